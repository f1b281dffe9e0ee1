"""What an export of tickets says of the service: rate, hours, repeats, changes of hands, times kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import sqrt

import numpy as np

from workbook.model.mixtures import LognormalMixture, fit_mixture
from workbook.readers.tickets.period import Period, period_of
from workbook.readers.tickets.repeats import MONTH, QUARTER, repeats
from workbook.readers.tickets.ticket import Ticket

FEWEST = 20  # tickets that say something, before a share is told


@dataclass(frozen=True)
class Share:
    """A share of what is counted in `of` (tickets, or minutes of work); `tickets` are those that say it."""

    value: float
    of: str
    tickets: int


@dataclass(frozen=True)
class TicketMeasures:
    """What tickets say of the last whole months, twelve at most; None where the export does not say enough.

    Without a whole month, rates are None and the rest is of all tickets. `per_user_month` needs the firm's users;
    `hours` is the mean work a ticket, `hours_error` the standard error of its logarithm; `repeated` and
    `repeated_quarter` come back within 30 and 90 days, `reassigned` changed hands at least once; `out_of_scope` and
    `planned` are shares of work where hours are known, of tickets where they are not. `response` and `resolution` are
    fitted on hours, all tickets of the export together; `waiting` are not over.
    """

    period: Period
    tickets: int
    per_month: float | None
    per_user_month: float | None
    hours: float | None
    hours_error: float | None
    out_of_scope: Share | None
    repeated: Share | None
    repeated_quarter: Share | None
    reassigned: Share | None
    reopened: Share | None
    sla_met: Share | None
    planned: Share | None
    response: LognormalMixture | None
    resolution: LognormalMixture | None
    waiting: int


def measure_tickets(tickets: tuple[Ticket, ...], users: float | None = None) -> TicketMeasures | None:
    """Return what tickets (in order of opening) say, for a firm with so many users; None without tickets."""
    period = period_of(tickets)
    if period is None:
        return None
    recent = tuple(one for one in tickets if period.holds(one))
    hours, error = _hours(recent)
    per_month = len(recent) / period.months if period.months else None
    return TicketMeasures(
        period=period,
        tickets=len(recent),
        per_month=per_month,
        per_user_month=per_month / users if per_month is not None and users else None,
        hours=hours,
        hours_error=error,
        out_of_scope=_of_work(recent, lambda one: one.out_of_scope),
        repeated=_repeated(tickets, period, MONTH),
        repeated_quarter=_repeated(tickets, period, QUARTER),
        reassigned=_of_tickets(recent, lambda one: None if one.reassignments is None else one.reassignments > 0),
        reopened=_of_tickets(recent, lambda one: None if one.reopened is None else one.reopened > 0),
        sla_met=_of_tickets(recent, lambda one: one.sla_met),
        planned=_of_work(recent, is_planned),
        response=fit_mixture([h for one in tickets if (h := one.response_hours) is not None]),
        resolution=fit_mixture([h for one in tickets if (h := one.resolution_hours) is not None]),
        waiting=sum(not one.is_over for one in tickets),
    )


def is_planned(ticket: Ticket) -> bool | None:
    """Return whether work was planned: as the export says, else by its type; None when neither says."""
    if ticket.planned is not None:
        return ticket.planned
    return ticket.kind == "change" if ticket.kind else None


def _hours(tickets: Iterable[Ticket]) -> tuple[float | None, float | None]:
    """Return the mean hours a ticket and the standard error of the mean's logarithm."""
    worked = np.array([one.effort_minutes for one in tickets if one.effort_minutes is not None]) / 60
    if worked.size < FEWEST or not worked.sum():
        return None, None
    mean = float(worked.mean())
    return mean, float(worked.std(ddof=1)) / sqrt(worked.size) / mean


def _of_tickets(tickets: Iterable[Ticket], says: Callable[[Ticket], bool | None]) -> Share | None:
    known = [said for one in tickets if (said := says(one)) is not None]
    return Share(sum(known) / len(known), "tickets", len(known)) if len(known) >= FEWEST else None


def _of_work(tickets: tuple[Ticket, ...], says: Callable[[Ticket], bool | None]) -> Share | None:
    known = [
        (said, one.effort_minutes)
        for one in tickets
        if one.effort_minutes is not None and (said := says(one)) is not None
    ]
    whole = sum(minutes for _, minutes in known)
    if len(known) < FEWEST or not whole:
        return _of_tickets(tickets, says)
    return Share(sum(minutes for said, minutes in known if said) / whole, "work", len(known))


def _repeated(tickets: tuple[Ticket, ...], period: Period, days: int) -> Share | None:
    """Return the share of tickets that repeat an earlier one; it looks back before the months it counts."""
    known = [one for one in tickets if period.holds(one) and one.requester and one.state != "cancelled"]
    says = any(one.category or one.title for one in known)
    if len(known) < FEWEST or not says or len({one.requester for one in known}) < 2:
        return None
    found = sum(period.holds(one) for one in repeats(tickets, days))
    return Share(found / len(known), "tickets", len(known))
