"""What reading an export found: what is recognised, guessed and asked, what was read and what was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from workbook.errors import Fault
from workbook.readers.findings import Finding, Rejection
from workbook.readers.sources import Source
from workbook.readers.tables.columns import Recognition
from workbook.readers.tables.dates import Order, needs_order, order_of
from workbook.readers.tables.table import SHOWN_LINES, Table

DateOrder = Literal["day", "month", "unneeded", "ask"]


@dataclass(frozen=True)
class TableReport:
    """How an export was read.

    `rows_read` counts the rows used, `rejected` those that are not, with the reason; `recognised` says where each
    field was found. `date_order` is `unneeded` when every date says its own order, `ask` when nothing decides: dates
    are then read day first until the user says.
    """

    name: str
    encoding: str
    separator: str
    sheet: str
    rows_read: int
    rejected: tuple[Rejection, ...]
    blank_rows: int
    recognised: Recognition
    date_order: DateOrder
    findings: tuple[Finding, ...]

    @property
    def rejected_by_reason(self) -> dict[str, int]:
        """How many rows were rejected for each reason, the most frequent first."""
        return dict(Counter(one.reason for one in self.rejected).most_common())

    @property
    def guessed(self) -> tuple[str, ...]:
        """Fields found by what stands in their column, for the user to check."""
        return tuple(field for field, one in self.recognised.found.items() if one.how == "content")


def decide_order(table: Table, places: Iterable[int], told: Order | None) -> tuple[Order, DateOrder]:
    """Return the order dates of figures are read in, and how it was decided: by the user, by the file, not yet."""
    if told is not None:
        return told, told
    cells = [cell for place in places for cell in table.column(place)]
    found = order_of(cells)
    if found is not None:
        return found, found
    return "day", "ask" if needs_order(cells) else "unneeded"


def report(
    table: Table,
    recognised: Recognition,
    rejected: Iterable[Rejection],
    date_order: DateOrder,
    findings: Iterable[Finding],
) -> TableReport:
    """Return the report of a table whose rows were used but for those rejected here."""
    refused = list(rejected)
    everything = tuple(sorted([*table.rejected, *refused], key=lambda one: one.line))
    told = [*table.findings, *findings]
    if everything:
        lines = tuple(one.line for one in everything[:SHOWN_LINES])
        told.insert(0, Finding("tables.warn_rejected", len(everything), lines))
    if date_order == "ask":
        told.insert(0, Finding("tables.ask_date_order"))
    return TableReport(
        name=table.name,
        encoding=table.encoding,
        separator=table.separator,
        sheet=table.sheet,
        rows_read=len(table.rows) - len(refused),
        rejected=everything,
        blank_rows=table.blank_rows,
        recognised=recognised,
        date_order=date_order,
        findings=tuple(told),
    )


def refuse_without(table: Table, columns: Recognition, needed: Iterable[str], subject: str) -> None:
    """Refuse a table in which a field nothing can be done without was not found.

    Raises:
        ReaderError: `tables.ask_columns`, with a fault a field.
    """
    missing = [field for field in needed if field not in columns.found]
    if missing:
        known = ", ".join(name for name in table.header if name)[:400]
        faults = tuple(Fault(f"{subject}.ask_{field}", values={"field": field}) for field in missing)
        raise _source(table).refusal("ask_columns", faults=faults, known=known)


def refuse_if_empty(table: Table, found: Iterable[object], refused: Iterable[Rejection]) -> None:
    """Refuse a table of which no row could be used, with the first row of each kind.

    Raises:
        ReaderError: `tables.no_readable_row`.
    """
    if any(True for _ in found):
        return
    everything = [*table.rejected, *refused]
    reasons = {one.reason: one for one in reversed(everything)}
    faults = tuple(Fault(f"tables.reason_{reason}", f"l. {one.line}") for reason, one in sorted(reasons.items()))
    raise _source(table).refusal("no_readable_row", faults=faults, count=len(everything))


def _source(table: Table) -> Source:
    return Source(table.name, None, b"", "tables")
