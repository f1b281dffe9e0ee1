"""Reads a help desk's export into canonical tickets, and says what was recognised, guessed and not read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from workbook.readers.findings import Finding
from workbook.readers.tables.columns import Recognition
from workbook.readers.tables.dates import Order
from workbook.readers.tables.mapped import read_mapped
from workbook.readers.tables.names import squeeze
from workbook.readers.tables.reading import read_table
from workbook.readers.tables.report import TableReport
from workbook.readers.tickets.recognition import COLUMNS, names_looked_for, recognition, tool_of
from workbook.readers.tickets.rows import TicketRows
from workbook.readers.tickets.ticket import Ticket, Tool

_DATES = ("opened_at", "first_response_at", "solved_at", "closed_at", "due_at", "updated_at")
# what each tool calls the columns worth adding to an export, in English and in French where it is translated
_ADD: dict[Tool, dict[str, tuple[str, ...]]] = {
    "glpi": {
        "solved_at": ("Resolution date", "Date de résolution"),
        "effort_minutes": ("Total duration", "Durée totale"),
    },
    "servicenow": {"solved_at": ("resolved_at",), "effort_minutes": ("time_worked",)},
    "osticket": {"solved_at": ("Closed Date",)},
    "zammad": {"solved_at": ("Closed At",), "effort_minutes": ("Time Units Total",)},
    "jira": {"solved_at": ("Resolved", "Résolu"), "effort_minutes": ("Time Spent", "Temps passé")},
}  # fmt: skip
_FRENCH = frozenset({"titre", "statut", "etat", "resume", "priorite", "datedouverture"})


@dataclass(frozen=True)
class Tickets:
    """The tickets of an export, in order of opening, the tool it comes from and the report of its reading."""

    tickets: tuple[Ticket, ...]
    tool: Tool
    report: TableReport


def read_tickets(
    source: Path | str | bytes,
    *,
    name: str | None = None,
    mapping: Mapping[str, str] | None = None,
    order: Order | None = None,
) -> Tickets:
    """Return the tickets of an export and the report of its reading.

    `mapping` gives the column of a field by name, where names and content do not tell it; `order` says whether day
    or month comes first, where no date decides. Of a log of events the last row of each ticket is kept.

    Raises:
        ReaderError: the file is no table (`tables.*`), or nothing says when tickets were opened
            (`tables.ask_columns`).
    """
    told = dict(mapping or {})
    table = read_table(source, names_looked_for(told), name=name)
    tool = tool_of(table.header)
    columns = recognition(table, told, tool)
    rows = read_mapped(
        table,
        columns,
        COLUMNS,
        "tickets",
        dates=_DATES,
        order=order,
        cells=lambda found, decided: TicketRows(found, decided, tool=tool),
        record=TicketRows.ticket,
    )
    kept = _last_of_each(rows.found)
    findings = [*_advice(tool, columns), *rows.cells.findings()]
    if len(kept) < len(rows.found):
        findings.append(Finding("tickets.warn_events", len(rows.found), (), {"kept": len(kept)}))
    told_report = rows.report(findings)
    return Tickets(tuple(sorted(kept, key=lambda one: (one.opened_at, one.line))), tool, told_report)


def _last_of_each(tickets: list[Ticket]) -> list[Ticket]:
    """Return one ticket for each number and opening, the one last updated; changes of hands are counted on the way."""
    kept: dict[tuple[str, object], Ticket] = {}
    moves: dict[tuple[str, object], int] = {}
    for one in tickets:
        key = (one.id, one.opened_at)
        before = kept.get(key)
        if before is not None:
            if (before.updated_at or before.opened_at) > (one.updated_at or one.opened_at):
                continue
            moved = before.group != one.group if one.group and before.group else before.assignee != one.assignee
            moves[key] = moves.get(key, 0) + moved
        kept[key] = one
    return [
        replace(one, reassignments=moves[key]) if one.reassignments is None and key in moves else one
        for key, one in kept.items()
    ]


def _advice(tool: Tool, columns: Recognition) -> list[Finding]:
    """Return which columns to add to the export for what it cannot say."""
    found = set(columns.found)
    french = any(squeeze(name) in _FRENCH for name in columns.header)
    lacks = []
    if not found & {"solved_at", "closed_at", "resolution_minutes"}:
        lacks.append("solved_at")
    lacks += [name for name in ("requester", "effort_minutes", "out_of_scope") if name not in found]
    told = []
    for name in lacks:
        known = _ADD.get(tool, {}).get(name)
        code = f"tickets.add_{name}"
        column = known[-1 if french else 0] if known else ""
        told.append(Finding(f"{code}_named", values={"column": column}) if column else Finding(code))
    return told
