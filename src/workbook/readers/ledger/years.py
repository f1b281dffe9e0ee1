"""Several ledgers, one a year, read together as one history: what they hold twice counts once, what is missing is told.

Opening balances of the later years are no second cost: they are marked as in a single ledger.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd

from workbook.readers.findings import Finding
from workbook.readers.ledger.reading import Ledger, read_ledger
from workbook.readers.ledger.report import LedgerReport

File = Path | str | bytes
_SAME = ("journal", "entry", "date", "account", "aux", "piece", "label", "debit", "credit")
SHOWN_MONTHS = 6


@dataclass(frozen=True)
class Years:
    """A firm's ledgers as one.

    ledger: their rows in order of period, `file` saying which report each comes from; entries stay apart. reports:
    one a file, in order of period. unbroken_from: the first month ("2023-01") from which no month is missing.
    """

    ledger: Ledger
    reports: tuple[LedgerReport, ...]
    unbroken_from: str


def read_years(files: Sequence[File], names: Sequence[str] | None = None) -> Years:
    """Return ledgers read together, in whatever order they are given.

    A row found in two files counts once; months that two files cover, and months between two that none covers, are
    findings of the joined report.

    Raises:
        ReaderError: one of the files cannot be read (codes `ledger.*`).
    """
    called: list[str | None] = [*names] if names else [None] * len(files)
    read = [read_ledger(file, name=name) for file, name in zip(files, called, strict=True)]
    read.sort(key=lambda ledger: ledger.report.period)
    reports = tuple(ledger.report for ledger in read)
    if len(read) == 1:
        only = read[0]
        start = only.report.period[0]
        return Years(Ledger(only.rows.assign(file=np.int16(0)), only.report), reports, f"{start:%Y-%m}")
    twice = _twice(read)
    rows = _joined(read, twice)
    gaps, unbroken = _gaps(reports)
    findings = _told(reports, sum(int(found.sum()) for found in twice), gaps)
    return Years(Ledger(rows, _report(reports, rows, findings)), reports, unbroken)


def _twice(read: Sequence[Ledger]) -> list[np.ndarray]:
    """Return, file by file, which rows an earlier file has too; what stands twice in one file stands twice."""
    found: list[np.ndarray] = []
    for i, ledger in enumerate(read):
        start, end = ledger.report.period
        before = [other for other in read[:i] if other.report.period[1] >= start]
        mine = np.zeros(len(ledger.rows), dtype=bool)
        if before:
            shared = ledger.rows["date"].between(pd.Timestamp(start), pd.Timestamp(end)).to_numpy()
            keys = _keys(ledger.rows)
            for other in before:
                mine |= np.isin(keys, _keys(other.rows)) & shared
        found.append(mine)
    return found


def _keys(rows: pd.DataFrame) -> np.ndarray:
    """Return a number for each row, the same for the same content at the same rank among its likes."""
    content = pd.util.hash_pandas_object(rows[list(_SAME)], index=False)
    return np.asarray(pd.util.hash_pandas_object(content.astype(str) + "|" + _rank(content), index=False))


def _rank(content: pd.Series[int]) -> pd.Series[str]:
    return content.groupby(content).cumcount().astype(str)


def _joined(read: Sequence[Ledger], twice: Sequence[np.ndarray]) -> pd.DataFrame:
    parts, entries = [], 0
    for number, (ledger, again) in enumerate(zip(read, twice, strict=True)):
        rows = ledger.rows[~again].assign(file=np.int16(number))
        rows["entry_id"] = rows["entry_id"].to_numpy() + np.int32(entries)
        entries += int(ledger.rows["entry_id"].max()) + 1
        parts.append(rows)
    columns: dict[str, object] = {}
    for name in parts[0].columns:
        series = [part[name] for part in parts]
        if isinstance(series[0].dtype, pd.CategoricalDtype):
            columns[name] = pd.api.types.union_categoricals([one.array for one in series])
        else:
            columns[name] = pd.concat(series, ignore_index=True)
    return pd.DataFrame(columns)


def _gaps(reports: Sequence[LedgerReport]) -> tuple[list[str], str]:
    """Return the months no ledger covers between the first and the last, and the first month after the last gap."""
    missing: list[int] = []
    covered_to, unbroken = _month(reports[0].period[1]), _month(reports[0].period[0])
    for report in reports[1:]:
        start, end = (_month(day) for day in report.period)
        if start > covered_to + 1:
            missing += range(covered_to + 1, start)
            unbroken = start
        covered_to = max(covered_to, end)
    return [_written(month) for month in missing], _written(unbroken)


def _told(reports: Sequence[LedgerReport], twice: int, gaps: list[str]) -> list[Finding]:
    found, covered = [], [range(_month(r.period[0]), _month(r.period[1]) + 1) for r in reports]
    months = [month for span in covered for month in span]
    shared = sorted({month for month in months if months.count(month) > 1})
    if shared:
        values: dict[str, object] = {"months": _listed([_written(month) for month in shared])}
        found.append(Finding("ledger.warn_overlap", twice, (), values))
    if gaps:
        found.append(Finding("ledger.warn_gap", len(gaps), (), {"months": _listed(gaps)}))
    return found


def _listed(months: list[str]) -> str:
    return ", ".join(months[:SHOWN_MONTHS]) + (", …" if len(months) > SHOWN_MONTHS else "")


def _report(reports: Sequence[LedgerReport], rows: pd.DataFrame, findings: list[Finding]) -> LedgerReport:
    def alike(name: str) -> str:
        return ", ".join(dict.fromkeys(str(getattr(report, name)) for report in reports))

    separators = {report.separator for report in reports}
    return replace(
        reports[0],
        name=alike("name"),
        encoding=alike("encoding"),
        separator=separators.pop() if len(separators) == 1 else "",
        line_end=alike("line_end"),
        rows_read=sum(report.rows_read for report in reports),
        rejected=tuple(rejected for report in reports for rejected in report.rejected),
        blank_lines=sum(report.blank_lines for report in reports),
        period=(min(r.period[0] for r in reports), max(r.period[1] for r in reports)),
        debit_cents=int(rows["debit"].sum()),
        credit_cents=int(rows["credit"].sum()),
        unbalanced_entries=sum(report.unbalanced_entries for report in reports),
        findings=tuple(findings),
    )


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month - 1


def _written(month: int) -> str:
    return f"{month // 12}-{month % 12 + 1:02d}"
