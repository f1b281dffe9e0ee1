"""Keeps case files on disk: nothing typed is lost, nothing is overwritten that this program has not read."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

from workbook.cases.casefile import LARGEST, CaseFile, read_case, write_case
from workbook.errors import CaseFileError

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
        case = read_case(content.decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise CaseFileError("cases.no_file", file=path) from error
    except IsADirectoryError as error:
        raise CaseFileError("cases.is_folder", file=path) from error
    except UnicodeDecodeError as error:
        raise CaseFileError("cases.not_text_file", file=path) from error
    except OSError as error:
        raise CaseFileError("cases.unreadable", file=path, why=error.strerror or error) from error
    case._digest = _digest(content)
    return case


def save(case: CaseFile, path: Path) -> None:
    """Write a case in one step (a crash leaves the old file or the new one), the last ten versions kept beside it.

    Raises:
        CaseFileError: the case is not valid, the folder cannot be written, or the file was changed by another
            program since it was read (`cases.changed_elsewhere`): nothing is overwritten then.
    """
    content = write_case(case).encode("utf-8")
    try:
        present = path.read_bytes() if path.exists() else None
        if present is not None and _digest(present) not in {case._digest, _digest(content)}:
            raise CaseFileError("cases.changed_elsewhere", file=path.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        if present is not None and present != content:
            _keep(path, present)
        _replace(path, content)
    except OSError as error:
        raise CaseFileError("cases.unwritable", file=path, why=error.strerror or error) from error
    case._digest = _digest(content)


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
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
        CaseFileError: no earlier version can be read.
    """
    for version in versions(path):
        try:
            case = load(version)
        except CaseFileError:
            continue
        aside = path.with_name(f"{path.stem}.broken-{_digest(path.read_bytes())[:8]}.json")
        path.replace(aside)
        save(case, path)
        return case, aside
    raise CaseFileError("cases.nothing_to_recover", file=path)


def list_cases(folder: Path) -> tuple[Path, ...]:
    """Return the case files of a folder, by name; other JSON files are left out."""
    found = []
    for path in sorted(folder.glob("*.json")):
        with contextlib.suppress(CaseFileError):
            load(path)
            found.append(path)
    return tuple(found)
