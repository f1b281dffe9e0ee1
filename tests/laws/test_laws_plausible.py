"""Results on ordinary firms stay between wide walls drawn from published figures."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from firms import sized
from workbook.model import PRACTICES, compare, register_of, simulate
from workbook.parameters import default_parameters, published

PARAMETERS = default_parameters()
ALL = list(product((12, 42, 110, 240), ("endured", "average", "steered")))


@pytest.mark.parametrize(("people", "state"), ALL)
def test_what_is_paid_is_1_to_5_percent_of_revenue(people: int, state: str) -> None:
    firm = sized(people, state)
    paid = simulate(firm, PARAMETERS, draws=500).as_is.year("visible", 0)
    assert 0.01 <= paid / (firm.revenue or 1.0) <= 0.05


@pytest.mark.parametrize(("people", "state"), ALL)
def test_hidden_cost_is_4_to_25_percent_of_the_total(people: int, state: str) -> None:
    result = simulate(sized(people, state), PARAMETERS, draws=500).as_is
    assert 0.04 <= result.total("hidden") / result.total() <= 0.25


@pytest.mark.parametrize(("people", "state"), ALL)
def test_one_firm_in_twelve_to_one_in_three_has_an_incident_with_loss_in_a_year(people: int, state: str) -> None:
    result = simulate(sized(people, state), PARAMETERS, draws=2000).as_is
    assert 0.08 <= 1.0 - result.loss_free_share() <= 0.35


@pytest.mark.parametrize(("people", "state"), ALL)
def test_debt_costs_9_to_60_percent_of_itself_a_year(people: int, state: str) -> None:
    assert 0.09 <= register_of(simulate(sized(people, state), PARAMETERS, draws=500)).implied_rate <= 0.60


def premium(revenue: float) -> float:
    """The mean premium of a cyber policy in a class of turnover, euros a year (AMRAE LUCY, 2024)."""
    of_class = "under_2m" if revenue < 2e6 else "2m_10m" if revenue < 10e6 else "10m_50m"
    found = next(figure.mode for figure in published() if figure.key == f"cyber_premium_fr_{of_class}")
    assert found
    return found


@pytest.mark.parametrize(("people", "state"), ALL)
def test_expected_cyber_losses_are_a_fifth_to_three_times_what_insurers_ask(people: int, state: str) -> None:
    firm = sized(people, state)
    result = simulate(firm, PARAMETERS, draws=1000).as_is
    cyber = result.year("intrusion", 0) + result.year("fraud", 0)
    assert 0.2 <= cyber / premium(firm.revenue or 0.0) <= 3.0


@pytest.mark.parametrize("people", [12, 42, 110, 240])
def test_doing_everything_or_nothing_is_not_best_for_a_firm_that_endures(people: int) -> None:
    some = ("restore", "mfa", "renewal", "documentation")
    plans = [subset for n in range(5) for subset in combinations(some, n)]
    simulation = simulate(sized(people, "endured"), PARAMETERS, (*plans, PRACTICES), draws=500)
    gains = [compare(simulation.as_is, result).gain_mean for result in simulation.plans]
    assert gains[0] == 0.0
    assert max(gains[1:-1]) > max(0.0, gains[-1])


def test_a_steered_firm_has_under_half_the_hidden_cost_and_incident_tail_of_one_that_endures() -> None:
    endured, steered = (simulate(sized(42, s), PARAMETERS, draws=4000).as_is for s in ("endured", "steered"))
    assert steered.total("hidden") < 0.55 * endured.total("hidden")
    assert steered.shortfall() < 0.75 * endured.shortfall()
