"""Incidents and the yearly loss against figures worked by hand (golden.json)."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from workbook.model.counts import GammaMixedCounts
from workbook.model.decision import calendar, pays_back
from workbook.model.diagnosis import two_views
from workbook.model.events import Candidates, happen
from workbook.model.hazards import Hazards
from workbook.model.information import evppi, evppi_split
from workbook.model.loss_curve import exact_curve, kind_of
from workbook.model.mixing import combine, limited_mean
from workbook.model.quantities import Lognormal
from workbook.model.severity import LognormalLoss, restore_scale, with_restore
from workbook.questions.diagnosis import score

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


def test_a_plan_has_paid_back_by_its_value_at_the_month_not_on_first_passage() -> None:
    given, expected = case("pays_back")
    as_is, plan = np.array(given["as_is"], dtype=float), np.array(given["plan"], dtype=float)
    assert pays_back(as_is, plan, 2).chance == ratio(expected["p_2"])
    assert pays_back(as_is, plan, 4).chance == ratio(expected["p_4"])
    assert pays_back(as_is, plan, 4).mean_gain == euros(expected["mean_gain_4"])


def test_two_levers_start_a_month_for_six_and_the_others_from_month_six() -> None:
    given, expected = case("calendar")
    assert calendar(given["order"]) == expected["start"]


def test_an_answer_is_worth_the_better_choice_it_allows() -> None:
    given, expected = case("evppi_two_unknowns")
    benefit = np.array([given["net_benefit"][k] for k in ("a0b0", "a0b1", "a1b0", "a1b1")], dtype=float)
    by_both = benefit.reshape(2, 2, 3)
    p_a, p_b = np.array(given["p_a"]), np.array(given["p_b"])
    told_a = np.einsum("abp,b->pa", by_both, p_b)
    told_b = np.einsum("abp,a->pb", by_both, p_a)
    assert told_a @ p_a == ratio(expected["expected"])
    assert float((told_a @ p_a).max()) == ratio(expected["best_now"])
    assert evppi(told_a, p_a) == ratio(expected["evppi_a"])
    assert evppi(told_b, p_b) == ratio(expected["evppi_b"])
    assert evppi(benefit.T, np.outer(p_a, p_b).ravel()) == ratio(expected["evpi"])


def test_an_answer_is_valued_on_draws_it_was_not_chosen_on() -> None:
    given, expected = case("evppi_split_sample")
    benefit, answer = np.array(given["nb"], dtype=float), np.array(given["answer"])
    assert evppi_split(benefit, answer) == ratio(expected["estimate"])
    shares = np.bincount(answer) / answer.size
    told = np.stack([benefit[:, answer == o].mean(axis=1) for o in (0, 1)], axis=1)
    assert evppi(told, shares) == ratio(expected["naive"])


def test_what_is_not_known_widens_a_score_and_what_does_not_apply_leaves_it() -> None:
    given, expected = case("score_range")
    rows = zip(given["levels"], given["tops"], given["weights"], strict=True)
    levels, tops, weights = zip(*(row for row in rows if row[0] != "na"), strict=True)
    low, high, known = score(levels, tops, weights)
    assert low == pytest.approx(expected["low"], abs=1e-4)
    assert high == pytest.approx(expected["high"], abs=1e-4)
    assert known == pytest.approx(expected["known_share"], abs=1e-4)


def test_two_views_share_a_vision_between_two_bounds() -> None:
    given, expected = case("two_views")
    found = two_views(given["owner"], given["provider"], given["tops"])
    assert [kind.replace("_", " ") for kind in found.kinds] == expected["kinds"]
    assert found.low == pytest.approx(expected["index_low"], abs=1e-4)
    assert found.high == pytest.approx(expected["index_high"], abs=1e-4)
