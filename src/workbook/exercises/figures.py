"""The figures exercises and lessons speak of: a value and how it is written in each language."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from workbook.i18n import Language, decimal, duration, money, number, percent, short_money, text

Style = Literal[
    "eur", "eur100", "keur", "rough", "rate", "percent", "percent1", "years", "hours", "count", "ratio", "ratio2",
    "words",
]  # fmt: skip


@dataclass(frozen=True)
class Figure:
    """A value with the way it is written.

    >>> Figure(12340.0, "eur100").write("en"), Figure(0.187, "percent1").write("en")
    ('€12,300', '18.7%')
    """

    value: float
    style: Style = "eur"
    words: tuple[str, str] = ("", "")  # French and English, for the style "words"

    def write(self, language: Language) -> str:
        """Return the figure as people of this language write it."""
        if self.style == "words":
            return self.words[language == "en"]
        if not math.isfinite(self.value):
            return text("exercises.never", language)
        if self.style == "rough":
            from workbook.views.readings import rough

            return rough(self.value, language)
        return {
            "eur": lambda: money(self.value, language),
            "eur100": lambda: money(self.value, language, 100),
            "rate": lambda: money(self.value, language, digits=0 if float(self.value).is_integer() else 2),
            "keur": lambda: short_money(self.value, language),
            "percent": lambda: percent(self.value, language),
            "percent1": lambda: percent(self.value, language, 1),
            "years": lambda: duration(self.value * 12, language),
            "hours": lambda: f"{decimal(self.value, language)}\u00a0h",
            "ratio": lambda: number(self.value, language, 1),
            "ratio2": lambda: number(self.value, language, 2),
            "count": lambda: number(self.value, language),
        }[self.style]()


def read_figure(raw: object, language: Language) -> float | None:
    """Return the number a person wrote, or None when it cannot be read.

    Spaces, the euro and per cent signs and thousands marks are forgiven.

    >>> read_figure("12 500,5 €", "fr"), read_figure("€12,500.5", "en"), read_figure("3.5", "fr")
    (12500.5, 12500.5, 3.5)
    >>> read_figure("a dozen", "en") is None, read_figure(True, "en") is None
    (True, True)
    """
    if isinstance(raw, bool):
        return None
    if isinstance(raw, (int, float)):
        return float(raw) if math.isfinite(raw) else None
    if not isinstance(raw, str):
        return None
    kept = "".join(sign for sign in raw if not sign.isspace() and sign not in "€%’'_").replace("−", "-")
    factor = 1.0
    for ending in ("k", "K"):
        if kept.endswith(ending):
            kept, factor = kept.removesuffix(ending), 1000.0
    for word in ("heures", "hours", "ans", "years", "an", "year", "h"):
        kept = kept.removesuffix(word)
    kept = kept.replace(",", ".") if language == "fr" else kept.replace(",", "")
    try:
        value = float(kept) * factor
    except ValueError:
        return None
    return value if math.isfinite(value) else None
