"""What an exercise is: data only. The sentences of `02-1` stand in catalogue `lesson02` under `lesson02.1.…`.

A step that several missions share has its sentences once, under the key it names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from workbook.exercises.figures import Figure
from workbook.exercises.study import Study

Kind = Literal["one", "several", "figure", "rank", "classify"]
Outcome = Literal["right", "wrong", "not_attempted", "cannot_check"]
Answer = str | float | frozenset[str] | tuple[str, ...] | Mapping[str, str]
Facts = Mapping[str, Figure]

RIGHT: Outcome = "right"
WRONG: Outcome = "wrong"
NOT_ATTEMPTED: Outcome = "not_attempted"
CANNOT_CHECK: Outcome = "cannot_check"


def _no_facts(_study: Study) -> Facts:
    return {}


@dataclass(frozen=True)
class Wrong:
    """A wrong answer foreseen: the key of its explanation, and the answer itself worked out from the facts."""

    key: str
    answer: Callable[[Facts], Answer]


@dataclass(frozen=True)
class Exercise:
    """One exercise.

    Attributes:
        id: the lesson's number and the exercise's, `02-1`; quiz questions are `02-q1`.
        kind: choose one, choose several, give a figure, rank, classify.
        options: keys of what is chosen, ranked or classified; their words are `option.<key>`.
        classes: for `classify`, the keys of the classes; their words are `class.<key>`.
        facts: the figures the exercise speaks of, worked out from the study; an `ExerciseError` raised here
            says why this case cannot be used.
        answer: the right answer from the facts.
        wrong: wrong answers foreseen, each with its own explanation `why.<key>`. Single options wrongly
            chosen, ranked or classified need no entry: their explanation is `why.<option>`.
        unit: of a figure: `eur`, `years`, `hours`, `percent`.
        tolerance: of a figure, as a share of the right one.
        hints: how many hints there are (`hint1`…).
        level: 1 easy, 2 needs the lesson, 3 needs thought.
        words: where its sentences stand when exercises share them, `missions.choose`; by default, under its own id.
    """

    id: str
    kind: Kind
    answer: Callable[[Facts], Answer]
    options: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    facts: Callable[[Study], Facts] = _no_facts
    wrong: tuple[Wrong, ...] = ()
    unit: str = ""
    tolerance: float = 0.02
    hints: int = 3
    level: int = 1
    words: str = ""

    @property
    def lesson(self) -> str:
        """The number of the lesson it belongs to."""
        return self.id.partition("-")[0]

    def key(self, name: str) -> str:
        """Return the catalogue key of one of its sentences.

        >>> Exercise("02-q1", "one", lambda facts: "a").key("right")
        'lesson02.q1.right'
        """
        lesson, _, number = self.id.lower().partition("-")
        return f"{self.words or f'lesson{lesson}.{number}'}.{name}"


@dataclass(frozen=True)
class Verdict:
    """What checking an answer gives: one of four outcomes and the keys of the sentences that explain it."""

    outcome: Outcome
    keys: tuple[str, ...] = ()
    values: Mapping[str, str] | None = None
