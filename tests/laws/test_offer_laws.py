"""Laws of comparing offers, on a firm that endured its IT."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firms import joinery
from workbook.model import Pert, Simulation, simulate
from workbook.model.offer_years import (
    OfferComparison,
    compare_offers,
    switching_hours,
    switching_included_hours,
    switching_price,
)
from workbook.model.offers import Need, Offer, Pricing, Service, Term, gap, given_with, offer_cost
from workbook.parameters import default_parameters

MANY = settings(max_examples=50, deadline=None, derandomize=True)
GRID = (
    Service("restore_test", 4, Pert(150, 350, 800), practice="restore"),
    Service("mfa_sso", 504, Pert(0, 3, 7), practice="mfa"),
    Service("patch", 456, Pert(2, 5, 16), practice="patch"),
    Service("supervision", 456, Pert(3, 8, 12), practice="supervision", contains=("patch",)),
    Service("documentation", 1, Pert(600, 2500, 5000), practice="documentation"),
    Service("onsite_hour", 48, Pert(75, 95, 150)),
    Service("penalties", 1, 0.0, priced=False),
)
LOW = Offer("low", 1890.0, terms={"supervision": Term("included")}, included_hours=6.0, hourly_rate=85.0)
FULL = Offer(
    "full",
    3360.0,
    terms={s.key: Term("included") for s in GRID} | {"onsite_hour": Term("capped", 24, 90.0)},
    included_hours=240.0,
    cap_period="year",
    hourly_rate=70.0,
    urgent_multiplier=1.5,
    index_cap=0.03,
    crisis_hours=20.0,
    onboarding=4200.0,
)

statuses = st.sampled_from(["included", "capped", "optional", "excluded"])
terms = st.builds(Term, status=statuses, cap=st.floats(0, 300), price=st.one_of(st.none(), st.floats(0, 500)))
offers = st.builds(
    Offer,
    key=st.just("x"),
    fee_month=st.floats(0, 9000),
    per_seat=st.booleans(),
    terms=st.dictionaries(st.sampled_from([s.key for s in GRID]), terms),
    included_hours=st.one_of(st.none(), st.floats(0, 60)),
    cap_period=st.sampled_from(["month", "year"]),
    hourly_rate=st.one_of(st.none(), st.floats(0, 200)),
    index_cap=st.one_of(st.none(), st.floats(0, 0.05)),
)


@cache
def firm() -> Simulation:
    return simulate(joinery(), default_parameters(), (), months=24, draws=300)


@cache
def found(pricing: Pricing = "elsewhere") -> OfferComparison:
    return compare_offers(firm(), (LOW, FULL), GRID, pricing=pricing)


def need() -> Need:
    return found().need


@MANY
@given(offers)
def test_an_offer_s_cost_is_the_sum_of_its_lines_and_never_negative(offer: Offer) -> None:
    cost = offer_cost(offer, need())
    assert all(np.isfinite(line).all() and (line >= 0.0).all() for line in cost.lines.values())
    assert cost.mean == pytest.approx(sum(cost.line(name) for name in cost.lines), abs=1e-6)


@MANY
@given(offers)
def test_leaving_out_never_costs_more_cash_than_buying_elsewhere(offer: Offer) -> None:
    elsewhere, left_out = offer_cost(offer, need()), offer_cost(offer, need(), pricing="left_out")
    assert (left_out.draws <= elsewhere.draws + 1e-6).all() or any(
        s.contains and offer.term(s.key).status == "excluded" for s in GRID
    )


@MANY
@given(offers, st.floats(0, 20))
def test_more_included_hours_and_a_lower_cap_on_rises_never_cost_more(offer: Offer, more: float) -> None:
    cost = offer_cost(offer, need()).draws
    wider = replace(offer, included_hours=None if offer.included_hours is None else offer.included_hours + more)
    assert (offer_cost(wider, need()).draws <= cost + 1e-6).all()
    assert (offer_cost(replace(offer, index_cap=0.0), need()).draws <= cost + 1e-6).all() or offer.index_cap == 0.0


@MANY
@given(offers, st.sampled_from(GRID))
def test_including_a_service_never_makes_an_offer_dearer(offer: Offer, service: Service) -> None:
    wider = replace(offer, terms={**offer.terms, service.key: Term("included")})
    assert (offer_cost(wider, need()).draws <= offer_cost(offer, need()).draws + 1e-6).all()
    assert given_with(offer, GRID, "left_out") <= given_with(wider, GRID, "left_out")


@MANY
@given(offers, offers)
def test_the_gap_is_told_by_its_lines_and_has_no_side(one: Offer, other: Offer) -> None:
    a, b = offer_cost(one, need()), offer_cost(other, need())
    forth, back = gap(a, b), gap(b, a)
    assert sum(forth.by_line.values()) == pytest.approx(forth.mean, abs=1e-6)
    assert forth.mean == pytest.approx(-back.mean, abs=1e-6)
    assert forth.p10 <= forth.p90


def test_the_same_offer_twice_has_no_gap() -> None:
    twice = compare_offers(firm(), (LOW, LOW), GRID)
    assert twice.gap(0, 1).mean == 0.0
    assert twice.gap(0, 1, crisis=True).dearer == 0.0


def test_a_bundle_s_content_is_paid_by_nobody() -> None:
    assert "patch" not in found().years[0].ordinary.lines
    assert "patch" in found("left_out").years[0].practices


def test_at_equal_scope_both_offers_run_the_same_risk_and_left_out_they_do_not() -> None:
    low, full = found().years
    assert low.practices == full.practices
    assert low.crisis_chance == full.crisis_chance
    low, full = found("left_out").years
    assert low.practices < full.practices
    assert low.crisis_chance > full.crisis_chance
    assert low.crisis.line("event") > full.crisis.line("event")


def test_a_crisis_widens_the_gap_of_an_offer_that_includes_no_emergency_hours() -> None:
    assert found("left_out").gap(0, 1, crisis=True).mean > found("left_out").gap(0, 1).mean
    for year in found().years:
        assert 0.0 < year.crisis_chance < 1.0
        assert year.crisis.mean > year.ordinary.mean


def test_switching_values_are_where_both_cost_the_same() -> None:
    close = replace(FULL, fee_month=LOW.fee_month + 1000.0, onboarding=0.0)
    pair = compare_offers(firm(), (LOW, close), GRID)
    included = switching_included_hours(pair, 0, 1)
    price = switching_price(pair, 0, 1, "documentation")
    hours = switching_hours(pair, 0, 1)
    assert included is not None
    assert price is not None
    assert hours is not None
    equal = compare_offers(firm(), (replace(LOW, included_hours=included), close), GRID)
    assert equal.gap(0, 1).mean == pytest.approx(0.0, abs=0.1)
    grid = tuple(replace(s, price=price) if s.key == "documentation" else s for s in GRID)
    assert compare_offers(firm(), (LOW, close), grid).gap(0, 1).mean == pytest.approx(0.0, abs=0.1)
    assert 0.0 < hours < 5.0 * float(pair.need.hours.mean())
    assert switching_price(pair, 0, 1, "penalties") is None
