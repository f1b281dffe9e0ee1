"""Five years lived once: what each incident costs under each plan, by hand and against the model's own totals."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.model.hazards import KINDS
from workbook.model.lived import SHARES, LivedDraw, LivedIncident, at_rank, lived
from workbook.model.plan import Setting
from workbook.model.plan_table import PlanTable
from workbook.model.simulation import Simulation, simulate
from workbook.model.situation import PRACTICES, Contract, Situation
from workbook.parameters import default_parameters

LEVERS = ("restore", "mfa", "patch", "renewal", "documentation", "supervision")


@pytest.fixture(scope="module")
def simulation() -> Simulation:
    told = dict.fromkeys(PRACTICES, 0) | {"restore": None, "reversibility": None}
    contract = Contract(2900.0, clause="syntec", included_hours=10.0, hourly_rate=92.0)
    situation = Situation(users=60, employees=80, servers=3, revenue=9e6, contract=contract, practices=told)
    return simulate(situation, default_parameters(), draws=400)


@pytest.fixture(scope="module")
def table(simulation: Simulation) -> PlanTable:
    return PlanTable(simulation, LEVERS)


@pytest.fixture(scope="module")
def draws(table: PlanTable) -> tuple[LivedDraw, ...]:
    return lived(table, table.number(("restore", "mfa", "renewal")))


def by_hand() -> LivedDraw:
    """Rows: as is, restore tests, sign-in in two steps, both. 20 000 + 5 000 as is."""
    intrusion = LivedIncident("intrusion", 30, np.array([20_000.0, 8000.0, 0.0, 0.0]))
    outage = LivedIncident("outage", 6, np.array([5000.0, 5000.0, 5000.0, 5000.0]))
    return LivedDraw(0, 1, 0.5, (outage, intrusion))


def test_what_a_lever_spares_is_a_difference_between_two_plans_incident_by_incident() -> None:
    one = by_hand()
    assert [one.loss(plan) for plan in range(4)] == [25_000, 13_000, 5000, 5000]
    assert one.spared(0b01, 0b00).tolist() == [0, 12_000]  # restore tests alone make the intrusion cheaper
    assert one.spared(0b11, 0b10).tolist() == [0, 0]  # once sign-in keeps it out, they spare nothing more
    assert one.spared(0b11, 0b01).tolist() == [0, 8000]


def test_what_is_spared_adds_up_to_the_difference_of_the_two_totals_of_that_draw(
    table: PlanTable, draws: tuple[LivedDraw, ...]
) -> None:
    as_is = table.simulation.as_is.incident_losses()
    for one in draws:
        for plan in range(table.size):
            total = table.result(plan).incident_losses()[:, one.number].sum()
            assert one.loss(plan) == pytest.approx(total, abs=0.01)
            assert one.spared(plan, 0).sum() == pytest.approx(as_is[:, one.number].sum() - total, abs=0.01)


def test_every_incident_told_is_one_that_the_simulation_holds(table: PlanTable, draws: tuple[LivedDraw, ...]) -> None:
    engine = table.simulation.engine
    for one in draws:
        expected = []
        for kind in KINDS:
            found = engine.incidents(kind, Setting({}))
            mine = found.kept & (found.candidates.draw == one.number)
            expected += [
                (kind, int(month), float(loss))
                for month, loss in zip(found.candidates.month[mine], found.loss[mine], strict=True)
            ]
        told = [(each.kind, each.month, float(each.losses[0])) for each in one.incidents]
        assert sorted(told) == sorted(expected)
        assert [each.month for each in one.incidents] == sorted(each.month for each in one.incidents)


def test_one_more_lever_never_adds_an_incident_nor_makes_one_dearer(
    table: PlanTable, draws: tuple[LivedDraw, ...]
) -> None:
    for one in draws:
        for each in one.incidents:
            for plan in range(table.size):
                for bit in range(len(table.levers)):
                    assert each.losses[plan | 1 << bit] <= each.losses[plan] + 1e-9


def test_the_draws_stand_for_ordinary_hard_and_very_hard_years(table: PlanTable, draws: tuple[LivedDraw, ...]) -> None:
    losses = table.simulation.as_is.incident_losses().sum(axis=0)
    assert [one.share for one in draws] == list(SHARES)
    for one in draws:
        assert one.draws == 400
        cheaper = (losses < one.loss(0)).mean()
        assert cheaper == pytest.approx(one.share, abs=0.0126)


@given(
    st.lists(st.tuples(st.floats(0, 1e6), st.integers(0, 6), st.floats(0, 1e5)), min_size=1, max_size=300),
    st.floats(0, 1),
)
def test_the_draw_told_is_always_one_within_a_hundredth_of_the_rank_asked(
    rows: list[tuple[float, int, float]], share: float
) -> None:
    loss, count, spared = (np.array(column) for column in zip(*rows, strict=True))
    number = at_rank(loss, count, spared, share)
    rank = int(np.flatnonzero(np.argsort(loss, kind="stable") == number)[0])
    assert abs(rank - round(share * (len(rows) - 1))) <= round(0.01 * len(rows))


def test_a_draw_of_a_quiet_firm_holds_no_incident() -> None:
    losses = np.zeros(100)
    assert at_rank(losses, losses, losses, 0.5) in range(100)
    assert LivedDraw(3, 100, 0.5, ()).loss(0) == 0
    assert LivedDraw(3, 100, 0.5, ()).spared(1, 0).size == 0
