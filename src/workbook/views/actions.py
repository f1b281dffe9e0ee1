"""What a firm's action plan shows, as rows already worded: who, from when, by when, what it costs, what proves it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from workbook.cases.actions import Action, ActionPlan
from workbook.cases.casefile import CaseFile
from workbook.i18n import Language, date, money, plural, text


@dataclass(frozen=True)
class ActionRow:
    """An action in words; `standing` is to_do, doing, late, done or dropped, `said` the same in words."""

    key: str
    title: str
    who: str
    start: str
    due: str
    cost: str
    indicator: str
    required: str
    standing: str
    said: str
    note: str
    forecast: str
    measured: str


def title_of(action: Action, language: Language) -> str:
    """Return an action's name: its own words, else those of its lever."""
    if action.title:
        return action.title
    return text(f"model.lever.{action.lever}" if action.lever else "actions.untitled", language)


def indicator_of(action: Action, language: Language) -> str:
    """Return what proves an action: its own words, else the indicator of its lever."""
    return action.indicator or (text(f"model.indicator.{action.lever}", language) if action.lever else "")


def short_title(action: Action, language: Language) -> str:
    """Return an action's name where there is little room: its own words, else the practice it raises."""
    if action.title or not action.lever:
        return title_of(action, language)
    return text(f"model.practice.{action.lever}", language)


def proof_of(action: Action, language: Language) -> str:
    """Return in few words what proves an action: its own indicator, else what its lever is to reach."""
    return action.indicator or (text(f"actions.proof.{action.lever}", language) if action.lever else "")


def carried_by(action: Action, language: Language) -> str:
    """Return who carries an action: the party, and the name when one was given."""
    party = text(f"actions.party.{action.party}", language)
    return text("actions.party_named", language, party=party, name=action.who) if action.who else party


def euros(value: float | None, language: Language) -> str:
    """Return an amount rounded as a plan bears it, nothing when there is none."""
    return "" if value is None else money(value, language, 10 if abs(value) < 1000 else 100)


def action_row(action: Action, today: dt.date, language: Language) -> ActionRow:
    """Return one action in words, as it stands on a day."""
    standing = action.standing(today)
    forecast = euros(action.forecast, language)
    if action.lever and action.forecast is None:
        forecast = text("actions.not_priced", language)
    return ActionRow(
        key=action.key,
        title=title_of(action, language),
        who=carried_by(action, language),
        start=date(action.start, language) if action.start else "",
        due=date(action.due, language) if action.due else "",
        cost=euros(action.cost, language),
        indicator=indicator_of(action, language),
        required=text(f"actions.required.{action.required or 'nobody'}", language),
        standing=standing,
        said=text(f"actions.standing.{standing}", language),
        note=action.note,
        forecast=forecast,
        measured=euros(action.measured, language),
    )


def action_rows(plan: ActionPlan, today: dt.date, language: Language) -> tuple[ActionRow, ...]:
    """Return the actions not dropped, the earliest first."""
    return tuple(action_row(one, today, language) for one in plan.live)


def counts(plan: ActionPlan, today: dt.date) -> dict[str, int]:
    """Return how many actions stand how on a day; dropped ones apart."""
    standings = [one.standing(today) for one in plan.actions]
    return {name: standings.count(name) for name in ("to_do", "doing", "late", "done", "dropped")}


def finding(plan: ActionPlan, language: Language, today: dt.date | None = None) -> str:
    """Return the plan's finding: how many actions, over how many months, never more than how many new at once.

    With a day, a plan under way is told by what is done and what is late.
    """
    if today is not None:
        found = counts(plan, today)
        if found["done"] or found["late"]:
            values = {"of": str(len(plan.live)), "late": str(found["late"])}
            return plural("actions.finding_under_way", language, found["done"], **values)
    dated = [one for one in plan.live if one.start is not None]
    if not dated:
        return plural("actions.finding_undated", language, len(plan.live))
    starts = [one.start for one in dated if one.start]
    ends = [one.due or one.start for one in dated]
    months = max(_months(min(starts), max(end for end in ends if end)), 1)
    most = max(starts.count(day) for day in starts)
    words = plural("actions.months", language, months)
    return plural(
        "actions.finding", language, len(plan.live), months=words, most=plural("actions.new_at_once", language, most)
    )


def period(plan: ActionPlan, today: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a plan's actions; a day itself where none is dated."""
    days = [day for one in plan.live for day in (one.start, one.due) if day is not None]
    return min(days, default=today), max(days, default=today)


def _months(first: dt.date, last: dt.date) -> int:
    """Return over how many months begun two days lie."""
    after = last + dt.timedelta(days=1)
    return (after.year - first.year) * 12 + after.month - first.month + (after.day > first.day)


def cost_finding(plan: ActionPlan, language: Language) -> str:
    """Return as a finding how many actions a plan holds and what they cost in the first year."""
    return plural("actions.cost_finding", language, len(plan.live), cost=cost_of(plan, language))


def left_out_said(count: int, language: Language) -> str:
    """Return how many actions are not shown, nothing when all are."""
    return plural("actions.left_out", language, count) if count else ""


def cost_of(plan: ActionPlan, language: Language) -> str:
    """Return what the actions not dropped cost together in the first year."""
    return euros(sum(one.cost or 0.0 for one in plan.live), language)


def said(case: CaseFile, today: dt.date, language: Language) -> str:
    """Return a plan in one or two sentences: how many actions, their cost, how they stand, which comes next."""
    plan = case.actions
    live = plan.live
    if not live:
        return text("actions.said_none", language)
    found = counts(plan, today)
    parts = [
        plural("actions.said", language, len(live), cost=cost_of(plan, language)),
        text("actions.said_standing", language, done=str(found["done"]), late=str(found["late"])),
    ]
    coming = [one for one in live if one.standing(today) in ("to_do", "doing", "late") and one.due]
    if coming:
        first = min(coming, key=lambda one: one.due or dt.date.max)
        assert first.due is not None  # noqa: S101  (those without a date were left out)
        parts.append(text("actions.said_next", language, name=title_of(first, language), day=date(first.due, language)))
    return " ".join(parts)
