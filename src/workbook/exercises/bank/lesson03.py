"""Lesson 03: what a firm may hand over, what its provider decides alone, questions that call for a fact."""

from __future__ import annotations

from workbook.exercises.bank.quiz import quiz
from workbook.exercises.exercise import Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study, needs

_DECISIONS = {"a": "budget", "b": "purchases", "c": "administrators", "d": "documentation", "e": "incident"}
_KEEPS, _HANDS = "keeps", "hands"


def _parts(_study: Study) -> Facts:
    """Return the names of the five decisions, as the governance panel writes them."""
    return {f"name_{option}": _decision(key) for option, key in _DECISIONS.items()}


def _decision(key: str) -> Figure:
    from workbook.i18n import text

    name = f"governance.decision.{key}"
    return Figure(0, "words", (text(name, "fr"), text(name, "en")))


def _who_keeps(_facts: Facts) -> dict[str, str]:
    """Return which decisions the firm must answer for, as the instrument judges."""
    from workbook.instruments.governance import decisions

    kept = {one.key for one in decisions() if one.firm_decides}
    return {option: _KEEPS if key in kept else _HANDS for option, key in _DECISIONS.items()}


def _alone(study: Study) -> Facts:
    """Return how many decisions the provider takes alone, how many it carries out, how many nobody was given."""
    from workbook.instruments.governance import FIRM, decisions

    raci = study.case.governance.raci
    needs(any(raci.values()), "exercises.no_governance")
    letters = [raci.get(one.key, {}) for one in decisions()]
    alone = [
        given for given in letters
        if "A" in given.get("provider", "") and not any("A" in given.get(role, "") for role in FIRM)
    ]  # fmt: skip
    does = [given for given in letters if "R" in given.get("provider", "")]
    blank = [given for given in letters if not any(given.values())]
    needs(0 < len(alone) < len(does) and len(alone) + len(blank) < len(letters), "exercises.provider_decides_nothing")
    return {
        "alone": Figure(len(alone), "count"),
        "does": Figure(len(does), "count"),
        "blank": Figure(len(blank), "count"),
        "lost": Figure(len(alone) + len(blank), "count"),
        "of": Figure(len(letters), "count"),
    }


EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        "03-1",
        "classify",
        _who_keeps,
        options=tuple(_DECISIONS),
        classes=(_KEEPS, _HANDS),
        facts=_parts,
        level=1,
    ),
    Exercise(
        "03-2",
        "figure",
        lambda facts: facts["alone"].value,
        facts=_alone,
        wrong=(
            Wrong("does", lambda facts: facts["does"].value),
            Wrong("lost", lambda facts: facts["lost"].value),
            Wrong("all", lambda facts: facts["of"].value),
        ),
        tolerance=0.0,
        level=2,
    ),
    Exercise(
        "03-3",
        "several",
        lambda _facts: frozenset(("b", "d", "f")),
        options=("a", "b", "c", "d", "e", "f"),
        level=3,
    ),
)

QUIZ = quiz("03", "cabac")
