"""The simulation of a firm: as it is and under plans, month by month, all plans on the same draws."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workbook.model.draws import Draws, draw
from workbook.model.engine import Engine
from workbook.model.firm import prepare
from workbook.model.levers import gap_of, offered, one_off_price, one_off_share, setting_of
from workbook.model.parameterset import ParameterSet
from workbook.model.plan import Plan, PlanLike, as_plan
from workbook.model.quantities import Array
from workbook.model.results import PlanResult
from workbook.model.situation import Situation

MODEL_VERSION = "1"

__all__ = ["MODEL_VERSION", "LeverPrice", "PlanResult", "Simulation", "simulate"]


@dataclass(frozen=True)
class LeverPrice:
    """What a lever costs a firm, euros of today: once, and a year; `gap` is the mean share that is missing."""

    one_off: float
    running_year: float
    gap: float


@dataclass(frozen=True)
class Simulation:
    """A firm as it is and under the plans asked, in the order asked, on the same draws."""

    as_is: PlanResult
    plans: tuple[PlanResult, ...]
    engine: Engine = field(repr=False)
    parameters_version: str

    @property
    def draws(self) -> int:
        """How many draws."""
        return self.engine.firm.draws.n

    @property
    def months(self) -> int:
        """The horizon."""
        return self.engine.firm.months

    @property
    def seed(self) -> int:
        """The seed of the draws."""
        return self.engine.firm.draws.seed

    @property
    def version(self) -> str:
        """The version of the equations and of the parameters."""
        return f"{MODEL_VERSION}+{self.parameters_version}"

    @property
    def situation(self) -> Situation:
        """The firm."""
        return self.engine.firm.situation

    @property
    def drawn(self) -> Draws:
        """The draws themselves."""
        return self.engine.firm.draws

    @property
    def inputs(self) -> Mapping[str, Array]:
        """The inputs that differ between draws, (draws,) by symbol or practice: for sensitivity and questions."""
        return self.engine.firm.draws.inputs

    @property
    def offered(self) -> tuple[str, ...]:
        """The levers worth offering: their practice applies and is not at its top in every draw."""
        return offered(self.engine.firm.parameters, self.engine.firm.draws)

    def lever_price(self, name: str) -> LeverPrice:
        """Return what a lever costs this firm: means over the draws, for what is missing in each."""
        firm = self.engine.firm
        missing = gap_of(name, firm.parameters, firm.draws)
        one_off = one_off_price(name, firm.situation, firm.parameters, firm.draws) * one_off_share(missing)
        return LeverPrice(float(one_off.mean()), float(self.engine.running(name).mean()), float(missing.mean()))

    def evaluate(self, plan: PlanLike) -> PlanResult:
        """Return one more plan on the same draws; nothing already computed changes."""
        return _result(as_plan(plan), self.engine)


def _result(plan: Plan, engine: Engine) -> PlanResult:
    return PlanResult(plan, setting_of(plan, engine.firm.parameters, engine.firm.draws), engine)


def simulate(
    situation: Situation,
    parameters: ParameterSet,
    plans: Iterable[PlanLike] = ((),),
    *,
    months: int = 60,
    draws: int = 2000,
    seed: int = 2026,
) -> Simulation:
    """Return the simulation of a firm as it is and under each plan, all on the same draws.

    A plan is a tuple of lever names (they start at once), a mapping name -> start month, or a `Plan`. Figures are
    computed when asked for and kept; adding plans or changing their order moves no figure.

    Raises:
        SituationError: a level, a lever or the horizon is impossible.
        ParameterError: the parameter set lacks a symbol.
    """
    drawn = draw(situation, parameters, months=months, draws=draws, seed=seed)
    engine = Engine(prepare(situation, parameters, drawn))
    results = tuple(_result(as_plan(plan), engine) for plan in plans)
    return Simulation(_result(Plan(), engine), results, engine, parameters.version)
