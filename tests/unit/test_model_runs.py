"""What a simulation answers: own figures, levers, bands, register, comparison, drift."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from firms import ENDURED, joinery
from workbook.model import PRACTICES, Contract, DomainEstate, Pert, Plan, compare, register_of, simulate
from workbook.model.drift import CAUSES, drift_split, drift_split_of
from workbook.model.plan import Setting
from workbook.model.register import REFERENCE_RATES
from workbook.parameters import default_parameters

PARAMETERS = default_parameters()
FIRM = joinery()
RUN = simulate(FIRM, PARAMETERS, (("documentation",), ("renewal",), ("mfa",), ("scope",), PRACTICES), draws=600)
DOCUMENTED, RENEWED, PROTECTED, WIDENED, EVERYTHING = RUN.plans


def test_results_carry_their_seed_horizon_and_versions() -> None:
    assert (RUN.seed, RUN.months, RUN.draws) == (2026, 60, 600)
    assert RUN.version == f"1+{PARAMETERS.version}"


def test_own_tickets_are_already_at_the_firm_s_own_debt_and_supervision() -> None:
    counted = replace(FIRM, own={"tau": 1.4, "h_ticket": 0.6, "phi": 0.0}, contract=Contract(0.0, hourly_rate=80.0))
    result = simulate(counted, PARAMETERS, (), draws=50).as_is
    hours = FIRM.users * 1.4 * 0.6
    share = PARAMETERS.practices["scope"].effects["out"][0]
    urgent = 1.0 + result.engine.firm.draws["u_urgent"] * (result.engine.firm.draws["m_urgent"] - 1.0)
    assert result.draws("out_of_scope")[0] == pytest.approx(hours * share * 80.0 * urgent, rel=1e-9)


def test_an_own_hourly_rate_replaces_the_market_s() -> None:
    dear = replace(FIRM, contract=replace(FIRM.contract, hourly_rate=120.0))
    assert np.ptp(simulate(dear, PARAMETERS, (), draws=20).drawn["rate"]) == 0.0


def test_prices_of_labour_bought_are_dear_together() -> None:
    drawn = RUN.drawn
    assert np.corrcoef(drawn["rate"], drawn["project_day"])[0, 1] > 0.98
    assert abs(np.corrcoef(drawn["rate"], drawn["labour"])[0, 1]) < 0.15


def test_own_inventory_sets_value_and_debt() -> None:
    held = {"servers": DomainEstate(value=20_000.0, overdue=5_000.0)}
    register = register_of(simulate(replace(FIRM, estate=held), PARAMETERS, (), draws=50))
    servers = next(line for line in register.lines if line.key == "servers")
    assert (servers.value, servers.principal) == (20_000.0, 5_000.0)


def test_a_lever_costs_from_its_start_and_acts_after_its_lead() -> None:
    late = RUN.evaluate({"documentation": 10})
    assert late.monthly("actions")[:10].sum() == 0.0
    assert late.monthly("actions")[10] > 0.0
    lead = PARAMETERS.levers["documentation"].lead
    assert late.monthly("lost_time")[: 10 + lead] == pytest.approx(RUN.as_is.monthly("lost_time")[: 10 + lead])
    assert late.monthly("lost_time")[10 + lead] < RUN.as_is.monthly("lost_time")[10 + lead]


def test_a_lever_that_starts_beyond_the_horizon_changes_nothing() -> None:
    assert RUN.evaluate({"mfa": 60}).total() == RUN.as_is.total()


def test_a_wider_scope_is_paid_nine_tenths_of_what_it_takes_away() -> None:
    removed = RUN.as_is.draws("out_of_scope") - WIDENED.draws("out_of_scope")
    window = slice(PARAMETERS.levers["scope"].lead, PARAMETERS.levers["scope"].lead + 12)
    deflated = (removed / RUN.engine.firm.fee_index)[window].mean() * 12
    assert RUN.lever_price("scope").running_year == pytest.approx(0.9 * deflated, rel=1e-9)


def test_catching_up_is_paid_once_and_what_is_owed_falls() -> None:
    assert RENEWED.total("renewals") > RUN.as_is.total("renewals")
    assert RENEWED.debt_change < RUN.as_is.debt_change
    found = compare(RUN.as_is, RENEWED)
    assert found.gain_mean == pytest.approx(found.cash_gain + found.debt_gain)
    assert found.debt_gain > 0.0


def test_gains_by_line_sum_to_the_gain() -> None:
    for plan in RUN.plans:
        found = compare(RUN.as_is, plan)
        assert sum(found.by_line.values()) == pytest.approx(found.gain_mean, abs=1e-6)


def test_a_plan_against_itself_gains_nothing_and_pays_back_at_once() -> None:
    found = compare(DOCUMENTED, DOCUMENTED)
    assert (found.gain_mean, found.gain_p10, found.gain_p90) == (0.0, 0.0, 0.0)
    assert set(found.payback.values()) == {1.0}


def test_authentication_is_an_insurance_and_renewing_is_not() -> None:
    assert compare(RUN.as_is, PROTECTED).is_insurance
    assert not compare(RUN.as_is, RENEWED).is_insurance


def test_payback_is_asked_only_within_the_horizon() -> None:
    short = simulate(FIRM, PARAMETERS, (("mfa",),), months=30, draws=20)
    assert set(compare(short.as_is, short.plans[0]).payback) == {12, 24}
    assert set(compare(short.as_is, short.plans[0], (12, 30)).payback) == {12, 30}


def test_changing_provider_costs_its_exit_in_that_month_only() -> None:
    leaving = RUN.evaluate(Plan(new_provider=6)).monthly("exit")
    assert leaving[6] > 0.0
    assert np.delete(leaving, 6).sum() == 0.0


def test_bands_hold_the_quantiles_of_the_draws() -> None:
    low, middle, high = RUN.as_is.bands("total", (0.1, 0.5, 0.9))
    assert (low <= middle).all()
    assert (middle <= high).all()
    assert middle == pytest.approx(np.quantile(RUN.as_is.draws("total"), 0.5, axis=1))
    assert RUN.as_is.band("fee", 0.5) == pytest.approx(np.median(RUN.as_is.draws("fee"), axis=1))
    p10, p50, p80, p90, p95 = RUN.as_is.total_band()
    assert p10 < p50 < p80 < p90 < p95


def test_a_name_that_is_no_line_is_refused() -> None:
    with pytest.raises(KeyError):
        RUN.as_is.total("coffee")


def test_a_present_value_is_less_than_the_sum() -> None:
    assert RUN.as_is.present_value(0.0) == pytest.approx(RUN.as_is.total())
    assert RUN.as_is.present_value(0.05) < RUN.as_is.total()


def test_the_register_s_lines_sum_to_the_difference_debt_makes() -> None:
    register = register_of(RUN)
    domains = frozenset(line.key for line in register.lines if line.kind == "asset")
    practices = [line.key for line in register.lines if line.kind == "practice"]
    clean = replace(RUN.as_is, setting=Setting(dict.fromkeys(practices, 0), clean=domains))
    run = (RUN.as_is.total("run") - clean.total("run")) / 5.0
    forced = RUN.engine.view(RUN.as_is.setting).path.forced.sum(axis=(0, 1)).mean() / 5.0
    premium = forced * RUN.drawn["premium"].mean()
    assert register.interest == pytest.approx(run + premium, rel=1e-9)
    assert REFERENCE_RATES[0] <= register.implied_rate <= 1.5 * REFERENCE_RATES[1]
    assert register.breaking_point_years == pytest.approx(register.principal / register.interest)


def test_a_firm_with_no_practice_missing_owes_only_its_estate() -> None:
    firm = joinery(practices={p: PARAMETERS.top(p) for p in PRACTICES})
    register = register_of(simulate(firm, PARAMETERS, (), draws=50))
    assert sum(line.principal for line in register.lines if line.kind == "practice") == 0.0
    assert register.grade == "A"


def test_practice_debt_is_not_owed_at_the_end() -> None:
    assert PROTECTED.debt_change == RUN.as_is.debt_change


def test_prices_alone_move_a_firm_that_neither_grows_nor_ages() -> None:
    found = drift_split_of(RUN, RUN.as_is)
    assert set(found) == set(CAUSES)
    assert found["volume"] == pytest.approx(0.0, abs=1e-6)
    assert found["services"] == pytest.approx(0.0, abs=1e-6)
    assert abs(found["debt"]) < 1.0
    assert found["indexation"] > 0.0


def test_a_firm_that_stopped_renewing_lately_drifts_by_its_debt() -> None:
    sound = {d: DomainEstate(overdue=0.0) for d in ("workstations", "servers", "network", "backup", "applications")}
    lately = replace(FIRM, estate=sound, users_growth=0.03)
    found = drift_split(lately, PARAMETERS, draws=200)
    assert found["debt"] > 0.0
    assert found["volume"] > 0.0
    run = simulate(lately, PARAMETERS, (), draws=200).as_is
    assert run.drift_rate() > RUN.as_is.drift_rate()


def test_unknown_answers_are_inputs_of_the_sensitivity_and_known_ones_are_not() -> None:
    run = simulate(joinery(practices=ENDURED | {"mfa": None}), PARAMETERS, (), draws=100)
    assert "mfa" in run.inputs
    assert "restore" not in run.inputs
    assert "tau" in run.inputs


def test_an_own_share_out_of_scope_holds_until_the_scope_is_widened() -> None:
    firm = replace(FIRM, own={"out_share": 0.5}, contract=Contract(1000.0))
    half = simulate(firm, PARAMETERS, (("scope",),), draws=50)
    plain = simulate(replace(firm, own={"out_share": 0.25}), PARAMETERS, (), draws=50)
    assert half.as_is.draws("out_of_scope") == pytest.approx(2.0 * plain.as_is.draws("out_of_scope"))
    assert half.plans[0].monthly("out_of_scope")[-1] < 0.2 * half.as_is.monthly("out_of_scope")[-1]


def test_a_quantity_given_as_a_range_is_drawn() -> None:
    run = simulate(replace(FIRM, own={"tau": Pert(0.8, 1.0, 1.4)}), PARAMETERS, (), draws=100)
    assert np.ptp(run.drawn["tau"]) > 0.0
    assert FIRM.basis("tau") == "reference"
    assert replace(FIRM, own={"tau": 1.0}).basis("tau") == "own"
    assert replace(FIRM, own={"tau": 1.0}, measured=frozenset({"tau"})).basis("tau") == "measured"
