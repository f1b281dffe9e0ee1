"""When a plan pays back: what it has gained since its start, month after month, draw against draw."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbook.model.hazards import KINDS
from workbook.model.lines import LINES
from workbook.model.quantities import Array
from workbook.model.results import PlanResult, quantiles


@dataclass(frozen=True)
class GainPath:
    """What a plan has gained at the end of each month, from nothing at month 0, euros, debt included, (months + 1,).

    `low`, `middle` and `high` are P10, P50 and P90 over draws, incidents simulated.
    """

    low: Array
    middle: Array
    high: Array

    @property
    def months(self) -> tuple[int | None, int | None, int | None]:
        """The months from which the high, the middle and the low path stay at nought or above; None where not."""
        return stays_above(self.high), stays_above(self.middle), stays_above(self.low)


def stays_above(path: Array) -> int | None:
    """Return the month from which a path is never below nought again, None when it ends below.

    >>> stays_above(np.array([0.0, -2.0, 1.0, -1.0, 3.0, 4.0])), stays_above(np.array([0.0, 1.0, -1.0]))
    (4, None)
    """
    below = np.flatnonzero(path < 0.0)
    last = int(below[-1]) if below.size else -1
    return None if last == path.size - 1 else last + 1


def gained(base: PlanResult, plan: PlanResult) -> Array:
    """Return what a plan has gained on a base by the end of each month in each draw, debt included, (months + 1, n).

    At whole years it is `cumulated_gain`.
    """
    saved = np.cumsum(_spent(base) - _spent(plan), axis=0)
    owed = (base.debt_paths - base.debt_paths[0]) - (plan.debt_paths - plan.debt_paths[0])
    found = np.broadcast_to(owed, (base.months + 1, saved.shape[1])).copy()
    found[1:] += saved
    return found


def _spent(result: PlanResult) -> Array:
    found = np.zeros((result.months, result.engine.firm.draws.n))
    for line in LINES:
        if line != "incidents":
            found += result.draws(line)
    for kind in KINDS:
        found += result.engine.monthly_losses(kind, result.setting)
    return found


def gain_path(base: PlanResult, plan: PlanResult) -> GainPath:
    """Return what a plan has gained on a base, month after month, with its central 80 %."""
    low, middle, high = quantiles(gained(base, plan), (0.1, 0.5, 0.9))
    return GainPath(low, middle, high)
