"""Incidents and the yearly loss against figures worked by hand (golden.json)."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from workbook.model.counts import GammaMixedCounts
from workbook.model.events import Candidates, happen
from workbook.model.hazards import Hazards
from workbook.model.loss_curve import exact_curve, kind_of
from workbook.model.mixing import combine, limited_mean
from workbook.model.quantities import Lognormal
from workbook.model.severity import LognormalLoss, restore_scale, with_restore

CASES: dict[str, dict[str, Any]] = {
    case["id"]: case for case in json.loads(Path(__file__).with_name("golden.json").read_text("utf-8"))["cases"]
}


def case(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    return CASES[name]["inputs"], CASES[name]["expected"]


def euros(value: object) -> Any:
    return pytest.approx(value, abs=1e-2)


def ratio(value: object) -> Any:
    return pytest.approx(value, abs=1e-6)


def test_a_year_of_rare_and_very_unequal_losses() -> None:
    given, expected = case("compound_poisson")
    law = LognormalLoss(given["median"], given["sigma"])
    curve = exact_curve([kind_of(given["rate"], law)], (0.95, 0.99, 0.995))
    assert curve.mean == euros(expected["mean_year"])
    assert curve.sd == euros(expected["sd_year"])
    assert curve.p_no_loss == ratio(expected["p_no_loss_1y"])
    assert exact_curve([kind_of(5 * given["rate"], law)], ()).p_no_loss == ratio(expected["p_no_loss_5y"])
    assert curve.largest_loss[20] == euros(expected["largest_q95"])
    assert curve.largest_loss[100] == euros(expected["largest_q99"])
    assert curve.largest_loss[200] == euros(expected["largest_q995"])
    assert curve.quantiles[0.99] >= curve.largest_loss[100]
    assert float(limited_mean(given["median"], given["sigma"], 1e6)) == euros(expected["mean_one_loss_capped_1M"])
    assert LognormalLoss(given["median"], given["sigma"], 1e6).mean == euros(expected["mean_one_loss_capped_1M"])


def test_firms_that_differ_have_more_years_without_loss() -> None:
    given, expected = case("gamma_mixed")
    one_year = GammaMixedCounts(given["rate"], given["shape"])
    assert one_year.generating(0.0) == ratio(expected["p_no_loss_1y"])
    assert GammaMixedCounts(given["rate"], given["shape"], years=5).generating(0.0) == ratio(expected["p_no_loss_5y"])
    assert one_year.variance == ratio(expected["count_variance_1y"])


def test_the_strongest_missing_control_counts_whole_and_the_others_half() -> None:
    given, expected = case("prevalence_normalised")
    a, b = given["practice_a"], given["practice_b"]
    found = {
        "both_missing": combine([a["ratio"][0], b["ratio"][0]]),
        "a_missing": combine([a["ratio"][0], 1.0]),
        "b_missing": combine([1.0, b["ratio"][0]]),
        "none_missing": combine([1.0, 1.0]),
    }
    assert found == ratio(expected["combined"])


def test_a_tested_restore_softens_losses_and_the_population_s_mean_stays() -> None:
    given, expected = case("restore_severity")
    mean_fail = float(np.dot(given["prevalence"], given["p_fail"]))
    assert mean_fail == ratio(expected["mean_p_fail"])
    assert restore_scale(mean_fail, given["factor"]) == ratio(expected["normaliser"])
    loss = LognormalLoss(1000.0, 1.3)
    ratios = [with_restore(loss, p, given["factor"], mean_fail).mean / loss.mean for p in given["p_fail"]]
    assert ratios == ratio(expected["mean_severity_ratio"])
    assert float(np.dot(given["prevalence"], ratios)) == ratio(1.0)


class FixedHazards:
    """Frauds of one firm whose hazard is given: what `happen` asks of `Hazards`."""

    def __init__(self, hazard: float, losses: list[float]) -> None:
        self.hazard, self.cap = hazard, float("inf")
        self.losses = np.array(losses, dtype=float)

    def multiplier(self, *_: object) -> Any:
        return np.full((1, 1), self.hazard)

    def severity(self, _: str) -> Lognormal:
        return Lognormal(0.0, 1.0)

    def median(self, _: str) -> Any:
        return np.ones((1, 1))


def test_better_controls_take_events_away_and_name_them() -> None:
    given, expected = case("events_thinned")
    losses = given["losses"]
    count = len(losses)
    found = Candidates(
        draw=np.zeros(count, dtype=np.intp),
        month=np.zeros(count, dtype=np.intp),
        mark=np.array(given["candidate_marks"]),
        normal=np.log(np.array(losses, dtype=float)),
        restore=np.ones(count),
    )

    def under(hazard: float) -> Any:
        hazards = cast("Hazards", FixedHazards(hazard, losses))
        return happen(hazards, "fraud", found, cast("Any", SimpleNamespace()), cast("Any", SimpleNamespace()))

    as_is, plan = under(given["hazard_as_is"]), under(given["hazard_plan"])
    assert np.flatnonzero(as_is.kept).tolist() == expected["kept_as_is"]
    assert np.flatnonzero(plan.kept).tolist() == expected["kept_plan"]
    assert as_is.loss[as_is.kept].sum() == euros(expected["loss_as_is"])
    assert plan.loss[plan.kept].sum() == euros(expected["loss_plan"])
    assert np.flatnonzero(as_is.kept & ~plan.kept).tolist() == expected["avoided"]
