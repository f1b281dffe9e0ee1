"""Two offers at equal scope against figures worked by hand (golden.json)."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from workbook.model.close_calls import switching_value
from workbook.model.offers import Crisis, Need, Offer, Service, Term, crisis_cost, gap, offer_cost, practices_with

CASE = next(
    c for c in json.loads(Path(__file__).with_name("golden.json").read_text("utf-8"))["cases"] if c["id"] == "offers"
)
GIVEN, EXPECTED = CASE["inputs"], CASE["expected"]


def euros(value: object) -> Any:
    return pytest.approx(value, abs=1e-2)


def need() -> Need:
    tests = Service("restore_tests", 12.0, GIVEN["restore_tests_elsewhere_month"], practice="restore")
    return Need(
        services=(tests,),
        hours=np.full((12, 1), float(GIVEN["hours_month"])),
        rate=GIVEN["rate"],
        urgent_multiplier=GIVEN["urgent_price"] / GIVEN["rate"],
    )


def offer(name: str) -> Offer:
    row = GIVEN[name]
    out = "restore_tests" in row.get("excluded", [])
    return Offer(
        name,
        row["fee"],
        terms={"restore_tests": Term("excluded" if out else "included")},
        included_hours=row["hours"],
        crisis_hours=row.get("crisis_hours", 0.0),
    )


def left_out_loss() -> float:
    row = GIVEN["left_out"]
    return float(row["event_rate"] * row["extra_restore_failure"] * row["extra_loss"])


def test_the_cheaper_fee_is_the_dearer_year_at_equal_scope() -> None:
    a, b = offer_cost(offer("A"), need()), offer_cost(offer("B"), need())
    assert a.mean == euros(EXPECTED["A_ordinary"])
    assert b.mean == euros(EXPECTED["B_ordinary_elsewhere"])
    found = gap(b, a)
    assert found.mean == euros(EXPECTED["B_ordinary_elsewhere"] - EXPECTED["A_ordinary"])
    assert sum(found.by_line.values()) == euros(found.mean)
    assert found.dearer == 1.0


def test_what_is_left_out_is_not_paid_and_its_risk_is_kept() -> None:
    b = offer_cost(offer("B"), need(), pricing="left_out", incidents=left_out_loss())
    assert b.mean == euros(EXPECTED["B_ordinary_left_out"])
    assert practices_with(offer("B"), need().services, "left_out") == frozenset()
    assert practices_with(offer("A"), need().services, "left_out") == {"restore"}


def test_in_a_crisis_each_offer_pays_the_same_event_by_its_own_terms() -> None:
    event = Crisis(GIVEN["crisis_hours"])
    a, b = (crisis_cost(offer_cost(o, need()), o, need(), event) for o in (offer("A"), offer("B")))
    assert a.mean == euros(EXPECTED["A_crisis"])
    assert b.mean == euros(EXPECTED["B_crisis_elsewhere"])


def test_the_included_hours_that_would_make_both_equal() -> None:
    target = offer_cost(offer("A"), need()).mean
    at = switching_value(
        lambda hours: offer_cost(replace(offer("B"), included_hours=hours), need()).mean - target, 0.0, 8.0
    )
    assert at == pytest.approx(EXPECTED["hours_cap_at_which_B_equals_A"], abs=1e-4)
