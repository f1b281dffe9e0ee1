"""What the firm's files propose, from the command: put in, listed, accepted, refused, undone, for each kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workbook.cases import load, open_case, sample_folder, save
from workbook.cli.command import run

FILES = {
    "ledger": "ledger.txt",
    "invoice": "invoices",
    "tickets": "tickets.csv",
    "inventory": "inventory.csv",
    "directory": "directory.csv",
}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "firm.json"
    kept = open_case("ateliers-bremond").model_copy(deep=True)
    kept.contract.fee_month, kept.costs.subscriptions_year, kept.firm.users, kept.firm.servers = 1.0, 1.0, 2, 0
    kept._digest = None
    save(kept, path)
    return path


@pytest.mark.parametrize("kind", FILES)
def test_each_kind_of_file_proposes_and_can_be_accepted_at_once(kind: str, case: Path) -> None:
    file = str(sample_folder("ateliers-bremond") / FILES[kind])
    assert run(["read", kind, file, "--into", str(case)]) == 0
    waiting = load(case).proposals
    assert waiting
    assert {one.state for one in waiting} == {"proposed"}
    save_again = open_case("ateliers-bremond").model_copy(deep=True)
    save_again.firm.users, save_again.firm.servers, save_again.contract.fee_month = 2, 0, 1.0
    other = case.with_name("other.json")
    save_again._digest = None
    save(save_again, other)
    assert run(["read", kind, file, "--into", str(other), "--accept"]) == 0
    assert {one.state for one in load(other).proposals} == {"accepted"}


@pytest.mark.parametrize("kind", FILES)
def test_a_sample_is_never_changed_and_accept_needs_a_case(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(sample_folder("ateliers-bremond") / FILES[kind])
    assert run(["read", kind, file, "--into", "ateliers-bremond", "--lang", "en"]) == 2
    assert "is a sample" in capsys.readouterr().err
    assert run(["read", kind, file, "--accept", "--lang", "en"]) == 2
    assert "--into" in capsys.readouterr().err


def test_proposals_are_listed_accepted_refused_and_undone(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(sample_folder("ateliers-bremond") / "directory.csv")
    run(["read", "directory", file, "--into", str(case)])
    capsys.readouterr()
    assert run(["proposals", str(case), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    users = next(one for one in told if one["target"] == "firm.users")
    assert users["state"] == "proposed"
    assert str(users["value"]) in users["said"]
    assert run(["proposals", "accept", str(case), users["id"]]) == 0
    assert load(case).firm.users == users["value"]
    assert run(["proposals", "refuse", str(case), users["id"]]) == 0
    assert load(case).firm.users == 2
    assert run(["proposals", "accept", str(case), "all"]) == 0
    capsys.readouterr()
    assert run(["proposals", "list", str(case), "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "0 proposals wait" in said
    assert "refused" in said


def test_a_number_nobody_gave_is_refused_in_words(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["proposals", "accept", str(case), "nothing", "--lang", "en"]) == 2
    assert "no proposal “nothing”" in capsys.readouterr().err
