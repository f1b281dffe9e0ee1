"""From a row of an export to a ticket: each cell read, or told as unreadable with its line."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from workbook.readers.findings import Finding
from workbook.readers.tables.cells import code, number, parts, plain
from workbook.readers.tables.dates import is_never, moment
from workbook.readers.tables.durations import DAY, WORKING_DAY, minutes, unit_of
from workbook.readers.tables.rows import RowCells
from workbook.readers.tables.table import SHOWN_LINES, Row
from workbook.readers.tickets.ticket import State, Ticket, Tool
from workbook.readers.tickets.vocabulary import kind_of, priority_of, state_of

MOST_MINUTES = 1e6

# these count seconds and write 26 hours of work as "1 day 2 hours"; Jira writes days of eight hours
_WHOLE_DAYS: frozenset[Tool] = frozenset({"glpi", "servicenow"})


@dataclass
class TicketRows(RowCells):
    """Reads rows into tickets. After the run, `odd` has the words for a state that are not known, `backwards` the
    lines solved before they were opened, `bare` whether effort was counted in plain numbers whose unit no name says.
    """

    tool: Tool = "other"
    odd: dict[str, int] = field(default_factory=dict)
    backwards: list[int] = field(default_factory=list)
    bare: bool = False

    def ticket(self, row: Row) -> Ticket | str:
        """Return the ticket of a row, or the code of the reason why it is none."""
        said = self.said(row, "opened_at")
        opened = moment(said, self.order, counted=True)
        if opened is None:
            return "bad_opened" if said and not is_never(said) else "no_opened"
        solved, closed = (self._ends(row, name, opened) for name in ("solved_at", "closed_at"))
        first = self._ends(row, "first_response_at", opened)
        status = plain(self.said(row, "status"))
        kind = plain(self.said(row, "type"))
        due = self._due(row, opened)
        return Ticket(
            line=row.line,
            id=code(self.said(row, "id")) or f"#{row.line}",
            title=plain(self.said(row, "title")),
            type=kind,
            kind=kind_of(kind),
            category=plain(self.said(row, "category")),
            status=status,
            state=self._state(status, solved, closed),
            priority=priority_of(self.said(row, "priority"), self.tool),
            opened_at=opened,
            first_response_at=first,
            solved_at=solved,
            closed_at=closed,
            due_at=due,
            updated_at=self.date(row, "updated_at"),
            requester=plain(self.said(row, "requester")),
            assignee=plain(self.said(row, "assignee")),
            group=plain(self.said(row, "group")),
            source=plain(self.said(row, "source")),
            effort_minutes=self._effort(row),
            reopened=self.count(row, "reopened"),
            reassignments=self.count(row, "reassignments"),
            sla_met=self._sla(row, due, solved or closed),
            out_of_scope=self.flag(row, "out_of_scope"),
            planned=self.flag(row, "planned"),
            response_minutes=self._minutes(row, "response_minutes"),
            resolution_minutes=self._minutes(row, "resolution_minutes"),
        )

    def findings(self) -> list[Finding]:
        """Return what the rows read so far have to tell."""
        told = super().findings()
        if self.odd:
            words = ", ".join(sorted(self.odd, key=lambda word: -self.odd[word])[:SHOWN_LINES])
            told.append(Finding("tickets.warn_unknown_states", sum(self.odd.values()), (), {"words": words}))
        if self.backwards:
            shown = tuple(self.backwards[:SHOWN_LINES])
            told.append(Finding("tickets.warn_backwards", len(self.backwards), shown))
        if self.bare:
            column = ", ".join(self.columns.found["effort_minutes"].headers)
            told.append(Finding("tickets.warn_effort_unit", 0, (), {"column": column}))
        return told

    def _ends(self, row: Row, name: str, opened: dt.datetime) -> dt.datetime | None:
        """Return a date that cannot come before the opening; a day without hour may be the opening's own."""
        made = self.date(row, name)
        if made is not None and made < opened:
            if made.date() == opened.date():
                return opened
            self.backwards.append(row.line)
            return None
        return made

    def _due(self, row: Row, opened: dt.datetime) -> dt.datetime | None:
        said = self.said(row, "due_at")
        made = moment(said, self.order, counted=True)
        if made is None and said and not is_never(said):
            allowed = minutes(said)
            if allowed is not None and allowed < MOST_MINUTES:
                return opened + dt.timedelta(minutes=allowed)
            self.lost(row, "due_at")
        return made

    def _state(self, status: str, solved: dt.datetime | None, closed: dt.datetime | None) -> State:
        found = state_of(status, self.tool) if status else None
        if found is not None:
            return found
        if status:
            self.odd[status[:40]] = self.odd.get(status[:40], 0) + 1
        return "closed" if closed else "solved" if solved else "open"

    def _sla(self, row: Row, due: dt.datetime | None, ended: dt.datetime | None) -> bool | None:
        """Return whether the promised time was kept: as the tool says, else by its due date."""
        met = self.flag(row, "sla_met")
        missed = self.flag(row, "sla_missed")
        if met is None and missed is not None:
            met = not missed
        if met is None and due is not None and ended is not None:
            met = ended <= due
        return met

    def _minutes(self, row: Row, name: str) -> float | None:
        said = self.said(row, name)
        if not said:
            return None
        made = minutes(said, unit=unit_of(self.columns.found[name].headers[0]))
        if made is None or made > MOST_MINUTES:
            self.lost(row, name)
            return None
        return made

    def _effort(self, row: Row) -> float | None:
        """Return the minutes of work; of a cell with several durations, their sum."""
        said = self.said(row, "effort_minutes")
        if not said:
            return None
        unit = unit_of(self.columns.found["effort_minutes"].headers[0])
        if unit is None and self.tool == "jira":
            unit = 1 / 60
        day = DAY if self.tool in _WHOLE_DAYS else WORKING_DAY
        found = [minutes(part, unit=1.0 if unit is None else unit, day=day) for part in parts(said)]
        worked = sum(one for one in found if one is not None)
        if None in found or not 0 <= worked < MOST_MINUTES:
            self.lost(row, "effort_minutes")
            return None
        self.bare = self.bare or (unit is None and number(said) is not None)
        return worked
