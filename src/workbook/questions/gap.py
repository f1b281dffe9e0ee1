"""Owner and provider answer apart: question by question and theme by theme, where they see the same firm or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from workbook.model.diagnosis import ViewKind, two_views
from workbook.model.situation import Known
from workbook.questions.bank import TOP, Answer, Question, bank, of_theme

View = Literal["owner", "provider"]
VIEWS: tuple[View, ...] = get_args(View)
KINDS: tuple[ViewKind, ...] = ("disagree", "only_one_knows", "nobody_knows", "agree", "does_not_apply")


@dataclass(frozen=True)
class QuestionGap:
    """What both said to one question; an answer not given yet is None.

    `gap` is the owner's level less the provider's, from -4 to 4, None unless both know.
    """

    question: Question
    kind: ViewKind
    owner: Answer | None
    provider: Answer | None
    gap: int | None


@dataclass(frozen=True)
class ThemeGap:
    """A theme's mean levels, 0 (endured) to 4 (mastered), over the questions that both know; None without any.

    `compared` counts these questions, `apart` those with different levels. Opposite differences cancel out in the
    means: `apart` tells that there are some.
    """

    theme: str
    owner: float | None
    provider: float | None
    compared: int
    apart: int

    @property
    def gap(self) -> float | None:
        """The distance between both means, in levels."""
        return None if self.owner is None or self.provider is None else abs(self.owner - self.provider)


@dataclass(frozen=True)
class Gap:
    """Two views of one firm.

    `questions` are in the bank's order, `themes` widest gap first, those without comparison last. The shared-vision
    index, 0 to 100, lies between `low` and `high`. `answered` counts each view's answers, "I don't know" included.
    """

    questions: tuple[QuestionGap, ...]
    themes: tuple[ThemeGap, ...]
    low: float
    high: float
    answered: Mapping[View, int]

    @property
    def both(self) -> bool:
        """Whether both have answered something."""
        return all(self.answered.values())

    def of_kind(self, kind: ViewKind) -> tuple[QuestionGap, ...]:
        """Return the questions of one kind; disagreements widest first, the others in the bank's order."""
        found = (one for one in self.questions if one.kind == kind)
        return tuple(sorted(found, key=lambda one: -abs(one.gap or 0)))


def gap_between(owner: Mapping[str, Answer], provider: Mapping[str, Answer]) -> Gap:
    """Return where two sets of answers to the bank agree, differ, or are known to one or none.

    >>> found = gap_between({"X1": 4, "X2": "unknown"}, {"X1": 2, "X2": 3})
    >>> [(one.question.id, one.gap) for one in found.of_kind("disagree")], found.themes[0].theme, found.themes[0].gap
    ([('X1', 2)], 'security', 2.0)
    """
    views = two_views([_level(owner, q) for q in bank()], [_level(provider, q) for q in bank()], [TOP] * len(bank()))
    questions = tuple(
        QuestionGap(one, kind, owner.get(one.id), provider.get(one.id), gap)
        for one, kind, gap in zip(bank(), views.kinds, views.gaps, strict=True)
    )
    themes = [_theme(theme, questions) for theme in dict.fromkeys(one.theme for one in bank())]
    themes.sort(key=lambda one: (one.gap is None, -(one.gap or 0.0), -one.apart))
    known = {one.id for one in bank()}
    answered: dict[View, int] = {"owner": len(known & set(owner)), "provider": len(known & set(provider))}
    return Gap(questions, tuple(themes), views.low, views.high, answered)


def _level(answers: Mapping[str, Answer], one: Question) -> Known:
    answer = answers.get(one.id)
    return answer - 1 if isinstance(answer, int) else "na" if answer == "na" else None


def _theme(theme: str, questions: tuple[QuestionGap, ...]) -> ThemeGap:
    names = {one.id for one in of_theme(theme)}
    pairs = [
        (one.owner - 1, one.provider - 1)
        for one in questions
        if one.question.id in names and isinstance(one.owner, int) and isinstance(one.provider, int)
    ]
    if not pairs:
        return ThemeGap(theme, None, None, 0, 0)
    owner, provider = (sum(levels) / len(pairs) for levels in zip(*pairs, strict=True))
    return ThemeGap(theme, owner, provider, len(pairs), sum(a != b for a, b in pairs))
