"""The board's table against the model: any row is what the model says of that plan alone."""

from __future__ import annotations

import numpy as np
import pytest

from workbook.model.board_table import EVERY, WEIGHTS, BoardTable, board_table
from workbook.model.comparison import compare
from workbook.model.decision import best_plan
from workbook.model.plan_table import plan_table
from workbook.model.results import over_twelve_months
from workbook.model.simulation import Simulation, simulate
from workbook.model.situation import PRACTICES, Contract, Situation
from workbook.parameters import default_parameters
from workbook.views.board import board_payload

RNG = np.random.default_rng(11)


def firm(**practices: object) -> Situation:
    told = dict.fromkeys(PRACTICES, 0) | {"reversibility": None, "mfa": 1} | practices
    contract = Contract(1450.0, clause="syntec", included_hours=6.0, hourly_rate=88.0)
    return Situation(
        users=28, employees=42, servers=1, users_growth=0.02, revenue=5.5e6, contract=contract, practices=told
    )


@pytest.fixture(scope="module")
def simulation() -> Simulation:
    return simulate(firm(), default_parameters(), draws=300)


@pytest.fixture(scope="module")
def table(simulation: Simulation) -> BoardTable:
    return board_table(simulation, ("renewal", "documentation"))


def test_any_row_is_what_the_model_says_of_that_plan(simulation: Simulation, table: BoardTable) -> None:
    for mask in [0, 255, *RNG.integers(1, 255, 6).tolist()]:
        plan = simulation.evaluate(table.plan(mask))
        against = compare(simulation.as_is, plan)
        assert table.change[mask] == pytest.approx(-against.gain_mean, abs=0.01)
        assert table.gap[mask, 0, -1] == pytest.approx(-against.gain_p90, abs=0.01)
        assert table.gap[mask, 2, -1] == pytest.approx(-against.gain_p10, abs=0.01)
        assert table.cash[mask] == pytest.approx(-against.cash_gain, abs=0.01)
        assert table.first_year[mask] == pytest.approx(plan.first_year_cost, abs=0.01)
        assert table.paid_back[mask] == pytest.approx(against.payback[60])
        expected = [plan.band("total", 0.1), plan.monthly("total"), plan.band("total", 0.9)]
        np.testing.assert_allclose(table.monthly[mask], [over_twelve_months(v) for v in expected], rtol=1e-9)
        assert table.yearly[mask, 4] == pytest.approx(plan.year("total", 4) / 12)


def test_a_plan_is_said_paid_back_as_often_as_the_model_says_at_each_year(
    simulation: Simulation, table: BoardTable
) -> None:
    mask = table.chosen
    shares = compare(simulation.as_is, simulation.evaluate(table.plan(mask)), (12, 24, 60)).payback
    early, middle, late = table.payback[mask]
    for month, share in shares.items():
        # from the month said on, at least that share of the draws is paid back
        assert share >= 0.1 or early > month
        assert share >= 0.5 or middle > month
        assert share >= 0.9 or late > month


def test_the_gap_starts_at_nothing_and_has_a_point_every_quarter(table: BoardTable) -> None:
    assert table.gap.shape == (256, 3, 60 // EVERY + 1)
    assert np.all(table.gap[:, :, 0] == 0)
    assert np.all(table.gap[0] == 0)
    assert np.all(table.gap[:, 0] <= table.gap[:, 2])


def test_the_levers_shown_are_those_recommended_then_those_that_move_most(
    simulation: Simulation, table: BoardTable
) -> None:
    assert len(table.levers) == 8
    assert list(table.levers) == sorted(table.levers, key=PRACTICES.index)
    assert {"renewal", "documentation"} <= set(table.levers)
    assert table.plan(table.chosen) == ("renewal", "documentation")
    gain = {name: abs(compare(simulation.as_is, simulation.evaluate((name,))).gain_mean) for name in PRACTICES}
    left_out = [gain[name] for name in PRACTICES if name not in table.levers]
    shown = [gain[name] for name in table.levers if name not in ("renewal", "documentation")]
    assert max(left_out) <= min(shown)


def test_levers_whose_effect_is_an_insurance_or_not_priced_are_marked(
    simulation: Simulation, table: BoardTable
) -> None:
    specs = default_parameters().levers
    for name in table.levers:
        alone = compare(simulation.as_is, simulation.evaluate((name,)))
        wanted = "unpriced" if specs[name].priced == "no" else "insurance" if alone.is_insurance else None
        assert table.notes.get(name) == wanted


def test_a_firm_with_three_levers_left_has_eight_plans() -> None:
    parameters = default_parameters()
    tops = {name: parameters.top(name) for name in PRACTICES}
    situation = firm(**tops | {"restore": 0, "mfa": 0, "scope": "na", "renewal": 0})
    found = board_table(simulate(situation, parameters, draws=100), ())
    assert found.levers == ("restore", "mfa", "renewal")
    assert found.monthly.shape[0] == 8
    assert found.chosen == 0


def test_the_slider_picks_what_the_decision_picks_under_each_budget_and_each_price_of_risk(
    simulation: Simulation, table: BoardTable
) -> None:
    plans = plan_table(simulation)
    hidden = [name for name in plans.levers if name not in table.levers]
    shown = plan_table(simulation, without=hidden)
    assert table.budgets[0] == 0
    assert table.budgets[-1] >= table.first_year.max()
    assert len(table.budgets) <= 62
    for row, weight in zip(table.best, WEIGHTS, strict=True):
        for budget, mask in zip(table.budgets, row, strict=True):
            choice = best_plan(shown, budget=budget, rho=weight)
            assert choice is not None
            assert table.plan(mask) == choice.levers
            assert table.first_year[mask] <= budget + 0.01


def test_with_money_enough_the_slider_picks_the_recommended_plan(simulation: Simulation) -> None:
    recommended = best_plan(plan_table(simulation))
    assert recommended is not None
    found = board_table(simulation, recommended.levers)
    assert found.best[0, -1] == found.chosen
    assert found.plan(found.chosen) == recommended.levers


def test_the_same_seed_gives_the_same_table(table: BoardTable) -> None:
    again = board_table(simulate(firm(), default_parameters(), draws=300), ("renewal", "documentation"))
    np.testing.assert_array_equal(again.monthly, table.monthly)
    np.testing.assert_array_equal(again.gap, table.gap)


def test_the_table_is_worked_out_once_for_both_languages(simulation: Simulation) -> None:
    from types import SimpleNamespace

    from workbook.views.board import table_of

    assessment = SimpleNamespace(simulation=simulation)
    first = table_of(assessment)
    assert first is table_of(SimpleNamespace(simulation=simulation))
    assert board_payload(assessment, "en") is not None
