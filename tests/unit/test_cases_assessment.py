"""The assessment says of a case what the model says of its situation, and keeps what is not known apart."""

from __future__ import annotations

import pytest

from workbook.cases import new_case, open_case, to_situation
from workbook.cases.assessment import Assessment, assess
from workbook.model.simulation import simulate
from workbook.parameters import default_parameters


@pytest.fixture(scope="module")
def found() -> Assessment:
    return assess(open_case("ateliers-bremond"), draws=500)


def test_figures_are_those_of_the_simulation(found: Assessment) -> None:
    again = simulate(to_situation(found.case), default_parameters(), draws=500)
    assert again.as_is.total() == found.as_is.total()


def test_no_plan_costs_less_than_the_recommended_one(found: Assessment) -> None:
    best = found.recommended.total() + found.recommended.debt_change
    for lever in found.simulation.offered:
        other = found.simulation.evaluate({*found.recommended.levers} ^ {lever})
        # a plan within Monte-Carlo error of the best may be taken for its cheaper first year
        assert other.total() + other.debt_change >= best - 0.002 * best


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
