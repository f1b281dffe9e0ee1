"""Figures counted in a firm's own files, to stand in its case instead of those of comparable firms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from workbook.cases.casefile import CaseFile
from workbook.cases.counted import Counted, counted
from workbook.errors import CaseFileError
from workbook.model.quantities import quantity
from workbook.model.updating import Updated, effective_count, own_mean, updated_rate, updated_share
from workbook.parameters import default_parameters

if TYPE_CHECKING:
    from workbook.readers.tickets.reading import Tickets
    from workbook.readers.tickets.ticket import Ticket

YEAR = 12
FEWEST_MONTHS, FEWEST_TICKETS = 3, 20


@dataclass(frozen=True)
class TicketCount:
    """The tickets of the last twelve whole months of an export, or of fewer when it holds fewer.

    `per_user_month` is the plain count; `expected` weighs it with comparable firms' rate, by `own_share` the firm's
    own. `hours` is a mean a ticket, `out_share` the share of hours beyond the fee; None when the export has no such
    column. `measured` are the figures a case keeps of them. `unread` are line numbers that could not be read.
    """

    months: int
    tickets: int
    per_user_month: float
    expected: float
    own_share: float
    hours: float | None
    out_share: float | None
    measured: Mapping[str, Counted]
    unread: tuple[int, ...]


def count_tickets(path: Path, users: float) -> TicketCount:
    """Return what the export of a help desk says of a firm with so many users, whatever tool it comes from.

    Raises:
        ReaderError: it cannot be read (codes `tables.*`).
        CaseFileError: it holds too few tickets to count on.
    """
    from workbook.readers.tickets.reading import read_tickets

    return count_of(read_tickets(path), users)


def count_of(found: Tickets, users: float) -> TicketCount:
    """Return what tickets read from an export say: those of its last whole months, twelve at most.

    Raises:
        CaseFileError: too few tickets, or of too few whole months, to count on.
    """
    from workbook.readers.tickets.measures import measure_tickets

    measures = measure_tickets(found.tickets, users)
    if measures is None or measures.period.months < FEWEST_MONTHS or measures.tickets < FEWEST_TICKETS:
        months, tickets = (measures.period.months, measures.tickets) if measures else (0, 0)
        raise CaseFileError("cases.too_few_tickets", file=found.report.name, tickets=tickets, months=months)
    user_months = users * measures.period.months
    recent = [one for one in found.tickets if measures.period.holds(one)]
    expected, own_share = expected_rate(measures.tickets, user_months)
    outside = measures.out_of_scope
    return TicketCount(
        months=measures.period.months,
        tickets=measures.tickets,
        per_user_month=measures.tickets / user_months,
        expected=expected,
        own_share=own_share,
        hours=measures.hours,
        out_share=outside.value if outside is not None and outside.of == "work" else None,
        measured=ticket_figures(recent, user_months),
        unread=tuple(one.line for one in found.report.rejected),
    )


def expected_rate(tickets: int, user_months: float) -> tuple[float, float]:
    """Return the tickets a user and month to expect, and the share of the firm's own count in that.

    >>> rate, share = expected_rate(0, 0)
    >>> round(rate, 2), share
    (1.03, 0.0)
    """
    found = _rate(tickets, user_months)
    return found.quantity.mean, found.own_share


def _rate(tickets: int, user_months: float) -> Updated:
    known = default_parameters().quantities
    return updated_rate(quantity(known["tau"]), tickets, user_months, quantity(known["phi"]).mean)


def measured_rate(tickets: int, user_months: float) -> Counted:
    """Return the tickets a user and month: comparable firms' rate moved by so many tickets over so many user-months."""
    return counted(_rate(tickets, user_months), tickets)


def measured_hours(hours: Iterable[float]) -> Counted:
    """Return the hours of a ticket: the mean of those timed, with its standard error."""
    timed = np.array(list(hours), dtype=float)
    return counted(own_mean(timed), timed.size)


def measured_out_share(hours: Iterable[float], outside: Iterable[bool]) -> Counted:
    """Return the share of hours beyond the fee: comparable firms' moved by the tickets timed, unequal ones for less."""
    timed, beyond = np.array(list(hours), dtype=float), np.array(list(outside), dtype=bool)
    scope = default_parameters().practices["scope"]
    shares = np.array(scope.effects["out"], dtype=float)
    mean = scope.mean("out")
    variance = float(np.dot(scope.prevalence, (shares - mean) ** 2))
    own = float(timed[beyond].sum() / timed.sum()) if timed.sum() else 0.0
    return counted(updated_share(mean, variance, own, effective_count(timed)), timed.size)


def with_tickets(case: CaseFile, count: TicketCount) -> CaseFile:
    """Return the case with what its tickets say: rate, hours a ticket, share beyond the fee, as measured figures."""
    changed = case.model_copy(deep=True)
    changed.measured = {**case.measured, **count.measured}
    return changed


def ticket_figures(tickets: Sequence[Ticket], user_months: float) -> dict[str, Counted]:
    """Return what tickets measure: rate, hours of one, share beyond the fee, where they say it."""
    worked = [(one.effort_minutes / 60, one.out_of_scope) for one in tickets if one.effort_minutes is not None]
    known = [(hours, outside) for hours, outside in worked if outside is not None]
    found = {"tau": measured_rate(len(tickets), user_months)}
    if sum(hours for hours, _ in worked) > 0:
        found["h_ticket"] = measured_hours(hours for hours, _ in worked)
    if any(hours for hours, _ in known):
        found["out_share"] = measured_out_share((hours for hours, _ in known), (out for _, out in known))
    return found
