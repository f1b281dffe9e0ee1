"""The profile of a fictional firm: what is true of it, from which its books, tickets and lists are drawn."""

from __future__ import annotations

import calendar
import datetime as dt
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from workbook.cases.faults import faults_of
from workbook.cases.generator.forms import DirectoryForm, InventoryForm, LedgerForm, Part, TicketForm
from workbook.cases.generator.noted import Noted
from workbook.cases.generator.spending import Credit, Purchase, Supplier
from workbook.errors import CaseFileError

Share = Annotated[float, Field(ge=0, le=1)]
Month = Annotated[int, Field(ge=0)]


Finding = Literal[
    "support_only", "cost_centre", "no_governance", "price_only", "weak_security", "endured", "takeover", "lever",
    "regain_control", "shared_vision",
]  # fmt: skip


class Change(Part):
    """What a new contract says from a month on; what it does not name goes on as before."""

    month: Month
    fee_month: float | None = None
    hourly_rate: float | None = None
    included_hours: float | None = None
    tickets_per_user_month: float | None = None
    minutes_median: float | None = None
    out_share: Share | None = None


class Crisis(Part):
    """Hours of urgent work in one month, all of them beyond the fee."""

    month: Month
    day: Annotated[int, Field(ge=1, le=28)]
    hours: float
    title: str
    category: str


class Support(Part):
    """The contract as it really runs: fee and hourly rate of the first month, their rise at each anniversary.

    With `per_seat` the fee is that of one user. `included_hours` are a month's, or a calendar year's when
    `cap_period` says so.
    """

    provider: str
    fee_month: float
    per_seat: bool = False
    hourly_rate: float
    rises: tuple[float, ...]
    anniversary_month: Annotated[int, Field(ge=1, le=12)]
    included_hours: float
    cap_period: str = "month"
    tickets_per_user_month: float
    overdispersion: Annotated[float, Field(gt=1)] = 1.64
    minutes_median: float
    minutes_sigma: float
    out_share: Share
    changes: tuple[Change, ...] = ()
    crises: tuple[Crisis, ...] = ()
    account: str = "615600"
    account_label: str = "Maintenance"
    fee_label: str = "INFOGERANCE FORFAIT MENSUEL"
    hours_label: str = "INTERVENTIONS HORS FORFAIT"


class Profile(Part):
    """One fictional firm: `case` is its case file but for the figures that the books and lists give.

    `findings` are those of the course that its story shows. `users` has one number a year. `vat_recovered` is false
    where VAT is part of the cost. `domain` is that of its addresses. `leavers` are replaced in the month they leave;
    the last `stale` of them keep an open account. `invoices` come as files: month, kind, Factur-X profile. `told` are
    figures of its story, by the name of a fact of its truth. `noted` is what an adviser noted. A text of `case` may be
    told in both languages (`fr`, `en`).
    """

    seed: int
    findings: tuple[Finding, ...] = ()
    first_month: Annotated[str, Field(pattern=r"^\d{4}-\d{2}$")]
    months: Annotated[int, Field(ge=12, le=60)]
    users: tuple[int, ...]
    support: Support
    suppliers: tuple[Supplier, ...]
    purchases: tuple[Purchase, ...]
    credits: tuple[Credit, ...] = ()
    sales_month: float
    sales_account: tuple[str, str] = ("701000", "Ventes de produits finis")
    wages_month: float
    vat_recovered: bool = True
    categories: tuple[tuple[str, float], ...]
    domain: str = "firm.example"
    leavers: int = 0
    stale: int = 0
    ledger: LedgerForm = LedgerForm()
    helpdesk: TicketForm = TicketForm()
    inventory: InventoryForm | None = None
    directory: DirectoryForm | None = None
    invoices: tuple[tuple[Month, str, str], ...] = ()
    told: tuple[tuple[str, float], ...] = ()
    noted: Noted = Noted()
    case: dict[str, Any]

    def month(self, t: int) -> tuple[int, int]:
        """Return the year and month of month t of the books."""
        year, month = (int(part) for part in self.first_month.split("-"))
        return year + (month - 1 + t) // 12, (month - 1 + t) % 12 + 1

    def day(self, t: int, day: int = 31) -> dt.date:
        """Return a day of month t, its last when it has fewer."""
        year, month = self.month(t)
        return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))

    @property
    def as_of(self) -> dt.date:
        """The last day of the books, when the lists were exported."""
        return self.day(self.months - 1)

    @cached_property
    def terms(self) -> tuple[Support, ...]:
        """What the contract says in each month, changes made; amounts before their rises."""
        found, now = [], self.support
        for t in range(self.months):
            for change in self.support.changes:
                if change.month == t:
                    now = now.model_copy(update=change.model_dump(exclude={"month"}, exclude_none=True))
            found.append(now)
        return tuple(found)

    def raised(self, t: int) -> float:
        """Return the index of fee and rate in month t: the rises of the anniversaries since prices were last agreed."""
        agreed = max((c.month for c in self.support.changes if c.month <= t and c.fee_month is not None), default=0)
        index, passed = 1.0, 0
        for s in range(1, t + 1):
            if self.month(s)[1] == self.support.anniversary_month:
                if s > agreed:
                    index *= 1.0 + self.support.rises[min(passed, len(self.support.rises) - 1)]
                passed += 1
        return index

    def fee(self, t: int) -> float:
        """Return the fee of month t for the whole firm, in euros."""
        seats = self.users_in(t) if self.support.per_seat else 1
        return round(self.terms[t].fee_month * self.raised(t), 2) * seats

    def rate_cents(self, t: int) -> int:
        """Return the price of an hour beyond the fee in month t, in cents."""
        return round(self.terms[t].hourly_rate * self.raised(t) * 100)

    def users_in(self, t: int) -> int:
        """Return the users of month t."""
        return self.users[min(t // 12, len(self.users) - 1)]


def read_profile(path: Path) -> Profile:
    """Return the profile in a file.

    Raises:
        CaseFileError: it cannot be read, or has faults.
    """
    try:
        return Profile.model_validate_json(path.read_bytes())
    except FileNotFoundError as error:
        raise CaseFileError("cases.no_file", file=path) from error
    except ValidationError as error:
        raise CaseFileError("cases.faults", faults=faults_of(error)) from error
