"""One's own firms: listed with how far they are, found by name, carried without replacing anything unasked."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.cases import load, new_case, open_case, save, write_case
from workbook.cases.firms import bring_in, carry_out, file_name, find_firm, firms, firms_folder, put_in
from workbook.cases.visits import note_visit
from workbook.cli.command import run
from workbook.errors import CaseFileError
from workbook.questions import bank


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "workspace"
    folder.mkdir()
    monkeypatch.setenv("WORKBOOK_WORKSPACE", str(folder))
    return folder


def firm(name: str, path: Path, answers: int = 0, fee: float = 0) -> Path:
    case = new_case(name)
    case.answers = {"owner": {one.id: 3 for one in bank()[:answers]}}
    case.contract.fee_month = fee
    save(case, path)
    return path


def test_the_last_changed_firm_comes_first_wherever_its_file_is(workspace: Path) -> None:
    places = [workspace / "a.json", firms_folder() / "b.json", workspace / "notebooks" / "fr" / "c.json"]
    for age, path in enumerate(places):
        firm(path.stem, path, answers=age, fee=age)
        os.utime(path, (1_000_000 + age, 1_000_000 + age))
    (workspace / "progress.json").write_text('{"version": 1, "exercises": {}}')
    found = firms()
    assert [one.name for one in found] == ["c", "b", "a"]
    assert [one.progress.answered for one in found if one.progress] == [2, 1, 0]
    assert [one.has_figures for one in found] == [True, True, False]


def test_a_broken_file_is_listed_with_its_reason_and_whether_it_can_come_back(workspace: Path) -> None:
    path = firm("Essai", firms_folder() / "essai.json")
    case = load(path)
    case.firm.users = 11
    save(case, path)
    path.write_text("{")
    (firms_folder() / "other.json").write_text("[]")
    (workspace / "settings.json").write_text("{}")
    found = {one.path.name: one for one in firms()}
    assert set(found) == {"essai.json", "other.json"}
    assert found["essai.json"].recoverable
    assert not found["other.json"].recoverable
    assert found["other.json"].error is not None


def test_a_firm_is_found_by_file_or_by_name(workspace: Path) -> None:
    path = firm("Menuiserie Testard", firms_folder() / "testard.json")
    for name in ("testard", "Testard.json", "menuiserie testard"):
        assert find_firm(name) == path
    assert find_firm("") is None
    assert open_case("Menuiserie Testard").firm.name == "Menuiserie Testard"
    with pytest.raises(CaseFileError):
        open_case("menuiserie")


@given(st.text(max_size=200))
def test_whatever_a_firm_is_called_its_file_has_a_plain_name_in_its_folder(name: str) -> None:
    made = file_name(name)
    assert made == Path(made).name
    assert made.isascii()
    assert len(made) <= 70
    assert made.removesuffix(".json").strip("-.") == made.removesuffix(".json") != ""
    assert file_name(made.removesuffix(".json")) == made


def test_new_firms_of_one_name_do_not_replace_each_other() -> None:
    made = [put_in(new_case("Été & Cie")) for _ in range(3)]
    assert [path.name for path in made] == ["ete-cie.json", "ete-cie-2.json", "ete-cie-3.json"]


def test_a_case_is_carried_whole_and_nothing_is_replaced_unasked(tmp_path: Path) -> None:
    case = open_case("ateliers-bremond")
    case.confirmations, case.months_from = {"ORANGE": 0.5}, dt.date.today()
    note_visit(case, dt.date(2026, 4, 2))
    carried = carry_out(case, tmp_path)
    assert carried == tmp_path / "ateliers-bremond.json"
    assert write_case(load(carried)) == write_case(case)
    with pytest.raises(CaseFileError) as caught:
        carry_out(case, carried)
    assert caught.value.code == "cases.exists"
    there = bring_in(carried)
    with pytest.raises(CaseFileError):
        bring_in(carried)
    assert bring_in(carried, name="Une autre").name == "une-autre.json"
    assert bring_in(carried, overwrite=True) == there
    assert write_case(load(there)) == write_case(case)


def test_a_faulty_file_is_not_brought_in(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"schema_version": 2, "firm": {}}')
    with pytest.raises(CaseFileError):
        bring_in(tmp_path / "x.json")
    assert firms() == ()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_command_lists_carries_brings_back_and_notes_visits(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def say(*words: str, code: int = 0) -> str:
        assert run([*words, "--lang", language]) == code
        said = capsys.readouterr()
        return said.err if code else said.out

    assert "ateliers-bremond" in say("cases")
    assert say("cases", "export", "ateliers-bremond", "--out", str(tmp_path)).strip().endswith("bremond.json")
    (path,) = [Path(line) for line in say("cases", "import", str(tmp_path / "ateliers-bremond.json")).splitlines()]
    assert path == firms_folder() / "ateliers-bremond.json"
    say("cases", "import", str(tmp_path / "ateliers-bremond.json"), code=2)
    own = json.loads(say("cases", "--json"))["own"]
    assert [(one["file"], one["questions"]) for one in own] == [(str(path), 36)]

    say("visit", str(path), "--date", "2026-04-02")
    case = load(path)
    case.contract.fee_month, case.answers["owner"]["S1"], case.own = 2000, 5, {"tau": 2.0}
    save(case, path)
    told = say("visit", str(path), "--date", "2026-11-25")
    assert "2026" in told
    assert len(told.splitlines()) > 4
    assert "contract." not in told
    assert "own." not in told
    assert json.loads(say("visit", str(path), "--date", "2026-11-25", "--json"))["since"] == "2026-04-02"
    assert [one.date.isoformat() for one in load(path).visits] == ["2026-04-02", "2026-11-25"]
    assert "2026-13" in say("visit", str(path), "--date", "2026-13-01", code=2)
    assert "2062" in say("visit", str(path), "--date", "2062-01-01", code=2)
    assert "ateliers-bremond" in say("cases", "recover", str(path), code=2)

    path.write_text("{")
    assert path.stem in say("cases")
    assert "broken" in say("cases", "recover", str(path))
    assert load(path).firm.name == "Ateliers Brémond"
