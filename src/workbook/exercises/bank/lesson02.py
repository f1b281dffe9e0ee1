"""Lesson 02: the cost a ledger hides, the price of a debt, what to do first under a budget."""

from __future__ import annotations

from workbook.exercises.bank.levers import LEVERS
from workbook.exercises.exercise import Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study, needs


def _price_of_debt(study: Study) -> Facts:
    """Return the firm's debt: principal, yearly interest, breaking point; and the two readings that mislead."""
    register = study.assessment.register
    needs(register.interest > 0 and register.principal > 0, "exercises.no_debt")
    value = sum(line.value for line in register.lines)
    return {
        "principal": Figure(register.principal, "eur100"),
        "interest": Figure(register.interest, "eur100"),
        "value": Figure(value, "eur100"),
        "point": Figure(register.principal / register.interest, "years"),
        "rate": Figure(register.interest / register.principal, "percent"),
        "replace": Figure(value / register.interest, "years"),
    }


EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        "02-2",
        "figure",
        lambda facts: facts["point"].value,
        facts=_price_of_debt,
        wrong=(
            Wrong("rate", lambda facts: facts["rate"].value * 100),
            Wrong("inverse", lambda facts: facts["rate"].value),
            Wrong("value", lambda facts: facts["replace"].value),
        ),
        unit="years",
        tolerance=0.04,
        level=2,
    ),
    LEVERS,
)
