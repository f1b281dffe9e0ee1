"""Lesson 09: questions that call for a fact, the debt a plan repays, what to start first when somebody requires it."""

from __future__ import annotations

from itertools import combinations

from workbook.errors import ExerciseError
from workbook.exercises.bank.levers import lever_name
from workbook.exercises.bank.quiz import quiz
from workbook.exercises.exercise import Answer, Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study, needs

_THREE = ("a", "b", "c")
_INSURES = ("mfa", "awareness", "restore", "patch", "accounts")  # what insurers and clients ask for, most often first
_LEAST_COST = 300.0  # euros: below it, a ratio says nothing
_LEAST_DEBT = 1000.0  # euros repaid: below it, cash and gain are alike
_APART = 0.2  # of the larger: closer, two ratios or two gains are no order

Lever = tuple[str, float, float]


def _repaid(study: Study) -> Facts:
    """Return what the recommended plan changes over the horizon, debt included and in cash, and the debt it repays."""
    from workbook.model.comparison import compare

    assessment = study.assessment
    gain = round(compare(assessment.as_is, assessment.recommended).gain_mean, -2)
    cash = round(assessment.recommended.total() - assessment.as_is.total(), -2)
    needs(bool(assessment.recommended.levers) and gain > 0, "exercises.no_plan")
    needs(gain + cash >= _LEAST_DEBT, "exercises.no_plan")
    return {
        "gain": Figure(gain, "eur"),
        "cash": Figure(abs(cash), "eur"),
        "way": _way(cash),
        "repaid": Figure(gain + cash, "eur"),
        "mixed": Figure(abs(gain - cash), "eur"),
        "years": Figure(assessment.as_is.months / 12, "years"),
    }


def _way(cash: float) -> Figure:
    from workbook.i18n import text

    key = "lesson09.dearer" if cash > 0 else "lesson09.cheaper"
    return Figure(0, "words", (text(key, "fr"), text(key, "en")))


def _priced(study: Study) -> list[Lever]:
    """Return the open levers that cost something: name, first year's cost, gain over the horizon."""
    return [
        (one.lever, round(one.first_year, -2), round(one.comparison.gain_mean, -2))
        for one in study.assessment.gains
        if one.first_year >= _LEAST_COST
    ]


def _ratio(lever: Lever) -> float:
    return lever[2] / lever[1]


def _told_apart(first: float, second: float) -> bool:
    return abs(first - second) >= _APART * max(abs(first), abs(second))


def _pair(levers: list[Lever]) -> tuple[Lever, Lever]:
    """Return two levers that gain, the one of more gain for each euro first: best where it gains less in all."""
    gaining = [one for one in levers if one[2] > 0]
    pairs = [sorted(pair, key=_ratio, reverse=True) for pair in combinations(gaining, 2)]
    sound = [(one, two) for one, two in pairs if _told_apart(_ratio(one), _ratio(two)) and one[2] != two[2]]
    if not sound:
        raise ExerciseError("exercises.too_few_levers")
    return min(sound, key=lambda pair: (pair[0][2] > pair[1][2], pair[1][0]))


def _required(study: Study) -> Facts:
    """Return three levers: one that loses and is required by an insurer, and two that gain."""
    levers = _priced(study)
    insures = [one for name in _INSURES for one in levers if one[0] == name and one[2] < 0]
    if not insures:
        raise ExerciseError("exercises.too_few_levers")
    trio = sorted((insures[0], *_pair(levers)), key=lambda one: one[0])
    facts: dict[str, Figure] = {"required": lever_name(insures[0][0])}
    for place, one in zip(_THREE, trio, strict=True):
        facts[f"name_{place}"] = lever_name(one[0])
        facts[f"cost_{place}"], facts[f"gain_{place}"] = Figure(one[1], "eur"), Figure(one[2], "eur")
        facts[f"ratio_{place}"] = Figure(_ratio(one), "ratio")
        facts[f"must_{place}"] = Figure(float(one is insures[0]), "count")
    facts["first"], facts["second"], facts["third"] = (facts[f"name_{place}"] for place in _order(facts))
    return facts


def _by(facts: Facts, *parts: str) -> tuple[str, ...]:
    return tuple(sorted(_THREE, key=lambda place: [-facts[f"{part}_{place}"].value for part in parts]))


def _order(facts: Facts) -> tuple[str, ...]:
    return _by(facts, "must", "ratio")


def _by_cost(facts: Facts) -> Answer:
    return _by(facts, "cost")[::-1]


EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        "09-1",
        "several",
        lambda _facts: frozenset(("date", "ends", "hours")),
        options=("sure", "date", "uptodate", "ends", "hours"),
        wrong=(Wrong("all", lambda _facts: frozenset(("sure", "date", "uptodate", "ends", "hours"))),),
        level=1,
    ),
    Exercise(
        "09-2",
        "figure",
        lambda facts: facts["repaid"].value,
        facts=_repaid,
        wrong=(
            Wrong("gain", lambda facts: facts["gain"].value),
            Wrong("cash", lambda facts: facts["cash"].value),
            Wrong("mixed", lambda facts: facts["mixed"].value),
        ),
        unit="eur",
        tolerance=0.02,
        level=2,
    ),
    Exercise(
        "09-3",
        "rank",
        _order,
        options=_THREE,
        facts=_required,
        wrong=(
            Wrong("ratio", lambda facts: _by(facts, "ratio")),
            Wrong("gain", lambda facts: _by(facts, "gain")),
            Wrong("must_gain", lambda facts: _by(facts, "must", "gain")),
            Wrong("cost", _by_cost),
        ),
        level=3,
    ),
)

QUIZ = quiz("09", "acbab")
