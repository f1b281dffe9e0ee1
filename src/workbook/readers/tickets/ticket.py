"""A ticket, whatever tool it comes from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

State = Literal["new", "open", "pending", "solved", "closed", "cancelled"]
Kind = Literal["incident", "request", "change", "problem", ""]
Tool = Literal["glpi", "servicenow", "osticket", "zammad", "jira", "workbook", "other"]


@dataclass(frozen=True)
class Ticket:
    """One request or incident. What the export does not say is an empty text or None; times are as written there.

    `line` is its row in the file (the last one, for a log of events), `priority` from 1 (highest) to 5, `type` the
    word of the tool and `kind` what it means here. `reopened` and `reassignments` are counts.
    `response_minutes` and `resolution_minutes` are the tool's own, often in working hours.
    """

    line: int
    id: str
    opened_at: dt.datetime
    title: str = ""
    type: str = ""
    kind: Kind = ""
    category: str = ""
    status: str = ""
    state: State = "open"
    priority: int | None = None
    first_response_at: dt.datetime | None = None
    solved_at: dt.datetime | None = None
    closed_at: dt.datetime | None = None
    due_at: dt.datetime | None = None
    updated_at: dt.datetime | None = None
    requester: str = ""
    assignee: str = ""
    group: str = ""
    source: str = ""
    effort_minutes: float | None = None
    reopened: int | None = None
    reassignments: int | None = None
    sla_met: bool | None = None
    out_of_scope: bool | None = None
    planned: bool | None = None
    response_minutes: float | None = None
    resolution_minutes: float | None = None

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""
        return self.state in {"solved", "closed", "cancelled"}

    @property
    def response_hours(self) -> float | None:
        """Hours from opening to the first answer, None when not known."""
        return _hours(self.opened_at, self.first_response_at, self.response_minutes)

    @property
    def resolution_hours(self) -> float | None:
        """Hours from opening to the solution, else to the closing; None when not known."""
        return _hours(self.opened_at, self.solved_at or self.closed_at, self.resolution_minutes)


def _hours(start: dt.datetime, end: dt.datetime | None, told: float | None) -> float | None:
    if end is not None and end >= start:
        return (end - start).total_seconds() / 3600
    return told / 60 if told is not None else None
