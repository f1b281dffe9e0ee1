"""One firm with no doubt left, worked through with a pencil: every line of its first month."""

from __future__ import annotations

from dataclasses import replace
from math import exp

import numpy as np
import pytest

from firms import AVERAGE
from workbook.model import Contract, DomainEstate, Project, Situation, simulate
from workbook.model.plan import Setting
from workbook.parameters import default_parameters

PARAMETERS = default_parameters()
CERTAIN = {
    "h_ticket": 0.5, "phi": 0.0, "beta_block": 0.2, "h_lost": 2.0, "q_prod": 0.5, "labour": 40.0, "l_ws": 12.0,
    "e_ws": 1.0, "e_srv": 2.0, "e_net": 0.5, "e_app": 0.25, "b_infra": 1.0, "k_eol": 1.5, "premium": 0.1,
    "u_urgent": 0.1, "m_urgent": 1.5, "i_fee": 0.02, "i_sub": 0.05, "i_lab": 0.03, "stop_share": 0.5,
    "k_restore": 2.5, "exit0": 0.1, "delay": 3.0, "lambda_outage": 0.2, "lambda_dataloss": 0.04,
    "lambda_intrusion": 0.012, "lambda_fraud": 0.007, "project_day": 700.0, "advice_day": 950.0,
}  # fmt: skip
VALUES = {
    "workstations": 30_000.0,
    "servers": 10_000.0,
    "network": 8_000.0,
    "backup": 2_000.0,
    "applications": 20_000.0,
}
RATIOS = {"workstations": 0.4, "servers": 0.3, "network": 0.1, "backup": 0.2, "applications": 0.5}
FIRM = Situation(
    users=30,
    employees=50,
    servers=1,
    revenue=None,
    contract=Contract(1500.0, clause="fixed", fixed_rate=0.02, included_hours=6.0, hourly_rate=90.0),
    subscriptions_year=6000.0,
    internal_hours_week=3.0,
    practices=AVERAGE,
    estate={d: DomainEstate(value=v, overdue=v * RATIOS[d]) for d, v in VALUES.items()},
    own=CERTAIN,
    projects=(Project(2000.0, 0),),
)
# the rates of tickets and of events stay the population's: what they are compared with is its mean debt
POPULATION = replace(PARAMETERS, quantities=dict(PARAMETERS.quantities) | {"tau": 1.1} | CERTAIN)
RUN = simulate(replace(FIRM, own={}), POPULATION, (), draws=3)
FIRST = {name: RUN.as_is.monthly(name)[0] for name in ("fee", "subscriptions", "internal", "renewals")}
RATE = 90.0
XBAR = RUN.engine.firm.xbar


def mean(practice: str, channel: str) -> float:
    table = PARAMETERS.practices[practice]
    return sum(p * e for p, e in zip(table.prevalence, table.effects[channel], strict=True))


def test_the_population_s_debt_is_the_published_quarter_of_the_estate() -> None:
    assert pytest.approx(0.2579, abs=5e-4) == XBAR


def test_what_is_paid_whatever_happens() -> None:
    assert FIRST["fee"] == pytest.approx(1500.0)
    assert FIRST["subscriptions"] == pytest.approx(500.0)
    assert FIRST["internal"] == pytest.approx(3 * 52 / 12 * 40.0)
    assert RUN.as_is.monthly("internal")[6] == pytest.approx(3 * 52 / 12 * 40.0 * 1.03**0.5)


def test_renewals_of_a_month() -> None:
    share = 0.55 + 0.03 + 0.03
    lives = {"workstations": 5, "servers": 5, "network": 7, "backup": 5, "applications": 10}
    due = sum(VALUES[d] * (1 - RATIOS[d]) / (12 * lives[d]) for d in VALUES)
    forced = sum(VALUES[d] * RATIOS[d] / (12 * 0.8 * lives[d]) for d in VALUES)
    assert FIRST["renewals"] == pytest.approx(share * due + 1.1 * forced)


def tickets() -> tuple[float, float]:
    weights = {
        "workstations": (0.17, 1.0),
        "servers": (0.05, 2.0),
        "network": (0.07, 0.5),
        "applications": (0.38, 0.25),
    }
    load = 1 + sum(w * e * RATIOS[d] for d, (w, e) in weights.items())
    reference = 1 + sum(w * e * XBAR for w, e in weights.values())
    bare = 30 * 1.1 * (1.05 / mean("supervision", "tickets")) / reference
    return bare, bare * load


