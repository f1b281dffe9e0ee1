"""What a firm's books say of its case: last year by line, proposals to accept, suppliers to confirm, a back-test."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from pathlib import Path

import pytest

from workbook.cases import CaseFile, new_case, open_case, read_case, sample_folder, samples, save, write_case
from workbook.cases.backtest import LINES, Backtest, backtest
from workbook.cases.basis import figures_basis
from workbook.cases.books import Books, confirm, read_books, supplier_choices
from workbook.cases.counted import Counted
from workbook.cases.from_ledger import ledger_proposals
from workbook.cases.measured import count_tickets, with_tickets
from workbook.cases.proposals import accept, evidence_text, pending, propose
from workbook.cli.command import run
from workbook.errors import CaseFileError
from workbook.readers.costs.drift import drift_of

NAME = "ateliers-bremond"
FOLDER = sample_folder(NAME)
TRUTH = json.loads((FOLDER / "truth.json").read_text("utf-8"))


@cache
def books() -> Books:
    return read_books(open_case(NAME), [FOLDER / "ledger.txt"])


@cache
def hidden_year(name: str) -> Backtest:
    folder = sample_folder(name)
    tickets = next((folder / file for file in ("tickets.csv", "tickets.xlsx") if (folder / file).is_file()), None)
    return backtest(open_case(name), [folder / "ledger.txt"], tickets, draws=500)


def cut(path: Path, until: str) -> Path:
    lines = (FOLDER / "ledger.txt").read_text("utf-8").splitlines()
    path.write_text("\r\n".join([lines[0], *(x for x in lines[1:] if x.split("\t")[3] < until)]) + "\r\n", "utf-8")
    return path


def test_the_last_year_of_a_sample_s_books_is_that_of_its_truth() -> None:
    year = books().last_year()
    for line, months in TRUTH["it_cost_cents"].items():
        booked = sum(list(months.values())[-12:]) / 100
        assert year[line] == pytest.approx(booked, rel=0.06), line  # yearly licences are used over two years


def test_books_of_less_than_a_year_are_refused(tmp_path: Path) -> None:
    short = read_books(new_case("Essai"), [cut(tmp_path / "short.txt", "20240301")])
    with pytest.raises(CaseFileError) as caught:
        short.last_year()
    assert caught.value.code == "cases.books_too_short"
    assert ledger_proposals(new_case("Essai"), short) == []


def test_the_books_propose_provider_fee_and_subscriptions_to_an_empty_case() -> None:
    case = propose(new_case("Essai"), ledger_proposals(new_case("Essai"), books(), "ledger.txt"))
    said = {one.target: one.value for one in pending(case)}
    assert said["contract.provider"] == "NORD INFOGERANCE (fictif)"
    assert said["contract.fee_month"] == pytest.approx(open_case(NAME).contract.fee_month, abs=0.01)
    assert said["costs.subscriptions_year"] == pytest.approx(open_case(NAME).costs.subscriptions_year, rel=0.03)
    taken = accept(case, *(one.id for one in pending(case)))
    assert taken.contract.fee_month == said["contract.fee_month"]
    for one in case.proposals:
        assert evidence_text(one, "fr") != evidence_text(one, "en")


def test_hours_beyond_the_fee_are_proposed_only_where_rate_and_tickets_say_them() -> None:
    case = open_case(NAME)
    counted = with_tickets(case, count_tickets(FOLDER / "tickets.csv", case.firm.users))
    assert not [one for one in ledger_proposals(counted, books()) if one.target == "measured.out_share"]
    counted.contract.included_hours = None
    found = [one for one in ledger_proposals(counted, books()) if one.target == "measured.out_share"]
    assert isinstance(found[0].value, Counted)
    assert 0.4 < found[0].value.value < 0.9  # with the hours beyond the six included
    assert found[0].value.deviation > 0


def test_the_owner_confirms_suppliers_once_and_the_case_keeps_it() -> None:
    case = open_case(NAME)
    table = supplier_choices(case, books().cost)
    assert table[0].name == "NORD INFOGERANCE (fictif)"
    assert [one.counted for one in table] == sorted((one.counted for one in table), reverse=True)
    decided = confirm(case, {"nord infogérance (fictif)": "not_it", "TELCO LITTORAL (fictif)": 0.5})
    again = read_case(write_case(decided))
    cost = read_books(again, [FOLDER / "ledger.txt"]).cost
    told = {one.name: one for one in supplier_choices(again, cost)}
    assert told["NORD INFOGERANCE (fictif)"].decided == "not_it"
    assert told["NORD INFOGERANCE (fictif)"].counted == 0
    half = told["TELCO LITTORAL (fictif)"]
    assert half.counted == pytest.approx(half.paid / 2, abs=0.2)
    assert len(confirm(decided, {"NORD INFOGERANCE (FICTIF)": "it"}).confirmations) == 2
    with pytest.raises(CaseFileError):
        confirm(case, {"X": 1.5})


@pytest.mark.parametrize("name", samples())
def test_the_drift_measured_on_a_sample_lies_within_its_truth_s_interval(name: str) -> None:
    known = json.loads((sample_folder(name) / "truth.json").read_text("utf-8"))["drift"]
    found = read_books(open_case(name), [sample_folder(name) / "ledger.txt"])
    drift = drift_of(found.cost, found.years.unbroken_from).total
    assert drift.rate is not None
    assert known["low"] <= drift.rate <= known["high"]


@pytest.mark.parametrize("name", samples())
def test_the_hidden_year_is_told_whether_it_was_foreseen_or_not(name: str) -> None:
    found = hidden_year(name)
    assert found.held == (found.model.low <= found.actual <= found.model.high)
    assert found.model.low < found.model.mean < found.model.high
    assert found.actual == pytest.approx(sum(one.actual for one in found.lines))
    assert [one.line for one in found.lines] == list(LINES)


def test_over_all_samples_at_least_half_of_the_hidden_years_were_foreseen() -> None:
    held = {name: hidden_year(name).held for name in samples()}
    assert sum(held.values()) * 2 >= len(held), held


def test_nothing_of_the_hidden_year_is_looked_at(tmp_path: Path) -> None:
    """The same books with another last year: the same is foreseen, and only the truth differs."""
    lines = (FOLDER / "ledger.txt").read_text("utf-8").splitlines()
    doubled = []
    for line in lines[1:]:
        cells = line.split("\t")
        if cells[3] >= "20251001":
            cells[11], cells[12] = (f"{2 * int(x.replace(',', '')) / 100:.2f}".replace(".", ",") for x in cells[11:13])
        doubled.append("\t".join(cells))
    file = tmp_path / "doubled.txt"
    file.write_text("\r\n".join([lines[0], *doubled]) + "\r\n", "utf-8")
    tickets = tmp_path / "tickets.csv"
    rows = (FOLDER / "tickets.csv").read_text("utf-8").splitlines()
    tickets.write_text("\n".join([rows[0], *(x for x in rows[1:] if x.split(";")[1] < "2025-10")]) + "\n", "utf-8")
    one = backtest(open_case(NAME), [FOLDER / "ledger.txt"], FOLDER / "tickets.csv", draws=200)
    other = backtest(open_case(NAME), [file], tickets, draws=200)
    assert other.model == one.model
    assert other.trend == one.trend
    assert other.actual > 1.7 * one.actual
    assert not other.held


def test_a_back_test_needs_two_years(tmp_path: Path) -> None:
    with pytest.raises(CaseFileError) as caught:
        backtest(open_case(NAME), [cut(tmp_path / "short.txt", "20250801")])
    assert caught.value.code == "cases.backtest_short"
    with_trend = backtest(open_case(NAME), [FOLDER / "ledger.txt"], draws=100)
    assert with_trend.trend is not None
    assert not with_trend.tickets
    assert backtest(open_case(NAME), [cut(tmp_path / "two.txt", "20251001")], draws=100).trend is None


def test_the_basis_says_how_much_of_a_figure_is_the_firm_s_own() -> None:
    case = open_case(NAME)
    counted = with_tickets(case, count_tickets(FOLDER / "tickets.csv", case.firm.users))
    counted.own = {"labour": 40.0}
    found = {one.symbol: one for one in figures_basis(counted)}
    assert (found["tau"].basis, found["labour"].basis, found["kappa" if "kappa" in found else "phi"].basis) == (
        "measured", "own", "reference")  # fmt: skip
    assert 0.8 < found["tau"].own_share < 1
    assert found["h_ticket"].own_share == 1
    assert found["rate"].value == case.contract.hourly_rate


def command(*words: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = run(list(words))
    out = capsys.readouterr()
    return code, out.out, out.err


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_command_tells_the_back_test_in_words_and_json(capsys: pytest.CaptureFixture[str], language: str) -> None:
    code, said, _ = command("backtest", NAME, "--draws", "200", "--lang", language, capsys=capsys)
    assert code == 0
    assert "2025" in said
    code, told, _ = command("backtest", NAME, "--draws", "200", "--json", "--lang", language, capsys=capsys)
    data = json.loads(told)
    assert data["held"] == data["model"]["held"]
    assert set(data["lines"]) == set(LINES)
    assert dt.date.fromisoformat(data["hidden_from"] + "-01") < dt.date.fromisoformat(data["hidden_to"] + "-01")


def test_the_command_reads_years_into_a_case_and_proposes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "firm.json"
    save(new_case("Essai"), path)
    words = ("read", "ledger", str(FOLDER / "ledger.txt"), "--into", str(path), "--lang", "en")
    code, out, err = command(*words, "--json", "--confirm", "TELCO LITTORAL (fictif)=0,5", capsys=capsys)
    assert code == 0
    assert json.loads(out)["balanced"]
    assert "NORD INFOGERANCE" in err
    case: CaseFile = read_case(path.read_text("utf-8"))
    assert case.confirmations == {"TELCO LITTORAL (fictif)": 0.5}
    proposed = {one.target for one in pending(case)}
    assert proposed == {"contract.provider", "contract.fee_month", "costs.subscriptions_year"}
    assert case.contract.fee_month == 0
    code, out, _ = command(*words, capsys=capsys)
    assert code == 0
    assert len(pending(read_case(path.read_text("utf-8")))) == 3


@pytest.mark.parametrize("words", ["=it", "X=", "X=maybe", "X=2", "X"])
def test_a_confirmation_that_means_nothing_is_explained(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = command("read", "ledger", str(FOLDER / "ledger.txt"), "--confirm", words, capsys=capsys)
    assert code == 2
    assert "--confirm" in err
    assert "Traceback" not in err


def test_a_case_without_books_is_told_to_name_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "firm.json"
    save(open_case(NAME), path)
    code, _, err = command("backtest", str(path), "--lang", "en", capsys=capsys)
    assert (code, "--ledger" in err) == (2, True)
    code, out, _ = command("backtest", str(path), "--ledger", str(FOLDER / "ledger.txt"), "--draws", "100", "--lang",
                           "en", capsys=capsys)  # fmt: skip
    assert code == 0
    assert "billed until then" in out
