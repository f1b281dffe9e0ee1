"""Tickets over time: whole quarters, one class a ticket, what comes back; the same told in chart, table and words."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.cases import open_case
from workbook.exercises import Study
from workbook.i18n import LANGUAGES, Language
from workbook.readers.tickets.course import CLASSES, Work, matters, quarters, total
from workbook.readers.tickets.ticket import Ticket
from workbook.views.charts import tickets_chart
from workbook.views.tickets import course_said, course_title, matters_said, ticket_course, work_rows, work_said

START = dt.datetime(2024, 1, 1, 9)


def ticket(day: int, **more: Any) -> Ticket:
    values: dict[str, Any] = {"title": f"t{day}", "requester": f"p{day % 7}", "effort_minutes": 30.0}
    return Ticket(line=day, id=str(day), opened_at=START + dt.timedelta(days=day), **{**values, **more})


def daily(days: int, **more: Any) -> tuple[Ticket, ...]:
    return tuple(ticket(day, **more) for day in range(days))


def test_quarters_are_whole_and_counted_back_from_the_last_whole_month() -> None:
    found = quarters(daily(366 + 45))  # 2024 and half of February 2025: January 2025 is the last whole month
    assert [one.last for one in found] == [dt.date(2024, m, 1) for m in (4, 7, 10)] + [dt.date(2025, 1, 1)]
    assert [one.whole.tickets for one in found] == [29 + 31 + 30, 31 + 30 + 31, 31 + 30 + 31, 30 + 31 + 31]


def test_each_ticket_counts_once_planned_before_returned_before_its_type() -> None:
    lot = tuple(
        sorted(
            (
                *daily(182, kind="incident"),
                ticket(100, title="printer jam", requester="ann", kind="request"),
                ticket(110, title="printer jam", requester="ann", kind="request"),
                ticket(120, title="printer jam", requester="ann", kind="incident", planned=True),
                ticket(121, title="vpn", requester="bob", kind=""),
            ),
            key=lambda one: one.opened_at,
        )
    )
    whole = total(quarters(lot))
    assert {name: work.tickets for name, work in whole.items()} == {
        "planned": 1, "request": 1, "incident": 182, "unsaid": 1, "back": 1,
    }  # fmt: skip
    assert sum(whole.values(), Work()) == Work(186, 93.0)


@given(st.lists(st.integers(0, 900), max_size=60), st.sampled_from(["", "incident", "request", "change"]))
def test_no_ticket_of_a_whole_quarter_is_lost_or_counted_twice(days: list[int], kind: Any) -> None:
    lot = tuple(ticket(day, kind=kind) for day in sorted(days))
    found = quarters(lot)
    assert len(found) <= 12
    for one in found:
        begins = dt.date(one.last.year + (one.last.month - 3) // 12, (one.last.month - 3) % 12 + 1, 1)
        ends = dt.date(one.last.year + one.last.month // 12, one.last.month % 12 + 1, 1)
        assert one.whole.tickets == sum(begins <= held.opened_at.date() < ends for held in lot)
        assert set(one.work) == set(CLASSES)


def test_matters_of_the_year_add_up_to_its_quarters_and_those_that_come_back_stand_first() -> None:
    for name in ("ateliers-bremond", "negoce-marlande"):
        lot = Study(name).tickets
        year = total(quarters(lot)[-4:])
        found = matters(lot)
        assert sum(one.whole.tickets for one in found) == sum(work.tickets for work in year.values())
        assert sum(one.back.tickets for one in found) == year["back"].tickets
        returns = [one.back.tickets for one in found]
        assert returns == sorted(returns, reverse=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["ateliers-bremond", "negoce-marlande", "cooperative-terrebrune"])
def test_the_chart_draws_what_its_table_says(name: str, language: Language) -> None:
    course = ticket_course(Study(name).tickets, open_case(name))
    assert course is not None
    for medium in ("slide", "page"):
        chart = tickets_chart(course, language, medium)
        assert len(chart.title) <= 110
        drawn = [sum(trace.y[at] for trace in chart.figure.data) for at in range(len(course.quarters))]
        assert drawn == [one.whole.tickets for one in course.quarters]
        assert len(chart.table.rows) == len(course.quarters)
        assert chart.figure.layout.width == chart.width
    for words in (course_said(course, language), work_said(course, language), matters_said(course, language)):
        assert words.endswith(".")
        assert "{" not in words


def test_a_finding_needs_two_years_and_a_tenth_of_change() -> None:
    case = open_case("negoce-marlande")

    def title(*pace: int) -> str:
        days = [day for year, every in enumerate(pace) for day in range(366 * year, 366 * year + 365, every)]
        course = ticket_course(tuple(ticket(day) for day in days), case)
        assert course is not None
        return course_title(course, "en")

    assert title(2, 4).startswith("Fewer calls")
    assert title(4, 2).startswith("More calls")
    assert title(3, 3).startswith("As many calls:")
    assert "two years" in title(2)


def test_work_that_the_export_does_not_call_planned_is_not_said_to_be_none() -> None:
    case = open_case("ateliers-bremond")
    silent = ticket_course(daily(366), case)
    told = ticket_course(daily(366, kind="incident"), case)
    assert silent is not None
    assert told is not None
    assert work_rows(silent, "en")[1][0] == ("planned", "not said", "not said", "not said")
    assert work_rows(told, "en")[1][0] == ("planned", "0", "0\u00a0h", "0%")
    assert "a column to ask for" in work_said(silent, "en")
    assert "0% of the work was planned" in work_said(told, "en")


def test_without_a_whole_quarter_nothing_is_told() -> None:
    assert quarters(()) == ()
    assert matters(()) == ()
    assert ticket_course(daily(40), open_case("negoce-marlande")) is None
