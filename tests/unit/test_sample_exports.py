"""What the readers find in a sample's invoices is what its books say; every file is recognised, none refused."""

from __future__ import annotations

import pytest

from sample_facts import ledger, profile, truth
from workbook.cases import sample_folder, samples
from workbook.readers.invoices.canonical import Invoice
from workbook.readers.invoices.detail import detail_of
from workbook.readers.invoices.folder import read_invoices

CASES = samples()


def invoices_of(name: str) -> tuple[Invoice, ...]:
    batch = read_invoices([sample_folder(name) / "invoices"])
    assert not batch.refused
    assert not batch.duplicates
    return batch.invoices


@pytest.mark.parametrize("name", CASES)
def test_each_invoice_is_the_one_of_the_ledger_to_the_cent(name: str) -> None:
    found = invoices_of(name)
    assert 4 <= len(found) == len(profile(name).invoices)
    for one in found:
        assert one.basis_cents == truth(name)["invoices"][one.number]
        rows = ledger(name).rows
        owed = rows[(rows["piece"] == one.number) & rows["account"].astype(str).str.startswith("401")]
        billed = owed[owed["date"].dt.date == one.date]
        assert int((billed["credit"] - billed["debit"]).sum()) == one.grand_cents
        assert one.seller.name.endswith("(fictif)")


@pytest.mark.parametrize("name", CASES)
def test_lines_sum_to_the_invoice_where_its_profile_has_lines(name: str) -> None:
    for one in invoices_of(name):
        assert not one.lines or sum(line.cents for line in one.lines) == one.basis_cents


@pytest.mark.parametrize("name", [one for one in CASES if one != "ateliers-bremond"])
def test_a_sample_has_a_credit_note_and_an_invoice_without_lines(name: str) -> None:
    found = invoices_of(name)
    assert any(one.credit and one.basis_cents < 0 for one in found)
    assert any(not one.lines for one in found)


@pytest.mark.parametrize("name", CASES)
def test_hours_on_invoices_are_those_of_the_tickets(name: str) -> None:
    firm = profile(name)
    kinds = {(month, what) for month, what, level in firm.invoices if what == "hours" and level == "en16931"}
    minutes = list(truth(name)["billed_minutes"].values())
    billed = sum(minutes[month] for month, _ in kinds)
    provider = {firm.support.provider: "it"}
    detail = detail_of(invoices_of(name), provider)["EUR"]
    assert float(detail.hours) == pytest.approx(billed / 60, abs=0.01)
