"""Two visits: what moved and why adds up to the cent, on screen too, and the plan's actions are followed."""

from __future__ import annotations

import datetime as dt
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.cases import CaseFile, open_case, save
from workbook.cases.actions import Action, ActionPlan
from workbook.cases.assessment import Assessment, assess
from workbook.cases.entered import Visit
from workbook.cases.followup import CAUSES, FollowUp, follow_up
from workbook.cases.governance import Followed
from workbook.cases.session import Session
from workbook.cases.visits import note_visit
from workbook.cli.tree import tree
from workbook.export.chapters.followup import followup as chapter
from workbook.export.tables import TableBlock
from workbook.i18n import LANGUAGES, Language
from workbook.model.attribution import shared_out
from workbook.views import followup as view
from workbook.views.charts import followup_chart
from workbook.widgets.actions import PlanPanel
from workbook.widgets.lesson import Lesson

SPRING, TODAY = dt.date(2026, 5, 25), dt.date(2026, 11, 25)
DRAWS = 100


def firm() -> CaseFile:
    """Return a firm with a plan and indicators, visited in spring as it is."""
    case = open_case("negoce-marlande").model_copy(deep=True)
    case.visits = []
    case.actions = ActionPlan(
        actions=[
            Action(key="mfa", lever="mfa", due=dt.date(2026, 9, 30), cost=1800.0, forecast=2400.0),
            Action(key="restore", lever="restore", due=dt.date(2026, 8, 31), forecast=900.0),
            Action(key="scope", lever="scope", due=dt.date(2026, 12, 31)),
            Action(key="patch", lever="patch", due=dt.date(2026, 12, 31)),
            Action(key="old", title="Fait avant", state="done", done_on=dt.date(2026, 3, 1)),
            Action(key="given-up", title="Laissé"),
        ]
    )
    case.governance.indicators = {"sla_met": Followed(value=82.0, target=95.0)}
    note_visit(case, SPRING)
    return case


def moved() -> CaseFile:
    """Return the same firm six months later: prices, people, machines, tickets, practices and knowledge moved."""
    case = firm()
    case.contract.fee_month *= 1.06
    case.firm.users += 4
    for held in case.estate.values():
        held.overdue = held.overdue * 1.2 if held.overdue and held.value and held.overdue * 1.2 < held.value else None
    known = [name for name, said in case.answers["owner"].items() if isinstance(said, int) and said < 5][:3]
    unknown = [name for name, said in case.answers["owner"].items() if said == "unknown"][:2]
    case.answers = {
        **case.answers,
        "owner": {**case.answers["owner"], **dict.fromkeys(known, 5), **dict.fromkeys(unknown, 3)},
    }
    case.own = {**case.own, "tau": 1.4}
    by_key = {one.key: one for one in case.actions.actions}
    changes: dict[str, dict[str, Any]] = {
        "mfa": {"state": "done", "done_on": dt.date(2026, 9, 12), "measured": 1500.0},
        "scope": {"due": dt.date(2027, 3, 31)},
        "given-up": {"state": "dropped"},
    }
    case.actions.actions = [
        *(one.model_copy(update=changes.get(key, {})) for key, one in by_key.items()),
        Action(key="own-1", title="Neuf", due=dt.date(2027, 1, 31)),
    ]
    case.governance.indicators = {"sla_met": Followed(value=91.0, target=95.0)}
    return case


def found_of(case: CaseFile) -> FollowUp:
    return follow_up(case, case.visits[-1], TODAY, draws=DRAWS)


@lru_cache
def followed() -> FollowUp:
    return found_of(moved())


@lru_cache
def assessed() -> Assessment:
    return assess(moved(), draws=DRAWS, today=TODAY)


PARTS = st.dictionaries(st.sampled_from("abcdef"), st.floats(-1e6, 1e6), min_size=1)


@given(PARTS, st.randoms(use_true_random=False))
def test_whatever_the_costs_the_parts_add_up_to_the_whole_change(parts: dict[str, float], random: Any) -> None:
    seen: dict[frozenset[str], float] = {}

    def cost(some: frozenset[str]) -> float:
        return seen.setdefault(some, random.uniform(-1e6, 1e6))

    shared = shared_out(tuple(parts), cost)
    assert sum(shared.values()) == pytest.approx(cost(frozenset(parts)) - cost(frozenset()), abs=1e-5)


@given(PARTS)
def test_causes_that_only_add_are_given_what_they_add(parts: dict[str, float]) -> None:
    shared = shared_out(tuple(parts), lambda some: sum(parts[one] for one in some))
    assert shared == pytest.approx(parts, abs=1e-6)


