"""The rows of an export made into records: tickets, devices or accounts, each row used or rejected with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from workbook.readers.findings import Finding, Rejection
from workbook.readers.tables.columns import Column, Recognition
from workbook.readers.tables.dates import Order
from workbook.readers.tables.report import (
    DateOrder,
    TableReport,
    decide_order,
    refuse_if_empty,
    refuse_without,
    report,
)
from workbook.readers.tables.rows import RowCells
from workbook.readers.tables.table import Row, Table

Cells = TypeVar("Cells", bound=RowCells)
Record = TypeVar("Record")


@dataclass(frozen=True)
class Mapped(Generic[Cells, Record]):
    """What the rows of a table became, in the file's order, and the cells they were read through."""

    table: Table
    cells: Cells
    found: list[Record]
    refused: list[Rejection]
    date_order: DateOrder

    def report(self, findings: Iterable[Finding]) -> TableReport:
        """Return the report of the reading, with what the reader found besides."""
        return report(self.table, self.cells.columns, self.refused, self.date_order, findings)


def read_mapped(
    table: Table,
    columns: Recognition,
    asked: Sequence[Column],
    subject: str,
    *,
    dates: Iterable[str],
    order: Order | None,
    cells: Callable[[Recognition, Order], Cells],
    record: Callable[[Cells, Row], Record | str],
) -> Mapped[Cells, Record]:
    """Return a table's rows as records.

    Args:
        table: the table.
        columns: where its fields were found.
        asked: the fields looked for, those it cannot do without among them.
        subject: what the errors are about: `tickets`, `inventory`, `directory`.
        dates: fields whose dates decide whether day or month comes first.
        order: what the user said about it.
        cells: makes what reads the cells.
        record: makes one row's record, or returns the reason why it cannot.

    Raises:
        ReaderError: a needed field was not found (`tables.ask_columns`), or no row could be used.
    """
    refuse_without(table, columns, [one.field for one in asked if one.needed], subject)
    places = [place for field in dates if field in columns.found for place in columns.found[field].places]
    decided, how = decide_order(table, places, order)
    reading = cells(columns, decided)
    found: list[Record] = []
    refused: list[Rejection] = []
    for row in table.rows:
        made = record(reading, row)
        if isinstance(made, str):
            refused.append(Rejection(row.line, made))
        else:
            found.append(made)
    refuse_if_empty(table, found, refused)
    return Mapped(table, reading, found, refused, how)
