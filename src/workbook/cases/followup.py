"""What moved between a past visit and today, and why: the cost of the year ahead shared out among its causes.

Both days are worked out by the same model on the same draws. Each thing entered that is no longer what it was belongs
to one cause; the cost is asked of the model with every set of causes at work, and shared out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from workbook.cases.actions import Action
from workbook.cases.casefile import CaseFile
from workbook.cases.counted import figure
from workbook.cases.entered import Entered, Visit
from workbook.cases.governance import Followed
from workbook.cases.situation import to_situation
from workbook.cases.visits import Change, what_changed
from workbook.instruments.indicators import Indicator, indicators, measured_value
from workbook.model.attribution import shared_out
from workbook.model.results import PlanResult
from workbook.model.simulation import simulate
from workbook.parameters import default_parameters

Cause: TypeAlias = Literal["price", "volume", "debt", "incidents", "actions", "known"]
CAUSES: tuple[Cause, ...] = ("price", "volume", "debt", "incidents", "actions", "known")
Kind: TypeAlias = Literal["done", "late", "moved", "going", "new", "dropped"]
YEAR = 12
LINES = ("fee", "visible", "hidden", "incidents", "total")

Path = tuple[str, ...]
_ABSENT = object()
_PARTS: dict[str, Cause] = {"firm": "volume", "projects": "volume", "contract": "price", "costs": "price"}
_OWN_HOURS = ("costs", "internal_hours_week")
# what the model does not read
_TOLD_ONLY = {("firm", "name"), ("firm", "sector"), ("contract", "provider"), ("contract", "renewal_date"),
              ("contract", "notice_months")}  # fmt: skip
# figures of the registry by what they measure; the others are prices, shares and lives
_TICKETS = ("tau", "h_ticket", "out_share")


@dataclass(frozen=True)
class ActionMoved:
    """An action since the visit: as it was then, None when it was not there, as it is now, and how it moved."""

    then: Action | None
    now: Action
    kind: Kind


@dataclass(frozen=True)
class IndicatorMoved:
    """An indicator of the firm's board: its value at the visit and now, None where none was known."""

    key: str
    then: float | None
    now: float | None


@dataclass(frozen=True)
class FollowUp:
    """What moved since a visit, euros a year.

    `causes` sum to `after - before`, the full cost of the year ahead on both days. `lines` has both days' fee, visible,
    hidden, incidents and total; `debt` what is owed on both days. `moved` are the things entered, by cause.
    """

    since: dt.date
    until: dt.date
    before: float
    after: float
    causes: Mapping[Cause, float]
    lines: Mapping[str, tuple[float, float]]
    debt: tuple[float, float]
    moved: Mapping[Cause, tuple[Path, ...]]
    change: Change
    actions: tuple[ActionMoved, ...]
    indicators: tuple[IndicatorMoved, ...]

    @property
    def done(self) -> tuple[Action, ...]:
        """The actions done since."""
        return tuple(one.now for one in self.actions if one.kind == "done")

    @property
    def forecast(self) -> float:
        """What the actions done since were to gain a year, those priced."""
        return sum(one.forecast or 0.0 for one in self.done)

    @property
    def measured(self) -> float | None:
        """What was found that they gain a year; None while nothing was measured."""
        found = [one.measured for one in self.done if one.measured is not None]
        return sum(found) if found else None


def follow_up(case: CaseFile, visit: Visit, today: dt.date, *, draws: int = 2000, seed: int = 2026) -> FollowUp:
    """Return what moved between a visit and a case as it is today, on the same draws.

    Raises:
        SituationError: the figures of one of the days are impossible together.
    """
    before, after = _content(visit), _content(case)
    moved = {cause: tuple(path for path, why in moves(before, after) if why == cause) for cause in CAUSES}
    at_work = tuple(cause for cause in CAUSES if moved[cause])
    results: dict[frozenset[Cause], PlanResult] = {}

    def cost(causes: frozenset[Cause]) -> float:
        content = _between(before, after, [path for cause in causes for path in moved[cause]])
        # the year ahead does not depend on the months after it
        situation = to_situation(Entered.model_validate(content))
        results[causes] = simulate(situation, default_parameters(), months=YEAR, draws=draws, seed=seed).as_is
        return results[causes].year("total", 0)

    parts = shared_out(at_work, cost)
    then, now = results[frozenset()], results[frozenset(at_work)]
    return FollowUp(
        since=visit.date,
        until=today,
        before=then.year("total", 0),
        after=now.year("total", 0),
        causes={cause: parts.get(cause, 0.0) for cause in CAUSES},
        lines={line: (then.year(line, 0), now.year(line, 0)) for line in LINES},
        debt=(float(then.debt_path[0]), float(now.debt_path[0])),
        moved=moved,
        change=what_changed(visit, case),
        actions=tuple(_actions_moved(case, visit, today)),
        indicators=tuple(_indicators_moved(case, visit)),
    )


