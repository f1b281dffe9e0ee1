"""Three offers for a firm of 42 people, each line worked by hand: quantity × price, written out.

Hours are 42 people × 1.05 tickets × 0.6 h = 26.46 a month, the same each month; prices elsewhere are the catalogue's
modes. Nothing is drawn, so that the figures are exact to the cent.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from workbook.cases import new_case, to_offers
from workbook.cases.offers import OfferTerms
from workbook.model.offers import Crisis, Need, Offer, Pricing, Service, crisis_cost, gap, offer_cost
from workbook.parameters import services

GIVEN = json.loads(Path(__file__).with_name("offers_42_people.json").read_text("utf-8"))

# what each offer costs with what is missing bought elsewhere: fee, options taken, hours billed, missing services
BY_HAND: dict[str, dict[str, float]] = {
    "Eco offer": {
        "fee": 12 * 1890,
        "hours": 12 * (26.46 - 6) * 85,  # six hours a month, those unused are lost
        "endpoint_edr": 41 * 12 * 9.00,
        "backup_m365": 42 * 12 * 4.50,
        "mail_security": 42 * 12 * 4.00,
        "user_movement": 12 * 60,
        "workstation_setup": 9 * 220,
        "project_day": 8 * 800,
        "restore_test": 4 * 350,
        "mfa_sso": 42 * 12 * 3.00,
        "awareness": 42 * 12 * 2.80,
        "onsite_hour": 48 * 95,
        "firewall_managed": 12 * 90,
        "network_ap": 9 * 12 * 9,
        "advice_day": 4 * 950,
        "steering_committee": 4 * 450,
        "documentation_audit": 0.3333 * 2500,
    },
    "All-in offer": {
        "fee": 12 * 3360,
        "onboarding": 3360,
        "hours": 0,  # unlimited
        "backup_m365": 42 * 12 * 4.50,
        "mail_security": 42 * 12 * 4.00,
        "onsite_hour": 48 * 115,
        "workstation_setup": 9 * 190,
        "advice_day": 4 * 1050,
        "project_day": 8 * 850,
        "restore_test": 4 * 350,
        "mfa_sso": 42 * 12 * 3.00,
        "awareness": 42 * 12 * 2.80,
        "steering_committee": 4 * 450,
        "documentation_audit": 0.3333 * 2500,
    },
    "Steered offer": {
        "fee": 12 * 3360,
        "onboarding": 4200,
        "hours": (12 * 26.46 - 240) * 70,  # 240 hours in the year, pooled
        "onsite_hour": (48 - 24) * 90,
        "workstation_setup": 9 * 150,
        "advice_day": (4 - 2) * 900,
        "project_day": 8 * 720,
    },
}
# bought from nobody when what is missing is left out
MISSING: dict[str, tuple[str, ...]] = {
    "Eco offer": (
        "restore_test", "mfa_sso", "awareness", "onsite_hour", "firewall_managed", "network_ap", "advice_day",
        "steering_committee", "documentation_audit",
    ),
    "All-in offer": ("restore_test", "mfa_sso", "awareness", "steering_committee", "documentation_audit"),
    "Steered offer": (),
}  # fmt: skip
# 60 emergency hours, at the offer's own rate and urgent multiplier
EMERGENCY = {"Eco offer": 60 * 85 * 2.0, "All-in offer": 60 * 95 * 1.5, "Steered offer": 60 * 70 * 1.5}
NAMES = list(BY_HAND)


@cache
def offers() -> dict[str, Offer]:
    case = new_case("Atelier Kermadec")
    case.offers = [OfferTerms.model_validate(one) for one in GIVEN["offers"]]
    return {one.key: one for one in to_offers(case)}


@cache
def need() -> Need:
    modes = {row.key: row.price.mode for row in services()}
    lines = tuple(Service(key, quantity, modes[key]) for key, quantity in GIVEN["need"].items())
    return Need(lines, np.full((12, 1), GIVEN["hours_month"]), rate=75.0)


def cents(value: Any) -> Any:
    return pytest.approx(value, abs=0.005)


def test_the_firm_s_hours_are_its_people_times_its_tickets_times_their_length() -> None:
    assert GIVEN["hours_month"] == pytest.approx(42 * 1.05 * 0.6)
    assert set(offers()) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_line_of_an_ordinary_year_is_the_one_worked_by_hand(name: str) -> None:
    cost = offer_cost(offers()[name], need())
    assert {line: float(draws[0]) for line, draws in cost.lines.items()} == cents(BY_HAND[name])
    assert cost.mean == cents(sum(BY_HAND[name].values()))


@pytest.mark.parametrize("name", NAMES)
def test_left_out_the_missing_services_cost_nothing_and_all_else_is_the_same(name: str) -> None:
    left = {line: cost for line, cost in BY_HAND[name].items() if line not in MISSING[name]}
    cost = offer_cost(offers()[name], need(), pricing="left_out")
    assert {line: float(draws[0]) for line, draws in cost.lines.items()} == cents(left)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("pricing", ["elsewhere", "left_out"])
def test_the_crisis_is_the_same_event_paid_by_each_offer_s_own_terms(name: str, pricing: Pricing) -> None:
    ordinary = offer_cost(offers()[name], need(), pricing=pricing)
    crisis = crisis_cost(ordinary, offers()[name], need(), Crisis(GIVEN["emergency_hours"]))
    assert crisis.mean - ordinary.mean == cents(EMERGENCY[name])


def test_at_the_same_price_the_steered_offer_costs_less_at_equal_scope_and_each_line_says_why() -> None:
    flat, steered = (offer_cost(offers()[name], need()) for name in ("All-in offer", "Steered offer"))
    assert offers()["All-in offer"].fee_month == offers()["Steered offer"].fee_month
    found = gap(flat, steered)
    by_hand = sum(BY_HAND["All-in offer"].values()) - sum(BY_HAND["Steered offer"].values())
    assert found.mean == cents(by_hand)
    assert found.mean > 0.0
    for line, difference in found.by_line.items():
        assert difference == cents(BY_HAND["All-in offer"].get(line, 0.0) - BY_HAND["Steered offer"].get(line, 0.0))


def test_the_lowest_fee_is_the_dearest_year_once_it_does_the_same() -> None:
    years = {name: offer_cost(offers()[name], need()).mean for name in NAMES}
    assert min(NAMES, key=lambda name: offers()[name].fee_month) == max(years, key=lambda name: years[name])
