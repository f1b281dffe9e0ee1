"""Two plans on the same draws: what one gains on the other, and how surely it pays back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workbook.model.lines import LINES
from workbook.model.quantities import Array
from workbook.model.results import PlanResult, quantiles

HORIZONS = (12, 24, 60)


@dataclass(frozen=True)
class Comparison:
    """What a plan gains on a base (positive: the plan costs less), euros over the horizon.

    `gain_mean` is on total + debt change, by conditional expectation; `gain_p10` and `gain_p90` hold simulated
    incidents. `cash_gain` leaves out what is owed, `incident_gain` is the part due to expected incidents. `payback`
    has for each month asked the share of draws with the cumulated gain, debt included, at nil or above. `by_line` are
    the gains of the ten lines and of the debt; they sum to the mean gain.
    """

    gain_mean: float
    gain_p10: float
    gain_p90: float
    gain_error: float
    cash_gain: float
    debt_gain: float
    incident_gain: float
    payback: Mapping[int, float]
    by_line: Mapping[str, float]

    @property
    def is_insurance(self) -> bool:
        """Whether the plan is bought as an insurance: it rarely pays back, and incidents are most of what it gains.

        True when P(pays back) at the last horizon is under 20 % and the mean effect on incidents is more than half of
        the benefits (of the lines that fall).
        """
        if not self.payback:
            return False
        benefit = sum(max(0.0, v) for v in self.by_line.values())
        return self.payback[max(self.payback)] < 0.2 and self.incident_gain > 0.5 * benefit


def cumulated_gain(base: PlanResult, plan: PlanResult, month: int, *, events: bool = True) -> Array:
    """Return each draw's gain of a plan on a base from month 0 to a month (a whole year or the end), debt included."""
    return _cumulated(base, plan, base.years(events=events) - plan.years(events=events), month)


def _cumulated(base: PlanResult, plan: PlanResult, saved: Array, month: int) -> Array:
    before, after = base.debt_paths, plan.debt_paths
    owed = (before[month] - before[0]) - (after[month] - after[0])
    return np.asarray(saved[: -(-month // 12)].sum(axis=0) + owed)


def whole_years(horizons: Sequence[int], months: int) -> tuple[int, ...]:
    """Return the months asked that are whole years within the horizon, or its end.

    >>> whole_years((12, 30, 60), 30)
    (12, 30)
    """
    return tuple(h for h in horizons if h == months or (h <= months and h % 12 == 0))


def compare(base: PlanResult, plan: PlanResult, horizons: Sequence[int] = HORIZONS) -> Comparison:
    """Return what a plan gains on a base, draw against draw.

    `horizons` are months, whole years (or the end of the horizon); those beyond it are left out.
    """
    months = base.months
    saved = base.years(events=True) - plan.years(events=True)
    gains = _cumulated(base, plan, saved, months)
    expected = cumulated_gain(base, plan, months, events=False)
    by_line = {line: base.total(line) - plan.total(line) for line in LINES}
    debt_gain = base.debt_change - plan.debt_change
    cash_gain = sum(by_line.values())
    low, high = quantiles(gains[None, :], (0.1, 0.9))[:, 0]
    return Comparison(
        gain_mean=cash_gain + debt_gain,
        gain_p10=float(low),
        gain_p90=float(high),
        gain_error=float(expected.std(ddof=1) / np.sqrt(expected.size)) if expected.size > 1 else 0.0,
        cash_gain=cash_gain,
        debt_gain=debt_gain,
        incident_gain=by_line["incidents"],
        payback={h: float((_cumulated(base, plan, saved, h) >= 0.0).mean()) for h in whole_years(horizons, months)},
        by_line=by_line | {"debt": debt_gain},
    )
