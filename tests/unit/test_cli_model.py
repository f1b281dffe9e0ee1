"""The commands that ask the model, run on case files as a user would: nothing known, everything known, a folder."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from workbook.cli.command import run
from workbook.questions import bank

DOMAINS = ("workstations", "servers", "network", "backup", "applications")
FIRM = {"name": "Menuiserie inventée", "employees": 42, "users": 28, "growth": 0.0}
NOTHING_KNOWN = {
    "schema_version": 2,
    "firm": {"name": "Inconnue", "employees": 10, "users": 10},
    "contract": {"fee_month": 0},
}
# No ticket, no wage, no incident, no estate, no practice: the contract's fee alone, 2.5 % dearer once a year.
EVERYTHING_KNOWN = {
    "schema_version": 2,
    "firm": FIRM,
    "contract": {"fee_month": 1234.56, "clause": "fixed", "fixed_rate": 0.025, "months_since_anniversary": 5},
    "answers": {"owner": {one.id: "na" for one in bank()}},
    "estate": {domain: {"value": 0, "overdue": 0} for domain in DOMAINS},
    "own": {
        **dict.fromkeys(("tau", "beta_block", "l_ws", "labour", "exit0", "delay"), 0.0),
        **{f"lambda_{kind}": 0.0 for kind in ("outage", "dataloss", "intrusion", "fraud")},
    },
}


def written(folder: Path, name: str, case: dict[str, Any]) -> Path:
    path = folder / f"{name}.json"
    path.write_text(json.dumps(case), "utf-8")
    return path


def answered(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert run(words) == 0, capsys.readouterr().err
    return capsys.readouterr().out


def test_a_case_of_which_everything_is_known_costs_its_indexed_fee_to_the_cent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, "known", EVERYTHING_KNOWN)
    found = json.loads(answered(["simulate", str(path), "--draws", "50", "--json"], capsys))
    fee = sum(1234.56 * 1.025 ** ((month + 5) // 12) for month in range(60))
    assert found["lines"]["total"]["total"] == pytest.approx(fee, abs=0.005)
    assert found["lines"]["fee"] == found["lines"]["total"]
    assert [found["band"][f"total_p{p}"] for p in (10, 50, 80, 90, 95)] == [pytest.approx(fee, abs=0.005)] * 5
    assert (found["debt_change"], found["no_loss_year"], found["monte_carlo_error"]) == (0.0, 1.0, 0.0)


def test_a_case_of_which_nothing_is_known_still_has_its_cost_and_its_doubt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, "unknown", NOTHING_KNOWN)
    found = json.loads(answered(["simulate", str(path), "--draws", "400", "--json"], capsys))
    low, *_, high = (found["band"][f"total_p{p}"] for p in (10, 50, 80, 90, 95))
    assert 0.0 < low < found["lines"]["total"]["total"] < high
    assert found["lines"]["lost_time"]["total"] > 0.0 < found["lines"]["incidents"]["total"]
    assert found["debt"]["principal"] > 0.0


@pytest.mark.parametrize("language", ["fr", "en"])
def test_both_are_told_in_words(language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, case in (("known", EVERYTHING_KNOWN), ("unknown", NOTHING_KNOWN)):
        path = written(tmp_path, name, case)
        said = answered(["simulate", "--lang", language, str(path), "--draws", "50"], capsys)
        assert case["firm"]["name"] in said  # type: ignore[index]
        assert "nan" not in said.lower().split()


def test_a_folder_of_cases_gives_the_same_bytes_however_many_compute(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, case in (("known", EVERYTHING_KNOWN), ("unknown", NOTHING_KNOWN)):
        written(tmp_path, name, case)
    words = ["portfolio", str(tmp_path), "--draws", "60", "--json"]
    alone = answered(words, capsys)
    assert answered([*words, "--jobs", "2"], capsys) == alone
    assert json.loads(alone)["firms"].keys() == {"known", "unknown"}


@pytest.mark.cluster
def test_a_cluster_answers_a_folder_with_the_same_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(tmp_path, "known", EVERYTHING_KNOWN)
    words = ["portfolio", str(tmp_path), "--draws", "60", "--json"]
    assert answered([*words, "--jobs", "2", "--cluster"], capsys) == answered(words, capsys)


def test_a_cluster_that_is_not_installed_is_said_plainly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, "known", EVERYTHING_KNOWN)
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert run(["portfolio", "--lang", "en", str(tmp_path), "--cluster"]) == 2
    assert 'pip install ".[cluster]"' in capsys.readouterr().err
