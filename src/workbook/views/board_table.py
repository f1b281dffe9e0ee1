"""All combinations of a firm's most telling levers, computed once, so that the board only looks rows up.

Row `mask` holds the plan whose levers are the bits of the mask: bit i stands for `levers[i]`, row 0 for the firm as
it is. Costs are euros excluding VAT; a change is plan less as is, so what is saved is negative.
"""

from __future__ import annotations

import base64
import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbook.model.comparison import Comparison, compare
from workbook.model.decision import best_plan
from workbook.model.events import happen
from workbook.model.hazards import KINDS
from workbook.model.plan_table import PlanTable
from workbook.model.results import PlanResult, quantiles
from workbook.model.simulation import Simulation
from workbook.model.situation import PRACTICES
from workbook.views.readings import over_twelve_months

Values = NDArray[np.float64]

MOST = 8  # more levers than this cannot be read on one slide
EVERY = 3  # months between two points of the cumulated gap
_BAND = (0.1, 0.9)
# lines that no security lever moves: their sum is the same for many plans
_SHARED = ("fee", "out_of_scope", "subscriptions", "internal", "renewals", "lost_time", "projects", "exit")
_POSITIONS = 60  # of the budget slider
_STEPS = (100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000, 20_000, 25_000, 50_000, 100_000)
_CODES = 65535


@dataclass(frozen=True)
class BoardTable:
    """Every plan of a few levers.

    `monthly` is (plans, 3, months): low, mean and high of the total, over twelve months each; `gap` is (plans, 3,
    points): the cumulated change, debt included, at the start and every `EVERY` months. Low to high is the central
    80 %. `cash` leaves the debt out. `payback` is (plans, 3): the month from which the cumulated gain stays at nil or
    above in 10, 50 and 90 % of the draws, infinite when it does not within the horizon; `paid_back` is the share of
    draws in which it does. `first_year` is what each plan adds to the first year's fee, actions and renewals; `yearly`
    is (plans, years): the mean monthly total. `stops` are budgets of the first year, from nothing to the dearest
    plan's, each with the best plan that fits it.
    """

    levers: tuple[str, ...]
    monthly: Values
    gap: Values
    cash: Values
    payback: Values
    paid_back: Values
    first_year: Values
    yearly: Values
    stops: tuple[tuple[int, int], ...]
    notes: dict[str, str] = field(default_factory=dict)  # lever -> "insurance" | "unpriced"
    chosen: int = 0  # the recommended plan

    @property
    def months(self) -> int:
        """The horizon."""
        return int(self.monthly.shape[2])

    @property
    def change(self) -> Values:
        """The mean change of cost over the horizon, debt included, of each plan."""
        return np.asarray(self.gap[:, 1, -1])

    def plan(self, mask: int) -> tuple[str, ...]:
        """Return the levers of a row."""
        return levers_of(mask, self.levers)


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
    rows = _Rows(simulation)
    plans = [rows.of(simulation.evaluate(levers_of(mask, levers))) for mask in range(1 << len(levers))]

    def column(name: str) -> Values:
        return np.array([getattr(row, name) for row in plans], dtype=float)

    return BoardTable(
        levers,
        monthly=column("monthly"),
        gap=column("gap"),
        cash=column("cash"),
        payback=column("payback"),
        paid_back=column("paid_back"),
        first_year=column("first_year"),
        yearly=column("yearly"),
        stops=_stops(PlanTable(simulation, levers)),
        notes=_notes(simulation, {name: alone[name] for name in levers}),
        chosen=mask_of(recommended, levers),
    )


def _stops(plans: PlanTable) -> tuple[tuple[int, int], ...]:
    """Return round budgets up to the dearest plan's first year, each with the best plan under it."""
    dearest = max(float(plans.first_year.max()), 1.0)
    step = next((s for s in _STEPS if dearest / s <= _POSITIONS), _STEPS[-1])
    budgets = [step * i for i in range(math.ceil(dearest / step) + 1)]
    choices = [best_plan(plans, budget=budget) for budget in budgets]
    return tuple((budget, choice.plan if choice else 0) for budget, choice in zip(budgets, choices, strict=True))


def _telling(alone: dict[str, Comparison], recommended: Sequence[str], limit: int) -> tuple[str, ...]:
    ranked = sorted(alone, key=lambda name: (name not in recommended, -abs(alone[name].gain_mean)))
    return tuple(sorted(ranked[:limit], key=PRACTICES.index))


