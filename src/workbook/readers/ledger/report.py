"""What reading a ledger found: counts, totals, and everything worth a sentence."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from workbook.readers.findings import Finding, Rejection

SHOWN_LINES = 10


@dataclass(frozen=True)
class LedgerReport:
    """How a ledger was read.

    `rows_read + len(rejected)` is the number of data lines: lines after the header that are not blank.
    Amounts are integer cents. `period` runs from the first to the last date of the entries that are no opening
    balances. `unbalanced_entries` counts entries whose debits differ from their credits.
    """

    name: str
    encoding: str
    separator: str
    line_end: str
    header_line: int
    columns: tuple[str, ...]
    missing_columns: tuple[str, ...]
    rows_read: int
    rejected: tuple[Rejection, ...]
    blank_lines: int
    period: tuple[dt.date, dt.date]
    debit_cents: int
    credit_cents: int
    unbalanced_entries: int
    findings: tuple[Finding, ...]

    @property
    def balanced(self) -> bool:
        """Whether debit equals credit over the whole file."""
        return self.debit_cents == self.credit_cents

    @property
    def data_lines(self) -> int:
        """How many lines hold data."""
        return self.rows_read + len(self.rejected)

    @property
    def rejected_by_reason(self) -> dict[str, int]:
        """How many lines were rejected for each reason, the most frequent first."""
        return dict(Counter(rejection.reason for rejection in self.rejected).most_common())

    @property
    def months(self) -> int:
        """How many calendar months the period touches."""
        start, end = self.period
        return (end.year - start.year) * 12 + end.month - start.month + 1
