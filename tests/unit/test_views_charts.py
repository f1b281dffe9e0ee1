"""What charts say: findings that stay true when the band is read, tables that agree with the figure."""

from __future__ import annotations

import re

import numpy as np
import pytest

from fakes_assessment import FakeAssessment, fake_line, fake_register, fake_result
from workbook.i18n import LANGUAGES
from workbook.model.results import over_twelve_months
from workbook.views.charts import (
    debt_chart,
    drift_chart,
    gap_chart,
    posture_chart,
    scores_chart,
    split_chart,
    statement,
)
from workbook.views.charts.split import monthly_causes
from workbook.views.readings import cost_path
from workbook.views.registry import register_table

CHARTS = (drift_chart, split_chart, debt_chart, scores_chart, posture_chart, gap_chart)


def drifting(rate: float, low: float = 0.85, high: float = 1.25):
    assessment = FakeAssessment()
    result = fake_result(fee=0.0, drift=rate)
    months = np.arange(60)
    result.lines = {
        "projects": 0 * months,
        "fee": 1000 * (1 + rate) ** (months / 12),
        "visible": 1000 * (1 + rate) ** (months / 12),
        "hidden": 0 * months,
        "total": 1000 * (1 + rate) ** (months / 12),
    }
    result.band = lambda group, q: result.lines[group] * (low if q < 0.5 else high)
    assessment.simulation.as_is = result
    return assessment


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("draw", CHARTS)
def test_every_chart_has_a_finding_a_sentence_and_a_table(draw, language):
    for medium in ("slide", "page"):
        chart = draw(FakeAssessment(), language, medium)
        assert chart.title
        assert chart.summary.endswith(".")
        assert len(chart.title) <= 110
        assert all(len(row) == len(chart.table.headers) for row in chart.table.rows)
        assert chart.figure.layout.width == chart.width
        assert "{" not in chart.title + chart.summary


@pytest.mark.parametrize("draw", CHARTS)
def test_the_same_assessment_draws_the_same_bytes(draw):
    assert draw(FakeAssessment(), "fr").figure.to_json() == draw(FakeAssessment(), "fr").figure.to_json()


def test_a_rise_is_said_as_certain_only_when_the_band_stands_above_the_start():
    assert "passe de" in drift_chart(drifting(0.1), "fr").title
    assert "passerait" in drift_chart(drifting(0.1, low=0.5), "fr").title
    assert "is likely to go" in drift_chart(drifting(0.1, low=0.5), "en").title


def test_a_cost_that_hardly_moves_is_called_steady_and_one_that_falls_still_owes():
    assert "reste proche" in drift_chart(drifting(0.005), "fr").title
    assert "reste due" in drift_chart(drifting(-0.05), "fr").title


def test_the_words_and_the_drawn_band_come_from_the_same_quantiles():
    chart = drift_chart(FakeAssessment(), "en")
    path = cost_path(FakeAssessment())
    drawn = [trace for trace in chart.figure.data if trace.line.dash == "2px,5px"]
    assert drawn[0].y[-1] == pytest.approx(path.high[-1], abs=0.1)
    assert drawn[1].y[-1] == pytest.approx(path.low[-1], abs=0.1)
    assert f"€{round(path.low[-1], -2):,.0f} to {round(path.high[-1], -2):,.0f}" in chart.summary


def test_stacked_areas_end_at_the_total():
    chart = drift_chart(FakeAssessment(), "fr")
    areas = [trace for trace in chart.figure.data if trace.fill in ("tozeroy", "tonexty") and trace.line.dash is None]
    total = next(trace for trace in chart.figure.data if trace.line.color == "#13212E" and trace.line.dash is None)
    assert areas[2].y == pytest.approx(total.y, abs=0.2)


def test_a_delayed_project_is_named_where_it_lifts_the_curve():
    assessment = FakeAssessment()
    lines = assessment.simulation.as_is.lines
    lump = np.zeros(60)
    lump[14] = 9000.0
    lines["projects"], lines["hidden"], lines["total"] = lump, lines["hidden"] + lump, lines["total"] + lump
    notes = [note for note in drift_chart(assessment, "en").figure.layout.annotations if "project" in note.text]
    assert [note.x for note in notes] == [14]
    assert not [
        note for note in drift_chart(FakeAssessment(), "en").figure.layout.annotations if "project" in note.text
    ]


