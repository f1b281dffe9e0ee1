"""What the readers find in a sample's files is what is true of it; every file is recognised, none refused."""

from __future__ import annotations

from functools import cache

import pytest

from sample_facts import ledger, profile, truth
from workbook.cases import sample_folder, samples
from workbook.readers.invoices.canonical import Invoice
from workbook.readers.invoices.detail import detail_of
from workbook.readers.invoices.folder import read_invoices
from workbook.readers.tickets.measures import measure_tickets
from workbook.readers.tickets.reading import Tickets, read_tickets

CASES = samples()
TOOLS = {"csv": "workbook", "glpi_fr": "glpi", "glpi_en": "glpi"}


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
    months = [month for month, what, level in firm.invoices if what == "hours" and level in ("basic", "en16931")]
    minutes = list(truth(name)["billed_minutes"].values())
    billed = sum(minutes[month] for month in months)
    provider = {firm.support.provider: "it"}
    detail = detail_of(invoices_of(name), provider)["EUR"]
    assert float(detail.hours) == pytest.approx(billed / 60, abs=0.01)


@cache
def tickets_of(name: str) -> Tickets:
    return read_tickets(next(sample_folder(name).glob("tickets.*")))


@pytest.mark.parametrize("name", CASES)
def test_the_tool_of_the_tickets_is_recognised_and_no_row_is_lost(name: str) -> None:
    found, tool = tickets_of(name), profile(name).helpdesk.tool
    assert found.tool == TOOLS.get(tool, tool)
    assert not found.report.rejected
    assert len(found.tickets) == truth(name)["exported"]["tickets"]


@pytest.mark.parametrize("name", CASES)
def test_work_and_work_beyond_the_fee_are_read_to_the_minute(name: str) -> None:
    true, found = truth(name)["exported"], tickets_of(name).tickets
    assert sum(one.effort_minutes or 0 for one in found) == true["minutes"]
    assert sum(one.effort_minutes or 0 for one in found if one.out_of_scope) == true["out_of_scope_minutes"]
    assert all(one.out_of_scope is not None for one in found)


@pytest.mark.parametrize("name", CASES)
def test_tickets_a_user_and_month_are_those_of_the_last_year(name: str) -> None:
    facts = truth(name)["facts"]
    found = measure_tickets(tickets_of(name).tickets, facts["users"])
    assert found is not None
    assert found.period.months == 12
    assert found.tickets == facts["tickets_last_year"]
    assert found.per_user_month == pytest.approx(facts["tickets_last_year"] / 12 / facts["users"])


@pytest.mark.parametrize("name", CASES)
def test_times_of_solution_are_those_of_the_tickets_where_the_export_has_them(name: str) -> None:
    resolution = measure_tickets(tickets_of(name).tickets).resolution  # type: ignore[union-attr]
    assert (resolution is None) == (not profile(name).helpdesk.resolved)
