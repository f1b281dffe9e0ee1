"""All plans at once: each line is kept for the settings of the levers it depends on, and plans are sums of rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from workbook.model.engine import DEPENDS
from workbook.model.firm import ESTATE_PRACTICES
from workbook.model.hazards import KINDS
from workbook.model.levers import setting_of
from workbook.model.lines import LINES
from workbook.model.plan import Plan, Setting
from workbook.model.quantities import Array
from workbook.model.results import PlanResult
from workbook.model.simulation import Simulation

CHUNK = 256
ROW_LINES = tuple(line for line in LINES if line not in ("incidents", "actions"))
Indices = NDArray[np.intp]


@dataclass(frozen=True)
class Block:
    """Something that depends on a few levers: one row of draws for each setting of them (bit i: lever i pulled)."""

    levers: tuple[str, ...]
    rows: Array


@dataclass(frozen=True)
class PlanTable:
    """Every plan made of the levers offered (and not those left out), over the horizon, on the simulation's draws.

    A plan is a number from 0 to 2^n - 1, bit i telling whether lever i of `levers` is pulled; 0 is the firm as it is.
    Costs are conditional expectations: total + debt change. `first_year` is what a budget must find.
    """

    simulation: Simulation
    levers: tuple[str, ...]

    @property
    def size(self) -> int:
        """The number of plans, 2^n."""
        return 1 << len(self.levers)

    def names(self, plan: int) -> tuple[str, ...]:
        """Return the levers of a plan."""
        return tuple(lever for i, lever in enumerate(self.levers) if plan >> i & 1)

    def number(self, names: Iterable[str]) -> int:
        """Return the number of the plan with these levers."""
        return sum(1 << self.levers.index(name) for name in set(names))

    def having(self, required: Iterable[str]) -> Indices:
        """Return the plans in which all required levers are; those not offered are ignored."""
        mask = self.number(name for name in required if name in self.levers)
        every = np.arange(self.size)
        return np.asarray(every[every & mask == mask])

    def result(self, plan: int) -> PlanResult:
        """Return one plan with all its lines."""
        return self.simulation.evaluate(self.names(plan))

    def places(self, levers: Sequence[str]) -> Indices:
        """Return for every plan which setting of these levers it has."""
        every, found = np.arange(self.size), np.zeros(self.size, dtype=np.intp)
        for i, lever in enumerate(levers):
            found |= (every >> self.levers.index(lever) & 1) << i
        return found

    def _settings(self, levers: Sequence[str]) -> list[Setting]:
        firm = self.simulation.engine.firm
        plans = [tuple(l for i, l in enumerate(levers) if m >> i & 1) for m in range(1 << len(levers))]
        return [setting_of(Plan(tuple((l, 0) for l in plan)), firm.parameters, firm.draws) for plan in plans]

    def _block(self, line: str) -> Block:
        engine = self.simulation.engine
        levers = tuple(l for l in self.levers if l in DEPENDS[line])
        return Block(levers, np.stack([engine.row(line, s).years.sum(axis=0) for s in self._settings(levers)]))

    @cached_property
    def incident_blocks(self) -> tuple[Block, ...]:
        """The expected incidents over the horizon, by kind."""
        return tuple(self._block(kind) for kind in KINDS)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The lines other than actions, and what is owed at the end less at the start."""
        owed = []
        levers = tuple(l for l in self.levers if l in ESTATE_PRACTICES)
        for names in (tuple(l for i, l in enumerate(levers) if m >> i & 1) for m in range(1 << len(levers))):
            paths = self.simulation.evaluate(names).debt_paths
            owed.append(np.broadcast_to(paths[-1] - paths[0], (self.simulation.draws,)))
        plain = merged((*(self._block(line) for line in ROW_LINES), Block(levers, np.stack(owed))), self.levers)
        return (*plain, *self.incident_blocks)

    @cached_property
    def action_rows(self) -> Array:
        """What each lever costs over the horizon by draw, (levers, draws)."""
        engine = self.simulation.engine
        rows = [engine.action_row(name, 0).years.sum(axis=0) for name in self.levers]
        return np.stack(rows) if rows else np.zeros((0, self.simulation.draws))

    @cached_property
    def pulled(self) -> Array:
        """Which levers each plan pulls, 1 or 0, (plans, levers)."""
        every = np.arange(self.size)[:, None]
        return np.asarray(every >> np.arange(len(self.levers)) & 1, dtype=float)

    @cached_property
    def cost(self) -> Array:
        """The mean total + debt change of each plan."""
        return self.means(np.full((self.simulation.draws, 1), 1.0 / self.simulation.draws))[:, 0]

    @cached_property
    def incidents(self) -> Array:
        """The mean expected incidents of each plan over the horizon."""
        return self._sum([Block(b.levers, b.rows.mean(axis=1, keepdims=True)) for b in self.incident_blocks])[:, 0]

    def means(self, weights: Array, rho: float = 1.0) -> Array:
        """Return each plan's cost weighted over draws, (plans, columns of weights): rows first, never the big table.

        `rho` counts incidents that many times.
        """
        blocks = [Block(b.levers, b.rows @ weights) for b in self.blocks]
        blocks += [Block(b.levers, (rho - 1.0) * (b.rows @ weights)) for b in self.incident_blocks if rho != 1.0]
        return self._sum(blocks) + self.pulled @ (self.action_rows @ weights)

    def _sum(self, blocks: Sequence[Block]) -> Array:
        total = np.zeros((self.size, blocks[0].rows.shape[1]))
        for block in blocks:
            total += block.rows[self.places(block.levers)]
        return total

    def draws_of(self, plans: Indices | Sequence[int], rho: float = 1.0) -> Array:
        """Return the cost of some plans in each draw, (plans asked, draws)."""
        which = np.asarray(plans, dtype=np.intp)
        found = self.pulled[which] @ self.action_rows
        for block in self.blocks:
            found += block.rows[self.places(block.levers)[which]]
        if rho != 1.0:
            for block in self.incident_blocks:
                found += (rho - 1.0) * block.rows[self.places(block.levers)[which]]
        return found

    def differences(self, plans: Indices, base: int, rho: float = 1.0) -> tuple[Array, Array]:
        """Return the mean of each plan's cost less the base's, and its standard error."""
        reference = self.draws_of([base], rho)
        means, errors = [], []
        for start in range(0, len(plans), CHUNK):
            gap = self.draws_of(plans[start : start + CHUNK], rho) - reference
            means.append(gap.mean(axis=1))
            errors.append(gap.std(axis=1, ddof=1) if gap.shape[1] > 1 else np.zeros(gap.shape[0]))
        if not means:
            return np.zeros(0), np.zeros(0)
        return np.concatenate(means), np.concatenate(errors) / np.sqrt(self.simulation.draws)

    @cached_property
    def first_year(self) -> Array:
        """Fee, actions and renewals of the first year less those of the firm as it is, mean, by plan."""
        engine = self.simulation.engine
        levers = tuple(l for l in self.levers if l in DEPENDS["renewals"])
        paid = np.array([engine.row("renewals", s).mean[:12].sum() for s in self._settings(levers)])
        actions = np.array([engine.action_row(name, 0).mean[:12].sum() for name in self.levers])
        return np.asarray((paid - paid[0])[self.places(levers)] + self.pulled @ actions)

    @cached_property
    def shortfall(self) -> Array:
        """The mean simulated incident loss of the worst 5 % of years, by plan (see `PlanResult.shortfall`)."""
        engine, whole = self.simulation.engine, self.simulation.months // 12
        blocks = []
        for kind in KINDS:
            levers = tuple(l for l in self.levers if l in DEPENDS[kind])
            rows = [engine.losses(kind, s)[:whole].ravel() for s in self._settings(levers)]
            blocks.append(Block(levers, np.stack(rows)))
        moved = tuple(l for l in self.levers if any(l in b.levers for b in blocks))
        places = [_places_in(moved, b.levers) for b in blocks]
        worst = max(1, round(0.05 * blocks[0].rows.shape[1]))
        found = np.empty(1 << len(moved))
        for setting in range(found.size):
            losses = sum(b.rows[place[setting]] for b, place in zip(blocks, places, strict=True))
            found[setting] = np.partition(losses, -worst)[-worst:].mean()
        return np.asarray(found[self.places(moved)])


def merged(blocks: Sequence[Block], order: Sequence[str]) -> tuple[Block, ...]:
    """Return fewer blocks with the same sum: each is added into the first larger one that knows all its levers."""
    left: list[Block] = []
    for block in sorted(blocks, key=lambda b: -len(b.levers)):
        for i, host in enumerate(left):
            if set(block.levers) <= set(host.levers):
                rows = host.rows + block.rows[_places_in(host.levers, block.levers)]
                left[i] = Block(host.levers, rows)
                break
        else:
            left.append(Block(tuple(l for l in order if l in block.levers), block.rows))
    return tuple(left)


def _places_in(levers: Sequence[str], few: Sequence[str]) -> Indices:
    every, found = np.arange(1 << len(levers)), np.zeros(1 << len(levers), dtype=np.intp)
    for i, lever in enumerate(few):
        found |= (every >> list(levers).index(lever) & 1) << i
    return found


def plan_table(simulation: Simulation, without: Iterable[str] = ()) -> PlanTable:
    """Return the table of every plan of the levers offered, less those left out."""
    left_out = set(without)
    return PlanTable(simulation, tuple(l for l in simulation.offered if l not in left_out))
