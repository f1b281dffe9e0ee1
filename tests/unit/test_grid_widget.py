"""A grid panel keeps what is typed, tells what cannot be kept, takes changes back, and loses nothing on the way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from workbook.cases import load, save
from workbook.cases.casefile import CaseFile, new_case
from workbook.cases.session import Session
from workbook.errors import CaseFileError
from workbook.i18n import LANGUAGES, Language
from workbook.widgets.grid import GridPanel
from workbook.widgets.grid_parts import Column, Row, Section, bars, facts, figure, items, sentence


class Notes(GridPanel):
    """The smallest instrument: the firm's sector and notes."""

    title = "panel.title"

    def tell(self, language: Language) -> list[Section]:
        columns = (Column("text", "Text"), Column("size", "Size", "choice", (("s", "Small"), ("l", "Large"))))
        rows = (
            Row("notes", "Notes", {"text": self.case.notes, "size": "s"}, tag=("provider", "provider")),
            Row("sector", "Sector", {"text": self.case.firm.sector, "size": "l"}, fixed=("size",)),
        )
        return [
            Section("first", "First", f"First ({language})", columns, rows, first="What", add="Add"),
            Section("second", "Second", "Second", columns, rows[:1], first="What"),
        ]

    def put(self, section: str, row: str, column: str, value: str) -> None:
        if value == "refuse":
            self.case.firm.sector = "half done"
            raise CaseFileError("cases.no_file", file="x")
        if row == "notes":
            self.case.notes = value
        else:
            self.case.firm.sector = value

    def add(self, section: str) -> None:
        self.case.notes += "+"

    def follow(self, language: Language) -> tuple[list[dict[str, Any]], str]:
        blocks = [
            figure("A", "€10", "ten", "hidden"),
            sentence("B", "words"),
            items("C", [("name", "text"), ("", "text")]),
            bars("D", [("bar", "1", [("paid", 33.333)])]),
            facts("E", ("x", "y"), [("1", "2")]),
        ]
        return blocks, f"said in {language}: {self.case.notes}"


@pytest.fixture
def case() -> CaseFile:
    return new_case("Une firme")


def acts(panel: GridPanel, *new: dict[str, Any]) -> None:
    panel.queue = [{"n": panel.acknowledged + 1 + i, **act} for i, act in enumerate(new)]


def test_what_is_typed_is_kept_saved_and_told(case: CaseFile, tmp_path: Path) -> None:
    told: list[CaseFile] = []
    panel = Notes(Session(case, tmp_path / "case.json"), "en", told.append)
    acts(panel, {"kind": "set", "section": "first", "row": "notes", "column": "text", "value": "abc"})
    assert case.notes == "abc"
    assert (load(tmp_path / "case.json").notes, told, panel.acknowledged) == ("abc", [case], 1)
    assert panel.saved["ok"]
    assert panel.sections[0]["rows"][0]["values"]["text"] == "abc"
    assert panel.spoken == "said in en: abc"


def test_acts_that_arrive_together_are_all_done_once_and_in_order(case: CaseFile) -> None:
    panel = Notes(Session(case))
    typed = [
        {"kind": "set", "section": "first", "row": "notes", "column": "text", "value": "a"},
        {"kind": "set", "section": "first", "row": "sector", "column": "text", "value": "b"},
        {"kind": "add", "section": "first"},
    ]
    acts(panel, *typed)
    assert (case.notes, case.firm.sector, panel.acknowledged) == ("a+", "b", 3)
    panel.queue = [*panel.queue, {"n": 4, "kind": "add", "section": "first"}]  # the old ones come again: not done again
    assert (case.notes, panel.acknowledged) == ("a++", 4)


def test_what_cannot_be_kept_leaves_the_case_as_it_was_and_says_why(case: CaseFile) -> None:
    panel = Notes(Session(case), "en")
    panel.set("first", "notes", "text", "kept")
    panel.set("first", "sector", "text", "refuse")
    assert (case.notes, case.firm.sector) == ("kept", "")
    assert list(panel.faults) == ["first/sector/text"]
    assert "x" in panel.faults["first/sector/text"]
    panel.set("first", "sector", "text", "fine")
    assert (panel.faults, case.firm.sector) == ({}, "fine")
    panel.set("first", "notes", "text", "n" * 20_001)  # pydantic's word on a field
    assert case.notes == "kept"
    assert panel.faults["first/notes/text"]


def test_each_change_can_be_taken_back(case: CaseFile) -> None:
    panel = Notes(Session(case))
    assert panel.undo["available"] is False
    panel.set("first", "notes", "text", "one")
    panel.set("first", "sector", "text", "two")
    panel.retract()
    assert (case.notes, case.firm.sector) == ("one", "")
    acts(panel, {"kind": "undo"})
    assert (case.notes, panel.undo["available"]) == ("", False)
    panel.retract()
    assert case.notes == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notebook_without_a_kernel_reads_the_panel(case: CaseFile, language: Language) -> None:
    case.notes = "mine"
    panel = Notes(Session(case), language)
    plain = panel._repr_mimebundle_()
    data = plain[0] if isinstance(plain, tuple) else plain
    assert "What   | Text | Size" in data["text/plain"]
    assert "Notes  | mine | Small" in data["text/plain"]
    assert data["text/html"].startswith("<details")  # a page folds it, a slide leaves it out
    assert data["text/html"].count("<table") == 2
    assert panel.sections[0]["rows"][0]["tag"] == {"role": "provider", "text": "provider"}
    panel.language = "en" if language == "fr" else "fr"
    assert panel.sections[0]["title"] == f"First ({panel.language})"


def test_two_panels_on_one_file_lose_nothing_and_ask(case: CaseFile, tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    panel = Notes(Session(case, path), "en")
    panel.set("first", "notes", "text", "mine")
    other = load(path)
    other.notes = "theirs"
    save(other, path)
    panel.set("first", "notes", "text", "mine, again")
    assert [choice["key"] for choice in panel.saved["choices"]] == ["mine", "theirs"]
    acts(panel, {"kind": "choose", "choice": "theirs"})
    assert (case.notes, panel.saved["ok"]) == ("theirs", True)
    assert panel.sections[0]["rows"][0]["values"]["text"] == "theirs"
    assert load(tmp_path / "case-2.json").notes == "mine, again"
