"""Offers: a year worked with a pencil, the catalogue, offers in a case file, and what the command says of them."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from workbook.cases import CaseFile, open_case, read_case, samples, to_offers, to_situation, write_case
from workbook.errors import CaseFileError
from workbook.i18n import LANGUAGES, explain, has_text
from workbook.model import simulate
from workbook.model.offer_years import compare_offers
from workbook.model.offers import Crisis, Need, Offer, OfferCost, Pricing, Service, Term, crisis_cost, gap, offer_cost
from workbook.parameters import default_parameters, drivers, grid, services
from workbook.parameters.catalogue import BY_THE_HOUR

GRID = (
    Service("mfa", 120.0, 3.0, practice="mfa"),
    Service("onsite", 48.0, 95.0),
    Service("advice", 4.0, 950.0, practice="advice"),
    Service("tests", 4.0, 350.0, practice="restore"),
)
# ten hours a month of which one in ten out of scope; one hour in five urgent, at twice the price
NEED = Need(GRID, np.full((12, 1), 10.0), rate=90.0, out_share=0.1, urgent_share=0.2, urgent_multiplier=2.0)
SMALL = Offer(
    "small",
    1000.0,
    terms={"mfa": Term("included"), "onsite": Term("capped", 24.0, 80.0), "advice": Term("optional")},
    included_hours=6.0,
    hourly_rate=70.0,
    onboarding=500.0,
)


def fast_case(change: Any) -> dict[str, Any]:
    content = json.loads(write_case(open_case("ateliers-bremond")))
    change(content)
    return content  # type: ignore[no-any-return]


def faults(content: dict[str, Any]) -> list[str]:
    with pytest.raises(CaseFileError) as caught:
        read_case(json.dumps(content))
    assert explain(caught.value, "fr") != explain(caught.value, "en")
    return [fault.code for fault in caught.value.faults]


def test_a_year_at_equal_scope_line_by_line() -> None:
    lines = {name: cost.item() for name, cost in offer_cost(SMALL, NEED).lines.items()}
    assert lines == pytest.approx({
        "fee": 12 * 1000.0,
        "hours": 12 * (1.0 + (9.0 - 6.0)) * 70.0 * 1.2,
        "onboarding": 500.0,
        "onsite": (48 - 24) * 80.0,
        "advice": 4 * 950.0,
        "tests": 4 * 350.0,
    })  # fmt: skip
    left_out = offer_cost(SMALL, NEED, pricing="left_out")
    assert "tests" not in left_out.lines
    assert left_out.mean == pytest.approx(sum(lines.values()) - 1400.0)


def test_a_crisis_adds_the_emergency_hours_and_the_event() -> None:
    ordinary = offer_cost(SMALL, NEED)
    crisis = crisis_cost(ordinary, replace(SMALL, crisis_hours=10.0), NEED, Crisis(60.0, 9000.0))
    assert crisis.mean - ordinary.mean == pytest.approx((60 - 10) * 70.0 * 2.0 + 9000.0)


def test_hours_kept_for_the_year_are_billed_less_than_hours_lost_each_month() -> None:
    uneven = replace(NEED, hours=np.tile([[4.0], [16.0]], (6, 1)))
    monthly = offer_cost(replace(SMALL, included_hours=9.0), uneven).line("hours")
    yearly = offer_cost(replace(SMALL, included_hours=108.0, cap_period="year"), uneven).line("hours")
    assert yearly == pytest.approx(12 * 1.0 * 84.0)
    assert monthly == pytest.approx(6 * (0.4 + 1.6 + 14.4 - 9.0) * 84.0)


def test_a_fee_by_the_seat_follows_the_users_and_a_capped_index_its_cap() -> None:
    grown = replace(NEED, hours=np.full((24, 1), 0.0), users=np.repeat([1.0, 1.5], 12), growth=0.05, services=())
    offer = Offer("A", 100.0, per_seat=True, index_cap=0.03)
    assert offer_cost(offer, grown).line("fee") == pytest.approx(1200.0 + 1200.0 * 1.5 * 1.03)


def test_the_same_offer_twice_has_a_gap_of_exactly_nil() -> None:
    found = gap(offer_cost(SMALL, NEED), offer_cost(SMALL, NEED))
    assert (found.mean, found.p10, found.p90, found.dearer) == (0.0, 0.0, 0.0, 0.0)


def test_a_wider_scope_never_raises_the_hours_billed() -> None:
    for terms in ({}, {"tests": Term("included")}, {s.key: Term("included") for s in GRID}):
        wider = offer_cost(replace(SMALL, terms={**SMALL.terms, **terms}), NEED)
        assert wider.line("hours") <= offer_cost(SMALL, NEED).line("hours")
        assert wider.mean <= offer_cost(SMALL, NEED).mean


def test_in_a_currency_worth_a_hundredth_every_line_is_a_hundred_times_larger() -> None:
    def dear(offer: Offer) -> OfferCost:
        terms = {k: replace(t, price=None if t.price is None else 100 * t.price) for k, t in offer.terms.items()}
        return offer_cost(
            replace(offer, fee_month=1e5, hourly_rate=7000.0, onboarding=5e4, terms=terms),
            replace(NEED, rate=9000.0, services=tuple(replace(s, price=100 * float(str(s.price))) for s in GRID)),
        )

    plain = offer_cost(SMALL, NEED)
    assert {n: dear(SMALL).line(n) for n in plain.lines} == pytest.approx({n: 100 * plain.line(n) for n in plain.lines})


def test_the_catalogue_says_where_each_price_comes_from() -> None:
    rows = services()
    assert [row.kind for row in rows].count("catalogue") == 24
    for row in rows:
        assert row.grade in "ABCD"
        assert row.year
        assert row.source or row.judgement == "yes", row.key
        assert row.practice is None or row.practice in default_parameters().practices
        for language in LANGUAGES:
            assert has_text(f"offers.service.{row.key}", language)


def test_the_recurring_lines_at_their_mode_sum_to_what_a_seat_costs_on_the_market() -> None:
    # 42 people with 38 workstations and three servers; months, restore tests and arrivals, no visits and no projects
    counts = drivers(42, 3, 1) | {"workstations": 38, "endpoints": 41}
    recurring = [r for r in services() if r.per_year == 12 or r.key in ("restore_test", "user_movement")]
    year = sum(r.per_year * counts[r.driver] * r.price.mode for r in recurring)
    assert year / 12 / 42 == pytest.approx(77.9, abs=0.05)


def test_a_firm_s_grid_has_its_own_quantities_and_each_practice_once() -> None:
    lines = {one.key: one for one in grid(drivers(28, 1, 1))}
    assert lines["backup_m365"].quantity == 28 * 12
    assert not set(lines) & set(BY_THE_HOUR)
    assert "mdr_soc" not in lines
    practices = [one.practice for one in lines.values() if one.practice]
    assert len(practices) == len(set(practices))
    without_server = {one.key: one for one in grid(drivers(5, 0, 1))}
    assert "supervision_server" not in without_server
    assert without_server["supervision_workstation"].practice == "supervision"


def test_a_case_without_offers_is_as_it_was_and_one_with_offers_comes_back_whole() -> None:
    case = open_case("ateliers-bremond")
    assert read_case(write_case(case)).offers == case.offers
    assert to_offers(case)[2].term("onsite_hour") == Term("capped", 16.0, 90.0)
    assert to_offers(case)[0].included_hours == 4.0
    bare = fast_case(lambda c: c.pop("offers"))
    assert to_offers(read_case(json.dumps(bare))) == ()


def test_two_offers_of_the_sample_have_one_price_and_not_one_scope() -> None:
    assert "ateliers-bremond" in samples()
    _, flat, steered = to_offers(open_case("ateliers-bremond"))
    assert flat.fee_month == steered.fee_month
    assert flat.terms != steered.terms


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda c: c["offers"][0].update(fee_month=-1), "cases.too_small"),
        (lambda c: c["offers"][0].update(index_cap=3), "cases.too_big"),
        (lambda c: c["offers"][0].update(fee_monthly=1), "cases.unknown_field_near"),
        (lambda c: c["offers"][0].update(fee_month=True), "cases.truth"),
        (lambda c: c["offers"][1].update(name=c["offers"][0]["name"]), "offers.same_name"),
        (lambda c: c["offers"][0]["services"].update(backup={"status": "included"}), "offers.unknown_service"),
        (lambda c: c["offers"][0]["services"].update(support_user={"status": "included"}), "offers.by_the_hour"),
        (lambda c: c["offers"][0]["services"].update(awareness={"status": "given"}), "cases.bad_choice"),
        (lambda c: c["offers"][0]["services"].update(awareness={"status": "capped"}), "offers.cap_and_status"),
        (
            lambda c: c["offers"][0]["services"].update(awareness={"status": "included", "cap": 0}),
            "offers.cap_and_status",
        ),
    ],
)
def test_what_is_wrong_in_an_offer_is_told_plainly(change: Any, code: str) -> None:
    assert faults(fast_case(change)) == [code]


def command(*words: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "workbook", "compare", *words, "--draws", "200"]
    return subprocess.run(call, capture_output=True, text=True, check=False, encoding="utf-8")


@pytest.mark.parametrize(("language", "words"), [("fr", "année de crise"), ("en", "crisis year")])
def test_the_command_compares_offers_in_both_languages(language: str, words: str) -> None:
    said = command("ateliers-bremond", "--lang", language)
    assert said.returncode == 0, said.stderr
    assert words in said.stdout
    for offer in to_offers(open_case("ateliers-bremond")):
        assert offer.key in said.stdout


def test_in_data_lines_sum_to_the_year_and_contributions_to_the_gap() -> None:
    found = json.loads(command("ateliers-bremond", "--json", "--lang", "en").stdout)
    for pricing in ("elsewhere", "left_out"):
        for offer in found[pricing]["offers"]:
            assert sum(offer["lines"].values()) == pytest.approx(offer["crisis_year"]["mean"], abs=0.5)
            paid = sum(v for name, v in offer["lines"].items() if name not in offer["crisis_only"])
            assert paid == pytest.approx(offer["ordinary_year"]["mean"], abs=0.5)
        assert len(found[pricing]["gaps"]) == 3
        for gap_found in found[pricing]["gaps"]:
            told = gap_found["ordinary_year"]
            assert sum(told["by_line"].values()) == pytest.approx(told["mean"], abs=0.5)


@pytest.mark.parametrize("pricing", ["elsewhere", "left_out"])
def test_the_hours_that_make_two_offers_equal_do_not_depend_on_which_is_named_first(pricing: Pricing) -> None:
    from workbook.model.offer_years import equal_hours

    case = open_case("ateliers-bremond")
    run = simulate(to_situation(case), default_parameters(), (), months=12, draws=200)
    found = compare_offers(run, to_offers(case)[:2], grid(drivers(28, 1, 1)), pricing=pricing)
    forth, back = equal_hours(found, 0, 1), equal_hours(found, 1, 0)
    assert forth is not None
    assert forth == pytest.approx(back, abs=1e-3)


def test_a_case_without_offers_is_told_how_to_add_some() -> None:
    from workbook.cli.offer_figures import compare_case
    from workbook.errors import OptionError

    case = CaseFile.model_validate(fast_case(lambda c: c.pop("offers")))
    with pytest.raises(OptionError) as caught:
        compare_case(case, 100, 1, "fr")
    assert "offers" in explain(caught.value, "fr")
