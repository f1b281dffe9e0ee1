"""Five years lived once: in one draw, which incidents come under each plan of a table, when, and what each costs.

All plans meet the same candidates (`workbook.model.events`): a lever removes an incident or makes it cheaper, and
never moves it. So what a lever spares in a draw is a difference between two rows, incident by incident.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from workbook.model.blocks import places
from workbook.model.engine import DEPENDS, Engine
from workbook.model.events import Candidates, sized
from workbook.model.hazards import KINDS
from workbook.model.plan import Setting
from workbook.model.plan_table import PlanTable
from workbook.model.quantities import Array

SHARES = (0.5, 0.9, 0.99)  # an ordinary draw, a hard one, a very hard one: how many cost less, the firm as it is
_NEAR = 0.01  # draws this close in rank are alike: the one with the usual number of incidents stands for them


@dataclass(frozen=True)
class LivedIncident:
    """An incident that comes under one plan at least: its kind, its month (0 is the first) and its loss by plan.

    `losses` is (plans,), euros; nil where the plan keeps it from happening.
    """

    kind: str
    month: int
    losses: Array


@dataclass(frozen=True)
class LivedDraw:
    """One draw: its number (from 0) among how many, the share of them that cost less as is, its incidents by month."""

    number: int
    draws: int
    share: float
    incidents: tuple[LivedIncident, ...]

    def spared(self, plan: int, without: int) -> Array:
        """Return what each incident costs less under one plan than under another, euros, (incidents,)."""
        return np.array([one.losses[without] - one.losses[plan] for one in self.incidents])

    def loss(self, plan: int) -> float:
        """Return what the incidents of the whole horizon cost under a plan, euros."""
        return float(sum(one.losses[plan] for one in self.incidents))


def lived(table: PlanTable, plan: int, shares: tuple[float, ...] = SHARES) -> tuple[LivedDraw, ...]:
    """Return one draw for each share asked, lived under every plan of a table.

    Args:
        table: the plans.
        plan: the number of the plan whose usual effect the draws show (see `at_rank`).
        shares: of the draws whose incidents cost less, the firm being as it is.
    """
    engine, as_is = table.simulation.engine, Setting({})
    loss = _losses(engine, as_is)
    count = np.sum([_counts(engine, kind, as_is) for kind in KINDS], axis=0)
    spared = loss - _losses(engine, table.result(plan).setting)
    numbers = [at_rank(loss, count, spared, share) for share in shares]
    incidents = _incidents(table, numbers)
    return tuple(LivedDraw(n, loss.size, share, incidents[n]) for n, share in zip(numbers, shares, strict=True))


def at_rank(loss: Array, count: Array, spared: Array, share: float) -> int:
    """Return the draw that stands for those a share of draws cost less than: neither the kindest nor the harshest.

    Among the draws within 1 % of that rank, it is one with the usual number of incidents (the nearest to their mean);
    among these, the one in which what is spared is nearest to their mean.

    >>> at_rank(np.array([0.0, 30.0, 10.0, 20.0, 40.0]), np.array([0, 1, 1, 2, 3]), np.zeros(5), 0.5)
    3
    """
    order = np.argsort(loss, kind="stable")
    rank, reach = round(share * (order.size - 1)), round(_NEAR * order.size)
    near = order[max(rank - reach, 0) : rank + reach + 1]
    unusual = np.abs(count[near] - count[near].mean())
    usual = near[unusual == unusual.min()]
    return int(usual[np.argmin(np.abs(spared[usual] - spared[usual].mean()))])


def _losses(engine: Engine, setting: Setting) -> Array:
    return np.asarray(sum(engine.losses(kind, setting).sum(axis=0) for kind in KINDS))


def _counts(engine: Engine, kind: str, setting: Setting) -> NDArray[np.intp]:
    found = engine.incidents(kind, setting)
    return np.bincount(found.candidates.draw[found.kept], minlength=engine.firm.draws.n)


def _incidents(table: PlanTable, numbers: list[int]) -> dict[int, tuple[LivedIncident, ...]]:
    """Return the incidents of some draws by number of the draw, in the order of their months."""
    engine = table.simulation.engine
    found: dict[int, list[LivedIncident]] = {number: [] for number in numbers}
    for kind in KINDS:
        few = _of_draws(engine.candidates[kind], numbers)

        def losses(setting: Setting, kind: str = kind, few: Candidates = few) -> Array:
            hazard = engine.hazards.multiplier(kind, engine.view(setting), setting)
            incident = sized(engine.hazards, kind, few, hazard, setting)
            return np.where(incident.kept, incident.loss, 0.0)

        block = table.block(DEPENDS[kind], losses)
        rows = block.rows[places(table.levers, block.levers)]
        for place in np.flatnonzero(rows.any(axis=0)):
            one = LivedIncident(kind, int(few.month[place]), rows[:, place])
            found[int(few.draw[place])].append(one)
    return {number: tuple(sorted(some, key=lambda one: one.month)) for number, some in found.items()}


def _of_draws(every: Candidates, numbers: list[int]) -> Candidates:
    """Return the candidates of some draws."""
    few = np.isin(every.draw, numbers)
    marks = {one.name: getattr(every, one.name)[few] for one in fields(every) if one.name != "firm"}
    return Candidates(**marks)
