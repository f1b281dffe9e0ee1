"""All exercises and quiz questions, by lesson: a module each, with its `EXERCISES` and `QUIZ` (workshops: a quiz)."""

from __future__ import annotations

from workbook.errors import ExerciseError
from workbook.exercises.bank import (
    ledgers,
    lesson00,
    lesson01,
    lesson02,
    lesson03,
    lesson04,
    lesson05,
    lesson06,
    lesson07,
    lesson08,
    lesson09,
    lessonw1,
    lessonw2,
    lessonw3,
    missions,
)
from workbook.exercises.exercise import Exercise

_EXERCISES: tuple[Exercise, ...] = (
    *lesson00.EXERCISES,
    *lesson01.EXERCISES,
    *lesson02.EXERCISES,
    *lesson03.EXERCISES,
    *lesson04.EXERCISES,
    *lesson05.EXERCISES,
    *lesson06.EXERCISES,
    *lesson07.EXERCISES,
    *lesson08.EXERCISES,
    *lesson09.EXERCISES,
    *missions.EXERCISES,
    *ledgers.EXERCISES,
)
_QUIZ: tuple[Exercise, ...] = (
    *lesson00.QUIZ,
    *lesson01.QUIZ,
    *lesson02.QUIZ,
    *lesson03.QUIZ,
    *lesson04.QUIZ,
    *lesson05.QUIZ,
    *lesson06.QUIZ,
    *lesson07.QUIZ,
    *lesson08.QUIZ,
    *lesson09.QUIZ,
    *lessonw1.QUIZ,
    *lessonw2.QUIZ,
    *lessonw3.QUIZ,
)
_BY_ID = {exercise.id.lower(): exercise for exercise in (*_EXERCISES, *_QUIZ)}


def all_exercises() -> tuple[Exercise, ...]:
    """Return every exercise and quiz question, in the course's order."""
    return tuple(_BY_ID.values())


def of_lesson(number: str) -> tuple[Exercise, ...]:
    """Return a lesson's exercises, without its quiz."""
    return tuple(exercise for exercise in _EXERCISES if exercise.lesson == number)


def quiz_of(number: str) -> tuple[Exercise, ...]:
    """Return the questions of a lesson's closing quiz.

    Raises:
        ExerciseError: the lesson has no quiz.
    """
    questions = tuple(question for question in _QUIZ if question.lesson == number)
    if not questions:
        known = ", ".join(sorted({question.lesson for question in _QUIZ}))
        raise ExerciseError("exercises.no_quiz", lesson=number, known=known)
    return questions


def find(name: str) -> Exercise:
    """Return an exercise by its id.

    Raises:
        ExerciseError: there is none of that name; the sentence lists those there are.
    """
    found = _BY_ID.get(str(name).strip().lower())
    if found is None:
        raise ExerciseError(
            "exercises.no_such_exercise", name=name, known=", ".join(exercise.id for exercise in _EXERCISES)
        )
    return found
