"""The five questions that close each lesson: three options, one right, an explanation for each of the others."""

from __future__ import annotations

from workbook.exercises.exercise import Exercise


def quiz(lesson: str, rights: str) -> tuple[Exercise, ...]:
    """Return a lesson's closing questions; `rights` holds the right option of each, a, b or c.

    >>> [(question.id, question.answer({})) for question in quiz("02", "cab")]
    [('02-q1', 'c'), ('02-q2', 'a'), ('02-q3', 'b')]
    """
    return tuple(_question(f"{lesson}-q{number}", right) for number, right in enumerate(rights, 1))


def _question(name: str, right: str) -> Exercise:
    return Exercise(name, "one", lambda _facts: right, options=("a", "b", "c"), hints=0)
