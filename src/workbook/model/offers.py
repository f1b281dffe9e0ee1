"""Offers at equal scope: what each one costs once it does what the firm needs, in an ordinary year and in a crisis.

Quantities are the firm's own, never those an offer counts. What an offer leaves out is priced two ways: bought
elsewhere, or left out (nothing is paid and the practice stays where it is).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import numpy as np

from workbook.model.billing import billed_hours, hour_price
from workbook.model.indices import yearly_index
from workbook.model.quantities import Array, Quantity, quantity
from workbook.model.situation import Period

Status: TypeAlias = Literal["included", "capped", "optional", "excluded"]
Pricing: TypeAlias = Literal["elsewhere", "left_out"]
Number: TypeAlias = Array | float

FEE, ONBOARDING, HOURS = "fee", "onboarding", "hours"
EMERGENCY, EVENT = "emergency", "event"


@dataclass(frozen=True)
class Service:
    """One line of the grid, at the firm's need: units a year and the price of a unit on the market, euros.

    `practice` is the practice that stands at its top when the service is there; `contains` the services that come
    with it and are not paid twice. A service that is not `priced` is shown only.
    """

    key: str
    quantity: float
    price: float | Quantity
    practice: str | None = None
    contains: tuple[str, ...] = ()
    priced: bool = True


@dataclass(frozen=True)
class Term:
    """What an offer says of a service. `cap` units a year are included when capped; `price` is for one more unit."""

    status: Status
    cap: float = 0.0
    price: float | None = None


@dataclass(frozen=True)
class Offer:
    """An offer, euros excluding VAT. `fee_month` is the whole monthly fee at today's users, also when by the seat.

    A service without a term is excluded. `included_hours` None is no limit; rates None are the market's; `out_share`
    None is the firm's own; `index_cap` None leaves the yearly rise as it comes. `crisis_hours` are emergency hours
    that the fee includes. `present` says it comes from the firm's provider of today.
    """

    key: str
    fee_month: float
    per_seat: bool = False
    terms: Mapping[str, Term] = field(default_factory=dict)
    included_hours: float | None = None
    cap_period: Period = "month"
    hourly_rate: float | None = None
    urgent_multiplier: float | None = None
    out_share: float | None = None
    index_cap: float | None = None
    onboarding: float = 0.0
    crisis_hours: float = 0.0
    present: bool = False

    def term(self, service: str) -> Term:
        """Return what the offer says of a service."""
        return self.terms.get(service, Term("excluded"))


@dataclass(frozen=True)
class Need:
    """What the firm needs whatever the offer, by draw: support hours (months in rows), market prices, rises.

    `price_rank` places each draw's prices in their ranges (a dear region is dear for all); `users` are relative to
    today's, by month.
    """

    services: tuple[Service, ...]
    hours: Array
    rate: Number
    out_share: Number = 0.0
    urgent_share: Number = 0.0
    urgent_multiplier: Number = 1.0
    growth: Number = 0.0
    price_rank: Number = 0.5
    users: Number = 1.0

    @property
    def months(self) -> int:
        """How many months are compared."""
        return int(self.hours.shape[0])


@dataclass(frozen=True)
class OfferCost:
    """What an offer costs over the months compared, by line and draw; the total is the sum of the lines."""

    offer: str
    lines: Mapping[str, Array]

    @property
    def draws(self) -> Array:
        """The total of each draw."""
        return np.asarray(sum(self.lines.values()))

    @property
    def mean(self) -> float:
        """The mean total."""
        return float(self.draws.mean())

    def line(self, name: str) -> float:
        """Return the mean of one line, 0 when the offer has none."""
        return float(np.mean(self.lines[name])) if name in self.lines else 0.0


@dataclass(frozen=True)
class Crisis:
    """The scripted event given to every offer: emergency hours, and what the event itself costs under each offer."""

    hours: Number
    loss: Number = 0.0


@dataclass(frozen=True)
class Gap:
    """How much dearer one offer is than another, euros. `by_line` are differences of means; they sum to the mean."""

    mean: float
    p10: float
    p90: float
    dearer: float
    by_line: Mapping[str, float]


def given_with(offer: Offer, services: Sequence[Service], pricing: Pricing = "elsewhere") -> frozenset[str]:
    """Return the services the firm has under an offer, however paid; contained ones come with their bundle.

    >>> mfa = Service("mfa", 12, 3.0)
    >>> offer = Offer("low", 800.0)
    >>> sorted(given_with(offer, [mfa])), sorted(given_with(offer, [mfa], "left_out"))
    (['mfa'], [])
    """
    had = {s.key for s in services if pricing == "elsewhere" or offer.term(s.key).status != "excluded"}
    return frozenset(had | {inner for s in services if s.key in had for inner in s.contains})


def practices_with(offer: Offer, services: Sequence[Service], pricing: Pricing = "elsewhere") -> frozenset[str]:
    """Return the practices that stand at their top under an offer."""
    had = given_with(offer, services, pricing)
    return frozenset(s.practice for s in services if s.practice is not None and s.key in had)


def offer_cost(
    offer: Offer, need: Need, *, pricing: Pricing = "elsewhere", hours: Array | None = None, **hidden: Number
) -> OfferCost:
    """Return what an offer costs at equal scope in an ordinary year: fee, options taken, hours billed, what is missing.

    `hours` are the support hours under this offer when they are not the need's (documentation, supervision); `hidden`
    adds lines that are not paid to anybody, such as expected losses.
    """
    worked = need.hours if hours is None else hours
    cap = np.inf if offer.index_cap is None else offer.index_cap
    own_index = yearly_index(np.minimum(need.growth, cap), need.months)
    market_index = yearly_index(need.growth, need.months)
    seats = np.reshape(need.users if offer.per_seat else 1.0, (-1, 1))
    out = need.out_share if offer.out_share is None else offer.out_share
    billed = billed_hours(worked, out, offer.included_hours, period=offer.cap_period)
    price = hour_price(_rate(offer, need), need.urgent_share, _urgent(offer, need))
    lines: dict[str, Number] = {
        FEE: (offer.fee_month * seats * own_index).sum(axis=0),
        HOURS: (billed * own_index).sum(axis=0) * price,
    }
    if offer.onboarding:
        lines[ONBOARDING] = offer.onboarding
    bundled = _bundled(offer, need.services, pricing)
    for service in need.services:
        paid = 0.0 if service.key in bundled else _paid(offer, service, need, pricing, own_index, market_index)
        if np.any(paid):
            lines[service.key] = paid
    return _cost(offer, lines | hidden, worked.shape[1])


def crisis_cost(ordinary: OfferCost, offer: Offer, need: Need, crisis: Crisis) -> OfferCost:
    """Return an offer's year with the scripted event: emergency hours beyond those included, at the urgent price."""
    beyond = np.maximum(np.asarray(crisis.hours) - offer.crisis_hours, 0.0)
    lines: dict[str, Number] = dict(ordinary.lines)
    lines[EMERGENCY] = beyond * _rate(offer, need) * _urgent(offer, need)
    if np.any(crisis.loss):
        lines[EVENT] = crisis.loss
    return _cost(offer, lines, ordinary.draws.size)


