"""What all chapters are made of."""

from __future__ import annotations

from workbook.i18n import Language, text


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
