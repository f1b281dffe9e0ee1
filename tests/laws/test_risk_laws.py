"""Laws of the yearly loss, whatever the rates and the losses."""

from __future__ import annotations

from math import inf

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.model.loss_curve import LossKind, below_each, exact_curve, kind_of, largest_loss, no_loss
from workbook.model.mixing import combine, limited_mean
from workbook.model.severity import LognormalLoss, with_restore

MANY = settings(max_examples=60, deadline=None, derandomize=True)

ratios = st.lists(st.floats(1.0, 5.0), min_size=1, max_size=5)
laws = st.builds(
    LognormalLoss,
    median=st.floats(10.0, 1e5),
    sigma=st.floats(0.05, 3.0),
    cap=st.one_of(st.just(inf), st.floats(1e3, 1e7)),
)
kinds = st.builds(kind_of, rate=st.floats(1e-4, 3.0), severity=laws, shape=st.one_of(st.none(), st.floats(0.5, 8.0)))

# losses that are all alike make steps of the curve, where a quantile is not one amount
spread_laws = st.builds(
    LognormalLoss, median=st.floats(10.0, 1e5), sigma=st.floats(0.4, 3.0), cap=st.one_of(st.just(inf), st.just(1e8))
)
spread = st.builds(
    kind_of, rate=st.floats(1e-3, 3.0), severity=spread_laws, shape=st.one_of(st.none(), st.floats(0.5, 8.0))
)


@MANY
@given(found=ratios, more=st.floats(0.0, 2.0), place=st.integers(0, 4))
def test_combined_controls_rise_with_each_of_them(found: list[float], more: float, place: int) -> None:
    worse = list(found)
    worse[place % len(found)] += more
    assert combine(worse) >= combine(found) * (1 - 1e-12)
    assert max(found) * (1 - 1e-12) <= combine(found) <= float(np.prod(found)) * (1 + 1e-12)
    assert combine(found[::-1]) == pytest.approx(combine(found), rel=1e-12)


@MANY
@given(law=laws)
def test_a_limit_lowers_the_mean_and_is_never_passed(law: LognormalLoss) -> None:
    free = LognormalLoss(law.median, law.sigma)
    assert 0.0 < law.mean <= min(free.mean, law.cap) * (1 + 1e-9)
    assert law.mean**2 <= law.second_moment * (1 + 1e-9)
    assert law.second_moment <= min(free.second_moment, law.cap * law.mean) * (1 + 1e-9)
    assert float(limited_mean(law.median, law.sigma, law.cap)) == pytest.approx(law.mean)
    assert law.quantile(0.9999) <= law.cap


@MANY
@given(some=st.lists(kinds, min_size=1, max_size=4))
def test_quantiles_rise_and_lie_beyond_the_largest_loss(some: list[LossKind]) -> None:
    curve = exact_curve(some)
    values = list(curve.quantiles.values())
    assert values == sorted(values)
    assert all(v >= 0.0 and np.isfinite(v) for v in values)
    assert 0.0 <= curve.p_no_loss <= 1.0
    for p, value in curve.quantiles.items():
        assert (value == 0.0) == (p <= curve.p_no_loss)
        assert value >= largest_loss(some, p) * (1 - 1e-3)


@MANY
@given(some=st.lists(spread, min_size=1, max_size=4))
def test_a_grid_sixteen_times_finer_moves_no_quantile_by_a_thousandth(some: list[LossKind]) -> None:
    for p, value in exact_curve(some).quantiles.items():
        if p > 1.001 * no_loss(some):
            edges, below = below_each(some, 2.5 * value, 2**15)
            assert value == pytest.approx(float(np.interp(p, below, edges)), rel=1e-3)


@MANY
@given(kind=kinds, factor=st.floats(1.05, 3.0))
def test_more_events_never_lower_the_curve(kind: LossKind, factor: float) -> None:
    more = kind_of(kind.counts.mean * factor, kind.severity, getattr(kind.counts, "shape", None))
    before, after = exact_curve([kind]), exact_curve([more])
    assert after.mean >= before.mean
    assert after.p_no_loss <= before.p_no_loss
    for p, value in before.quantiles.items():
        assert after.quantiles[p] >= value * (1 - 2e-3)


@MANY
@given(kind=kinds, scale=st.floats(2.0, 100.0))
def test_losses_in_another_currency_scale_the_curve(kind: LossKind, scale: float) -> None:
    law = kind.severity
    assert isinstance(law, LognormalLoss)
    scaled = LossKind(kind.counts, LognormalLoss(law.median * scale, law.sigma, law.cap * scale))
    before, after = exact_curve([kind]), exact_curve([scaled])
    assert after.mean == pytest.approx(before.mean * scale, rel=1e-9)
    for p, value in before.quantiles.items():
        assert after.quantiles[p] == pytest.approx(value * scale, rel=1e-6)


@MANY
@given(law=laws, low=st.floats(0.0, 1.0), high=st.floats(0.0, 1.0), factor=st.floats(1.0, 5.0))
def test_a_surer_restore_never_raises_the_loss(law: LognormalLoss, low: float, high: float, factor: float) -> None:
    surer, less_sure = sorted([low, high])
    assert with_restore(law, surer, factor, 0.4).mean <= with_restore(law, less_sure, factor, 0.4).mean * (1 + 1e-12)
