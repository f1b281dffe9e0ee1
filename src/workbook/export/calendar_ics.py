"""Writes a firm's dates as a calendar (RFC 5545): steering meetings, notice, ends of support, due dates of actions.

Nothing in it depends on the clock: the stamp is the day of the export, and an event keeps its identity from one
export to the next, so that a calendar brought in again moves its events and doubles none.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbook.export.job import File, Job
from workbook.export.scenes import shown_name
from workbook.i18n import Language, text
from workbook.views.actions import carried_by, indicator_of, title_of
from workbook.views.roadmap import date_rows

LINE = 75  # octets, the line's end not counted
WARNING_DAYS = 30  # before the last day of notice


@dataclass(frozen=True)
class Event:
    """A whole day of the calendar; `rule` repeats it, `alarm` warns so many days before."""

    key: str
    day: dt.date
    name: str
    about: str = ""
    rule: str = ""
    alarm: int | None = None


def files(job: Job) -> Iterator[File]:
    """Give the calendar of a case."""
    yield File("calendar.ics", calendar(job.case, job.language, job.today))


def calendar(case: Any, language: Language, today: dt.date) -> str:
    """Return a case's dates as a calendar, its lines ended as the standard asks."""
    firm = shown_name(case, language)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//workbook//calendar//" + language.upper(),
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:" + escaped(text("calendar.name", language, firm=firm)),
    ]
    for event in events(case, language, today):
        lines += _event(event, str(case.firm.name), today)
    return "".join(folded(line) for line in [*lines, "END:VCALENDAR"])


def events(case: Any, language: Language, today: dt.date) -> Iterator[Event]:
    """Yield what is dated in a case: meetings, then actions still open, then the dates of its road map to come."""
    meetings = case.governance.meetings
    if meetings.next_date is not None:
        yield Event(
            "meeting",
            meetings.next_date,
            text("calendar.meeting", language),
            meetings.people,
            rule=f"FREQ=MONTHLY;INTERVAL={meetings.every_months};COUNT={12 // meetings.every_months}",
        )
    for action in case.actions.live:
        if action.due is not None and action.state != "done":
            about = "\n".join(part for part in (carried_by(action, language), indicator_of(action, language)) if part)
            name = text("calendar.due", language, name=title_of(action, language))
            yield Event(f"action-{action.key}", action.due, name, about)
    for row in date_rows(case, today, language):
        if row.past or row.row in ("projects", "estate"):
            continue
        alarm = WARNING_DAYS if (row.row, row.key) == ("contract", "notice") else None
        # an own date is named by its day and words, not by its place in the list
        key = f"{row.day}-{row.name}" if row.row == "own" else row.key
        yield Event(f"{row.row}-{key}", row.day, row.name, row.kind, alarm=alarm)


def _event(event: Event, firm: str, today: dt.date) -> list[str]:
    identity = hashlib.sha256(f"{firm}\n{event.key}".encode()).hexdigest()[:32]
    lines = [
        "BEGIN:VEVENT",
        f"UID:{identity}@workbook.invalid",
        f"DTSTAMP:{today:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.day + dt.timedelta(days=1):%Y%m%d}",
        "SUMMARY:" + escaped(event.name),
        "TRANSP:TRANSPARENT",
    ]
    if event.about:
        lines.append("DESCRIPTION:" + escaped(event.about))
    if event.rule:
        lines.append("RRULE:" + event.rule)
    if event.alarm is not None:
        lines += [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:" + escaped(event.name),
            f"TRIGGER:-P{event.alarm}D",
            "END:VALARM",
        ]
    return [*lines, "END:VEVENT"]


def escaped(words: str) -> str:
    """Return a text that cannot end its line: line breaks written as the standard does, other controls left out.

    >>> escaped("a, b; c") == "a\\\\, b\\\\; c", escaped("x\\r\\nEND:VEVENT")
    (True, 'x\\\\nEND:VEVENT')
    """
    for sign in ("\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"):
        words = words.replace(sign, "\n")
    plain = "".join(sign for sign in words if sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cs"))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> str:
    """Return a line with its end, folded at 75 octets, never inside a letter.

    >>> [len(part.encode()) for part in folded("é" * 50).split("\\r\\n")]
    [74, 27, 0]
    """
    parts, part, room = [], "", LINE
    for sign in line:
        size = len(sign.encode("utf-8"))
        if size > room:
            parts.append(part)
            part, room = "", LINE - 1  # the blank that begins what follows counts
        part, room = part + sign, room - size
    return "\r\n ".join([*parts, part]) + "\r\n"
