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
from workbook.questions.gap import VIEWS, Gap, QuestionGap, ThemeGap, View, gap_between
from workbook.questions.practices import merged, practice_levels, raised
from workbook.questions.words import options, proof, references, title, topic, why

__all__ = [
    "MISTAKES",
    "OPTIONS",
    "PRACTICE_TOPS",
    "THEMES",
    "VIEWS",
    "Answer",
    "Diagnosis",
    "Gap",
    "Posture",
    "Progress",
    "Question",
    "QuestionGap",
    "Reference",
    "Score",
    "ThemeGap",
    "View",
    "bank",
    "diagnose",
    "gap_between",
    "merged",
    "of_theme",
    "options",
    "practice_levels",
    "proof",
    "question",
    "raised",
    "references",
    "title",
    "topic",
    "why",
]
