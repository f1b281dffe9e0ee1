"""The months of every plan of a table: their means and bands, and what a plan has cost more since the start."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain

import numpy as np

from workbook.model.blocks import action, less, merged, placed, summed
from workbook.model.engine import DEPENDS
from workbook.model.estate_states import ESTATE_PRACTICES
from workbook.model.hazards import KINDS
from workbook.model.plan import Setting
from workbook.model.plan_table import PLAIN, PlanTable
from workbook.model.quantities import Array
from workbook.model.results import quantiles


def monthly_means(table: PlanTable) -> Array:
    """Return the mean of each month's total, (plans, months)."""
    engine = table.simulation.engine
    actions = (action(lever, engine.action_row(lever, 0).mean) for lever in table.levers)
    lines = table.lines(DEPENDS, lambda line, setting: engine.row(line, setting).mean)
    return summed(merged(chain(actions, lines)), table.levers)


def monthly_bands(table: PlanTable, qs: Sequence[float] = (0.1, 0.5, 0.9)) -> Array:
    """Return quantiles over draws of each month's total, incidents expected, (plans, quantiles, months)."""
    actions = (action(lever, table.simulation.engine.action(lever, 0)) for lever in table.levers)
    months = placed(merged(chain(actions, table.lines(DEPENDS, partial(_expected, table)))), table.levers)
    return np.stack([quantiles(months.of(plan), qs) for plan in range(table.size)])


def mean_debt_changes(table: PlanTable) -> Array:
    """Return what is owed at the end of each month more than at the start of the horizon, mean, (plans, months)."""
    engine = table.simulation.engine

    def owed(setting: Setting) -> Array:
        path = engine.view(setting).mean_debt
        return np.asarray(path[1:] - path[0])

    return summed([table.block(ESTATE_PRACTICES, owed)], table.levers)


def cumulated_changes(table: PlanTable) -> Iterator[Array]:
    """Return for each plan in turn what it has cost more than the firm as it is since the start, (months, draws).

    What is owed counts, incidents are simulated.
    """
    engine = table.simulation.engine

    def so_far(months: Callable[[str, Setting], Array], line: str, setting: Setting) -> Array:
        return np.cumsum(months(line, setting), axis=0)

    def owed(setting: Setting) -> Array:
        debts = engine.view(setting).debts
        return np.broadcast_to(debts[1:] - debts[0], (table.simulation.months, table.simulation.draws))

    actions = (action(lever, np.cumsum(engine.action(lever, 0), axis=0)) for lever in table.levers)
    lines = table.lines(PLAIN, partial(so_far, partial(_expected, table)))
    incidents = table.lines(KINDS, partial(so_far, engine.monthly_losses))
    costs = merged(chain(actions, [table.block(ESTATE_PRACTICES, owed)], lines, incidents))
    changes = placed(less(costs, 0, table.levers), table.levers)
    return (changes.of(plan) for plan in range(table.size))


def _expected(table: PlanTable, line: str, setting: Setting) -> Array:
    """Return a line by month and draw."""
    months = table.simulation.engine.array(line, setting)
    return np.broadcast_to(months, (months.shape[0], table.simulation.draws))
