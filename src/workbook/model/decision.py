"""Which plan to take: what pays back, the best plan under a budget, plans nothing beats, and in what order to start."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbook.model.plan_table import PlanTable
from workbook.model.quantities import Array

NEUTRAL, INSURER = 1.0, 2.0  # how many times a euro of incident counts: as a euro, or as an insurer would charge
A_MONTH, FIRST, REST_FROM = 2, 6, 6


@dataclass(frozen=True)
class PaysBack:
    """Whether a plan has paid back by a month: the share of draws at nil or above, and the mean gain, euros."""

    chance: float
    mean_gain: float


@dataclass(frozen=True)
class Choice:
    """A plan chosen among all: its number in the table, levers, expected costs and what its first year asks.

    `gain` is on the firm as it is, euros over the horizon on total + debt change; `alone_best` is the plan of least
    criterion when another, cheaper in its first year, cannot be told from it and was taken instead, else None.
    """

    plan: int
    levers: tuple[str, ...]
    criterion: float
    gain: float
    incidents: float
    first_year: float
    alone_best: int | None = None


def pays_back(as_is: Array, plan: Array, horizon: int) -> PaysBack:
    """Return whether a plan has paid back at a month: its cumulated gain there, not the first time it passes nil.

    Costs are euros by draw (rows) and month (columns), actions and debt change included.

    >>> pays_back(np.array([[10.0, 10.0]]), np.array([[15.0, 4.0]]), 2)
    PaysBack(chance=1.0, mean_gain=1.0)
    """
    gain = np.asarray(as_is)[:, :horizon].sum(axis=1) - np.asarray(plan)[:, :horizon].sum(axis=1)
    return PaysBack(float((gain >= 0.0).mean()), float(gain.mean()))


def criterion(total: Array | float, incidents: Array | float, rho: float = NEUTRAL) -> Array | float:
    """Return J(rho) = mean total + (rho - 1)·mean incidents: 1 is neutral, 2 what an insurer would charge.

    >>> criterion(100.0, 10.0, 2.0)
    110.0
    """
    return total + (rho - 1.0) * incidents


def best_plan(
    table: PlanTable, *, budget: float | None = None, rho: float = NEUTRAL, required: Iterable[str] = ()
) -> Choice | None:
    """Return the plan of least criterion whose first year fits the budget; None when none with all required fits.

    Plans within two standard errors of the difference cannot be told from the best: the cheaper first year wins.
    """
    return by_budget(table, (np.inf if budget is None else budget,), rho, required)[0]


def by_budget(
    table: PlanTable, budgets: Sequence[float], rho: float = NEUTRAL, required: Iterable[str] = ()
) -> list[Choice | None]:
    """Return the best plan under each budget of the first year, as `best_plan` takes it."""
    score = np.asarray(criterion(table.cost, table.incidents, rho))
    having = table.having(required)
    alike: dict[int, NDArray[np.intp]] = {}  # many budgets have the same best plan
    found: list[Choice | None] = []
    for budget in budgets:
        allowed = having[table.first_year[having] <= budget]
        if not allowed.size:
            found.append(None)
            continue
        best = int(allowed[np.argmin(score[allowed])])
        if best not in alike:
            alike[best] = _ties(table, having, best, rho)
        ties = alike[best]
        taken = int(ties[np.argmin(table.first_year[ties])]) if ties.size else best
        found.append(_choice(table, taken, score, None if taken == best else best))
    return found


def _ties(table: PlanTable, plans: NDArray[np.intp], best: int, rho: float) -> NDArray[np.intp]:
    """Return the plans cheaper in their first year than the best that cannot be told from it."""
    cheaper = plans[table.first_year[plans] < table.first_year[best]]
    gap, error = table.differences(cheaper, best, rho)
    return np.asarray(cheaper[gap <= 2.0 * error])


def _choice(table: PlanTable, plan: int, score: Array, alone_best: int | None = None) -> Choice:
    return Choice(
        plan=plan,
        levers=table.names(plan),
        criterion=float(score[plan]),
        gain=float(table.cost[0] - table.cost[plan]),
        incidents=float(table.incidents[plan]),
        first_year=float(table.first_year[plan]),
        alone_best=alone_best,
    )


def price_of_requirement(table: PlanTable, required: Iterable[str], rho: float = NEUTRAL) -> float:
    """Return what a requirement costs net of its effect: best criterion with it less best criterion without it."""
    score = np.asarray(criterion(table.cost, table.incidents, rho))
    return float(score[table.having(required)].min() - score.min())


def pareto(cost: Array, value: Array) -> NDArray[np.intp]:
    """Return the plans that no other beats on both (less is better), from the cheapest on.

    >>> pareto(np.array([0.0, 1.0, 2.0, 3.0]), np.array([9.0, 5.0, 6.0, 4.0])).tolist()
    [0, 1, 3]
    """
    order = np.lexsort((value, cost))
    ahead = np.concatenate([[np.inf], np.minimum.accumulate(value[order])[:-1]])
    return np.asarray(order[value[order] < ahead])


def front(
    table: PlanTable, *, rho: float = NEUTRAL, required: Iterable[str] = (), against: str = "criterion"
) -> list[Choice]:
    """Return the plans that nothing beats on first year and on the criterion (or on the "shortfall")."""
    allowed = table.having(required)
    score = np.asarray(criterion(table.cost, table.incidents, rho))
    value = table.shortfall if against == "shortfall" else score
    kept = allowed[pareto(table.first_year[allowed], value[allowed])]
    return [_choice(table, int(plan), score) for plan in kept]


def expected_shortfall(losses: Array, share: float = 0.05) -> float:
    """Return the mean of the worst share of losses.

    >>> expected_shortfall(np.arange(1.0, 101.0))
    98.0
    """
    ordered = np.sort(np.asarray(losses, dtype=float).ravel())
    return float(ordered[-max(1, round(share * ordered.size)) :].mean())


def ordered(gains: Mapping[str, float], first_year: Mapping[str, float], required: Iterable[str] = ()) -> list[str]:
    """Return levers in the order to start them: the required first, then by gain per euro of the first year.

    >>> ordered({"mfa": -5.0, "restore": 90.0, "renewal": 100.0}, {"mfa": 10, "restore": 30, "renewal": 100}, ["mfa"])
    ['mfa', 'restore', 'renewal']
    """
    must = set(required)

    def worth(lever: str) -> tuple[bool, float]:
        return lever not in must, -gains[lever] / max(first_year[lever], 1.0)

    return sorted(gains, key=worth)


def calendar(order: Sequence[str]) -> dict[str, int]:
    """Return the month each lever starts: two a month for the first six, the others from month 6.

    >>> calendar(["a", "b", "c"])
    {'a': 0, 'b': 0, 'c': 1}
    """
    return {lever: i // A_MONTH if i < FIRST else REST_FROM for i, lever in enumerate(order)}
