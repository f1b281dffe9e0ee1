"""The roadmap: dates nobody chooses stand on one line, delays sum to the model's line, and text is never trusted."""

from __future__ import annotations

import datetime as dt
import json
import re
from functools import cache
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from workbook.cases import CaseFile, open_case, read_case, write_case
from workbook.cases.assessment import Assessment, assess
from workbook.cases.delays import delays
from workbook.cases.firm import DomainHoldings, Project
from workbook.cases.from_inventory import inventory_proposals
from workbook.cases.milestones import milestones
from workbook.cases.proposals import accept, evidence_text, pending, propose, undo
from workbook.cases.roadmap import OwnDate, Roadmap, dated_systems
from workbook.cases.session import Session
from workbook.cli.tree import tree
from workbook.export.chapters.roadmap import roadmap as chapter
from workbook.export.document import ChartBlock
from workbook.export.tables import TableBlock
from workbook.i18n import LANGUAGES, Language, text
from workbook.instruments.roadmap import imposed_dates, last_day_of_notice, month_of
from workbook.readers.inventory.reading import read_inventory
from workbook.views import roadmap as view
from workbook.views.charts import timeline_chart
from workbook.widgets.lesson import Lesson
from workbook.widgets.roadmap import RoadmapPanel

TODAY = dt.date(2026, 11, 25)
HOSTILE = '<img src=x onerror="alert(1)">&{name}'
days = st.dates(dt.date(2000, 1, 1), dt.date(2060, 12, 31))


def firm() -> CaseFile:
    case = open_case("ateliers-bremond").model_copy(deep=True)
    case.projects = [
        Project(kind="cloud", value_month=1200, month=8),
        Project(name="Portail", value_month=500, month=8),
        Project(kind="growth", value_month=900, month=20),
        Project(kind="remote", value_month=100, month=90),
        Project(kind="collaboration", month=3),
    ]
    case.roadmap = Roadmap(systems=["windows-server/2016", "windows/10-22h2"])
    return case


@cache
def assessed() -> Assessment:
    return assess(firm(), draws=200, today=TODAY)


def test_delays_sum_to_the_model_s_line_as_it_is_and_with_the_plan() -> None:
    found = delays(assessed())
    assert sum(one.as_is.cost for one in found if one.as_is) == pytest.approx(assessed().as_is.total("projects"))
    planned = sum(one.planned.cost for one in found if one.planned)
    assert planned == pytest.approx(assessed().scheduled.total("projects"))
    first, second = (one.as_is for one in found[:2])
    assert first is not None
    assert second is not None
    assert (first.months, first.cost / 1200) == (second.months, pytest.approx(second.cost / 500))
    assert first.low < first.months < first.high


def test_a_project_past_the_horizon_or_without_a_month_costs_nothing_known() -> None:
    found = delays(assessed())
    assert (found[3].as_is, found[3].planned, found[3].saved) == (None, None, 0.0)
    nothing = found[4].as_is
    assert nothing is not None
    assert nothing.cost == 0.0


def test_two_projects_of_a_month_cost_what_one_of_their_value_would() -> None:
    together, apart = firm(), firm()
    together.projects = [Project(value_month=1700, month=8)]
    apart.projects = [Project(value_month=1200, month=8), Project(value_month=500, month=8)]
    one, two = (assess(case, draws=100, today=TODAY).as_is for case in (together, apart))
    assert one.total("projects") == pytest.approx(two.total("projects"), rel=1e-12)


