"""The action plan: required first, dated, within the budget; what a user wrote is never overwritten by a proposal."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from workbook.cases import CaseFile, open_case
from workbook.cases.actions import Action, ActionPlan
from workbook.cases.assessment import Assessment, assess
from workbook.cases.planning import beside, make_plan, scheduled, with_actions
from workbook.cases.session import Session
from workbook.errors import OptionError
from workbook.i18n import LANGUAGES, Language
from workbook.instruments.roadmap import month_of, months_between
from workbook.views.actions import finding, said
from workbook.widgets.actions import PlanPanel

START, TODAY = dt.date(2026, 12, 1), dt.date(2026, 11, 25)


@lru_cache
def assessed() -> Assessment:
    return assess(open_case("ateliers-bremond"), draws=300, today=TODAY)


@pytest.fixture
def case() -> CaseFile:
    found = open_case("ateliers-bremond").model_copy(deep=True)
    found.actions = ActionPlan()
    return found


def panel_of(case: CaseFile, language: Language = "en", today: dt.date = TODAY) -> PlanPanel:
    return PlanPanel(Session(case), assessed, language, today=today)


def test_a_plan_starts_two_actions_a_month_and_ends_its_first_six_within_six_months() -> None:
    made = make_plan(assessed(), start=START)
    starts = [one.start for one in made.actions]
    assert all(starts.count(day) <= 2 for day in starts[:6])
    assert all(one.due and one.start and one.start < one.due < month_of(START, 6) for one in made.actions[:6])
    assert all(one.start == month_of(START, 6) for one in made.actions[6:])


def test_a_plan_keeps_to_its_budget_and_what_is_required_comes_first() -> None:
    free = make_plan(assessed(), start=START)
    left_out = next(name for name in assessed().simulation.offered if name not in [one.lever for one in free.actions])
    needs = float(assessed().table.first_year[assessed().table.having([left_out])].min())
    made = make_plan(assessed(), start=START, budget=needs + 4000, required={left_out: "insurer"})
    assert made.first_year <= needs + 4000
    assert (made.actions[0].lever, made.actions[0].required) == (left_out, "insurer")
    assert made.requirements >= 0.0
    with pytest.raises(OptionError) as refused:
        make_plan(assessed(), start=START, budget=0.0, required={"mfa": "insurer", "supervision": "client"})
    assert refused.value.code == "actions.over_budget"


def test_an_effect_that_is_not_priced_is_not_forecast_as_nothing() -> None:
    made = make_plan(assessed(), start=START, required={"steering": "client"})
    found = {one.lever: one for one in made.actions}
    assert found["steering"].forecast is None
    assert any(one.forecast for one in made.actions)


def test_a_new_proposal_stands_beside_what_the_user_wrote() -> None:
    made = make_plan(assessed(), start=START)
    mine = made.actions[0].model_copy(update={"cost": 1.0, "who": "Ann", "key": "own-1"})
    plan = ActionPlan(actions=[mine])
    assert [one.lever for one in beside(plan, made)] == [one.lever for one in made.actions[1:]]
    after = with_actions(plan, beside(plan, made))
    assert after.actions[0] == mine
    assert len(after.actions) == len(made.actions)
    assert beside(after, made) == ()
    clash = with_actions(ActionPlan(actions=[Action(key="mfa", title="ours")]), (Action(key="mfa", lever="mfa"),))
    assert [one.key for one in clash.actions] == ["mfa", "mfa-1"]


def test_a_dated_plan_is_valued_from_the_months_its_actions_start() -> None:
    made = make_plan(assessed(), start=START)
    plan = ActionPlan(start=START, actions=list(made.actions))
    valued = scheduled(assessed(), plan)
    assert dict(valued.plan.starts) == {one.lever: one.start for one in assessed().actions}
    assert valued.total() == assessed().scheduled.total()
    later = [one.model_copy(update={"start": month_of(one.start or START, 2)}) for one in made.actions]
    moved = scheduled(assessed(), ActionPlan(start=START, actions=later))
    assert dict(moved.plan.starts) == {one.lever: one.start + 2 for one in assessed().actions}
    dropped = [one.model_copy(update={"state": "dropped"}) for one in made.actions]
    assert scheduled(assessed(), ActionPlan(start=START, actions=dropped)).levers == ()
    # what is done is in the answers, what began before today begins at once, what lies past the horizon is not valued
    first, *rest = made.actions
    old = first.model_copy(update={"start": dt.date(2024, 1, 1)})
    far = [one.model_copy(update={"start": dt.date(2040, 1, 1)}) for one in rest[:1]]
    done = [one.model_copy(update={"state": "done"}) for one in rest[1:]]
    left = scheduled(assessed(), ActionPlan(start=dt.date(2024, 1, 1), actions=[old, *far, *done]))
    assert dict(left.plan.starts) == {first.lever: 0}


@given(st.dates(dt.date(2020, 1, 1), dt.date(2060, 1, 1)), st.integers(0, 120))
def test_months_after_a_day_are_counted_back(day: dt.date, months: int) -> None:
    assert months_between(day, month_of(day, months)) == months


@pytest.mark.parametrize(
    ("state", "due", "standing"),
    [
        ("to_do", "2026-11-24", "late"),
        ("doing", "2026-11-25", "doing"),
        ("done", "2026-11-01", "done"),
        ("dropped", "2026-11-01", "dropped"),
        ("to_do", None, "to_do"),
    ],
)
def test_only_what_is_open_past_its_date_is_late(state: Any, due: str | None, standing: str) -> None:
    action = Action(key="mfa", state=state, due=dt.date.fromisoformat(due) if due else None)
    assert action.standing(TODAY) == standing


def test_the_panel_proposes_and_the_user_takes_edits_and_drops(case: CaseFile) -> None:
    panel = panel_of(case)
    panel.set("wishes", "budget", "what", "30 000")
    panel.set("wishes", "start", "what", "01/12/2026")
    panel.set("demands", "mfa", "required", "insurer")
    proposed = [row["key"] for row in panel.sections[2]["rows"]]
    assert proposed[0] == "mfa"
    panel.set("proposals", "mfa", "take", "yes")
    assert [one.key for one in case.actions.actions] == ["mfa"]
    panel.set("dates", "mfa", "who", "Ann Long-Name")
    panel.set("dates", "mfa", "due", "24/11/2026")
    panel._do({"kind": "add", "section": "proposals"})
    assert [one.key for one in case.actions.actions] == proposed
    assert case.actions.actions[0].who == "Ann Long-Name"
    panel._redraw()
    assert panel.sections[3]["rows"][0]["tag"]["role"] == "risk"
    panel.set("progress", "mfa", "state", "done")
    assert case.actions.actions[0].done_on == TODAY
    panel.set("progress", "mfa", "measured", "a lot")
    assert list(panel.faults) == ["progress/mfa/measured"]
    panel._do({"kind": "add", "section": "dates"})
    assert case.actions.actions[-1].key == "own-1"
    panel._do({"kind": "remove", "section": "dates", "row": "own-1"})
    panel.retract()
    assert case.actions.actions[-1].key == "own-1"


def test_a_budget_too_small_for_what_is_required_is_said_and_loses_nothing(case: CaseFile) -> None:
    panel = panel_of(case)
    panel.set("wishes", "budget", "what", "10")
    panel.set("demands", "mfa", "required", "law")
    panel.set("demands", "supervision", "required", "law")
    assert "more than the budget" in panel.aside[0]["text"]
    assert case.actions.required == {"mfa": "law", "supervision": "law"}
    assert not panel.sections[2]["rows"]


def test_what_a_file_holds_of_a_plan_is_checked() -> None:
    for wrong in (
        {"actions": [{"key": "a"}, {"key": "a"}]},
        {"actions": [{"key": "a", "lever": "moon"}]},
        {"actions": [{"key": "A b"}]},
        {"actions": [{"key": "a", "cost": -1}]},
        {"required": {"moon": "law"}},
        {"required": {"mfa": "me"}},
    ):
        with pytest.raises(ValidationError):
            ActionPlan.model_validate(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_is_said_in_words(case: CaseFile, language: Language) -> None:
    assert said(case, TODAY, language)
    made = make_plan(assessed(), start=START)
    case.actions = ActionPlan(start=START, actions=list(made.actions[:6]))
    assert str(len(made.actions[:6])) in finding(case.actions, language)
    assert "\n" not in said(case, month_of(START, 7), language)
