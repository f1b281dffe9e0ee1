"""Checks of a ledger's rows: those of the tax office's tool, and the balance, which it does not look at."""

from __future__ import annotations

import calendar
import datetime as dt
import re

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbook.readers.findings import Finding
from workbook.readers.ledger.entries import Entries
from workbook.readers.ledger.report import SHOWN_LINES

_MANDATORY = {
    "journal": "JournalCode",
    "journal_label": "JournalLib",
    "entry": "EcritureNum",
    "account_label": "CompteLib",
    "piece": "PieceRef",
    "label": "EcritureLib",
}
_NAME = re.compile(r"(?<![0-9])[0-9]{9}(?:[0-9]{5})?FEC([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9])", re.IGNORECASE)
Flags = npt.NDArray[np.bool_]


def check_rows(rows: pd.DataFrame, missing: tuple[str, ...]) -> list[Finding]:
    """Return the findings about single rows: account without three digits, both or neither amount, empty labels."""
    debit, credit = rows["debit"].to_numpy(), rows["credit"].to_numpy()
    found = [
        _rows("ledger.warn_account_digits", rows, _matching(rows["account"], r"(?![0-9]{3})")),
        _rows("ledger.warn_both_sides", rows, (debit != 0) & (credit != 0)),
        _rows("ledger.warn_no_amount", rows, (debit == 0) & (credit == 0)),
    ]
    for column, official in _MANDATORY.items():
        if official not in missing:
            found.append(_rows("ledger.warn_empty", rows, _matching(rows[column], r"\Z"), column=official))
    if "PieceDate" not in missing:
        found.append(_rows("ledger.warn_piece_date", rows, rows["piece_date"].isna().to_numpy()))
    return [finding for finding in found if finding is not None]


def check_balance(rows: pd.DataFrame, entries: Entries) -> list[Finding]:
    """Return the findings about the balance of the whole and of each entry."""
    debit, credit = int(rows["debit"].sum()), int(rows["credit"].sum())
    found = []
    if debit != credit:
        values: dict[str, object] = {"debit": debit, "credit": credit, "gap": debit - credit}
        found.append(Finding("ledger.warn_unbalanced", 0, (), values))
    if entries.unbalanced:
        lines = rows["line"].to_numpy()[~entries.balanced]
        found.append(Finding("ledger.warn_entries_unbalanced", entries.unbalanced, _first(lines)))
    return found


def check_period(name: str, period: tuple[dt.date, dt.date]) -> list[Finding]:
    """Return the findings about the period: a file name that says another year's end, an unusual length.

    >>> [f.code for f in check_period("123456789FEC20221231.txt", (dt.date(2023, 1, 9), dt.date(2023, 12, 31)))]
    ['ledger.warn_period_name']
    """
    start, end = period
    found = []
    said = _NAME.search(name)
    if said:
        year, month, last = (int(part) for part in said.groups())
        known = 1 <= month <= 12 and 1900 <= year <= 2200 and 1 <= last <= calendar.monthrange(year, month)[1]
        if known and abs((dt.date(year, month, last) - end).days) > 62:
            values: dict[str, object] = {"said": dt.date(year, month, last), "start": start, "end": end}
            found.append(Finding("ledger.warn_period_name", 0, (), values))
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months > 60:
        found.append(Finding("ledger.warn_period_long", months, (), {"start": start, "end": end}))
    elif months < 12:
        found.append(Finding("ledger.warn_period_short", months, (), {"start": start, "end": end}))
    return found


def _rows(code: str, rows: pd.DataFrame, where: Flags, **values: object) -> Finding | None:
    count = int(where.sum())
    return Finding(code, count, _first(rows["line"].to_numpy()[where]), values) if count else None


def _first(lines: npt.NDArray[np.int64]) -> tuple[int, ...]:
    return tuple(int(line) for line in lines[:SHOWN_LINES])


def _matching(column: pd.Series[str], pattern: str) -> Flags:
    """Return where a categorical column's text starts with a pattern, each different text looked at once."""
    form = re.compile(pattern)
    table = np.array([form.match(text) is not None for text in column.cat.categories] or [False], dtype=bool)
    return np.asarray(table[column.cat.codes.to_numpy()], dtype=bool)
