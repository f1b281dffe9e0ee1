"""Lesson 02: the cost a ledger hides, the price of a debt, what to do first under a budget."""

from __future__ import annotations

from workbook.exercises.bank.levers import LEVERS
from workbook.exercises.bank.quiz import quiz
from workbook.exercises.books import last_year
from workbook.exercises.exercise import Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study, needs


def _in_the_books(study: Study) -> Facts:
    """Return what the last year's ledger shows at the provider, and elsewhere."""
    books = last_year(study)
    return {
        "provider": Figure(0, "words", (books.provider.name, books.provider.name)),
        "billed": Figure(round(books.provider.euros), "eur"),
        "total": Figure(round(books.total), "eur"),
        "elsewhere": Figure(round(books.total) - round(books.provider.euros), "eur"),
        "share": Figure(1 - books.provider.euros / books.total, "percent"),
        "doubt": Figure(round(books.to_confirm), "eur"),
        "whole": Figure(round(books.whole), "eur"),
        "months": Figure(books.months, "count"),
    }


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
        "02-1",
        "figure",
        lambda facts: facts["elsewhere"].value,
        facts=_in_the_books,
        wrong=(
            Wrong("total", lambda facts: facts["total"].value),
            Wrong("provider", lambda facts: facts["billed"].value),
            Wrong("whole", lambda facts: facts["whole"].value - facts["billed"].value),
            Wrong("doubt", lambda facts: facts["elsewhere"].value + facts["doubt"].value),
        ),
        unit="eur",
        tolerance=0.005,
        level=1,
    ),
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

QUIZ = quiz("02", "cabca")
