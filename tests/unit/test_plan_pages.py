"""The plan drawn, told and signed: every action in words, nothing outside its drawing, no text of a user as markup."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

import pytest

from workbook.cases import CaseFile, open_case
from workbook.cases.actions import Action, ActionPlan
from workbook.cases.assessment import Assessment, assess
from workbook.cases.governance import Meetings
from workbook.cases.planning import make_plan, plan_shown
from workbook.errors import ExportError
from workbook.export.chapters.plan import plan as chapter
from workbook.export.document import ChartBlock
from workbook.export.job import Job
from workbook.export.plan_page import plan_page
from workbook.export.scenes import closing
from workbook.export.story import workshop
from workbook.export.tables import ClosingBlock, TableBlock
from workbook.i18n import LANGUAGES, Language
from workbook.views.actions import title_of
from workbook.views.charts import payback_chart, plan_chart
from workbook.views.svg import svg_of
from workbook.widgets.lesson import Lesson

TODAY, START = dt.date(2026, 11, 25), dt.date(2026, 12, 1)
HOSTILE = '<img src=x onerror="alert(1)">&amp;'


@lru_cache
def assessed() -> Assessment:
    case = open_case("ateliers-bremond").model_copy(deep=True)
    case.actions = ActionPlan()
    return assess(case, draws=200, today=TODAY)


def with_plan(*more: Action, today: dt.date = TODAY, **changes: Any) -> Assessment:
    """Return the assessment of a firm with the proposed plan, some of its actions changed by key, and others."""
    case: CaseFile = assessed().case.model_copy(deep=True)
    asked: Any = {"mfa": "insurer", "scope": "client", "steering": "client", "supervision": "insurer"}
    made = make_plan(assessed(), start=START, required=asked)
    actions = [one.model_copy(update=changes.get(one.key, {})) for one in made.actions]
    case.actions = ActionPlan(start=START, actions=[*actions, *more])
    case.contract.renewal_date, case.contract.notice_months = dt.date(2027, 12, 31), 3
    case.governance.meetings = Meetings(every_months=3, next_date=dt.date(2026, 12, 10))
    case.roadmap.systems = ["windows-server/2016"]
    return dataclasses.replace(assessed(), case=case, today=today)


def many() -> tuple[Action, ...]:
    """Return twelve actions with long names, one without date, one that ends far beyond the first year."""
    long = [
        Action(
            key=f"own-{n}",
            title=f"{n} Faire relire le contrat par un juriste et rencontrer les deux autres candidats",
            who="Jean-Baptiste Grandjean-Lacombe",
            indicator="Un compte rendu signé par chacun des candidats, lu en comité",
            start=dt.date(2027, n, 1),
            due=dt.date(2027 + n // 12, n, 28),
            cost=1000.0 * n,
        )
        for n in range(1, 12)
    ]
    return (*long, Action(key="own-12", title="Sans date"))


def notes_of(chart: Any) -> list[dict[str, Any]]:
    return list(chart.figure.to_plotly_json()["layout"]["annotations"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("medium", ["slide", "page"])
def test_the_plan_is_drawn_with_who_cost_proof_meetings_and_the_dates_that_force_it(
    language: Language, medium: Any
) -> None:
    found = with_plan()
    chart = plan_chart(found, language, medium)
    words = [one["text"] for one in notes_of(chart)]
    assert len(chart.table.rows) == len(found.case.actions.live)
    assert [one for one in words if one.isdigit() and len(one) == 1] == [
        str(n) for n in range(1, len(found.case.actions.live) + 1)
    ]
    assert any("Windows Server 2016" in one for one in words)
    assert any({"fr": "Préavis", "en": "Notice"}[language] in one for one in words)
    assert {"fr": "Comités de pilotage", "en": "Steering meetings"}[language] in words
    assert any("2026" in one for one in words)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("medium", ["slide", "page"])
def test_twelve_long_actions_stay_within_the_drawing_and_the_table_has_them_whole(
    language: Language, medium: Any
) -> None:
    found = with_plan(*many())
    chart = plan_chart(found, language, medium)
    assert all(0 <= one["x"] <= chart.width and 0 <= one["y"] <= chart.height for one in notes_of(chart))
    assert len(chart.table.rows) == len(found.case.actions.live)
    shown = sum(one["text"].isdigit() and int(one["text"]) < 50 for one in notes_of(chart))
    if medium == "slide":
        assert shown == 6
        assert any(str(len(found.case.actions.live) - 6) in one["text"] for one in notes_of(chart))


def test_a_drawing_of_a_given_height_keeps_to_it() -> None:
    chart = plan_chart(with_plan(*many()), "fr", "page", 435)
    assert chart.height <= 435
    assert all(one["y"] <= chart.height for one in notes_of(chart))


@pytest.mark.parametrize("language", LANGUAGES)
def test_late_and_done_are_told_in_words_and_not_by_colour_alone(language: Language) -> None:
    found = with_plan(today=dt.date(2027, 4, 10), mfa={"state": "done", "done_on": dt.date(2027, 1, 20)})
    words = " | ".join(one["text"] for one in notes_of(plan_chart(found, language, "slide")))
    assert {"fr": "fait le 20 janv. 2027", "en": "done 20 Jan 2027"}[language] in words
    assert {"fr": "En retard", "en": "Late: "}[language] in words
    assert {"fr": "aujourd’hui", "en": "today"}[language] in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_under_way_is_titled_by_what_is_done_and_late(language: Language) -> None:
    found = with_plan(today=dt.date(2027, 4, 10), mfa={"state": "done", "done_on": dt.date(2027, 1, 20)})
    title = plan_chart(found, language).title
    of = len(found.case.actions.live)
    assert title.startswith({"fr": f"1 action faite sur {of}", "en": f"1 action of {of} done"}[language])


def test_a_line_of_two_years_names_no_month_beyond_its_end() -> None:
    long = Action(key="own-1", title="Long", start=dt.date(2026, 12, 1), due=dt.date(2028, 12, 31))
    chart = plan_chart(with_plan(long), "fr", "page")
    months = [one for one in notes_of(chart) if one["xanchor"] == "left" and one["y"] < 40]
    assert all(one["x"] + 14 * 2 <= chart.width for one in months)


def test_a_firm_without_a_plan_is_shown_the_one_proposed_and_told_so() -> None:
    plan, proposed = plan_shown(assessed())
    assert proposed
    assert {one.lever for one in plan.actions} == set(assessed().recommended.levers)
    assert "proposé" in plan_chart(assessed(), "fr").summary
    assert plan_shown(with_plan())[1] is False
    impossible = dataclasses.replace(assessed(), case=assessed().case.model_copy(deep=True))
    impossible.case.actions = ActionPlan(budget=0, required={"mfa": "law", "supervision": "law"})
    assert plan_shown(impossible)[0].live == ()
    assert plan_chart(impossible, "en").title


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_pay_back_are_read_from_the_curve(language: Language) -> None:
    for found in (assessed(), with_plan()):
        chart = payback_chart(found, language, "page")
        last = chart.table.rows[-1]
        assert last[0] == "60"
        drawn = [one["text"] for one in notes_of(chart)]
        months = 60 if any("60" in one for one in drawn) else 36
        shown = next(row for row in chart.table.rows if row[0] == str(months))
        assert shown[2] in drawn
        assert shown[2].removeprefix("\u2212") in chart.summary
        assert all(0 <= one["x"] <= chart.width and 0 <= one["y"] <= chart.height for one in notes_of(chart))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workshop_ends_with_the_firm_s_own_plan_in_ninety_minutes(language: Language) -> None:
    story = workshop(with_plan(), language, "slide", "workshop")
    assert story.minutes == 90
    assert [block.key for block in story.blocks][-2:] == ["plan", "actions"]
    table = story.blocks[-1]
    assert isinstance(table, TableBlock)
    assert len(table.rows) == len(with_plan().case.actions.live)
    assert all(len(row) == len(table.headers) for row in table.rows)
    assert any({"fr": "exigée par l’assureur", "en": "required by the insurer"}[language] in row[0].small
               for row in table.rows)  # fmt: skip


def test_a_slide_holds_six_actions_and_says_how_many_are_left_out() -> None:
    blocks = chapter(with_plan(*many()), "fr", "slide")
    table = blocks[-1]
    assert isinstance(table, TableBlock)
    assert (len(table.rows), table.after[:2]) == (6, f"{len(with_plan(*many()).case.actions.live) - 6}"[:2])
    page = chapter(with_plan(*many()), "fr", "page")
    assert [block.key for block in page if isinstance(block, ChartBlock)] == ["plan", "payback"]
    assert len(getattr(page[-1], "rows", ())) == len(with_plan(*many()).case.actions.live)


def test_a_firm_without_a_plan_still_leaves_with_what_comes_first() -> None:
    assert isinstance(chapter(assessed(), "fr", "slide")[-1], ClosingBlock)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_s_first_actions_are_those_of_the_firm_s_own_plan_still_open(language: Language) -> None:
    found = with_plan(mfa={"state": "done"}, scope={"who": "Ann"})
    block = closing(found, language, ())
    still = [one for one in found.case.actions.live if one.state != "done"][:3]
    assert [one.name for one in block.actions] == [title_of(one, language) for one in still]
    assert any("Ann" in one.who for one in block.actions)
    assert block.promise != closing(assessed(), language, ()).promise


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_to_sign_has_the_plan_and_three_places_to_sign(language: Language) -> None:
    found = with_plan(*many())
    job = Job(found.case, language, TODAY, lambda: found)
    page = plan_page(job)
    assert page == plan_page(job)
    assert page.count("<li><b>") == 3
    assert page.count('<svg class="picture"') == 2
    assert "<script>" not in page
    for figure in re.findall(r"<svg class=\"picture\".*?</svg>", page):
        ElementTree.fromstring(figure)


def test_no_text_of_a_user_is_markup_in_a_drawing_or_a_page() -> None:
    found = with_plan(Action(key="own-1", title=HOSTILE, who=HOSTILE, indicator=HOSTILE, start=START, due=START))
    found.case.firm.name = HOSTILE
    chart = plan_chart(found, "fr", "page")
    assert not any("<img" in one["text"] for one in notes_of(chart))
    figure = svg_of(chart)
    assert "<img" not in figure
    assert "&lt;img" in figure
    assert "<img" not in plan_page(Job(found.case, "fr", TODAY, lambda: found))


def test_a_page_to_sign_without_any_action_is_refused() -> None:
    case = assessed().case.model_copy(deep=True)
    case.actions = ActionPlan(budget=0, required={"mfa": "law", "supervision": "law"})
    found = dataclasses.replace(assessed(), case=case)
    with pytest.raises(ExportError) as refused:
        plan_page(Job(case, "fr", TODAY, lambda: found))
    assert refused.value.code == "export.no_action"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_shows_and_says_the_plan_and_its_pay_back(language: Language) -> None:
    lesson = Lesson("plan", language=language, case="negoce-marlande")
    assert lesson.plan()
    assert lesson.payback()
    assert str(lesson.say_plan())
    assert str(lesson.say_payback())
