"""Levers: each raises one practice to its top. What that costs, when, and from when it acts."""

from __future__ import annotations

import numpy as np

from workbook.model.draws import Draws
from workbook.model.parameterset import ParameterSet
from workbook.model.plan import Plan, Setting
from workbook.model.quantities import Array
from workbook.model.situation import PRACTICES, Situation

CHECK_SHARE = 0.1  # what is there already must still be looked at


def gap(levels: Array | int, top: int) -> Array:
    """Return how far levels are from the top, as a share: (top - level)/top.

    >>> gap(1, 2).item()
    0.5
    """
    return np.asarray((top - np.asarray(levels, dtype=float)) / top)


def one_off_share(missing: Array) -> Array:
    """Return the share of the one-off that is paid: the gap, and at least the cost of checking.

    >>> one_off_share(np.array([1.0, 0.5, 0.0])).tolist()
    [1.0, 0.5, 0.1]
    """
    return np.asarray(np.maximum(missing, CHECK_SHARE))


def gap_of(practice: str, parameters: ParameterSet, draws: Draws) -> Array:
    """Return a practice's gap draw by draw; nothing is missing where it does not apply."""
    levels = draws.levels[practice]
    return np.zeros(draws.n) if levels is None else gap(levels.astype(float), parameters.top(practice))


def offered(parameters: ParameterSet, draws: Draws) -> tuple[str, ...]:
    """Return the levers worth offering: the practice applies and is not at its top in every draw."""
    return tuple(p for p in PRACTICES if p in parameters.levers and np.any(gap_of(p, parameters, draws) > 0.0))


def setting_of(plan: Plan, parameters: ParameterSet, draws: Draws) -> Setting:
    """Return from which month each practice is at its top under a plan: the start plus the lever's lead."""
    top_from = {
        name: start + parameters.levers[name].lead for name, start in plan.starts if draws.levels[name] is not None
    }
    return Setting(top_from, new_provider=plan.new_provider)


def prices(draws: Draws) -> dict[str, Array]:
    """Return today's prices of labour bought and of the firm's own, draw by draw."""
    return {name: draws[name] for name in ("rate", "labour", "project_day", "advice_day")}


def one_off_price(name: str, situation: Situation, parameters: ParameterSet, draws: Draws) -> Array:
    """Return the whole one-off of a lever, draw by draw, before the share that is missing."""
    cost = parameters.levers[name].one_off.amount(prices(draws), situation.users, situation.servers)
    return np.broadcast_to(np.asarray(cost, dtype=float), (draws.n,))


def running_price(name: str, situation: Situation, parameters: ParameterSet, draws: Draws) -> Array:
    """Return what a lever costs a year, draw by draw, before the share that is missing; not the share of billing."""
    cost = parameters.levers[name].running.amount(prices(draws), situation.users, situation.servers)
    return np.broadcast_to(np.asarray(cost, dtype=float), (draws.n,))


def actions(one_off: Array, running_year: Array, missing: Array, index: Array, *, start: int, lead: int) -> Array:
    """Return a lever's cost by month (rows) and draw: the one-off in its month, the running cost once it acts.

    `running_year` is already the part that is charged (R·gap for most levers).

    >>> cost = actions(np.array([1200.0]), np.array([240.0]), np.array([1.0]), np.ones((12, 1)), start=0, lead=2)
    >>> cost.sum().item()
    1400.0
    """
    months = index.shape[0]
    cost = np.zeros((months, missing.size))
    if start < months:
        cost[start] += one_off * one_off_share(missing)
    begins = min(start + lead, months)
    cost[begins:] += running_year / 12.0 * index[begins:]
    return cost
