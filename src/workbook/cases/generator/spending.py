"""What a fictional firm buys: suppliers who send invoices again and again, purchases made once, credit notes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workbook.cases.generator.forms import Part, Stock

Line = Literal["fee", "out_of_scope", "subscriptions", "renewals", "other"]


class Supplier(Part):
    """A supplier invoiced every so many months: euros excluding VAT of the first one, growth a year, noise.

    `line` is the model's cost line when it is IT, none when it is not (those are in the books to be told apart).
    With `per_user` the amount is that of one user. `paid` is "card" when no invoice is booked, only the card's
    statement. `said` is how the label tells the period: its month, its quarter or its two dates. With `accrued`,
    the part of an invoice that falls after the end of the calendar year is moved by 486; with `late`, the invoice
    comes the month after the service and December's is accrued by 408.
    """

    name: str
    account: str
    account_label: str
    label: str
    amount: float
    every: Annotated[int, Field(ge=1, le=36)] = 1
    first: int = 0
    growth: float = 0.0
    noise: float = 0.0
    per_user: bool = False
    paid: Literal["invoice", "card"] = "invoice"
    said: Literal["month", "quarter", "dates"] = "month"
    accrued: bool = False
    late: bool = False
    line: Line | None = None


class Purchase(Part):
    """One purchase in one month, counted from 0; `devices` are those it brought, found again in the inventory."""

    month: int
    supplier: str
    account: str
    account_label: str
    label: str
    amount: float
    day: Annotated[int, Field(ge=1, le=28)] = 18
    devices: tuple[Stock, ...] = ()
    line: Line | None = None


class Credit(Part):
    """A credit note of a supplier: euros excluding VAT given back, on the account and the cost line it corrects.

    `served` is the month whose invoice it corrects, when its label names it.
    """

    month: int
    served: int | None = None
    supplier: str
    account: str
    account_label: str
    label: str
    amount: float
    line: Line | None = None