def test_a_cause_that_changes_nothing_is_given_nothing_and_like_causes_the_same() -> None:
    shared = shared_out("abc", lambda some: 10.0 * ("a" in some) * ("b" in some))
    assert shared == {"a": 5.0, "b": 5.0, "c": 0.0}


@given(st.dictionaries(st.sampled_from(CAUSES), st.floats(-1e5, 1e5), min_size=1), st.sampled_from([10.0, 100.0]),
       st.integers(-3, 3))  # fmt: skip
def test_what_is_shown_adds_up_and_is_near_what_was_found(parts: Any, step: float, off: int) -> None:
    units = round(sum(parts.values()) / step) + off
    shown = view.apportioned(parts, units, step)
    assert sum(shown.values()) == units
    assert all(abs(shown[cause] - parts[cause] / step) < 2 + abs(off) for cause in parts)


def test_a_firm_in_which_nothing_moved_costs_the_same_and_no_cause_is_at_work() -> None:
    found = found_of(firm())
    assert found.before == found.after
    assert not any(found.causes.values())
    assert not any(found.moved.values())
    assert found.change.nothing


def test_each_cause_alone_is_the_whole_of_what_it_changes() -> None:
    def only(**parts: Any) -> FollowUp:
        case = firm()
        for name, value in parts.items():
            setattr(case, name, value)
        return found_of(case)

    case = firm()
    dearer = only(contract=case.contract.model_copy(update={"fee_month": case.contract.fee_month * 1.1}))
    assert [cause for cause in CAUSES if dearer.moved[cause]] == ["price"]
    assert dearer.causes["price"] == dearer.after - dearer.before
    # a fee 10 % dearer is a tenth of the year's fee, and no more
    assert dearer.after - dearer.before == pytest.approx(0.1 * dearer.lines["fee"][0], rel=0.02)
    larger = only(firm=case.firm.model_copy(update={"users": case.firm.users + 5}))
    assert [cause for cause in CAUSES if larger.moved[cause]] == ["volume"]
    assert larger.causes["volume"] > 0
    named = only(firm=case.firm.model_copy(update={"name": "Autre nom"}))
    assert not any(named.moved.values())


def test_six_months_later_every_cause_is_told_and_nothing_is_left_over() -> None:
    found = followed()
    assert sum(found.causes.values()) == pytest.approx(found.after - found.before, abs=1e-6)
    assert {cause for cause in CAUSES if found.moved[cause]} >= {"price", "volume", "debt", "actions", "known"}
    assert ("own", "tau") in found.moved["known"]  # a reference replaced by the firm's own figure is no more tickets
    assert found.causes["price"] > 0
    assert found.causes["volume"] > 0
    assert found.lines["total"] == (found.before, found.after)


def test_the_two_days_cost_what_the_model_says_of_each() -> None:
    # on one case, the follow-up's cost of today is the one told everywhere else
    assert followed().after == pytest.approx(12 * assessed().figures.cost_month, rel=1e-9)


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_on_any_two_days_the_causes_add_up_and_the_way_back_is_the_reverse(data: Any) -> None:
    case = firm()
    case.contract.fee_month = data.draw(st.floats(200, 20_000))
    case.firm.users = data.draw(st.integers(1, 400))
    case.own = data.draw(st.fixed_dictionaries({}, optional={"tau": st.floats(0.2, 4)}))
    names = data.draw(st.lists(st.sampled_from(sorted(case.answers["owner"])), max_size=6))
    said = data.draw(st.sampled_from([1, 3, 5, "unknown"]))
    case.answers = {**case.answers, "owner": {**case.answers["owner"], **dict.fromkeys(names, said)}}
    there = follow_up(case, case.visits[-1], TODAY, draws=20)
    assert sum(there.causes.values()) == pytest.approx(there.after - there.before, abs=1e-4)
    day = {**case.model_dump(include=set(Visit.model_fields)), "date": SPRING}
    back = follow_up(firm(), Visit.model_validate(day), TODAY, draws=20)
    assert {cause: -euros for cause, euros in back.causes.items()} == pytest.approx(there.causes, abs=1e-4)


def test_actions_are_done_late_put_off_new_or_dropped_since_the_visit() -> None:
    kinds = {one.now.key: one.kind for one in followed().actions}
    assert kinds == {
        "mfa": "done", "restore": "late", "scope": "moved", "patch": "going", "own-1": "new", "given-up": "dropped",
    }  # fmt: skip
    assert (followed().forecast, followed().measured) == (2400.0, 1500.0)
    assert [(one.key, one.then, one.now) for one in followed().indicators if one.key == "sla_met"] == [
        ("sla_met", 82.0, 91.0)
    ]


