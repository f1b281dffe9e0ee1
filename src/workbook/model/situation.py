"""What is known of a firm: its size, its contract, its estate and its practices. Frozen, checked at the door."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Literal, TypeAlias

from workbook.errors import Fault, SituationError
from workbook.model.quantities import Quantity

Known: TypeAlias = int | Literal["na"] | None
Level: TypeAlias = Known | tuple[int, int]
Clause: TypeAlias = Literal["none", "fixed", "syntec"]
Period: TypeAlias = Literal["month", "year"]
Basis: TypeAlias = Literal["own", "measured", "reference"]

DOMAINS = ("workstations", "servers", "network", "backup", "applications")
PRACTICES = (
    "restore",
    "mfa",
    "accounts",
    "patch",
    "renewal",
    "documentation",
    "steering",
    "scope",
    "supervision",
    "advice",
    "awareness",
    "reversibility",
)
DEBT_PRACTICES = ("restore", "mfa", "accounts", "documentation", "reversibility")


@dataclass(frozen=True)
class Contract:
    """The contract with the provider, euros excluding VAT.

    `fee_month` is the whole monthly fee today, all seats together, even when it is paid by seat.
    `included_hours` are the support hours in the fee, by `cap_period`; None means no limit.
    `clause` says how fee and hourly rate rise once a year, `months_since_anniversary` how long ago they last did.
    """

    fee_month: float
    per_seat: bool = False
    clause: Clause = "none"
    fixed_rate: float = 0.0
    months_since_anniversary: int = 0
    included_hours: float | None = None
    cap_period: Period = "month"
    hourly_rate: float | None = None


@dataclass(frozen=True)
class DomainEstate:
    """One domain of the firm's inventory: replacement value and value past its life (None: from the registry).

    `due` is the value that reaches its end of life in each coming month, when the ages are known; the months
    after the last one given have none but what is bought in between.
    """

    value: float | None = None
    overdue: float | None = None
    due: tuple[float, ...] | None = None


@dataclass(frozen=True)
class Project:
    """A project the firm plans: what it is worth a month, euros, and the month it should start (0 is now)."""

    value_month: float
    month: int


@dataclass(frozen=True)
class Situation:
    """A firm as the model sees it.

    Units: `users_growth` a year (0.05 = 5 %), `revenue` and `subscriptions_year` euros a year (revenue None: losses
    are not capped), `internal_hours_week` hours of the firm's own people. A practice's level goes from 0 (worst) to
    its top; None is "I don't know", "na" is "does not apply"; a practice not named is unknown. A pair (low, high)
    is what is known of it: it is drawn between both.
    `own` replaces registry quantities by symbol (tau, h_ticket, rate, labour...); those also named in `measured`
    were counted in the firm's files.

    Raises:
        SituationError: some figures are impossible; all faults are reported together.
    """

    users: float
    employees: float
    servers: float = 0.0
    sites: float = 1.0
    users_growth: float = 0.0
    revenue: float | None = None
    contract: Contract = field(default_factory=lambda: Contract(0.0))
    subscriptions_year: float = 0.0
    internal_hours_week: float = 0.0
    practices: Mapping[str, Level] = field(default_factory=dict)
    estate: Mapping[str, DomainEstate] = field(default_factory=dict)
    own: Mapping[str, float | Quantity] = field(default_factory=dict)
    measured: frozenset[str] = frozenset()
    projects: tuple[Project, ...] = ()

    def __post_init__(self) -> None:
        faults = tuple(_faults(self))
        if faults:
            raise SituationError("model.situation", faults=faults)

    def level(self, practice: str) -> Level:
        """Return the answer on a practice; None when nothing was said."""
        return self.practices.get(practice)

    def basis(self, symbol: str) -> Basis:
        """Return where a quantity comes from: the firm's word, its files or the registry."""
        if symbol in self.measured:
            return "measured"
        return "own" if symbol in self.own else "reference"


def _faults(s: Situation) -> list[Fault]:
    found = []
    lows = {"users": 1.0, "employees": 1.0, "servers": 0.0, "sites": 0.0, "users_growth": -0.5}
    highs = {"users": 1e6, "employees": 1e6, "servers": 1e5, "sites": 1e5, "users_growth": 2.0}
    for name, low in lows.items():
        value = getattr(s, name)
        if not (isfinite(value) and low <= value <= highs[name]):
            found.append(Fault("model.out_of_range", name, {"value": value, "low": low, "high": highs[name]}))
    money = {
        "revenue": s.revenue,
        "subscriptions_year": s.subscriptions_year,
        "internal_hours_week": s.internal_hours_week,
        "contract.fee_month": s.contract.fee_month,
        "contract.included_hours": s.contract.included_hours,
        "contract.hourly_rate": s.contract.hourly_rate,
        "contract.months_since_anniversary": s.contract.months_since_anniversary,
    }
    money |= {f"projects.{n}.value_month": one.value_month for n, one in enumerate(s.projects)}
    for name, amount in money.items():
        if amount is not None and not (isfinite(amount) and amount >= 0.0):
            found.append(Fault("model.negative", name, {"value": amount}))
    found += [Fault("model.unknown_practice", f"practices.{p}", {"name": p}) for p in s.practices if p not in PRACTICES]
    found += [Fault("model.unknown_domain", f"estate.{d}", {"name": d}) for d in s.estate if d not in DOMAINS]
    for domain, held in s.estate.items():
        for name, amount in (("value", held.value), ("overdue", held.overdue)):
            if amount is not None and not (isfinite(amount) and amount >= 0.0):
                found.append(Fault("model.negative", f"estate.{domain}.{name}", {"value": amount}))
    return found
