"""What the model says of one case, worked out once: panels, charts, exports and lessons read their figures here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from workbook.cases.casefile import CaseFile
from workbook.cases.situation import to_situation
from workbook.model.comparison import Comparison, compare
from workbook.model.drift import drift_split_of
from workbook.model.register import Register, register_of
from workbook.model.results import PlanResult
from workbook.model.simulation import Simulation, simulate
from workbook.model.situation import Situation
from workbook.parameters import default_parameters
from workbook.questions import Diagnosis, diagnose, merged

A_MONTH, SIX = 2, 6  # two actions a month can be carried by a small firm; six, then the rest


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
class Assessment:
    """One case with all that was worked out of it.

    `simulation.as_is` is the firm if nothing changes; `recommended` the plan with the lowest expected cost over the
    horizon, debt included, among all 4,096 (no lever at all when none is worth its price); `gains` each lever alone.
    """

    case: CaseFile
    situation: Situation
    simulation: Simulation
    register: Register
    diagnosis: Diagnosis
    drift_split: Mapping[str, float]
    gains: tuple[LeverGain, ...]
    actions: tuple[Action, ...]
    basis: Basis

    @property
    def as_is(self) -> PlanResult:
        """The firm if nothing changes."""
        return self.simulation.as_is

    @property
    def recommended(self) -> PlanResult:
        """The recommended plan, all its levers started at once."""
        return self.simulation.plans[0]


def assess(case: CaseFile, *, draws: int = 2000, seed: int = 2026) -> Assessment:
    """Return the assessment of a case: one simulation, everything else read from it.

    Raises:
        SituationError: the figures of the firm are impossible together.
    """
    situation = to_situation(case)
    explored = simulate(situation, default_parameters(), draws=draws, seed=seed)
    best = _best(explored)
    simulation = Simulation(explored.as_is, (best,), explored.engine, explored.parameters_version)
    answers = merged(case.answers.get("owner", {}), case.answers.get("provider", {}))
    diagnosis = diagnose(answers)
    gains = tuple(_alone(simulation, lever) for lever in simulation.offered)
    return Assessment(
        case=case,
        situation=situation,
        simulation=simulation,
        register=register_of(simulation),
        diagnosis=diagnosis,
        drift_split=drift_split_of(simulation, simulation.as_is),
        gains=gains,
        actions=_calendar(best, gains),
        basis=Basis(
            answers=diagnosis.progress.known,
            unknown=diagnosis.progress.unknown,
            blank=diagnosis.progress.blank,
            measured=len(case.measured),
            questions=diagnosis.progress.total,
        ),
    )


def _best(simulation: Simulation) -> PlanResult:
    """Return the plan with the lowest mean cost, debt included; within Monte-Carlo error, the cheaper first year."""
    offered = simulation.offered
    plans = [simulation.evaluate(p) for n in range(len(offered) + 1) for p in combinations(offered, n)]
    cost = np.array([plan.total() + plan.debt_change for plan in plans])
    first = plans[int(np.argmin(cost))]
    near = np.flatnonzero(cost <= cost.min() + 0.002 * abs(cost.min()))
    ties = [
        plan
        for plan, tie in ((plans[i], compare(first, plans[i], ())) for i in near)
        if abs(tie.gain_mean) <= 2.0 * tie.gain_error
    ]
    return min([first, *ties], key=lambda plan: (plan.first_year_cost, len(plan.levers)))


def _alone(simulation: Simulation, lever: str) -> LeverGain:
    plan = simulation.evaluate((lever,))
    return LeverGain(lever, plan.first_year_cost, compare(simulation.as_is, plan))


def _calendar(plan: PlanResult, gains: tuple[LeverGain, ...]) -> tuple[Action, ...]:
    """Return the plan's levers by gain per euro of the first year, two a month for six, the rest from month 6."""
    chosen = [one for one in gains if one.lever in plan.levers]
    chosen.sort(key=lambda one: -one.comparison.gain_mean / max(one.first_year, 1.0))
    return tuple(Action(one.lever, i // A_MONTH if i < SIX else SIX, one.first_year) for i, one in enumerate(chosen))
