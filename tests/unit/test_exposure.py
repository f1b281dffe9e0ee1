"""What incidents may cost: safeguards never make a bad year worse, and charts say what the model found."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from firms import STEERED, joinery
from workbook.cases import new_case, open_case
from workbook.cases.assessment import Assessment, assess
from workbook.i18n import LANGUAGES, text
from workbook.model import simulate
from workbook.model.comparison import compare
from workbook.model.exposure import ONE_IN, SAFEGUARDS, Exposure, exposure_of
from workbook.model.firm_losses import yearly_losses
from workbook.parameters import default_parameters
from workbook.views.charts import exposure_chart, losses_chart, safeguards_chart

PARAMETERS = default_parameters()
CHARTS = (exposure_chart, losses_chart, safeguards_chart)


def exposed(**changes: object) -> Exposure:
    simulation = simulate(joinery(**changes), PARAMETERS, (), draws=300)
    alone = {name: compare(simulation.as_is, simulation.evaluate((name,))) for name in simulation.offered}
    return exposure_of(simulation, alone)


@pytest.fixture(scope="module")
def office() -> Assessment:
    return assess(open_case("etude-valombre"), draws=500)


def test_safeguards_never_make_a_bad_year_worse() -> None:
    found = exposed()
    assert (found.protected.losses <= found.as_is.losses).all()
    assert found.protected.quiet >= found.as_is.quiet
    assert found.protected.mean < found.as_is.mean
    for one in found.safeguards:
        assert one.avoided > 0
        assert found.protected.told[100] <= one.bad_year <= found.as_is.told[100]


def test_rarer_years_cost_more_and_the_quiet_ones_nothing() -> None:
    years = exposed().as_is
    assert (np.diff(years.losses) >= 0).all()
    assert (years.losses[1.0 - 1.0 / years.one_in < years.quiet] == 0.0).all()
    assert years.told[10] <= years.told[20] <= years.told[100]


def test_bad_years_are_the_exact_curve_s_of_the_third_year() -> None:
    simulation = simulate(joinery(), PARAMETERS, (), draws=300)
    exact = yearly_losses(simulation.as_is, 2, [1 - 1 / n for n in ONE_IN])
    told = exposure_of(simulation, {}).as_is.told
    assert told == pytest.approx({n: exact.quantiles[1 - 1 / n] for n in ONE_IN})


def test_a_safeguard_s_cost_and_what_it_avoids_make_its_gain() -> None:
    simulation = simulate(joinery(), PARAMETERS, (), draws=300)
    gain = compare(simulation.as_is, simulation.evaluate(("mfa",)))
    one = exposure_of(simulation, {"mfa": gain}).safeguards[0]
    assert one.avoided - one.cost == pytest.approx(gain.gain_mean)
    assert one.insurance == gain.is_insurance


def test_failures_are_more_frequent_than_attacks_and_attacks_dearer() -> None:
    kinds = {one.kind: one for one in exposed().kinds}
    assert kinds["outage"].hit > kinds["dataloss"].hit > kinds["intrusion"].hit
    assert kinds["intrusion"].loss > kinds["outage"].loss


def test_a_firm_with_every_safeguard_has_none_missing_and_one_curve() -> None:
    found = exposed(practices=STEERED)
    assert not set(found.missing) & set(SAFEGUARDS)
    assert (found.protected.losses == found.as_is.losses).all()


def test_a_short_horizon_is_told_by_its_last_year() -> None:
    simulation = simulate(joinery(), PARAMETERS, (), draws=50, months=12)
    assert exposure_of(simulation, {}).as_is.told[100] > 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("draw", CHARTS)
def test_each_chart_has_a_finding_a_sentence_and_a_table_on_a_full_and_on_an_empty_case(draw, language, office):
    for assessment in (office, assess(new_case(language), draws=100)):
        for medium in ("slide", "page"):
            chart = draw(assessment, language, medium)
            assert 0 < len(chart.title) <= 110
            assert chart.title[0] == chart.title[0].upper()
            assert chart.summary.endswith(".")
            assert "{" not in chart.alternative
            assert all(len(row) == len(chart.table.headers) for row in chart.table.rows)
            assert chart.figure.layout.width == chart.width


def test_the_words_and_the_marks_of_the_curve_tell_the_same_years(office):
    chart = losses_chart(office, "en")
    said = {row[0]: row[1:] for row in chart.table.rows}
    before, after = said[text("exposure.losses.row_100", "en")]
    assert before in chart.title
    assert after in chart.title
    written = " | ".join(one.text for one in chart.figure.layout.annotations)
    assert before in written
    assert said[text("exposure.losses.row_10", "en")][0] in written


def test_a_loss_axis_steps_by_tens_and_says_so(office):
    axis = losses_chart(office, "en").figure.layout.yaxis
    assert np.diff(axis.tickvals).tolist() == [1] * (len(axis.tickvals) - 1)
    assert axis.ticktext[:3] == ("€100", "€1,000", "€10,000")
    assert "ten times" in " ".join(one.text for one in losses_chart(office, "en").figure.layout.annotations)


def test_the_finding_counts_the_insurances_of_the_table(office):
    chart = safeguards_chart(office, "en")
    insured = sum(row[-1] == text("exposure.safeguards.insurance", "en") for row in chart.table.rows)
    assert chart.title.startswith(f"{insured} safeguards of {len(chart.table.rows)} ")


def test_with_nothing_to_fear_or_nothing_missing_the_charts_say_so(office):
    calm = exposed(own={f"lambda_{kind}": 0.0 for kind in ("outage", "dataloss", "intrusion", "fraud")})
    none = dataclasses.replace(calm, safeguards=())
    for language in LANGUAGES:
        fake = _with(office, none)
        assert exposure_chart(fake, language).title == text("exposure.title_none", language)
        assert losses_chart(fake, language).title == text("exposure.losses.title_none", language)
        assert safeguards_chart(fake, language).title == text("exposure.safeguards.title_none", language)


def test_a_safeguard_that_other_savings_pay_is_told_as_such(office):
    first = dataclasses.replace(office.exposure.safeguards[0], cost=-100.0, insurance=False)
    fake = _with(office, dataclasses.replace(office.exposure, safeguards=(first,)))
    chart = safeguards_chart(fake, "en")
    assert "other savings pay" in chart.summary
    assert chart.table.rows[0][1] == text("exposure.safeguards.paid", "en")


def _with(assessment: Assessment, exposure: Exposure) -> Assessment:
    other = dataclasses.replace(assessment)
    other.__dict__["exposure"] = exposure
    return other
