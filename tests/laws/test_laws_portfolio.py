"""A portfolio of firms: it agrees with each firm's own simulation; order, company and mapper change nothing."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from firms import NOT_APPLYING, joinery, sized
from workbook.cli.mappers import cluster_map
from workbook.errors import SituationError
from workbook.model import Contract, Pert, Project, Situation, simulate
from workbook.model.expected_billing import mean_excess
from workbook.model.portfolio import portfolio
from workbook.model.results import PERCENTILES
from workbook.model.situation import DomainEstate
from workbook.parameters import default_parameters

PARAMETERS = default_parameters()
FIRMS = {
    "joinery": joinery(),
    "small": sized(12, "average"),
    "large": sized(110, "steered"),
    "open": joinery(practices={}),
}
RUNS, DRAWS, MANY = 4, 1000, 20_000

BY_YEAR = Contract(1900.0, clause="syntec", months_since_anniversary=5, included_hours=120.0, cap_period="year")
UNLIMITED = Contract(1900.0, clause="fixed", fixed_rate=0.03, months_since_anniversary=3)
AGED = {"workstations": DomainEstate(28_000.0, 9_000.0, (1500.0,) * 20), "servers": DomainEstate(value=18_000.0)}
PROVEN: dict[str, Situation] = {
    "hours capped by the month": joinery(),
    "hours capped by the year": joinery(contract=BY_YEAR),
    "hours without a cap, a fixed rise": joinery(contract=UNLIMITED),
    "nothing known": joinery(practices={}),
    "nothing known, growing, a project": sized(
        42,
        "average",
        practices={},
        users_growth=0.1,
        projects=(Project(2000.0, 17), Project(700.0, 19), Project(400.0, 90)),
    ),
    "growing fast": sized(12, "endured", users_growth=0.3),
    "shrinking": sized(110, "steered", users_growth=-0.1),
    "known ages": joinery(estate=AGED),
    "no practice applies": joinery(practices=NOT_APPLYING),
    "one user": joinery(users=1.0, employees=2.0, practices={}),
    "own share out of scope": joinery(own={"out_share": Pert(0.05, 0.1, 0.2)}),
    "a ticket in years": joinery(own={"tau": Pert(0.0002, 0.001, 0.002)}, practices={}),
    "own tickets and hours": joinery(own={"tau": Pert(0.6, 0.7, 0.9), "h_ticket": 0.4}, practices={}),
}


@pytest.mark.parametrize("name", PROVEN)
def test_means_agree_with_the_firm_s_own_simulation(name: str) -> None:
    """Four standard errors of the difference; spells of months may add two thousandths of the fast growing."""
    situation = PROVEN[name]
    runs = [portfolio({name: situation}, PARAMETERS, draws=DRAWS, seed=seed)[name] for seed in range(RUNS)]
    whole = simulate(situation, PARAMETERS, (), draws=MANY, seed=5).as_is
    for group in ("total", "visible", "hidden"):
        found = float(np.mean([getattr(run, group) for run in runs]))
        error = whole.standard_error(group) * np.sqrt(1.0 + MANY / (RUNS * DRAWS))
        assert abs(found - whole.total(group)) < 4.0 * error + 5e-4 * whole.total(group)
    assert np.mean([run.debt for run in runs]) == pytest.approx(float(whole.debt_path[0]), rel=0.01)
    changed = np.mean([run.debt_change for run in runs])
    assert changed == pytest.approx(whole.debt_change, rel=0.02, abs=0.002 * float(whole.debt_path[0]))
    assert np.mean([run.drift_rate for run in runs]) == pytest.approx(whole.drift_rate(), abs=3e-4)


@pytest.mark.parametrize("name", PROVEN)
def test_bands_hold_as_many_of_the_simulated_totals_as_they_say(name: str) -> None:
    """The share of simulated totals below each quantile is the quantile's, within 2 points of a hundred."""
    runs = [portfolio({name: PROVEN[name]}, PARAMETERS, draws=DRAWS, seed=seed)[name] for seed in range(RUNS)]
    totals = simulate(PROVEN[name], PARAMETERS, (), draws=MANY, seed=5).as_is.draw_totals()
    for share, value in zip(PERCENTILES, np.mean([run.band for run in runs], axis=0), strict=True):
        assert (totals <= value).mean() == pytest.approx(share, abs=0.02)


