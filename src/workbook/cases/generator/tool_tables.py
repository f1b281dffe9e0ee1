"""Tables of tickets as the tools export them, their headers as they write them: GLPI, ServiceNow, osTicket, Jira..."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbook.cases.generator.forms import TicketForm
from workbook.cases.generator.spreadsheets import Cell
from workbook.cases.generator.tickets import Ticket

STAMP = "%Y-%m-%d %H:%M"
Rows = list[Sequence[Cell]]
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Told:
    """A ticket as people see it: its title and category in the tool's language, who asked, who answered."""

    ticket: Ticket
    title: str
    category: str
    asked: str
    mail: str
    answered: str


def _words(minutes: int, french: bool) -> str:
    """Return a duration in words, as GLPI writes it.

    >>> _words(95, True), _words(1500, False)
    ('1 heures 35 minutes 0 secondes', '1 days 1 hours 0 minutes 0 seconds')
    """
    days, rest = divmod(minutes, 1440)
    hours, left = divmod(rest, 60)
    units = ("jours", "heures", "minutes", "secondes") if french else ("days", "hours", "minutes", "seconds")
    parts = [(days, units[0]), (hours, units[1]), (left, units[2]), (0, units[3])]
    while len(parts) > 1 and not parts[0][0]:
        parts.pop(0)
    return " ".join(f"{value} {unit}" for value, unit in parts)


def _shown(minutes: int) -> str:
    """Return a duration as ServiceNow shows it.

    >>> _shown(85), _shown(5)
    ('1 Hour 25 Minutes', '5 Minutes')
    """
    hours, left = divmod(minutes, 60)
    parts = [(hours, "Hour"), (left, "Minute")]
    return " ".join(f"{value} {unit}{'s' * (value > 1)}" for value, unit in parts if value)


def _glpi(told: list[Told], form: TicketForm, french: bool) -> Rows:
    if french:
        header = [
            "ID",
            "Titre",
            "Statut",
            "Dernière modification",
            "Date d'ouverture",
            "Priorité",
            "Demandeur - Demandeur",
            "Attribué à - Technicien",
            "Catégorie",
            "Durée totale",
            "Hors forfait",
        ]
        levels, solved, closed, says = ("Majeure", "Haute", "Moyenne", "Basse"), "Résolu", "Clos", ("Oui", "Non")
        date = "Date de résolution"
    else:
        header = ["ID", "Title", "Status", "Last update", "Opening date", "Priority", "Requester - Requester",
                  "Assigned to - Technician", "Category", "Total duration", "Out of contract"]  # fmt: skip
        levels, solved, closed, says = ("Major", "High", "Medium", "Low"), "Solved", "Closed", ("Yes", "No")
        date = "Resolution date"
    rows: Rows = [[*header, *([date] if form.resolved else [])]]
    for one in reversed(told):
        t = one.ticket
        several = form.breaks and t.number % 7 == 0
        number = f"{50_000 + t.number:,}".replace(",", " ") if form.spaced else str(50_000 + t.number)
        rows.append([
            number, one.title, closed if t.number % 4 else solved, t.solved.strftime(STAMP), t.opened.strftime(STAMP),
            levels[t.priority - 1], one.asked,
            "<br>".join(form.technicians) if several else one.answered,
            f"Support > {one.category}\n{one.category}" if form.breaks and t.number % 11 == 0 else one.category,
            _words(t.minutes, french), says[0] if t.out_of_scope else says[1],
            *([t.solved.strftime(STAMP)] if form.resolved else []),
        ])  # fmt: skip
    return rows


def _servicenow(told: list[Told], form: TicketForm) -> Rows:
    levels = ("1 - Critical", "2 - High", "3 - Moderate", "4 - Low")
    rows: Rows = [
        [
            "number",
            "incident_state",
            "short_description",
            "reassignment_count",
            "reopen_count",
            "made_sla",
            "caller_id",
            "opened_at",
            "sys_updated_at",
            "contact_type",
            "category",
            "priority",
            "assignment_group",
            "assigned_to",
            "resolved_at",
            "closed_at",
            "time_worked",
            "u_billable",
        ]
    ]
    for one in told:
        t = one.ticket
        states = (("New", "Active", "Closed") if t.number % 2 else ("New", "Closed")) if form.log else ("Closed",)
        for step, state in enumerate(states, 1):
            moment = t.opened + (t.solved - t.opened) * step / len(states)
            last = state == "Closed"
            rows.append([
                f"INC{t.number:07d}", state, one.title, t.number % 3 if last else 0, int(t.number % 29 == 0 and last),
                "FALSE" if t.number % 9 == 0 else "TRUE", one.mail, t.opened.strftime("%d-%m-%Y %H:%M"),
                moment.strftime("%d-%m-%Y %H:%M"), "Email" if t.number % 5 else "Phone", one.category,
                levels[t.priority - 1], "Service desk",
                "?" if form.missing and (state == "New" or t.number % 13 == 0) else one.answered,
                t.solved.strftime("%d-%m-%Y %H:%M") if last else "?" if form.missing else "",
                t.solved.strftime("%d-%m-%Y %H:%M") if last else "?" if form.missing else "",
                _shown(t.minutes) if last else "", "TRUE" if t.out_of_scope else "FALSE",
            ])  # fmt: skip
    return rows