def test_out_of_scope_work_of_a_month() -> None:
    hours = tickets()[1] * 0.5 * 1.07 / mean("documentation", "h_ticket")
    billed = 0.15 * hours + max(0.0, 0.85 * hours - 6.0)
    assert RUN.as_is.monthly("out_of_scope")[0] == pytest.approx(billed * RATE * 1.05)


def test_lost_time_of_a_month() -> None:
    stopped = tickets()[0] * 0.2 * 2.0 * 1.05 / mean("documentation", "h_lost") + 12.0 * 0.4 * 30 / 12
    assert RUN.as_is.monthly("lost_time")[0] == pytest.approx(stopped * 40.0 * 0.5)


def weighted(*domains: str) -> float:
    return sum(VALUES[d] * RATIOS[d] for d in domains) / sum(VALUES[d] for d in domains)


def hazard(ratio: float, slope: float) -> float:
    return (1 + slope * ratio) / (1 + slope * XBAR)


def test_expected_outages_of_a_month() -> None:
    severity = RUN.engine.hazards.severity("outage")
    hours = exp(severity.mu + severity.sigma**2 / 2)
    an_hour = (30 + 0.5 * 20) * 0.5 * 40.0 * 0.5 + 0.5 * RATE * 1.5
    often = 0.2 * 1.06 / 12 * 1.15 / mean("supervision", "outage") * hazard(weighted("servers", "network"), 1.0)
    assert RUN.as_is.monthly("outage")[0] == pytest.approx(often * hours * an_hour)


@pytest.mark.parametrize(("level", "ratio"), [(0, 1.463488), (1, 0.9656), (2, 0.739288), (3, 0.666868)])
def test_expected_data_losses_of_a_month_by_restore_level(level: int, ratio: float) -> None:
    firm = replace(FIRM, own={}, practices=AVERAGE | {"restore": level})
    found = simulate(firm, POPULATION, (), draws=3).as_is.monthly("dataloss")[0]
    loss = 140.0 * 30 * exp(1.3**2 / 2) * ratio
    often = 0.04 * 1.06 / 12 * hazard(weighted("servers", "backup"), 1.0)
    assert found == pytest.approx(often * loss, rel=1e-5)


def test_expected_intrusions_and_frauds_of_a_month() -> None:
    table, norm = RUN.engine.hazards.controls["intrusion"]
    middle = 1.2633 * (1 + 0.15 / 2) * (1 + 0.15 / 2) * (1 + 0.10 / 2)
    assert table[1, 1, 1, 1] == pytest.approx(middle)
    aged = hazard(weighted("workstations", "servers", "applications"), 0.5)
    often = 0.012 / 12 * middle / norm * aged
    loss = 34_200.0 * exp(1.99**2 / 2) * 0.9656
    assert RUN.as_is.monthly("intrusion")[0] == pytest.approx(often * loss, rel=1e-5)
    table, norm = RUN.engine.hazards.controls["fraud"]
    assert table[1, 1] == pytest.approx(1.7236 * 1.1)
    often = 0.007 / 12 * table[1, 1] / norm
    assert RUN.as_is.monthly("fraud")[0] == pytest.approx(often * 13_500.0 * exp(1.6**2 / 2))


def test_a_project_s_delay_and_the_cost_of_leaving() -> None:
    late = 3.0 * weighted(*VALUES) / XBAR * 1.2 / mean("steering", "delay") * 1.1 / mean("advice", "delay")
    assert RUN.as_is.monthly("projects")[0] == pytest.approx(2000.0 * late)
    assert RUN.as_is.monthly("exit")[0] == pytest.approx(0.04 / 12 * 12 * 1500.0 * 0.1 * 1.25 * 1.15)


def test_advice_takes_unused_subscriptions_away() -> None:
    advised = replace(RUN.as_is, setting=Setting({"advice": 0}))
    assert advised.monthly("subscriptions")[0] == pytest.approx(500.0 * 0.95 / 0.98)


def test_nothing_is_left_to_chance() -> None:
    assert np.ptp(RUN.as_is.draws("total"), axis=1).max() == pytest.approx(0.0, abs=1e-6)
