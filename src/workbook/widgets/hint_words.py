"""What is said beside a figure far from the usual: how many times, what is usual, and who says so."""

from __future__ import annotations

from workbook.cases.hints import Hint
from workbook.i18n import Language, decimal, text

_SHARES = ("revenue", "projects")  # kept as fractions


def hint_words(hint: Hint, language: Language) -> str:
    """Return the sentence of a hint, its source at the end; a usual value of our own says it is our judgement.

    Shares are told in percent.
    """
    scale = 100 if hint.measure in _SHARES else 1
    low, usual, high, value = (
        _written(scale * one, language) for one in (hint.usual.low, hint.usual.mode, hint.usual.high, hint.value)
    )
    measure = text(f"hints.measure.{hint.measure}", language, value=value)
    times = _written(hint.times, language)
    source = text("hints.judgement", language)
    if hint.usual.source:
        title = hint.usual.source.partition(";")[0].strip()
        source = text("hints.source", language, source=title, year=hint.usual.year)
    return text(hint.key, language, measure=measure, times=times, usual=usual, low=low, high=high, source=source)


def _written(value: float, language: Language) -> str:
    return decimal(value, language, 0 if abs(value) >= 10 else 2)
