"""A class's progress in one table: each pupil's file of marks becomes lines of a CSV text."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from workbook.exercises.progress import FILE, Progress


def class_table(files: Mapping[str, Path]) -> str:
    """Return a class's progress as one CSV text for the teacher: a line a pupil and exercise tried.

    Cells that a spreadsheet would take for a formula are kept as text by an apostrophe.

    Args:
        files: each pupil's name and progress file; a file that cannot be read counts as empty.
    """
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(("name", "exercise", "tries", "hints", "found", "solution_shown"))
    for name in sorted(files):
        for exercise, mark in sorted(Progress(files[name]).read().items()):
            cells = (_plain(name), _plain(exercise), mark.tries, mark.hints, int(mark.found), int(mark.shown))
            writer.writerow(cells)
    return table.getvalue()


def _plain(cell: str) -> str:
    return f"'{cell}" if cell[:1] in tuple("=+-@\t\r") else cell


def pupils(files: Sequence[Path]) -> dict[str, Path]:
    """Return each pupil's name and file: the file's own name or, of a `progress.json`, its folder's.

    Where two would have one name, the folder above tells them apart; the same file given twice counts once.

    >>> list(pupils([Path("alice.json"), Path("bob/progress.json"), Path("a/02/progress.json")]))
    ['alice', 'bob', '02']
    >>> list(pupils([Path("alice/02/progress.json"), Path("bob/02/progress.json")]))
    ['alice/02', 'bob/02']
    """
    given = list(dict.fromkeys(files))
    parts = [[*file.parent.parts, *([] if file.name == FILE else [file.stem])] or [file.stem] for file in given]
    named: dict[str, Path] = {}
    for own, file in zip(parts, given, strict=True):
        length = 1
        while length < len(own) and sum(other[-length:] == own[-length:] for other in parts) > 1:
            length += 1
        named["/".join(own[-length:])] = file
    return named
