"""A case file is checked once at the door: every fault is told, in both languages, and nothing is lost."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.cases import (
    CaseFile,
    list_cases,
    load,
    new_case,
    open_case,
    read_case,
    recover,
    save,
    versions,
    write_case,
)
from workbook.cases.casefile import SCHEMA_VERSION
from workbook.errors import CaseFileError, WorkbookError
from workbook.i18n import explain, has_text
from workbook.questions import bank

MINIMAL: dict[str, Any] = {
    "schema_version": SCHEMA_VERSION,
    "firm": {"name": "Essai", "employees": 12, "users": 10},
    "contract": {"fee_month": 900},
}


def changed(**parts: Any) -> str:
    content = json.loads(json.dumps(MINIMAL))
    for name, value in parts.items():
        content[name] = {**content.get(name, {}), **value} if isinstance(value, dict) else value
    return json.dumps(content)


def faults(text: str) -> set[tuple[str, str]]:
    with pytest.raises(CaseFileError) as caught:
        read_case(text)
    for fault in caught.value.faults:
        assert has_text(fault.code, "fr")
        assert has_text(fault.code, "en")
    return {(fault.code, fault.where) for fault in caught.value.faults}


answers = st.dictionaries(
    st.sampled_from([one.id for one in bank()]), st.sampled_from([1, 2, 3, 4, 5, "unknown", "na"])
)


@given(st.text(min_size=1, max_size=200).filter(str.strip), answers, answers, st.integers(1, 10_000))
def test_what_is_written_is_read_back(name: str, owner: Any, provider: Any, users: int) -> None:
    case = CaseFile.model_validate(MINIMAL)
    case.firm.name, case.firm.users = name, users
    case.answers = {"owner": owner, "provider": provider}
    assert read_case(write_case(case)) == case


def test_all_faults_of_a_file_are_told_together() -> None:
    found = faults(
        changed(
            firm={"employees": 0, "users": "beaucoup", "serveurs": 2},
            contract={"fee_month": -5, "clause": "inflation", "renewal_date": "demain"},
            answers={"owner": {"S1": 7, "Z9": 1}},
            plan=["mfaa"],
            measured={"taux": 1},
        )
    )
    assert {
        ("cases.too_small", "firm.employees"), ("cases.not_a_number", "firm.users"),
        ("cases.unknown_field_near", "firm.serveurs"), ("cases.too_small", "contract.fee_month"),
        ("cases.bad_choice", "contract.clause"), ("cases.not_a_date", "contract.renewal_date"),
        ("cases.bad_answer", "answers.owner.S1"), ("cases.unknown_lever", "plan.mfaa"),
        ("cases.unknown_figure", "measured.taux"),
    } <= found  # fmt: skip


def test_an_unknown_question_is_told_with_its_nearest() -> None:
    assert ("cases.unknown_question", "answers.S11") in faults(changed(answers={"owner": {"S11": 1}}))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"firm": 1,', "cases.not_json"),
        ("[1, 2]", "cases.not_a_case"),
        ('{"a": 1}', "cases.not_a_case"),
        ('{"schema_version": 99, "firm": {}}', "cases.newer_version"),
        ("[" * 100_000, "cases.not_a_case"),
        (" " * 5_000_001, "cases.too_large"),
    ],
)
def test_a_file_that_is_no_case_is_explained(text: str, code: str) -> None:
    with pytest.raises(CaseFileError) as caught:
        read_case(text)
    assert caught.value.code == code
    assert explain(caught.value, "fr") != explain(caught.value, "en")


def test_numbers_that_are_none_and_fields_written_twice_are_refused() -> None:
    assert faults('{"schema_version":1,"firm":{"name":"x","employees":NaN}}') == {("cases.not_finite", "")}
    assert faults('{"schema_version":1,"firm":{},"firm":{}}') == {("cases.twice", "firm")}


@given(st.text(max_size=400) | st.binary(max_size=400).map(lambda b: b.decode("latin-1")))
def test_no_text_whatever_ends_in_another_error(text: str) -> None:
    with pytest.raises(WorkbookError):
        read_case(text)


@given(st.data())
def test_no_change_to_a_good_file_ends_in_another_error(data: st.DataObject) -> None:
    good = write_case(open_case("ateliers-bremond"))
    at = data.draw(st.integers(0, len(good) - 1))
    text = good[:at] + data.draw(st.text(max_size=3)) + good[at + data.draw(st.integers(0, 3)) :]
    with contextlib.suppress(CaseFileError):
        read_case(text)


def test_saving_keeps_the_last_ten_versions(tmp_path: Path) -> None:
    path, case = tmp_path / "firm.json", new_case("Essai")
    for users in range(1, 16):
        case.firm.users = users
        save(case, path)
    assert load(path).firm.users == 15
    assert [load(p).firm.users for p in versions(path)] == list(range(14, 4, -1))


def test_what_another_program_changed_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    save(new_case("Essai"), path)
    one, other = load(path), load(path)
    one.firm.users = 20
    save(one, path)
    other.firm.users = 30
    with pytest.raises(CaseFileError) as caught:
        save(other, path)
    assert caught.value.code == "cases.changed_elsewhere"
    assert load(path).firm.users == 20


def test_a_new_case_never_overwrites_a_file_it_has_not_read(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    path.write_text("something precious")
    with pytest.raises(CaseFileError):
        save(new_case("Essai"), path)
    assert path.read_text() == "something precious"


def test_a_broken_file_is_set_aside_and_the_newest_good_version_comes_back(tmp_path: Path) -> None:
    path, case = tmp_path / "firm.json", new_case("Essai")
    for users in (10, 11, 12):
        case.firm.users = users
        save(case, path)
    path.write_text('{"firm": ')
    with pytest.raises(CaseFileError):
        load(path)
    back, aside = recover(path)
    assert back.firm.users == 11
    assert aside is not None
    assert aside.read_text() == '{"firm": '
    assert load(path) == back


def test_a_crash_while_saving_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, case = tmp_path / "firm.json", new_case("Essai")
    save(case, path)
    before = path.read_bytes()

    def crash(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", crash)
    case.firm.users = 33
    with pytest.raises(CaseFileError) as caught:
        save(case, path)
    assert caught.value.code == "cases.unwritable"
    assert path.read_bytes() == before
    assert not list(tmp_path.rglob("*.tmp"))


def test_the_case_files_of_a_folder_are_listed_and_others_left_out(tmp_path: Path) -> None:
    save(new_case("A"), tmp_path / "a.json")
    (tmp_path / "other.json").write_text("{}")
    assert [p.name for p in list_cases(tmp_path)] == ["a.json"]


def test_a_case_is_found_by_name_or_by_path_or_made_on_demand(tmp_path: Path) -> None:
    assert open_case("ateliers-bremond").fictional
    assert not open_case(tmp_path / "ma-firme.json", create=True).fictional
    assert not (tmp_path / "ma-firme.json").exists()
    for wrong in ("atelier-bremond", "xyz", str(tmp_path / "none.json"), str(tmp_path)):
        with pytest.raises(CaseFileError):
            open_case(wrong)
