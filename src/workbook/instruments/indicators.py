"""The indicators a firm may ask its provider for: unit, which way is better, a target and where the target comes from.

A target is market talk (`market`: figures repeated by trade pages, no norm), a public recommendation (`anssi`:
critical updates within a week, MonAideCyber's measures for providers) or our proposal (`ours`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias, cast

from workbook.instruments.governance import rows_of

Unit: TypeAlias = Literal["percent", "months", "days", "per_user", "count"]
CHOSEN = 6  # more are not looked at


@dataclass(frozen=True)
class Indicator:
    """One indicator. `measured` is the figure counted in the firm's files that is the same thing, if any.

    Percentages are from 0 to 100. `first` marks the six proposed.
    """

    key: str
    unit: Unit
    better: Literal["up", "down"]
    first: bool
    target: float | None
    target_from: Literal["market", "anssi", "ours", ""]
    measured: str

    def reached(self, value: float, target: float) -> bool:
        """Return whether a value is at its target or on the good side of it."""
        return value >= target if self.better == "up" else value <= target


@lru_cache
def indicators() -> dict[str, Indicator]:
    """Return all indicators by key, the six proposed first.

    >>> [one.key for one in indicators().values() if one.first][:2]
    ['sla_met', 'planned_share']
    """
    found = [
        Indicator(
            key=row["key"],
            unit=cast("Unit", row["unit"]),
            better=cast("Literal['up', 'down']", row["better"]),
            first=row["first"] == "yes",
            target=float(row["target"]) if row["target"] else None,
            target_from=cast("Literal['market', 'anssi', 'ours', '']", row["target_from"]),
            measured=row["measured"],
        )
        for row in rows_of("indicators.csv")
    ]
    return {one.key: one for one in found}


def measured_value(indicator: Indicator, measured: Mapping[str, float]) -> float | None:
    """Return an indicator's value when the firm's files hold it, shares as percentages.

    >>> measured_value(indicators()["out_share"], {"out_share": 0.31})
    31.0
    """
    value = measured.get(indicator.measured) if indicator.measured else None
    if value is None:
        return None
    return round(100.0 * value, 1) if indicator.unit == "percent" else round(value, 2)
