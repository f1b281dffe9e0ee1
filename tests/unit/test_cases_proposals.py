"""What a file says of the firm waits for a yes or no, is checked at the door, and can be undone."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.cases import CaseFile, new_case, open_case, read_case, to_situation, write_case
from workbook.cases.proposal import Evidence, Proposal, Source, proposal
from workbook.cases.proposals import accept, evidence_text, pending, propose, refuse, undo
from workbook.errors import CaseFileError
from workbook.i18n import explain

TICKETS = Source(kind="tickets", file="tickets.csv")
PLAIN = Evidence(key="proposals.unknown", values={"id": "x"})
PLACES: dict[str, Any] = {
    "measured.tau": 1.2,
    "own.rate": 80.0,
    "contract.hourly_rate": 95.0,
    "contract.per_seat": True,
    "contract.renewal_date": "2027-03-01",
    "costs.subscriptions_year": 12_000.0,
    "estate.servers.value": 20_000.0,
    "estate.workstations.due": [0.0, 900.0],
    "firm.users": 31,
    "answers.owner.X4": 2,
    "answers.owner.X3": "unknown",
}


def of(target: str, value: Any, source: Source = TICKETS) -> Proposal:
    return proposal(target, value, source, PLAIN)


def places(case: CaseFile) -> str:
    return json.dumps({**json.loads(write_case(case)), "proposals": []})


def test_reading_the_same_file_twice_adds_nothing() -> None:
    case = propose(new_case("Essai"), [of("measured.tau", 1.2)])
    again = propose(case, [of("measured.tau", 1.2, Source(kind="tickets", file="copy.csv"))])
    assert again == case
    assert len(pending(again)) == 1


@given(st.permutations(list(PLACES)))
def test_whatever_was_accepted_and_undone_leaves_the_case_as_it_was(order: list[str]) -> None:
    case = propose(new_case("Essai"), [of(target, PLACES[target]) for target in order])
    ids = [one.id for one in case.proposals]
    taken = read_case(write_case(accept(case, *ids)))
    assert pending(taken) == ()
    assert to_situation(taken).basis("tau") == "measured"
    assert to_situation(taken).estate["workstations"].due == (0.0, 900.0)
    back = undo(taken, *ids)
    assert {one.id for one in pending(back)} == set(ids)
    held = json.loads(places(back))
    held["estate"] = {name: one for name, one in held["estate"].items() if any(v is not None for v in one.values())}
    held["answers"] = {name: one for name, one in held["answers"].items() if one}
    assert held == json.loads(places(case))


def test_an_accepted_figure_takes_its_place_and_keeps_what_was_there() -> None:
    case = new_case("Essai")
    case.firm.users = 10
    case = propose(case, [of("firm.users", 31)])
    taken = accept(case, case.proposals[0].id)
    assert taken.firm.users == 31
    assert taken.proposals[0].before == 10
    assert refuse(taken, taken.proposals[0].id).firm.users == 10
    assert case.firm.users == 10


def test_a_figure_typed_since_is_not_taken_back() -> None:
    case = propose(new_case("Essai"), [of("firm.users", 31)])
    taken = accept(case, case.proposals[0].id)
    taken.firm.users = 33
    assert undo(taken, taken.proposals[0].id).firm.users == 33


def test_a_value_no_one_could_type_is_refused_at_the_door() -> None:
    case = propose(new_case("Essai"), [of("firm.users", 0), of("measured.tau", 1e6), of("answers.owner.X4", 9)])
    before = write_case(case)
    with pytest.raises(CaseFileError) as caught:
        accept(case, *(one.id for one in case.proposals))
    assert caught.value.code == "proposals.not_acceptable"
    assert {fault.where for fault in caught.value.faults} == {"firm.users", "measured.tau", "answers.owner.X4"}
    assert explain(caught.value, "fr") != explain(caught.value, "en")
    assert write_case(case) == before


def test_of_two_on_the_same_place_the_last_accepted_stands() -> None:
    case = propose(new_case("Essai"), [of("firm.users", 31)])
    case = accept(case, case.proposals[0].id)
    case = propose(case, [of("firm.users", 40, Source(kind="directory"))])
    case = accept(case, case.proposals[1].id)
    assert (case.firm.users, [one.state for one in case.proposals]) == (40, ["refused", "accepted"])
    assert undo(case, case.proposals[1].id).firm.users == 10


def test_a_later_export_replaces_what_waits_and_not_what_was_decided() -> None:
    case = propose(new_case("Essai"), [of("measured.tau", 1.2), of("firm.users", 31)])
    case = refuse(case, case.proposals[1].id)
    case = propose(case, [of("measured.tau", 1.3), of("firm.users", 31), of("firm.users", 32)])
    assert [(one.value, one.state) for one in case.proposals] == [
        (31, "refused"), (1.3, "proposed"), (32, "proposed"),
    ]  # fmt: skip


def test_what_the_case_already_says_is_not_proposed() -> None:
    case = new_case("Essai")
    assert propose(case, [of("firm.users", case.firm.users)]).proposals == []


@pytest.mark.parametrize("target", ["plan.mfa", "firm", "firm.users.x", "estate.servers", "story.fr", "notes", ""])
def test_a_place_outside_the_figures_and_answers_cannot_be_proposed(target: str) -> None:
    with pytest.raises(ValueError, match="proposals.unknown_target"):
        of(target, 1)


def test_a_field_that_does_not_exist_is_told() -> None:
    case = propose(new_case("Essai"), [of("contract.bonus", 1)])
    with pytest.raises(CaseFileError) as caught:
        accept(case, case.proposals[0].id)
    assert caught.value.faults[0].where == "contract.bonus"
    with pytest.raises(CaseFileError) as caught:
        accept(case, "nothing")
    assert caught.value.code == "proposals.unknown"


def test_a_case_file_written_before_proposals_still_loads() -> None:
    content = json.loads(write_case(open_case("ateliers-bremond")))
    del content["proposals"], content["mappings"]
    assert read_case(json.dumps(content)).proposals == []


def test_the_reason_is_told_in_both_languages() -> None:
    one = proposal("measured.tau", 1.2, TICKETS, Evidence(key="proposals.unknown", values={"id": "abc"}))
    assert "abc" in evidence_text(one, "fr")
    assert evidence_text(one, "fr") != evidence_text(one, "en")
