"""Lesson 01: what mends, prevents or steers; calls counted per person and month; what proves a falling curve."""

from __future__ import annotations

from workbook.exercises.bank.quiz import quiz
from workbook.exercises.exercise import Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study, needs

_MENDS, _PREVENTS, _STEERS = "mends", "prevents", "steers"
_ACTS = {"a": _MENDS, "b": _PREVENTS, "c": _STEERS, "d": _MENDS, "e": _PREVENTS, "f": _STEERS}
_LEAST = 20  # tickets, before a rate is told


def _rate(study: Study) -> Facts:
    """Return the firm's tickets of the last whole months, by month, by person and by both; the published reference."""
    from workbook.parameters import published
    from workbook.readers.tickets.measures import measure_tickets

    users = study.case.firm.users
    found = measure_tickets(study.tickets, users)
    if found is None or found.per_user_month is None or found.per_month is None:
        needs(False, "exercises.too_few_tickets")
        return {}
    needs(found.tickets >= _LEAST and found.period.months > 1, "exercises.too_few_tickets")
    bench = next(one for one in published() if one.key == "tickets_per_user_month")
    return {
        "tickets": Figure(found.tickets, "count"),
        "months": Figure(found.period.months, "count"),
        "users": Figure(users, "count"),
        "month": Figure(found.per_month, "ratio"),
        "head": Figure(found.tickets / users, "ratio"),
        "rate": Figure(found.per_user_month, "ratio2"),
        "low": Figure(float(bench.low or 0), "ratio2"),
        "high": Figure(float(bench.high or 0), "ratio2"),
    }


EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        "01-1",
        "classify",
        lambda _facts: dict(_ACTS),
        options=tuple(_ACTS),
        classes=(_MENDS, _PREVENTS, _STEERS),
        level=1,
    ),
    Exercise(
        "01-2",
        "figure",
        lambda facts: facts["rate"].value,
        facts=_rate,
        wrong=(
            Wrong("month", lambda facts: facts["month"].value),
            Wrong("head", lambda facts: facts["head"].value),
            Wrong("inverse", lambda facts: 1 / facts["rate"].value),
        ),
        tolerance=0.03,
        level=2,
    ),
    Exercise(
        "01-3",
        "several",
        lambda _facts: frozenset(("a", "c", "e")),
        options=("a", "b", "c", "d", "e", "f"),
        level=3,
    ),
)

QUIZ = quiz("01", "abcab")
