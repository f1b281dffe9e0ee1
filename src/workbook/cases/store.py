"""Keeps case files on disk: nothing typed is lost, nothing is overwritten that this program has not read."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import stat
from pathlib import Path

from workbook.cases.casefile import CaseFile
from workbook.cases.lock import locked
from workbook.cases.reading import LARGEST, read_case, write_case
from workbook.errors import CaseFileError, Fault

KEPT = 10


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _versions_folder(path: Path) -> Path:
    return path.parent / f".{path.stem}.versions"


def versions(path: Path) -> tuple[Path, ...]:
    """Return the earlier versions kept of a case file, the newest first."""
    return tuple(sorted(_versions_folder(path).glob("*.json"), reverse=True))


def load(path: Path) -> CaseFile:
    """Return the case in a file.

    Raises:
        CaseFileError: there is no such file, it cannot be read, or what it holds is not a valid case; when an
            earlier version can be brought back, the sentence says so.
    """
    try:
        if path.stat().st_size > LARGEST:
            size = f"{path.stat().st_size / 1e6:.0f}"
            raise CaseFileError("cases.too_large", size=size, most=f"{LARGEST / 1e6:.0f}")
        content = path.read_bytes()
        case = _read(path, content)
    except FileNotFoundError as error:
        raise CaseFileError("cases.no_file", file=path) from error
    except IsADirectoryError as error:
        raise CaseFileError("cases.is_folder", file=path) from error
    except OSError as error:
        raise CaseFileError("cases.unreadable", file=path, why=error.strerror or error) from error
    case._digest = _digest(content)
    return case


def _read(path: Path, content: bytes) -> CaseFile:
    """Return the case in the bytes of a file; when they are broken, the error also names the newest good version."""
    try:
        return read_case(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        broken = CaseFileError("cases.not_text_file", file=path)
        broken.__cause__ = error
    except CaseFileError as error:
        broken = error
    good = _newest_good(path)
    if good is not None:
        broken.faults += (Fault("cases.earlier_version", values={"file": good[0]}),)
    raise broken


def _newest_good(path: Path) -> tuple[Path, CaseFile] | None:
    for version in versions(path):
        with contextlib.suppress(CaseFileError):
            return version, load(version)
    return None


def save(case: CaseFile, path: Path) -> None:
    """Write a case in one step (a crash leaves the old file or the new one), the last ten versions kept beside it.

    Raises:
        CaseFileError: the case is not valid, the folder cannot be written, or the file was changed by another
            program since it was read (`cases.changed_elsewhere`): nothing is overwritten then.
    """
    content = write_case(case).encode("utf-8")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with locked(path):
            present = path.read_bytes() if path.exists() else None
            if present is not None and _digest(present) not in {case._digest, _digest(content)}:
                raise CaseFileError("cases.changed_elsewhere", file=path.name)
            if present != content:
                if present is not None:
                    _keep(path, present)
                _replace(path, content)
    except OSError as error:
        raise CaseFileError("cases.unwritable", file=path, why=error.strerror or error) from error
    case._digest = _digest(content)


def _replace(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; a link keeps leading where it leads, the file keeps its rights."""
    target = path.resolve()
    part = target.with_name(f".{target.stem}.{secrets.token_hex(6)}.tmp")
    handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            part.chmod(stat.S_IMODE(target.stat().st_mode))
        part.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


def _keep(path: Path, content: bytes) -> None:
    folder = _versions_folder(path)
    folder.mkdir(exist_ok=True)
    kept = versions(path)
    number = int(kept[0].stem) + 1 if kept and kept[0].stem.isdigit() else 1
    _replace(folder / f"{number:06d}.json", content)
    for old in versions(path)[KEPT:]:
        old.unlink()


def recover(path: Path) -> tuple[CaseFile, Path]:
    """Bring back the newest good version of a broken case file; return it and where the broken content was put.

    Raises:
        CaseFileError: no earlier version can be read, or the broken file cannot be set aside.
    """
    good = _newest_good(path)
    if good is None:
        raise CaseFileError("cases.nothing_to_recover", file=path)
    try:
        aside = path.with_name(f"{path.stem}.broken-{_digest(path.read_bytes())[:8]}.json")
        path.replace(aside)
    except OSError as error:
        raise CaseFileError("cases.unwritable", file=path, why=error.strerror or error) from error
    save(good[1], path)
    return good[1], aside


def list_cases(folder: Path) -> tuple[Path, ...]:
    """Return the case files of a folder, by name; other JSON files are left out."""
    found = []
    for path in sorted(folder.glob("*.json")):
        with contextlib.suppress(CaseFileError):
            load(path)
            found.append(path)
    return tuple(found)
