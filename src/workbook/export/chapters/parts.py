"""What all chapters are made of: speaker's notes, tables with heads of the catalogue, and how much a slide holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from workbook.export.tables import Cell, TableBlock
from workbook.i18n import Language, text
from workbook.views.look import Medium

Row = TypeVar("Row")

# lines of a table that a room can read: one line of words each, two, or more
SHORT, TALL, LONG = 7, 5, 4


def fitting(rows: Sequence[Row], medium: Medium, most: int = SHORT) -> Sequence[Row]:
    """Return the lines a slide has room for; a page has room for all.

    >>> fitting("abcdefgh", "slide", TALL), fitting("abcdefgh", "page")
    ('abcde', 'abcdefgh')
    """
    return rows[:most] if medium == "slide" else rows


def notes(key: str, language: Language, **values: object) -> tuple[str, ...]:
    """Return the speaker's notes of a block, one paragraph a line of the catalogue's text."""
    return tuple(line for line in text(f"export.notes_{key}", language, **values).split("\n") if line)


def cut(words: str, most: int) -> str:
    """Return words as long as there is room for.

    >>> cut("Restore tests", 9), cut("Scope", 9)
    ('Restore…', 'Scope')
    """
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def held_together(words: str) -> str:
    """Return a date or another short text that no line breaks.

    >>> held_together("15 Jan 2027") == "15\u00a0Jan\u00a02027"
    True
    """
    return words.replace(" ", "\u00a0")


def table(
    key: str, language: Language, *, heads: Iterable[str], rows: Iterable[tuple[Cell, ...]], **more: Any
) -> TableBlock:
    """Return a table with the notes of its key, whose heads are these keys of the catalogue.

    All its columns stand left unless `words` is given; `more` is what else the block holds.
    """
    headers = tuple(text(head, language) for head in heads)
    more.setdefault("words", len(headers))
    if "notes" not in more:
        more["notes"] = notes(key, language)
    return TableBlock(key=key.replace("_", "-"), headers=headers, rows=tuple(rows), **more)


def columns(subject: str, *names: str) -> tuple[str, ...]:
    """Return the catalogue's keys of a subject's columns.

    >>> columns("audit", "item", "due")
    ('audit.column.item', 'audit.column.due')
    """
    return tuple(f"{subject}.column.{name}" for name in names)
