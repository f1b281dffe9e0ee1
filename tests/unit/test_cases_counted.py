"""Measured figures stay as sure as they were counted: in the case file, in the model, and when they are proposed."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.cases import CaseFile, new_case, open_case, read_case, sample_folder, to_situation, write_case
from workbook.cases.counted import Counted, as_quantity, counted, figure
from workbook.cases.measured import (
    count_tickets,
    measured_hours,
    measured_out_share,
    measured_rate,
    with_tickets,
)
from workbook.cases.proposal import Evidence, Source, proposal
from workbook.cases.proposals import accept, propose, undo
from workbook.errors import CaseFileError
from workbook.model.quantities import BetaShare, GammaRate, Lognormal, Quantity
from workbook.model.simulation import simulate
from workbook.model.updating import Updated, with_deviation
from workbook.parameters import default_parameters

NAME = "ateliers-bremond"


def counted_case() -> CaseFile:
    case = open_case(NAME)
    return with_tickets(case, count_tickets(sample_folder(NAME) / "tickets.csv", case.firm.users))


def test_a_counted_case_reads_back_the_same_and_gives_the_same_situation() -> None:
    case = counted_case()
    again = read_case(write_case(case))
    assert again.measured == case.measured
    assert to_situation(again).own == to_situation(case).own
    assert {"tau", "h_ticket", "out_share"} <= again.measured.keys()


def test_counted_figures_enter_the_model_with_their_spread() -> None:
    situation = to_situation(counted_case())
    kinds = {symbol: type(situation.own[symbol]) for symbol in ("tau", "h_ticket", "out_share")}
    assert kinds == {"tau": GammaRate, "h_ticket": Lognormal, "out_share": BetaShare}
    drawn = simulate(situation, default_parameters(), draws=400).engine.firm.draws
    for symbol in kinds:
        assert np.ptp(drawn[symbol]) > 0
        assert symbol in drawn.inputs
        assert drawn[symbol].mean() == pytest.approx(situation.own[symbol].mean, rel=0.05)


def test_being_less_sure_widens_the_band_and_leaves_the_mean() -> None:
    case = counted_case()
    sure = case.model_copy(deep=True)
    sure.measured = {name: figure(one) for name, one in case.measured.items()}
    spreads, means = [], []
    for one in (case, sure):
        found = simulate(to_situation(one), default_parameters(), draws=2000).as_is
        low, _, _, high, _ = (float(v) for v in np.quantile(found.years("out_of_scope")[0], (0.1, 0.5, 0.8, 0.9, 0.95)))
        spreads.append(high - low)
        means.append(found.year("out_of_scope", 0))
    assert spreads[0] > spreads[1]
    assert means[0] == pytest.approx(means[1], rel=0.02)


def test_a_bare_number_is_still_a_measured_figure_known_for_certain() -> None:
    case = new_case("Essai")
    case.measured = {"tau": 1.2}
    assert read_case(write_case(case)).measured == {"tau": 1.2}
    assert to_situation(case).own["tau"] == 1.2


@given(st.sampled_from(["tau", "h_ticket", "out_share", "rate"]), st.floats(0.01, 0.99), st.floats(0.001, 0.4))
def test_a_counted_figure_keeps_its_mean_and_spread(symbol: str, mean: float, spread: float) -> None:
    known: Quantity = (
        GammaRate(mean, spread**-2) if symbol == "tau"
        else BetaShare.from_mean(mean, spread * mean * (1 - mean)) if symbol == "out_share"
        else with_deviation(mean, spread * mean)
    )  # fmt: skip
    kept = counted(Updated(known, 0.9), 40)
    back = as_quantity(symbol, kept)
    assert isinstance(back, type(known))
    assert back.mean == pytest.approx(known.mean, rel=1e-4)
    assert back.quantile(0.9) == pytest.approx(known.quantile(0.9), rel=0.02)


def test_few_cases_leave_comparable_firms_most_of_the_say() -> None:
    assert measured_rate(6, 5).own_share < 0.2 < 0.9 < measured_rate(4000, 3000).own_share
    little, much = measured_out_share([0.5] * 4, [True] * 4), measured_out_share([0.5] * 400, [True] * 400)
    assert little.own_share < much.own_share
    assert little.value < 0.8 < 0.94 < much.value
    assert measured_hours([0.5, 0.5]).deviation == 0
    assert measured_hours([0.25, 1.5]).deviation > 0


def test_a_counted_figure_can_be_proposed_accepted_and_taken_back() -> None:
    found = Counted(value=1.2, deviation=0.1, own_share=0.9, cases=300)
    one = proposal("measured.tau", found, Source(kind="tickets", file="t.csv"), Evidence(key="tickets.rate"))
    case = accept(propose(new_case("Essai"), [one]), one.id)
    assert case.measured["tau"] == found
    again = read_case(write_case(case))
    assert again.proposals == case.proposals
    assert propose(again, [one]).proposals == again.proposals
    assert undo(again, one.id).measured == {}


@pytest.mark.parametrize(
    ("given_", "where"),
    [
        ({"value": -1}, "measured.tau.value"),
        ({"value": 1, "deviation": -1}, "measured.tau.deviation"),
        ({"value": 1, "own_share": 2}, "measured.tau.own_share"),
        ({"value": 1, "sigma": 2}, "measured.tau.sigma"),
        ({}, "measured.tau.value"),
        ({"value": 1e6}, "measured.tau"),
        ([], "measured.tau"),
    ],
)
def test_a_counted_figure_that_cannot_be_is_refused_with_its_place(given_: object, where: str) -> None:
    content = json.loads(write_case(new_case("Essai")))
    content["measured"] = {"tau": given_}
    with pytest.raises(CaseFileError) as refused:
        read_case(json.dumps(content))
    assert [fault.where for fault in refused.value.faults] == [where]
