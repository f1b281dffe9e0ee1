"""The source of a lesson: one percent script whose French and English text cells stand side by side.

The file begins with its number and the names of the notebooks built from it:

    # ---
    # workbook:
    #   lesson: 02
    #   fr: 02-ce-que-vous-payez
    #   en: 02-what-you-pay
    # ---

(`kind: exercises` besides, in a notebook of exercises), then come the cells. A text cell says its language
(`lang="fr"`) and shares its name with its twin; a code cell belongs to both languages. `tags=["facilitator"]`
with `minutes=6` makes a text a speaker's note; `tags=["visible"]` leaves a code cell unfolded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbook.errors import Fault, LessonError
from workbook.i18n import LANGUAGES, Language

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_ENTRY = re.compile(r"\s+(\w+):\s*(.+?)\s*$")


@dataclass(frozen=True)
class Cell:
    """One cell: its name (the built cell's id), its language (None: both), what it holds."""

    name: str
    kind: str
    lang: str | None
    text: str
    tags: tuple[str, ...] = ()
    minutes: float = 0


@dataclass(frozen=True)
class Source:
    """One lesson's source: its number, the built notebooks' names by language, its cells in order.

    `is_practice` tells a notebook of exercises, which a class can hand in, from a lesson.
    """

    number: str
    names: dict[Language, str]
    cells: tuple[Cell, ...]
    is_practice: bool = False

    def cells_of(self, language: Language) -> tuple[Cell, ...]:
        """Return the cells of one language: the shared ones and its own, in order."""
        return tuple(cell for cell in self.cells if cell.lang in (None, language))

    @property
    def minutes(self) -> float:
        """How long the lesson takes with a group, in minutes: the sum of its facilitator's notes."""
        return sum(cell.minutes for cell in self.cells_of("fr"))


def read_source(path: Path) -> Source:
    """Return a lesson's source, checked: every text has its twin, every cell a name of its own.

    Raises:
        LessonError: with one fault for each thing to mend.
    """
    import jupytext

    notebook = jupytext.reads(path.read_text("utf-8"), fmt="py:percent")
    header: dict[str, str] = {}
    cells = []
    for place, cell in enumerate(notebook.cells):
        if place == 0 and cell.cell_type == "raw":
            header = _header(cell.source)
            continue
        about = cell.metadata
        cells.append(
            Cell(
                name=str(about.get("name", "")),
                kind=str(cell.cell_type),
                lang=about.get("lang"),
                text=str(cell.source),
                tags=tuple(about.get("tags", ())),
                minutes=float(about.get("minutes", 0)),
            )
        )
    faults = [*_header_faults(header), *_faults(cells)]
    if faults:
        raise LessonError("lessons.source_faults", faults=tuple(faults), file=path.name)
    names: dict[Language, str] = {language: header[language] for language in LANGUAGES}
    return Source(header["lesson"], names, tuple(cells), is_practice=header.get("kind") == "exercises")


def _header(text: str) -> dict[str, str]:
    found = (_ENTRY.match(line) for line in text.splitlines())
    return {match[1]: match[2].strip("\"'") for match in found if match}


def _header_faults(header: dict[str, str]) -> list[Fault]:
    return [
        Fault("lessons.no_header_entry", values={"entry": entry})
        for entry in ("lesson", *LANGUAGES)
        if not header.get(entry)
    ]


def _faults(cells: list[Cell]) -> list[Fault]:
    """Return what is wrong with the cells' names and languages."""
    faults = []
    seen: dict[tuple[str, str], Cell] = {}
    for place, cell in enumerate(cells, 1):
        start: dict[str, Any] = {"start": cell.text.strip().splitlines()[0][:60] if cell.text.strip() else ""}
        where = cell.name or f"{place}"
        if not _NAME.fullmatch(cell.name):
            faults.append(Fault("lessons.no_name", where=where, values=start))
            continue
        if cell.kind == "markdown" and cell.lang not in LANGUAGES:
            faults.append(Fault("lessons.no_language", where=where, values=start))
            continue
        for language in (cell.lang,) if cell.lang else LANGUAGES:
            if (cell.name, language) in seen:
                faults.append(Fault("lessons.name_twice", where=where, values=start))
            seen[cell.name, language] = cell
    for (name, language), cell in seen.items():
        twin = seen.get((name, "en" if language == "fr" else "fr"))
        if twin is None:
            faults.append(Fault("lessons.no_twin", where=name, values={"language": language}))
        elif language == "fr" and (twin.kind, twin.tags, twin.minutes) != (cell.kind, cell.tags, cell.minutes):
            faults.append(Fault("lessons.twins_differ", where=name))
    return faults
