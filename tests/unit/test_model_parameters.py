"""The registry: every default has its source or says it is a judgement, and the model gets exactly that."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from workbook.errors import ParameterError
from workbook.i18n import has_text
from workbook.i18n.catalogue import LANGUAGES
from workbook.model import PRACTICES, Lognormal
from workbook.model.draws import DRAWN, LABOUR_BOUGHT
from workbook.model.register import REFERENCE_RATES
from workbook.parameters import default_parameters, parameter, published, registry

PARAMETERS = default_parameters()


def test_every_default_has_a_source_or_is_called_a_judgement() -> None:
    for row in registry():
        assert row.judgement or row.source, row.key
        assert row.source or not row.published, row.key
        assert bool(row.source) == bool(row.address), row.key
        assert row.grade in "ABCD"


def test_every_parameter_unit_population_and_channel_has_its_words_in_both_languages() -> None:
    for row in registry():
        name = f"channel.{row.symbol}" if row.distribution == "levels" else row.key
        for language in LANGUAGES:
            assert has_text(f"parameters.{name}", language), row.key
            assert has_text(f"parameters.unit.{row.unit}", language), row.unit
            if row.population:
                assert has_text(row.population_key, language), row.population_key


def test_every_symbol_the_model_draws_is_in_the_registry() -> None:
    for symbol in (*DRAWN, *LABOUR_BOUGHT):
        assert PARAMETERS.quantity(symbol).mean >= 0.0


def test_practices_and_levers_are_the_twelve() -> None:
    assert set(PARAMETERS.practices) == set(PRACTICES)
    assert set(PARAMETERS.levers) == set(PRACTICES)
    for name in PRACTICES:
        assert PARAMETERS.top(name) == (3 if name == "restore" else 2)


def test_a_better_level_never_does_worse_on_any_channel() -> None:
    for table in PARAMETERS.practices.values():
        for channel, values in table.effects.items():
            rises = channel in ("c", "dc")
            assert list(values) == sorted(values, reverse=not rises), channel


def test_a_control_closes_its_share_of_the_paths_in() -> None:
    for channel, share in (("intrusion", 0.35), ("fraud", 0.6)):
        assert PARAMETERS.practices["mfa"].effects[channel][0] == pytest.approx(1 / (1 - share * 0.9856), abs=1e-4)


def test_rates_of_events_come_from_the_published_shares_of_firms() -> None:
    from math import log

    shares = {"outage": 0.187 - 0.039, "dataloss": 0.039}
    for kind, share in shares.items():
        assert PARAMETERS.number(f"lambda_{kind}") == pytest.approx(-log(1 - share), abs=2e-4)
    assert PARAMETERS.number("lambda_intrusion") == pytest.approx((0.0434 - 0.0163) * 0.44, abs=1e-5)
    assert PARAMETERS.number("lambda_fraud") == pytest.approx(0.0163 * 0.44, abs=1e-5)


def test_losses_are_in_euros_of_the_published_dollars() -> None:
    found = PARAMETERS.quantity("sev_intrusion")
    assert isinstance(found, Lognormal)
    assert found.median == pytest.approx(38_000 * 0.90)


@pytest.mark.parametrize(
    ("lever", "one_off", "running"),
    [
        ("restore", 875, 525),
        ("mfa", 1621, 122),
        ("accounts", 1890, 368),
        ("patch", 700, 1068),
        ("renewal", 1548, 475),
        ("documentation", 2240, 1050),
        ("steering", 950, 2464),
        ("scope", 2232, None),
        ("supervision", 1295, 3288),
        ("advice", 0, 1864),
        ("awareness", 350, 1533),
        ("reversibility", 2149, 475),
    ],
)
def test_levers_cost_what_their_worked_example_says(lever: str, one_off: float, running: float | None) -> None:
    prices = {"rate": 87.5, "project_day": 700.0, "advice_day": 950.0, "labour": 41.5}
    spec = PARAMETERS.levers[lever]
    assert spec.one_off.amount(prices, 28, 1) == pytest.approx(one_off, abs=1.0)
    if running is not None:
        assert spec.running.amount(prices, 28, 1) == pytest.approx(running, abs=1.0)


def test_a_symbol_nobody_has_is_refused() -> None:
    with pytest.raises(ParameterError):
        parameter("warp")
    with pytest.raises(ParameterError):
        PARAMETERS.quantity("warp")


def test_the_tables_are_plain_text_without_figures_recalled_from_memory() -> None:
    for name in ("quantities", "practices", "published"):
        text = resources.files("workbook.parameters").joinpath(f"{name}.csv").read_text("utf-8")
        assert "recalled" not in text
        assert len(list(csv.DictReader(text.splitlines()))) > 20


def test_every_published_figure_a_default_names_can_be_looked_up() -> None:
    known = {figure.key: figure for figure in published()}
    for row in registry():
        assert set(row.published) <= set(known), row.key
        if row.published:
            first = known[row.published[0]]
            assert (row.source, row.year) == (first.source, first.year), row.key


def test_every_published_figure_has_its_words_its_source_and_its_place() -> None:
    for figure in published():
        assert figure.source
        assert figure.address
        assert figure.grade in "ABCD"
        for language in LANGUAGES:
            assert has_text(f"parameters.published.{figure.key}", language), figure.key
            assert has_text(f"parameters.unit.{figure.unit}", language), figure.unit


def test_implied_rates_are_compared_with_the_published_range() -> None:
    known = {figure.key: figure for figure in published()}["debt_interest_rate_infra"]
    assert (known.low, known.high) == REFERENCE_RATES
