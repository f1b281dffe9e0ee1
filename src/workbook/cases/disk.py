"""Writes a file whole or not at all, through power cuts, full disks and programs that look over the shoulder."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import time
from pathlib import Path

PARTS = ".tmp"  # what the names of files being written end with
_TRIES, _REST = 8, 0.05  # Windows refuses while a virus scanner or a synchroniser reads the file


def real(path: Path) -> Path:
    """Return where a path leads, links followed.

    Raises:
        OSError: no system takes such a path, or its links go in a circle.
    """
    try:
        return path.resolve()
    except (RuntimeError, ValueError) as error:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path)) from error


def write_whole(target: Path, content: bytes, room: Path) -> None:
    """Put content in a file in one step: whoever opens it, whenever, finds the old content or the new one.

    The content is written and flushed in `room`, a folder of the same disk, then takes the target's place; the
    folder is flushed too, so that the change outlives a power cut. The file keeps its rights.

    Raises:
        OSError: the disk is full, the folder or the file cannot be written; the old content is untouched.
    """
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    if mode is not None and not mode & 0o222:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    part = room / f"{secrets.token_hex(8)}{PARTS}"
    handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            part.chmod(mode)
        _take_place(part, target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    _flush_folder(target.parent)


def _take_place(part: Path, target: Path) -> None:
    for left in reversed(range(_TRIES)):
        try:
            part.replace(target)
        except PermissionError:
            if not (_on_windows() and left):
                raise
            time.sleep(_REST)
        else:
            return


def _on_windows() -> bool:
    return os.name == "nt"


def _flush_folder(folder: Path) -> None:
    """Flush a folder's list of names; systems that cannot (Windows, some shares) keep it safe themselves."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(room: Path) -> None:
    """Remove what programs that died left half written; call it holding the lock, when nobody else is writing."""
    for left in room.glob(f"*{PARTS}"):
        with contextlib.suppress(OSError):
            left.unlink()
