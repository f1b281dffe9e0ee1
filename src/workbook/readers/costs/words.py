"""What reading a ledger found, as a dictionary for programs and as a summary for people."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from workbook.i18n import Language, date, decimal, money, number, text
from workbook.readers.costs.evidence import COUNTS, DOUBT, account_rule
from workbook.readers.costs.it_cost import LINES, Confirmations, ItCost, SupplierCost, it_cost
from workbook.readers.findings import Finding
from workbook.readers.ledger.reading import read_ledger
from workbook.readers.ledger.report import LedgerReport

_AMOUNTS = ("debit", "credit", "gap")
_SHOWN = 15


def ledger_json(path: Path | str, language: Language, confirmations: Confirmations | None = None) -> dict[str, object]:
    """Return what a ledger holds, ready for JSON; amounts are integer cents, sentences are in `language`.

    Keys: rows_read, rows_rejected (line and reason code), encoding, separator, period (start, end), debit_cents,
    credit_cents, balanced, it_cost_by_month, suppliers (counted first, then those to confirm), warnings.

    Raises:
        ReaderError: the file cannot be read (codes `ledger.*`).
    """
    ledger = read_ledger(Path(path))
    report, cost = ledger.report, it_cost(ledger, confirmations)
    return {
        "rows_read": report.rows_read,
        "rows_rejected": [{"line": rejected.line, "reason": rejected.reason} for rejected in report.rejected],
        "encoding": report.encoding,
        "separator": report.separator,
        "period": {"start": report.period[0].isoformat(), "end": report.period[1].isoformat()},
        "debit_cents": report.debit_cents,
        "credit_cents": report.credit_cents,
        "balanced": report.balanced,
        "it_cost_by_month": cost.by_month,
        "suppliers": [_supplier(supplier, language) for supplier in cost.by_supplier],
        "warnings": warnings(report, cost, language),
    }


def _supplier(supplier: SupplierCost, language: Language) -> dict[str, object]:
    return {
        "name": supplier.name or text("ledger.no_supplier", language),
        "cents": supplier.cents,
        "to_confirm_cents": supplier.to_confirm_cents,
        "share": round(supplier.share, 4),
        "score": round(supplier.score, 4),
        "confirmed": supplier.confirmed,
        "cost_lines": supplier.by_line,
        "evidence": evidence(supplier, language),
    }


def evidence(supplier: SupplierCost, language: Language) -> list[str]:
    """Return why a supplier counts as IT or may: its accounts with their priors, and the words found."""
    if supplier.confirmed:
        return [text("ledger.evidence_confirmed", language)]
    told = []
    for account in supplier.accounts:
        rule = account_rule(account)
        if rule is not None:
            prior = decimal(rule.prior, language, 2)
            told.append(text("ledger.evidence_account", language, account=account, prior=prior))
    return told + [text(key, language, word=word) for key, word in supplier.why]


def warnings(report: LedgerReport, cost: ItCost, language: Language) -> list[str]:
    """Return one sentence for each thing worth knowing about a ledger and its IT cost."""
    told = [_sentence(finding, report, language) for finding in report.findings]
    doubtful = [supplier for supplier in cost.by_supplier if supplier.to_confirm_cents]
    if doubtful:
        amount = money(cost.to_confirm_cents / 100, language)
        count = number(len(doubtful), language)
        told.append(text("ledger.warn_to_confirm", language, count=count, amount=amount))
    if cost.nameless[0]:
        amount = money(cost.nameless[1] / 100, language)
        count = number(cost.nameless[0], language)
        told.append(text("ledger.warn_no_supplier", language, count=count, amount=amount))
    if not cost.total_cents:
        told.append(text("ledger.warn_no_it_cost", language))
    return told


def _sentence(finding: Finding, report: LedgerReport, language: Language) -> str:
    lines = ", ".join(str(line) for line in finding.lines)
    values: dict[str, object] = {"count": number(finding.count, language), "lines": lines}
    for key, value in finding.values.items():
        if key in _AMOUNTS and isinstance(value, int):
            values[key] = _exact(value, language)
        else:
            values[key] = date(value, language) if isinstance(value, dt.date) else value
    if finding.code == "ledger.warn_rejected":
        reasons = report.rejected_by_reason.items()
        said = [f"{text(f'ledger.reason_{reason}', language)} ({number(n, language)})" for reason, n in reasons]
        values["reasons"] = ", ".join(said)
    return text(finding.code, language, **values)


def _exact(cents: int, language: Language) -> str:
    return money(cents / 100, language, digits=2)


def ledger_text(path: Path | str, language: Language, confirmations: Confirmations | None = None) -> str:
    """Return a readable summary of a ledger: what was read, its balance, the IT cost and what to check.

    Raises:
        ReaderError: the file cannot be read (codes `ledger.*`).
    """
    ledger = read_ledger(Path(path))
    report, cost = ledger.report, it_cost(ledger, confirmations)
    told = [text("ledger.title", language, name=report.name), "", *_head(report, language), ""]
    told += _cost(cost, language)
    counted = [s for s in cost.by_supplier if s.cents]
    doubtful = [s for s in cost.by_supplier if s.to_confirm_cents]
    told += _table("ledger.suppliers_title", counted, "cents", language)
    told += _table("ledger.confirm_title", doubtful, "to_confirm_cents", language)
    sentences = warnings(report, cost, language)
    if sentences:
        told += ["", text("ledger.warnings_title", language), *(f"  - {sentence}" for sentence in sentences)]
    rule = text("ledger.rule", language, threshold=decimal(COUNTS, language), doubt=decimal(DOUBT, language))
    return "\n".join([*told, "", rule])


def _head(report: LedgerReport, language: Language) -> list[str]:
    counts = {"read": report.rows_read, "lines": report.data_lines, "rejected": len(report.rejected)}
    shown = {key: number(value, language) for key, value in counts.items()}
    separator = text("ledger.tab", language) if report.separator == "\t" else report.separator or "–"
    start, end = (date(day, language) for day in report.period)
    totals = {"debit": _exact(report.debit_cents, language), "credit": _exact(report.credit_cents, language)}
    gap = _exact(report.debit_cents - report.credit_cents, language)
    return [
        text("ledger.line_read", language, **shown),
        text("ledger.line_form", language, encoding=report.encoding, separator=separator),
        text("ledger.line_period", language, start=start, end=end),
        text("ledger.line_balanced", language, **totals)
        if report.balanced
        else text("ledger.line_unbalanced", language, gap=gap, **totals),
    ]


def _cost(cost: ItCost, language: Language) -> list[str]:
    by_line = cost.by_line()
    parts = [
        f"{text(f'ledger.cost_{line}', language)} {money(by_line[line] / 100, language)}"
        for line in LINES
        if by_line[line]
    ]
    amount = money(cost.total_cents / 100, language)
    if not parts:
        return [text("ledger.line_total_none", language, amount=amount)]
    told = [text("ledger.line_total", language, amount=amount, lines=", ".join(parts))]
    told += [text("ledger.months_title", language)]
    return told + [f"  {month}  {money(cents / 100, language):>14}" for month, cents in cost.by_month.items()]


def _table(title: str, suppliers: list[SupplierCost], amount: str, language: Language) -> list[str]:
    if not suppliers:
        return []
    told = ["", text(title, language)]
    for supplier in suppliers[:_SHOWN]:
        values = {
            "name": supplier.name or text("ledger.no_supplier", language),
            "amount": money(getattr(supplier, amount) / 100, language),
            "score": decimal(supplier.score, language, 2),
            "evidence": ", ".join(evidence(supplier, language)),
        }
        told.append("  " + text("ledger.supplier_line", language, **values))
    if len(suppliers) > _SHOWN:
        told.append("  " + text("ledger.more", language, count=number(len(suppliers) - _SHOWN, language)))
    return told