def test_the_order_of_firms_their_company_and_the_mapper_change_no_figure() -> None:
    many = {f"{name} {i}": firm for i in range(15) for name, firm in FIRMS.items()}  # more than one group
    plain = portfolio(many, PARAMETERS, draws=60)
    back = portfolio(dict(reversed(many.items())), PARAMETERS, draws=60)
    with ThreadPoolExecutor(2) as pool:
        threads = portfolio(many, PARAMETERS, draws=60, mapper=pool.map)
    with ProcessPoolExecutor(2) as pool:
        processes = portfolio(many, PARAMETERS, draws=60, mapper=pool.map)
    assert plain == back == threads == processes == portfolio(many, PARAMETERS, draws=60)
    assert list(plain) == list(many)
    for name in ("small 3", "open 7"):
        assert portfolio({name: many[name]}, PARAMETERS, draws=60)[name] == plain[name]


def test_a_firm_has_the_same_bytes_alone_and_among_firms_of_every_kind() -> None:
    """Nine of each kind, what is known of them growing less from one to the next, beside nine that stay alike."""
    every = PROVEN | FIRMS
    less = {
        f"{name} {i}": replace(f, practices=dict([*f.practices.items()][i:]))
        for i in range(9)
        for name, f in every.items()
    }
    alike = {f"{name} again {i}": firm for i in range(9) for name, firm in every.items()}
    together = portfolio(less | alike, PARAMETERS, draws=25)
    last = {f"{name} again 8": firm for name, firm in every.items()}
    for key, firm in (less | last).items():
        assert portfolio({key: firm}, PARAMETERS, draws=25)[key] == together[key]


def test_two_firms_alike_under_two_keys_have_their_own_draws() -> None:
    found = portfolio({"a": FIRMS["joinery"], "b": FIRMS["joinery"]}, PARAMETERS, draws=60)
    assert found["a"].band != found["b"].band


def test_a_firm_without_doubt_debt_or_incident_costs_its_indexed_fee() -> None:
    """Everything known: 60 months at 1,000 euros, 3 % more each year, and nothing else."""
    nothing = dict.fromkeys(("tau", "beta_block", "l_ws", "labour", "exit0"), 0.0)
    never = {f"lambda_{kind}": 0.0 for kind in ("outage", "dataloss", "intrusion", "fraud")}
    empty = {d: DomainEstate(value=0.0) for d in ("workstations", "servers", "network", "backup", "applications")}
    contract = Contract(1000.0, clause="fixed", fixed_rate=0.03)
    known = joinery(
        contract=contract, subscriptions_year=0.0, internal_hours_week=0.0, own=nothing | never, estate=empty
    )
    found = portfolio({"known": known}, PARAMETERS, draws=20)["known"]
    assert found.total == pytest.approx(12_000.0 * sum(1.03**y for y in range(5)), abs=0.005)
    assert set(np.round(found.band, 6)) == {round(found.total, 6)}


@pytest.mark.parametrize("months", [12, 40, 120])
def test_any_horizon_agrees_with_the_firm_s_own_simulation(months: int) -> None:
    found = portfolio({"a": PROVEN["hours capped by the year"]}, PARAMETERS, months=months)["a"]
    whole = simulate(PROVEN["hours capped by the year"], PARAMETERS, (), months=months, draws=MANY).as_is
    error = whole.standard_error() * np.sqrt(1.0 + MANY / DRAWS)
    assert abs(found.total - whole.total()) < 4.0 * error
    assert found.drift_rate == pytest.approx(whole.drift_rate(min(4, months // 12 - 1)), abs=5e-4)


def test_impossible_horizons_are_refused() -> None:
    with pytest.raises(SituationError):
        portfolio(FIRMS, PARAMETERS, months=6)


@pytest.mark.parametrize("shape", [0.02, 0.3, 1.0, 4.0, 30.0, 1e4])
def test_the_expected_excess_of_a_month_is_that_of_drawn_months(shape: float) -> None:
    drawn = np.random.default_rng(7).standard_gamma(shape, 400_000) / shape
    limits = np.array([0.0, 0.3, 0.9, 1.0, 1.1, 1.6, 4.0])
    found = mean_excess(np.full(limits.size, shape), limits)
    over = np.maximum(drawn[:, None] - limits, 0.0)
    assert np.all(
        np.abs(found - over.mean(axis=0)) < 4.5 * over.std(axis=0) / np.sqrt(drawn.size) + 2e-4 / np.sqrt(shape)
    )


@pytest.mark.cluster
def test_a_cluster_on_this_machine_gives_the_same_bytes_as_map() -> None:
    many = {f"{name} {i}": firm for i in range(12) for name, firm in FIRMS.items()}
    plain = portfolio(many, PARAMETERS, draws=60)
    with cluster_map(2) as mapper:
        assert portfolio(many, PARAMETERS, draws=60, mapper=mapper) == plain
