"""Who decides what: what is missing is told, the gravest first; panel, deck, page and command say the same."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from click.testing import CliRunner
from pydantic import ValidationError

from workbook.cases import CaseFile, open_case
from workbook.cases.governance import Governance
from workbook.cases.session import Session
from workbook.cli.tree import tree
from workbook.export.chapters.governance import governance as chapter
from workbook.export.tables import TableBlock
from workbook.i18n import LANGUAGES, Language
from workbook.instruments.governance import FAULTS, agenda, decisions, faults, held, load
from workbook.instruments.indicators import indicators, measured_value
from workbook.views import governance as view
from workbook.widgets.governance import GovernancePanel
from workbook.widgets.lesson import Lesson

CLEAR: dict[str, Any] = {one.key: {"owner": "A", "provider": "R"} for one in decisions()}


@pytest.fixture
def case() -> CaseFile:
    return open_case("ateliers-bremond").model_copy(deep=True, update={"governance": Governance()})


@pytest.mark.parametrize(
    ("letters", "code"),
    [
        ({}, "blank"),
        ({"owner": "C", "provider": "R"}, "nobody_answers"),
        ({"owner": "I", "provider": "RA"}, "outside_answers"),
        ({"provider": "RA"}, "outside_answers"),
        ({"owner": "A", "it_lead": "A", "provider": "R"}, "several_answer"),
        ({"owner": "A", "provider": "C"}, "nobody_does"),
        ({"owner": "RA"}, ""),
        ({"it_lead": "A", "provider": "R", "owner": "I"}, ""),
    ],
)
def test_each_way_a_decision_can_be_badly_shared_out_is_named(letters: Any, code: str) -> None:
    found = {fault.decision: fault.code for fault in faults({**CLEAR, "budget": letters})}
    assert found == ({"budget": code} if code else {})


def test_the_provider_may_buy_but_not_without_the_firm() -> None:
    assert faults({**CLEAR, "purchases": {"provider": "RA", "owner": "C"}}) == ()
    assert faults({**CLEAR, "purchases": {"provider": "RA"}})[0].code == "firm_absent"


def test_the_gravest_faults_come_first_and_what_is_held_counts_the_rest() -> None:
    raci = {**CLEAR, "change": {"owner": "A"}, "access": {"provider": "RA"}, "budget": {}}
    codes = [fault.code for fault in faults(raci)]
    assert codes == sorted(codes, key=FAULTS.index) == ["blank", "outside_answers", "nobody_does"]
    assert held(raci) == 9
    assert load(raci) == {"owner": 10, "it_lead": 0, "provider": 1, "adviser": 0}


def test_six_indicators_are_proposed_and_the_meeting_lasts_an_hour() -> None:
    assert sum(one.first for one in indicators().values()) == 6
    assert sum(item.minutes for item in agenda()) == 60
    assert measured_value(indicators()["tickets_user"], {"tau": 1.234}) == 1.23
    assert measured_value(indicators()["sla_met"], {}) is None


def test_what_a_file_holds_of_governance_is_checked() -> None:
    with pytest.raises(ValidationError, match="governance.unknown_decision"):
        Governance.model_validate({"raci": {"budgt": {"owner": "A"}}})
    with pytest.raises(ValidationError, match="governance.unknown_indicator"):
        Governance.model_validate({"indicators": {"luck": {}}})
    with pytest.raises(ValidationError):
        Governance.model_validate({"raci": {"budget": {"owner": "B"}}})


def test_the_panel_writes_the_case_and_takes_it_back(case: CaseFile) -> None:
    panel = GovernancePanel(Session(case), "en")
    panel.set("decisions", "budget", "owner", "A")
    panel.set("decisions", "budget", "provider", "R")
    panel.set("people", "it_lead", "name", " office manager ")
    panel.set("meetings", "next", "what", "15/01/2027")
    panel.set("meetings", "every", "what", "3")
    assert case.governance.raci == {"budget": {"owner": "A", "provider": "R"}}
    assert case.governance.people == {"it_lead": "office manager"}
    assert (case.governance.meetings.next_date, case.governance.meetings.every_months) == (dt.date(2027, 1, 15), 3)
    panel.set("decisions", "budget", "provider", "")
    panel.set("decisions", "budget", "owner", "")
    assert case.governance.raci == {}
    panel.retract()
    assert case.governance.raci == {"budget": {"owner": "A"}}


def test_nonsense_is_told_under_its_cell_and_changes_nothing(case: CaseFile) -> None:
    panel = GovernancePanel(Session(case), "fr")
    panel.set("meetings", "next", "what", "31/02/2027")
    panel.set("indicators", "sla_met", "followed", "yes")
    panel.set("indicators", "sla_met", "target", "beaucoup")
    panel.set("decisions", "budget", "owner", "Z")
    assert set(panel.faults) == {"meetings/next/what", "indicators/sla_met/target", "decisions/budget/owner"}
    assert "31/02/2027" in panel.faults["meetings/next/what"]
    assert case.governance.indicators["sla_met"].target == 90
    assert case.governance.meetings.next_date is None
    assert case.governance.raci == {}


def test_a_seventh_indicator_is_refused_with_its_reason(case: CaseFile) -> None:
    panel = GovernancePanel(Session(case), "en")
    for key in list(indicators())[:7]:
        panel.set("indicators", key, "followed", "yes")
    assert len(case.governance.indicators) == 6
    assert "six" in next(iter(panel.faults.values())).lower()
    panel.set("indicators", next(iter(indicators())), "followed", "")
    assert len(case.governance.indicators) == 5


def test_a_value_is_read_against_its_target_and_says_when_it_was_counted(case: CaseFile) -> None:
    case.measured = {"out_share": 0.31}
    panel = GovernancePanel(Session(case), "en")
    panel.set("indicators", "out_share", "followed", "yes")
    panel.set("indicators", "out_share", "target", "15")
    row = view.indicator_row(indicators()["out_share"], case, "en")
    assert (row.value, row.target, row.reading) == ("31%", "15%", "missed")
    assert "counted" in row.said
    panel.set("indicators", "out_share", "value", "12,5")
    row = view.indicator_row(indicators()["out_share"], case, "en")
    assert (row.value, row.reading) == ("12.5%", "reached")
    assert "counted" not in row.said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workshop_tells_governance_only_when_something_was_said(case: CaseFile, language: Language) -> None:
    class Assessed:
        pass

    assessment: Any = Assessed()
    assessment.case = case
    assert chapter(assessment, language, "slide") == []
    case.governance.raci = {"budget": {"provider": "RA"}}
    blocks = chapter(assessment, language, "slide")
    assert [block.key for block in blocks] == ["raci", "indicators", "agenda"]
    table = blocks[0]
    assert isinstance(table, TableBlock)
    assert "12" in table.title
    assert len(table.rows) == 6
    page = chapter(assessment, language, "page")[0]
    assert isinstance(page, TableBlock)
    assert len(page.rows) == 12
    assert all(len(row) == len(page.headers) for row in page.rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_says_it_in_words_and_in_json(language: Language) -> None:
    said = CliRunner().invoke(tree(language), ["governance", "ateliers-bremond"])
    assert said.exit_code == 0
    data = json.loads(CliRunner().invoke(tree(language), ["governance", "ateliers-bremond", "--json"]).stdout)
    assert data["held"] + len(data["faults"]) == 12


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["association-les-tilleuls", "negoce-marlande"])
def test_a_lesson_lays_out_decisions_indicators_and_agenda_with_their_words(name: str, language: Language) -> None:
    lesson = Lesson("03", language=language, case=name)
    rows = repr(lesson.decisions()).splitlines()
    assert len(rows) == 2 + len(decisions())
    assert len(repr(lesson.indicators()).splitlines()) == 2 + len(lesson.case.governance.indicators)
    assert len(repr(lesson.agenda()).splitlines()) == 2 + len(agenda())
    for said in (lesson.say_decisions(), lesson.say_indicators(), lesson.say_agenda()):
        assert str(said).endswith(".")
        assert ".." not in str(said)


def test_decisions_are_told_by_what_is_wrong_with_them_and_clear_ones_are_not_listed() -> None:
    said = view.decisions_said(open_case("association-les-tilleuls").governance, "en")
    assert "Decided outside the firm: hold the administrator accounts; check that backups restore" in said
    clear = view.decisions_said(open_case("negoce-marlande").governance, "en")
    assert clear == "12 decisions in 12 have one clear owner."


def test_before_an_indicator_is_chosen_the_six_proposed_are_laid_out_as_a_proposal(case: CaseFile) -> None:
    assert "a proposal" in view.indicators_said(case, "en")
    assert view.indicators_title(case, "en") == "6 figures to ask for every month"
    assert "No date is set" in view.meeting_said(case.governance, "en")
