"""Every plan in one row says what each plan says alone, on firms that use every part of the model."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from firms import ENDURED, joinery
from workbook.model import PRACTICES, Project, compare, simulate
from workbook.model.plan_months import monthly_bands
from workbook.model.plan_summary import PlanSummary, summarise
from workbook.model.plan_table import PlanTable, plan_table
from workbook.model.separable import separable
from workbook.parameters import default_parameters

PLANS = settings(max_examples=12, deadline=None, derandomize=True)
MANY = settings(max_examples=60, deadline=None, derandomize=True)
DRAWS = 300
FIRMS = {
    "known": joinery(),
    "half unknown": joinery(
        users_growth=0.04,
        practices={**ENDURED, "patch": None, "restore": None, "renewal": None, "scope": None, "reversibility": "na"},
        projects=(Project(900.0, 7),),
    ),
    "capped by the year": joinery(
        contract=replace(joinery().contract, included_hours=90.0, cap_period="year", clause="fixed", fixed_rate=0.02)
    ),
}
MONTHS = {"known": 60, "half unknown": 30, "capped by the year": 48}


@cache
def table(firm: str) -> PlanTable:
    return plan_table(simulate(FIRMS[firm], default_parameters(), draws=DRAWS, months=MONTHS[firm]))


@cache
def summary(firm: str) -> PlanSummary:
    return summarise(table(firm), (12, 24, 30))


@pytest.mark.parametrize("firm", FIRMS)
@PLANS
@given(levers=st.sets(st.sampled_from(PRACTICES)))
def test_the_summary_of_all_plans_is_the_comparison_of_each_alone(firm: str, levers: set[str]) -> None:
    found, plan = summary(firm), table(firm).number(levers & set(table(firm).levers))
    alone = table(firm).result(plan)
    against = compare(table(firm).simulation.as_is, alone, (12, 24, 30))
    for group in ("total", "visible", "hidden", "incidents"):
        assert found.means[group][plan] == pytest.approx(alone.total(group), rel=1e-9)
    assert found.means["debt_change"][plan] == pytest.approx(alone.debt_change, rel=1e-9, abs=1e-4)
    assert found.gain_mean[plan] == pytest.approx(against.gain_mean, rel=1e-9, abs=1e-4)
    assert found.gain_p10[plan] == pytest.approx(against.gain_p10, rel=1e-9, abs=1e-4)
    assert found.gain_p90[plan] == pytest.approx(against.gain_p90, rel=1e-9, abs=1e-4)
    assert set(found.payback) == set(against.payback)
    for month, share in against.payback.items():
        assert found.payback[month][plan] == pytest.approx(share, abs=1.5 / DRAWS)


@pytest.mark.parametrize("firm", FIRMS)
def test_the_bands_of_all_plans_are_those_of_each_alone(firm: str) -> None:
    few = plan_table(table(firm).simulation, set(PRACTICES) - {"renewal", "documentation", "scope", "restore", "mfa"})
    found = monthly_bands(few, (0.1, 0.5, 0.9))
    assert found.shape == (few.size, 3, MONTHS[firm])
    for plan in range(few.size):
        wanted = few.result(plan).bands("total", (0.1, 0.5, 0.9))
        np.testing.assert_allclose(found[plan], wanted, rtol=1e-9)


def test_the_plan_that_changes_nothing_gains_nothing_and_has_paid_back() -> None:
    found = summary("half unknown")
    assert (found.gain_mean[0], found.gain_p10[0], found.gain_p90[0]) == (0.0, 0.0, 0.0)
    assert all(share[0] == 1.0 for share in found.payback.values())


def test_the_same_seed_gives_the_same_bytes() -> None:
    again = plan_table(simulate(FIRMS["half unknown"], default_parameters(), draws=DRAWS, months=30))
    found = summarise(again, (12, 24, 30))
    assert found.gain_p10.tobytes() == summary("half unknown").gain_p10.tobytes()
    assert again.cost.tobytes() == table("half unknown").cost.tobytes()


shapes = st.tuples(st.sampled_from((1, 30)), st.sampled_from((1, 7)))
amounts = shapes.flatmap(lambda shape: arrays(float, shape, elements=st.one_of(st.just(0.0), st.floats(1e-3, 9.0))))


@MANY
@given(a=amounts, b=amounts, c=amounts, d=amounts)
def test_sums_of_products_are_those_of_whole_tables(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> None:
    whole = np.broadcast_to((a * b + c) * d / 2.0, (30, 7))
    kept = (a * separable(b) + c) * separable(d) / 2.0
    years = np.stack([whole[:12].sum(axis=0), whole[12:24].sum(axis=0), whole[24:].sum(axis=0)])
    np.testing.assert_allclose(np.broadcast_to(kept.table(), (30, 7)), whole, rtol=1e-12)
    np.testing.assert_allclose(kept.monthly(30), whole.mean(axis=1), rtol=1e-12)
    np.testing.assert_allclose(kept.yearly(30, 7), years, rtol=1e-12)
    month, draw = np.array([0, 29, 11]), np.array([6, 0, 3])
    np.testing.assert_allclose(np.broadcast_to(kept.at(month, draw), (3,)), whole[month, draw], rtol=1e-12)
