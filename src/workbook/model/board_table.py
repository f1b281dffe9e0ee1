"""All combinations of a firm's most telling levers, computed once, so that the board only looks rows up.

Row `mask` holds the plan whose levers are the bits of the mask: bit i stands for `levers[i]`, row 0 for the firm as
it is. Costs are euros excluding VAT; a change is plan less as is, so what is saved is negative.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from workbook.model.comparison import Comparison, compare
from workbook.model.decision import by_budget
from workbook.model.lived import LivedDraw, lived
from workbook.model.plan_months import cumulated_changes, mean_debt_changes, monthly_bands, monthly_means
from workbook.model.plan_table import PlanTable
from workbook.model.quantities import Array
from workbook.model.results import over_twelve_months, quantiles
from workbook.model.simulation import Simulation
from workbook.model.situation import PRACTICES

MOST = 8  # more levers than this cannot be read on one slide
EVERY = 3  # months between two points of the cumulated gap
_BAND = (0.1, 0.9)
WEIGHTS = (1.0, 1.5, 2.0, 2.5, 3.0)  # how many times a euro of incident counts: neutral first
_POSITIONS = 60  # of the budget slider
_STEPS = (100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000, 20_000, 25_000, 50_000, 100_000)


@dataclass(frozen=True)
class BoardTable:
    """Every plan of a few levers.

    `monthly` is (plans, 3, months): low, mean and high of the total, over twelve months each; `gap` is (plans, 3,
    points): the cumulated change, debt included, at the start and every `EVERY` months. Low to high is the central
    80 %. `cash` leaves the debt out. `payback` is (plans, 3): the month from which the cumulated gain stays at nil or
    above in 10, 50 and 90 % of the draws, infinite when it does not within the horizon; `paid_back` is the share of
    draws in which it does. `first_year` is what each plan adds to the first year's fee, actions and renewals; `yearly`
    is (plans, years): the mean monthly total. `incidents` is (plans,): the expected loss over the horizon. `budgets`
    are those of the first year, from nothing to the dearest plan's, and `best` is (weights, budgets): the best plan
    that fits each, a euro of incident counted as often as `WEIGHTS` says. `lived` are single draws, told incident by
    incident.
    """

    levers: tuple[str, ...]
    monthly: Array
    gap: Array
    cash: Array
    payback: Array
    paid_back: Array
    first_year: Array
    yearly: Array
    incidents: Array
    budgets: tuple[int, ...]
    best: NDArray[np.intp]
    lived: tuple[LivedDraw, ...] = ()
    notes: dict[str, str] = field(default_factory=dict)  # lever -> "insurance" | "unpriced"
    chosen: int = 0  # the recommended plan

    @property
    def months(self) -> int:
        """The horizon."""
        return int(self.monthly.shape[2])

    @property
    def change(self) -> Array:
        """The mean change of cost over the horizon, debt included, of each plan."""
        return np.asarray(self.gap[:, 1, -1])

    def plan(self, mask: int) -> tuple[str, ...]:
        """Return the levers of a row."""
        return levers_of(mask, self.levers)

    def with_and_without(self, mask: int, bit: int) -> tuple[int, int]:
        """Return the rows of a plan with one lever pulled and with the same left: the others stay as they are."""
        return mask | 1 << bit, mask & ~(1 << bit)

    def spared(self, mask: int, bit: int) -> float:
        """Return what a lever takes off the expected incidents over the horizon, given the other levers of a row."""
        pulled, left = self.with_and_without(mask, bit)
        return float(self.incidents[left] - self.incidents[pulled])


def levers_of(mask: int, levers: Sequence[str]) -> tuple[str, ...]:
    """Return the levers whose bits are set.

    >>> levers_of(0b101, ("restore", "mfa", "accounts"))
    ('restore', 'accounts')
    """
    return tuple(name for bit, name in enumerate(levers) if mask >> bit & 1)


def mask_of(plan: Sequence[str], levers: Sequence[str]) -> int:
    """Return the row of a plan; levers that are not among those shown are left out.

    >>> mask_of(("accounts", "patch"), ("restore", "mfa", "accounts"))
    4
    """
    return sum(1 << bit for bit, name in enumerate(levers) if name in plan)


def board_table(simulation: Simulation, recommended: Sequence[str] = (), *, limit: int = MOST) -> BoardTable:
    """Return the table of a simulation's most telling levers: those recommended, then those that move most.

    Args:
        simulation: gives the firm and the draws; 1,000 draws are steady enough.
        recommended: the levers of the recommended plan, chosen at first.
        limit: the most levers shown.
    """
    alone = {name: compare(simulation.as_is, simulation.evaluate((name,))) for name in simulation.offered}
    levers = _telling(alone, recommended, limit)
    plans = PlanTable(simulation, levers)
    mean = monthly_means(plans)
    cash, owed = np.cumsum(mean - mean[0], axis=1), mean_debt_changes(plans)
    low, high = np.moveaxis(monthly_bands(plans, _BAND), 1, 0)
    points = np.arange(EVERY - 1, simulation.months, EVERY)
    spread, months = [], []
    for changes in cumulated_changes(plans):
        spread.append(quantiles(changes[points], _BAND))
        months.append(_paid_back(changes))
    under, over = np.moveaxis(np.array(spread), 1, 0)
    gap = np.stack([under, (cash + owed - owed[0])[:, points], over], axis=1)
    budgets = _budgets(plans)
    return BoardTable(
        levers,
        monthly=over_twelve_months(np.stack([low, mean, high], axis=1)),
        gap=np.concatenate([np.zeros((plans.size, 3, 1)), gap], axis=2),
        cash=cash[:, -1],
        payback=np.quantile(np.array(months), (0.1, 0.5, 0.9), axis=1, method="inverted_cdf").T,
        paid_back=np.isfinite(months).mean(axis=1),
        first_year=plans.first_year,
        yearly=mean[:, : simulation.months // 12 * 12].reshape(plans.size, -1, 12).mean(axis=2),
        incidents=plans.incidents,
        budgets=budgets,
        best=_best(plans, budgets),
        lived=lived(plans, mask_of(recommended, levers)),
        notes=_notes(simulation, {name: alone[name] for name in levers}),
        chosen=mask_of(recommended, levers),
    )


def _budgets(plans: PlanTable) -> tuple[int, ...]:
    """Return round budgets up to the dearest plan's first year."""
    dearest = max(float(plans.first_year.max()), 1.0)
    step = next((s for s in _STEPS if dearest / s <= _POSITIONS), _STEPS[-1])
    return tuple(step * i for i in range(math.ceil(dearest / step) + 1))


