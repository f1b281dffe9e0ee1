"""Exports as each tool writes them, all made from the same few facts, so that readers must agree on them."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Fact:
    """What is true of a ticket, before any tool writes it."""

    number: int
    title: str
    opened: dt.datetime
    solved: dt.datetime | None
    who: str
    priority: int  # 1 (highest) to 5
    minutes: int


def facts(n: int = 60) -> list[Fact]:
    """Return n tickets over half a year, one in ten still open."""
    titles = ("Imprimante bloquée", "Mot de passe oublié", "VPN ; lent", 'Écran "noir"', "Boîte pleine")
    start = dt.datetime(2026, 1, 1, 9, 5)
    found = []
    for i in range(n):
        opened = start + dt.timedelta(days=i * 180 // n, hours=i % 7)
        solved = None if i % 10 == 9 else opened + dt.timedelta(hours=1 + (i * 7) % 90)
        found.append(Fact(52_200 + i, titles[i % 5], opened, solved, f"Agent {i % 8}", 1 + i % 5, 10 + 5 * (i % 9)))
    return found


def csv_bytes(
    rows: Iterable[Sequence[str]], separator: str = ";", encoding: str = "utf-8", end: str = "\r\n", quote: bool = True
) -> bytes:
    text = io.StringIO()
    how = csv.QUOTE_ALL if quote else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=separator, lineterminator=end, quoting=how).writerows(rows)
    return text.getvalue().encode(encoding)


def xlsx_bytes(sheets: dict[str, list[list[Any]]]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _at(moment: dt.datetime | None, form: str) -> str:
    return moment.strftime(form) if moment else ""


GLPI_FR = [
    "ID", "Titre", "Statut", "Dernière modification", "Date d'ouverture", "Priorité", "Demandeur - Demandeur",
    "Attribué à - Technicien", "Catégorie", "TTR", "Date de résolution", "Durée totale",
]  # fmt: skip
GLPI_EN = [
    "ID", "Title", "Status", "Last update", "Opening date", "Priority", "Requester - Requester",
    "Assigned to - Technician", "Category", "Time to resolve", "Resolution date", "Total duration",
]  # fmt: skip
_GLPI_PRIORITY = {
    "fr": ["Très haute", "Haute", "Moyenne", "Basse", "Très basse"],
    "en": ["Very high", "High", "Medium", "Low", "Very low"],
}


def glpi_rows(found: list[Fact], language: str = "fr", form: str = "%d-%m-%Y %H:%M") -> list[list[str]]:
    done, doing = ("Clos", "En cours (Attribué)") if language == "fr" else ("Closed", "Processing (assigned)")
    rows = [list(GLPI_FR if language == "fr" else GLPI_EN)]
    for one in found:
        number = f"{one.number // 1000} {one.number % 1000:03d}"
        words = f"{one.minutes} minutes" if one.minutes < 60 else f"1 heure {one.minutes - 60} minutes"
        rows.append([
            number, one.title, done if one.solved else doing, _at(one.solved, form), _at(one.opened, form),
            _GLPI_PRIORITY[language][one.priority - 1], one.who, "Technicien Un<br>Technicien Deux", "Poste > Logiciel",
            "", _at(one.solved, form), words,
        ])  # fmt: skip
    return rows


_SERVICENOW_PRIORITY = ["1 - Critical", "2 - High", "3 - Moderate", "4 - Low", "5 - Planning"]


def servicenow_rows(found: list[Fact], *, labels: bool = False, events: bool = False) -> list[list[str]]:
    technical = [
        "number", "incident_state", "caller_id", "opened_at", "sys_updated_at", "short_description", "priority",
        "assignment_group", "resolved_at",
    ]  # fmt: skip
    told = [
        "Number", "State", "Caller", "Opened", "Updated", "Short description", "Priority", "Assignment group",
        "Resolved",
    ]  # fmt: skip
    rows = [told if labels else technical]
    form = "%d/%m/%Y %H:%M:%S" if labels else "%d-%m-%Y %H:%M"
    for one in found:
        steps = [("New", one.opened, "Group 1")] if events else []
        steps.append(("Closed" if one.solved else "Active", one.solved or one.opened, "Group 2"))
        for state, at, group in steps:
            rows.append([
                f"INC{one.number:07d}", state, one.who, _at(one.opened, form), _at(at, form), one.title,
                _SERVICENOW_PRIORITY[one.priority - 1], group, _at(one.solved, form) or "?",
            ])  # fmt: skip
    return rows


def osticket_rows(found: list[Fact]) -> list[list[str]]:
    rows = [[
        "Ticket Number", "Date Created", "Subject", "From", "From Email", "Priority", "Department", "Help Topic",
        "Source", "Current Status", "Last Updated", "Due Date", "Closed Date", "Overdue", "Answered", "Assigned To",
    ]]  # fmt: skip
    form = "%m/%d/%Y %I:%M %p"
    words = ["Emergency", "High", "Normal", "Low", "Low"]
    rows.extend(
        [
            str(one.number), _at(one.opened, form), one.title, one.who, "a@example.org", words[one.priority - 1],
            "Support", "Report a Problem", "Email", "Closed" if one.solved else "Open", _at(one.solved, form), "",
            _at(one.solved, form), "0", "1", "Agent",
        ]
        for one in found
    )  # fmt: skip
    return rows


def zammad_rows(found: list[Fact]) -> list[list[Any]]:
    rows: list[list[Any]] = [[
        "#", "Title", "State", "Priority", "Group", "Owner", "Customer", "Organization", "Create Channel", "Sender",
        "Tags", "Time Units Total", "Created At", "Updated At", "Closed At", "Close Escalation At", "Close In Min",
    ]]  # fmt: skip
    words = ["3 high", "3 high", "2 normal", "1 low", "1 low"]
    rows.extend(
        [
            str(one.number), one.title, "closed" if one.solved else "open", words[one.priority - 1], "Users", "Agent",
            one.who, "", "phone", "Customer", "", float(one.minutes), one.opened, one.solved or one.opened, one.solved,
            None, None,
        ]
        for one in found
    )  # fmt: skip
    return rows


def jira_rows(found: list[Fact]) -> list[list[str]]:
    rows = [[
        "Summary", "Issue key", "Issue id", "Issue Type", "Status", "Priority", "Assignee", "Reporter", "Created",
        "Updated", "Resolved", "Time Spent", "Labels", "Labels", "Comment", "Comment",
    ]]  # fmt: skip
    words = ["Highest", "High", "Medium", "Low", "Lowest"]
    form = "%d/%b/%y %H:%M"
    rows.extend(
        [
            one.title, f"SUP-{one.number}", str(one.number), "Bug", "Done" if one.solved else "To Do",
            words[one.priority - 1], "agent", one.who, _at(one.opened, form), _at(one.solved, form),
            _at(one.solved, form), str(one.minutes * 60), "a", "", "one\ntwo", "",
        ]
        for one in found
    )  # fmt: skip
    return rows


def own_rows(found: list[Fact]) -> list[list[str]]:
    form = "%Y-%m-%d %H:%M"
    rows = [["id", "opened", "solved", "user", "category", "priority", "effort_minutes", "out_of_scope"]]
    for one in found:
        scope = "yes" if one.number % 4 == 0 else "no"
        rows.append([
            str(one.number), _at(one.opened, form), _at(one.solved, form), one.who, "poste", str(one.priority),
            str(one.minutes), scope,
        ])  # fmt: skip
    return rows


def every_tool(found: list[Fact]) -> dict[str, bytes]:
    """Return one export of each tool, of the same tickets."""
    return {
        "glpi": csv_bytes(glpi_rows(found)),
        "glpi en": csv_bytes(glpi_rows(found, "en"), encoding="utf-8-sig"),
        "servicenow": csv_bytes(servicenow_rows(found), ",", quote=False),
        "servicenow labels": csv_bytes(servicenow_rows(found, labels=True), ",", "cp1252"),
        "servicenow events": csv_bytes(servicenow_rows(found, events=True), ",", quote=False),
        "osticket": csv_bytes(osticket_rows(found), ","),
        "zammad": xlsx_bytes({"2026-06": zammad_rows(found)}),
        "jira": csv_bytes(jira_rows(found), ",", end="\n", quote=False),
        "workbook": csv_bytes(own_rows(found), end="\n", quote=False),
    }


def later(found: list[Fact], days: int) -> list[Fact]:
    """Return the tickets so many days later."""
    move = dt.timedelta(days=days)
    return [replace(one, opened=one.opened + move, solved=one.solved and one.solved + move) for one in found]
