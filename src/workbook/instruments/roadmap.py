"""The roadmap: which kinds of projects change a firm, and which dates nobody chooses force work on it.

The dates of French law and of the copper network stand in `imposed_dates.csv`, each with where it was seen.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from workbook.instruments.governance import rows_of

ProjectKind: TypeAlias = Literal["cloud", "remote", "collaboration", "software", "growth", "other"]
KINDS: tuple[ProjectKind, ...] = ("cloud", "remote", "collaboration", "software", "growth", "other")


@dataclass(frozen=True)
class ImposedDate:
    """A day from which something holds for every French firm."""

    key: str
    day: dt.date


@lru_cache
def imposed_dates() -> tuple[ImposedDate, ...]:
    """Return the dates that hold for every French firm, the earliest first.

    >>> [f"{one.key} {one.day}" for one in imposed_dates()][1]
    'einvoice_issue 2027-09-01'
    """
    found = (ImposedDate(row["key"], dt.date.fromisoformat(row["day"])) for row in rows_of("imposed_dates.csv"))
    return tuple(sorted(found, key=lambda one: one.day))


def month_of(day: dt.date, months: int) -> dt.date:
    """Return the same day some months later (or earlier, below nought), the month's last where it has no such day.

    >>> month_of(dt.date(2027, 12, 31), -3), month_of(dt.date(2026, 11, 25), 14)
    (datetime.date(2027, 9, 30), datetime.date(2028, 1, 25))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_between(first: dt.date, second: dt.date) -> int:
    """Return how many whole months a day is after another, 0 when it is before.

    >>> months_between(dt.date(2026, 12, 1), dt.date(2027, 2, 15))
    2
    """
    whole = (second.year - first.year) * 12 + second.month - first.month
    return max(whole - (second.day < first.day and month_of(first, whole) > second), 0)


def last_day_of_notice(renewal: dt.date, months: int) -> dt.date:
    """Return the last day on which notice can be given for a contract renewed on a day: the eve of the delay.

    Contracts count the delay in their own way: the day shown is the careful one.

    >>> last_day_of_notice(dt.date(2027, 6, 30), 6)
    datetime.date(2026, 12, 29)
    """
    return month_of(renewal, -months) - dt.timedelta(days=1)
