"""Tickets over time: whole quarters counted back from the last whole month, each ticket in one class of work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from workbook.readers.tickets.measures import is_planned
from workbook.readers.tickets.period import month_of, whole_months
from workbook.readers.tickets.repeats import QUARTER, repeats
from workbook.readers.tickets.ticket import Ticket

WorkClass: TypeAlias = Literal["planned", "request", "incident", "unsaid", "back"]

CLASSES: tuple[WorkClass, ...] = ("planned", "request", "incident", "unsaid", "back")
_MONTHS = 3
_MOST = 12  # quarters: three years


@dataclass(frozen=True)
class Work:
    """How many tickets, and the hours of work they took as far as the export tells them."""

    tickets: int = 0
    hours: float = 0.0

    def __add__(self, other: Work) -> Work:
        return Work(self.tickets + other.tickets, self.hours + other.hours)


@dataclass(frozen=True)
class Quarter:
    """Three whole months of tickets by class; `last` is the first day of the last of them."""

    last: dt.date
    work: Mapping[WorkClass, Work]

    @property
    def whole(self) -> Work:
        """All the quarter's tickets."""
        return sum(self.work.values(), Work())


@dataclass(frozen=True)
class Matter:
    """A category of tickets over the last year: all of its work, and the part that came back within 90 days."""

    name: str
    whole: Work
    back: Work


def quarters(tickets: tuple[Ticket, ...]) -> tuple[Quarter, ...]:
    """Return the whole quarters of tickets in order of opening, the oldest first, twelve at most.

    Planned work is one class; of the rest, what the same person asked about the same matter in the 90 days before
    is `back`; then come requests, incidents, and what the export leaves without a type. In its first 90 days an
    export cannot show what comes back.
    """
    if not tickets:
        return ()
    first, last, _ = whole_months(tickets)
    count = min(_MOST, (last - first + 1) // _MONTHS)
    begins = last + 1 - count * _MONTHS
    back = {id(one) for one in repeats(tickets, QUARTER)}
    found: list[dict[WorkClass, Work]] = [dict.fromkeys(CLASSES, Work()) for _ in range(count)]
    for one in tickets:
        at = (month_of(one.opened_at) - begins) // _MONTHS
        if 0 <= at < count:
            found[at][class_of(one, back=id(one) in back)] += _work(one)
    ends = (begins + _MONTHS * (at + 1) - 1 for at in range(count))
    return tuple(Quarter(dt.date(end // 12, end % 12 + 1, 1), work) for end, work in zip(ends, found, strict=True))


def class_of(ticket: Ticket, *, back: bool) -> WorkClass:
    """Return the one class of work a ticket counts in; `back` says that it repeats an earlier one."""
    if is_planned(ticket):
        return "planned"
    if back:
        return "back"
    if not ticket.kind:
        return "unsaid"
    return "request" if ticket.kind == "request" else "incident"


def total(found: Iterable[Quarter]) -> dict[WorkClass, Work]:
    """Return the work of several quarters by class."""
    whole: dict[WorkClass, Work] = dict.fromkeys(CLASSES, Work())
    for quarter in found:
        for name, work in quarter.work.items():
            whole[name] += work
    return whole


def matters(tickets: tuple[Ticket, ...]) -> tuple[Matter, ...]:
    """Return the categories of the last twelve whole months, that with most work coming back first."""
    found = quarters(tickets)[-4:]
    if not found:
        return ()
    last = month_of(dt.datetime.combine(found[-1].last, dt.time()))
    months = range(last + 1 - _MONTHS * len(found), last + 1)
    back = {id(one) for one in repeats(tickets, QUARTER)}
    works: dict[str, Work] = {}
    returned: dict[str, Work] = {}
    for one in tickets:
        if month_of(one.opened_at) in months:
            works[one.category] = works.get(one.category, Work()) + _work(one)
            if class_of(one, back=id(one) in back) == "back":
                returned[one.category] = returned.get(one.category, Work()) + _work(one)
    names = sorted(works, key=lambda name: (-returned.get(name, Work()).tickets, -works[name].tickets, name))
    return tuple(Matter(name, works[name], returned.get(name, Work())) for name in names)


def _work(ticket: Ticket) -> Work:
    return Work(1, (ticket.effort_minutes or 0.0) / 60.0)
