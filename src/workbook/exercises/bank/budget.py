"""The exercise on a budget: five levers of the firm, and those that together gain most without overspending."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from workbook.errors import ExerciseError
from workbook.exercises.bank.levers import lever_name
from workbook.exercises.exercise import Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study
from workbook.i18n import LANGUAGES

if TYPE_CHECKING:
    from workbook.model.plan_table import PlanTable

_NAMES = ("a", "b", "c", "d", "e")
_CHOICES = tuple(frozenset(some) for n in range(len(_NAMES) + 1) for some in combinations(_NAMES, n))
_LEAST_COST = 300.0  # euros: below it, a lever is no question of budget
_GAINING = 3
_STEP = 1000
_MARGIN = 0.05  # the best choice leads by this much of its gain, so that rounded figures choose alike

Places = frozenset[str]


def _offered(study: Study) -> list[tuple[str, float, float]]:
    """Return five open levers in the fixed order: name, first year's cost, gain; up to three that gain."""
    found = [
        (one.lever, round(one.first_year, -2), round(one.comparison.gain_mean, -2))
        for one in study.assessment.gains
        if one.first_year >= _LEAST_COST
    ]
    by_gain = sorted(found, key=lambda one: -one[2])
    gaining = [one for one in by_gain if one[2] > 0][:_GAINING]
    losing = [one for one in by_gain if one[2] <= 0][: len(_NAMES) - len(gaining)]
    kept = {*gaining, *losing}
    if len(kept) < len(_NAMES) or len(gaining) < 2:
        raise ExerciseError("exercises.too_few_levers")
    return [one for one in found if one in kept]


def _five(study: Study) -> Facts:
    """Return the levers, and a budget under which their own figures and the model's table of plans choose alike."""
    levers = _offered(study)
    facts: dict[str, Figure] = {}
    for place, (name, cost, gain) in zip(_NAMES, levers, strict=True):
        facts[f"name_{place}"] = lever_name(name)
        facts[f"cost_{place}"] = Figure(cost, "eur")
        facts[f"gain_{place}"] = Figure(gain, "eur")
    names = dict(zip(_NAMES, (name for name, _, _ in levers), strict=True))
    facts["budget"] = Figure(_telling_budget(facts, names, study.assessment.table), "eur")
    best = _best(facts)
    chosen = [facts[f"name_{place}"] for place in _NAMES if place in best]
    french, english = (", ".join(one.write(language) for one in chosen) for language in LANGUAGES)
    facts["chosen"] = Figure(0, "words", (french, english))
    facts["spent"], facts["gained"] = (Figure(_sum(facts, part, best), "eur") for part in ("cost", "gain"))
    return facts


def _sum(facts: Facts, part: str, places: Places) -> float:
    return sum(facts[f"{part}_{place}"].value for place in places)


def _fitting(facts: Facts, budget: float) -> list[Places]:
    """Return the choices within a budget, the best gain first."""
    found = [some for some in _CHOICES if _sum(facts, "cost", some) <= budget]
    return sorted(found, key=lambda some: -_sum(facts, "gain", some))


def _best(facts: Facts) -> Places:
    return _fitting(facts, facts["budget"].value)[0]


def _telling_budget(facts: Facts, names: dict[str, str], table: PlanTable) -> float:
    """Return the most instructive budget: where taking the largest gains first goes wrong, if there is such a one."""
    whole = int(_sum(facts, "cost", frozenset(_NAMES)))
    sound = []
    for budget in range(_STEP, whole, _STEP):
        best, second = _fitting(facts, budget)[:2] if len(_fitting(facts, budget)) > 1 else (frozenset(), frozenset())
        lead = _sum(facts, "gain", best) - _sum(facts, "gain", second)
        clear = lead >= max(_MARGIN * _sum(facts, "gain", best), 1.0)
        if len(best) >= 2 and clear and best == _of_model(table, names, budget):
            sound.append((_in_turn(facts, "gain", budget) == best, budget))
    if not sound:
        raise ExerciseError("exercises.too_few_levers")
    return float(min(sound)[1])


def _of_model(table: PlanTable, names: dict[str, str], budget: float) -> Places:
    """Return the choice of least cost in the model's table, where levers act together."""
    plans = {some: table.number(names[place] for place in some) for some in _CHOICES}
    within = [some for some, plan in plans.items() if table.first_year[plan] <= budget]
    return min(within, key=lambda some: float(table.cost[plans[some]]))


def _in_turn(facts: Facts, part: str, budget: float) -> Places:
    """Return what is taken while the budget lasts, of levers that gain: largest gain first, or least cost."""
    sign = -1 if part == "gain" else 1
    taken: Places = frozenset()
    for place in sorted(_NAMES, key=lambda one: sign * facts[f"{part}_{one}"].value):
        more = taken | {place}
        if facts[f"gain_{place}"].value > 0 and _sum(facts, "cost", more) <= budget:
            taken = more
    return taken


def _gaining(facts: Facts) -> Places:
    return frozenset(place for place in _NAMES if facts[f"gain_{place}"].value > 0)


BUDGET = Exercise(
    "budget",
    "several",
    _best,
    options=_NAMES,
    facts=_five,
    wrong=(
        Wrong("over", _gaining),
        Wrong("largest", lambda facts: _in_turn(facts, "gain", facts["budget"].value)),
        Wrong("cheapest", lambda facts: _in_turn(facts, "cost", facts["budget"].value)),
    ),
    level=3,
    words="missions.budget",
)
