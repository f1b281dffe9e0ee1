"""Uncertain quantities and their streams."""

from __future__ import annotations

import numpy as np
import pytest

from workbook.model.normal import share_below
from workbook.model.quantities import Constant, GammaRate, Lognormal, Pert, Quantity, quantity
from workbook.model.streams import stream

QUANTITIES: list[Quantity] = [
    Constant(2.5),
    Pert(1.0, 2.0, 5.0),
    Pert(3.0, 3.0, 3.0),
    Lognormal.from_interval(1.0, 40.0),
    Lognormal.from_median(140.0, 0.8),
    GammaRate(0.2, 4.0),
]


@pytest.mark.parametrize("q", QUANTITIES)
def test_draws_have_the_mean_and_the_quantiles_announced(q: Quantity) -> None:
    drawn = q.sample(stream(1, "check"), 40_000)
    assert abs(drawn.mean() - q.mean) <= 4.0 * drawn.std() / np.sqrt(drawn.size) + 1e-12
    for p in (0.1, 0.5, 0.9):
        assert (drawn <= q.quantile(p) * (1 + 1e-12)).mean() >= p - 0.01
    assert np.allclose(q.quantile(np.array([0.2, 0.7])), [q.quantile(0.2), q.quantile(0.7)])


def test_nine_draws_in_ten_fall_in_the_interval_a_lognormal_was_given() -> None:
    hours = Lognormal.from_interval(1.0, 40.0)
    assert hours.quantile(0.05) == pytest.approx(1.0, rel=1e-6)
    assert hours.quantile(0.95) == pytest.approx(40.0, rel=1e-6)


def test_a_range_out_of_order_is_refused() -> None:
    with pytest.raises(ValueError, match="low <= mode <= high"):
        Pert(2.0, 1.0, 3.0)


def test_a_bare_number_is_certain() -> None:
    assert quantity(3) == Constant(3.0)
    assert quantity(Pert(0, 1, 2)).mean == 1.0


def test_streams_of_two_names_are_not_related() -> None:
    one, other = (stream(2026, name).standard_normal(20_000) for name in ("tau", "tau2"))
    assert abs(np.corrcoef(one, other)[0, 1]) < 0.03


@pytest.mark.parametrize("q", [Pert(55, 85, 130), Pert(0, 0, 1), Pert(0, 1, 1), Pert(0, 0.15, 0.4)])
def test_quantiles_of_a_range_are_those_of_its_beta_law(q: Pert) -> None:
    from scipy.special import betaincinv

    p = np.linspace(0.0, 1.0, 501)
    width = q.high - q.low
    shapes = 1 + 4 * (q.mode - q.low) / width, 1 + 4 * (q.high - q.mode) / width
    assert q.quantile(p) == pytest.approx(q.low + width * betaincinv(*shapes, p), abs=2e-6 * width)


def test_the_normal_law_is_right_to_twelve_decimals() -> None:
    from scipy.special import ndtr

    z = np.linspace(-12.0, 12.0, 20_001)
    assert np.abs(share_below(z) - ndtr(z)).max() < 1e-12
