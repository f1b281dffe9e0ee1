"""What the import panel says: of each file, of suppliers to confirm, of proposals."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from workbook.cases.intake import KINDS, FileRead
from workbook.cases.proposals import evidence_text, pending
from workbook.cases.table_kinds import KINDS as TABLES
from workbook.errors import Fault, ReaderError
from workbook.i18n import Language, explain, money, number, percent, plural, text

if TYPE_CHECKING:
    from workbook.cases import CaseFile
    from workbook.cases.books import Books, SupplierChoice
    from workbook.cases.proposal import Proposal

_PARTS = ("0.25", "0.5", "0.75")
_SHOWN = 60_000  # signs of one file's account


def kinds(language: Language) -> list[dict[str, str]]:
    """Return the kinds of file, each with its name."""
    return [{"key": kind, "label": text(f"intake.kind_{kind}", language)} for kind in KINDS]


def choices(language: Language) -> list[dict[str, str]]:
    """Return what a supplier may be: IT, not IT, or part of it."""
    names = {"it": "intake.it", "not_it": "intake.not_it"} | dict.fromkeys(_PARTS, "intake.part")
    return [
        {"key": key, "label": text(name, language, percent=percent(float(key) if key in _PARTS else 0, language))}
        for key, name in names.items()
    ]


def file_row(one: FileRead, case: CaseFile, books: Books | None, today: dt.date, language: Language) -> dict[str, Any]:
    """Return what is shown of a file: what was read and what was not, or why it was refused and what is asked."""
    row: dict[str, Any] = {"name": one.name, "kind": one.kind or "", "line": "", "detail": "", "alarm": ""}
    if one.kind is None:
        row["alarm"] = text("intake.which_kind", language)
    if one.refusal is not None:
        row["ask"] = _asked(one, language)
        row["alarm"] = text("intake.ask_columns", language) if row["ask"] else explain(one.refusal, language)
    if one.found is not None:
        row["line"] = _line(one, language)
        row["detail"] = _detail(one, case, books, today, language)[:_SHOWN]
        report = getattr(one.found, "report", None)
        row["dates"] = getattr(report, "date_order", "") == "ask"
    return row


def _line(one: FileRead, language: Language) -> str:
    if one.kind == "invoices":
        return text("intake.invoice_line", language, seller=one.found.seller.name[:80], number=one.found.number[:40])
    report = one.found if one.kind == "ledger" else one.found.report
    read = plural("intake.read", language, report.rows_read, count=number(report.rows_read, language))
    if not report.rejected:
        return read
    return f"{read} {plural('intake.not_read', language, len(report.rejected))}"


def _detail(one: FileRead, case: CaseFile, books: Books | None, today: dt.date, language: Language) -> str:
    if one.kind == "ledger":
        from workbook.readers.costs.summary import summary_text

        return summary_text(books.years, books.cost, language) if books is not None else ""
    if one.kind == "invoices":
        from workbook.readers.invoices.folder import Batch, Reading
        from workbook.readers.invoices.words import invoices_text

        return invoices_text(Batch((Reading(one.name, one.found),)), language)
    kind = next(kind for kind in TABLES if kind.name == one.kind)
    return kind.as_text(one.found, {"users": float(case.firm.users), "today": today}, language)


def _asked(one: FileRead, language: Language) -> list[dict[str, Any]]:
    """Return the columns to name when a table's own names say nothing, each with the headers to choose from."""
    refusal = one.refusal
    if refusal is None or refusal.code != "tables.ask_columns":
        return []
    from workbook.readers.tables.columns import columns_of, known_names
    from workbook.readers.tables.reading import read_table

    try:
        known = known_names(columns_of(f"workbook.readers.{one.kind}"), one.mapping)
        header = [name for name in read_table(one.content, known, name=one.name).header if name]
    except ReaderError:
        return []
    return [
        {"field": fault.values["field"], "label": _what(fault, language), "columns": header[:400]}
        for fault in refusal.faults
    ]


def _what(fault: Fault, language: Language) -> str:
    """Return what a column is asked for, without what to type in a command."""
    said = text(fault.code, language, **fault.values).partition("--map")[0].rstrip(" :\u00a0(")
    return said[:1].upper() + said[1:]


def supplier_row(one: SupplierChoice, language: Language) -> dict[str, Any]:
    """Return what is shown of a supplier: its name, what it was paid, what is counted, and the choice."""
    decided = one.decided if one.decided in (None, "it", "not_it") else f"{float(one.decided):g}"
    return {
        "name": one.name,
        "paid": money(one.paid, language),
        "counted": money(one.counted, language),
        "choice": decided or "",
    }


def proposal_row(one: Proposal, language: Language) -> dict[str, Any]:
    """Return what is shown of a proposal: why, from which file, and where it stands."""
    return {
        "id": one.id,
        "said": evidence_text(one, language),
        "source": one.source.file or text(f"intake.kind_{one.source.kind}", language),
        "state": one.state,
        "stateSaid": text(f"proposals.state_{one.state}", language),
    }


def said(case: CaseFile, files: list[FileRead], language: Language) -> str:
    """Return where things stand in one sentence."""
    read = sum(one.found is not None for one in files)
    if not files and not case.proposals:
        return ""
    waiting = plural("intake.waiting", language, len(pending(case)))
    return f"{plural('intake.files_read', language, read, of=len(files))} {waiting}" if files else waiting
