"""Three missions on three firms, four steps each: say what is weak, price it, choose under a budget, ask.

The steps of choosing and asking are the same for all; what is priced is what each firm's story turns on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workbook.errors import ExerciseError
from workbook.exercises.bank.budget import BUDGET
from workbook.exercises.bank.pricing import BEYOND, CRISIS, HIDDEN
from workbook.exercises.exercise import Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study, needs
from workbook.i18n import text

_THREE, _FIVE = ("a", "b", "c"), ("a", "b", "c", "d", "e")
_LEAST_APART = 1.0  # points of a score: closer, a rank says nothing
_ASKED, _SETTLED = 3, 2  # disagreements among the options, and questions on which both agree


def _both(key: str) -> Figure:
    return Figure(0, "words", (text(key, "fr"), text(key, "en")))


def _three_mistakes(study: Study) -> Facts:
    """Return three of the six mistakes, their scores apart: the weakest, the strongest and one between."""
    found = study.assessment.diagnosis.mistakes.values()
    scores = sorted(found, key=lambda one: one.low + one.high)
    trio = sorted((scores[0], scores[len(scores) // 2], scores[-1]), key=lambda one: one.key)
    middles = sorted((one.low + one.high) / 2 for one in trio)
    needs(min(middles[1] - middles[0], middles[2] - middles[1]) >= _LEAST_APART, "exercises.no_scores")
    facts: dict[str, Figure] = {}
    for place, score in zip(_THREE, trio, strict=True):
        facts[f"name_{place}"] = _both(f"questions.mistake.{score.key}")
        facts[f"score_{place}"] = Figure((score.low + score.high) / 2, "count")
    facts["first"], facts["second"], facts["third"] = (facts[f"name_{place}"] for place in _weakest_first(facts))
    return facts


def _weakest_first(facts: Facts) -> tuple[str, ...]:
    return tuple(sorted(_THREE, key=lambda place: facts[f"score_{place}"].value))


DIAGNOSE = Exercise(
    "diagnose",
    "rank",
    _weakest_first,
    options=_THREE,
    facts=_three_mistakes,
    wrong=(Wrong("reversed", lambda facts: _weakest_first(facts)[::-1]),),
    level=1,
    words="missions.diagnose",
)


def _to_ask(study: Study) -> Facts:
    """Return five questions of the bank with both answers: three on which both differ most, two on which they agree."""
    from workbook.views.two_views import discussed

    apart, agreed = (study.assessment.gap.of_kind(kind) for kind in ("disagree", "agree"))
    if len(apart) < _ASKED or len(agreed) < _SETTLED:
        raise ExerciseError("exercises.no_two_views")
    chosen = {one.question.id: one for one in (*apart[:_ASKED], *agreed[:_SETTLED])}
    facts: dict[str, Figure] = {}
    for place, name in zip(_FIVE, sorted(chosen), strict=True):
        french, english = (discussed(chosen[name], language) for language in ("fr", "en"))
        for part in ("question", "owner", "provider", "settles"):
            facts[f"{part}_{place}"] = Figure(0, "words", (getattr(french, part), getattr(english, part)))
        facts[f"apart_{place}"] = Figure(float(chosen[name].kind == "disagree"), "count")
    for n, place in enumerate(sorted(_differ(facts)), 1):
        facts[f"settles_{n}"] = facts[f"settles_{place}"]
    return facts


def _differ(facts: Facts) -> frozenset[str]:
    return frozenset(place for place in _FIVE if facts[f"apart_{place}"].value)


ASK = Exercise(
    "ask",
    "several",
    _differ,
    options=_FIVE,
    facts=_to_ask,
    wrong=(
        Wrong("agreed", lambda facts: frozenset(_FIVE) - _differ(facts)),
        Wrong("all", lambda _facts: frozenset(_FIVE)),
    ),
    level=3,
    words="missions.ask",
)


def _mission(number: str, priced: Exercise) -> tuple[Exercise, ...]:
    """Return the four steps of a mission under its own numbers."""
    steps: Iterable[Exercise] = (DIAGNOSE, priced, BUDGET, ASK)
    return tuple(replace(step, id=f"{number}-{n}") for n, step in enumerate(steps, 1))


EXERCISES: tuple[Exercise, ...] = (*_mission("C1", HIDDEN), *_mission("C2", CRISIS), *_mission("C3", BEYOND))
