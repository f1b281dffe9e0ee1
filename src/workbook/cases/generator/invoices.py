"""The invoices of a fictional firm that come as Factur-X files: those of its books, to the cent."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from workbook.cases.generator import bills
from workbook.cases.generator.bills import Bill, BillLine, BillParty, Period
from workbook.cases.generator.books import Books, Issued, Item
from workbook.cases.generator.facturx import bill_pdf
from workbook.cases.generator.profile import Profile

_UNITS = {"hour": "HUR", "month": "MON"}
_PAID_IN = 30  # days
_PRECISE = Decimal("0.000001")


def chosen(profile: Profile, books: Books) -> tuple[tuple[Issued, str], ...]:
    """Return the invoices that the profile asks for as files, each with its Factur-X profile.

    The profile names a kind (fee, hours, licences, purchase, credit) or a supplier.

    Raises:
        AssertionError: its books have no such invoice, or its supplier exists: no one's invoice is imitated.
    """
    found = []
    for month, what, level in profile.invoices:
        match = next((one for one in books.issued if one.month == month and what in (one.what, one.supplier)), None)
        if match is None or not match.supplier.endswith("(fictif)"):
            raise AssertionError(f"no invoice {what} of an invented supplier in month {month}")
        found.append((match, level))
    return tuple(found)


def write_invoices(profile: Profile, books: Books) -> dict[str, bytes]:
    """Return the files of the invoices by name: PDFs with their Factur-X inside."""
    return {
        f"invoices/{one.number}.pdf": bill_pdf(_bill(one, level, profile), "fr")
        for one, level in chosen(profile, books)
    }


def _bill(one: Issued, level: str, profile: Profile) -> Bill:
    day = one.date
    served: Period | None = None
    if one.served is not None:
        served = (profile.day(one.served[0], 1), profile.day(one.served[-1]))
    net = [item.cents for item in one.items] if profile.vat_recovered else [one.cents]
    return Bill(
        number=one.number,
        date=day,
        seller=BillParty(one.supplier),
        buyer=BillParty(str(profile.case["firm"]["name"])),
        lines=tuple(_line(item, abs(cents), served) for item, cents in zip(one.items, net, strict=True)),
        due=None if one.cents < 0 else day.fromordinal(day.toordinal() + _PAID_IN),
        type_code="381" if one.cents < 0 else "380",
        period=served,
        profile=cast("bills.Profile", level),
    )


def _line(item: Item, cents: int, served: Period | None) -> BillLine:
    """Return a line whose amount is that of the books: at its own price, else at one with more decimals."""
    quantity = Decimal(str(item.quantity)).normalize()
    quantity = quantity.quantize(Decimal(1)) if quantity == quantity.to_integral() else quantity
    for price in (Decimal(abs(item.price_cents)) / 100, (Decimal(cents) / 100 / quantity).quantize(_PRECISE)):
        line = BillLine(item.words, quantity, price, _UNITS.get(item.unit, "C62"), period=served)
        if line.cents == cents:
            return line
    raise AssertionError(f"no price makes {cents} cents of {item.words}")
