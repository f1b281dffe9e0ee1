"""What changed since the last visit: told by kind, on the answers of both views and on the figures."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.cases import CaseFile, new_case, open_case, read_case, to_situation, write_case
from workbook.cases.entered import MOST_VISITS, Entered
from workbook.cases.visits import FigureMoved, as_of, note_visit, previous_visit, what_changed
from workbook.errors import CaseFileError
from workbook.questions import bank

SPRING, AUTUMN = dt.date(2026, 4, 2), dt.date(2026, 11, 25)
ANSWERS = st.dictionaries(
    st.sampled_from([one.id for one in bank()]), st.sampled_from([1, 2, 3, 4, 5, "unknown", "na"])
)


def firm(**parts: Any) -> CaseFile:
    case = new_case("Essai")
    case.answers = {"owner": {"S1": 2, "S2": 4, "S3": "unknown", "X1": 3, "X2": 1, "X3": "na"}, "provider": {"S1": 4}}
    case.contract.fee_month = 1000
    case.own = {"tau": 1.2}
    for name, value in parts.items():
        setattr(case, name, value)
    return case


def test_answers_are_better_worse_learned_forgotten_or_out_of_scope() -> None:
    before = firm()
    after = firm(answers={"owner": {"S1": 3, "S2": 1, "S3": 5, "X1": "unknown", "X3": 2, "X4": "na"}})
    change = what_changed(before, after)
    assert [(one.question, one.before, one.after) for one in change.better] == [("S1", 2, 3)]
    assert [(one.question, one.before, one.after) for one in change.worse] == [("S2", 4, 1)]
    assert [(one.question, one.before, one.after) for one in change.learned] == [("S3", "unknown", 5)]
    assert {(one.view, one.question, one.after) for one in change.forgotten} == {
        ("owner", "X1", "unknown"), ("owner", "X2", None), ("provider", "S1", None),
    }  # fmt: skip
    assert [(one.question, one.before, one.after) for one in change.scope] == [("X3", "na", 2), ("X4", None, "na")]


def test_figures_that_moved_are_told_with_their_ratio() -> None:
    before, after = firm(), firm(own={"rate": 90})
    after.contract.fee_month, after.contract.clause, after.firm.servers = 1250, "syntec", 2
    moved = {one.key: one for one in what_changed(before, after).figures}
    assert set(moved) == {"contract.fee_month", "contract.clause", "firm.servers", "own.tau", "own.rate"}
    assert moved["contract.fee_month"].ratio == 1.25
    assert moved["firm.servers"].ratio is None  # from none: no ratio
    assert moved["own.tau"] == FigureMoved("own.tau", 1.2, None)


@given(ANSWERS, ANSWERS)
def test_every_answer_that_moved_is_told_once_and_the_way_back_is_the_reverse(one: Any, other: Any) -> None:
    before, after = firm(answers={"owner": one}), firm(answers={"owner": other})
    there, back = what_changed(before, after), what_changed(after, before)
    told = [*there.better, *there.worse, *there.learned, *there.forgotten, *there.scope]
    differ = {name for name in {*one, *other} if one.get(name) != other.get(name)}
    between_blank_and_unknown = {name for name in differ if {one.get(name), other.get(name)} == {None, "unknown"}}
    assert sorted(moved.question for moved in told) == sorted(differ - between_blank_and_unknown)
    assert len(there.better) == len(back.worse)
    assert len(there.learned) == len(back.forgotten)
    assert what_changed(before, before).nothing


def test_a_visit_is_kept_in_the_file_and_the_previous_one_is_found() -> None:
    case = firm()
    assert previous_visit(case) is None
    note_visit(case, AUTUMN)
    case.contract.fee_month = 900
    note_visit(case, SPRING)
    read = read_case(write_case(case))
    assert [one.date for one in read.visits] == [SPRING, AUTUMN]
    assert previous_visit(read) == read.visits[1]
    assert previous_visit(read, before=AUTUMN) == read.visits[0]
    assert previous_visit(read, before=SPRING) is None


def test_a_day_has_one_visit_the_last_noted() -> None:
    case = firm()
    note_visit(case, SPRING)
    case.contract.fee_month = 1250
    note_visit(case, SPRING)
    assert [one.contract.fee_month for one in case.visits] == [1250]


def test_what_is_typed_after_a_visit_does_not_change_it() -> None:
    case = firm()
    note_visit(case, SPRING)
    case.answers["owner"]["S1"], case.firm.users, case.own["tau"] = 5, 99, 3.0
    visit = case.visits[0]
    assert (visit.answers["owner"]["S1"], visit.firm.users, visit.own["tau"]) == (2, 10, 1.2)


def test_the_firm_of_a_past_visit_can_be_worked_out_again() -> None:
    case = open_case("ateliers-bremond")
    then = to_situation(case)
    note_visit(case, SPRING)
    case.contract.fee_month, case.answers["owner"]["S1"] = 5000, 5
    past = as_of(case, case.visits[0])
    assert to_situation(past) == then
    assert (past.visits, past.fictional) == ([], True)


def test_a_file_holds_sixty_visits_and_says_when_it_is_full() -> None:
    case = firm()
    for number in range(MOST_VISITS):
        note_visit(case, SPRING + dt.timedelta(number))
    with pytest.raises(CaseFileError) as caught:
        note_visit(case, AUTUMN)
    assert caught.value.code == "cases.too_many_visits"
    note_visit(case, SPRING)
    assert len(case.visits) == MOST_VISITS


def test_faults_inside_a_visit_are_told_with_their_place() -> None:
    case = firm()
    note_visit(case, SPRING)
    text = write_case(case).replace('"date": "2026-04-02"', '"date": "hier"')
    at = text.index('"visits"')
    text = text[:at] + text[at:].replace('"S1": 2', '"S1": 9', 1).replace('"tau": 1.2', '"taux": 1.2')
    with pytest.raises(CaseFileError) as caught:
        read_case(text)
    assert {(fault.code, fault.where) for fault in caught.value.faults} == {
        ("cases.not_a_date", "visits.0.date"), ("cases.bad_answer", "visits.0.answers.owner.S1"),
        ("cases.unknown_figure", "visits.0.own.taux"),
    }  # fmt: skip


def test_two_visits_of_one_day_in_a_file_are_refused() -> None:
    case = firm()
    note_visit(case, SPRING)
    content = case.model_dump(mode="json")
    content["visits"] *= 2
    with pytest.raises(CaseFileError) as caught:
        read_case(json.dumps(content))
    assert [(fault.code, fault.where) for fault in caught.value.faults] == [("cases.same_day", "visits.2026-04-02")]


def test_a_visit_keeps_all_that_is_entered() -> None:
    case = open_case("ateliers-bremond")
    visit = note_visit(case, SPRING)
    assert all(getattr(visit, name) == getattr(case, name) for name in Entered.model_fields)
