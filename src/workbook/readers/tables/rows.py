"""Reads the cells of a row: dates, flags, counts; one that cannot be read is told with its line, never lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from workbook.readers.findings import Finding
from workbook.readers.tables.cells import flag, number
from workbook.readers.tables.columns import Recognition
from workbook.readers.tables.dates import Order, is_never, moment
from workbook.readers.tables.names import squeeze
from workbook.readers.tables.table import SHOWN_LINES, Row

MOST = 10_000
MOST_EUROS = 1e7


@dataclass
class RowCells:
    """The cells of the rows of one table. After the run, `unread` has the lines of unreadable cells by field."""

    columns: Recognition
    order: Order
    unread: dict[str, list[int]] = field(default_factory=dict)

    def said(self, row: Row, name: str) -> str:
        """Return what a row says of a field, an empty text when nothing."""
        return self.columns.said(row, name)

    def lost(self, row: Row, name: str) -> None:
        """Note that a cell says something that cannot be read."""
        self.unread.setdefault(name, []).append(row.line)

    def date(self, row: Row, name: str) -> dt.datetime | None:
        """Return a date, None when the cell says nothing, "never", or no date."""
        said = self.said(row, name)
        made = None if is_never(said) else moment(said, self.order, counted=True)
        if made is None and said and not is_never(said):
            self.lost(row, name)
        return made

    def day(self, row: Row, name: str) -> dt.date | None:
        """Return a date's day, None as `date` does."""
        made = self.date(row, name)
        return made.date() if made else None

    def flag(
        self, row: Row, name: str, *, words: Mapping[str, bool] | None = None, unsaid: frozenset[str] = frozenset()
    ) -> bool | None:
        """Return a yes or no; `words` are squeezed words that mean one, `unsaid` those that mean neither."""
        said = self.said(row, name)
        found = flag(said)
        if found is None and said:
            plain = squeeze(said)
            found = (words or {}).get(plain)
            if found is None and plain not in unsaid:
                self.lost(row, name)
        return found

    def count(self, row: Row, name: str) -> int | None:
        """Return a whole number from 0; yes and no count 1 and 0."""
        said = self.said(row, name)
        value = number(said)
        if value is None and (found := flag(said)) is not None:
            value = float(found)
        if value is None or not 0 <= value < MOST:
            if said:
                self.lost(row, name)
            return None
        return int(value)

    def amount(self, row: Row, name: str) -> float | None:
        """Return a sum in euros from 0, the sign of the currency left out."""
        said = self.said(row, name)
        value = number(said.replace("€", "").replace("EUR", ""))
        if value is None or not 0 <= value <= MOST_EUROS:
            if said:
                self.lost(row, name)
            return None
        return value

    def findings(self) -> list[Finding]:
        """Return what cannot be read, one finding a column."""
        told = []
        for name, lines in self.unread.items():
            column = ", ".join(self.columns.found[name].headers)
            shown = tuple(lines[:SHOWN_LINES])
            told.append(Finding("tables.warn_unread_cells", len(lines), shown, {"column": column}))
        return told
