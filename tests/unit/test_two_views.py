"""Owner and provider side by side: the gap is told at its true length, silence is not ignorance."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes_assessment import FakeAssessment
from workbook.cases import new_case
from workbook.cli.command import run
from workbook.cli.gap_figures import gap_case
from workbook.export.story import workshop
from workbook.i18n import LANGUAGES
from workbook.questions import bank, gap_between, of_theme
from workbook.views.charts import gap_chart
from workbook.views.two_views import finding, shared_vision, summary
from workbook.widgets import start
from workbook.widgets.lesson.views import DISCUSSED

ALL = [one.id for one in bank()]
views = st.dictionaries(st.sampled_from(ALL), st.sampled_from([1, 2, 3, 4, 5, "unknown", "na"]))


def everything(answer: Any) -> dict[str, Any]:
    return dict.fromkeys(ALL, answer)


def apart() -> Any:
    owner = everything(2) | {one.id: 1 for one in of_theme("steering")} | {"X1": 4, "X2": "unknown"}
    provider = everything(2) | {one.id: 5 for one in of_theme("steering")} | {"X1": 1}
    return gap_between(owner, provider)


def test_those_who_see_the_same_share_the_whole_vision():
    gap = gap_between(everything(3), everything(3))
    assert (gap.low, gap.high) == (100, 100)
    assert shared_vision(gap, "en") == "Shared vision: 100 out of 100."
    assert finding(gap, "en") == "Owner and provider see almost the same firm"


def test_opposite_ends_share_nothing_and_silence_leaves_everything_open():
    assert gap_between(everything(1), everything(5)).high == 0
    silent = gap_between({}, {})
    assert (silent.low, silent.high, silent.both) == (0, 100, False)


def test_the_widest_theme_comes_first_and_a_theme_nobody_can_compare_last():
    gap = apart()
    assert (gap.themes[0].theme, gap.themes[0].gap, gap.themes[0].apart) == ("steering", 4, 5)
    assert gap.of_kind("disagree")[0].gap == -4
    assert [one.question.id for one in gap.of_kind("only_one_knows")] == ["X2"]
    unknown = gap_between({"S1": 1}, {"S1": 3})
    assert unknown.themes[0].theme == "steering"
    assert all(one.gap is None for one in unknown.themes[1:])


def test_differences_that_cancel_in_a_mean_are_still_counted():
    gap = gap_between({"A1": 5, "A2": 1}, {"A1": 1, "A2": 5})
    ambition = next(one for one in gap.themes if one.theme == "ambition")
    assert (ambition.gap, ambition.apart, ambition.compared) == (0, 2, 2)
    chart = gap_chart(with_gap(gap), "en")
    assert ("Ambition", "3.0", "3.0", "0.0", "2 of 2") not in chart.table.rows
    assert ("Ambition", "2.0", "2.0", "0.0", "2 of 2") in chart.table.rows


@given(views, views)
def test_the_index_does_not_depend_on_who_is_who_and_every_question_has_one_kind(owner: Any, provider: Any) -> None:
    gap, swapped = gap_between(owner, provider), gap_between(provider, owner)
    assert gap.low == pytest.approx(swapped.low)
    assert gap.high == pytest.approx(swapped.high)
    assert 0 <= gap.low <= gap.high <= 100
    assert len(gap.questions) == len(ALL)
    kinds = ("agree", "disagree", "only_one_knows", "nobody_knows", "does_not_apply")
    assert sum(len(gap.of_kind(kind)) for kind in kinds) == len(ALL)


def with_gap(gap: Any) -> Any:
    return FakeAssessment(gap=gap)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chart_draws_each_gap_at_its_true_length_and_hatches_three_at_most(language):
    gap = apart()
    chart = gap_chart(with_gap(gap), language)
    bars = chart.figure.data[0]
    drawn = [one for one in gap.themes[:3] if (one.gap or 0) >= 0.5]
    assert list(bars.x) == [one.gap for one in drawn]
    discs, diamonds = chart.figure.data[-1], chart.figure.data[-2]
    assert diamonds.marker.symbol == "diamond"
    assert list(discs.x) == [one.owner for one in gap.themes]
    assert list(diamonds.x) == [one.provider for one in gap.themes]
    assert len(chart.table.rows) == 7


def test_the_workshop_shows_two_views_only_when_both_have_answered_and_still_lasts_as_long():
    alone, both = workshop(FakeAssessment(), "fr"), workshop(with_gap(apart()), "fr")
    keys = [block.key for block in both.blocks]
    assert "gap" not in [block.key for block in alone.blocks]
    assert keys.index("diagnosis") < keys.index("gap") < keys.index("discuss") < keys.index("questions")
    assert both.minutes == alone.minutes


def test_the_handout_lists_every_question_to_discuss_and_the_slide_says_how_many_are_left():
    gap = apart()
    slide = next(block for block in workshop(with_gap(gap), "en").blocks if block.key == "discuss")
    page = next(block for block in workshop(with_gap(gap), "en", "page").blocks if block.key == "discuss")
    assert len(page.rows) == len(gap.of_kind("disagree")) == 6
    assert len(slide.rows) == 4
    assert slide.after == "And 2 more questions, in the handout."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_without_the_provider_says_who_is_missing(language):
    case = new_case("Essai")
    case.answers = {"owner": {"X1": 2}}
    lines = gap_case(case, language).lines
    assert len(lines) == 2
    assert ("prestataire" if language == "fr" else "provider") in lines[1].lower()
    assert summary(gap_between({}, {}), language)


def test_the_command_gives_the_same_to_a_program(capsys):
    assert run(["gap", "ateliers-bremond", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert len(data["questions"]) == 36
    assert data["themes"][0]["gap"] == max(one["gap"] for one in data["themes"] if one["gap"] is not None)
    assert run(["gap", "ateliers-bremond", "--lang", "en"]) == 0
    assert "Shared vision" in capsys.readouterr().out


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lesson_shows_and_says_the_two_views(language):
    lesson = start("00", language=language)
    assert lesson.say_two_views().sentences in repr(lesson.two_views())
    said = lesson.say_disagreements().sentences
    assert repr(lesson.disagreements()).count("\n") == said.count("- ") + 1


def test_a_lesson_shows_the_disagreements_a_meeting_can_hold_and_counts_the_others():
    said = start("06", language="en", case="conseil-aubremont").say_disagreements().sentences
    assert said.count("levels apart") == DISCUSSED
    assert said.endswith("13 more questions, in the handout.")
