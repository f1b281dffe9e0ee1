"""All plans at once: each line is kept for the settings of the levers it depends on, and plans are sums of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain

import numpy as np

from workbook.model.blocks import Block, Indices, action, less, merged, placed, places, settings_of, summed
from workbook.model.engine import DEPENDS
from workbook.model.estate_states import ESTATE_PRACTICES
from workbook.model.hazards import KINDS
from workbook.model.levers import setting_of
from workbook.model.lines import LINES
from workbook.model.plan import Plan, Setting
from workbook.model.quantities import Array
from workbook.model.results import PlanResult
from workbook.model.simulation import Simulation

CHUNK = 64  # plans whose draws are spread out at once
PLAIN = tuple(line for line in LINES if line not in ("incidents", "actions"))


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

    def block(self, depends: Iterable[str], row: Callable[[Setting], Array | float]) -> Block:
        """Return what `row` gives for every setting of the levers of the table among those something depends on."""
        firm = self.simulation.engine.firm
        levers = tuple(lever for lever in self.levers if lever in depends)
        plans = (Plan(tuple((name, 0) for name in names)) for names in settings_of(levers))
        settings = [setting_of(plan, firm.parameters, firm.draws) for plan in plans]
        self.simulation.engine.prepare_views(settings)
        first = row(settings[0])
        rows = np.empty((len(settings), *np.shape(first)))
        rows[0] = first
        for place, setting in enumerate(settings[1:], start=1):
            rows[place] = row(setting)
        return Block(levers, rows)

    def lines(self, names: Iterable[str], row: Callable[[str, Setting], Array | float]) -> Iterator[Block]:
        """Return what `row` gives for each of some lines, under every setting of the levers it depends on.

        Lines that depend on few levers come first.
        """
        return (self.block(DEPENDS[name], partial(row, name)) for name in sorted(names, key=lambda n: len(DEPENDS[n])))

    @cached_property
    def incident_years(self) -> tuple[Block, ...]:
        """The expected incidents by year and draw."""
        engine = self.simulation.engine
        return merged(self.lines(KINDS, lambda kind, setting: engine.row(kind, setting).years))

    @cached_property
    def lived_years(self) -> tuple[Block, ...]:
        """The simulated incidents by year and draw."""
        engine = self.simulation.engine
        return merged(self.lines(KINDS, engine.losses))

    @cached_property
    def other_years(self) -> tuple[Block, ...]:
        """All the other costs by year and draw, with what is owed at the end of the year less at its start."""
        engine, months = self.simulation.engine, self.simulation.months
        ends = [*range(0, months, 12), months]

        def owed(setting: Setting) -> Array:
            yearly = np.diff(engine.view(setting).debts[ends], axis=0)
            return np.broadcast_to(yearly, (yearly.shape[0], self.simulation.draws))

        actions = [action(lever, engine.action_row(lever, 0).years) for lever in self.levers]
        lines = self.lines(PLAIN, lambda line, setting: engine.row(line, setting).years)
        return merged(chain(actions, [self.block(ESTATE_PRACTICES, owed)], lines))

    @cached_property
    def _whole(self) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
        """The other costs and the expected incidents over the horizon, by draw."""
        other, incidents = (
            tuple(Block(block.levers, block.rows.sum(axis=1)) for block in blocks)
            for blocks in (self.other_years, self.incident_years)
        )
        return other, incidents

    def priced(self, rho: float = 1.0) -> tuple[Block, ...]:
        """Return the blocks whose sum is each plan's cost by draw, a euro of incident counted `rho` times."""
        other, incidents = self._whole
        return merged([*other, *(Block(block.levers, rho * block.rows) for block in incidents)])

    @cached_property
    def cost(self) -> Array:
        """The mean total + debt change of each plan."""
        return summed(_averaged(self.priced()), self.levers)

    @cached_property
    def incidents(self) -> Array:
        """The mean expected incidents of each plan over the horizon."""
        return summed(_averaged(self._whole[1]), self.levers)

    def means(self, weights: Array, rho: float = 1.0) -> Array:
        """Return each plan's cost weighted over draws, (plans, columns of weights): rows first, never the big table."""
        return summed([Block(block.levers, block.rows @ weights) for block in self.priced(rho)], self.levers)

    def draws_of(self, plans: Indices | Sequence[int], rho: float = 1.0) -> Array:
        """Return the cost of some plans in each draw, (plans asked, draws)."""
        return placed(self.priced(rho), self.levers).of(np.asarray(plans, dtype=np.intp))

    def differences(self, plans: Indices, base: int, rho: float = 1.0) -> tuple[Array, Array]:
        """Return the mean of each plan's cost less the base's, and its standard error."""
        gaps, draws = placed(less(self.priced(rho), base, self.levers), self.levers), self.simulation.draws
        mean, variance = np.empty((2, len(plans)))
        for start in range(0, len(plans), CHUNK):
            some = slice(start, start + CHUNK)
            apart = gaps.of(plans[some])
            mean[some] = apart.mean(axis=1)
            apart -= mean[some, None]
            variance[some] = np.einsum("pd,pd->p", apart, apart) / max(draws - 1, 1)
        return mean, np.sqrt(variance / draws)

    @cached_property
    def first_year(self) -> Array:
        """Fee, actions and renewals of the first year less those of the firm as it is, mean, by plan."""
        engine = self.simulation.engine
        paid = self.block(DEPENDS["renewals"], lambda s: float(engine.row("renewals", s).mean[:12].sum()))
        actions = [action(name, engine.action_row(name, 0).mean[:12].sum()) for name in self.levers]
        return summed([Block(paid.levers, paid.rows - paid.rows[0]), *actions], self.levers)

    @cached_property
    def shortfall(self) -> Array:
        """The mean simulated incident loss of the worst 5 % of years, by plan (see `PlanResult.shortfall`)."""
        whole = self.simulation.months // 12
        blocks = [Block(b.levers, b.rows[:, :whole].reshape(len(b.rows), -1)) for b in self.lived_years]
        moved = tuple(lever for lever in self.levers if any(lever in block.levers for block in blocks))
        losses = placed(blocks, moved)
        worst = max(1, round(0.05 * blocks[0].rows.shape[1]))
        found = np.empty(1 << len(moved))
        for setting in range(found.size):
            found[setting] = np.partition(losses.of(setting), -worst)[-worst:].mean()
        return np.asarray(found[places(self.levers, moved)])


def _averaged(blocks: Iterable[Block]) -> list[Block]:
    return [Block(block.levers, block.rows.mean(axis=1)) for block in blocks]


def plan_table(simulation: Simulation, without: Iterable[str] = ()) -> PlanTable:
    """Return the table of every plan of the levers offered, less those left out."""
    left_out = set(without)
    return PlanTable(simulation, tuple(l for l in simulation.offered if l not in left_out))
