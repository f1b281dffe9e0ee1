"""The monthly cost shown live on the panel, from one year of the model."""

from __future__ import annotations

import numpy as np

from workbook.cases import CaseFile, to_situation
from workbook.model.register import owed_of
from workbook.model.simulation import simulate
from workbook.parameters import default_parameters
from workbook.widgets.panel_verdict import MonthlyCost

# the draws of the charts, so that the panel and they say the same; a year of them takes some 25 ms
DRAWS = 2000
MONTHS = 12


def monthly_cost(case: CaseFile, *, draws: int = DRAWS, seed: int = 2026) -> MonthlyCost:
    """Return what IT costs in a month of the first year, nothing changed, and what is owed; euros excluding VAT.

    Raises:
        SituationError: the figures of the firm are impossible.
    """
    simulation = simulate(to_situation(case), default_parameters(), months=MONTHS, draws=draws, seed=seed)
    as_is = simulation.as_is
    # expected by draw, not with simulated incidents: the range is what is not known, not the luck of a year
    low, high = (float(bound) for bound in np.quantile(as_is.draw_totals("total", events=False), (0.1, 0.9)))
    fee, visible, hidden = (as_is.total(line) / MONTHS for line in ("fee", "visible", "hidden"))
    return MonthlyCost(fee, visible - fee, hidden, low / MONTHS, high / MONTHS, owed_of(simulation))
