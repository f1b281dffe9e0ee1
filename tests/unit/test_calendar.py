"""The calendar: read by another program, no text of a user ends a line, an event keeps its identity."""

from __future__ import annotations

import datetime as dt
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.cases import CaseFile, open_case
from workbook.cases.actions import Action, ActionPlan
from workbook.cases.governance import Meetings
from workbook.export.calendar_ics import calendar, escaped, folded
from workbook.i18n import LANGUAGES, Language

TODAY = dt.date(2026, 11, 25)


def a_case(**more: Any) -> CaseFile:
    case = open_case("ateliers-bremond").model_copy(deep=True)
    case.contract.renewal_date, case.contract.notice_months = dt.date(2027, 12, 31), 3
    case.governance.meetings = Meetings(every_months=3, next_date=dt.date(2026, 12, 10), people="Ann, Bob; Zoé")
    case.roadmap.systems = ["windows-server/2016"]
    case.actions = ActionPlan(
        actions=[
            Action(key="mfa", lever="mfa", due=dt.date(2027, 1, 31)),
            Action(key="own-1", title="Fait", due=dt.date(2027, 1, 31), state="done"),
            Action(key="own-2", due=dt.date(2027, 2, 28), **more),
        ]
    )
    return case


def read(case: CaseFile, language: Language = "fr", today: dt.date = TODAY) -> Any:
    return icalendar.Calendar.from_ical(calendar(case, language, today))


def by_day(found: Any) -> dict[dt.date, list[Any]]:
    days: dict[dt.date, list[Any]] = {}
    for event in found.walk("VEVENT"):
        days.setdefault(event.decoded("DTSTART"), []).append(event)
    return days


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_program_reads_meetings_notice_ends_of_support_and_open_actions(language: Language) -> None:
    days = by_day(read(a_case(title="Ours"), language))
    meeting = days[dt.date(2026, 12, 10)][0]
    assert dict(meeting["RRULE"])["INTERVAL"] == [3]
    assert meeting["DESCRIPTION"] == "Ann, Bob; Zoé"
    assert any("Windows Server 2016" in event["SUMMARY"] for event in days[dt.date(2027, 1, 12)])
    notice = days[dt.date(2027, 9, 29)][0]  # the eve of three months before the last day of September's
    assert [alarm.decoded("TRIGGER") for alarm in notice.walk("VALARM")] == [dt.timedelta(days=-30)]
    assert len(days[dt.date(2027, 1, 31)]) == 1  # what is done is due no more
    assert len(days[dt.date(2027, 2, 28)]) == 1


def test_an_event_keeps_its_identity_when_its_date_moves_and_no_two_share_one() -> None:
    case = a_case(title="Ours")
    before = {event["UID"] for event in read(case).walk("VEVENT")}
    case.actions.actions[0].due = dt.date(2027, 3, 1)
    found = read(case, "en", dt.date(2026, 11, 30)).walk("VEVENT")
    assert len(before) == len(found)
    moved = by_day(read(case))[dt.date(2027, 3, 1)][0]
    assert moved["UID"] in before
    assert calendar(case, "fr", TODAY) == calendar(case, "fr", TODAY)


HOSTILE = [
    "x\r\nEND:VCALENDAR",
    "a\u2028ATTENDEE:mailto:x@y",
    "a;b,c\\n",
    "é" * 200,
    "=cmd()",
    "\x00\x85\x0b",
    "🙂" * 60,
]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_of_a_user_ends_a_line(words: str) -> None:
    written = calendar(a_case(title=words, who=words), "fr", TODAY)
    assert written.count("END:VEVENT\r\n") == written.count("BEGIN:VEVENT\r\n")
    assert written.count("\r\nEND:VCALENDAR\r\n") == 1
    assert "\r\nATTENDEE" not in written
    assert "\n" not in written.replace("\r\n", "")
    assert len(read(a_case(title=words)).walk("VEVENT")) == len(read(a_case(title="plain")).walk("VEVENT"))


@given(st.text(max_size=300))
@settings(max_examples=100)
def test_lines_are_folded_at_75_octets_and_read_back_whole(words: str) -> None:
    line = "SUMMARY:" + escaped(words)
    made = folded(line)
    assert all(len(part.encode()) <= 75 for part in made.split("\r\n"))
    assert made.replace("\r\n ", "") == line + "\r\n"
    assert len(made.splitlines()) == made.count("\r\n")
