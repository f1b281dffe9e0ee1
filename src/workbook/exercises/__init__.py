"""Exercises: what is asked, how an answer is judged, what is said about it, and how far somebody is."""

from workbook.exercises.bank import all_exercises, find, of_lesson, quiz_of
from workbook.exercises.exercise import Exercise, Outcome
from workbook.exercises.figures import Figure
from workbook.exercises.progress import Progress
from workbook.exercises.sheet import Reply, Sheet, progress_sentence
from workbook.exercises.study import Study

__all__ = [
    "Exercise",
    "Figure",
    "Outcome",
    "Progress",
    "Reply",
    "Sheet",
    "Study",
    "all_exercises",
    "find",
    "of_lesson",
    "progress_sentence",
    "quiz_of",
]
