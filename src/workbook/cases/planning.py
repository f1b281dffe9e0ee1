"""From the best plan under a budget to dated actions; what a user wrote is never overwritten by a new proposal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from workbook.cases.actions import Action, ActionPlan, Demand, Party
from workbook.cases.assessment import Assessment
from workbook.errors import OptionError
from workbook.instruments.roadmap import month_of, months_between
from workbook.model.decision import FIRST, NEUTRAL, best_plan, calendar, ordered, price_of_requirement
from workbook.model.plan import Plan
from workbook.model.results import PlanResult
from workbook.parameters import default_parameters

SIX_MONTHS = 6  # by when the first six actions are to be done


@dataclass(frozen=True)
class MadePlan:
    """A proposed plan: its actions in the order to start them, and what it asks and gives, euros.

    `first_year` is what the budget must find, `gain` what is saved over the horizon, debt included. `in_place` are
    levers required that have nothing left to raise; `requirements` is what the demands cost, net of their effect.
    """

    actions: tuple[Action, ...]
    first_year: float
    gain: float
    in_place: tuple[str, ...]
    requirements: float


def make_plan(
    assessment: Assessment,
    *,
    start: dt.date,
    budget: float | None = None,
    required: Mapping[str, Demand] | None = None,
    rho: float = NEUTRAL,
) -> MadePlan:
    """Return the best plan under a budget as dated actions: six begun in three months and due within six.

    Args:
        assessment: what the model says of the firm.
        start: the day of month 0.
        budget: the most that fee, actions and renewals may add to the first year, euros; None: no limit.
        required: levers that must be in the plan, with who requires them.
        rho: how many times a euro of incident counts.

    Raises:
        OptionError: what is required does not fit the budget (`actions.over_budget`).
    """
    demands, table = dict(required or {}), assessment.table
    choice = best_plan(table, budget=budget, rho=rho, required=demands)
    if choice is None:
        needs = float(table.first_year[table.having(demands)].min())
        raise OptionError("actions.over_budget", budget=round(budget or 0.0), needs=round(needs))
    alone = {one.lever: one for one in assessment.gains}
    order = ordered(
        {name: alone[name].comparison.gain_mean for name in choice.levers},
        {name: alone[name].first_year for name in choice.levers},
        demands,
    )
    years = assessment.simulation.months / 12
    actions = []
    for place, (lever, month) in enumerate(calendar(order).items()):
        spec = default_parameters().levers[lever]
        ends = month + max(spec.lead, 1)
        actions.append(
            Action(
                key=lever,
                lever=lever,
                party=carrier(spec.who),
                start=month_of(start, month),
                due=month_of(start, min(ends, SIX_MONTHS) if place < FIRST else ends) - dt.timedelta(days=1),
                cost=round(max(alone[lever].first_year, 0.0)),
                required=demands.get(lever),
                # an effect that is not priced is no forecast of nothing
                forecast=None if spec.priced == "no" else round(alone[lever].comparison.gain_mean / years),
            )
        )
    return MadePlan(
        actions=tuple(actions),
        first_year=choice.first_year,
        gain=choice.gain,
        in_place=tuple(name for name in demands if name not in table.levers),
        requirements=price_of_requirement(table, demands, rho) if demands else 0.0,
    )


def first_of_next_month(day: dt.date) -> dt.date:
    """Return the first day of the month after a day's.

    >>> first_of_next_month(dt.date(2026, 12, 31))
    datetime.date(2027, 1, 1)
    """
    return month_of(day.replace(day=1), 1)


def plan_shown(assessment: Assessment) -> tuple[ActionPlan, bool]:
    """Return the firm's own plan, and False; while it has none, what the model proposes to start next month, and True.

    A budget too small for what is required gives an empty plan.
    """
    own = assessment.case.actions
    if own.live:
        return own, False
    start = own.start or first_of_next_month(assessment.today)
    try:
        made = make_plan(assessment, start=start, budget=own.budget, required=own.required, rho=own.rho)
    except OptionError:
        return own, True
    return own.model_copy(update={"start": start, "actions": list(made.actions)}), True


def carrier(who: tuple[str, ...]) -> Party:
    """Return who carries a lever: the firm where its owner must act, else the provider.

    >>> carrier(("owner", "provider")), carrier(("provider", "users"))
    ('firm', 'provider')
    """
    return "firm" if "owner" in who or not who else "provider"


def beside(plan: ActionPlan, made: MadePlan) -> tuple[Action, ...]:
    """Return the proposed actions that the plan does not hold yet; what it holds stays as its user wrote it."""
    held = {one.lever for one in plan.actions if one.lever}
    return tuple(one for one in made.actions if one.lever not in held)


def with_actions(plan: ActionPlan, more: tuple[Action, ...]) -> ActionPlan:
    """Return the plan with actions added after its own, which do not move; a key already taken gets another."""
    kept = plan.model_copy(deep=True)
    for one in more:
        key = one.key if kept.named(one.key) is None else kept.free_key(one.key)
        kept.actions = [*kept.actions, one.model_copy(update={"key": key})]
    return kept


def scheduled(assessment: Assessment, plan: ActionPlan) -> PlanResult:
    """Return what the model says of what is left of a plan: each lever from the month its action starts, 0 if begun.

    Actions in the firm's own words have no effect that the model knows; what is done is in the firm's answers already.
    """
    starts: dict[str, int] = {}
    for one in plan.live:
        if one.lever is None or one.state == "done":
            continue
        month = months_between(assessment.today, one.start) if one.start else 0
        if month < assessment.simulation.months:
            starts[one.lever] = min(month, starts.get(one.lever, month))
    return assessment.simulation.evaluate(Plan(tuple(starts.items())))