def test_a_years_mean_is_what_the_smoothed_path_says_in_its_middle():
    values = np.random.default_rng(1).random(60)
    smooth = over_twelve_months(values)
    for year in range(5):
        assert smooth[12 * year + 6] == pytest.approx(values[12 * year : 12 * year + 12].mean())
    assert smooth[0] == pytest.approx(values[:12].mean())
    assert smooth[-1] == pytest.approx(values[-12:].mean())


def test_causes_add_up_to_the_change_and_a_fall_is_never_hatched():
    assessment = FakeAssessment()
    result = assessment.simulation.as_is
    change = (result.year("total", 4) - result.year("total", 0)) / 12
    assert sum(monthly_causes(assessment).values()) == pytest.approx(change)
    assessment.drift_split["debt"] = -8000.0
    chart = split_chart(assessment, "fr")
    bars = [trace for trace in chart.figure.data if trace.x[0] < 0]
    assert len(bars) == 1
    assert bars[0].marker.pattern.shape is None


def test_when_no_cause_rises_the_split_says_so():
    assessment = FakeAssessment()
    assessment.drift_split = dict.fromkeys(assessment.drift_split, 0.0)
    assert "aucune cause" in split_chart(assessment, "fr").title


def test_the_weakest_score_comes_first_and_ranges_show_worst_and_best_case():
    rows = scores_chart(FakeAssessment(), "en").table.rows
    assert [int(re.match(r"\d+", score).group()) for _, score in rows] == sorted(
        int(re.match(r"\d+", score).group()) for _, score in rows
    )


def test_the_posture_is_only_affirmed_when_the_whole_rectangle_stands_in_it():
    assessment = FakeAssessment()
    sure = assessment.diagnosis.posture.sure
    assert ("plutôt" in posture_chart(assessment, "fr").title) is not sure


def test_each_euro_of_fee_costs_what_its_parts_add_up_to():
    said = statement(FakeAssessment(), "en")
    assert sum(part.share for part in said.parts) == pytest.approx(1)
    assert [part.role for part in said.parts] == ["fee", "other", "hidden"]
    assert said.amount.startswith("€2.")


def test_without_a_flat_fee_the_statement_gives_the_monthly_cost():
    assessment = FakeAssessment()
    lines = assessment.simulation.as_is.lines
    lines["visible"] = lines["visible"] - lines["fee"]
    lines["total"] = lines["total"] - lines["fee"]
    lines["fee"] = 0 * lines["fee"]
    said = statement(assessment, "fr")
    assert [part.role for part in said.parts] == ["other", "hidden"]
    assert said.parts[0].per_euro == ""


def test_the_register_ranks_by_rate_and_folds_without_losing_a_euro():
    table = register_table(FakeAssessment(), "en", 5)
    assert len(table.rows) == 5
    assert table.rows[0].name == "Restores never proven"
    assert table.rows[-1].name == "5 other debts"
    amounts = [int(re.sub(r"\D", "", row.principal)) for row in table.rows]
    assert sum(amounts) == int(re.sub(r"\D", "", table.total.principal))


def test_a_debt_that_costs_nothing_to_carry_never_breaks_even():
    table = register_table(FakeAssessment(), "en")
    assert next(row for row in table.rows if "Applications" in row.name).breaking_point == "never"


def test_an_empty_register_is_said_and_drawn_without_fault():
    assessment = FakeAssessment(register=fake_register(()))
    assert register_table(assessment, "fr").rows == ()
    assert "sans intérêts" in debt_chart(assessment, "fr").title


def test_an_unknown_debt_keeps_its_own_name():
    assessment = FakeAssessment(register=fake_register((fake_line("Fraiseuse n° 4", 1000, 200),)))
    assert register_table(assessment, "fr").rows[0].name == "Fraiseuse n° 4"
