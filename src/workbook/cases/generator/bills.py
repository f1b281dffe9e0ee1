"""A fictional invoice as its supplier would draw it up: parties, lines, VAT and totals, in cents."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

Profile = Literal["minimum", "basicwl", "basic", "en16931"]
Period = tuple[dt.date, dt.date]


@dataclass(frozen=True)
class BillParty:
    """A seller or buyer; `siren` (nine digits) and `vat_id` may be empty, as they often are."""

    name: str
    siren: str = ""
    vat_id: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    country: str = "FR"


@dataclass(frozen=True)
class BillLine:
    """One line: what was sold, how much of it, in which unit, at what net unit price in euros.

    `unit` is the code of UN/ECE recommendation 20: HUR hour, C62 piece, MON month. `period` is the service's own.
    """

    name: str
    quantity: Decimal
    price: Decimal
    unit: str = "C62"
    description: str = ""
    period: Period | None = None

    @property
    def cents(self) -> int:
        """The line's amount, in cents excluding VAT.

        >>> BillLine("Interventions", Decimal("2.5"), Decimal("82.33"), "HUR").cents
        20583
        """
        return round_cents(self.quantity * self.price * 100)


@dataclass(frozen=True)
class Bill:
    """A fictional invoice; amounts of a credit note (`type_code` 381) are positive, as the standard has them.

    `discount_cents` and `charge_cents` are taken off and added to the whole document; `delivered` is the day of
    delivery, `period` what the whole invoice is for.
    """

    number: str
    date: dt.date
    seller: BillParty
    buyer: BillParty
    lines: tuple[BillLine, ...]
    due: dt.date | None = None
    type_code: str = "380"
    currency: str = "EUR"
    vat_percent: Decimal = Decimal(20)
    period: Period | None = None
    delivered: dt.date | None = None
    discount_cents: int = 0
    charge_cents: int = 0
    profile: Profile = "en16931"

    @property
    def lines_cents(self) -> int:
        """The sum of the lines, in cents."""
        return sum(line.cents for line in self.lines)

    @property
    def basis_cents(self) -> int:
        """The total excluding VAT, in cents."""
        return self.lines_cents - self.discount_cents + self.charge_cents

    @property
    def tax_cents(self) -> int:
        """The VAT, in cents, rounded once on the total."""
        return round_cents(self.basis_cents * self.vat_percent / 100)

    @property
    def grand_cents(self) -> int:
        """The total including VAT, in cents."""
        return self.basis_cents + self.tax_cents


def round_cents(value: Decimal) -> int:
    """Return an amount of cents to the nearest one, halves away from nought as on paper.

    >>> round_cents(Decimal("10.5")), round_cents(Decimal("-10.5"))
    (11, -11)
    """
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def euros(cents: int) -> str:
    """Return an amount as e-invoices write it.

    >>> euros(123456), euros(-5)
    ('1234.56', '-0.05')
    """
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"
