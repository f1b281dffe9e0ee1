"""The five questions that close each lesson: three options, one right, an explanation for each of the others."""

from __future__ import annotations

from workbook.exercises.exercise import Exercise

_RIGHT = {
    "00": ("b", "c", "a", "c", "b"),
    "02": ("c", "a", "b", "c", "a"),
}


def _question(lesson: str, number: int, right: str) -> Exercise:
    return Exercise(f"{lesson}-q{number}", "one", lambda _facts: right, options=("a", "b", "c"), hints=0)


QUIZ: tuple[Exercise, ...] = tuple(
    _question(lesson, number, right) for lesson, rights in _RIGHT.items() for number, right in enumerate(rights, 1)
)
