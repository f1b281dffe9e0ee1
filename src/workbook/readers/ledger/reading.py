"""The firm's ledger: the FEC (fichier des écritures comptables) that every French accounting program exports.

Every data line is read or rejected with its number and a reason; nothing is dropped in silence, and nothing leaves
the machine. Amounts are integer cents, excluding VAT on the cost accounts.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from workbook.errors import Fault, ReaderError
from workbook.readers.encodings import detect
from workbook.readers.findings import Finding, Rejection
from workbook.readers.ledger.amounts import BAD
from workbook.readers.ledger.checks import check_balance, check_period, check_rows
from workbook.readers.ledger.entries import Entries, group
from workbook.readers.ledger.fields import Ints
from workbook.readers.ledger.headers import find_header
from workbook.readers.ledger.journals import closing_rows, opening_rows
from workbook.readers.ledger.lines import LineStream
from workbook.readers.ledger.records import TEXTS, Records
from workbook.readers.ledger.report import SHOWN_LINES, LedgerReport
from workbook.readers.ledger.xml import read_xml
from workbook.readers.sources import Source, is_xml, open_source, refuse_unless_text


@dataclass(frozen=True)
class Ledger:
    """A ledger's rows and the report of their reading.

    rows: one row a line read, with `line` (number in the file), `journal`, `journal_label`, `entry`, `date`,
    `account`, `account_label`, `aux`, `aux_label`, `piece`, `piece_date`, `label`, `debit` and `credit` (cents),
    `entry_id` (lines of one entry share it), `balanced` (its entry balances), `opening` and `closing` (balances
    carried over or emptied: no cost).
    """

    rows: pd.DataFrame
    report: LedgerReport


@dataclass(frozen=True)
class _Read:
    records: Records
    encoding: str
    line_end: str
    findings: tuple[Finding, ...]


def read_ledger(source: Path | str | bytes, *, name: str | None = None) -> Ledger:
    """Return a ledger and the report of its reading.

    Separator, encoding, line ends, column order, date and amount forms are recognised; `Montant` + `Sens` and the
    XML form are understood. `name` is what the report and errors call the file when bytes are given.

    Raises:
        ReaderError: the file is missing, is not a ledger, or has no readable row (codes `ledger.*`).
    """
    found = open_source(source, name)
    refuse_unless_text(found)
    read = _read_xml(found) if is_xml(found.head()) else _read_flat(found)
    return _assemble(found, read)


def _read_flat(source: Source) -> _Read:
    form = detect(source)
    stream = LineStream(source, form)
    records: Records | None = None
    line = 1
    for raw in stream:
        block, at = raw, line
        if records is None:
            head = raw[: 1 << 20].split(b"\n", 31)
            header = find_header([text.decode("utf-8", "replace").lstrip("\ufeff") for text in head[:30]], source.name)
            records = Records(header)
            for _ in range(header.line):
                block = block[block.index(b"\n") + 1 :]
            line = at = header.line + 1
        if block:
            line = at + records.add(block, at)
    if records is None:
        raise ReaderError("ledger.empty", name=source.name)
    records.finish()
    findings = []
    if stream.lost:
        findings.append(Finding("ledger.warn_letters_lost", stream.lost, (), {"encoding": form.encoding}))
    if stream.stray:
        findings.append(Finding("ledger.warn_stray", stream.stray))
    if records.header.line > 1:
        findings.append(Finding("ledger.warn_preamble", records.header.line - 1))
    if records.header.missing:
        missing = ", ".join(records.header.missing)
        findings.append(Finding("ledger.warn_missing_columns", 0, (), {"columns": missing}))
    return _Read(records, form.encoding, form.line_end, tuple(findings))


def _read_xml(source: Source) -> _Read:
    records: Records | None = None
    for header, raw, numbers in read_xml(source):
        records = records or Records(header)
        records.add(raw, numbers)
    if records is None:
        raise ReaderError("ledger.empty", name=source.name)
    for column in records.amounts.values():
        column.unusual["point"] = 0  # XML amounts are written with a point
    return _Read(records, "xml", "", ())


def _assemble(source: Source, read: _Read) -> Ledger:
    records = read.records
    if not records.rows and not records.rejected:
        raise ReaderError("ledger.no_rows", name=source.name)
    lines = np.concatenate(records.lines) if records.lines else np.zeros(0, dtype=np.int64)
    days, odd_dates = records.days("date")
    piece_days, _ = records.days("piece_date")
    debit, credit, bad_amount, bad_side = records.debit_credit()
    accounts = records.texts["account"]
    blank = np.array([not text for text in accounts.values] or [True], dtype=bool)[accounts.all_codes()]
    wrong = {"bad_date": days == BAD, "bad_amount": bad_amount, "bad_side": bad_side, "no_account": blank}
    kept = ~np.logical_or.reduce(list(wrong.values()))
    taken = np.zeros(len(lines), dtype=bool)
    rejected = list(records.rejected)
    for reason, where in wrong.items():
        rejected += [Rejection(line, reason) for line in lines[where & ~taken].tolist()]
        taken |= where
    rejected.sort(key=lambda rejection: rejection.line)
    if not kept.any():
        _refuse(source.name, rejected)
    columns: dict[str, object] = {"line": lines[kept].astype(np.int32)}
    columns |= {name: records.texts.pop(name).categorical(kept) for name in TEXTS}
    columns |= {"date": _dates(days[kept]), "piece_date": _dates(piece_days[kept])}
    columns |= {"debit": debit[kept], "credit": credit[kept]}
    rows = pd.DataFrame(columns)
    if len(rows) > 1 and not rows["line"].is_monotonic_increasing:
        rows = rows.sort_values("line", ignore_index=True)
    entries = _entries(rows)
    rows["entry_id"], rows["balanced"] = entries.ids.astype(np.int32), entries.balanced
    rows["opening"], rows["closing"] = opening_rows(rows), closing_rows(rows)
    return Ledger(rows, _report(source.name, read, rows, entries, tuple(rejected), odd_dates))


def _refuse(name: str, rejected: list[Rejection]) -> None:
    reasons = {rejection.reason: rejection for rejection in reversed(rejected)}
    faults = tuple(Fault(f"ledger.reason_{reason}", f"l. {r.line}") for reason, r in sorted(reasons.items()))
    raise ReaderError("ledger.no_readable_row", faults=faults, name=name, count=len(rejected))


def _dates(days: Ints) -> pd.DatetimeIndex:
    return pd.DatetimeIndex(np.where(days == BAD, np.datetime64("NaT", "D"), days.astype("M8[D]")).astype("M8[s]"))


def _entries(rows: pd.DataFrame) -> Entries:
    codes = [rows[name].cat.codes.to_numpy().astype(np.int64) for name in ("journal", "entry", "piece")]
    days = rows["date"].to_numpy().astype("M8[D]").astype(np.int64)
    net = rows["debit"].to_numpy() - rows["credit"].to_numpy()
    return group(codes[0], codes[1], days, codes[2], net)


def _report(
    name: str, read: _Read, rows: pd.DataFrame, entries: Entries, rejected: tuple[Rejection, ...], odd_dates: int
) -> LedgerReport:
    header, records = read.records.header, read.records
    period = _period(rows)
    findings = [*read.findings]
    if rejected:
        findings.append(Finding("ledger.warn_rejected", len(rejected), tuple(r.line for r in rejected[:SHOWN_LINES])))
    if records.trimmed:
        findings.append(Finding("ledger.warn_trimmed", records.trimmed))
    for kind in ("point", "rounded"):
        count = sum(column.unusual[kind] for column in records.amounts.values())
        if count:
            findings.append(Finding(f"ledger.warn_{kind}", count))
    if odd_dates and read.encoding != "xml":
        findings.append(Finding("ledger.warn_date_form", odd_dates))
    findings += check_balance(rows, entries) + check_rows(rows, header.missing) + check_period(name, period)
    return LedgerReport(
        name=name,
        encoding=read.encoding,
        separator=header.separator if read.encoding != "xml" else "",
        line_end=read.line_end,
        header_line=header.line,
        columns=header.found,
        missing_columns=header.missing,
        rows_read=len(rows),
        rejected=rejected,
        blank_lines=records.blank,
        period=period,
        debit_cents=int(rows["debit"].sum()),
        credit_cents=int(rows["credit"].sum()),
        unbalanced_entries=entries.unbalanced,
        findings=tuple(findings),
    )


def _period(rows: pd.DataFrame) -> tuple[dt.date, dt.date]:
    dates = rows["date"][~rows["opening"]]
    dates = dates if len(dates) else rows["date"]
    return dates.min().date(), dates.max().date()
