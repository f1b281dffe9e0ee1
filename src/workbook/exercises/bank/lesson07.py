"""Lesson 07: say what is held, work out a reversibility index, choose the first thirty days of a takeover."""

from __future__ import annotations

from workbook.exercises.bank.quiz import quiz
from workbook.exercises.exercise import Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study, needs
from workbook.instruments.audit import Item, State, groups, items, to_do

_STATE_OF = {
    "vault": "held",
    "server": "partly",
    "domain": "missing",
    "contract": "held",
    "copy": "partly",
    "notice": "missing",
}
_PLACES = ("a", "b", "c", "d")
_WORTH: dict[State, float] = {"held": 1.0, "partly": 0.5, "missing": 0.0}
_APART = 2.0  # points of a hundred between the right index and its misreadings, for the exercise to teach


def _worth(found: list[tuple[Item, State]], *, partly: float = 0.5, weighted: bool = True) -> float:
    """Return the index of some items, out of a hundred."""
    weights = [item.weight if weighted else 1.0 for item, _ in found]
    worths = [partly if state == "partly" else _WORTH[state] for _, state in found]
    return 100.0 * sum(w * v for w, v in zip(weights, worths, strict=True)) / sum(weights)


def _misread(found: list[tuple[Item, State]]) -> dict[str, float]:
    """Return what the index becomes when weights are left out, or "in part" taken for held or for nothing."""
    return {
        "plain": _worth(found, weighted=False),
        "generous": _worth(found, partly=1.0),
        "severe": _worth(found, partly=0.0),
    }


def _group_of_four(study: Study) -> Facts:
    """Return the group of four things, all looked at, in which misreading the index shows most."""
    states = study.case.audit.states
    found: list[list[tuple[Item, State]]] = []
    for group in groups():
        known = [(one, states[one.key]) for one in items() if one.group == group and states.get(one.key) in _WORTH]
        if len(known) == len(_PLACES):
            found.append(known)
    needs(bool(found), "exercises.no_audit")
    shown = max(found, key=_least_apart)
    needs(_least_apart(shown) >= _APART, "exercises.no_audit")
    facts = {
        "index": Figure(_worth(shown), "count"),
        "points": Figure(sum(item.weight * _WORTH[state] for item, state in shown), "ratio"),
        "weights": Figure(sum(item.weight for item, _ in shown), "count"),
        **{name: Figure(value, "count") for name, value in _misread(shown).items()},
    }
    for place, (item, state) in zip(_PLACES, shown, strict=True):
        facts[f"name_{place}"] = _words(f"audit.item.{item.key}")
        facts[f"state_{place}"] = _words(f"audit.state.{state}")
        facts[f"weight_{place}"] = Figure(item.weight, "count")
    return facts


def _least_apart(found: list[tuple[Item, State]]) -> float:
    right = _worth(found)
    return min(abs(right - value) for value in _misread(found).values())


def _first_days(study: Study) -> Facts:
    """Return three essential things of the first month, and three that can wait."""
    days = to_do(study.case.audit.states)
    urgent = [one for one in days[30] if one.essential]
    needs(len(urgent) >= 3 and len(days[60]) >= 2 and bool(days[90]), "exercises.no_audit")
    chosen = {
        "a": urgent[0],
        "b": days[60][0],
        "c": urgent[1],
        "d": days[90][0],
        "e": days[60][1],
        "f": urgent[2],
    }
    return {f"name_{place}": _words(f"audit.item.{one.key}") for place, one in chosen.items()}


def _words(key: str) -> Figure:
    from workbook.i18n import text

    return Figure(0, "words", (text(key, "fr"), text(key, "en")))


EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        "07-1",
        "classify",
        lambda _facts: _STATE_OF,
        options=tuple(_STATE_OF),
        classes=("held", "partly", "missing"),
        level=1,
    ),
    Exercise(
        "07-2",
        "figure",
        lambda facts: facts["index"].value,
        facts=_group_of_four,
        wrong=(
            Wrong("plain", lambda facts: facts["plain"].value),
            Wrong("generous", lambda facts: facts["generous"].value),
            Wrong("severe", lambda facts: facts["severe"].value),
        ),
        unit="points",
        tolerance=0.06,
        level=2,
    ),
    Exercise(
        "07-3",
        "several",
        lambda _facts: frozenset(("a", "c", "f")),
        options=("a", "b", "c", "d", "e", "f"),
        facts=_first_days,
        level=3,
    ),
)

QUIZ = quiz("07", "bcabc")
