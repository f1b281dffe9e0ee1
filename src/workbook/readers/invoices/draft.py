"""An invoice as its XML says it, before signs and shares are settled."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal

from workbook.errors import Fault
from workbook.readers.invoices.canonical import Party, Period, Syntax


@dataclass(frozen=True)
class DraftLine:
    """A line as written; `status` is DETAIL, GROUP or INFORMATION where lines are nested, else empty."""

    number: str
    name: str
    description: str
    quantity: Decimal | None
    unit: str
    price: Decimal | None
    cents: int | None
    period: Period | None
    status: str = ""


@dataclass(frozen=True)
class Draft:
    """What an XML says: amounts in cents with the signs written there, None where it says nothing."""

    syntax: Syntax
    profile: str
    number: str
    date: dt.date | None
    due_date: dt.date | None
    type_code: str
    credit_note: bool
    seller: Party
    buyer: Party
    currency: str
    lines_cents: int | None
    basis_cents: int | None
    tax_cents: int | None
    grand_cents: int | None
    due_cents: int | None
    discount_cents: int
    charge_cents: int
    period: Period | None
    delivered: dt.date | None
    lines: tuple[DraftLine, ...]
    findings: list[Fault] = field(default_factory=list)
