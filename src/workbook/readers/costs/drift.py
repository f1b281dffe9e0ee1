"""The drift that a ledger's months show: of the whole IT cost and line by line, on the months it was used in."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbook.model.history import MeasuredDrift, measured_drift
from workbook.readers.costs.it_cost import LINES, ItCost


@dataclass(frozen=True)
class LedgerDrift:
    """Drift in cents: of the total and of each cost line, over the months from `start` ("2023-01") on."""

    start: str
    total: MeasuredDrift
    by_line: dict[str, MeasuredDrift]

    def change(self, line: str) -> float:
        """Return what a line adds in the last twelve months to what it cost in the first: these sum to the whole."""
        return self.by_line[line].last_year - self.by_line[line].first_year


def drift_of(cost: ItCost, unbroken_from: str = "", *, seed: int = 2026) -> LedgerDrift:
    """Return the drift of an IT cost over its months of use, from a month on: months no ledger covers are no noughts.

    Lines that are empty most months (renewals) have no slope of their own; what they change is told all the same.
    """
    used = cost.used.by_month_and_line
    used = used[used.index >= unbroken_from] if unbroken_from else used
    by_line = {line: measured_drift(used[line].to_numpy(dtype=float), seed=seed) for line in LINES}
    total = measured_drift(np.asarray(used.sum(axis=1), dtype=float), seed=seed)
    return LedgerDrift(str(used.index[0]), total, by_line)
