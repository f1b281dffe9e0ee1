"""What an export of tickets says, as a dictionary for programs and as a summary for people."""

from __future__ import annotations

import dataclasses
import datetime as dt

from workbook.i18n import Language, date, decimal, number, percent, text
from workbook.model.mixtures import LognormalMixture
from workbook.readers.tables.words import head, notes, report_json, warnings
from workbook.readers.tickets.measures import Share, TicketMeasures, measure_tickets
from workbook.readers.tickets.reading import Tickets

_SHARES = ("out_of_scope", "repeated", "repeated_quarter", "reassigned", "reopened", "sla_met", "planned")
_TWO_PARTS = 10.0  # of Akaike's criterion: below, one part tells as much


def tickets_json(found: Tickets, users: float | None, language: Language) -> dict[str, object]:
    """Return tickets and measures ready for JSON; sentences are in `language`.

    Keys: tool, tickets (canonical, one a ticket), recognised (column by field), guessed, unrecognised, date_order,
    warnings, measures, and how the file was read.
    """
    measures = measure_tickets(found.tickets, users)
    told = report_json(found.report, "tickets", language)
    return {
        "tool": found.tool,
        "tickets": [{**_plain(one), "tool": found.tool} for one in found.tickets],
        **told,
        "measures": measures_json(measures) if measures else None,
    }


def _plain(record: object) -> dict[str, object]:
    values = {field.name: getattr(record, field.name) for field in dataclasses.fields(record)}  # type: ignore[arg-type]
    return {key: value.isoformat() if isinstance(value, dt.date) else value for key, value in values.items()}


def measures_json(measures: TicketMeasures) -> dict[str, object]:
    """Return the measures ready for JSON: shares with what they are of, durations in hours."""
    period = measures.period
    told: dict[str, object] = {
        "months": period.months,
        "first_month": period.names[0],
        "last_month": period.names[1],
        "partial_months": list(period.partial),
        "tickets": measures.tickets,
        "per_month": measures.per_month,
        "per_user_month": measures.per_user_month,
        "hours_per_ticket": measures.hours,
        "hours_per_ticket_log_error": measures.hours_error,
        "waiting": measures.waiting,
    }
    for name in _SHARES:
        share: Share | None = getattr(measures, name)
        told[name] = None if share is None else {"share": share.value, "of": share.of, "tickets": share.tickets}
    for name in ("response", "resolution"):
        fitted: LognormalMixture | None = getattr(measures, name)
        told[f"{name}_hours"] = None if fitted is None else _durations(fitted)
    return told


def _durations(fitted: LognormalMixture) -> dict[str, object]:
    return {
        "n": fitted.n,
        "median": fitted.quantile(0.5),
        "p90": fitted.quantile(0.9),
        "two_parts": fitted.gain >= _TWO_PARTS,
        "shares": list(fitted.shares),
        "medians": list(fitted.medians),
        "mu": list(fitted.mus),
        "sigma": list(fitted.sigmas),
    }


def tickets_text(found: Tickets, users: float | None, language: Language) -> str:
    """Return a readable summary of an export of tickets: what was read, what it says, what to check."""
    measures = measure_tickets(found.tickets, users)
    tool = text(f"tickets.tool_{found.tool}", language)
    told = [text("tickets.title", language, name=found.report.name, tool=tool), ""]
    told += head(found.report, "tickets", language)
    told.append("")
    if measures is not None:
        told += _measures(measures, users, language)
    return "\n".join([*told, *notes(warnings(found.report, language), language)])


def _measures(measures: TicketMeasures, users: float | None, language: Language) -> list[str]:
    told = _rate(measures, users, language)
    if measures.hours is not None:
        told.append(text("tickets.line_hours", language, hours=decimal(measures.hours, language, 2)))
    for name in _SHARES:
        share: Share | None = getattr(measures, name)
        if share is not None:
            of = text(f"tickets.of_{share.of}", language)
            shown = {"share": percent(share.value, language), "of": of, "count": number(share.tickets, language)}
            told.append(text(f"tickets.line_{name}", language, **shown))
    for name in ("response", "resolution"):
        fitted: LognormalMixture | None = getattr(measures, name)
        if fitted is not None:
            told += _durations_text(name, fitted, language)
    if measures.waiting:
        told.append(text("tickets.line_waiting", language, count=number(measures.waiting, language)))
    return told


def _rate(measures: TicketMeasures, users: float | None, language: Language) -> list[str]:
    count, period = number(measures.tickets, language), measures.period
    if measures.per_month is None:
        days = {"start": date(period.start, language), "end": date(period.end, language)}
        return [text("tickets.no_whole_month", language, count=count, **days)]
    first, last = period.names
    values = {"tickets": count, "months": number(period.months, language), "first": first, "last": last}
    told = [text("tickets.line_rate", language, rate=decimal(measures.per_month, language), **values)]
    if measures.period.partial:
        told.append(text("tickets.line_partial", language, months=", ".join(measures.period.partial)))
    if measures.per_user_month is not None and users:
        rate = decimal(measures.per_user_month, language, 2)
        told.append(text("tickets.line_per_user", language, rate=rate, users=decimal(users, language)))
    else:
        told.append(text("tickets.line_no_users", language))
    return told


def _durations_text(name: str, fitted: LognormalMixture, language: Language) -> list[str]:
    values = {
        "median": hours_text(fitted.quantile(0.5), language),
        "most": hours_text(fitted.quantile(0.9), language),
        "count": number(fitted.n, language),
    }
    told = [text(f"tickets.line_{name}", language, **values)]
    if fitted.gain >= _TWO_PARTS:
        quick, slow = fitted.medians
        parts = {
            "share": percent(fitted.shares[0], language),
            "quick": hours_text(quick, language),
            "slow": hours_text(slow, language),
        }
        told.append(text("tickets.line_two_parts", language, **parts))
    return told


def hours_text(hours: float, language: Language) -> str:
    """Return a duration in the unit that suits it: minutes under an hour, hours under two days, else days.

    >>> hours_text(0.5, "en"), hours_text(30, "en"), hours_text(100, "en")
    ('30 min', '30 h', '4.2 days')
    """
    if hours < 1:
        return text("tickets.minutes", language, n=number(hours * 60, language))
    if hours < 48:
        return text("tickets.hours", language, n=decimal(hours, language))
    return text("tickets.days", language, n=decimal(hours / 24, language))
