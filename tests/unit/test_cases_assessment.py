"""The assessment says of a case what the model says of its situation, and keeps what is not known apart."""

from __future__ import annotations

import pytest

from workbook.cases import new_case, open_case, to_situation
from workbook.cases.assessment import Assessment, assess
from workbook.model.comparison import compare
from workbook.model.decision import best_plan
from workbook.model.simulation import simulate
from workbook.parameters import default_parameters


@pytest.fixture(scope="module")
def found() -> Assessment:
    return assess(open_case("ateliers-bremond"), draws=500)


def test_figures_are_those_of_the_simulation(found: Assessment) -> None:
    again = simulate(to_situation(found.case), default_parameters(), draws=500)
    assert again.as_is.total() == found.as_is.total()


def test_no_plan_surely_costs_less_than_the_recommended_one(found: Assessment) -> None:
    best = found.recommended.total() + found.recommended.debt_change
    for lever in found.simulation.offered:
        other = found.simulation.evaluate({*found.recommended.levers} ^ {lever})
        gain = compare(found.recommended, other)
        # a cheaper first year is preferred where Monte-Carlo error does not tell two plans apart
        assert other.total() + other.debt_change >= best - 2 * gain.gain_error


def test_what_is_paid_and_what_is_hidden_make_the_cost(found: Assessment) -> None:
    told = found.figures
    assert told.paid_month + told.hidden_month == pytest.approx(told.cost_month)
    assert told.hidden_share == pytest.approx(told.hidden_month / told.cost_month)
    assert told.horizon == found.as_is.total()
    assert told.horizon_band[0] < told.horizon < told.horizon_band[-1]
    assert 12 * told.cost_month < told.horizon / 4


def test_the_plan_started_month_by_month_gains_less_than_all_at_once(found: Assessment) -> None:
    started = {action.lever: action.start for action in found.actions}
    assert dict(found.scheduled.plan.starts) == started
    assert compare(found.as_is, found.scheduled).gain_mean < compare(found.as_is, found.recommended).gain_mean


def test_another_budget_can_be_asked_of_the_same_assessment(found: Assessment) -> None:
    small = best_plan(found.table, budget=3000)
    assert small is not None
    assert small.first_year <= 3000
    assert set(small.levers) < set(found.recommended.levers)


def test_actions_are_the_levers_of_the_plan_two_a_month(found: Assessment) -> None:
    assert sorted(action.lever for action in found.actions) == sorted(found.recommended.levers)
    starts = [action.start for action in found.actions]
    assert starts == sorted(starts)
    assert all(starts.count(month) <= 2 for month in range(6))


def test_unknown_and_unanswered_are_counted_apart(found: Assessment) -> None:
    basis = found.basis
    assert basis.unknown > 0
    assert basis.blank > 0
    asked = basis.answers + basis.unknown + basis.blank + found.diagnosis.progress.na
    assert asked == basis.questions == 36


def test_a_case_without_any_answer_is_assessed_with_wide_ranges() -> None:
    blank = assess(new_case("Essai"), draws=200)
    assert blank.diagnosis.mistakes["endured"].low == 0
    assert blank.diagnosis.mistakes["endured"].high == 100
    assert blank.as_is.total() > 0
