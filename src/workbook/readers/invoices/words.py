"""What reading e-invoices found, as a list for programs and as a summary for people."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from workbook.errors import Fault
from workbook.i18n import Language, date, decimal, explain, money, number, plural, text
from workbook.readers.invoices.canonical import Invoice, Period
from workbook.readers.invoices.detail import Detail, detail_of
from workbook.readers.invoices.folder import Batch, Reading
from workbook.readers.invoices.lines import KINDS, Item, items_of

_SHOWN = 15
_AMOUNTS = ("cents", "basis_cents", "tax_cents", "grand_cents")


def invoices_json(batch: Batch, language: Language) -> list[dict[str, object]]:
    """Return one object a file, ready for JSON; sentences are in `language`.

    An invoice has `file`, `form`, `syntax`, `profile`, `seller`, `seller_legal_id`, `seller_vat_id`, `buyer`,
    `number`, `date`, `due_date`, `type_code`, `credit`, `currency`, `total_excl_vat_cents`, `vat_cents`,
    `total_incl_vat_cents`, `due_cents`, `period` (start, end), `lines` and `warnings`; one already read from another
    file also has `duplicate_of`. A refused file has `file` and `error` (`code`, `message`). Amounts are cents, those
    of credits below nought.
    """
    return [_told(one, language) for one in batch.readings]


def _told(reading: Reading, language: Language) -> dict[str, object]:
    invoice = reading.invoice
    if invoice is None:
        if reading.refusal is None:
            raise AssertionError(reading.file)
        error = {"code": reading.refusal.code, "message": explain(reading.refusal, language)}
        return {"file": reading.file, "error": error}
    whole = service_of(invoice)
    told: dict[str, object] = {
        "file": reading.file,
        "form": invoice.form,
        "syntax": invoice.syntax,
        "profile": invoice.profile,
        "seller": invoice.seller.name,
        "seller_legal_id": invoice.seller.legal_id,
        "seller_vat_id": invoice.seller.vat_id,
        "buyer": invoice.buyer.name,
        "number": invoice.number,
        "date": _iso(invoice.date),
        "due_date": _iso(invoice.due_date),
        "type_code": invoice.type_code,
        "credit": invoice.credit,
        "currency": invoice.currency,
        "total_excl_vat_cents": invoice.basis_cents,
        "vat_cents": invoice.tax_cents,
        "total_incl_vat_cents": invoice.grand_cents,
        "due_cents": invoice.due_cents,
        "period": _span(whole),
        "lines": [_line(item) for item in items_of(invoice) if item.line],
        "warnings": [warning(finding, language) for finding in invoice.findings],
    }
    return told | ({"duplicate_of": reading.same_as} if reading.same_as else {})


def _line(item: Item) -> dict[str, object]:
    line = item.line
    if line is None:
        raise AssertionError(item.name)
    return {
        "name": line.name,
        "description": line.description,
        "quantity": float(line.quantity) if line.quantity is not None else None,
        "unit": line.unit,
        "unit_price": float(line.price) if line.price is not None else None,
        "cents": line.cents,
        "written_cents": line.written_cents,
        "period": _span(line.period),
        "kind": item.kind,
        "hours": float(round(item.hours, 4)) if item.hours is not None else None,
    }


def service_of(invoice: Invoice) -> Period | None:
    """Return what an invoice is for: its own period, else from the first to the last of its lines' own."""
    own = [line.period for line in invoice.lines if line.period]
    if invoice.period or not own:
        return invoice.period
    return Period(min(one.start for one in own), max(one.end for one in own))


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _span(period: Period | None) -> dict[str, str] | None:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()} if period else None


def amount(cents: int | float, currency: str, language: Language) -> str:
    """Return an amount in its own currency; one that is not named is said to be unknown.

    >>> amount(123450, "EUR", "en"), amount(123450, "NOK", "en") == "1,234.50\\u00a0NOK"
    ('€1,234.50', True)
    """
    if currency == "EUR":
        return money(cents / 100, language, digits=2)
    return number(cents / 100, language, 2) + "\u00a0" + (currency or text("invoices.no_currency", language))


