"""Lets one program at a time save a case file, so that "has it changed?" and "write it" are one step."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from workbook.errors import CaseFileError

PATIENCE = 3.0  # seconds waited for another program's save, which takes some milliseconds
_NO_LOCKS_HERE = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}  # some shared folders

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def locked(file: Path, about: Path) -> Iterator[None]:
    """Hold the lock of a case file: the system's own lock on `file`, which falls by itself when a program dies.

    In a folder that has no locks the work goes on without: what changed elsewhere is still seen, but for two saves
    within the same milliseconds.

    Raises:
        CaseFileError: another program holds the lock of `about` for longer than a save takes (`cases.busy`).
        OSError: the folder cannot be written.
    """
    handle = os.open(file, os.O_CREAT | os.O_RDWR | getattr(os, "O_CLOEXEC", 0), 0o666)
    try:
        end = time.monotonic() + PATIENCE
        while not _taken(handle):
            if time.monotonic() > end:
                raise CaseFileError("cases.busy", file=about.name)
            time.sleep(0.01)
        yield
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    try:
        _take(handle)
    except OSError as refused:
        return refused.errno in _NO_LOCKS_HERE
    return True
