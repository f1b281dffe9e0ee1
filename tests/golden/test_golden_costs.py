"""The equations of costs, estate, debt and levers against figures worked by hand (golden.json)."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from workbook.model.billing import billed_hours, fee, hour_price
from workbook.model.drift import split
from workbook.model.estate import Holdings, run, stationary_ratio
from workbook.model.estate import Path as EstatePath
from workbook.model.indices import annuity, growth, syntec_across_splice, syntec_revision, yearly_index
from workbook.model.levers import actions, gap, one_off_share
from workbook.model.quantities import GammaRate
from workbook.model.register import breaking_point
from workbook.model.support import debt_load, lost_hours
from workbook.parameters import default_parameters

CASES: dict[str, dict[str, Any]] = {
    case["id"]: case for case in json.loads(Path(__file__).with_name("golden.json").read_text("utf-8"))["cases"]
}


def case(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    return CASES[name]["inputs"], CASES[name]["expected"]


def euros(value: object) -> Any:
    return pytest.approx(value, abs=1e-2)


def ratio(value: object) -> Any:
    return pytest.approx(value, abs=1e-6)


def by_year(monthly: np.ndarray) -> list[float]:
    return monthly.reshape(-1, 12).sum(axis=1).tolist()


def test_a_fixed_clause_raises_the_fee_each_year() -> None:
    given, expected = case("fee_fixed_index")
    paid = fee(given["fee_month"], np.ones(60), yearly_index(given["rate"], 60), per_seat=False)[:, 0]
    assert by_year(paid) == euros(expected["years"])
    assert paid.sum() == euros(expected["total"])
    assert paid[[11, 12]] == euros([expected["month_11"], expected["month_12"]])


def test_the_first_rise_falls_on_the_contract_s_anniversary() -> None:
    given, expected = case("fee_index_anniversary_offset")
    index = yearly_index(given["rate"], 60, given["months_since_anniversary"])
    paid = fee(given["fee_month"], np.ones(60), index, per_seat=False)[:, 0]
    assert paid[[7, 8]] == euros([expected["month_7"], expected["month_8"]])
    assert by_year(paid)[0] == euros(expected["year_1"])
    assert paid.sum() == euros(expected["total"])


def test_a_fee_by_the_seat_follows_users_without_rounding() -> None:
    given, expected = case("fee_per_seat_growth")
    users = growth(given["users"], given["users_growth"], given["months"])
    today = given["fee_seat_month"] * given["users"]
    paid = fee(today, users / users[0], yearly_index(given["rate"], given["months"]), per_seat=True)[:, 0]
    assert by_year(paid) == euros([expected["year_1"], expected["year_2"]])
    assert paid.sum() == euros(expected["total"])


def test_the_syntec_formula_and_its_two_readings_across_2022() -> None:
    given, expected = case("syntec")
    assert syntec_revision(given["p0"], given["s0"], given["s1"]) == euros(expected["p1"])
    assert given["s1"] / given["s0"] - 1 == ratio(expected["increase"])
    given, expected = case("syntec_splice")
    linked, multiplied = syntec_across_splice(given["p0"], given["s0_old_index"], given["s1_revised_index"])
    assert linked == euros(expected["chain_linked"])
    assert multiplied == euros(expected["multiplied_by_splice"])
    assert linked / multiplied == ratio(expected["ratio"])


@pytest.mark.parametrize(
    ("name", "cap", "period"),
    [("capped_hours_monthly", "cap_month", "month"), ("capped_hours_yearly", "cap_year", "year")],
)
def test_hours_beyond_the_included_ones_are_billed(name: str, cap: str, period: Any) -> None:
    given, expected = case(name)
    hours = np.array(given["hours"], dtype=float)[:, None]
    billed = billed_hours(hours, given["out_of_scope_share"], given[cap], period=period)[:, 0]
    price = hour_price(given["rate"], given["urgent_share"], given["urgent_multiplier"])
    assert billed == euros(expected["billed_months"])
    assert billed.sum() == euros(expected["billed_hours"])
    assert billed.sum() * price == euros(expected["euros"])


def test_a_yearly_limit_of_hours_is_not_twelve_monthly_ones() -> None:
    given, expected = case("capped_hours_yearly")
    hours = np.array(given["hours"], dtype=float)[:, None]
    yearly = billed_hours(hours, given["out_of_scope_share"], given["cap_year"], period="year")[:, 0]
    above = yearly - hours[:, 0] * given["out_of_scope_share"]
    assert int(np.flatnonzero(above > 0)[0]) == expected["first_month_above"]
    monthly = billed_hours(hours, given["out_of_scope_share"], given["cap_year"] / 12.0)
    assert monthly.sum() == euros(expected["monthly_cap_of_6_would_bill"])


def estate_run(given: dict[str, Any], share: np.ndarray, owed: float, **options: Any) -> EstatePath:
    months = share.size
    holdings = Holdings(np.full((months + 1, 1), given["V"]), np.array([given["L"]]), np.array([[owed]]), (None,))
    return run(holdings, share[:, None], kappa=given["kappa"], **options)


def test_what_is_not_renewed_is_owed() -> None:
    given, expected = case("debt_accrual")
    path = estate_run(given, np.full(given["months"], given["c"]), given["P0"])
    owed = path.principal[:, 0, 0]
    assert float(stationary_ratio(given["c"], given["kappa"])) == ratio(expected["x_star"])
    assert owed[[12, 24, 60]] == euros([expected["P_12"], expected["P_24"], expected["P_60"]])
    assert path.renewals.sum() == euros(expected["renewals_60"])
    assert path.forced.sum() * given["premium"] == euros(expected["premium_60"])
    assert path.wear.sum() == euros(expected["wear_60"])
    assert path.renewals.sum() + owed[60] - owed[0] == euros(expected["wear_60"])


def test_the_population_s_debt_is_the_mean_of_where_each_habit_settles() -> None:
    given, expected = case("debt_stationary_unknown")
    settled = np.asarray(stationary_ratio(np.array(given["c"]), given["kappa"]))
    assert settled == ratio(expected["x_star"])
    assert float(np.dot(settled, given["prevalence"])) == ratio(expected["x_bar"])
    lives = 5.0 * (1.0 + given["kappa"] * (1.0 - np.array(given["c"])))
    assert lives == ratio(expected["mean_life_years_L5"])


def test_the_backlog_is_repaid_in_24_instalments_less_what_broke_meanwhile() -> None:
    given, expected = case("debt_repayment")
    share = np.full(60, given["c_after"])
    share[: given["lead_months"]] = given["c_before"]
    path = estate_run(given, share, given["P0"], repay_from=given["lead_months"])
    owed = path.principal[:, 0, 0]
    assert owed[[2, 3, 26, 39]] == euros([expected[k] for k in ("P_2", "P_3", "P_26", "P_39")])
    assert path.repaid[given["lead_months"], 0, 0] == euros(expected["instalment"])
    assert path.repaid.sum() == euros(expected["repaid"])


def test_interest_is_run_cost_with_debt_less_run_cost_without() -> None:
    given, expected = case("interest_by_differencing")
    weights, extra = {"workstations": given["w_ws"]}, {"workstations": np.array([given["e_ws"]])}
    reference = debt_load(weights, extra, {"workstations": given["x_bar"]})
    support, lost = {}, {}
    for x in (given["x"], 0.0):
        bare = given["users"] * given["tickets_user_month"] / reference
        hours = bare * debt_load(weights, extra, {"workstations": x}) * given["hours_ticket"]
        support[x] = (billed_hours(hours[None, :], given["out_of_scope_share"], None) * given["rate"] * 12).item()
        stopped = lost_hours(
            np.zeros(1), 0.0, 0.0, np.array([given["users"]]), given["hours_lost_per_user_year_at_full_debt"], x
        )
        lost[x] = stopped.item() * 12 * given["labour"] * given["productivity_share"]
    hazard = given["outage_rate_year"] * given["outage_mean_loss"] / (1 + given["b"] * given["x_bar"])
    incidents = hazard * given["b"] * given["x"]
    premium = given["premium"] * given["x"] * given["V"] / (given["kappa"] * given["L"])
    found = [support[given["x"]] - support[0.0], lost[given["x"]] - lost[0.0], incidents, premium]
    assert found == euros([expected[k] for k in ("support", "lost_time", "incidents", "premium")])
    assert sum(found) == euros(expected["interest_year"])
    principal = given["x"] * given["V"]
    assert sum(found) / principal == ratio(expected["implied_rate"])
    assert breaking_point(principal, sum(found)) == pytest.approx(expected["breaking_point_years"], abs=1e-4)


def test_firms_differ_in_their_rate_of_events() -> None:
    given, expected = case("gamma_mixed")
    rate = GammaRate(given["rate"], given["shape"])
    assert rate.no_event(1) == ratio(expected["p_no_loss_1y"])
    assert rate.no_event(5) == ratio(expected["p_no_loss_5y"])
    assert rate.mean + rate.deviation**2 == ratio(expected["count_variance_1y"])


def test_the_drift_is_split_in_a_fixed_order_and_sums() -> None:
    given, expected = case("drift_split")
    frozen = given["line_year_1"]
    priced = frozen * given["index_ratio"]
    grown = priced * given["volume_ratio"]
    aged = grown * given["debt_ratio"]
    found = split(frozen, priced, grown, aged, aged)
    found |= {
        k: given[g][1] - given[g][0] for k, g in (("out_of_scope", "out_of_scope"), ("incidents", "incidents_expected"))
    }
    assert [found[k] for k in ("indexation", "volume", "debt", "out_of_scope", "incidents")] == euros(
        [expected[k] for k in ("indexation", "volume", "debt", "out_of_scope", "incidents")]
    )
    assert sum(found.values()) == euros(expected["total"])
    first = frozen + given["out_of_scope"][0] + given["incidents_expected"][0]
    assert sum(found.values()) / first == ratio(expected["drift_rate"])


def test_a_lever_costs_in_proportion_to_what_is_missing() -> None:
    given, expected = case("lever_cost_unknown_answer")
    missing = gap(np.arange(given["levels"], dtype=float), given["levels"] - 1)
    one_off = given["one_off"] * one_off_share(missing)
    assert one_off == euros(expected["one_off_by_level"])
    assert float(np.dot(one_off, given["prevalence"])) == euros(expected["mean_one_off"])
    cost = actions(
        np.full(3, given["one_off"]),
        given["running_year"] * missing,
        missing,
        np.ones((given["months"], 1)),
        start=0,
        lead=given["lead_months"],
    ).sum(axis=0)
    assert cost - one_off == euros(expected["running_12m_by_level"])
    assert float(np.dot(cost, given["prevalence"])) == euros(expected["mean_total_12m"])


def test_money_paid_over_time_has_its_worth_today_even_at_a_rate_near_nil() -> None:
    given, expected = case("annuity")
    found = [1.0 / annuity(rate, given["n"]) for rate in given["rate_month"]]
    assert found == ratio(expected["present_value_of_1"])


def test_a_restore_that_fails_multiplies_the_loss_and_the_population_s_mean_is_one() -> None:
    given, expected = case("restore_severity")
    p_fail, prevalence = np.array(given["p_fail"]), np.array(given["prevalence"])
    mean = float(np.dot(p_fail, prevalence))
    scale = 1.0 + mean * (given["factor"] - 1.0)
    ratios = (p_fail * given["factor"] + 1.0 - p_fail) / scale
    assert mean == ratio(expected["mean_p_fail"])
    assert scale == ratio(expected["normaliser"])
    assert ratios == ratio(expected["mean_severity_ratio"])
    assert default_parameters().practices["restore"].effects["p_fail"] == tuple(given["p_fail"])


def test_controls_missing_together_count_the_strongest_whole_and_the_others_half() -> None:
    from workbook.model.hazards import combine

    given, expected = case("prevalence_normalised")
    a, b = given["practice_a"], given["practice_b"]
    found = {(i, j): combine([a["ratio"][i], b["ratio"][j]]) for i, j in product(range(2), range(2))}
    mean = sum(a["prevalence"][i] * b["prevalence"][j] * m for (i, j), m in found.items())
    names = {(0, 0): "both_missing", (0, 1): "a_missing", (1, 0): "b_missing", (1, 1): "none_missing"}
    for at, name in names.items():
        assert found[at] == ratio(expected["combined"][name])
        assert found[at] / mean == ratio(expected["multiplier"][name])
    assert mean == ratio(expected["normaliser"])
