"""The exercise on levers: three of the firm's own, to rank by what they bring for each euro of the first year."""

from __future__ import annotations

from itertools import combinations

from workbook.exercises.exercise import Answer, Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study, needs

_NAMES = ("a", "b", "c")
_LEAST_COST = 300.0  # euros: below it, a ratio says nothing
_APART = 0.25  # the ratios must differ by this much of the largest, so that rounded figures rank alike


def _choices(study: Study) -> list[tuple[str, float, float]]:
    """Return the firm's open levers that cost something: name, first year's cost, five years' net gain."""
    from workbook.model.comparison import compare

    simulation = study.assessment.simulation
    found = []
    for name in simulation.offered:
        plan = simulation.evaluate((name,))
        cost = plan.first_year_cost - simulation.as_is.first_year_cost
        if cost >= _LEAST_COST:
            found.append((name, round(cost, -2), round(compare(simulation.as_is, plan).gain_mean, -2)))
    return found


def _ratio(choice: tuple[str, float, float]) -> float:
    return choice[2] / choice[1]


def _interest(trio: tuple[tuple[str, float, float], ...]) -> tuple[bool, float]:
    """Return how instructive three levers are: ranking by gain alone misleads, and the ratios lie well apart."""
    ratios = sorted(map(_ratio, trio))
    apart = min(ratios[1] - ratios[0], ratios[2] - ratios[1]) / max(1.0, abs(ratios[0]), abs(ratios[2]))
    by_gain = sorted(trio, key=lambda choice: -choice[2])
    return by_gain != sorted(trio, key=lambda choice: -_ratio(choice)) and apart >= _APART, apart


def _three(study: Study) -> Facts:
    choices = _choices(study)
    needs(len(choices) >= 3, "exercises.too_few_levers")
    trio = max(combinations(choices, 3), key=_interest)
    needs(_interest(trio)[1] > 0, "exercises.too_few_levers")
    facts: dict[str, Figure] = {}
    for place, (name, cost, gain) in zip(_NAMES, trio, strict=True):
        facts[f"name_{place}"] = lever_name(name)
        facts[f"cost_{place}"] = Figure(cost, "eur100")
        facts[f"gain_{place}"] = Figure(gain, "eur100")
        facts[f"ratio_{place}"] = Figure(gain / cost, "ratio")
    order = _by_ratio(facts)
    facts["first"], facts["second"], facts["third"] = (facts[f"name_{place}"] for place in order)
    return facts


def lever_name(key: str) -> Figure:
    """Return a lever's name as a word of both languages."""
    from workbook.i18n import text

    name = f"questions.lever.{key}"
    return Figure(0, "words", (text(name, "fr"), text(name, "en")))


def _order(facts: Facts, figure: str, *, lowest_first: bool = False) -> tuple[str, ...]:
    sign = 1 if lowest_first else -1
    return tuple(sorted(_NAMES, key=lambda place: sign * facts[f"{figure}_{place}"].value))


def _by_ratio(facts: Facts) -> tuple[str, ...]:
    return _order(facts, "ratio")


def _by_gain(facts: Facts) -> Answer:
    return _order(facts, "gain")


def _by_cost(facts: Facts) -> Answer:
    return _order(facts, "cost", lowest_first=True)


def _reversed(facts: Facts) -> Answer:
    return _by_ratio(facts)[::-1]


LEVERS = Exercise(
    "02-3",
    "rank",
    _by_ratio,
    options=_NAMES,
    facts=_three,
    wrong=(Wrong("gain", _by_gain), Wrong("cost", _by_cost), Wrong("reversed", _reversed)),
    level=3,
)
