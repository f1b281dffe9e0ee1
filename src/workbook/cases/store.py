"""Keeps case files on disk: nothing typed is lost, nothing is overwritten that this program has not read."""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import hashlib
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from workbook.cases.casefile import CaseFile
from workbook.cases.disk import real, sweep, write_whole
from workbook.cases.lock import locked
from workbook.cases.passing import bring_to, note_day
from workbook.cases.reading import LARGEST, read_case, write_case
from workbook.cases.versions import keep, versions, versions_folder
from workbook.errors import CaseFileError, Fault


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def load(path: Path, today: dt.date | None = None) -> CaseFile:
    """Return the case in a file, its months counted from today.

    Raises:
        CaseFileError: there is no such file, it cannot be read, or what it holds is not a valid case; when an
            earlier version can be brought back, the sentence says so.
    """
    content = read_bytes(path)
    case = _read(path, content)
    bring_to(case, today or dt.date.today())
    case._digest = _digest(content)
    return case


def read_bytes(path: Path) -> bytes:
    """Return what a file holds, when it can be a case file.

    Raises:
        CaseFileError: there is no such file, it cannot be read, it is too large or no ordinary file.
    """
    try:
        about = real(path).stat()
        if stat.S_ISDIR(about.st_mode):
            raise CaseFileError("cases.is_folder", file=path)
        if not stat.S_ISREG(about.st_mode):  # a device or a pipe would be read for ever
            raise CaseFileError("cases.unreadable", file=path, why=os.strerror(errno.EINVAL))
        if about.st_size > LARGEST:
            told = {"size": f"{about.st_size / 1e6:.0f}", "most": f"{LARGEST / 1e6:.0f}"}
            raise CaseFileError("cases.too_large", faults=_earlier(path), **told)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise CaseFileError("cases.no_file", faults=_earlier(path), file=path) from error
    except OSError as error:
        raise CaseFileError("cases.unreadable", file=path, why=error.strerror or error) from error


def _read(path: Path, content: bytes) -> CaseFile:
    """Return the case in the bytes of a file; when they are broken, the error also names the newest good version."""
    try:
        return read_case(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        broken = CaseFileError("cases.not_text_file", file=path)
        broken.__cause__ = error
    except CaseFileError as error:
        broken = error
    if broken.code != "cases.newer_version":
        broken.faults += _earlier(path)
    raise broken


def _earlier(path: Path) -> tuple[Fault, ...]:
    """Return the hint that an earlier version can be brought back; nothing when there is none."""
    good = _newest_good(path)
    return () if good is None else (Fault("cases.earlier_version", values={"file": path}),)


def _newest_good(path: Path) -> tuple[Path, CaseFile] | None:
    with contextlib.suppress(OSError):
        for version in versions(real(path)):
            with contextlib.suppress(CaseFileError):
                return version, load(version)
    return None


@contextlib.contextmanager
def _alone_with(path: Path) -> Iterator[Path]:
    """Hold a case file's lock, its room swept; give where the file really is.

    Raises:
        CaseFileError: another program is saving it, or the folder cannot be written.
    """
    try:
        target = real(path)
        room = versions_folder(target)
        room.mkdir(parents=True, exist_ok=True)
        with locked(room / ".lock", target):
            sweep(room)
            yield target
    except OSError as error:
        raise CaseFileError("cases.unwritable", file=path, why=error.strerror or error) from error


def save(case: CaseFile, path: Path) -> None:
    """Write a case in one step (a crash leaves the old file or the new one), the last ten versions kept beside it.

    Raises:
        CaseFileError: the case is not valid, the folder cannot be written, or the file was changed by another
            program since it was read (`cases.changed_elsewhere`): nothing is overwritten then.
    """
    note_day(case, dt.date.today())
    content = write_case(case).encode("utf-8")
    with _alone_with(path) as target:
        present = target.read_bytes() if target.exists() else None
        if present is not None and _digest(present) not in {case._digest, _digest(content)}:
            raise CaseFileError("cases.changed_elsewhere", file=path.name)
        if present != content:
            if present is not None:
                keep(target, present)
            write_whole(target, content, versions_folder(target))
    case._digest = _digest(content)


def save_as(case: CaseFile, path: Path, *, overwrite: bool = False) -> None:
    """Write a case to another file, which it belongs to from now on.

    Args:
        case: the case; saving it goes on in the new file.
        path: where to.
        overwrite: whether a file that is there may be replaced; it is kept as an earlier version.

    Raises:
        CaseFileError: a file is there and may not be replaced (`cases.exists`), or it cannot be written.
    """
    note_day(case, dt.date.today())
    content = write_case(case).encode("utf-8")
    with _alone_with(path) as target:
        if target.exists():
            if not overwrite:
                raise CaseFileError("cases.exists", file=path)
            keep(target, target.read_bytes())
        write_whole(target, content, versions_folder(target))
    case._digest = _digest(content)


def put_by(case: CaseFile, path: Path) -> Path:
    """Keep a case as the newest earlier version of a file that holds another; return where it is.

    Raises:
        CaseFileError: the case is not valid or the folder cannot be written.
    """
    content = write_case(case).encode("utf-8")
    with _alone_with(path) as target:
        return keep(target, content)


def set_aside(path: Path) -> Path:
    """Move a damaged file out of the way, to a name beside it that nothing overwrites; return where it is.

    Raises:
        CaseFileError: it cannot be moved.
    """
    with _alone_with(path) as target:
        aside = free_name(target.with_name(f"{target.stem}.broken.json"))
        target.rename(aside)
    return aside


def free_name(path: Path) -> Path:
    """Return a path no file has: this one, else with -2, -3... at the end of its name (`a-2.json` gives `a-3.json`)."""
    free, stem, number = path, re.sub(r"-\d{1,2}$", "", path.stem) or path.stem, 2
    while free.exists() or free.is_symlink():
        free, number = path.with_name(f"{stem}-{number}{path.suffix}"), number + 1
    return free


def recover(path: Path) -> tuple[CaseFile, Path | None]:
    """Bring back the newest good version of a broken or missing case file.

    Returns:
        The case, and where the broken content was put (None when the file was missing).

    Raises:
        CaseFileError: the file is good (`cases.not_broken`) or of a later version of the workbook, no earlier version
            can be read, or the broken file cannot be set aside.
    """
    missing = False
    try:
        load(path)
    except CaseFileError as found:
        if found.code in ("cases.newer_version", "cases.is_folder", "cases.unreadable"):
            raise
        missing = found.code == "cases.no_file"
    else:
        raise CaseFileError("cases.not_broken", file=path)
    good = _newest_good(path)
    if good is None:
        raise CaseFileError("cases.nothing_to_recover", file=path)
    aside = None if missing else set_aside(path)
    save(good[1], path)  # a crash before this leaves a missing file, which can be recovered too
    return good[1], aside


def list_cases(folder: Path) -> tuple[Path, ...]:
    """Return the case files of a folder, by name; other JSON files are left out."""
    found = []
    for path in sorted(folder.glob("*.json")):
        with contextlib.suppress(CaseFileError):
            load(path)
            found.append(path)
    return tuple(found)