def test_dates_come_in_order_from_contract_systems_law_estate_and_firm() -> None:
    case = firm()
    case.contract.renewal_date, case.contract.notice_months = dt.date(2027, 6, 30), 6
    case.estate = {
        "servers": DomainHoldings(due=[0, 0, 4000]),
        "network": DomainHoldings(due=[0, 500, *[0] * 10, 800]),
    }
    case.roadmap.dates = [OwnDate(day=dt.date(2027, 3, 1), what="Bail"), OwnDate(what="sans date")]
    found = milestones(case, TODAY)
    assert [one.day for one in found] == sorted(one.day for one in found)
    told = {(one.row, one.key): (one.day.isoformat(), one.amount) for one in found}
    assert told["contract", "notice"] == ("2026-12-29", 0.0)
    assert told["contract", "renewal"] == ("2027-06-30", 0.0)
    assert told["support", "windows-server/2016"] == ("2027-01-12", 0.0)
    assert told["imposed", "einvoice_issue"] == ("2027-09-01", 0.0)
    assert told["estate", "2026"] == ("2026-12-25", 500.0)
    assert told["estate", "2027"] == ("2027-01-25", 4800.0 - 0.0)
    assert told["own", "0"] == ("2027-03-01", 0.0)
    assert ("own", "1") not in told
    assert told["projects", "0"] == ("2027-07-25", 1200.0)


def test_a_contract_without_notice_has_no_day_of_notice_and_an_unknown_renewal_no_date() -> None:
    case = firm()
    case.contract.notice_months = None
    assert {one.key for one in milestones(case, TODAY) if one.row == "contract"} == {"renewal"}
    case.contract.renewal_date = None
    assert not [one for one in milestones(case, TODAY) if one.row == "contract"]


@given(days, st.integers(0, 60))
def test_notice_is_never_later_than_the_delay_before_renewal(renewal: dt.date, months: int) -> None:
    notice = last_day_of_notice(renewal, months)
    assert notice < renewal
    assert month_of(notice, months) <= renewal