def test_an_effect_not_measured_is_said_so_and_is_not_nought() -> None:
    case = moved()
    case.actions.actions = [one.model_copy(update={"measured": None}) for one in case.actions.actions]
    found = found_of(case)
    assert found.measured is None
    assert "not measured" in view.said(found, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_follow_up_is_told_with_its_causes_its_actions_and_its_indicators(language: Language) -> None:
    found = followed()
    then, now, change = view.months_costs(found, language)
    said = view.said(found, language)
    assert all(words in said for words in (then, now, change))
    rows = view.cause_rows(found, language)
    step = 10 if max(found.before, found.after) / 12 < 2000 else 100
    assert sum(row.change for row in rows) == pytest.approx(
        round(found.after / 12 / step) * step - round(found.before / 12 / step) * step
    )
    assert all(row.why for row in rows)
    assert len(view.moved_rows(found, language)) == len(found.actions)
    way = {"fr": "mieux", "en": "better"}[language]
    assert way in [row.said for row in view.indicator_rows(found, language)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("medium", ["slide", "page"])
def test_the_chapter_tells_what_moved_and_is_left_out_before_the_first_visit(language: Language, medium: Any) -> None:
    blocks = chapter(assessed(), language, medium)
    keys = [block.key for block in blocks]
    wanted = (
        ["followup", "moved", "indicators-moved"]
        if medium == "slide"
        else ["followup", "causes", "moved", "indicators-moved"]
    )
    assert keys == wanted
    assert all(
        len(row) == len(block.headers) for block in blocks if isinstance(block, TableBlock) for row in block.rows
    )
    case = moved()
    case.visits = []
    assert chapter(assess(case, draws=20, today=TODAY), language, medium) == []
    chart = followup_chart(followed(), language, medium)
    assert len(chart.table.rows) == 3 + len(view.cause_rows(followed(), language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_panel_shows_what_became_of_the_plan_and_follows_it(language: Language) -> None:
    found = assess(moved(), draws=20, today=TODAY)
    panel = PlanPanel(Session(found.case), lambda: found, language, today=TODAY)
    section = panel.sections[-1]
    assert section["key"] == "followup"
    assert len(section["rows"]) == len(followed().actions)
    word = {"fr": "En retard", "en": "Late"}[language]
    assert [row["key"] for row in section["rows"] if row["values"]["said"] == word] == ["restore"]
    panel.set("progress", "restore", "state", "done")
    panel._redraw()
    assert not any(row["values"]["said"] == word for row in panel.sections[-1]["rows"])
    assert any(block["kind"] == "figure" and block["amount"].startswith(("+", "\u2212")) for block in panel.aside)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_says_a_follow_up_or_that_there_is_none(tmp_path: Path, language: Language) -> None:
    save(moved(), tmp_path / "firm.json")
    lesson = Lesson("plan", language=language, case=str(tmp_path / "firm.json"))
    assert str(lesson.say_followup())
    assert lesson.followup()
    case = moved()
    case.visits = []
    save(case, tmp_path / "other.json")
    none = Lesson("plan", language=language, case=str(tmp_path / "other.json"))
    assert str(none.followup()) == str(none.say_followup())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_follows_a_firm_from_one_visit_to_the_next(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "firm.json"
    save(moved(), path)
    run = CliRunner().invoke
    plain = run(tree(language), ["followup", str(path), "--draws", "50"])
    assert plain.exit_code == 0, plain.output
    assert view.finding(followed(), language).split()[-1] in plain.output
    told = json.loads(run(tree(language), ["followup", str(path), "--draws", "50", "--json"]).output)
    assert sum(told["causes"].values()) == pytest.approx(
        told["cost_year"]["after"] - told["cost_year"]["before"], abs=0.05
    )
    assert {"key": "mfa", "how": "done", "forecast": 2400.0, "measured": 1500.0} in told["actions"]
    assert told["since"] == "2026-05-25"
    for wrong in ("2020-01-01", "hier"):
        refused = run(tree(language), ["followup", str(path), "--since", wrong])
        assert refused.exception is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_counted_in_files_is_told_by_its_value_alone(language: Language) -> None:
    case = firm()
    tau = case.measured["tau"]
    assert not isinstance(tau, float)
    case.measured = {
        **case.measured,
        "tau": tau.model_copy(update={"value": tau.value * 1.2, "deviation": 0.09, "cases": 9}),
    }
    found = found_of(case)
    assert found.causes["incidents"] > 0
    (line,) = view.why(found, "incidents", language)
    assert "measured" not in line
    assert "+20" in line


def test_a_visit_keeps_the_plan_and_the_indicators_of_its_day() -> None:
    case = moved()
    assert case.visits[-1].actions.named("mfa") is not None
    assert case.visits[-1].actions.actions[0].state == "to_do"
    assert case.visits[-1].indicators["sla_met"].value == 82.0
