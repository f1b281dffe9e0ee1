"""Workshop W1: what makes a meeting of ninety minutes end in a plan. A workshop has a quiz and no exercises."""

from __future__ import annotations

from workbook.exercises.bank.quiz import quiz

QUIZ = quiz("W1", "bcacb")
