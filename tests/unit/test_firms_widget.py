"""The panel of one's firms: what is chosen there is what the lesson shows, and nothing is lost on the way."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from workbook.cases import load, new_case, save
from workbook.cases.firms import firms_folder, put_in
from workbook.i18n import LANGUAGES
from workbook.widgets import start
from workbook.widgets.firms import FirmsPanel

TODAY = dt.date(2026, 11, 25)


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WORKBOOK_WORKSPACE", str(tmp_path))
    return tmp_path


@pytest.fixture
def lesson() -> Any:
    return start("00", language="en")


@pytest.fixture
def panel(lesson: Any) -> Any:
    return lesson.firms()


def ask(panel: FirmsPanel, kind: str, **more: str) -> None:
    panel.set_state({"action": {"kind": kind, **more, "n": panel.action.get("n", 0) + 1}})


def row(panel: FirmsPanel, name: str) -> dict[str, Any]:
    return next(one for one in panel.rows if one["name"] == name)


def test_samples_and_own_firms_are_listed_and_the_open_one_is_marked(panel: FirmsPanel) -> None:
    put_in(new_case("Menuiserie Testard"))
    panel.refresh()
    assert [one["kind"] for one in panel.rows][:2] == ["own", "sample"]
    assert [one["name"] for one in panel.rows if one["current"]] == ["Ateliers Brémond"]
    json.dumps(panel.rows)


def test_a_firm_that_is_opened_is_what_the_lesson_and_its_situation_panel_show(lesson: Any, panel: FirmsPanel) -> None:
    case = new_case("Menuiserie Testard")
    case.firm.users, case.answers = 33, {"owner": {"S1": 2}}
    path = put_in(case)
    panel.refresh()
    situation = lesson.situation_panel()
    assert len(situation.answers) > 5
    ask(panel, "open", key=str(path))
    assert lesson.case.firm.name == "Menuiserie Testard"
    assert (situation.answers, situation.figures["users"]) == ({"S1": 2}, "33")
    situation.answer("S2", 4)
    assert load(path).answers == {"owner": {"S1": 2, "S2": 4}}
    assert load(path).firm.users == 33
    ask(panel, "open", key="ateliers-bremond")
    assert lesson.case.firm.name == "Ateliers Brémond"
    situation.answer("S2", 1)
    assert load(path).answers == {"owner": {"S1": 2, "S2": 4}}


def test_a_new_firm_is_made_with_its_name_and_opened(lesson: Any, panel: FirmsPanel) -> None:
    ask(panel, "new", name="  ")
    assert panel.said == "Give a name first, even an invented one."
    ask(panel, "new", name=" Scierie  du Lac ")
    assert lesson.case.firm.name == "Scierie du Lac"
    assert (firms_folder() / "scierie-du-lac.json").is_file()
    assert row(panel, "Scierie du Lac")["current"]


def test_what_was_typed_in_a_sample_is_kept_by_copying_it(lesson: Any, panel: FirmsPanel) -> None:
    situation = lesson.situation_panel()
    situation.answer("S1", 5)
    ask(panel, "visit")
    assert "never changed" in panel.said
    ask(panel, "save_as", name="Mon essai")
    assert load(firms_folder() / "mon-essai.json").answers["owner"]["S1"] == 5
    assert lesson.case.firm.name == "Mon essai"
    situation.answer("S1", 1)
    assert load(firms_folder() / "mon-essai.json").answers["owner"]["S1"] == 1


def test_a_visit_is_noted_and_compared_with_the_one_before(lesson: Any) -> None:
    path = put_in(new_case("Menuiserie Testard"))
    days = [dt.date(2026, 4, 2)]
    panel = FirmsPanel(str(path), lambda: lesson.case, "en", lesson._open_firm, today=lambda: days[-1])
    ask(panel, "open", key=str(path))
    ask(panel, "compare")
    assert "No visit" in panel.said
    ask(panel, "visit")
    days.append(TODAY)
    lesson.situation_panel().answer("S1", 3)
    ask(panel, "compare")
    assert [one["title"] for one in panel.sections] == ["Learned since"]
    ask(panel, "visit")
    assert [one.date for one in load(path).visits] == days
    assert panel.alarm == ""


def test_a_damaged_firm_says_why_and_comes_back(panel: FirmsPanel) -> None:
    path = put_in(new_case("Menuiserie Testard"))
    case = load(path)
    case.firm.users = 33
    save(case, path)
    path.write_text("{")
    panel.refresh()
    found = row(panel, "menuiserie-testard")
    assert (found["kind"], found["recoverable"]) == ("broken", True)
    assert "line 1" in found["why"]
    ask(panel, "open", key=str(path))
    assert "line 1" in panel.alarm
    ask(panel, "bring_back", key=str(path))
    assert panel.alarm == ""
    assert row(panel, "Menuiserie Testard")["kind"] == "own"


def test_a_browser_can_open_only_what_is_listed(lesson: Any, panel: FirmsPanel, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.json"
    save(new_case("Ailleurs"), outside)
    for kind in ("open", "bring_back", "__init__", ""):
        ask(panel, kind, key=str(outside))
    assert lesson.case.firm.name == "Ateliers Brémond"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_panel_speaks_both_languages_and_has_a_printed_twin(panel: FirmsPanel, language: str) -> None:
    panel.language = language
    assert panel.words["title"] == {"fr": "Vos entreprises", "en": "Your firms"}[language]
    assert "Ateliers Brémond" in panel._repr_mimebundle_()[0]["text/plain"]
