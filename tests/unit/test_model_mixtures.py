"""Two-part lognormal durations: what was put in is found again, and nothing odd breaks the fit."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.model.mixtures import FEWEST, LognormalMixture, fit_mixture

# parts like those of a public help desk log: a third at once, the rest in days
TRUTH = LognormalMixture((0.35, 0.65), (-0.5, 4.6), (1.2, 1.1), 0, 0.0)


def drawn(truth: LognormalMixture, n: int, seed: int) -> np.ndarray:
    rng = np.random.Generator(np.random.SFC64(seed))
    part = (rng.random(n) > truth.shares[0]).astype(int)
    return np.exp(np.array(truth.mus)[part] + np.array(truth.sigmas)[part] * rng.standard_normal(n))


@pytest.mark.parametrize("seed", range(5))
def test_the_parts_that_made_the_durations_are_found_again(seed: int) -> None:
    fitted = fit_mixture(drawn(TRUTH, 3000, seed))
    assert fitted is not None
    assert fitted.shares == pytest.approx(TRUTH.shares, abs=0.03)
    assert fitted.mus == pytest.approx(TRUTH.mus, abs=0.15)
    assert fitted.sigmas == pytest.approx(TRUTH.sigmas, abs=0.15)
    assert fitted.quantile(0.5) == pytest.approx(TRUTH.quantile(0.5), rel=0.08)
    assert fitted.gain > 100


def test_one_lognormal_is_not_taken_for_two() -> None:
    one = LognormalMixture((0.5, 0.5), (3.0, 3.0), (1.3, 1.3), 0, 0.0)
    gains = [fitted.gain for seed in range(8) if (fitted := fit_mixture(drawn(one, 400, seed)))]
    assert len(gains) == 8
    assert max(gains) < 10


@given(st.lists(st.floats(0, 1e6), min_size=FEWEST, max_size=80))
def test_any_durations_are_fitted_with_shares_that_sum_to_one(hours: list[float]) -> None:
    fitted = fit_mixture(hours)
    assert fitted is not None
    assert sum(fitted.shares) == pytest.approx(1.0)
    assert fitted.mus[0] <= fitted.mus[1]
    assert all(np.isfinite([*fitted.mus, *fitted.sigmas, fitted.gain]))
    assert 0 < fitted.quantile(0.2) <= fitted.quantile(0.9)
    assert fitted.within(fitted.quantile(0.9)) == pytest.approx(0.9, abs=1e-6)


def test_the_order_of_durations_does_not_matter() -> None:
    hours = drawn(TRUTH, 200, 7)
    one, two = fit_mixture(hours), fit_mixture(hours[::-1])
    assert one is not None
    assert two is not None
    assert one.mus == pytest.approx(two.mus)
