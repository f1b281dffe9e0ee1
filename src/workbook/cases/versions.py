"""The earlier versions of a case file, numbered in a hidden folder beside it, the last ten of them."""

from __future__ import annotations

import contextlib
from pathlib import Path

from workbook.cases.disk import write_whole

KEPT = 10


def versions_folder(path: Path) -> Path:
    """Return the folder of a case file's earlier versions.

    >>> versions_folder(Path("firm.json")).name, versions_folder(Path("firm")).name
    ('.firm.versions', '.firm..versions')
    """
    stem = path.stem if path.suffix == ".json" else f"{path.name}."
    return path.parent / f".{stem}.versions"


def versions(path: Path) -> tuple[Path, ...]:
    """Return the earlier versions kept of a case file, the newest first."""
    found = [file for file in versions_folder(path).glob("*.json") if file.stem.isdecimal()]
    return tuple(sorted(found, key=lambda file: int(file.stem), reverse=True))


def keep(path: Path, content: bytes) -> Path:
    """Keep content as the newest earlier version of a file and drop those beyond the tenth; return where it is.

    Raises:
        OSError: the folder cannot be written.
    """
    folder = versions_folder(path)
    kept = versions(path)
    number = int(kept[0].stem) + 1 if kept else 1
    newest = folder / f"{number:06d}.json"
    write_whole(newest, content, folder)
    for old in versions(path)[KEPT:]:
        with contextlib.suppress(OSError):  # one that another program holds open goes at the next save
            old.unlink()
    return newest
