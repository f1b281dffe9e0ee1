"""What a case file may not hold is refused with the place, the reason and what to write instead."""

from __future__ import annotations

import json
from typing import Any

import pytest

from workbook.cases import CaseFile, open_case, read_case, reading, write_case
from workbook.errors import CaseFileError, Fault
from workbook.i18n import LANGUAGES, explain

MINIMAL: dict[str, Any] = {
    "schema_version": 1,
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


def test_a_file_of_an_earlier_version_is_brought_to_todays(monkeypatch: pytest.MonkeyPatch) -> None:
    def users_were_seats(content: dict[str, Any]) -> dict[str, Any]:
        firm = dict(content["firm"])
        firm["users"] = firm.pop("seats")
        return {**content, "firm": firm}

    monkeypatch.setitem(reading.MIGRATIONS, 0, users_were_seats)
    old = {**MINIMAL, "schema_version": 0, "firm": {"name": "Essai", "employees": 12, "seats": 10}}
    assert read_case(json.dumps(old)) == CaseFile.model_validate(MINIMAL)


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
