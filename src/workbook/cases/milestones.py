"""The dates that force a firm's work, put on one line: contract, ends of support, law, ageing machines, projects."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from workbook.cases.casefile import CaseFile
from workbook.cases.roadmap import dated_systems
from workbook.instruments.roadmap import imposed_dates, last_day_of_notice, month_of

Row = Literal["projects", "contract", "support", "imposed", "estate", "own"]
ROWS: tuple[Row, ...] = ("projects", "contract", "support", "imposed", "estate", "own")


@dataclass(frozen=True)
class Milestone:
    """A date: the row it stands in, and what falls on it.

    `key` names it within its row: a project's place, "notice" or "renewal", a system, an imposed date, a year, a
    date's place. `amount` is the euros it speaks of, nought where it speaks of none.
    """

    day: dt.date
    row: Row
    key: str
    amount: float = 0.0


def milestones(case: CaseFile, today: dt.date) -> tuple[Milestone, ...]:
    """Return a firm's dates, past and to come, the earliest first. Months in the case are counted from today."""
    found = [*_projects(case, today), *_contract(case), *_support(case), *_estate(case, today)]
    found += [Milestone(one.day, "imposed", one.key) for one in imposed_dates()]
    found += [Milestone(one.day, "own", str(n)) for n, one in enumerate(case.roadmap.dates) if one.day is not None]
    return tuple(sorted(found, key=lambda one: (one.day, ROWS.index(one.row), one.key)))


def _projects(case: CaseFile, today: dt.date) -> Iterator[Milestone]:
    for n, one in enumerate(case.projects):
        if one.month is not None:
            yield Milestone(month_of(today, one.month), "projects", str(n), one.value_month)


def _contract(case: CaseFile) -> Iterator[Milestone]:
    renewal, notice = case.contract.renewal_date, case.contract.notice_months
    if renewal is not None:
        yield Milestone(renewal, "contract", "renewal")
        if notice:
            yield Milestone(last_day_of_notice(renewal, notice), "contract", "notice")


def _support(case: CaseFile) -> Iterator[Milestone]:
    for key in case.roadmap.systems:
        ends = dated_systems()[key].ends
        if ends is not None:
            yield Milestone(ends, "support", key)


def _estate(case: CaseFile, today: dt.date) -> Iterator[Milestone]:
    """Yield what machines reach the end of their life, a calendar year at a time, on the first such month."""
    first: dict[int, dt.date] = {}
    due: dict[int, float] = {}
    for held in case.estate.values():
        for month, amount in enumerate(held.due or ()):
            if amount:
                day = month_of(today, month)
                first[day.year] = min(first.get(day.year, day), day)
                due[day.year] = due.get(day.year, 0.0) + amount
    for year, amount in due.items():
        yield Milestone(first[year], "estate", str(year), amount)