def _best(plans: PlanTable, budgets: Sequence[int]) -> NDArray[np.intp]:
    """Return the best plan by weight of the incidents (rows) and budget."""
    choices = [by_budget(plans, budgets, rho) for rho in WEIGHTS]
    return np.array([[choice.plan if choice else 0 for choice in row] for row in choices], dtype=np.intp)


def _telling(alone: dict[str, Comparison], recommended: Sequence[str], limit: int) -> tuple[str, ...]:
    ranked = sorted(alone, key=lambda name: (name not in recommended, -abs(alone[name].gain_mean)))
    return tuple(sorted(ranked[:limit], key=PRACTICES.index))


def _notes(simulation: Simulation, alone: dict[str, Comparison]) -> dict[str, str]:
    specs = simulation.engine.firm.parameters.levers
    unpriced = {name: "unpriced" for name in alone if specs[name].priced == "no"}
    return {name: "insurance" for name, gain in alone.items() if gain.is_insurance} | unpriced


def _paid_back(changes: Array) -> Array:
    """Return by draw the month from which the cumulated change stays at nil or below, infinite when it does not.

    >>> _paid_back(np.array([[1.0, -1.0, 2.0], [-1.0, 1.0, 2.0], [-2.0, -1.0, 2.0]])).tolist()
    [2.0, 3.0, inf]
    """
    months = changes.shape[0]
    number = np.arange(1, months + 1, dtype=np.int16)[:, None]
    last = ((changes > 1e-6) * number).max(axis=0)
    return np.where(last == months, np.inf, last + 1.0)
