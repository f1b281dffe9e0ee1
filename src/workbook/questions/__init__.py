"""The question bank: 36 questions in seven themes, what the answers mean for the model and for the diagnosis."""

from workbook.questions.bank import (
    MISTAKES,
    OPTIONS,
    PRACTICE_TOPS,
    THEMES,
    Answer,
    Question,
    Reference,
    bank,
    of_theme,
    question,
)
from workbook.questions.diagnosis import Diagnosis, Posture, Progress, Score, diagnose
from workbook.questions.practices import merged, practice_levels
from workbook.questions.words import options, proof, references, title, topic, why

__all__ = [
    "MISTAKES",
    "OPTIONS",
    "PRACTICE_TOPS",
    "THEMES",
    "Answer",
    "Diagnosis",
    "Posture",
    "Progress",
    "Question",
    "Reference",
    "Score",
    "bank",
    "diagnose",
    "merged",
    "of_theme",
    "options",
    "practice_levels",
    "proof",
    "question",
    "references",
    "title",
    "topic",
    "why",
]
