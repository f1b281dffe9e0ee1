"""Lays a fictional invoice out on a page, in French or English."""

from __future__ import annotations

import textwrap
from decimal import Decimal

from workbook.cases.generator.bills import Bill, BillParty
from workbook.cases.generator.pdf import HEIGHT, WIDTH, Rule, Word, width_of
from workbook.i18n import Language, date, decimal, number, text

_LEFT, _RIGHT = 48.0, WIDTH - 48.0
_QUANTITY, _PRICE = 388.0, 468.0  # right edges of these columns
_LAST_LINE = 190.0  # lower than this, a line would push the totals off the page
_UNITS = ("HUR", "MON", "DAY", "ANN")


def bill_page(bill: Bill, language: Language) -> tuple[Word | Rule, ...]:
    """Return the marks of the page: title, parties, lines, totals, and that the invoice is fictional."""
    kind = "credit" if bill.type_code == "381" else "invoice"
    marks: list[Word | Rule] = [
        Word(_LEFT, HEIGHT - 70, text(f"invoices.page_{kind}", language, number=bill.number), 17, bold=True),
        Word(_LEFT, HEIGHT - 88, text("invoices.page_date", language, date=date(bill.date, language))),
    ]
    if bill.due:
        marks.append(Word(_LEFT, HEIGHT - 101, text("invoices.page_due", language, date=date(bill.due, language))))
    marks += _party("invoices.page_seller", bill.seller, _LEFT, language)
    marks += _party("invoices.page_buyer", bill.buyer, 320.0, language)
    y = HEIGHT - 235
    marks += _row(y, *(text(f"invoices.page_{name}", language) for name in ("what", "quantity", "price", "amount")))
    marks.append(Rule(_LEFT, _RIGHT, y - 5))
    y -= 20
    for printed, line in enumerate(bill.lines):
        if y < _LAST_LINE:
            more = text("invoices.page_more", language, count=number(len(bill.lines) - printed, language))
            marks.append(Word(_LEFT, y, more))
            y -= 16
            break
        unit = text(f"invoices.page_unit_{line.unit.lower()}", language) if line.unit in _UNITS else ""
        quantity = f"{_plain(line.quantity, language)} {unit}".strip()
        said = textwrap.wrap(line.name, 54) or [""]
        marks += _row(y, said[0], quantity, _amount(line.price, language), _cents(line.cents, language))
        notes = said[1:] + textwrap.wrap(line.description, 70)
        if line.period:
            start, end = (date(day, language) for day in line.period)
            notes.append(text("invoices.page_period", language, start=start, end=end))
        for note in notes:
            y -= 11
            marks.append(Word(_LEFT + 8, y, note, 8))
        y -= 16
    marks.append(Rule(_LEFT, _RIGHT, y + 6))
    for key, cents in _sums(bill):
        y -= 8
        said_sum = text(f"invoices.page_{key}", language, percent=_plain(bill.vat_percent, language))
        marks += [Word(320, y, said_sum, bold=key == "grand"), _flush(_cents(cents, language), _RIGHT, y)]
        y -= 8
    return (*marks, Word(_LEFT, 40, text("invoices.page_fictional", language), 8))


def _sums(bill: Bill) -> list[tuple[str, int]]:
    found = [("discount", -bill.discount_cents), ("charge", bill.charge_cents), ("basis", bill.basis_cents)]
    found += [("tax", bill.tax_cents), ("grand", bill.grand_cents)]
    return [(key, cents) for key, cents in found if cents or key in ("basis", "tax", "grand")]


def _party(title: str, party: BillParty, x: float, language: Language) -> list[Word]:
    said = [party.name, party.street, f"{party.postcode} {party.town}".strip()]
    said += [f"SIREN {party.siren}" if party.siren else "", f"{text('invoices.page_vat_id', language)} {party.vat_id}"]
    shown = [part for part in said[:4] if part] + (said[4:] if party.vat_id else [])
    words = [Word(x, HEIGHT - 135, text(title, language), 8, bold=True)]
    return words + [Word(x, HEIGHT - 150 - 13 * i, part[:44]) for i, part in enumerate(shown)]


def _row(y: float, what: str, quantity: str, price: str, amount: str) -> list[Word]:
    return [
        Word(_LEFT, y, what),
        _flush(quantity, _QUANTITY, y),
        _flush(price, _PRICE, y),
        _flush(amount, _RIGHT, y),
    ]


def _flush(said: str, right: float, y: float) -> Word:
    return Word(right - width_of(said, 9.5), y, said)


def _plain(value: Decimal, language: Language) -> str:
    return decimal(float(value), language, 3)


def _amount(price: Decimal, language: Language) -> str:
    return number(float(price), language, 2)


def _cents(cents: int, language: Language) -> str:
    return number(cents / 100, language, 2)
