"""What is said of one's own firms: how far each one is, or why it cannot be opened."""

from __future__ import annotations

from workbook.cases.firms import FirmFile
from workbook.i18n import Language, plural, text


def how_far(one: FirmFile, language: Language) -> str:
    """Return how much of a firm's case file is filled in, or that it cannot be opened."""
    if one.progress is None:
        return text("firms.recoverable" if one.recoverable else "firms.broken", language)
    done = plural("firms.answered", language, one.progress.answered, total=one.progress.total)
    return done if one.has_figures else text("firms.without_fee", language, answered=done)
