"""Writes a firm's tickets as the tools export them: GLPI, ServiceNow, osTicket, Zammad, Jira, or a plain list."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import resources

from workbook.cases.generator.forms import TicketForm
from workbook.cases.generator.people import Person, working
from workbook.cases.generator.profile import Profile
from workbook.cases.generator.spreadsheets import Cell, write_sheet
from workbook.cases.generator.tickets import Ticket
from workbook.cases.generator.tool_tables import STAMP, TABLES, Rows, Told

PLAIN = ("id", "opened", "solved", "user", "category", "priority", "effort_minutes", "out_of_scope")


@lru_cache
def _titles() -> dict[str, list[tuple[str, str, str]]]:
    found: dict[str, list[tuple[str, str, str]]] = {}
    with resources.files("workbook.cases.generator").joinpath("titles.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            told = (row["category_en"], row["title_fr"], row["title_en"])
            found.setdefault(row["category"], []).append(told)
    return found


def exported(profile: Profile, tickets: Sequence[Ticket]) -> tuple[Ticket, ...]:
    """Return the tickets of the months that the export covers."""
    kept = profile.helpdesk.months or profile.months
    return tuple(one for one in tickets if one.month >= profile.months - kept)


def write_tickets(profile: Profile, tickets: Sequence[Ticket], people: tuple[Person, ...]) -> dict[str, bytes]:
    """Return the file of the tickets by name: those of the last months that the form covers."""
    form, kept = profile.helpdesk, exported(profile, tickets)
    if form.tool == "csv":
        rows: Rows = [PLAIN, *(_plain(one) for one in kept)]
        return {"tickets.csv": _csv(rows, ";").encode(form.encoding)}
    staff = [working(people, profile.day(t, 1)) for t in range(profile.months)]
    told = [_told(one, form, staff[one.month], profile.domain) for one in kept]
    if form.tool == "zammad":
        return {"tickets.xlsx": write_sheet(TABLES["zammad"](told, form))}
    rows = TABLES[form.tool](told, form)
    separator, quoting = (";", csv.QUOTE_ALL) if form.tool.startswith("glpi") else (",", csv.QUOTE_MINIMAL)
    return {"tickets.csv": _csv(rows, separator, quoting).encode(form.encoding)}


def _csv(rows: Iterable[Sequence[Cell]], separator: str, quoting: int = csv.QUOTE_MINIMAL) -> str:
    text = io.StringIO()
    out = csv.writer(text, delimiter=separator, lineterminator="\n", quoting=quoting)  # type: ignore[arg-type]
    out.writerows(rows)
    return text.getvalue()


def _told(ticket: Ticket, form: TicketForm, staff: tuple[Person, ...], domain: str) -> Told:
    choices = _titles()[ticket.category]
    category_en, title_fr, title_en = choices[ticket.number % len(choices)]
    french = form.tool in ("csv", "glpi_fr", "zammad", "osticket")
    person = staff[(ticket.user - 1) % len(staff)]
    return Told(
        ticket,
        ticket.title or (title_fr if french else title_en),
        ticket.category.capitalize() if french else category_en,
        person.name,
        f"{person.login}@{domain}",
        form.technicians[ticket.number % len(form.technicians)],
    )


def _plain(one: Ticket) -> tuple[str, ...]:
    return (
        f"T{one.number:05d}", one.opened.strftime(STAMP), one.solved.strftime(STAMP), f"u{one.user:02d}",
        one.category, str(one.priority), str(one.minutes), "yes" if one.out_of_scope else "no",
    )  # fmt: skip
