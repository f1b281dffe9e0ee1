"""Firms at the edge of what can be: nothing breaks, nothing warns, nothing is negative."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from firms import NOT_APPLYING, joinery
from workbook.errors import SituationError
from workbook.model import DOMAINS, PRACTICES, Contract, DomainEstate, Situation, compare, register_of, simulate
from workbook.model.drift import drift_split_of
from workbook.model.lines import LINES
from workbook.parameters import default_parameters

PARAMETERS = default_parameters()

FIRMS = {
    "one user": joinery(users=1, employees=1),
    "ten thousand users": joinery(users=10_000, employees=15_000, servers=400, sites=60, revenue=2e9),
    "no server": joinery(servers=0),
    "no server, no site": joinery(servers=0, sites=0),
    "zero fee": joinery(contract=Contract(0.0)),
    "no growth of anything": joinery(users_growth=0.0, contract=Contract(1500.0)),
    "shrinking by half": joinery(users_growth=-0.5),
    "doubling each year": joinery(users_growth=1.0),
    "nothing known": joinery(practices={}),
    "nothing applies": joinery(practices=NOT_APPLYING),
    "all at its best": joinery(practices={p: PARAMETERS.top(p) for p in PRACTICES}),
    "lives of one year": joinery(own=dict.fromkeys(("L_ws", "L_srv", "L_net", "L_bak", "L_app"), 1.0)),
    "lives of thirty years": joinery(own=dict.fromkeys(("L_ws", "L_srv", "L_net", "L_bak", "L_app"), 30.0)),
    "no event ever": joinery(own={f"lambda_{k}": 0.0 for k in ("outage", "dataloss", "intrusion", "fraud")}),
    "events near never": joinery(own={f"lambda_{k}": 1e-12 for k in ("outage", "dataloss", "intrusion", "fraud")}),
    "no ticket": joinery(own={"tau": 0.0}),
    "no estate": joinery(estate={d: DomainEstate(value=0.0) for d in DOMAINS}),
    "all overdue": joinery(estate={d: DomainEstate(value=10_000.0, overdue=20_000.0) for d in DOMAINS}),
    "more users than employees": joinery(users=60, employees=20),
    "no revenue": joinery(revenue=0.0),
    "free hours": joinery(contract=Contract(1500.0, included_hours=0.0, cap_period="year", hourly_rate=0.0)),
}


@pytest.mark.parametrize("months", [12, 60, 120])
@pytest.mark.parametrize("name", FIRMS)
def test_figures_stay_finite_and_not_negative(name: str, months: int) -> None:
    simulation = simulate(FIRMS[name], PARAMETERS, (PRACTICES, ("renewal",)), months=months, draws=60)
    for result in (simulation.as_is, *simulation.plans):
        for line in LINES:
            values = result.draws(line)
            assert np.isfinite(values).all(), line
            assert (values >= 0.0).all(), line
        assert np.isfinite(result.draw_totals()).all()
        assert np.isfinite(result.debt_path).all()
        assert np.isfinite(result.drift_rate())
        assert result.shortfall() >= 0.0
    register = register_of(simulation)
    assert np.isfinite([register.principal, register.interest, register.ratio, register.implied_rate]).all()
    assert register.interest >= -1e-9
    assert all(line.principal >= 0.0 for line in register.lines)
    found = compare(simulation.as_is, simulation.plans[0])
    assert np.isfinite([found.gain_mean, found.gain_p10, found.gain_p90]).all()
    assert np.isfinite(list(drift_split_of(simulation, simulation.plans[0]).values())).all()


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_renewing_nothing_or_everything_is_computed(share: float) -> None:
    table = PARAMETERS.practices["renewal"]
    practices = dict(PARAMETERS.practices) | {"renewal": replace(table, effects={"c": (share, share, share)})}
    parameters = replace(PARAMETERS, practices=practices)
    result = simulate(joinery(), parameters, (("renewal",),), draws=40).plans[0]
    assert np.isfinite(result.draws()).all()
    assert (result.debt_paths >= 0.0).all()


def test_a_practice_that_does_not_apply_has_no_lever_no_cost_and_no_debt() -> None:
    firm = joinery(practices=NOT_APPLYING)
    simulation = simulate(firm, PARAMETERS, (PRACTICES,), draws=60)
    assert simulation.offered == ()
    assert simulation.plans[0].total("actions") == 0.0
    assert simulation.plans[0].total() == simulation.as_is.total()
    assert {line.kind for line in register_of(simulation).lines} == {"asset"}


def test_a_practice_at_its_top_has_no_lever_to_offer() -> None:
    firm = joinery(practices={p: PARAMETERS.top(p) for p in PRACTICES})
    assert simulate(firm, PARAMETERS, (), draws=10).offered == ()


def test_all_that_is_wrong_in_a_situation_is_reported_together() -> None:
    with pytest.raises(SituationError) as told:
        Situation(
            users=0,
            employees=float("nan"),
            contract=Contract(-1.0),
            practices={"magic": 1},
            estate={"cars": DomainEstate()},
        )
    assert [f.where for f in told.value.faults] == [
        "users",
        "employees",
        "contract.fee_month",
        "practices.magic",
        "estate.cars",
    ]


def test_a_level_beyond_the_top_a_foreign_lever_and_an_odd_horizon_are_refused() -> None:
    with pytest.raises(SituationError) as told:
        simulate(joinery(practices={"mfa": 3}), PARAMETERS)
    assert told.value.code == "model.level"
    with pytest.raises(SituationError) as told:
        simulate(joinery(), PARAMETERS, (("cloud",),))
    assert told.value.code == "model.unknown_lever"
    with pytest.raises(SituationError) as told:
        simulate(joinery(), PARAMETERS, months=6)
    assert told.value.code == "model.horizon"
