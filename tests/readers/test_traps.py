"""On every trap met in real files, no row is lost in silence, and what was true stays true."""

from __future__ import annotations

import pytest

from workbook.cases.generator.traps import Trap, trap_files
from workbook.readers.costs.it_cost import it_cost
from workbook.readers.directory.reading import read_directory
from workbook.readers.inventory.reading import read_inventory
from workbook.readers.ledger.reading import read_ledger
from workbook.readers.tickets.reading import read_tickets

TRAPS = trap_files()
TICKETS = [pytest.param(trap, id=trap.trap) for trap in TRAPS if trap.kind == "tickets"]
LEDGERS = [pytest.param(trap, id=trap.trap) for trap in TRAPS if trap.kind == "ledger"]


@pytest.mark.parametrize("trap", LEDGERS)
def test_every_row_of_a_ledger_is_read_or_refused_by_its_number(trap: Trap) -> None:
    report = read_ledger(trap.content, name=trap.name).report
    assert report.rows_read == trap.rows
    assert tuple(one.line for one in report.rejected) == trap.bad
    assert report.balanced == (not trap.bad)


@pytest.mark.parametrize("trap", [one for one in LEDGERS if one.values[0].cost_cents])  # type: ignore[attr-defined]
def test_the_same_books_cost_the_same_in_every_form(trap: Trap) -> None:
    assert it_cost(read_ledger(trap.content, name=trap.name)).by_month == dict(trap.cost_cents)


def test_the_period_is_that_of_the_dates_when_the_name_lies() -> None:
    liar = next(trap for trap in TRAPS if trap.trap == "name_lies")
    report = read_ledger(liar.content, name=liar.name).report
    assert report.period[1].year == 2026
    assert "ledger.warn_period_name" in {finding.code for finding in report.findings}


@pytest.mark.parametrize("trap", TICKETS)
def test_every_ticket_is_read_whatever_its_tool(trap: Trap) -> None:
    found = read_tickets(trap.content, name=trap.name, order="day" if trap.trap == "days_or_months" else None)
    assert len(found.tickets) == trap.rows
    assert not found.report.rejected
    assert len({one.id for one in found.tickets}) == trap.rows


def test_when_no_date_tells_day_from_month_the_reader_says_so() -> None:
    trap = next(trap for trap in TRAPS if trap.trap == "days_or_months")
    assert read_tickets(trap.content, name=trap.name).report.date_order == "ask"


@pytest.mark.parametrize("trap", [pytest.param(one, id=one.trap) for one in TRAPS if one.kind == "inventory"])
def test_every_device_is_read_whatever_its_tool(trap: Trap) -> None:
    found = read_inventory(trap.content, name=trap.name)
    assert len(found.devices) == trap.rows
    assert not found.report.rejected


@pytest.mark.parametrize("trap", [pytest.param(one, id=one.trap) for one in TRAPS if one.kind == "directory"])
def test_every_account_is_read_whatever_its_export(trap: Trap) -> None:
    found = read_directory(trap.content, name=trap.name)
    assert len(found.accounts) == trap.rows
    assert not found.report.rejected


def test_there_is_a_file_for_each_kind_and_each_has_its_own_name() -> None:
    assert {trap.kind for trap in TRAPS} == {"ledger", "tickets", "inventory", "directory"}
    assert len({(trap.kind, trap.trap) for trap in TRAPS}) == len(TRAPS)
    assert all(trap.content for trap in TRAPS)
