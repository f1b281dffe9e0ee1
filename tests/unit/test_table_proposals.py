"""What tickets, inventories and directories say is proposed, checked at the door, and changes nothing unasked."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from workbook.cases import load, new_case, open_case, sample_folder, samples, save, to_situation
from workbook.cases.from_directory import directory_proposals
from workbook.cases.from_inventory import inventory_proposals
from workbook.cases.from_tickets import ticket_proposals
from workbook.cases.proposals import accept, evidence_text, pending, propose, undo
from workbook.cli.command import run
from workbook.questions import bank
from workbook.questions.evidence import answers_from, evidence_rules
from workbook.readers.directory.reading import read_directory
from workbook.readers.inventory.reading import read_inventory
from workbook.readers.tickets.reading import read_tickets

TODAY = dt.date(2026, 9, 30)
FOLDER = sample_folder("ateliers-bremond")


@pytest.mark.parametrize("name", samples())
def test_all_that_a_sample_s_files_propose_can_be_accepted_and_undone(name: str) -> None:
    folder = sample_folder(name)
    case = new_case("Essai")
    case.firm.users = open_case(name).firm.users
    found = [one for one in folder.iterdir() if one.stem in {"tickets", "directory"} or "inventory" in one.stem]
    for file in sorted(found):
        if file.stem == "tickets":
            new = ticket_proposals(case, read_tickets(file))
        elif file.stem == "directory":
            new = directory_proposals(case, read_directory(file), TODAY)
        else:
            new = inventory_proposals(case, read_inventory(file), TODAY)
        assert new
        case = propose(case, new)
    for one in pending(case):
        assert evidence_text(one, "fr") != evidence_text(one, "en")
    ids = [one.id for one in pending(case)]
    taken = accept(case, *ids)
    situation = to_situation(taken)
    assert situation.basis("tau") == "measured"
    assert situation.estate["workstations"].due
    assert taken.answers["owner"]["E2"] in {1, 2, 3, 4, 5}
    assert undo(taken, *ids).answers.get("owner", {}) == {}


def test_an_inventory_s_debt_is_proposed_only_where_most_machines_tell_it() -> None:
    found = read_inventory(b"Nom;Type;Date d'achat\na;PC;2019-01-02\nb;PC;\nc;PC;\n")
    assert [one.target for one in inventory_proposals(new_case("X"), found, TODAY)] == ["estate.workstations.value"]


def test_nothing_is_proposed_while_the_order_of_dates_is_asked() -> None:
    rows = "".join(f"{i};0{1 + i % 9}/0{1 + i % 8}/2026\n" for i in range(90))
    found = read_tickets(f"id;opened\n{rows}".encode())
    assert found.report.date_order == "ask"
    assert ticket_proposals(new_case("X"), found) == []


def test_every_rule_of_evidence_speaks_of_a_question_and_says_whether_it_is_judged() -> None:
    known = {one.id for one in bank()}
    for rule in evidence_rules():
        assert rule.question in known
        assert 1 <= rule.option <= 5
        assert rule.tests
        assert rule.why
    assert answers_from({}) == {}


@pytest.mark.parametrize(
    ("share", "option"), [(0.6, 1), (0.5, 2), (0.3, 2), (0.25, 3), (0.11, 3), (0.1, 4), (0.02, 4), (0.0, 5)]
)
def test_the_share_of_old_workstations_gives_the_option_the_question_words(share: float, option: int) -> None:
    assert answers_from({"old_share": share})["E2"].option == option


def test_the_command_proposes_to_a_case_and_keeps_the_columns_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "firm.json"
    save(new_case("Essai"), path)
    file = tmp_path / "t.csv"
    rows = "".join(f"{i};2026-{1 + i % 6:02d}-{1 + i % 28:02d}\n" for i in range(120))
    file.write_text(f"numéro;jour de saisie\n{rows}", "utf-8")
    words = ["read", "tickets", str(file), "--into", str(path), "--json", "--lang", "en"]
    assert run([*words, "--map", "opened_at=Jour de saisie"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {"tool", "tickets", "recognised", "unrecognised", "date_order", "warnings"} <= set(told)
    assert told["measures"]["per_user_month"] == 2.0
    kept = load(path)
    assert kept.mappings == {"tickets": {"opened_at": "Jour de saisie"}}
    assert "measured.tau" in {one.target for one in pending(kept)}
    assert kept.measured == {}
    assert run(words) == 0
    assert load(path) == kept


def test_several_files_are_read_together_and_a_refused_one_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"%PDF-1.7")
    assert run(["read", "inventory", str(FOLDER / "inventory.csv"), str(bad), "--json", "--lang", "en"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert told[1]["error"]["code"] == "tables.is_pdf"
    assert run(["read", "directory", str(bad), "--lang", "fr"]) == 2
    assert "PDF" in capsys.readouterr().err
    assert run(["read", "directory", str(FOLDER / "directory.csv"), "--map", "x", "--lang", "en"]) == 2
    assert "--map field=column" in capsys.readouterr().err
