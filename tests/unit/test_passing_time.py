"""Months counted from a day keep their dates as time passes, and machines age meanwhile."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.cases import CaseFile, load, new_case, read_case, save, to_situation, write_case
from workbook.cases.firm import DomainHoldings, Project
from workbook.cases.milestones import milestones
from workbook.cases.passing import bring_to, note_day
from workbook.cases.visits import note_visit, what_changed
from workbook.instruments.roadmap import month_of

DAY = dt.date(2026, 11, 25)


def firm(*months: int | None, day: dt.date | None = DAY) -> CaseFile:
    case = new_case("Essai")
    case.projects = [Project(name=str(n), value_month=100.0, month=month) for n, month in enumerate(months)]
    case.estate = {"servers": DomainHoldings(value=5000.0, overdue=1000.0, due=[0.0, 300.0, 0.0, 700.0, 0.0, 50.0])}
    case.months_from = day
    return case


@given(st.integers(0, 119), st.integers(0, 40), st.dates(dt.date(2020, 1, 1), dt.date(2040, 1, 1)))
def test_a_project_to_come_keeps_its_month_however_long_one_waits(month: int, waited: int, day: dt.date) -> None:
    case = firm(month, day=day.replace(day=1))
    planned = month_of(day.replace(day=1), month)
    today = month_of(day.replace(day=1), waited)
    bring_to(case, today)
    found = next(one.day for one in milestones(case, today) if one.row == "projects")
    assert found == max(planned, today)
    assert case.months_from == today


def test_what_reached_its_end_of_life_meanwhile_is_past_it() -> None:
    case = firm()
    bring_to(case, month_of(DAY, 4))
    held = case.estate["servers"]
    assert (held.overdue, held.due) == (2000.0, [0.0, 50.0])
    bring_to(case, month_of(DAY, 40))
    assert (case.estate["servers"].overdue, case.estate["servers"].due) == (2050.0, [0.0])
    assert to_situation(case).estate["servers"].overdue == 2050.0


def test_machines_past_their_life_are_never_worth_more_than_all_and_unknown_stays_unknown() -> None:
    case = firm()
    case.estate = {"servers": DomainHoldings(value=1500.0, overdue=1000.0, due=[700.0]),
                   "network": DomainHoldings(value=900.0, due=[100.0, 200.0])}  # fmt: skip
    bring_to(case, month_of(DAY, 1))
    assert case.estate["servers"].overdue == 1500.0
    assert (case.estate["network"].overdue, case.estate["network"].due) == (None, [200.0])


def test_days_left_over_are_not_lost_from_one_session_to_the_next() -> None:
    at_once, in_steps = firm(12), firm(12)
    bring_to(at_once, DAY + dt.timedelta(days=200))
    for days in range(20, 201, 20):
        bring_to(in_steps, DAY + dt.timedelta(days=days))
    assert in_steps.projects == at_once.projects
    assert in_steps.months_from == at_once.months_from


def test_where_no_day_was_noted_nothing_moves() -> None:
    case = firm(8, day=None)
    before = case.model_copy(deep=True)
    bring_to(case, month_of(DAY, 30))
    assert case == before


def test_a_file_notes_the_day_its_months_are_counted_from_and_is_read_from_a_later_one(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    case = firm(8, None, day=None)
    save(case, path)
    assert case.months_from == dt.date.today()
    later = load(path, today=month_of(dt.date.today(), 6))
    assert [one.month for one in later.projects] == [2, None]
    assert [one.month for one in load(path).projects] == [8, None]


def test_a_case_without_months_bears_no_trace_of_a_day(tmp_path: Path) -> None:
    case = new_case("Essai")
    save(case, tmp_path / "firm.json")
    assert "months_from" not in (tmp_path / "firm.json").read_text(encoding="utf-8")
    note_visit(case, DAY)
    text = write_case(case)
    assert "months_from" not in text
    assert text.count("indicators") == 0
    assert write_case(read_case(text)) == text
    emptied = firm(3)
    emptied.projects, emptied.estate = [], {}
    note_day(emptied, DAY)
    assert emptied.months_from is None


@pytest.mark.parametrize(("month", "moved"), [(2, False), (5, True)])
def test_a_project_that_only_came_nearer_did_not_move(month: int, moved: bool) -> None:
    before, after = firm(8), firm(month, day=month_of(DAY, 6))
    keys = [one.key for one in what_changed(before, after).figures]
    assert ("projects.1.month" in keys) == moved
