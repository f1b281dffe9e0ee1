"""Every plan of a table in one row: its means, what it gains, how surely it pays back, the bands of its months.

Draws are spread out a few plans at a time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workbook.model.blocks import Block, Indices, action, less, merged, places, summed
from workbook.model.comparison import HORIZONS, whole_years
from workbook.model.engine import DEPENDS
from workbook.model.lines import HIDDEN, VISIBLE
from workbook.model.plan import Setting
from workbook.model.plan_table import PlanTable
from workbook.model.quantities import Array
from workbook.model.results import quantiles

CHUNK = 64  # plans whose draws are spread out at once


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
        low[plans], high[plans] = quantiles(_spread(gains[months], plans), (0.1, 0.9))
        for h, share in payback.items():
            share[plans] = np.count_nonzero(_spread(gains[h], plans) >= 0.0, axis=1) / table.simulation.draws
    return PlanSummary(_group_means(table), table.cost[0] - table.cost, low, high, payback)


def monthly_bands(table: PlanTable, qs: Sequence[float] = (0.1, 0.5, 0.9)) -> Array:
    """Return quantiles over draws of each month's total, incidents expected, (plans, quantiles, months)."""
    engine, months, draws = table.simulation.engine, table.simulation.months, table.simulation.draws

    def row(line: str, setting: Setting) -> Array:
        return np.broadcast_to(engine.array(line, setting), (months, draws))

    blocks = table.lines(DEPENDS, row)
    blocks += [action(lever, engine.action(lever, 0)) for lever in table.levers]
    rows = _rows(merged(blocks), table.levers)
    found = np.empty((table.size, len(qs), months))
    for plan in range(table.size):
        found[plan] = quantiles(_spread(rows, plan), qs)
    return found


def _gains(table: PlanTable, month: int) -> list[tuple[Array, Indices]]:
    """Return the rows whose sum is each plan's gain up to a month, incidents simulated."""
    years = -(-month // 12)
    blocks = [Block(b.levers, b.rows[:, :years].sum(axis=1)) for b in (*table.other_years, *table.lived_years)]
    costs = less(merged(blocks), 0, table.levers)
    return _rows([Block(cost.levers, -cost.rows) for cost in costs], table.levers)


def _rows(blocks: Sequence[Block], levers: Sequence[str]) -> list[tuple[Array, Indices]]:
    return [(block.rows, places(levers, block.levers)) for block in blocks]


def _spread(rows: Sequence[tuple[Array, Indices]], plans: slice | int) -> Array:
    """Return the sum of rows for some plans or for one, spread out."""
    (values, row), *others = rows
    found = values[row[plans]]
    for values, row in others:
        found = found + values[row[plans]]
    return found


def _group_means(table: PlanTable) -> dict[str, Array]:
    """Return the mean of each group of lines over the horizon, by plan."""
    engine = table.simulation.engine

    def row(line: str, setting: Setting) -> float:
        return float(engine.row(line, setting).mean.sum())

    visible, hidden = (table.lines([line for line in group if line in DEPENDS], row) for group in (VISIBLE, HIDDEN))
    visible += [action(lever, engine.action_row(lever, 0).mean.sum()) for lever in table.levers]
    found = {"visible": summed(visible, table.levers), "hidden": summed(hidden, table.levers) + table.incidents}
    total = found["visible"] + found["hidden"]
    return {**found, "total": total, "incidents": table.incidents, "debt_change": table.cost - total}