@given(days, st.integers(-200, 200))
def test_some_months_later_is_that_many_months_away(day: dt.date, months: int) -> None:
    later = month_of(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


def test_imposed_dates_have_their_source_and_their_words() -> None:
    assert [one.key for one in imposed_dates()] == ["einvoice_receive", "einvoice_issue", "copper"]
    for language in LANGUAGES:
        rows = view.date_rows(firm(), TODAY, language)
        assert [row.past for row in rows if row.row == "imposed"] == [True, False, False]


def test_a_roadmap_nobody_filled_in_leaves_no_trace_and_one_filled_in_is_read_back() -> None:
    case = firm()
    again = read_case(write_case(case))
    assert (again.roadmap, again.projects) == (case.roadmap, case.projects)
    case.roadmap = Roadmap()
    assert "roadmap" not in json.loads(write_case(case))


def test_what_a_file_holds_of_a_roadmap_is_checked() -> None:
    with pytest.raises(ValidationError, match="roadmap.unknown_system"):
        Roadmap.model_validate({"systems": ["windows-server/1066"]})
    with pytest.raises(ValidationError):
        Project.model_validate({"kind": "moon"})
    assert Roadmap(systems=["windows/10-22h2"] * 3).systems == ["windows/10-22h2"]
    assert all(one.ends is not None for one in dated_systems().values())


def test_an_inventory_proposes_the_systems_whose_support_has_an_end_and_forgets_none_ticked() -> None:
    case = firm()
    case.roadmap.systems = ["mssqlserver/14.0"]
    file = (
        "Nom;Type;Système;Version\nSRV1;Serveur;Windows Server 2016;\nPC1;PC;Windows 10 Pro;10.0.19045\nPC2;PC;Haiku;\n"
    )
    new = inventory_proposals(case, read_inventory(file.encode()), TODAY)
    case = propose(case, new)
    (waiting,) = (one for one in pending(case) if one.target == "roadmap.systems")
    taken = accept(case, waiting.id)
    assert taken.roadmap.systems == ["mssqlserver/14.0", "windows-server/2016", "windows/10-22h2"]
    assert read_case(write_case(taken)).roadmap == taken.roadmap
    assert undo(taken, waiting.id).roadmap.systems == ["mssqlserver/14.0"]
    assert evidence_text(waiting, "fr") != evidence_text(waiting, "en")


def panel(case: CaseFile, language: Language = "fr") -> RoadmapPanel:
    return RoadmapPanel(Session(case), language, figures=lambda: assess(case, draws=60, today=TODAY), today=TODAY)


@pytest.mark.parametrize(("worth", "doubted"), [(900, False), (90_000, True)])
def test_a_project_worth_more_than_firms_draw_from_one_is_doubted_beside_and_kept(worth: float, doubted: bool) -> None:
    case = open_case("ateliers-bremond")
    case.projects = [Project(kind="software", value_month=worth)]
    blocks, _ = panel(case, "en").follow("en")
    assert ("Worth a second look" in [block["title"] for block in blocks]) is doubted
    assert case.projects[0].value_month == worth


def test_the_panel_adds_fills_in_and_takes_away_projects_and_dates() -> None:
    case = firm()
    case.projects, case.roadmap = [], Roadmap()
    shown = panel(case)
    shown.queue = [{"n": 1, "kind": "add", "section": "projects"}]
    shown.set("projects", "0", "kind", "software")
    shown.set("projects", "0", "value_month", "1 250 €")
    shown.set("projects", "0", "month", "9")
    assert case.projects == [Project(kind="software", value_month=1250, month=9)]
    assert any(block["kind"] == "figure" for block in shown.aside)
    shown.set("projects", "0", "month", "1,5")
    shown.set("projects", "0", "value_month", "-3")
    assert sorted(shown.faults) == ["projects/0/month", "projects/0/value_month"]
    shown.queue = [{"n": 2, "kind": "add", "section": "dates"}]
    shown.set("dates", "0", "day", "01/03/2027")
    shown.set("dates", "0", "what", "Bail")
    assert case.roadmap.dates == [OwnDate(day=dt.date(2027, 3, 1), what="Bail")]
    shown.queue = [{"n": 3, "kind": "remove", "section": "projects", "row": "0"}]
    shown.queue = [{"n": 4, "kind": "remove", "section": "dates", "row": "0"}]
    assert (case.projects, case.roadmap) == ([], Roadmap())
    shown.retract()
    assert case.roadmap.dates


def test_a_system_ticked_is_kept_told_when_ended_and_taken_back() -> None:
    case = firm()
    case.roadmap = Roadmap()
    shown = panel(case, "en")
    shown.set("systems", "windows/10-22h2", "runs", "yes")
    assert case.roadmap.systems == ["windows/10-22h2"]
    rows = {row["key"]: row for section in shown.sections for row in section["rows"]}
    assert rows["windows/10-22h2"]["tag"]["role"] == "risk"
    shown.set("systems", "windows/10-22h2", "runs", "")
    assert case.roadmap == Roadmap()


def test_the_contract_s_dates_are_those_of_the_case() -> None:
    case = firm()
    shown = panel(case)
    shown.set("contract", "renewal_date", "value", "30/06/2027")
    shown.set("contract", "notice_months", "value", "6")
    assert (case.contract.renewal_date, case.contract.notice_months) == (dt.date(2027, 6, 30), 6)
    assert "29 déc. 2026" in json.dumps(shown.aside, ensure_ascii=False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workshop_tells_dates_and_projects_once_there_are_some(language: Language) -> None:
    blocks = chapter(assessed(), language, "slide")
    assert [block.key for block in blocks] == ["timeline", "projects"]
    assert isinstance(blocks[0], ChartBlock)
    assert isinstance(blocks[1], TableBlock)
    assert all(len(row) == len(blocks[1].headers) for row in blocks[1].rows)
    empty = firm()
    empty.projects, empty.roadmap, empty.contract.renewal_date, empty.estate = [], Roadmap(), None, {}
    nothing: Any = type("Assessed", (), {"case": empty, "today": TODAY})()
    assert chapter(nothing, language, "slide") == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("medium", ["slide", "page"])
def test_the_line_draws_what_is_to_come_and_its_table_has_everything(language: Language, medium: Any) -> None:
    chart = timeline_chart(assessed(), language, medium)
    rows = view.date_rows(assessed().case, TODAY, language)
    assert len(chart.table.rows) == len(rows)
    drawn = [one["text"] for one in chart.figure.to_dict()["layout"]["annotations"]]
    assert any("Windows Server 2016" in words for words in drawn)
    assert not any("Windows 10" in words for words in drawn)
    assert "Windows 10 22H2" in chart.summary
    assert all(0 <= one["x"] <= chart.width for one in chart.figure.to_dict()["layout"]["annotations"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_many_dates_on_one_day_stay_within_the_slide(language: Language) -> None:
    case = firm()
    case.roadmap.dates = [OwnDate(day=dt.date(2027, 3, 1), what=f"Date {n} {'x' * 80}") for n in range(20)]
    crowded: Any = type("Assessed", (), {"case": case, "today": TODAY})()
    layout = timeline_chart(crowded, language, "slide").figure.to_dict()["layout"]
    assert all(one["y"] <= layout["height"] for one in layout["annotations"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_crowded_slide_keeps_the_contract_whole_and_counts_what_it_cannot_name(language: Language) -> None:
    case = firm()
    case.contract.renewal_date, case.contract.notice_months = dt.date(2027, 12, 31), 3
    case.projects, case.estate = [], {}
    ends = {key: one.ends for key, one in dated_systems().items() if one.ends is not None}
    case.roadmap.systems = [key for key, day in ends.items() if TODAY < day < dt.date(2029, 9, 1)]
    case.roadmap.dates = [OwnDate(day=dt.date(2027, 1 + n, 1), what=f"Date {n} {'x' * 30}") for n in range(12)]
    crowded: Any = type("Assessed", (), {"case": case, "today": TODAY})()
    layout = timeline_chart(crowded, language, "slide").figure.to_dict()["layout"]
    words = [one["text"] for one in layout["annotations"]]
    assert any(text("roadmap.contract.renewal", language) in said for said in words)
    assert any(text("roadmap.contract.notice", language) in said for said in words)
    named = [said for said in words if re.match(r"\d{1,2}(er)?\s\D", said)]
    signs = [one for one in layout["shapes"] if one["type"] == "path"]
    counted = sum(int(found) for said in words for found in re.findall(r"\(\+ (\d+)\)", said))
    coming = [one for one in view.date_rows(case, TODAY, language) if not one.past and one.day < dt.date(2029, 11, 1)]
    assert len(signs) > len(named)
    assert len(named) + counted == len(coming)


def test_text_of_the_firm_is_never_markup() -> None:
    case = firm()
    case.projects = [Project(name=HOSTILE, value_month=100, month=2)]
    case.roadmap.dates = [OwnDate(day=dt.date(2027, 3, 1), what=HOSTILE)]
    hostile: Any = type("Assessed", (), {"case": case, "today": TODAY})()
    drawn = json.dumps(timeline_chart(hostile, "fr", "slide").figure.to_dict()["layout"]["annotations"])
    assert "<img" not in drawn
    assert "&lt;img" in drawn


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_tells_dates_and_delays(language: Language) -> None:
    plain = CliRunner().invoke(tree(language), ["roadmap", "negoce-marlande"])
    assert plain.exit_code == 0, plain.output
    told = json.loads(CliRunner().invoke(tree(language), ["roadmap", "negoce-marlande", "--json"]).output)
    (project,) = told["projects"]
    assert project["as_is"]["cost"] >= project["planned"]["cost"] > 0
    assert {"2027-09-01"} <= {one["day"] for one in told["dates"]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_lays_out_the_roadmap(language: Language) -> None:
    lesson = Lesson("roadmap", language=language, case="negoce-marlande")
    assert lesson.roadmap_panel().case is lesson.case
    assert str(lesson.say_roadmap())
    assert "2027" in str(lesson.say_timeline())
    assert lesson.timeline()
