"""What the model says of one case, worked out once: panels, charts, exports and lessons read their figures here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from workbook.cases.asking import WorthAsking, questions_worth_asking
from workbook.cases.casefile import CaseFile
from workbook.cases.followup import FollowUp, follow_up, with_plan_of
from workbook.cases.situation import to_situation
from workbook.cases.visits import previous_visit
from workbook.model.comparison import Comparison, compare
from workbook.model.decision import best_plan, calendar, ordered
from workbook.model.drift import drift_split_of
from workbook.model.exposure import Exposure, exposure_of
from workbook.model.plan_table import PlanTable, plan_table
from workbook.model.register import Register, register_of
from workbook.model.results import PlanResult
from workbook.model.simulation import Simulation, simulate
from workbook.model.situation import Situation
from workbook.parameters import default_parameters
from workbook.questions import Diagnosis, Gap, diagnose, gap_between, merged, raised


@dataclass(frozen=True)
class Action:
    """One lever of the plan: the month it starts (0 is now) and what it costs in the first year, in euros."""

    lever: str
    start: int
    cost: float


@dataclass(frozen=True)
class LeverGain:
    """What one lever alone gains on the firm as it is, over the horizon, and what it costs in the first year."""

    lever: str
    first_year: float
    comparison: Comparison


@dataclass(frozen=True)
class Basis:
    """What the figures rest on: answers known, "I don't know", not given yet, and figures counted in the books."""

    answers: int
    unknown: int
    blank: int
    measured: int
    questions: int


@dataclass(frozen=True)
class KeyFigures:
    """What is told first, in euros: a month of the first year, by what is on invoices or wages and what is not.

    `horizon` is the mean total over the horizon, `horizon_band` its P10, P50, P80, P90 and P95; `drift` a year.
    """

    paid_month: float
    hidden_month: float
    cost_month: float
    horizon: float
    horizon_band: tuple[float, float, float, float, float]
    drift: float

    @property
    def hidden_share(self) -> float:
        """The part of the full cost that no invoice shows, first year."""
        return self.hidden_month / self.cost_month if self.cost_month else 0.0


@dataclass(frozen=True)
class Assessment:
    """One case with all that was worked out of it.

    `simulation.as_is` is the firm if nothing changes; `recommended` the plan with the lowest expected cost over the
    horizon, debt included, among all 4,096 (no lever at all when none is worth its price); `scheduled` the same plan
    started month by month as `actions` say; `gains` each lever alone; `table` every plan, to ask again under a budget;
    `today` is the day of month 0, on which nothing but written dates depends.
    """

    case: CaseFile
    situation: Situation
    simulation: Simulation
    register: Register
    diagnosis: Diagnosis
    drift_split: Mapping[str, float]
    gains: tuple[LeverGain, ...]
    actions: tuple[Action, ...]
    scheduled: PlanResult
    table: PlanTable
    basis: Basis
    today: dt.date

    @property
    def as_is(self) -> PlanResult:
        """The firm if nothing changes."""
        return self.simulation.as_is

    @property
    def recommended(self) -> PlanResult:
        """The recommended plan, all its levers started at once."""
        return self.simulation.plans[0]

    @cached_property
    def planned(self) -> Diagnosis:
        """The diagnosis once the recommended plan is carried out, all other answers unchanged."""
        views = self.case.answers
        return diagnose(raised(merged(views.get("owner", {}), views.get("provider", {})), self.recommended.levers))

    @cached_property
    def questions_worth_asking(self) -> tuple[WorthAsking, ...]:
        """The questions nobody has answered, the dearest ignorance first."""
        views = self.case.answers
        return questions_worth_asking(self.table, merged(views.get("owner", {}), views.get("provider", {})))

    @cached_property
    def gap(self) -> Gap:
        """What owner and provider said apart, side by side."""
        return gap_between(self.case.answers.get("owner", {}), self.case.answers.get("provider", {}))

    @cached_property
    def exposure(self) -> Exposure:
        """What incidents may cost the firm, and what each safeguard it lacks would change."""
        return exposure_of(self.simulation, {one.lever: one.comparison for one in self.gains})

    @property
    def followed(self) -> FollowUp | None:
        """What moved since the last visit before today, on the same draws; None while there is no such visit.

        The plan and its indicators are read anew each time: editing them changes no figure.
        """
        visit, figures = previous_visit(self.case, self.today), self._moved
        return None if visit is None or figures is None else with_plan_of(figures, self.case, visit)

    @cached_property
    def _moved(self) -> FollowUp | None:
        visit = previous_visit(self.case, self.today)
        if visit is None:
            return None
        return follow_up(self.case, visit, self.today, draws=self.simulation.draws, seed=self.simulation.seed)

    @property
    def figures(self) -> KeyFigures:
        """The figures told first, if nothing changes."""
        result = self.as_is
        return KeyFigures(
            paid_month=result.year("visible", 0) / 12,
            hidden_month=result.year("hidden", 0) / 12,
            cost_month=result.year("total", 0) / 12,
            horizon=result.total(),
            horizon_band=result.total_band("total"),
            drift=result.drift_rate(),
        )


def assess(case: CaseFile, *, draws: int = 2000, seed: int = 2026, today: dt.date | None = None) -> Assessment:
    """Return the assessment of a case: one simulation, everything else read from it. `today` dates month 0.

    Raises:
        SituationError: the figures of the firm are impossible together.
    """
    situation = to_situation(case)
    explored = simulate(situation, default_parameters(), draws=draws, seed=seed)
    table = plan_table(explored)
    choice = best_plan(table)
    best = explored.evaluate(choice.levers if choice else ())
    simulation = Simulation(explored.as_is, (best,), explored.engine, explored.parameters_version)
    answers = merged(case.answers.get("owner", {}), case.answers.get("provider", {}))
    diagnosis = diagnose(answers)
    gains = tuple(_alone(simulation, lever) for lever in simulation.offered)
    actions = _actions(best, gains)
    return Assessment(
        case=case,
        situation=situation,
        simulation=simulation,
        register=register_of(simulation),
        diagnosis=diagnosis,
        drift_split=drift_split_of(simulation, simulation.as_is),
        gains=gains,
        actions=actions,
        scheduled=simulation.evaluate({one.lever: one.start for one in actions}),
        table=table,
        basis=Basis(
            answers=diagnosis.progress.known,
            unknown=diagnosis.progress.unknown,
            blank=diagnosis.progress.blank,
            measured=len(case.measured),
            questions=diagnosis.progress.total,
        ),
        today=today or dt.date.today(),
    )


def _alone(simulation: Simulation, lever: str) -> LeverGain:
    plan = simulation.evaluate((lever,))
    return LeverGain(lever, plan.first_year_cost, compare(simulation.as_is, plan))


def _actions(plan: PlanResult, gains: tuple[LeverGain, ...]) -> tuple[Action, ...]:
    """Return the plan's levers in the order to start them, with the month each starts."""
    chosen = {one.lever: one for one in gains if one.lever in plan.levers}
    order = ordered(
        {name: one.comparison.gain_mean for name, one in chosen.items()},
        {name: one.first_year for name, one in chosen.items()},
    )
    return tuple(Action(name, start, chosen[name].first_year) for name, start in calendar(order).items())
