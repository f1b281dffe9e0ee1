"""An e-invoice, whatever it was written in: amounts in cents, a credit lowers cost."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from workbook.errors import Fault
from workbook.readers.ledger.journals import fold

Form = Literal["pdf", "xml"]
Syntax = Literal["cii", "zugferd1", "ubl"]


@dataclass(frozen=True)
class Party:
    """A seller or buyer as written: its name, legal number (SIREN or SIRET in France) and VAT number, often empty."""

    name: str
    legal_id: str = ""
    vat_id: str = ""

    @property
    def key(self) -> str:
        """What tells this party from others: its SIREN, else its VAT number, else its name without accents.

        >>> Party("A", "123 456 782 00017").key, Party("A", vat_id="FR32123456782").key, Party("Été SARL").key
        ('123456782', '123456782', 'ETE SARL')
        """
        legal, vat = "".join(self.legal_id.split()), "".join(self.vat_id.split()).upper()
        if legal.isdigit() and len(legal) in (9, 14):
            return legal[:9]
        if vat.startswith("FR") and len(vat) == 13 and vat[4:].isdigit():
            return vat[4:]
        return vat or legal or fold(self.name).strip()


@dataclass(frozen=True)
class Period:
    """First and last day of what is invoiced."""

    start: dt.date
    end: dt.date


@dataclass(frozen=True)
class InvoiceLine:
    """One line of an invoice.

    cents: amount excluding VAT with the line's share of what is taken off or added to the whole document; lines sum
    to the invoice's `basis_cents`. written_cents: the amount that stands on the line. Both are negative when they
    lower cost, and so is `quantity` on a credit note. price: of one unit, in the invoice's currency. period: the
    line's own, None when it has none.
    """

    number: str
    name: str
    description: str
    quantity: Decimal | None
    unit: str
    price: Decimal | None
    cents: int
    written_cents: int
    period: Period | None


@dataclass(frozen=True)
class Invoice:
    """One e-invoice, and what its reading found (`findings`, codes `invoices.warn_*`).

    Amounts are cents of `currency`, which may be empty, as may `number` and `type_code`: excluding VAT, VAT,
    including VAT, left to pay. `credit` is true when the document lowers cost. `lines` is empty in profiles that
    have none.
    """

    file: str
    form: Form
    syntax: Syntax
    profile: str
    number: str
    date: dt.date | None
    due_date: dt.date | None
    type_code: str
    credit: bool
    seller: Party
    buyer: Party
    currency: str
    basis_cents: int
    tax_cents: int
    grand_cents: int
    due_cents: int
    period: Period | None
    delivered: dt.date | None
    lines: tuple[InvoiceLine, ...]
    findings: tuple[Fault, ...]

    @property
    def key(self) -> tuple[str, str, dt.date] | None:
        """What makes the same invoice recognised in another file; None when number, date or seller is missing."""
        number = " ".join(self.number.upper().split())
        return (self.seller.key, number, self.date) if number and self.date and self.seller.key else None

    def service(self, line: InvoiceLine | None = None) -> Period | None:
        """Return when a line's service was given: its own period, else the invoice's, the delivery, the date."""
        own = line.period if line else None
        day = self.delivered or self.date
        return own or self.period or (Period(day, day) if day else None)
