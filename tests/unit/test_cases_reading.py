"""What a case file may not hold is refused with the place, the reason and what to write instead."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workbook.cases import (
    CaseFile,
    load,
    migrations,
    new_case,
    open_case,
    read_case,
    recover,
    save,
    versions,
    write_case,
)
from workbook.cases.casefile import SCHEMA_VERSION
from workbook.errors import CaseFileError, Fault
from workbook.i18n import LANGUAGES, explain

VERSION_1 = Path(__file__).with_name("case_version_1.json")  # as version 1 wrote it: never to be changed
CHANGED_SINCE_1 = {"schema_version", "estate", "proposals", "mappings", "visits", "projects"}
MINIMAL: dict[str, Any] = {
    "schema_version": SCHEMA_VERSION,
    "firm": {"name": "Essai", "employees": 12, "users": 10},
    "contract": {"fee_month": 900},
}


def with_parts(**parts: Any) -> str:
    return json.dumps({**MINIMAL, **{k: {**MINIMAL.get(k, {}), **v} for k, v in parts.items()}})


def refused(text: str) -> tuple[Fault, ...]:
    with pytest.raises(CaseFileError) as caught:
        read_case(text)
    for language in LANGUAGES:
        explain(caught.value, language).encode("utf-8")
    return caught.value.faults


@pytest.mark.parametrize(
    ("parts", "code", "where"),
    [
        ({"firm": {"users": True}}, "cases.truth", "firm.users"),
        ({"answers": {"owner": {"S1": True}}}, "cases.truth", "answers.owner.S1"),
        ({"own": {"tau": -1}}, "cases.too_small", "own.tau"),
        ({"measured": {"labour": 1e300}}, "cases.too_big", "measured.labour"),
        ({"own": {"L_ws": 0}}, "cases.never_nil", "own.L_ws"),
        ({"own": {"lambda_outage": 1e6}}, "cases.too_big", "own.lambda_outage"),
        ({"measured": {"out_share": 1.2}}, "cases.too_big", "measured.out_share"),
        ({"own": {"waste": 0.1}}, "cases.unknown_figure", "own.waste"),
        ({"estate": {"servers": {"value": 1000, "overdue": 2000}}}, "cases.overdue_above_value", "estate.servers"),
        ({"estate": {"cloud": {"value": 1}}}, "cases.unknown_domain", "estate.cloud"),
        ({"confirmations": {"X": "IT"}}, "cases.bad_confirmation", "confirmations.X"),
        ({"confirmations": {"X": 1.5}}, "cases.bad_confirmation", "confirmations.X"),
        ({"answers": {"oner": {"S1": 1}}}, "cases.bad_choice", "answers.oner"),
        ({"answers": {"owner": {"S1": 6}}}, "cases.bad_answer", "answers.owner.S1"),
        ({"firm": {"name": ""}}, "cases.empty_text", "firm.name"),
        ({"firm": {"name": "x" * 201}}, "cases.too_long", "firm.name"),
        ({"firm": {"name": "\ud800"}}, "cases.bad_value", "firm.name"),
        ({"firm": {"sector": 3}}, "cases.not_text", "firm.sector"),
        ({"contract": {"per_seat": "often"}}, "cases.not_yes_no", "contract.per_seat"),
        ({"costs": {"subscriptions_year": None}}, "cases.not_a_number", "costs.subscriptions_year"),
    ],
)
def test_one_thing_wrong_gives_one_fault_with_its_place(parts: dict[str, Any], code: str, where: str) -> None:
    assert [(fault.code, fault.where) for fault in refused(with_parts(**parts))] == [(code, where)]


@pytest.mark.parametrize(
    ("parts", "near"),
    [
        ({"firm": {"serveurs": 2}}, "servers"),
        ({"contract": {"fee_per_month": 3}}, "fee_month"),
        ({"estate": {"servers": {"valu": 1}}}, "value"),
        ({"answers": {"owner": {"S11": 1}}}, "S1"),
    ],
)
def test_a_name_mistyped_is_told_with_the_nearest_one(parts: dict[str, Any], near: str) -> None:
    (fault,) = refused(with_parts(**parts))
    assert near in {fault.values.get("near"), fault.values.get("known")}


def test_a_missing_part_and_a_part_of_the_wrong_kind_are_told() -> None:
    content = {"schema_version": 1, "firm": None, "plan": 3}
    assert {(fault.code, fault.where) for fault in refused(json.dumps(content))} == {
        ("cases.not_a_group", "firm"),
        ("cases.missing", "contract"),
        ("cases.not_a_list", "plan"),
    }


@pytest.mark.parametrize("number", ["9" * 5000, "9" * 31, "-" + "8" * 400, "1e999", "Infinity", "-Infinity", "NaN"])
def test_numbers_nobody_could_mean_are_refused(number: str) -> None:
    text = json.dumps(MINIMAL).replace("900", number)
    assert {fault.code for fault in refused(text)} == {"cases.not_finite"}


def test_hundreds_of_faults_are_told_as_thirty_and_a_count() -> None:
    faults = refused(with_parts(answers={"owner": {f"Q{i}": 9 for i in range(300)}}))
    assert len(faults) == 31
    assert faults[-1].values == {"n": 270}


def test_a_file_written_by_version_1_still_opens_and_what_it_held_is_there() -> None:
    case = read_case(VERSION_1.read_text("utf-8"))
    assert case.schema_version == SCHEMA_VERSION
    assert (case.visits, case.proposals, case.mappings) == ([], [], {})
    assert (case.estate["servers"].overdue, case.estate["servers"].due) == (9000, None)
    assert [(one.value_month, one.month, one.name) for one in case.projects] == [(800.0, 6, "")]
    assert case.firm.name == "Menuiserie Testard"
    assert case.answers == {"owner": {"S1": 2, "X1": "unknown"}, "provider": {"S1": 4, "X2": "na"}}
    assert case.confirmations == {"ORANGE": 0.5, "PAPETERIE": "not_it"}
    kept = {name: value for name, value in json.loads(write_case(case)).items() if name not in CHANGED_SINCE_1}
    before = json.loads(VERSION_1.read_text("utf-8"))
    assert kept == {name: value for name, value in before.items() if name not in CHANGED_SINCE_1}


def test_a_case_of_version_1_saved_today_keeps_the_former_file_as_its_earlier_version(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    path.write_bytes(VERSION_1.read_bytes())
    case = load(path)
    case.firm.users += 1
    save(case, path)
    assert json.loads(path.read_text("utf-8"))["schema_version"] == SCHEMA_VERSION
    assert versions(path)[0].read_bytes() == VERSION_1.read_bytes()


def test_version_2_s_one_project_becomes_a_list_in_the_case_and_in_its_visits() -> None:
    said = {"value_month": 800.0, "month": 6}
    visit = {name: MINIMAL[name] for name in ("firm", "contract")} | {"date": "2026-06-01"}
    silent = {**visit, "date": "2026-03-01", "projects": {"value_month": 0.0, "month": None}}
    old = {**MINIMAL, "schema_version": 2, "projects": said, "visits": [silent, {**visit, "projects": said}]}
    case = read_case(json.dumps(old))
    assert [(one.kind, one.name, one.value_month, one.month) for one in case.projects] == [("other", "", 800.0, 6)]
    assert [len(one.projects) for one in case.visits] == [0, 1]
    assert {fault.where for fault in refused(json.dumps({**old, "projects": {"valu": 3}}))} == {"projects.0.valu"}


def test_every_earlier_version_has_its_migration() -> None:
    assert sorted(migrations.MIGRATIONS) == list(range(1, SCHEMA_VERSION))


def test_migrations_run_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def users_were_seats(content: dict[str, Any]) -> dict[str, Any]:
        firm = dict(content["firm"])
        firm["users"] = firm.pop("seats")
        return {**content, "firm": firm}

    monkeypatch.setitem(migrations.MIGRATIONS, 0, users_were_seats)
    old = {**MINIMAL, "schema_version": 0, "firm": {"name": "Essai", "employees": 12, "seats": 10}}
    assert read_case(json.dumps(old)) == CaseFile.model_validate(MINIMAL)


def test_a_file_of_a_later_version_is_explained_and_never_touched(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    save(new_case("Essai"), path)
    later = json.dumps({**MINIMAL, "schema_version": SCHEMA_VERSION + 1, "moons": [1]}).encode()
    path.write_bytes(later)
    for attempt in (lambda: load(path), lambda: recover(path)):
        with pytest.raises(CaseFileError) as caught:
            attempt()
        assert caught.value.code == "cases.newer_version"
        assert str(SCHEMA_VERSION + 1) in explain(caught.value, "en")
    with pytest.raises(CaseFileError):
        save(new_case("Essai"), path)
    assert path.read_bytes() == later


def test_what_a_file_holds_that_we_do_not_know_is_told_and_never_saved_over(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    path.write_text(json.dumps({**MINIMAL, "moons": [1]}))
    before = path.read_bytes()
    with pytest.raises(CaseFileError) as caught:
        load(path)
    assert [(fault.code, fault.where) for fault in caught.value.faults] == [("cases.unknown_field", "moons")]
    with pytest.raises(CaseFileError):
        save(CaseFile.model_validate(MINIMAL), path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("version", [0, -1, "1", True, None, 1.5])
def test_a_version_that_never_was_is_refused(version: Any) -> None:
    with pytest.raises(CaseFileError):
        read_case(json.dumps({**MINIMAL, "schema_version": version}))


def test_a_case_changed_in_code_to_something_impossible_is_not_written() -> None:
    case = CaseFile.model_validate(MINIMAL)
    case.answers["owner"] = {"S1": 9}  # type: ignore[dict-item]
    with pytest.raises(CaseFileError):
        write_case(case)


@pytest.mark.parametrize("name", ["x" * 5000, "a\x00b", "~nobody/x.json", "", "..", "C:\\cas.json"])
def test_a_name_no_system_takes_is_explained(name: str) -> None:
    with pytest.raises(CaseFileError) as caught:
        open_case(name)
    assert len(explain(caught.value, "fr")) < 400
