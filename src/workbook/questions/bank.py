"""The 36 questions: what each informs, weighs on, and who can answer. Their words stand in the catalogue."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal, cast

from workbook.model.situation import PRACTICES

Theme = Literal["steering", "contract", "estate", "security", "operations", "knowledge", "ambition"]
Holder = Literal["owner", "provider", "both"]
Axis = Literal["control", "anticipation"]
Answer = int | Literal["unknown", "na"]

THEMES: tuple[Theme, ...] = ("steering", "contract", "estate", "security", "operations", "knowledge", "ambition")
MISTAKES = ("support_only", "cost_centre", "no_governance", "price_only", "weak_security", "endured")
PRACTICE_TOPS = dict.fromkeys(PRACTICES, 2) | {"restore": 3}
OPTIONS = (1, 2, 3, 4, 5)
TOP = len(OPTIONS) - 1


@dataclass(frozen=True)
class Reference:
    """Where a question comes from: a framework and its identifiers, `high` when they name the subject itself."""

    framework: str
    identifiers: tuple[str, ...]
    confidence: Literal["high", "medium"]


@dataclass(frozen=True)
class Question:
    """One question of the bank; option 1 is the worst, 5 the best.

    Attributes:
        id: its theme's letter and rank: `S1` to `A4`.
        who: who can answer it.
        practice: the practice of the model whose level it feeds, or None.
        levels: what the five options are worth in that practice's levels, never falling; empty without practice.
        axis: the axis of the posture it counts on, or None.
        lever: the measure that improves the answer.
        mistakes: its weight in the score of each of the six mistakes it is a sign of.
        findings: the mistakes and the other findings of the course it bears on.
        references: recommendations on the same subject.
    """

    id: str
    theme: Theme
    who: Holder
    practice: str | None
    levels: tuple[int, ...]
    axis: Axis | None
    lever: str
    mistakes: dict[str, float]
    findings: tuple[str, ...]
    references: tuple[Reference, ...]


@lru_cache
def bank() -> tuple[Question, ...]:
    """Return the 36 questions in the order they are asked.

    >>> len(bank()), bank()[0].id, bank()[-1].id
    (36, 'S1', 'A4')
    """
    references: dict[str, list[Reference]] = {}
    for row in _rows("references.csv"):
        confidence = cast("Literal['high', 'medium']", row["confidence"])
        reference = Reference(row["framework"], tuple(row["identifiers"].split("|")), confidence)
        references.setdefault(row["question"], []).append(reference)
    return tuple(_question(row, tuple(references.get(row["id"], ()))) for row in _rows("bank.csv"))


def question(name: str) -> Question:
    """Return one question by its id.

    >>> question("X1").practice
    'restore'

    Raises:
        KeyError: no question has this id.
    """
    return _by_id()[name]


def of_theme(theme: str) -> tuple[Question, ...]:
    """Return the questions of one theme, in order.

    >>> [q.id for q in of_theme("ambition")]
    ['A1', 'A2', 'A3', 'A4']
    """
    return tuple(one for one in bank() if one.theme == theme)


@lru_cache
def _by_id() -> dict[str, Question]:
    return {one.id: one for one in bank()}


def _rows(name: str) -> list[dict[str, str]]:
    with resources.files(__package__).joinpath(name).open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def _question(row: dict[str, str], references: tuple[Reference, ...]) -> Question:
    weights = dict(part.split(":") for part in row["mistakes"].split())
    mistakes = {key: float(weight) for key, weight in weights.items()}
    return Question(
        id=row["id"],
        theme=cast("Theme", row["theme"]),
        who=cast("Holder", row["who"]),
        practice=row["practice"] or None,
        levels=tuple(int(level) for level in row["levels"].split()),
        axis=cast("Axis | None", row["axis"] or None),
        lever=row["lever"],
        mistakes=mistakes,
        findings=(*mistakes, *row["findings"].split()),
        references=references,
    )
