"""Answers brought into a case from a panel: what differs is told first, and only the user replaces it."""

import datetime as dt
import json

import pytest

from workbook.cases import load, new_case, save
from workbook.cases.session import Session
from workbook.i18n import LANGUAGES
from workbook.questions import bank
from workbook.widgets import start
from workbook.widgets.answers import AnswersPanel


def written(answers, firm="Durand", view="provider", **changed):
    content = {"format": "workbook-answers", "version": 1, "firm": firm, "view": view, "language": "fr"}
    return json.dumps(content | {"date": f"{dt.date(2026, 11, 20)}", "answers": answers} | changed)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "durand.json"
    case = new_case("Durand")
    case.answers = {"owner": {"X1": 5, "X2": 2}}
    save(case, path)
    return path


@pytest.fixture
def panel(file):
    session, told = Session(load(file), file), []
    made = AnswersPanel(lambda: session, "en", told.append)
    made.told = told
    return made


def ask(panel, kind, **more):
    panel.set_state({"action": {"kind": kind, **more, "n": panel.action.get("n", 0) + 1}})


def test_a_provider_s_answers_are_added_saved_and_the_gap_is_said(panel, file):
    ask(panel, "add", text=written({"X1": 2, "X2": 2}))
    assert load(file).answers == {"owner": {"X1": 5, "X2": 2}, "provider": {"X1": 2, "X2": 2}}
    assert panel.said.startswith("2 answers added to the case of Durand")
    assert "2" in panel.said
    assert panel.alarm == ""
    assert len(panel.told) == 1


def test_other_answers_of_the_same_person_are_kept_until_the_user_replaces_them(panel, file):
    ask(panel, "add", text=written({"X1": 1, "X3": 4}, view="owner"))
    assert [row["title"] for row in panel.rows]
    assert [one["key"] for one in panel.choices] == ["cancel", "replace"]
    assert load(file).answers == {"owner": {"X1": 5, "X2": 2}}
    ask(panel, "replace")
    assert load(file).answers == {"owner": {"X1": 1, "X2": 2, "X3": 4}}
    assert panel.rows == []
    assert panel.choices == []
    assert "replaced" in panel.said


def test_keeping_the_case_as_it_is_changes_nothing(panel, file):
    ask(panel, "add", text=written({"X1": 1}, view="owner"))
    ask(panel, "cancel")
    ask(panel, "replace")
    assert load(file).answers == {"owner": {"X1": 5, "X2": 2}}
    assert panel.told == []


def test_answers_of_another_firm_are_added_only_when_it_is_the_same(panel, file):
    ask(panel, "add", text=written({"X1": 1}, firm="Durant"))
    assert "“Durant”" in panel.alarm
    assert "provider" not in load(file).answers
    ask(panel, "same_firm")
    assert load(file).answers["provider"] == {"X1": 1}


def test_a_renamed_firm_with_other_answers_is_asked_twice(panel, file):
    ask(panel, "add", text=written({"X1": 1}, firm="Durant", view="owner"))
    ask(panel, "same_firm")
    assert [one["key"] for one in panel.choices] == ["cancel", "replace"]
    ask(panel, "replace")
    assert load(file).answers["owner"]["X1"] == 1


@pytest.mark.parametrize("content", ["", "{", "[" * 100_000, "x" * 400_000, written({"Z9": 1}), written({"X1": True})])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_answers_file_is_explained_and_nothing_changes(panel, file, content, language):
    panel.language = language
    before = file.read_bytes()
    ask(panel, "add", text=content)
    assert panel.alarm
    assert "Traceback" not in panel.alarm
    assert file.read_bytes() == before
    assert panel.choices == []


def test_a_choice_that_was_not_offered_does_nothing(panel, file):
    for kind in ("replace", "same_firm", "cancel", "format the disk"):
        ask(panel, kind)
    assert panel.said == panel.alarm == ""
    assert panel.told == []


def test_the_lesson_s_panels_share_one_case_and_one_file(file):
    lesson = start("00", language="en", case=str(file))
    situation, answers = lesson.situation_panel(), lesson.answers_panel()
    ask(answers, "add", text=written({one.id: 2 for one in bank()}))
    assert situation.diagnosis.progress.known == 36
    situation.answer("X3", 1)
    kept = load(file).answers
    assert kept["owner"]["X3"] == 1
    assert len(kept["provider"]) == 36
    assert {one.question.id for one in lesson.assessment.gap.of_kind("disagree")} == {"X1", "X3"}
