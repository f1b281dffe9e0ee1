"""Talk W3: what a room of owners takes home. A workshop has a quiz and no exercises."""

from __future__ import annotations

from workbook.exercises.bank.quiz import quiz

QUIZ = quiz("W3", "abcab")