def _osticket(told: list[Told]) -> Rows:
    levels = ("Emergency", "High", "Normal", "Low")
    header = ["Ticket Number", "Date Created", "Subject", "From", "From Email", "Priority", "Department", "Help Topic",
              "Source", "Current Status", "Last Updated", "SLA Due Date", "Due Date", "Closed Date", "Overdue",
              "Merged", "Linked", "Answered", "Agent Assigned", "Team Assigned", "Thread Count", "Reopen Count",
              "Attachment Count", "Temps passé (min)", "Hors forfait"]  # fmt: skip
    rows: Rows = [header]
    for one in told:
        t = one.ticket
        stamp = "%Y-%m-%d %H:%M:%S"
        due = t.opened + dt.timedelta(hours=48)
        rows.append([
            f"{100_000 + t.number * 37}", t.opened.strftime(stamp), one.title, one.asked, one.mail,
            levels[t.priority - 1], "Support", one.category, "Email" if t.number % 3 else "Phone", "Closed",
            t.solved.strftime(stamp), due.strftime(stamp), "", t.solved.strftime(stamp), int(t.solved > due), 0, 0, 1,
            one.answered, "", 2 + t.number % 4, int(t.number % 31 == 0), 0, t.minutes,
            "Oui" if t.out_of_scope else "Non",
        ])  # fmt: skip
    return rows


def _jira(told: list[Told]) -> Rows:
    def stamp(moment: dt.datetime) -> str:
        return f"{moment.day:02d}/{_MONTHS[moment.month - 1]}/{moment:%y %H:%M}"

    levels = ("Highest", "High", "Medium", "Low")
    header = ["Summary", "Issue key", "Issue id", "Issue Type", "Status", "Project key", "Priority", "Resolution",
              "Assignee", "Reporter", "Creator", "Created", "Updated", "Resolved", "Component/s", "Labels", "Labels",
              "Time Spent", "Custom field (Billable)"]  # fmt: skip
    rows: Rows = [header]
    for one in told:
        t = one.ticket
        rows.append([
            one.title, f"SUP-{t.number}", 20_000 + t.number, "Incident" if t.number % 3 else "Service Request", "Done",
            "SUP", levels[t.priority - 1], "Done", one.answered, one.asked, one.asked, stamp(t.opened),
            stamp(t.solved), stamp(t.solved), one.category, "support", "billable" if t.out_of_scope else "",
            t.minutes * 60, "Yes" if t.out_of_scope else "No",
        ])  # fmt: skip
    return rows


def _zammad(told: list[Told]) -> Rows:
    levels = ("3 high", "3 high", "2 normal", "1 low")
    header = ["#", "Title", "State", "Priority", "Group", "Owner", "Customer", "Create Channel", "Time Units Total",
              "Catégorie", "Hors forfait", "Created At", "Updated At", "Closed At", "Close In Min",
              "First Response At"]  # fmt: skip
    rows: Rows = [header]
    for one in told:
        t = one.ticket
        answer = t.opened + (t.solved - t.opened) / 4
        rows.append([
            f"{31_000 + t.number}", one.title, "closed", levels[t.priority - 1], "Support", one.answered, one.asked,
            "email" if t.number % 3 else "phone", t.minutes, one.category, "oui" if t.out_of_scope else "non",
            t.opened, t.solved, t.solved, round((t.solved - t.opened).total_seconds() / 60), answer,
        ])  # fmt: skip
    return rows


TABLES: dict[str, Callable[[list[Told], TicketForm], Rows]] = {
    "glpi_fr": lambda told, form: _glpi(told, form, french=True),
    "glpi_en": lambda told, form: _glpi(told, form, french=False),
    "servicenow": _servicenow,
    "osticket": lambda told, _: _osticket(told),
    "jira": lambda told, _: _jira(told),
    "zammad": lambda told, _: _zammad(told),
}
