"""What ledgers hold, as a dictionary for programs and as a summary for people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workbook.i18n import Language, date, decimal, money, number, percent, span, text
from workbook.model.history import MeasuredDrift
from workbook.readers.costs.drift import LedgerDrift, drift_of
from workbook.readers.costs.evidence import COUNTS, DOUBT
from workbook.readers.costs.it_cost import LINES, Confirmations, ItCost, SupplierCost, it_cost
from workbook.readers.costs.words import evidence, exact, warnings
from workbook.readers.ledger.report import LedgerReport
from workbook.readers.ledger.years import Years, read_years

Paths = Path | str | Sequence[Path | str]
_SHOWN = 15


def _read(paths: Paths) -> Years:
    return read_years([Path(paths)] if isinstance(paths, (str, Path)) else [Path(path) for path in paths])


def ledger_json(paths: Paths, language: Language, confirmations: Confirmations | None = None) -> dict[str, object]:
    """Return what one or several ledgers hold, ready for JSON; amounts are integer cents, sentences in `language`.

    Keys: files (name, rows_read, rows_rejected, period), rows_read, rows_rejected (line and reason code, and the file
    when there are several), encoding, separator, period (start, end), debit_cents, credit_cents, balanced,
    it_cost_by_month (as booked), used_by_month (as used), rolling_12_months, outside (cents used before and after
    the period), by_line, drift, suppliers (counted first, then those to confirm), warnings.

    Raises:
        ReaderError: a file cannot be read (codes `ledger.*`).
    """
    years = _read(paths)
    return summary_json(years, it_cost(years.ledger, confirmations), language)


def summary_json(years: Years, cost: ItCost, language: Language) -> dict[str, object]:
    """Return what ledgers already read hold, ready for JSON (see `ledger_json`)."""
    report = years.ledger.report
    return {
        "rows_read": report.rows_read,
        "rows_rejected": _rejected(years),
        "encoding": report.encoding,
        "separator": report.separator,
        "period": _period(report),
        "debit_cents": report.debit_cents,
        "credit_cents": report.credit_cents,
        "balanced": report.balanced,
        "it_cost_by_month": cost.by_month,
        "used_by_month": cost.used.by_month,
        "rolling_12_months": cost.rolling(),
        "outside": {"before_cents": cost.used.before_cents, "after_cents": cost.used.after_cents},
        "by_line": cost.by_line(),
        "drift": _drift_json(drift_of(cost, years.unbroken_from)),
        "suppliers": [_supplier(supplier, language) for supplier in cost.by_supplier],
        "files": [
            {"name": one.name, "rows_read": one.rows_read, "rows_rejected": len(one.rejected), "period": _period(one)}
            for one in years.reports
        ],
        "warnings": warnings(years, cost, language),
    }


def _rejected(years: Years) -> list[dict[str, object]]:
    several = len(years.reports) > 1
    return [
        {"line": rejected.line, "reason": rejected.reason} | ({"file": report.name} if several else {})
        for report in years.reports
        for rejected in report.rejected
    ]


def _period(report: LedgerReport) -> dict[str, str]:
    return {"start": report.period[0].isoformat(), "end": report.period[1].isoformat()}


def _drift_json(drift: LedgerDrift) -> dict[str, object]:
    def told(one: MeasuredDrift) -> dict[str, object]:
        rates = {name: None if (v := getattr(one, name)) is None else round(v, 4) for name in ("rate", "low", "high")}
        return {"first_year_cents": round(one.first_year), "last_year_cents": round(one.last_year), **rates}

    whole = told(drift.total)
    lines = {line: told(one) for line, one in drift.by_line.items()}
    return {"from": drift.start, "months": drift.total.months, "too_short": drift.total.short, **whole, "lines": lines}


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


def ledger_text(paths: Paths, language: Language, confirmations: Confirmations | None = None) -> str:
    """Return a readable summary of ledgers: what was read, the balance, the IT cost, its drift and what to check.

    Raises:
        ReaderError: a file cannot be read (codes `ledger.*`).
    """
    years = _read(paths)
    return summary_text(years, it_cost(years.ledger, confirmations), language)


def summary_text(years: Years, cost: ItCost, language: Language) -> str:
    """Return a readable summary of ledgers already read (see `ledger_text`)."""
    report = years.ledger.report
    told = [text("ledger.title", language, name=report.name), "", *_head(report, language), ""]
    told += _cost(cost, language)
    if cost.total_cents:
        told += ["", *drift_lines(drift_of(cost, years.unbroken_from), language)]
    counted = [s for s in cost.by_supplier if s.cents]
    doubtful = [s for s in cost.by_supplier if s.to_confirm_cents]
    told += _table("ledger.suppliers_title", counted, "cents", language)
    told += _table("ledger.confirm_title", doubtful, "to_confirm_cents", language)
    sentences = warnings(years, cost, language)
    if sentences:
        told += ["", text("ledger.warnings_title", language), *(f"  - {sentence}" for sentence in sentences)]
    rule = text("ledger.rule", language, threshold=decimal(COUNTS, language), doubt=decimal(DOUBT, language))
    return "\n".join([*told, "", rule])


def _head(report: LedgerReport, language: Language) -> list[str]:
    counts = {"read": report.rows_read, "lines": report.data_lines, "rejected": len(report.rejected)}
    shown = {key: number(value, language) for key, value in counts.items()}
    separator = text("ledger.tab", language) if report.separator == "\t" else report.separator or "–"
    start, end = (date(day, language) for day in report.period)
    totals = {"debit": exact(report.debit_cents, language), "credit": exact(report.credit_cents, language)}
    gap = exact(report.debit_cents - report.credit_cents, language)
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
    used, rolling = cost.used.by_month, cost.rolling()
    heads = [text(f"ledger.column_{name}", language) for name in ("booked", "used", "rolling")]
    told += [text("ledger.months_title", language), f"  {'':7}" + "".join(f"  {head:>14}" for head in heads)]
    for month, cents in cost.by_month.items():
        year = money(rolling[month] / 100, language) if month in rolling else "–"
        cells = (money(cents / 100, language), money(used[month] / 100, language), year)
        told.append(f"  {month}" + "".join(f"  {cell:>14}" for cell in cells))
    return told


def drift_lines(drift: LedgerDrift, language: Language) -> list[str]:
    """Return the drift in sentences: the rate with its interval, then what each cost line adds from year to year."""
    total = drift.total
    if total.rate is None or total.low is None or total.high is None:
        key = "ledger.drift_short" if total.short else "ledger.drift_none"
        return [text(key, language, months=number(total.months, language))]
    eight = span(percent(total.low, language, 1), percent(total.high, language, 1), language)
    told = [text("ledger.drift", language, rate=percent(total.rate, language, 1), span=eight,
                 months=number(total.months, language))]  # fmt: skip
    change = [
        f"{text(f'ledger.cost_{line}', language)} {_signed(drift.change(line), language)}"
        for line in LINES
        if abs(drift.change(line)) >= 5_000
    ]
    whole = _signed(total.last_year - total.first_year, language)
    return [*told, text("ledger.drift_split", language, whole=whole, lines=", ".join(change))] if change else told


def _signed(cents: float, language: Language) -> str:
    return ("+" if cents > 0 else "") + money(cents / 100, language, 100)


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
