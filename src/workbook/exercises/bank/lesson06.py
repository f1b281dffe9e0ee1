"""Lesson 06: hear a posture in what people say, measure the gap between two views, ask for what settles it."""

from __future__ import annotations

from workbook.exercises.bank.quiz import quiz
from workbook.exercises.exercise import Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study, needs
from workbook.questions import title
from workbook.questions.bank import TOP

_POSTURE = {
    "vault": "control",
    "planned": "anticipation",
    "price": "neither",
    "minutes": "control",
    "small": "neither",
    "restored": "anticipation",
}
_PLACES = ("a", "b", "c")


def _three_questions(study: Study) -> Facts:
    """Return three questions both know, the two seen most differently and the one seen most alike."""
    known = [one for one in study.assessment.gap.questions if one.gap is not None]
    known.sort(key=lambda one: -abs(one.gap or 0))
    needs(len(known) >= len(_PLACES) and bool(known[0].gap), "exercises.no_gap")
    facts: dict[str, Figure] = {"top": Figure(TOP, "count")}
    gaps = []
    for place, one in zip(_PLACES, (known[0], known[1], known[-1]), strict=True):
        owner, provider = (int(given or 1) - 1 for given in (one.owner, one.provider))
        gaps.append(abs(owner - provider))
        facts[f"question_{place}"] = _words(title(one.question, "fr"), title(one.question, "en"))
        facts[f"owner_{place}"] = Figure(owner, "count")
        facts[f"provider_{place}"] = Figure(provider, "count")
        facts[f"gap_{place}"] = Figure(gaps[-1], "count")
        facts[f"close_{place}"] = Figure(100 * (1 - gaps[-1] / TOP), "count")
    facts["index"] = Figure(100 * (1 - sum(gaps) / TOP / len(gaps)), "count")
    facts["same"] = Figure(100 * gaps.count(0) / len(gaps), "count")
    facts["owner_score"] = Figure(100 * sum(facts[f"owner_{place}"].value for place in _PLACES) / TOP / 3, "count")
    return facts


def _widest(study: Study) -> Facts:
    """Return the question seen most differently: what each said, and what would settle it."""
    from workbook.views.two_views import discussed

    found = [one for one in study.assessment.gap.of_kind("disagree") if one.gap is not None]
    needs(bool(found), "exercises.no_gap")
    french, english = discussed(found[0], "fr"), discussed(found[0], "en")
    names = ("question", "owner", "provider", "settles")
    return {name: _words(getattr(french, name), getattr(english, name)) for name in names}


def _words(french: str, english: str) -> Figure:
    return Figure(0, "words", (french, english))


EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        "06-1",
        "classify",
        lambda _facts: _POSTURE,
        options=tuple(_POSTURE),
        classes=("control", "anticipation", "neither"),
        level=1,
    ),
    Exercise(
        "06-2",
        "figure",
        lambda facts: facts["index"].value,
        facts=_three_questions,
        wrong=(
            Wrong("distance", lambda facts: 100 - facts["index"].value),
            Wrong("same", lambda facts: facts["same"].value),
            Wrong("owner", lambda facts: facts["owner_score"].value),
        ),
        unit="points",
        tolerance=0.025,
        level=2,
    ),
    Exercise(
        "06-3",
        "several",
        lambda _facts: frozenset(("paper", "since", "date")),
        options=("paper", "liar", "since", "middle", "date", "drop"),
        facts=_widest,
        level=3,
    ),
)

QUIZ = quiz("06", "bacab")
