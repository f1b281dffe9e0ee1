"""When a plan pays back: the months agree with the years, and the words are read from the curves."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.cases import open_case
from workbook.cases.assessment import Assessment, assess
from workbook.model.comparison import cumulated_gain
from workbook.model.payback import gain_path, gained, stays_above


@lru_cache
def assessed() -> Assessment:
    return assess(open_case("ateliers-bremond"), draws=300, today=dt.date(2026, 11, 25))


def test_what_is_gained_by_the_end_of_a_year_is_the_gain_of_its_months() -> None:
    base, plan = assessed().as_is, assessed().scheduled
    months = gained(base, plan)
    assert months.shape == (61, 300)
    assert not months[0].any()
    for year in (12, 24, 60):
        np.testing.assert_allclose(months[year], cumulated_gain(base, plan, year), rtol=1e-9, atol=1e-6)


def test_a_plan_that_changes_nothing_gains_nothing() -> None:
    assert not gained(assessed().as_is, assessed().simulation.evaluate(())).any()


def test_the_band_is_in_order_and_the_luckier_firm_is_paid_back_first() -> None:
    path = gain_path(assessed().as_is, assessed().scheduled)
    assert (path.low <= path.middle).all()
    assert (path.middle <= path.high).all()
    months = [60 if month is None else month for month in path.months]
    assert months == sorted(months)


@given(st.lists(st.floats(-100, 100), min_size=1, max_size=60))
def test_from_the_month_found_on_the_path_is_never_below_nought(values: list[float]) -> None:
    path = np.array(values)
    month = stays_above(path)
    if month is None:
        assert path[-1] < 0
    else:
        assert (path[month:] >= 0).all()
        assert month == 0 or path[month - 1] < 0


@pytest.mark.parametrize("level", [0.0, 5.0])
def test_a_path_never_below_nought_is_paid_back_at_once(level: float) -> None:
    assert stays_above(np.full(5, level)) == 0
