"""Why the cost of a year differs from the first one's: prices, users, debt, services, out-of-scope work, incidents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workbook.model.engine import Engine
from workbook.model.firm import prepare
from workbook.model.parameterset import ParameterSet
from workbook.model.plan import PlanLike
from workbook.model.results import PlanResult
from workbook.model.simulation import Simulation, simulate
from workbook.model.situation import Situation

CAUSES = ("indexation", "volume", "debt", "services", "out_of_scope", "incidents")


def split(frozen: float, priced: float, grown: float, aged: float, whole: float) -> dict[str, float]:
    """Return the telescoping differences of a year's cost as causes are let in one after the other.

    >>> split(10000.0, 11000.0, 13200.0, 13860.0, 13860.0)
    {'indexation': 1000.0, 'volume': 2200.0, 'debt': 660.0, 'services': 0.0}
    """
    return {
        "indexation": priced - frozen,
        "volume": grown - priced,
        "debt": aged - grown,
        "services": whole - aged,
    }


def drift_split(
    situation: Situation,
    parameters: ParameterSet,
    year: int = 4,
    *,
    plan: PlanLike = (),
    months: int = 60,
    draws: int = 2000,
    seed: int = 2026,
) -> Mapping[str, float]:
    """Return by cause what year `year` costs more than the first: euros that sum to total(year) - total(0).

    On the total less out-of-scope work and incidents, in a fixed order: all frozen at month 0, then prices, users,
    the debt's path, levers; out-of-scope work and incidents are the whole change of those two lines. The year is
    brought back to the last whole one of the horizon.
    """
    simulation = simulate(situation, parameters, (plan,), months=months, draws=draws, seed=seed)
    return drift_split_of(simulation, simulation.plans[0], year)


def drift_split_of(simulation: Simulation, result: PlanResult, year: int = 4) -> Mapping[str, float]:
    """Return the split of a plan already simulated; see `drift_split`.

    Each cause is what it adds in year `year` less what it adds in the first: prices already move within a year. What
    happens once by its date (a project's delay, a change of provider) goes with the services.
    """
    year = min(year, simulation.months // 12 - 1)
    situation, parameters = simulation.situation, simulation.engine.firm.parameters
    still = replace(situation, users_growth=0.0)
    runs = []
    for world, prices in ((still, False), (still, True), (situation, True)):
        firm = prepare(world, parameters, simulation.drawn, prices=prices, debt=False)
        runs.append(replace(simulation.as_is, engine=Engine(firm)))
    runs += [simulation.as_is, result]
    last, first = ([_rest(run, y) for run in runs] for y in (year, 0))
    then = split(*first)
    found = {cause: euros - then[cause] for cause, euros in split(*last).items()}
    found["services"] += last[0] - first[0]
    for line in ("out_of_scope", "incidents"):
        found[line] = result.year(line, year) - result.year(line, 0)
    return found


def _rest(result: PlanResult, year: int) -> float:
    return result.year("total", year) - result.year("out_of_scope", year) - result.year("incidents", year)
