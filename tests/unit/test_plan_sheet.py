"""The plan's spreadsheet: what changed there comes back, faults are told together, no text becomes a formula."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from workbook.cases import CaseFile, load, open_case, save
from workbook.cases.actions import Action, ActionPlan
from workbook.cases.plan_back import merged, read_plan
from workbook.cases.plan_cells import COLUMNS, FIRST_ROW, LATE_COLUMN, cell_text, text_of
from workbook.cli.tree import tree
from workbook.errors import ReaderError
from workbook.export.plan_xlsx import plan_xlsx
from workbook.i18n import LANGUAGES, Language

TODAY = dt.date(2026, 11, 25)


def a_case(title: str = "Ours", note: str = "") -> CaseFile:
    case = open_case("ateliers-bremond").model_copy(deep=True)
    case.actions = ActionPlan(
        actions=[
            Action(key="mfa", lever="mfa", party="provider", due=dt.date(2020, 1, 31), cost=1800.0, required="insurer"),
            Action(key="steering", lever="steering", due=dt.date(2090, 1, 1), cost=1500.0, state="done"),
            Action(key="own-1", title=title, note=note, cost=700.0, party="adviser"),
            Action(key="own-2", title="Left", cost=5000.0, state="dropped", due=dt.date(2020, 1, 1)),
        ]
    )
    return case


def saved(case: CaseFile, path: Path, language: Language = "fr", **cells: Any) -> Path:
    path.write_bytes(plan_xlsx(case, language, TODAY))
    if cells:
        book = load_workbook(path)
        for place, value in cells.items():
            book.worksheets[0][place] = value
        book.save(path)
    return path


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_read_back_untouched_changes_nothing(tmp_path: Path, language: Language) -> None:
    case = a_case("=2+5", "'quoted\nlines")
    found = merged(case.actions, read_plan(saved(case, tmp_path / "p.xlsx", language)))
    assert found.plan == case.actions
    assert (found.changed, found.added, found.conflicts) == ((), (), ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_changed_in_the_spreadsheet_comes_back(tmp_path: Path, language: Language) -> None:
    case = a_case()
    state = {"fr": "fait", "en": "Done"}[language]
    path = saved(case, tmp_path / "p.xlsx", language, C6="Ann", E6=dt.datetime(2027, 3, 31), I6=state, F7=99,
                 A10="Call the insurer")  # fmt: skip
    found = merged(case.actions, read_plan(path))
    first = found.plan.named("mfa")
    assert first is not None
    assert (first.who, first.due, first.state, first.title) == ("Ann", dt.date(2027, 3, 31), "done", "")
    assert found.plan.actions[1].cost == 99.0
    assert (found.changed, found.added) == (("mfa", "steering"), ("own-3",))
    assert found.plan.actions[-1].title == "Call the insurer"
    assert found.plan.actions[2:4] == case.actions.actions[2:]


def test_what_the_case_changed_meanwhile_stays_and_what_both_changed_is_told(tmp_path: Path) -> None:
    case = a_case()
    path = saved(case, tmp_path / "p.xlsx", C6="Ann", F7=99)
    case.actions.actions[0].who, case.actions.actions[0].note = "Bob", "called"
    found = merged(case.actions, read_plan(path))
    assert [(one.cell, one.kept, one.left) for one in found.conflicts] == [("C6", "Bob", "Ann")]
    assert (found.plan.actions[0].who, found.plan.actions[0].note, found.plan.actions[1].cost) == ("Bob", "called", 99)


def emptied(path: Path, *rows: int) -> Path:
    book = load_workbook(path)
    for row in rows:
        for letter in COLUMNS.values():
            book.worksheets[0][f"{letter}{row}"] = None
    book.save(path)
    return path


@pytest.mark.parametrize("how", ["emptied", "deleted"])
def test_an_action_whose_row_is_taken_out_is_dropped_and_can_be_taken_up_again(tmp_path: Path, how: str) -> None:
    case = a_case()
    path = saved(case, tmp_path / "p.xlsx")
    if how == "emptied":
        emptied(path, 6, 7)
    else:
        book = load_workbook(path)
        book.worksheets[0].delete_rows(6, 2)
        book.save(path)
    case.actions.actions = [*case.actions.actions, Action(key="own-9", title="Since")]
    found = merged(case.actions, read_plan(path))
    # the first was open; the second was done and stays so; one written in the case since then is not concerned
    assert (found.dropped, found.done, found.changed, found.conflicts) == (("mfa",), ("steering",), (), ())
    kept = {one.key: one.state for one in found.plan.actions}
    assert kept == {"mfa": "dropped", "steering": "done", "own-1": "to_do", "own-2": "dropped", "own-9": "to_do"}
    assert merged(found.plan, read_plan(path)).dropped == ()


def test_a_sheet_emptied_of_all_its_rows_drops_them_all_and_is_no_strange_file(tmp_path: Path) -> None:
    case = a_case()
    path = emptied(saved(case, tmp_path / "p.xlsx"), 6, 7, 8, 9)
    assert merged(case.actions, read_plan(path)).dropped == ("mfa", "own-1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_names_what_it_dropped(tmp_path: Path, language: Language) -> None:
    case = a_case()
    sheet, held = emptied(saved(case, tmp_path / "p.xlsx", language), 8), tmp_path / "firm.json"
    save(case, held)
    said = CliRunner().invoke(tree(language), ["read", "plan", str(held), str(sheet)])
    assert said.exit_code == 0, said.output
    assert "Ours" in said.output
    assert [one.state for one in load(held).actions.actions] == ["to_do", "done", "dropped", "dropped"]


def test_all_wrong_cells_are_told_together_and_nothing_is_taken_in(tmp_path: Path) -> None:
    path = saved(a_case(), tmp_path / "p.xlsx", D6="soon", F6="a lot", I7="perhaps", B8="Moon", F8=True)
    with pytest.raises(ReaderError) as refused:
        read_plan(path)
    assert [fault.where for fault in refused.value.faults] == ["D6", "F6", "I7", "B8", "F8"]
    below = saved(a_case(), tmp_path / "q.xlsx", F6=-5)
    with pytest.raises(ReaderError) as refused:
        merged(a_case().actions, read_plan(below))
    assert [fault.where for fault in refused.value.faults] == ["F6"]


@pytest.mark.parametrize(
    "words", ["=cmd|'/c'!A1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\x00\x0b", "x" * 300]
)
def test_no_text_of_a_user_becomes_a_formula(tmp_path: Path, words: str) -> None:
    case = a_case(words, words)
    case.firm.name = words.strip()[:200] or "x"
    sheets = load_workbook(saved(case, tmp_path / "p.xlsx")).worksheets
    ours = {f"{LATE_COLUMN}{row}" for row in range(FIRST_ROW, FIRST_ROW + 60)} | {f"{one}3" for one in "ABCDEF"}
    for sheet in sheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.data_type == "f":
                assert (sheet, cell.coordinate in ours) == (sheets[0], True)
            elif isinstance(cell.value, str):
                assert not cell.value.startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.text(max_size=80))
def test_a_safe_text_is_read_back_as_it_was(words: str) -> None:
    once = text_of(cell_text(words))
    assert text_of(cell_text(once)) == once


def test_the_sheet_has_lists_dates_protection_and_fits_a_lying_page(tmp_path: Path) -> None:
    sheet = load_workbook(saved(a_case(), tmp_path / "p.xlsx")).worksheets[0]
    ruled = {str(one.sqref).split(":")[0] for one in sheet.data_validations.dataValidation}
    names = ("party", "required", "state", "start", "due", "done_on", "cost")
    assert {f"{COLUMNS[name]}6" for name in names} <= ruled
    assert sheet.protection.sheet
    assert (sheet["A5"].protection.locked, sheet["A6"].protection.locked) == (True, False)
    assert sheet.page_setup.orientation == "landscape"


@given(st.binary(min_size=1, max_size=200), st.integers(0, 8000))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_is_refused_in_words(tmp_path: Path, noise: bytes, place: int) -> None:
    path = saved(a_case(), tmp_path / "p.xlsx")
    content = bytearray(path.read_bytes())
    content[place : place + len(noise)] = noise
    path.write_bytes(bytes(content))
    # whatever the damage, either nothing was hit that matters or the refusal is one of ours
    with contextlib.suppress(ReaderError):
        merged(a_case().actions, read_plan(path))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_takes_changes_into_the_case_and_tells_conflicts(tmp_path: Path, language: Language) -> None:
    case = a_case()
    sheet = saved(case, tmp_path / "p.xlsx", language, C6="Ann", F7=99)
    case.actions.actions[0].who = "Bob"
    held = tmp_path / "firm.json"
    save(case, held)
    said = CliRunner().invoke(tree(language), ["read", "plan", str(held), str(sheet)])
    assert said.exit_code == 0, said.output
    assert "C6" in said.output
    assert [(one.who, one.cost) for one in load(held).actions.actions[:2]] == [("Bob", 1800), ("", 99)]


@pytest.mark.office
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_office_suite_computes_the_totals_and_what_is_late(tmp_path: Path, language: Language) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("needs LibreOffice")
    path = saved(a_case(), tmp_path / "p.xlsx", language)
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
         "--outdir", str(tmp_path / "out"), str(path)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    sheet = load_workbook(tmp_path / "out" / "p.xlsx", data_only=True).worksheets[0]
    # firm 1500, provider 1800, adviser 700; what was dropped counts nowhere
    assert [sheet[f"{one}3"].value for one in "ABCDEF"] == [1500, 1800, 700, 4000, 1500, 1]
    late = [sheet[f"{LATE_COLUMN}{row}"].value or "" for row in range(6, 10)]
    assert late == [{"fr": "En retard", "en": "Late"}[language], "", "", ""]
    assert merged(a_case().actions, read_plan(tmp_path / "out" / "p.xlsx")).plan == a_case().actions


def test_on_paper_the_plan_and_its_follow_up_are_a_sheet_each_large_enough_to_be_read(tmp_path: Path) -> None:
    path = saved(a_case(), tmp_path / "plan.xlsx")
    sheet = load_workbook(path).worksheets[0]
    assert sheet.page_setup.scale == 75
    assert not sheet.sheet_properties.pageSetUpPr.fitToPage
    plan, followed = sheet.print_area.replace("$", "").split(",")
    plan, followed = plan.rpartition("!")[2], followed.rpartition("!")[2]
    assert plan.startswith("A1:G")
    assert followed.startswith(f"H{FIRST_ROW - 1}:{LATE_COLUMN}")
    # the names stand on both; a sign of the usual face is 7 pixels wide, the paper 1,028 inside its margins
    assert sheet.print_title_cols == "$A:$A"
    wide = [sheet.column_dimensions[letter].width for letter in "ABCDEFG"]
    assert sum(wide) * 7 * 0.75 < 1028
