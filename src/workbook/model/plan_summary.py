"""Every plan of a table in one row: its means, what it gains, how surely it pays back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workbook.model.blocks import Block, Sums, action, less, merged, placed, summed
from workbook.model.comparison import HORIZONS, whole_years
from workbook.model.engine import DEPENDS
from workbook.model.lines import HIDDEN, VISIBLE
from workbook.model.plan import Setting
from workbook.model.plan_table import CHUNK, PlanTable
from workbook.model.quantities import Array
from workbook.model.results import quantiles


@dataclass(frozen=True)
class PlanSummary:
    """Every plan in one row: means over the horizon, and what it gains on the firm as it is, draw against draw.

    `means` has the total and its groups ("visible", "hidden", "incidents") and "debt_change", euros by plan. Gains are
    those of `Comparison`: the mean on total + debt change, P10 and P90 with simulated incidents, and the share of
    draws that have paid back by each month asked.
    """

    means: Mapping[str, Array]
    gain_mean: Array
    gain_p10: Array
    gain_p90: Array
    payback: Mapping[int, Array]


def summarise(table: PlanTable, horizons: Sequence[int] = HORIZONS) -> PlanSummary:
    """Return every plan of a table in one row. `horizons` are months of pay-back, as those of `compare`."""
    months = table.simulation.months
    asked = whole_years(horizons, months)
    gains = {h: _gains(table, h) for h in {*asked, months}}
    low, high = np.empty((2, table.size))
    payback = {h: np.empty(table.size) for h in asked}
    for start in range(0, table.size, CHUNK):
        plans = slice(start, start + CHUNK)
        low[plans], high[plans] = quantiles(gains[months].of(plans), (0.1, 0.9))
        for h, share in payback.items():
            share[plans] = np.count_nonzero(gains[h].of(plans) >= 0.0, axis=1) / table.simulation.draws
    return PlanSummary(_group_means(table), table.cost[0] - table.cost, low, high, payback)


def _gains(table: PlanTable, month: int) -> Sums:
    """Return each plan's gain up to a month by draw, incidents simulated."""
    years = -(-month // 12)
    blocks = [Block(b.levers, b.rows[:, :years].sum(axis=1)) for b in (*table.other_years, *table.lived_years)]
    costs = less(merged(blocks), 0, table.levers)
    return placed([Block(cost.levers, -cost.rows) for cost in costs], table.levers)


def _group_means(table: PlanTable) -> dict[str, Array]:
    """Return the mean of each group of lines over the horizon, by plan."""
    engine = table.simulation.engine

    def row(line: str, setting: Setting) -> float:
        return float(engine.row(line, setting).mean.sum())

    visible, hidden = (table.lines([line for line in group if line in DEPENDS], row) for group in (VISIBLE, HIDDEN))
    actions = (action(lever, engine.action_row(lever, 0).mean.sum()) for lever in table.levers)
    found = {
        "visible": summed([*actions, *visible], table.levers),
        "hidden": summed([*hidden], table.levers) + table.incidents,
    }
    total = found["visible"] + found["hidden"]
    return {**found, "total": total, "incidents": table.incidents, "debt_change": table.cost - total}
