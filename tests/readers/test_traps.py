"""On every trap met in real files, no row is lost in silence, and what was true stays true."""

from __future__ import annotations

import pytest

from workbook.cases.generator.traps import Trap, trap_files
from workbook.readers.costs.it_cost import it_cost
from workbook.readers.ledger.reading import read_ledger

TRAPS = trap_files()
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


def test_there_is_a_file_for_each_kind_and_each_has_its_own_name() -> None:
    assert {trap.kind for trap in TRAPS} == {"ledger", "tickets", "inventory", "directory"}
    assert len({(trap.kind, trap.trap) for trap in TRAPS}) == len(TRAPS)
    assert all(trap.content for trap in TRAPS)
