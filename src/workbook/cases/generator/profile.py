"""The profile of a fictional firm: what is true of it, from which its books and tickets are drawn."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from workbook.cases.faults import faults_of
from workbook.errors import CaseFileError

Line = Literal["fee", "out_of_scope", "subscriptions", "renewals"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Support(_Part):
    """The contract as it really runs: fee and hourly rate of the first month, their rise at each anniversary."""

    provider: str
    fee_month: float
    hourly_rate: float
    rises: tuple[float, ...]
    anniversary_month: Annotated[int, Field(ge=1, le=12)]
    included_hours: float
    tickets_per_user_month: float
    overdispersion: Annotated[float, Field(gt=1)] = 1.64
    minutes_median: float
    minutes_sigma: float
    out_share: Annotated[float, Field(ge=0, le=1)]


class Supplier(_Part):
    """A supplier invoiced every so many months: euros excluding VAT of the first one, growth a year, noise.

    `line` is the model's cost line when it is IT, none when it is not (those are in the books to be told apart).
    """

    name: str
    account: str
    account_label: str
    label: str
    amount: float
    every: int = 1
    first: int = 0
    growth: float = 0.0
    noise: float = 0.0
    line: Line | None = None


class Purchase(_Part):
    """One purchase in one month, counted from 0."""

    month: int
    supplier: str
    account: str
    account_label: str
    label: str
    amount: float
    line: Line | None = None


class Profile(_Part):
    """One fictional firm: `case` is its case file but for the figures that the books give."""

    seed: int
    first_month: Annotated[str, Field(pattern=r"^\d{4}-\d{2}$")]
    months: Annotated[int, Field(ge=12, le=60)]
    users: tuple[int, ...]
    support: Support
    suppliers: tuple[Supplier, ...]
    purchases: tuple[Purchase, ...]
    sales_month: float
    wages_month: float
    categories: tuple[tuple[str, float], ...]
    case: dict[str, Any]

    def month(self, t: int) -> tuple[int, int]:
        """Return the year and month of month t of the books."""
        year, month = (int(part) for part in self.first_month.split("-"))
        return year + (month - 1 + t) // 12, (month - 1 + t) % 12 + 1

    def raised(self, t: int) -> float:
        """Return the index of fee and rate in month t: the product of the rises of the anniversaries passed."""
        index, passed = 1.0, 0
        for s in range(1, t + 1):
            if self.month(s)[1] == self.support.anniversary_month:
                index *= 1.0 + self.support.rises[min(passed, len(self.support.rises) - 1)]
                passed += 1
        return index

    def users_in(self, t: int) -> int:
        """Return the users of month t; `users` has one number a year."""
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