def gap(one: OfferCost, other: OfferCost) -> Gap:
    """Return how much dearer one offer is than the other, draw against draw."""
    difference = one.draws - other.draws
    low, high = np.quantile(difference, (0.1, 0.9))
    names = [*one.lines, *(name for name in other.lines if name not in one.lines)]
    return Gap(
        mean=float(difference.mean()),
        p10=float(low),
        p90=float(high),
        dearer=float((difference > 0.0).mean()),
        by_line={name: one.line(name) - other.line(name) for name in names},
    )


def _cost(offer: Offer, lines: Mapping[str, Number], n: int) -> OfferCost:
    return OfferCost(offer.key, {k: np.broadcast_to(np.asarray(v, dtype=float), (n,)) for k, v in lines.items()})


def _rate(offer: Offer, need: Need) -> Number:
    return need.rate if offer.hourly_rate is None else offer.hourly_rate


def _urgent(offer: Offer, need: Need) -> Number:
    return need.urgent_multiplier if offer.urgent_multiplier is None else offer.urgent_multiplier


def _bundled(offer: Offer, services: Sequence[Service], pricing: Pricing) -> frozenset[str]:
    """Return the services that come inside another one the firm has, so nobody pays them again."""
    had = given_with(offer, services, pricing)
    return frozenset(inner for s in services if s.key in had for inner in s.contains)


def _paid(
    offer: Offer, service: Service, need: Need, pricing: Pricing, own_index: Array, market_index: Array
) -> Number:
    term = offer.term(service.key)
    if not service.priced or term.status == "included" or (term.status == "excluded" and pricing == "left_out"):
        return 0.0
    units = service.quantity - (term.cap if term.status == "capped" else 0.0)
    if units <= 0.0:
        return 0.0
    own = term.price is not None and term.status != "excluded"
    price = term.price if own else quantity(service.price).quantile(need.price_rank)
    index = own_index if own else market_index
    return np.asarray(units / 12.0 * np.asarray(price, dtype=float) * index.sum(axis=0))