def _notes(simulation: Simulation, alone: dict[str, Comparison]) -> dict[str, str]:
    specs = simulation.engine.firm.parameters.levers
    unpriced = {name: "unpriced" for name in alone if specs[name].priced == "no"}
    return {name: "insurance" for name, gain in alone.items() if gain.is_insurance} | unpriced


@dataclass(frozen=True)
class _Row:
    """One plan's part of each column of the table."""

    monthly: Values
    gap: Values
    cash: float
    payback: Values
    paid_back: float
    first_year: float
    yearly: Values


class _Rows:
    """Computes rows; what many plans share is kept between them."""

    def __init__(self, simulation: Simulation) -> None:
        self._engine = simulation.engine
        self._kept: dict[Hashable, Values] = {}
        base = simulation.as_is
        self._mean = base.monthly("total")
        quiet = self._quiet(base)
        self._lived = quiet + self._losses(base)
        self._owed = self._debt(base)

    def of(self, plan: PlanResult) -> _Row:
        """Return a plan's row."""
        mean, quiet = plan.monthly("total"), self._quiet(plan)
        expected = quiet + plan.draws("incidents")
        low, high = quantiles(expected, _BAND)
        owed = self._debt(plan) - self._owed
        quiet += self._losses(plan)
        quiet -= self._lived
        changes = np.cumsum(quiet, axis=0, out=quiet)
        changes += owed
        points = np.arange(EVERY - 1, plan.months, EVERY)
        cash = np.cumsum(mean - self._mean)
        under, over = quantiles(changes[points], _BAND)
        months = _paid_back(changes)
        return _Row(
            monthly=np.array([over_twelve_months(values) for values in (low, mean, high)]),
            gap=np.array([np.append(0.0, v) for v in (under, (cash + owed.mean(axis=1))[points], over)]),
            cash=float(cash[-1]),
            payback=np.quantile(months, (0.1, 0.5, 0.9), method="inverted_cdf"),
            paid_back=float(np.isfinite(months).mean()),
            first_year=plan.first_year_cost,
            yearly=mean[: plan.months // 12 * 12].reshape(-1, 12).mean(axis=1),
        )

    def _quiet(self, plan: PlanResult) -> Values:
        """Return what is spent without incidents, by month and draw."""
        key = tuple(self._engine.key(line, plan.setting) for line in _SHARED)
        if key not in self._kept:
            self._kept[key] = sum((plan.draws(line) for line in _SHARED[1:]), plan.draws(_SHARED[0]))
        return self._kept[key] + plan.draws("actions")

    def _debt(self, plan: PlanResult) -> Values:
        """Return what is owed more than at the start, at the end of each month, by draw or in one column."""
        debts = plan.debt_paths
        return np.asarray(debts[1:] - debts[:1])

    def _losses(self, plan: PlanResult) -> Values:
        """Return the losses of simulated incidents by month and draw."""
        return np.asarray(sum(self._losses_of(kind, plan) for kind in KINDS))

    def _losses_of(self, kind: str, plan: PlanResult) -> Values:
        engine, setting = self._engine, plan.setting
        key = engine.key(kind, setting)
        if key not in self._kept:
            n, candidates = engine.firm.draws.n, engine.candidates[kind]
            found = happen(engine.hazards, kind, candidates, engine.view(setting), setting)
            cell = (candidates.month * n + candidates.draw)[found.kept]
            losses = np.bincount(cell, weights=found.loss[found.kept], minlength=plan.months * n)
            self._kept[key] = losses.reshape(plan.months, n).astype(float)
        return self._kept[key]


def _paid_back(changes: Values) -> Values:
    """Return by draw the month from which the cumulated change stays at nil or below, infinite when it does not.

    >>> _paid_back(np.array([[1.0, -1.0, 2.0], [-1.0, 1.0, 2.0], [-2.0, -1.0, 2.0]])).tolist()
    [2.0, 3.0, inf]
    """
    months = changes.shape[0]
    dear = changes[::-1] > 1e-6
    last = np.where(dear.any(axis=0), months - np.argmax(dear, axis=0), 0)
    return np.where(last == months, np.inf, last + 1.0)


def packed(values: Values) -> dict[str, Any]:
    """Return values as 16-bit codes in base64 (little-endian, in C order): value = low + code × step.

    No value is off by more than half a step, which is the range over 131,070.

    >>> packed(np.array([0.0, 65535.0]))
    {'low': 0.0, 'step': 1.0, 'data': 'AAD//w=='}
    """
    low, high = float(values.min()), float(values.max())
    step = (high - low) / _CODES or 1.0
    codes = np.rint((values - low) / step).astype("<u2")
    return {"low": low, "step": step, "data": base64.b64encode(codes.tobytes()).decode("ascii")}
