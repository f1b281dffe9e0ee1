"""Laws of choosing among all plans, on a firm that endured its IT."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firms import ENDURED, joinery
from workbook.model import PRACTICES, simulate
from workbook.model.close_calls import close_calls, switching_value
from workbook.model.comparison import compare
from workbook.model.decision import (
    best_plan,
    calendar,
    expected_shortfall,
    front,
    ordered,
    pareto,
    price_of_requirement,
)
from workbook.model.diagnosis import two_views
from workbook.model.information import evppi, evppi_split, fifths, narrowing, worth_asking
from workbook.model.plan_table import PlanTable, plan_table
from workbook.parameters import default_parameters

MANY = settings(max_examples=60, deadline=None, derandomize=True)
PLANS = settings(max_examples=10, deadline=None, derandomize=True)


@cache
def table() -> PlanTable:
    firm = joinery(practices={**ENDURED, "patch": None, "restore": None, "reversibility": "na"})
    return plan_table(simulate(firm, default_parameters(), (), draws=200))


@PLANS
@given(st.sets(st.sampled_from(PRACTICES)))
def test_the_table_is_the_evaluation_of_each_plan_alone(levers: set[str]) -> None:
    names = levers & set(table().levers)
    number = table().number(names)
    alone = table().simulation.evaluate(names)
    assert set(table().names(number)) == names
    assert table().cost[number] == pytest.approx(alone.total() + alone.debt_change, rel=1e-9)
    assert table().incidents[number] == pytest.approx(alone.total("incidents"), rel=1e-9)
    assert table().first_year[number] == pytest.approx(alone.first_year_cost, rel=1e-9, abs=1e-6)
    assert table().shortfall[number] == pytest.approx(alone.shortfall(), rel=1e-9)
    base = table().simulation.as_is
    gap, error = table().differences(np.array([number]), 0)
    against = compare(base, alone, ())
    assert -gap[0] == pytest.approx(against.gain_mean, rel=1e-6, abs=1e-4)
    assert error[0] == pytest.approx(against.gain_error, rel=1e-6, abs=1e-6)


@PLANS
@given(st.floats(0.0, 60_000.0), st.floats(0.0, 20_000.0), st.sampled_from([1.0, 2.0, 3.0]))
def test_a_larger_budget_never_gives_a_worse_plan_beyond_noise(budget: float, more: float, rho: float) -> None:
    small = best_plan(table(), budget=budget, rho=rho)
    large = best_plan(table(), budget=budget + more, rho=rho)
    assert small is not None
    assert large is not None
    assert small.first_year <= budget
    gap, error = table().differences(np.array([large.plan]), small.plan, rho)
    assert gap[0] <= 2.0 * error[0] + 1e-6


def test_what_is_required_is_in_every_plan_and_has_its_price() -> None:
    without, with_it = best_plan(table()), best_plan(table(), required=("awareness",))
    assert without is not None
    assert with_it is not None
    assert "awareness" in with_it.levers
    assert price_of_requirement(table(), ("awareness",)) >= 0.0
    assert price_of_requirement(table(), ()) == 0.0
    assert best_plan(table(), budget=-1e9) is None
    assert all("awareness" in one.levers for one in front(table(), required=("awareness",)))


def test_an_insurer_s_criterion_never_accepts_more_incidents() -> None:
    incidents = [table().incidents[np.argmin(table().cost + (rho - 1) * table().incidents)] for rho in (1, 2, 3)]
    assert incidents == sorted(incidents, reverse=True)


def test_nothing_on_the_front_is_beaten() -> None:
    for against in ("criterion", "shortfall"):
        found = front(table(), against=against)
        spent = [one.first_year for one in found]
        value = [table().shortfall[c.plan] if against == "shortfall" else c.criterion for c in found]
        assert spent == sorted(spent)
        assert value == sorted(value, reverse=True)


@MANY
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=30))
def test_the_front_holds_what_no_other_beats(points: list[tuple[int, int]]) -> None:
    cost, value = (np.array(column, dtype=float) for column in zip(*points, strict=True))
    kept = {points[i] for i in pareto(cost, value)}
    beaten = {p for p in points if any(q != p and q[0] <= p[0] and q[1] <= p[1] for q in points)}
    assert kept == set(points) - beaten


def test_questions_are_ranked_by_what_a_better_choice_is_worth() -> None:
    found = worth_asking(table())
    assert [w.evppi for w in found] == sorted((w.evppi for w in found), reverse=True)
    assert {"patch", "restore", "tau"} <= {w.name for w in found}
    assert all(w.evppi >= 0.0 and 0.0 <= w.narrowing <= 1.0 and 0.0 <= w.influence <= 1.0 for w in found)


def test_the_table_values_an_answer_as_all_its_plans_draw_by_draw_would() -> None:
    answer = table().simulation.inputs["restore"]
    benefit = -table().draws_of(np.arange(table().size))
    one = next(w for w in worth_asking(table(), ["restore"]))
    assert one.evppi == pytest.approx(max(evppi_split(benefit, answer), 0.0), rel=1e-6, abs=1e-3)


@MANY
@given(
    st.lists(st.lists(st.floats(-100, 100), min_size=3, max_size=3), min_size=1, max_size=5),
    st.lists(st.floats(0.01, 1.0), min_size=3, max_size=3),
)
def test_knowing_never_costs(benefit: list[list[float]], weights: list[float]) -> None:
    chances = np.array(weights) / np.sum(weights)
    value = evppi(np.array(benefit), chances)
    assert value >= -1e-9
    assert evppi(np.array(benefit[:1]), chances) == pytest.approx(0.0, abs=1e-9)


@MANY
@given(st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=60))
def test_an_answer_never_widens_the_total(total: list[float]) -> None:
    values = np.array(total)
    found = narrowing(values, fifths(values))
    assert 0.0 <= found <= 1.0 + 1e-9
    assert narrowing(values, np.zeros(values.size)) == pytest.approx(0.0, abs=1e-6)
    assert set(fifths(values).tolist()) <= set(range(5))


@MANY
@given(st.floats(-100, 100), st.floats(0.1, 10), st.floats(0.5, 3))
def test_the_switching_value_is_where_the_gain_is_nil(at: float, slope: float, power: float) -> None:
    def curved(x: float) -> float:
        return slope * float(np.sign(x - at)) * abs(x - at) ** power

    found = switching_value(curved, -200.0, 200.0)
    assert found is not None
    assert found == pytest.approx(at, abs=1e-3)
    assert switching_value(lambda x: 1.0 + x * x, -1.0, 1.0) is None


def test_a_close_call_changes_sign_within_its_range() -> None:
    found = close_calls(table().simulation)
    assert found
    assert all(c.low <= c.switching <= c.high for c in found)


def test_required_levers_start_first() -> None:
    order = ordered({"a": 10.0, "b": 20.0, "c": -5.0}, {"a": 1.0, "b": 10.0, "c": 5.0}, ["c"])
    assert order == ["c", "a", "b"]
    assert calendar(order) == {"c": 0, "a": 0, "b": 1}


def test_the_worst_twentieth_is_averaged() -> None:
    assert expected_shortfall(np.array([0.0] * 19 + [100.0])) == 100.0
    assert expected_shortfall(np.zeros(7)) == 0.0


levels = st.lists(st.one_of(st.none(), st.just("na"), st.integers(0, 3)), min_size=1, max_size=12)


@MANY
@given(levels, st.data())
def test_two_views_have_ordered_bounds_and_no_side(owner: list[object], data: st.DataObject) -> None:
    provider = data.draw(st.lists(st.sampled_from([None, "na", 0, 1, 2, 3]), min_size=len(owner), max_size=len(owner)))
    tops = [3] * len(owner)
    found, other = two_views(owner, provider, tops), two_views(provider, owner, tops)  # type: ignore[arg-type]
    assert 0.0 <= found.low <= found.high <= 100.0
    assert (found.kinds, found.low, found.high) == (other.kinds, other.low, other.high)
