"""The takeover audit: what is not known never helps, few people holding much is told, and nothing enters unasked."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from workbook.cases import CaseFile, open_case
from workbook.cases.audit import Audit, Found, proposals
from workbook.cases.proposals import accept, pending
from workbook.cases.session import Session
from workbook.cli.tree import tree
from workbook.export.chapters.audit import audit as chapter
from workbook.export.tables import SignsBlock, TableBlock
from workbook.i18n import LANGUAGES, Language
from workbook.instruments.audit import STATES, answers, bus_factor, groups, items, reversibility, to_do, to_obtain
from workbook.questions import bank
from workbook.views.charts import audit_chart
from workbook.widgets import start
from workbook.widgets.audit import AuditPanel
from workbook.widgets.lesson.audit import SHOWN

KEYS = [one.key for one in items()]
some_states = st.dictionaries(st.sampled_from(KEYS), st.sampled_from(STATES))
BETTER = {"missing": "partly", "partly": "held"}


@pytest.fixture
def case() -> CaseFile:
    found = open_case("ateliers-bremond").model_copy(deep=True)
    found.audit = Audit()
    return found


def test_thirty_items_in_eight_groups_speak_of_known_questions_and_levels() -> None:
    assert len(KEYS) == len(set(KEYS)) == 30
    assert len(groups()) == 8
    known = {one.id for one in bank()}
    for one in items():
        assert not one.question or one.question in known
        levels = [one.says[state] for state in ("missing", "partly", "held") if state in one.says]
        assert levels == sorted(levels)
        assert all(1 <= level <= 5 for level in levels)


@given(some_states, st.sampled_from(KEYS))
def test_what_is_unknown_never_raises_the_index_and_what_is_better_never_lowers_it(states: Any, key: str) -> None:
    before = reversibility(states)
    assert 0.0 <= before.low <= before.high <= 100.0
    unknown = reversibility({**states, key: "unknown"})
    if states.get(key) != "na":
        assert unknown.low <= before.low + 1e-9
        assert unknown.high >= before.high - 1e-9
    if states.get(key) in BETTER:
        after = reversibility({**states, key: BETTER[states[key]]})
        assert after.low >= before.low
        assert after.high >= before.high


def test_the_index_by_hand() -> None:
    every = {one.key: "na" for one in items()}
    three = {**every, "restore_test": "held", "exit_clause": "partly", "domain_expiry": "unknown"}  # weights 3, 3, 1
    found = reversibility(three)  # type: ignore[arg-type]
    assert (round(found.low, 3), round(found.high, 3)) == (round(100 * 4.5 / 7, 3), round(100 * 5.5 / 7, 3))
    assert (found.known, found.asked) == (2, 3)


def test_one_technician_who_holds_half_of_the_essentials_is_told() -> None:
    essential = [one.key for one in items() if one.essential]
    half = len(essential) // 2 + len(essential) % 2
    holders = {key: ("technician",) if n < half else ("owner", "technician") for n, key in enumerate(essential)}
    states: Any = dict.fromkeys(essential, "held")
    found = bus_factor(holders, states)
    assert found.people == ("technician",)
    assert len(found.alone["technician"]) == half
    shared = dict.fromkeys(essential, ("technician", "owner", "lead"))
    assert bus_factor(shared, states).people == ("lead", "owner", "technician")
    assert bus_factor(shared, dict.fromkeys(essential, "missing")).named == 0


def test_what_is_missing_comes_before_what_is_unknown_and_essentials_before_the_rest() -> None:
    states: Any = {one.key: "held" for one in items()} | {
        "licences_count": "missing",
        "backup_scope": "unknown",
        "restore_test": "missing",
        "leavers": "partly",
    }
    assert [one.key for one in to_do(states)[30]] == ["restore_test", "backup_scope", "leavers"]
    assert [one.key for one in to_do(states)[60]] == ["licences_count"]
    assert [one.key for one in to_obtain(states)] == ["backup_scope"]


def test_the_panel_proposes_answers_and_never_writes_them(case: CaseFile) -> None:
    case.answers = {"owner": {}, "provider": {}}
    panel = AuditPanel(Session(case), "en")
    panel.set("backup", "restore_test", "state", "missing")
    panel.set("backup", "restore_test", "holders", "the technician")
    panel.set("backup", "restore_test", "due", "15/01/2027")
    assert case.audit.items["restore_test"] == Found(
        state="missing", holders="the technician", due=dt.date(2027, 1, 15)
    )
    assert "X1" not in case.answers["owner"]
    waiting = [one for one in pending(case) if one.target == "answers.owner.X1"]
    assert [one.value for one in waiting] == [1]
    assert accept(case, waiting[0].id).answers["owner"]["X1"] == 1
    panel.set("backup", "restore_test", "due", "tomorrow")
    assert list(panel.faults) == ["backup/restore_test/due"]
    for column in ("state", "holders", "due"):
        panel.set("backup", "restore_test", column, "")
    assert case.audit == Audit()


def test_an_item_looked_at_again_changes_what_is_proposed(case: CaseFile) -> None:
    case.answers = {"owner": {}, "provider": {}}
    panel = AuditPanel(Session(case), "fr")
    panel.set("backup", "restore_test", "state", "missing")
    panel.set("backup", "restore_test", "state", "held")
    assert [one.value for one in pending(case) if one.target == "answers.owner.X1"] == [4]


def test_what_a_file_holds_of_an_audit_is_checked() -> None:
    with pytest.raises(ValidationError, match="audit.unknown_item"):
        Audit.model_validate({"items": {"moon": {"state": "held"}}})
    with pytest.raises(ValidationError):
        Audit.model_validate({"items": {"leavers": {"state": "perhaps"}}})
    assert answers({"architecture": "partly"}) == {}
    assert proposals(Audit()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workshop_tells_the_audit_once_something_was_looked_at(case: CaseFile, language: Language) -> None:
    class Assessed:
        pass

    assessment: Any = Assessed()
    assessment.case = case
    assert chapter(assessment, language, "slide") == []
    case.audit.items = {"restore_test": Found(state="missing", holders="<b>x</b>"), "leavers": Found(state="na")}
    blocks = chapter(assessment, language, "slide")
    assert [block.key for block in blocks] == ["audit-signs", "audit", "audit-days", "audit-obtain"]
    signs = blocks[0]
    assert isinstance(signs, SignsBlock)
    assert len(signs.cells) == 8
    assert {cell.sign for cell in signs.cells} == {"missing"}
    for block in blocks[1:]:
        assert isinstance(block, TableBlock)
        assert len(block.rows) <= 7
        assert all(len(row) == len(block.headers) for row in block.rows)
    every, page = chapter(assessment, language, "page")[:2]
    assert isinstance(every, SignsBlock)
    assert len(every.cells) == 29
    assert isinstance(page, TableBlock)
    assert len(page.rows) == 29  # the one that does not apply is left out


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_says_it_in_words_and_in_json(language: Language) -> None:
    said = CliRunner().invoke(tree(language), ["audit", "ateliers-bremond"])
    assert said.exit_code == 0
    data = json.loads(CliRunner().invoke(tree(language), ["audit", "ateliers-bremond", "--json"]).stdout)
    assert data["reversibility"]["low"] <= data["reversibility"]["high"]
    assert sum(len(found) for found in data["to_do"].values()) <= 30


class Told:
    """What the chart reads of an assessment."""

    def __init__(self, case: CaseFile) -> None:
        self.case = case


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("medium", ["slide", "page"])
def test_the_chart_counts_each_thing_that_applies_once(language: Language, medium: Any) -> None:
    case = open_case("ateliers-bremond").model_copy(deep=True)
    case.audit.items["wireless"] = Found(state="na")
    chart = audit_chart(Told(case), language, medium)
    assert sum(int(cell) for row in chart.table.rows for cell in row[1:]) == 29
    assert sum(sum(bar.x) for bar in chart.figure.data) == 29
    assert chart.title.count("29") == 1
    assert chart.summary.endswith(".")


def test_a_group_that_does_not_apply_is_left_out_and_an_empty_audit_is_all_unknown(case: CaseFile) -> None:
    for one in items():
        if one.group == "tenants":
            case.audit.items[one.key] = Found(state="na")
    chart = audit_chart(Told(case), "en")
    assert len(chart.table.rows) == 7
    assert all(row[1:4] == ("0", "0", "0") for row in chart.table.rows)


def test_states_are_named_on_their_widest_bars_without_a_legend() -> None:
    chart = audit_chart(Told(open_case("ateliers-bremond")), "en")
    written = [note.text for note in chart.figure.layout.annotations]
    for state in ("held", "in part", "missing", "I don’t know"):
        assert written.count(state) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lesson_s_tables_hold_what_a_room_reads_and_their_words_count_all(language: Language) -> None:
    lesson = start("07", language=language, case="ateliers-bremond")
    days = repr(lesson.first_days()).splitlines()
    assert len(days) <= 3 + SHOWN
    assert "15" in days[0]
    assert str(lesson.say_hand_over()).startswith("18 ")
    assert len(repr(lesson.hand_over()).splitlines()) == 2 + SHOWN
    assert "Technicien 1" in repr(lesson.holders())
    assert str(lesson.say_holders()).count("\n- ") == 3


def test_a_firm_that_holds_everything_has_nothing_to_obtain() -> None:
    lesson = start("07", language="en", case="negoce-marlande")
    assert "0 things to obtain" in str(lesson.say_hand_over())
    assert " | " not in repr(lesson.hand_over())
    assert "Nothing pressing" in str(lesson.say_first_days())
