"""Offers for one firm: the years of each on the simulation's own draws, and what would make two of them equal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from workbook.model import lines
from workbook.model.close_calls import switching_value
from workbook.model.hazards import Hazards
from workbook.model.offers import (
    Crisis,
    Gap,
    Need,
    Offer,
    OfferCost,
    Pricing,
    Service,
    crisis_cost,
    gap,
    offer_cost,
    practices_with,
)
from workbook.model.plan import Setting
from workbook.model.quantities import Array, Pert
from workbook.model.simulation import Simulation
from workbook.model.streams import stream

LONG_OUTAGE = 8.0  # working hours beyond which an outage makes a year other than ordinary
EMERGENCY_HOURS = Pert(30.0, 60.0, 160.0)


@dataclass(frozen=True)
class OfferYears:
    """An offer in an ordinary year and in a year with the scripted event, and the chance of such a year under it."""

    offer: Offer
    ordinary: OfferCost
    crisis: OfferCost
    crisis_chance: float
    practices: frozenset[str]
    hours: Array


@dataclass(frozen=True)
class OfferComparison:
    """All offers on the same draws. `pricing` says how what is missing was priced."""

    need: Need
    years: tuple[OfferYears, ...]
    pricing: Pricing

    def gap(self, one: int, other: int, *, crisis: bool = False) -> Gap:
        """Return how much dearer one offer is than another, in an ordinary year or in the crisis."""
        a, b = self.years[one], self.years[other]
        return gap(a.crisis, b.crisis) if crisis else gap(a.ordinary, b.ordinary)


def compare_offers(
    simulation: Simulation,
    offers: Sequence[Offer],
    services: Sequence[Service],
    *,
    pricing: Pricing = "elsewhere",
    months: int = 12,
) -> OfferComparison:
    """Return the years of each offer for a firm. Included services put their practices at the top from month 0.

    An ordinary year has no intrusion, no data loss and no outage over 8 working hours; its losses are what remains,
    expected. The scripted event is the same for all: emergency hours, and a data loss of median size whose restore
    fails as often as the offer's practices let it. Nothing is conditioned on events that one offer would avoid.
    """
    firm = simulation.engine.firm
    draws, n = firm.draws, firm.draws.n
    base = lines.support_hours(firm, simulation.engine.view(Setting({})), Setting({}))[:months]
    need = Need(
        services=tuple(services),
        hours=np.broadcast_to(base, (base.shape[0], n)),
        rate=draws["rate"],
        out_share=np.broadcast_to(lines.out_share(firm, None), (1, n))[0],
        urgent_share=draws["u_urgent"],
        urgent_multiplier=draws["m_urgent"],
        growth=draws["i_fee"],
        price_rank=stream(draws.seed, "labour_bought").random(n),
        users=firm.users[:months] / firm.users[0],
    )
    emergency = EMERGENCY_HOURS.sample(stream(draws.seed, "emergency_hours"), n)
    found = tuple(_years(simulation, offer, need, emergency, pricing) for offer in offers)
    return OfferComparison(need, found, pricing)


def _years(simulation: Simulation, offer: Offer, need: Need, emergency: Array, pricing: Pricing) -> OfferYears:
    engine, months = simulation.engine, need.months
    firm, hazards = engine.firm, engine.hazards
    levels = firm.draws.levels
    practices = frozenset(p for p in practices_with(offer, need.services, pricing) if levels[p] is not None)
    setting = Setting(dict.fromkeys(practices, 0))
    view = engine.view(setting)
    hours = np.broadcast_to(lines.support_hours(firm, view, setting)[:months], need.hours.shape)
    leaving = setting if offer.present else Setting({}, new_provider=0)

    def over(line: str, under: Setting = setting) -> Array:
        return np.asarray(engine.array(line, under)[:months].sum(axis=0))

    short, long_share = _outages(hazards)
    losses = over("outage") * short + over("fraud")
    ordinary = offer_cost(
        offer,
        need,
        pricing=pricing,
        hours=hours,
        lost_time=over("lost_time"),
        incidents=losses,
        exit=over("exit", leaving),
    )
    fails = hazards.fails(setting)[0]
    factor = (1.0 + fails * (firm.draws["k_restore"] - 1.0)) / hazards.restore_scale
    event = np.minimum(hazards.median("dataloss")[0] * factor, hazards.cap)
    grave = {"intrusion": 1.0, "dataloss": 1.0, "outage": long_share}
    rate = sum(
        np.broadcast_to(hazards.multiplier(k, view, setting).table(), (firm.months, need.hours.shape[1]))[:months].sum(
            axis=0
        )
        * hazards.rates[k]
        * (share / 12.0)
        for k, share in grave.items()
    )
    return OfferYears(
        offer=offer,
        ordinary=ordinary,
        crisis=crisis_cost(ordinary, offer, need, Crisis(emergency, event)),
        crisis_chance=float(-np.expm1(-np.asarray(rate)).mean()),
        practices=practices,
        hours=hours,
    )


def _outages(hazards: Hazards) -> tuple[float, float]:
    """Return the part of the hours down that outages of 8 hours or less make, and the share of longer outages."""
    from scipy.special import ndtr

    law = hazards.severity("outage")
    if law.sigma == 0.0:
        return (1.0, 0.0) if law.median <= LONG_OUTAGE else (0.0, 1.0)
    a = (np.log(LONG_OUTAGE) - law.mu) / law.sigma
    return float(ndtr(a - law.sigma)), float(ndtr(-a))


def switching_hours(found: OfferComparison, one: int, other: int, most: float = 5.0) -> float | None:
    """Return the support hours a month at which two offers cost the same, other things as they are; None if never.

    Hours are tried from nil to `most` times the firm's own; the billing of each draw keeps its ups and downs.
    """
    a, b = found.years[one], found.years[other]
    usual = float(a.hours.mean())

    def gap_at(factor: float) -> float:
        return sum(sign * _repriced(found, year, factor) for sign, year in ((1.0, a), (-1.0, b)))

    at = switching_value(gap_at, 0.0, most)
    return None if at is None else at * usual


def equal_hours(found: OfferComparison, one: int, other: int) -> float | None:
    """Return the hours a month of today's firm at which two offers cost the same, whichever is named first.

    The hours under an offer are fewer than today's when it brings supervision or documentation: told in today's, the
    answer is in the unit the firm knows.
    """
    hours = switching_hours(found, one, other)
    return None if hours is None else hours / float(found.years[one].hours.mean()) * float(found.need.hours.mean())


def _repriced(found: OfferComparison, year: OfferYears, factor: float) -> float:
    changed = offer_cost(year.offer, found.need, pricing=found.pricing, hours=year.hours * factor)
    return year.ordinary.mean - year.ordinary.line("hours") + changed.line("hours")


def switching_included_hours(found: OfferComparison, one: int, other: int, most: float = 1000.0) -> float | None:
    """Return the included hours of the first offer at which it costs what the second does; None if never."""
    a, target = found.years[one], found.years[other].ordinary.mean

    def gap_at(included: float) -> float:
        changed = replace(a, offer=replace(a.offer, included_hours=included))
        return _repriced(found, changed, 1.0) - target

    return switching_value(gap_at, 0.0, most)


def switching_price(found: OfferComparison, one: int, other: int, service: str) -> float | None:
    """Return the mean market price of a service at which two offers cost the same; None when it moves nothing.

    Only those who buy it at the market's price pay it: the gap is affine in it. A price below nil is no answer.
    """
    known = next(s for s in found.need.services if s.key == service)

    def slope(year: OfferYears, price: float) -> float:
        priced = tuple(replace(s, price=price) if s.key == service else s for s in found.need.services)
        need = replace(found.need, services=priced)
        return offer_cost(year.offer, need, pricing=found.pricing, hours=year.hours).line(service)

    a, b = found.years[one], found.years[other]
    fixed = gap(a.ordinary, b.ordinary).mean - (a.ordinary.line(service) - b.ordinary.line(service))
    at_nil, at_one = slope(a, 0.0) - slope(b, 0.0), slope(a, 1.0) - slope(b, 1.0)
    if known.priced and at_one != at_nil:
        price = -(fixed + at_nil) / (at_one - at_nil)
        return price if price >= 0.0 else None
    return None