def warning(finding: Fault, language: Language) -> str:
    """Return the sentence of one finding."""
    values = {key: value for key, value in finding.values.items() if key != "currency"}
    currency = str(finding.values.get("currency", ""))
    for key in _AMOUNTS:
        if isinstance(cents := values.get(key), int):
            values[key] = amount(cents, currency, language)
    return text(finding.code, language, **values)


def invoices_text(batch: Batch, language: Language) -> str:
    """Return a readable summary: the invoices, the detail of IT, what was refused, seen twice or left aside."""
    read = batch.invoices
    told = [plural("invoices.title", language, len(read)), ""]
    for one in batch.readings:
        if one.invoice and not one.same_as:
            told += _invoice(one.invoice, language)
    for currency, detail in detail_of(read).items():
        told += ["", *_detail(currency, detail, language)]
    if batch.duplicates:
        told += ["", text("invoices.duplicates_title", language)]
        told += [_twice(one, language) for one in batch.duplicates]
    if batch.refused:
        told += ["", text("invoices.refused_title", language)]
        told += [f"  - {explain(one.refusal, language)}" for one in batch.refused if one.refusal]
    if batch.left:
        told += ["", *left_text(batch, language)]
    return "\n".join(told)


def left_text(batch: Batch, language: Language) -> list[str]:
    """Return one line on the files of folders that are neither PDF nor XML; none when all are."""
    if not batch.left:
        return []
    names = ", ".join(Path(name).name for name in batch.left[:_SHOWN])
    return [text("invoices.left", language, count=number(len(batch.left), language), names=names)]


def _twice(one: Reading, language: Language) -> str:
    return "  - " + text("invoices.duplicate", language, file=Path(one.file).name, first=Path(one.same_as).name)


def _invoice(invoice: Invoice, language: Language) -> list[str]:
    none = text("invoices.unknown", language)
    values = {
        "file": invoice.file,
        "seller": invoice.seller.name or none,
        "number": invoice.number or none,
        "date": date(invoice.date, language) if invoice.date else none,
        "amount": amount(invoice.basis_cents, invoice.currency, language),
        "lines": plural("invoices.lines", language, len(invoice.lines)),
    }
    told = [text("invoices.credit_line" if invoice.credit else "invoices.invoice_line", language, **values)]
    return told + [f"    - {warning(finding, language)}" for finding in invoice.findings]


def _detail(currency: str, detail: Detail, language: Language) -> list[str]:
    def said(cents: float) -> str:
        return amount(cents, currency, language)

    told = [
        text("invoices.kind_line", language, kind=text(f"invoices.kind_{kind}", language), amount=said(total))
        for kind in KINDS
        if (total := detail.total(kind))
    ]
    if detail.rate_cents is not None:
        hours = decimal(float(detail.hours), language, 2)
        told.append(text("invoices.hours_line", language, hours=hours, rate=said(detail.rate_cents)))
    for licence in detail.licences[:_SHOWN]:
        seats, price = decimal(float(licence.seats), language, 2), said(licence.cents_seat_month)
        values = {"name": licence.name, "seats": seats, "price": price, "month": licence.month}
        told.append(text("invoices.licence_line", language, **values))
    told += _months(detail, said, language)
    for seller, cents in Counter(detail.to_confirm).most_common(_SHOWN):
        known = seller or text("invoices.unknown", language)
        told.append(text("invoices.confirm_line", language, seller=known, amount=said(cents)))
    if detail.undated_cents:
        told.append(text("invoices.undated", language, amount=said(detail.undated_cents)))
    if detail.not_it_cents:
        told.append(text("invoices.not_it", language, amount=said(detail.not_it_cents)))
    title = text("invoices.detail_title", language, currency=currency or text("invoices.no_currency", language))
    return [title, *(f"  {line}" for line in told)]


def _months(detail: Detail, said: Callable[[float], str], language: Language) -> list[str]:
    told = []
    for month, kinds in detail.by_month.items():
        parts = [f"{text(f'invoices.kind_{kind}', language)} {said(kinds[kind])}" for kind in KINDS if kinds.get(kind)]
        told.append(f"  {month}  {', '.join(parts)}")
    return [text("invoices.months_title", language), *told] if told else []
