"""An adviser's visits: what had been entered on each day, and what changed from one to the next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from workbook.cases.casefile import CaseFile
from workbook.cases.entered import MOST_VISITS, Answer, Entered, View, Visit
from workbook.cases.passing import bring_to
from workbook.errors import CaseFileError
from workbook.questions.bank import bank

VIEWS: tuple[View, ...] = ("owner", "provider")
_PARTS = ("firm", "contract", "costs", "projects", "estate", "own", "measured")


@dataclass(frozen=True)
class AnswerMoved:
    """One answer that is not what it was; None where the question had no answer."""

    view: View
    question: str
    before: Answer | None
    after: Answer | None


@dataclass(frozen=True)
class FigureMoved:
    """One figure or term that is not what it was, by its place in the file (`contract.fee_month`)."""

    key: str
    before: object
    after: object

    @property
    def ratio(self) -> float | None:
        """What it is over what it was; None when one of them is no number or it was nil.

        >>> FigureMoved("firm.users", 20, 25).ratio, FigureMoved("contract.clause", "none", "syntec").ratio
        (1.25, None)
        """
        numbers = [one for one in (self.before, self.after) if isinstance(one, (int, float)) and type(one) is not bool]
        return numbers[1] / numbers[0] if len(numbers) == 2 and numbers[0] else None


@dataclass(frozen=True)
class Change:
    """What changed between two days, answers in the bank's order, figures in the file's.

    `better` and `worse` are answers known on both days. `learned` were unknown or not given and are known now;
    `forgotten` the reverse. `scope` are questions that began or ceased to apply.
    """

    better: tuple[AnswerMoved, ...]
    worse: tuple[AnswerMoved, ...]
    learned: tuple[AnswerMoved, ...]
    forgotten: tuple[AnswerMoved, ...]
    scope: tuple[AnswerMoved, ...]
    figures: tuple[FigureMoved, ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing changed at all."""
        return not any(vars(self).values())


def note_visit(case: CaseFile, day: dt.date) -> Visit:
    """Put what is entered today into a case as the visit of a day, in place of that day's when there is one.

    Returns:
        The visit.

    Raises:
        CaseFileError: the case holds as many visits as a file may (`cases.too_many_visits`).
    """
    content = case.model_dump(include={*Entered.model_fields, "actions"})
    indicators = case.governance.model_dump()["indicators"]
    visit = Visit.model_validate({**content, "date": day, "indicators": indicators})
    others = [one for one in case.visits if one.date != day]
    if len(others) >= MOST_VISITS:
        raise CaseFileError("cases.too_many_visits", most=MOST_VISITS)
    case.visits = [*others, visit]
    return visit


def previous_visit(case: CaseFile, before: dt.date | None = None) -> Visit | None:
    """Return the last visit of a case, or the last one before a day; None when there is none."""
    earlier = [one for one in case.visits if before is None or one.date < before]
    return earlier[-1] if earlier else None


def as_of(case: CaseFile, visit: Visit) -> CaseFile:
    """Return the case as it had been entered on the day of a visit, for the model to work it out again.

    It belongs to no file and holds no visit, no offer and no proposal.
    """
    content = visit.model_dump(exclude={"date", "indicators"})
    return CaseFile.model_validate({**content, "fictional": case.fictional, "language": case.language})


def what_changed(before: Entered, after: Entered) -> Change:
    """Return what changed from one day to another, or from a visit to the case of today."""
    moved = list(_answers_moved(before, after))
    known = [one for one in moved if _known(one.before) and _known(one.after)]
    scope = [one for one in moved if "na" in (one.before, one.after)]
    rest = [one for one in moved if one not in known and one not in scope]
    return Change(
        better=tuple(one for one in known if _level(one.after) > _level(one.before)),
        worse=tuple(one for one in known if _level(one.after) < _level(one.before)),
        learned=tuple(one for one in rest if _known(one.after)),
        forgotten=tuple(one for one in rest if _known(one.before)),
        scope=tuple(scope),
        figures=tuple(_figures_moved(before, after)),
    )


def _known(answer: Answer | None) -> bool:
    return isinstance(answer, int)


def _level(answer: Answer | None) -> int:
    return cast("int", answer)


def _answers_moved(before: Entered, after: Entered) -> Iterator[AnswerMoved]:
    for view in VIEWS:
        then, now = before.answers.get(view, {}), after.answers.get(view, {})
        for question in (one.id for one in bank()):
            if then.get(question) != now.get(question):
                yield AnswerMoved(view, question, then.get(question), now.get(question))


def _figures_moved(before: Entered, after: Entered) -> Iterator[FigureMoved]:
    if before.projects and after.months_from is not None:
        nearer = before.model_copy(deep=True)
        bring_to(nearer, after.months_from)
        # a project that only came nearer did not move
        before = before.model_copy(update={"projects": nearer.projects})
    then, now = (dict(_leaves(one.model_dump(include=set(_PARTS)))) for one in (before, after))
    for key in dict.fromkeys([*then, *now]):
        if then.get(key) != now.get(key):
            yield FigureMoved(key, then.get(key), now.get(key))


def _leaves(content: Mapping[str, object], where: str = "") -> Iterator[tuple[str, object]]:
    for name, value in content.items():
        key = f"{where}.{name}" if where else name
        if isinstance(value, list) and all(isinstance(one, Mapping) for one in value):  # projects, by their place
            value = {str(n): one for n, one in enumerate(value, 1)}
        if isinstance(value, Mapping):
            yield from _leaves(value, key)
        else:
            yield key, value
