"""`workbook read invoice`: files and folders, duplicates, refusals, and proposals into a case."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from readers.invoice_files import FEE, HOURS, SEATS, bill, ubl
from workbook.cases import load, new_case, save
from workbook.cases.counted import Counted
from workbook.cases.from_invoices import invoice_proposals
from workbook.cases.generator import Bill, bill_pdf, bill_xml
from workbook.cases.proposals import accept, evidence_text, pending, propose
from workbook.cli.command import run
from workbook.readers.invoices.folder import read_invoices
from workbook.readers.invoices.words import invoices_text


def month_bill(month: int, hours: str = "8", rate: str = "85") -> Bill:
    """The provider's invoice of a month of 2025: fee, hours, licences."""
    first = dt.date(2025, month, 1)
    period = first, (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    lines = (
        replace(FEE, period=period),
        replace(HOURS, quantity=Decimal(hours), price=Decimal(rate), period=period),
        replace(SEATS, period=period),
    )
    return bill(*lines, number=f"F-{month:02d}", date=period[1])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inbox = tmp_path / "factures"
    (inbox / "2025").mkdir(parents=True)
    (inbox / "a.pdf").write_bytes(bill_pdf(bill(), "fr"))
    (inbox / "b.XML").write_bytes(bill_xml(bill()))
    (inbox / "2025" / "c.xml").write_bytes(ubl(bill(number="AUTRE")))
    (inbox / "2025" / "plain.pdf").write_bytes(b"%PDF-1.7\n%%EOF")
    (inbox / "notes.txt").write_text("rien", encoding="utf-8")
    return inbox


def test_json_lists_every_file_and_the_code_tells_that_one_was_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["read", "invoice", str(folder), "--json", "--lang", "en"]) == 2
    told = {Path(one["file"]).name: one for one in json.loads(capsys.readouterr().out)}
    assert sorted(told) == ["a.pdf", "b.XML", "c.xml", "plain.pdf"]
    assert told["plain.pdf"].keys() == {"file", "error"}
    assert told["plain.pdf"]["error"]["code"].startswith("invoices.")
    assert "plain.pdf" in told["plain.pdf"]["error"]["message"]
    first = told["a.pdf"]
    assert (first["seller"], first["number"], first["date"]) == (
        "Infogérance du Val (fictive)",
        "F-2026-031",
        "2026-03-31",
    )
    assert (first["currency"], first["total_excl_vat_cents"]) == ("EUR", 297_953)
    assert first["period"] == {"start": "2026-03-01", "end": "2026-03-31"}
    assert sum(line["cents"] for line in first["lines"]) == 297_953
    assert Path(told["b.XML"]["duplicate_of"]).name == "a.pdf"
    assert "duplicate_of" not in told["c.xml"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_summary_tells_what_was_read_refused_seen_twice_and_left(
    folder: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["read", "invoice", str(folder), "--lang", language]) == 2
    out = capsys.readouterr().out
    for shown in ("c.xml", "plain.pdf", "b.XML", "notes.txt", "14,5" if language == "fr" else "14.5"):
        assert shown in out
    fee = "3\u202f780,00\u00a0€" if language == "fr" else "€3,780.00"
    assert fee in out, "the duplicate counts once"


def test_the_same_file_given_twice_counts_once(folder: Path) -> None:
    path = folder / "a.pdf"
    batch = read_invoices([path, path, ("upload.pdf", path.read_bytes())])
    assert len(batch.invoices) == 1
    assert [one.same_as for one in batch.readings] == ["", str(path), str(path)]


def test_the_same_number_with_another_amount_counts_and_is_said() -> None:
    batch = read_invoices([("a.xml", bill_xml(bill())), ("b.xml", bill_xml(bill(FEE)))])
    assert len(batch.invoices) == 2
    assert "a.xml" in invoices_text(batch, "fr").split("b.xml")[1]


def test_progress_is_told_and_a_folder_without_invoices_is_refused(folder: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    read_invoices([folder], progress=lambda done, count, file: told.append((done, count, Path(file).name)))
    assert told == [(1, 4, "c.xml"), (2, 4, "plain.pdf"), (3, 4, "a.pdf"), (4, 4, "b.XML")]
    empty = tmp_path / "vide"
    empty.mkdir()
    (refused,) = read_invoices([empty]).refused
    assert refused.refusal is not None
    assert refused.refusal.code == "invoices.is_folder"


def test_a_single_good_file_exits_with_nought(folder: Path) -> None:
    assert run(["read", "invoice", str(folder / "a.pdf")]) == 0
    assert run(["read", "invoice", str(folder / "none.pdf")]) == 2
    assert run(["read", "invoice"]) == 2


def test_invoices_propose_the_contract_with_their_evidence() -> None:
    case = new_case("Menuiserie Exemple")
    read = read_invoices([(f"{m}.xml", bill_xml(month_bill(m, rate="85" if m < 12 else "91"))) for m in range(1, 13)])
    found = {one.target: one for one in invoice_proposals(case, read.invoices, "factures")}
    assert {target: one.value for target, one in found.items()} == {
        "contract.provider": "Infogérance du Val (fictive)",
        "contract.hourly_rate": 91.0,
        "contract.fee_month": 1890.0,
        "costs.subscriptions_year": 5896.80,
    }
    told = evidence_text(found["contract.hourly_rate"], "fr")
    assert "91" in told
    assert "2025-12" in told
    for one in found.values():
        assert evidence_text(one, "en") != evidence_text(one, "fr")


def test_an_older_invoice_read_later_does_not_replace_a_newer_one() -> None:
    case = new_case("Menuiserie Exemple")
    newer, older = (read_invoices([("f.xml", bill_xml(month_bill(m, rate=r)))]) for m, r in ((9, "91"), (2, "85")))
    case = propose(case, invoice_proposals(case, newer.invoices))
    assert "contract.hourly_rate" not in {one.target for one in invoice_proposals(case, older.invoices)}
    latest = read_invoices([("f.xml", bill_xml(month_bill(10, rate="95")))])
    case = propose(case, invoice_proposals(case, latest.invoices))
    assert [one.value for one in pending(case) if one.target == "contract.hourly_rate"] == [95.0]


def test_figures_of_the_contract_come_from_its_own_provider_only() -> None:
    case = new_case("Menuiserie Exemple")
    case.contract.provider = "Autre Prestataire"
    read = read_invoices([(f"{m}.xml", bill_xml(month_bill(m))) for m in range(1, 13)])
    assert [one.target for one in invoice_proposals(case, read.invoices)] == ["costs.subscriptions_year"]


def test_the_share_beyond_the_fee_needs_measured_tickets() -> None:
    case = new_case("Menuiserie Exemple")
    case.firm.users = 40
    case.measured = {"tau": 1.0, "h_ticket": 0.5}
    read = read_invoices([(f"{m}.xml", bill_xml(month_bill(m, "4" if m % 2 else "6"))) for m in range(1, 13)])
    shares = [one.value for one in invoice_proposals(case, read.invoices) if one.target == "measured.out_share"]
    # 5 hours billed of the 20 worked; months of 4 and 6 h: deviation 1.0445 h, over 12 months 0.3015 h
    assert shares == [Counted(value=0.25, deviation=0.0151, cases=12)]
    case.contract.included_hours = 10.0
    assert "measured.out_share" not in {one.target for one in invoice_proposals(case, read.invoices)}


def test_into_adds_proposals_to_a_case_and_changes_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, invoice = tmp_path / "ma-firme.json", tmp_path / "f.pdf"
    save(new_case("Menuiserie Exemple"), path)
    invoice.write_bytes(bill_pdf(month_bill(3), "fr"))
    for _ in range(2):
        assert run(["read", "invoice", str(invoice), "--into", str(path), "--lang", "fr"]) == 0
    case = load(path)
    assert case.contract.hourly_rate is None
    assert {one.target for one in pending(case)} == {"contract.provider", "contract.hourly_rate", "contract.fee_month"}
    assert "85" in capsys.readouterr().out
    taken = accept(case, *(one.id for one in pending(case)))
    assert (taken.contract.hourly_rate, taken.contract.fee_month) == (85.0, 1890.0)


def test_a_sample_is_never_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "invoice", str(folder / "a.pdf"), "--into", "ateliers-bremond", "--lang", "en"]) == 2
    assert "sample" in capsys.readouterr().err
