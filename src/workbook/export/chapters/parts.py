"""What all chapters are made of."""

from __future__ import annotations

from workbook.i18n import Language, text


def notes(key: str, language: Language, **values: object) -> tuple[str, ...]:
    """Return the speaker's notes of a block, one paragraph a line of the catalogue's text."""
    return tuple(line for line in text(f"export.notes_{key}", language, **values).split("\n") if line)
