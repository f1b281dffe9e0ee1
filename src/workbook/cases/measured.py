"""Figures counted in a firm's own files, to stand in its case instead of those of comparable firms."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from workbook.cases.casefile import CaseFile
from workbook.cases.counted import Counted, counted
from workbook.errors import CaseFileError
from workbook.model.quantities import quantity
from workbook.model.updating import Updated, effective_count, own_mean, updated_rate, updated_share
from workbook.parameters import default_parameters

YEAR = 12
FEWEST_MONTHS, FEWEST_TICKETS = 3, 20


@dataclass(frozen=True)
class TicketCount:
    """The tickets of the last twelve months of an export, or of fewer when it holds fewer.

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


@dataclass(frozen=True)
class _Ticket:
    month: int
    minutes: float | None
    outside: bool | None


def count_tickets(path: Path, users: float) -> TicketCount:
    """Return what the tickets of an export say of a firm with so many users.

    The export is a CSV separated by `;` or `,` with at least the column `opened` (YYYY-MM-DD, time or not); it may
    have `effort_minutes` and `out_of_scope` (yes or no).

    Raises:
        CaseFileError: it cannot be read, has no such column, or holds too few tickets to count on.
    """
    tickets, unread = _read(path)
    last = max((one.month for one in tickets), default=0)
    months = min(YEAR, last - min((one.month for one in tickets), default=0) + 1)
    recent = [one for one in tickets if one.month > last - months]
    if months < FEWEST_MONTHS or len(recent) < FEWEST_TICKETS:
        raise CaseFileError("cases.too_few_tickets", file=path.name, tickets=len(recent), months=months)
    expected, own_share = expected_rate(len(recent), users * months)
    hours = [one.minutes / 60 for one in recent if one.minutes is not None]
    return TicketCount(
        months=months,
        tickets=len(recent),
        per_user_month=len(recent) / (users * months),
        expected=expected,
        own_share=own_share,
        hours=float(np.mean(hours)) if hours else None,
        out_share=_outside(recent),
        measured=_measured(recent, users * months),
        unread=unread,
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


def yearly_costs(case: CaseFile, ledger: Path) -> dict[str, float]:
    """Return what the ledger's last twelve months hold of IT, in euros by cost line, the case's confirmations kept.

    Raises:
        ReaderError: the ledger cannot be read.
        CaseFileError: it holds fewer than twelve months.
    """
    from workbook.readers.costs.it_cost import it_cost
    from workbook.readers.ledger.reading import read_ledger

    found = it_cost(read_ledger(ledger), case.confirmations).by_month_and_line
    if len(found) < YEAR:
        raise CaseFileError("cases.books_too_short", file=ledger.name, months=len(found))
    return {str(line): int(cents) / 100 for line, cents in found.iloc[-YEAR:].sum().items()}


def with_ledger(case: CaseFile, costs: dict[str, float]) -> CaseFile:
    """Return the case with the subscriptions its ledger shows for twelve months."""
    changed = case.model_copy(deep=True)
    changed.costs.subscriptions_year = costs.get("subscriptions", 0.0)
    return changed


def _read(path: Path) -> tuple[list[_Ticket], tuple[int, ...]]:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseFileError("cases.not_text_file", file=path) from error
    except OSError as error:
        raise CaseFileError("cases.unreadable", file=path, why=error.strerror or error) from error
    first = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text), delimiter=";" if first.count(";") >= first.count(",") else ",")
    if "opened" not in (rows.fieldnames or ()):
        raise CaseFileError("cases.no_ticket_date", file=path.name)
    tickets, unread = [], []
    for row in rows:
        try:
            tickets.append(_ticket(row))
        except ValueError:
            unread.append(rows.line_num)
    return tickets, tuple(unread)


def _ticket(row: dict[str, str | None]) -> _Ticket:
    """Return one row's ticket.

    Raises:
        ValueError: its date is none, its minutes are no number or negative, its scope is neither yes nor no.
    """
    opened = dt.date.fromisoformat((row["opened"] or "").strip()[:10])
    minutes, outside = (row.get("effort_minutes") or "").strip(), (row.get("out_of_scope") or "").strip().lower()
    worked = float(minutes.replace(",", ".")) if minutes else None
    if worked is not None and not 0 <= worked < 1e6:
        raise ValueError(minutes)
    if outside not in {"", "yes", "no", "oui", "non"}:
        raise ValueError(outside)
    return _Ticket(opened.year * 12 + opened.month, worked, outside in {"yes", "oui"} if outside else None)


def _measured(tickets: list[_Ticket], user_months: float) -> dict[str, Counted]:
    timed = [one.minutes / 60 for one in tickets if one.minutes is not None]
    known = [(one.minutes / 60, one.outside) for one in tickets if one.minutes is not None and one.outside is not None]
    found = {"tau": measured_rate(len(tickets), user_months)}
    if timed:
        found["h_ticket"] = measured_hours(timed)
    if any(hours for hours, _ in known):
        found["out_share"] = measured_out_share((hours for hours, _ in known), (bool(out) for _, out in known))
    return found


def _outside(tickets: list[_Ticket]) -> float | None:
    known = [(one.minutes, one.outside) for one in tickets if one.minutes is not None and one.outside is not None]
    whole = sum(minutes for minutes, _ in known)
    return sum(minutes for minutes, outside in known if outside) / whole if whole else None
