"""The case file of a fictional firm: the profile's words with the figures of its books, lists and tickets."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any, TypeAlias

from workbook.cases.actions import Action, ActionPlan
from workbook.cases.assessment import assess
from workbook.cases.casefile import SCHEMA_VERSION, CaseFile
from workbook.cases.entered import Entered
from workbook.cases.generator import instruments
from workbook.cases.generator.books import Books
from workbook.cases.generator.inventory import assets, holdings
from workbook.cases.generator.noted import Noted, Plan
from workbook.cases.generator.people import Person
from workbook.cases.generator.profile import Profile
from workbook.cases.generator.tickets import Ticket
from workbook.cases.measured import measured_hours, measured_out_share, measured_rate
from workbook.cases.planning import make_plan, with_actions
from workbook.cases.visits import as_of
from workbook.i18n import Language

YEAR = 12
Content: TypeAlias = dict[str, Any]
DRAWS = 500  # a proposed plan and its forecasts, to the euro, the same on every machine


def case_of(
    profile: Profile, books: Books, tickets: Sequence[Ticket], people: tuple[Person, ...], language: Language
) -> CaseFile:
    """Return a sample's case file in one language."""
    noted, last = profile.noted, profile.months - 1
    content = _entered(profile, books, tickets, last, language)
    content["visits"] = [
        {
            **_then(_entered(profile, books, tickets, one.month, language), one.answers),
            "date": profile.day(one.month),
            "indicators": instruments.followed(noted, _indicators(profile, tickets, people, one.month), then=True),
        }
        for one in noted.visits
    ]
    if noted.audit:
        content["governance"] = instruments.governance(noted, _indicators(profile, tickets, people, last))
        content["audit"] = instruments.audit(noted, language)
        content["contract_check"] = instruments.contract_check(noted)
        content["roadmap"] = instruments.roadmap(profile, noted, assets(profile, people), language)
    case = CaseFile.model_validate(
        {"schema_version": SCHEMA_VERSION, "fictional": True, **content, "language": language}
    )
    if noted.plan is not None:
        case.actions = _plan(case, noted, noted.plan, language)
        for visit in case.visits:
            visit.actions = _as_of(case.actions, visit.date)
    return case


def _entered(profile: Profile, books: Books, tickets: Sequence[Ticket], month: int, language: Language) -> Content:
    """Return what was known of the firm at the end of a month: its words, its contract, its lists, its tickets."""
    content: Content = instruments.worded(json.loads(json.dumps(profile.case)), language)
    support, users = profile.support, profile.users_in(month)
    since = (profile.month(month)[1] - support.anniversary_month) % YEAR + 1
    content["contract"] |= {
        "provider": support.provider,
        "per_seat": support.per_seat,
        "cap_period": support.cap_period,
        "fee_month": round(profile.fee(month), 2),
        "hourly_rate": round(profile.terms[month].hourly_rate * profile.raised(month), 2),
        "included_hours": profile.terms[month].included_hours,
        "months_since_anniversary": since % YEAR,
    }
    year = sum(books.truth.get("subscriptions", [0] * profile.months)[max(month + 1 - YEAR, 0) : month + 1])
    content.setdefault("costs", {})["subscriptions_year"] = round(year / 100, 2)
    content["firm"]["users"] = users
    if profile.inventory and profile.inventory.into_case:
        content.setdefault("estate", {}).update(holdings(profile, profile.day(month)))
    if profile.noted.counted:
        content["measured"] = _measured(_year_of(tickets, month), users)
    return content


def _then(content: Content, answers: dict[str, dict[str, int | str]]) -> Content:
    """Return what a visit had entered: without what is no entry, and with the answers of then."""
    kept = {name: value for name, value in content.items() if name in Entered.model_fields}
    kept["answers"] = {view: {**given, **answers.get(view, {})} for view, given in kept["answers"].items()}
    return kept


def _year_of(tickets: Sequence[Ticket], month: int) -> list[Ticket]:
    return [one for one in tickets if month - YEAR < one.month <= month]


def _measured(tickets: Sequence[Ticket], users: int) -> Content:
    """Return what a year of tickets measures, as the import of their export would."""
    hours = [one.minutes / 60 for one in tickets]
    found = {
        "tau": measured_rate(len(tickets), YEAR * users),
        "h_ticket": measured_hours(hours),
        "out_share": measured_out_share(hours, [one.out_of_scope for one in tickets]),
    }
    return {name: one.model_dump() for name, one in found.items()}


def _indicators(
    profile: Profile, tickets: Sequence[Ticket], people: tuple[Person, ...], month: int
) -> dict[str, float]:
    """Return the indicators that the firm's files tell at the end of a month of its books."""
    day, year = profile.day(month), _year_of(tickets, month)
    minutes = sum(one.minutes for one in year)
    outside = sum(one.minutes for one in year if one.out_of_scope)
    held = holdings(profile, day).values()
    return instruments.rounded({
        "tickets_user": len(year) / YEAR / profile.users_in(month),
        "out_share": 100.0 * outside / minutes if minutes else 0.0,
        "overdue_share": 100.0 * sum(one["overdue"] for one in held) / sum(one["value"] for one in held),
        "stale_accounts": float(sum(one.kept and one.left is not None and one.left <= day for one in people)),
    })  # fmt: skip


def _plan(case: CaseFile, noted: Noted, told: Plan, language: Language) -> ActionPlan:
    """Return the plan the model proposed on its day, with what became of each action since."""
    seen = case if told.visit is None else as_of(case, case.visits[told.visit])
    assessment = assess(seen, draws=DRAWS, today=told.start)
    made = make_plan(assessment, start=told.start, budget=told.budget, required=told.required)
    plan = with_actions(ActionPlan(budget=told.budget, required=told.required, start=told.start), made.actions)
    known = {one.key: one for one in plan.actions}
    for step in told.steps:
        said = step.model_dump(exclude_none=True, exclude={"title", "note"})
        said["who"] = instruments.with_names(step.who, noted)
        said |= {name: getattr(getattr(step, name), language) for name in ("title", "note")}
        before = known[step.key].model_dump() if step.key in known else {}
        known[step.key] = Action.model_validate(before | said)
    plan.actions = list(known.values())
    return plan


def _as_of(plan: ActionPlan, day: dt.date) -> ActionPlan:
    """Return a plan as it stood on a day: without the firm's own actions begun since, nor what was done later."""
    kept = plan.model_copy(deep=True)
    kept.actions = [
        one if one.done_on is not None and one.done_on <= day else _undone(one, day)
        for one in kept.actions
        if one.lever is not None or (one.start is not None and one.start <= day)
    ]
    for one in kept.actions:
        one.measured = None
    return kept


def _undone(one: Action, day: dt.date) -> Action:
    begun = one.start is not None and one.start <= day and one.state != "to_do"
    return one.model_copy(update={"state": "doing" if begun else "to_do", "done_on": None, "note": ""})
