"""What the learner does: exercises, the closing quiz, and how far they are; and what a room votes."""

from __future__ import annotations

from workbook.exercises import Sheet, find, of_lesson, progress_sentence, quiz_of
from workbook.widgets.exercise import Points, Quiz, Task
from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Said
from workbook.widgets.vote import Vote


class PracticeInstruments(Bench):
    """Exercises and quiz of a lesson, votes by show of hands."""

    def exercise(self, name: str) -> Task:
        """Return an exercise of this or another lesson, `02-1`."""
        return Task(Sheet(find(name), self._study, self.language))

    def points(self, name: str) -> Points:
        """Return 1 point when an exercise of this notebook is found, else 0; what a class's grader reads."""
        return Points(find(name).id, self.language)

    def quiz(self) -> Quiz:
        """Return the lesson's five closing questions."""
        return Quiz([Sheet(question, self._study, self.language) for question in quiz_of(self.number)])

    def vote(self, key: str) -> Vote:
        """Return a question put to the room, counted by show of hands; alive in exported slides and pages too."""
        return Vote(key, self.language)

    def progress(self) -> Said:
        """Return how many of the lesson's exercises are found; the marks stay on this machine."""
        return Said(progress_sentence([exercise.id for exercise in of_lesson(self.number)], self.language))
