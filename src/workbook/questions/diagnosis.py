"""What the answers say: six mistakes scored with their ranges, the posture, and how far the firm got."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from workbook.questions.bank import MISTAKES, OPTIONS, THEMES, TOP, Answer, Axis, Question, bank, of_theme

Quadrant = Literal["endured", "monitored", "delegated", "steered"]
# under 5 % of planned hours is the first option of the question on planned work, over 50 % the fifth
_PLANNED_WORK = (0.05, 0.15, 0.30, 0.50)
_MIDDLE = 50.0
_QUADRANTS: dict[tuple[bool, bool], Quadrant] = {
    (False, False): "endured",
    (True, False): "monitored",
    (False, True): "delegated",
    (True, True): "steered",
}


@dataclass(frozen=True)
class Score:
    """How well a mistake is kept away, from 0 to 100 (mastered): worst and best case of the answers not known.

    Attributes:
        low: the score if every unknown answer were the worst.
        high: the score if every unknown answer were the best.
        known_share: the share of the weight that is known, 0 to 1.
        evidence: the questions answered, those that cost the score most first.
        open: the questions unknown or not answered, the heaviest first.
    """

    key: str
    low: float
    high: float
    known_share: float
    evidence: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True)
class Posture:
    """Where the firm stands: control and anticipation, each a range from 0 to 100, and the quadrant of the middle.

    `sure` says that the whole rectangle lies in that quadrant.
    """

    control: tuple[float, float]
    anticipation: tuple[float, float]
    quadrant: Quadrant
    sure: bool


@dataclass(frozen=True)
class Progress:
    """What was done with a theme's questions: known, "I don't know", "does not apply", not answered yet."""

    known: int
    unknown: int
    na: int
    blank: int

    @property
    def total(self) -> int:
        """Return the number of questions."""
        return self.known + self.unknown + self.na + self.blank

    @property
    def answered(self) -> int:
        """Return the number of questions with any answer, "I don't know" and "does not apply" included."""
        return self.total - self.blank


@dataclass(frozen=True)
class Diagnosis:
    """The whole diagnosis: mistakes by key, weakest first; posture; progress by theme and over all questions."""

    mistakes: dict[str, Score]
    posture: Posture
    themes: dict[str, Progress]
    progress: Progress


def diagnose(answers: Mapping[str, Answer], *, planned_work: float | None = None) -> Diagnosis:
    """Return the diagnosis of one set of answers; the firm's size plays no part in it.

    Args:
        answers: 1 (worst) to 5 (best), "unknown" or "na" by question; questions not answered are absent.
        planned_work: measured share of the provider's hours that is planned, which replaces the answer to S5.

    >>> diagnose({}).mistakes["endured"].low, diagnose({}).mistakes["endured"].high
    (0.0, 100.0)
    """
    given = dict(answers)
    if planned_work is not None:
        given["S5"] = 1 + sum(planned_work >= bound for bound in _PLANNED_WORK)
    scores = [_score(key, given) for key in MISTAKES]
    scores.sort(key=lambda score: (score.low, score.high))
    return Diagnosis(
        mistakes={score.key: score for score in scores},
        posture=_posture(given),
        themes={theme: _progress(of_theme(theme), given) for theme in THEMES},
        progress=_progress(bank(), given),
    )


def _score(key: str, answers: Mapping[str, Answer]) -> Score:
    weights = {one.id: one.mistakes[key] for one in bank() if key in one.mistakes and answers.get(one.id) != "na"}
    low, high, known = _range(weights, answers)
    lost = {
        name: weight * (OPTIONS[-1] - value) for name, weight in weights.items() if (value := _known(answers, name))
    }
    missing = {name: weight for name, weight in weights.items() if name not in lost}
    return Score(
        key=key,
        low=low,
        high=high,
        known_share=known,
        evidence=tuple(sorted(lost, key=lambda name: -lost[name])),
        open=tuple(sorted(missing, key=lambda name: -missing[name])),
    )


def _posture(answers: Mapping[str, Answer]) -> Posture:
    def along(axis: Axis) -> tuple[float, float]:
        weights = {one.id: 1.0 for one in bank() if one.axis == axis and answers.get(one.id) != "na"}
        return _range(weights, answers)[:2]

    control, anticipation = along("control"), along("anticipation")
    corners = {_QUADRANTS[c >= _MIDDLE, a >= _MIDDLE] for c in control for a in anticipation}
    middle = _QUADRANTS[sum(control) / 2 >= _MIDDLE, sum(anticipation) / 2 >= _MIDDLE]
    return Posture(control, anticipation, middle, sure=len(corners) == 1)


def _progress(questions: Iterable[Question], answers: Mapping[str, Answer]) -> Progress:
    given = [answers.get(one.id) for one in questions]
    return Progress(
        known=sum(isinstance(answer, int) for answer in given),
        unknown=given.count("unknown"),
        na=given.count("na"),
        blank=given.count(None),
    )


def _range(weights: Mapping[str, float], answers: Mapping[str, Answer]) -> tuple[float, float, float]:
    levels = [value - 1 if (value := _known(answers, name)) else None for name in weights]
    return score(levels, [TOP] * len(levels), list(weights.values()))


def _known(answers: Mapping[str, Answer], name: str) -> int:
    answer = answers.get(name)
    return answer if isinstance(answer, int) else 0


def score(levels: Iterable[int | None], tops: Iterable[int], weights: Iterable[float]) -> tuple[float, float, float]:
    """Return the worst-case and best-case score, 0 to 100 (mastered), and the share of the weight that is known.

    100·sum(w·level/top)/sum(w) over what applies: an unknown level (None) counts as 0, then as its top; what does
    not apply is left out before. Without any weight everything is open.

    >>> score([2, 0, None], [2, 2, 2], [1, 1, 2])
    (25.0, 75.0, 0.5)
    """
    low = high = known = total = 0.0
    for level, top, weight in zip(levels, tops, weights, strict=True):
        total += weight
        low += weight * (0 if level is None else level) / top
        high += weight * (top if level is None else level) / top
        known += 0 if level is None else weight
    if not total:
        return 0.0, 100.0, 0.0
    return 100 * low / total, 100 * high / total, known / total
