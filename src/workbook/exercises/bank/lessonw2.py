"""Clinic W2: what a takeover holds, proves and steers. A workshop has a quiz and no exercises."""

from __future__ import annotations

from workbook.exercises.bank.quiz import quiz

QUIZ = quiz("W2", "cabcb")
