"""The exact yearly loss of a firm against its simulated events."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest

from firms import STEERED, joinery
from workbook.model import DOMAINS, DomainEstate, simulate
from workbook.model.draws import DRAWN
from workbook.model.firm_losses import kinds_of_year, yearly_losses
from workbook.parameters import default_parameters

PARAMETERS = default_parameters()


def test_with_nothing_uncertain_but_luck_simulated_years_follow_the_exact_curve() -> None:
    fixed = {s: PARAMETERS.quantities[s].mean for s in DRAWN if not s.startswith("lambda_")}  # type: ignore[union-attr]
    firm = joinery(own=fixed, estate={d: DomainEstate(overdue=0.0) for d in DOMAINS})
    result = simulate(firm, PARAMETERS, (), months=12, draws=60_000).as_is
    exact, drawn = yearly_losses(result), result.incident_losses()[0]
    n = drawn.size
    assert exact.p_no_loss == pytest.approx(float((drawn == 0.0).mean()), abs=4 * sqrt(0.25 / n))
    assert abs(float(drawn.mean()) - exact.mean) < 4 * exact.sd / sqrt(n)
    assert exact.mean == pytest.approx(result.total("incidents"), rel=0.02)
    for p, value in exact.quantiles.items():
        error = 4 * sqrt(p * (1 - p) / n)
        low, high = np.quantile(drawn, (p - error, min(p + error, 1.0)))
        assert low * 0.97 <= value <= high * 1.03


def test_a_steered_firm_s_bad_year_is_less_bad() -> None:
    endured = yearly_losses(simulate(joinery(), PARAMETERS, (), draws=500).as_is)
    steered = yearly_losses(simulate(joinery(practices=STEERED), PARAMETERS, (), draws=500).as_is)
    assert steered.p_no_loss > endured.p_no_loss
    assert all(steered.quantiles[p] <= value for p, value in endured.quantiles.items())
    assert all(steered.largest_loss[n] <= value for n, value in endured.largest_loss.items())


def test_kinds_that_never_come_are_left_out() -> None:
    rates = {f"lambda_{kind}": 0.0 for kind in ("outage", "dataloss", "intrusion")}
    result = simulate(joinery(own=rates), PARAMETERS, (), draws=50).as_is
    assert list(kinds_of_year(result)) == ["fraud"]