def with_plan_of(found: FollowUp, case: CaseFile, visit: Visit) -> FollowUp:
    """Return a follow-up with the plan and the indicators as the case holds them now; its figures stay."""
    actions = tuple(_actions_moved(case, visit, found.until))
    return replace(found, actions=actions, indicators=tuple(_indicators_moved(case, visit)))


def _content(entered: Entered) -> dict[str, Any]:
    return entered.model_dump(include=set(Entered.model_fields))


def moves(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[tuple[Path, Cause]]:
    """Yield the path of each thing entered that is no longer what it was, with the cause it belongs to.

    What was not known on one of the days belongs to what is known, whatever it is about.
    """
    for path, then, now in _leaves(before, after):
        if then == now or path in _TOLD_ONLY:
            continue
        unknown = (None, "unknown", "na") if path[0] == "answers" else (None,)
        blank = any(one is _ABSENT or one in unknown for one in (then, now))
        yield path, "known" if blank else _cause(path)


def _leaves(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[tuple[Path, Any, Any]]:
    """Yield by path what both days hold; a domain of the estate and the list of projects are one thing each."""
    groups = ["firm", "contract", "costs", "own", "measured", "estate"]
    for group in groups:
        for name in dict.fromkeys([*before[group], *after[group]]):
            yield (group, name), before[group].get(name, _ABSENT), after[group].get(name, _ABSENT)
    yield ("projects",), before["projects"], after["projects"]
    for view in dict.fromkeys([*before["answers"], *after["answers"]]):
        then, now = (content["answers"].get(view, {}) for content in (before, after))
        for question in dict.fromkeys([*then, *now]):
            yield ("answers", view, question), then.get(question, _ABSENT), now.get(question, _ABSENT)


def _cause(path: Path) -> Cause:
    """Return what a thing entered belongs to.

    >>> _cause(("contract", "fee_month")), _cause(("estate", "servers")), _cause(("measured", "tau"))
    ('price', 'debt', 'incidents')
    """
    group = path[0]
    if group == "answers":
        return "actions"
    if group == "estate":
        return "debt"
    if group in ("own", "measured"):
        symbol = path[1]
        return "incidents" if symbol in _TICKETS or symbol.startswith(("lambda_", "mu_", "sigma_")) else "price"
    return "volume" if path == _OWN_HOURS else _PARTS[group]


def _between(before: Mapping[str, Any], after: Mapping[str, Any], paths: list[Path]) -> dict[str, Any]:
    """Return what was entered before with the things at these paths as they are after."""
    content = deepcopy(dict(before))
    for path in paths:
        *where, last = path
        source: Any = after
        place: Any = content
        for name in where:
            source, place = source.get(name, {}), place.setdefault(name, {})
        if last in source:
            place[last] = deepcopy(source[last])
        else:
            place.pop(last, None)
    return content


def _actions_moved(case: CaseFile, visit: Visit, today: dt.date) -> Iterator[ActionMoved]:
    """Yield the plan's actions that were open at the visit or came after it, in the order they start."""
    for now in [*case.actions.live, *(one for one in case.actions.actions if one.state == "dropped")]:
        then = visit.actions.named(now.key)
        if then is not None and then.state in ("done", "dropped") and then.state == now.state:
            continue
        if then is None and now.state == "dropped":
            continue
        if then is None and now.state == "done" and now.done_on is not None and now.done_on < visit.date:
            continue
        yield ActionMoved(then, now, _kind(then, now, today))


def _kind(then: Action | None, now: Action, today: dt.date) -> Kind:
    standing = now.standing(today)
    if standing in ("done", "dropped", "late"):
        return standing
    if then is None:
        return "new"
    later = then.due is not None and (now.due is None or now.due > then.due)
    return "moved" if later else "going"


def _indicators_moved(case: CaseFile, visit: Visit) -> Iterator[IndicatorMoved]:
    for key, one in indicators().items():
        then = _value(one, visit.indicators.get(key), visit)
        now = _value(one, case.governance.indicators.get(key), case)
        if (then, now) != (None, None):
            yield IndicatorMoved(key, then, now)


def _value(one: Indicator, followed: Followed | None, entered: Entered) -> float | None:
    """Return an indicator's value on a day: the one typed, else the one counted in the firm's files."""
    if followed is not None and followed.value is not None:
        return followed.value
    return measured_value(one, {name: figure(found) for name, found in entered.measured.items()})
