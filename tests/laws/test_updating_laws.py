"""What a firm counts itself moves what is believed of it: little when it counted little, wholly when much."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.model.quantities import BetaShare, GammaRate, Lognormal
from workbook.model.streams import stream
from workbook.model.updating import effective_count, own_mean, updated_rate, updated_share, variance_of, with_deviation

PRIOR = GammaRate(1.0, 4.0)


@settings(max_examples=80, deadline=None)
@given(st.floats(0, 5000), st.floats(0.1, 5000), st.floats(1, 3))
def test_a_rate_lies_between_comparable_firms_and_the_firm_s_own(events: float, exposure: float, phi: float) -> None:
    found = updated_rate(PRIOR, events, exposure, phi)
    low, high = sorted((1.0, events / exposure))
    assert low - 1e-9 <= found.quantity.mean <= high + 1e-9
    assert 0 < found.own_share < 1
    weighed = (1 - found.own_share) * 1.0 + found.own_share * events / exposure
    assert found.quantity.mean == pytest.approx(weighed, rel=1e-6)


@settings(max_examples=80, deadline=None)
@given(st.floats(0.05, 0.9), st.floats(0, 1), st.floats(0, 5000))
def test_a_share_lies_between_comparable_firms_and_the_firm_s_own(mean: float, own: float, count: float) -> None:
    found = updated_share(mean, mean * (1 - mean) / 8, own, count)
    weighed = (1 - found.own_share) * mean + found.own_share * own
    assert found.quantity.mean == pytest.approx(weighed, rel=1e-6, abs=1e-9)


def test_counting_more_makes_surer() -> None:
    spreads = [variance_of(updated_rate(PRIOR, 1.2 * months, months, 1.5).quantity) for months in (0, 10, 100, 1000)]
    assert spreads == sorted(spreads, reverse=True)


def test_true_rates_lie_in_the_band_as_often_as_it_says() -> None:
    chance, held = stream(1, "rates"), 0
    for true in PRIOR.sample(chance, 800):
        seen = float(chance.poisson(true * 30))
        found = updated_rate(PRIOR, seen, 30.0, 1.0).quantity
        held += found.quantile(0.1) <= true <= found.quantile(0.9)
    assert 0.76 <= held / 800 <= 0.84


def test_hours_a_ticket_carry_their_standard_error() -> None:
    hours = stream(1, "hours").lognormal(-0.9, 0.75, 400)
    found = own_mean(hours).quantity
    assert isinstance(found, Lognormal)
    assert found.mean == pytest.approx(hours.mean())
    assert np.sqrt(variance_of(found)) == pytest.approx(hours.std(ddof=1) / 20, rel=0.03)
    assert own_mean(np.array([0.5])).quantity.quantile(0.9) == 0.5


@given(st.floats(0.01, 0.99), st.floats(0.001, 0.09))
def test_a_share_is_known_by_its_mean_and_deviation(mean: float, deviation: float) -> None:
    found = BetaShare.from_mean(mean, min(deviation, 0.9 * np.sqrt(mean * (1 - mean))))
    assert found.mean == pytest.approx(mean)
    assert 0 <= found.quantile(0.5) <= 1


@given(st.floats(0.01, 1e4), st.floats(0.001, 3))
def test_a_positive_figure_is_known_by_its_mean_and_deviation(mean: float, spread: float) -> None:
    assert with_deviation(mean, mean * spread).mean == pytest.approx(mean, rel=1e-6)


def test_unequal_tickets_are_worth_fewer_equal_ones() -> None:
    assert effective_count(np.ones(50)) == 50
    assert effective_count(np.array([1.0, 1.0, 1.0, 97.0])) < 1.1
    assert effective_count(np.zeros(3)) == 0
