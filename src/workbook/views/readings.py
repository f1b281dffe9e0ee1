"""The few figures that charts, slides and pages all quote, each read once from an assessment.

A monthly cost is always a mean over twelve months: single months are lumpy (renewals, yearly caps on hours,
anniversaries), and what a firm decides on is the year.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbook.i18n import Language, money, number, span, text
from workbook.model.results import over_twelve_months

Path = NDArray[np.float64]


@dataclass(frozen=True)
class CostPath:
    """Monthly cost as is, in euros, by what is on an invoice and what is not; `low` to `high` is the central 80 %."""

    fee: Path
    other: Path
    hidden: Path
    total: Path
    low: Path
    high: Path
    project_month: int | None = None  # when a delayed project costs what can be seen on a chart

    @property
    def years(self) -> int:
        """Whole years of the horizon."""
        return max(1, len(self.total) // 12)

    def written(self, value: float, language: Language) -> str:
        """Return one of these amounts, all rounded alike so that parts and total agree."""
        return written(float(value), language, float(self.total.max()))

    def band(self, month: int, language: Language) -> str:
        """Return the central 80 % of a month in words, from the quantiles that are drawn."""
        return span(self.written(self.low[month], language), self.written(self.high[month], language), language)


def cost_path(assessment: Any) -> CostPath:
    """Return the monthly cost without any plan, over twelve months each."""
    result = assessment.simulation.as_is
    fee, visible = result.monthly("fee"), result.monthly("visible")
    return CostPath(
        fee=over_twelve_months(fee),
        other=over_twelve_months(visible - fee),
        hidden=over_twelve_months(result.monthly("hidden")),
        total=over_twelve_months(result.monthly("total")),
        low=over_twelve_months(result.band("total", 0.1)),
        high=over_twelve_months(result.band("total", 0.9)),
        project_month=_project_month(result.monthly("projects"), result.monthly("total")),
    )


def _project_month(projects: Path, total: Path) -> int | None:
    """Return the month in which a delayed project costs more than a twentieth of a year, or None."""
    month = int(np.argmax(projects))
    return month if float(projects[month]) > 0.05 * float(total.mean()) * 12 else None


def money_step(highest: float) -> float:
    """Return what monthly amounts are rounded to: 100 €, less for a very small firm.

    >>> money_step(8400), money_step(700), money_step(150_000)
    (100, 10, 1000)
    """
    return 10 if highest < 2000 else 100 if highest < 100_000 else 1000


def written(value: float, language: Language, highest: float | None = None) -> str:
    """Return a monthly amount rounded to what its uncertainty allows."""
    return money(value, language, money_step(abs(value) if highest is None else highest))


def rough(value: float, language: Language) -> str:
    """Return a loss or a saving that is only known roughly: two figures, never finer than 10 €.

    >>> rough(29_342, "en"), rough(2_515, "en"), rough(604, "en"), rough(-37, "en")
    ('€29,000', '€2,500', '€600', '−€40')
    """
    size = math.floor(math.log10(abs(value))) if abs(value) >= 1 else 0
    return money(value, language, max(10, 10 ** (size - 1)))


def rarity(chance: float, language: Language) -> str:
    """Return a yearly chance as people count: one year in so many.

    >>> rarity(0.19, "en"), rarity(0.016, "en"), rarity(0.0094, "en"), rarity(0.8, "en")
    ('one year in 5', 'one year in 60', 'one year in 110', 'nearly every year')
    """
    if chance > 2 / 3:
        return text("exposure.every_year", language)
    years = 1.0 / max(chance, 1e-4)
    step = 1 if years < 10 else 5 if years < 50 else 10 if years < 1000 else 1000
    return text("exposure.one_in", language, n=number(step * max(1, round(years / step)), language))


def yearly(value: float, language: Language) -> str:
    """Return a yearly amount or a principal: to 100 €, to 1 000 € from 100 000 €."""
    return money(value, language, 1000 if abs(value) >= 100_000 else 100 if abs(value) >= 1000 else 10)
