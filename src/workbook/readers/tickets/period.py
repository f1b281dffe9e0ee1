"""Which months an export of tickets covers: an export rarely starts on a first or ends on a last day."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass

from workbook.readers.tickets.ticket import Ticket

YEAR = 12
_LEAST_LEEWAY = 3  # days: a week-end and a holiday
_LEEWAY = 3  # times the usual gap between two tickets: a longer silence at an end is five in a hundred


@dataclass(frozen=True)
class Period:
    """The whole months an export covers, counted from year 0, the last twelve at most, and what lies outside them.

    `partial` are the months cut off because the export starts or ends inside them, `start` and `end` the first and
    last opening of all.
    """

    first: int
    last: int
    partial: tuple[str, ...]
    start: dt.date
    end: dt.date

    @property
    def months(self) -> int:
        """How many whole months there are; 0 when there is none."""
        return max(0, self.last - self.first + 1)

    @property
    def names(self) -> tuple[str, str]:
        """First and last whole month, as YYYY-MM."""
        return _name(self.first), _name(self.last)

    def holds(self, ticket: Ticket) -> bool:
        """Return whether a ticket was opened in these months; any was, when there is no whole month."""
        return not self.months or self.first <= month_of(ticket.opened_at) <= self.last


def month_of(day: dt.date) -> int:
    """Return a month as one number.

    >>> month_of(dt.date(2026, 1, 31)) - month_of(dt.date(2025, 12, 1))
    1
    """
    return day.year * 12 + day.month - 1


def period_of(tickets: tuple[Ticket, ...]) -> Period | None:
    """Return the whole months of tickets in order of opening, the last twelve at most; None without tickets."""
    if not tickets:
        return None
    first, last, partial = whole_months(tickets)
    return Period(max(first, last - YEAR + 1), last, partial, tickets[0].opened_at.date(), tickets[-1].opened_at.date())


def whole_months(tickets: tuple[Ticket, ...]) -> tuple[int, int, tuple[str, ...]]:
    """Return the first and last whole month of tickets in order of opening, and the months cut off at the ends.

    The first month is whole when its first ticket comes no later than a usual gap after its start, the last one
    likewise before its end. Without a whole month the last comes before the first.
    """
    start, end = tickets[0].opened_at.date(), tickets[-1].opened_at.date()
    leeway = max(_LEAST_LEEWAY, _LEEWAY * (end - start).days / len(tickets))
    first, last = month_of(start), month_of(end)
    partial = []
    if start.day - 1 > leeway:
        partial.append(_name(first))
        first += 1
    if monthrange(end.year, end.month)[1] - end.day > leeway and _name(last) not in partial:
        partial.append(_name(last))
        last -= 1
    return first, last, tuple(partial)


def _name(month: int) -> str:
    return f"{month // 12}-{month % 12 + 1:02d}"
