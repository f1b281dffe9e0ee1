"""Laws the model keeps for any firm: sums, identities, monotonicity, scale, coupling."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firms import ENDURED, TOPS, joinery
from workbook.model import (
    DOMAINS,
    PRACTICES,
    Contract,
    DomainEstate,
    Lognormal,
    ParameterSet,
    Pert,
    Project,
    Situation,
    simulate,
)
from workbook.model.drift import drift_split_of
from workbook.model.estate import Holdings, run
from workbook.model.events import happen
from workbook.model.hazards import KINDS
from workbook.model.lines import LINES
from workbook.model.parameterset import LeverCost
from workbook.model.quantities import Constant, Quantity
from workbook.parameters import default_parameters

PARAMETERS = default_parameters()
FEW = settings(max_examples=50, deadline=None, derandomize=True)

levels = st.fixed_dictionaries({p: st.one_of(st.none(), st.just("na"), st.integers(0, TOPS[p])) for p in PRACTICES})
firms = st.builds(
    Situation,
    users=st.floats(1, 500),
    employees=st.floats(1, 800),
    servers=st.integers(0, 8),
    sites=st.integers(0, 4),
    users_growth=st.sampled_from([0.0, 0.05, -0.04]),
    revenue=st.one_of(st.none(), st.floats(1e5, 1e8)),
    contract=st.builds(
        Contract,
        fee_month=st.floats(0, 20_000),
        per_seat=st.booleans(),
        clause=st.sampled_from(["none", "fixed", "syntec"]),
        fixed_rate=st.just(0.02),
        months_since_anniversary=st.integers(0, 14),
        included_hours=st.one_of(st.none(), st.floats(0, 60)),
        cap_period=st.sampled_from(["month", "year"]),
    ),
    subscriptions_year=st.floats(0, 50_000),
    internal_hours_week=st.floats(0, 40),
    practices=levels,
    projects=st.lists(
        st.builds(Project, value_month=st.sampled_from([0.0, 2000.0]), month=st.integers(0, 20)), min_size=1, max_size=3
    ).map(tuple),
)
plans = st.dictionaries(st.sampled_from(PRACTICES), st.integers(0, 8), max_size=12)


@FEW
@given(firm=firms, plan=plans)
def test_the_total_is_the_sum_of_its_named_lines(firm: Situation, plan: dict[str, int]) -> None:
    result = simulate(firm, PARAMETERS, (plan,), months=24, draws=20).plans[0]
    assert result.draws("total") == pytest.approx(sum(result.draws(line) for line in LINES), rel=1e-12)
    assert result.total() == pytest.approx(sum(result.total(line) for line in LINES), abs=0.005)
    assert result.total() == pytest.approx(result.total("visible") + result.total("hidden"), abs=0.005)
    assert result.draws("total").mean(axis=1) == pytest.approx(result.monthly(), rel=1e-9)


@FEW
@given(firm=firms, plan=plans)
def test_every_line_is_finite_and_never_negative(firm: Situation, plan: dict[str, int]) -> None:
    result = simulate(firm, PARAMETERS, (plan,), months=24, draws=20).plans[0]
    for line in LINES:
        values = result.draws(line)
        assert np.isfinite(values).all()
        assert (values >= 0.0).all(), line
    assert (result.debt_paths >= 0.0).all()


def test_with_no_debt_no_incident_and_no_doubt_a_firm_pays_its_indexed_fee_to_the_cent() -> None:
    causes = ("tau", "l_ws", "exit0", *(f"lambda_{kind}" for kind in KINDS))
    nothing = dict.fromkeys(causes, 0.0)
    firm = joinery(
        contract=Contract(1000.0, clause="fixed", fixed_rate=0.03),
        subscriptions_year=0.0,
        internal_hours_week=0.0,
        estate={d: DomainEstate(value=0.0) for d in DOMAINS},
        own=nothing,
    )
    result = simulate(firm, PARAMETERS, (), draws=50).as_is
    assert [round(result.year("total", y), 2) for y in range(5)] == [12000.0, 12360.0, 12730.8, 13112.72, 13506.11]
    assert np.ptp(result.draw_totals()) == pytest.approx(0.0, abs=1e-8)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    value=st.floats(0, 1e6),
    life=st.floats(1, 30),
    share=st.floats(0, 1),
    ratio=st.floats(0, 1),
    kappa=st.floats(0.2, 2),
    repay=st.one_of(st.none(), st.integers(0, 30)),
)
def test_what_falls_due_is_spent_or_owed(
    value: float, life: float, share: float, ratio: float, kappa: float, repay: int | None
) -> None:
    holdings = Holdings(np.full((61, 1), value), np.array([life]), np.array([[ratio * value]]), (None,))
    path = run(holdings, np.full((60, 1), share), kappa=kappa, repay_from=repay)
    owed = path.principal[:, 0, 0]
    assert path.renewals.sum() + owed[-1] - owed[0] == pytest.approx(path.wear.sum(), rel=1e-9, abs=1e-6)
    assert (owed >= 0.0).all()
    assert (owed <= value * (1 + 1e-12)).all()


def test_known_due_dates_bring_each_asset_back_after_its_life() -> None:
    due = np.array([0.0, 0.0, 300.0])
    holdings = Holdings(np.full((61, 1), 1200.0), np.array([1.0]), np.zeros((1, 1)), (due,))
    path = run(holdings, np.ones((60, 1)), kappa=0.8)
    assert path.renewed[:, 0, 0].nonzero()[0].tolist() == [2, 14, 26, 38, 50]
    assert path.principal.max() == 0.0


def run_cost(firm: Situation, plan: dict[str, int] | None = None) -> np.ndarray:
    """Euros cumulated to each month: a limit of hours by the year may bill earlier what it bills less."""
    result = simulate(firm, PARAMETERS, (plan or {},), months=24, draws=40).plans[0]
    return np.concatenate([result.draws("run").cumsum(axis=0), result.draw_totals("run")[None, :]])


@FEW
@given(firm=firms, practice=st.sampled_from(PRACTICES), data=st.data())
def test_a_better_answer_never_raises_run_cost_in_any_draw(firm: Situation, practice: str, data: st.DataObject) -> None:
    level = data.draw(st.integers(0, TOPS[practice] - 1))
    worse = replace(firm, practices=firm.practices | {practice: level})
    better = replace(firm, practices=firm.practices | {practice: level + 1})
    before, after = run_cost(worse), run_cost(better)
    assert (after <= before * (1 + 1e-9) + 1e-6).all()


@FEW
@given(firm=firms, plan=plans, lever=st.sampled_from(PRACTICES))
def test_one_more_lever_never_raises_run_cost_in_any_draw(firm: Situation, plan: dict[str, int], lever: str) -> None:
    without = {name: start for name, start in plan.items() if name != lever}
    before, after = run_cost(firm, without), run_cost(firm, without | {lever: 0})
    assert (after <= before * (1 + 1e-9) + 1e-6).all()


@FEW
@given(firm=firms, hours=st.floats(0, 60), more=st.floats(0, 20))
def test_more_included_hours_never_raise_what_is_billed(firm: Situation, hours: float, more: float) -> None:
    def billed(included: float | None) -> np.ndarray:
        contract = replace(firm.contract, included_hours=included)
        return simulate(replace(firm, contract=contract), PARAMETERS, (), months=24, draws=20).as_is.years(
            "out_of_scope"
        )

    assert (billed(hours + more).sum(axis=0) <= billed(hours).sum(axis=0) + 1e-6).all()
    assert (billed(None).sum(axis=0) <= billed(hours + more).sum(axis=0) + 1e-6).all()


@FEW
@given(firm=firms, plan=plans, lever=st.sampled_from(PRACTICES))
def test_more_control_only_removes_events(firm: Situation, plan: dict[str, int], lever: str) -> None:
    without = {name: start for name, start in plan.items() if name != lever}
    simulation = simulate(firm, PARAMETERS, (without, without | {lever: 0}), months=24, draws=60)
    engine = simulation.engine
    for kind in KINDS:
        before, after = (
            happen(engine.hazards, kind, engine.candidates[kind], engine.view(r.setting), r.setting)
            for r in simulation.plans
        )
        assert not (after.kept & ~before.kept).any()
        assert (after.loss <= before.loss * (1 + 1e-12)).all()


@FEW
@given(firm=firms, plan=plans)
def test_no_hazard_passes_the_ceiling_of_its_candidates(firm: Situation, plan: dict[str, int]) -> None:
    simulation = simulate(firm, PARAMETERS, (plan,), months=24, draws=30)
    engine = simulation.engine
    for result in (simulation.as_is, *simulation.plans):
        for kind in KINDS:
            hazard = engine.hazards.multiplier(kind, engine.view(result.setting), result.setting).table()
            assert (hazard <= engine.hazards.ceiling(kind) * (1 + 1e-12)).all()


def test_simulated_incidents_have_the_mean_of_their_expectation() -> None:
    firm = joinery(practices={}, revenue=2e6, users_growth=0.05)
    result = simulate(firm, PARAMETERS, (("restore", "mfa", "renewal", "supervision"),), draws=20_000).plans[0]
    for kind in KINDS:
        gap = result.draw_totals(kind, events=True) - result.draw_totals(kind, events=False)
        assert abs(gap.mean()) < 4.0 * gap.std() / np.sqrt(gap.size), kind


def test_a_firm_of_which_nothing_is_known_is_the_reference_population() -> None:
    firm = joinery(practices={})
    simulation = simulate(firm, PARAMETERS, (), months=12, draws=20_000)
    engine, setting = simulation.engine, simulation.as_is.setting
    view = engine.view(setting)
    multipliers = {kind: engine.hazards.multiplier(kind, view, setting).table()[0] for kind in KINDS}
    multipliers["supervision"] = engine.firm.relative("supervision", "tickets", None)[0]
    multipliers["documentation"] = engine.firm.relative("documentation", "h_ticket", None)[0]
    multipliers["debt"] = view.ratios["workstations"][0] / engine.firm.xbar
    for name, values in multipliers.items():
        assert abs(values.mean() - 1.0) < 4.0 * values.std() / np.sqrt(values.size), name
    for kind in ("intrusion", "fraud"):
        table, mean = engine.hazards.controls[kind]
        assert table.min() <= mean <= table.max()


@pytest.mark.parametrize("practice", ["renewal", "documentation", "mfa", "scope", "restore"])
def test_an_unknown_answer_is_the_prevalence_mixture_of_the_known_ones(practice: str) -> None:
    def totals(level: int | None) -> np.ndarray:
        firm = joinery(practices=ENDURED | {practice: level})
        return simulate(firm, PARAMETERS, (), months=12, draws=6_000).as_is.draw_totals("total", events=False)

    unknown = totals(None)
    known = [totals(level) for level in range(TOPS[practice] + 1)]
    prevalence = PARAMETERS.practices[practice].prevalence
    mixture = sum(p * k for p, k in zip(prevalence, known, strict=True))
    gap = unknown - mixture
    assert abs(gap.mean()) < 3.0 * gap.std() / np.sqrt(gap.size)


MONEY = ("labour", "rate", "project_day", "advice_day", "sev_dataloss", "sev_intrusion", "sev_fraud")


def a_hundred_times(q: float | Quantity) -> Quantity:
    if isinstance(q, Pert):
        return Pert(100 * q.low, 100 * q.mode, 100 * q.high)
    if isinstance(q, Lognormal):
        return Lognormal(q.mu + np.log(100.0), q.sigma)
    assert isinstance(q, Constant)
    return Constant(100 * q.value)


def test_in_a_currency_worth_a_hundredth_every_result_is_a_hundred_times_larger() -> None:
    money = [s for s in PARAMETERS.quantities if s in MONEY or s.startswith("unit_")]
    quantities = dict(PARAMETERS.quantities) | {s: a_hundred_times(PARAMETERS.quantities[s]) for s in money}

    def dear(cost: LeverCost) -> LeverCost:
        return LeverCost(
            {k: v * (100 if k.startswith("euros") else 1) for k, v in cost.coefficients.items()}, cost.share_of_removed
        )

    levers = {n: replace(s, one_off=dear(s.one_off), running=dear(s.running)) for n, s in PARAMETERS.levers.items()}
    scaled = ParameterSet("scaled", quantities, PARAMETERS.practices, levers)
    firm = joinery(projects=(Project(3000.0, 7), Project(500.0, 30)))
    large = replace(
        firm,
        revenue=(firm.revenue or 0) * 100,
        contract=replace(firm.contract, fee_month=firm.contract.fee_month * 100),
        subscriptions_year=firm.subscriptions_year * 100,
        projects=tuple(replace(one, value_month=one.value_month * 100) for one in firm.projects),
    )
    one, hundred = (simulate(f, p, (PRACTICES,), draws=200).plans[0] for f, p in ((firm, PARAMETERS), (large, scaled)))
    for line in LINES:
        assert hundred.draws(line) == pytest.approx(100.0 * one.draws(line), rel=1e-9)
    assert hundred.draw_totals() == pytest.approx(100.0 * one.draw_totals(), rel=1e-9)
    assert hundred.debt_path == pytest.approx(100.0 * one.debt_path, rel=1e-9)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_does_not() -> None:
    firm = joinery(practices={})

    def drawn(seed: int) -> bytes:
        result = simulate(firm, PARAMETERS, (("mfa",),), draws=100, seed=seed).plans[0]
        return result.draws().tobytes() + result.draw_totals().tobytes()

    assert drawn(7) == drawn(7)
    assert drawn(7) != drawn(8)


def test_other_plans_and_their_order_move_nothing() -> None:
    firm = joinery(practices={})
    asked = [("mfa",), ("scope", "renewal"), PRACTICES, (), {"steering": 3}]
    many = simulate(firm, PARAMETERS, asked, draws=100)
    back = simulate(firm, PARAMETERS, asked[::-1], draws=100)
    for plan, one, other in zip(asked, many.plans, back.plans[::-1], strict=True):
        alone = simulate(firm, PARAMETERS, (plan,), draws=100).plans[0]
        assert one.draws().tobytes() == other.draws().tobytes() == alone.draws().tobytes()
        assert one.draw_totals().tobytes() == alone.draw_totals().tobytes()
        assert one.total() == alone.total()


def test_the_order_of_levers_in_a_plan_does_not_matter() -> None:
    one, other = simulate(joinery(), PARAMETERS, (PRACTICES, PRACTICES[::-1]), draws=50).plans
    assert one.plan == other.plan
    assert one.total() == other.total()


def test_one_more_input_moves_no_other() -> None:
    firm = joinery()
    own = replace(firm, own={"tau": Pert(0.5, 1.0, 1.2)})
    one, other = (simulate(f, PARAMETERS, (), draws=50).drawn for f in (firm, own))
    for symbol, values in one.values.items():
        if symbol != "tau":
            assert values.tobytes() == other[symbol].tobytes(), symbol


@FEW
@given(firm=firms, plan=plans)
def test_the_causes_of_the_drift_sum_to_the_drift(firm: Situation, plan: dict[str, int]) -> None:
    simulation = simulate(firm, PARAMETERS, (plan,), months=36, draws=20)
    result = simulation.plans[0]
    whole = result.year("total", 2) - result.year("total", 0)
    assert sum(drift_split_of(simulation, result, 2).values()) == pytest.approx(
        whole, abs=0.005 + 1e-9 * result.total()
    )
