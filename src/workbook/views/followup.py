"""What a follow-up shows, as rows already worded: what moved and why, how the plan's actions went, its indicators."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from workbook.cases.followup import CAUSES, ActionMoved, Cause, FollowUp, IndicatorMoved
from workbook.i18n import Language, date, money, plural, text
from workbook.instruments.indicators import indicators
from workbook.views.actions import carried_by, euros, short_title, title_of
from workbook.views.governance import amount
from workbook.views.readings import money_step
from workbook.views.visits import answer_line, figure_line, told_figures

SHOWN = 3  # things that moved told under a cause


@dataclass(frozen=True)
class CauseRow:
    """A cause in words: what it adds to a month's cost, rounded so that all add up, and what moved."""

    cause: Cause
    name: str
    change: float
    written: str
    why: tuple[str, ...]


@dataclass(frozen=True)
class MovedRow:
    """An action in words, its name in few words too.

    Who, due then and now, how it went, its effect forecast and measured, a sign for tables.
    """

    key: str
    name: str
    short: str
    who: str
    due_then: str
    due: str
    said: str
    forecast: str
    measured: str
    sign: str


@dataclass(frozen=True)
class IndicatorMovedRow:
    """An indicator in words, then and now, and whether it went the right way, with a sign for tables."""

    name: str
    then: str
    now: str
    said: str
    sign: str


def apportioned(parts: Mapping[Cause, float], units: int, step: float) -> dict[Cause, int]:
    """Return parts as whole steps that sum to a number of steps: those furthest from a whole one give way.

    >>> apportioned({"price": 14.0, "volume": 14.0, "debt": -3.0}, 3, 10.0)
    {'price': 2, 'volume': 1, 'debt': 0}
    """
    low = {cause: math.floor(part / step) for cause, part in parts.items()}
    over = units - sum(low.values())
    whole, left = divmod(over, len(parts)) if parts else (0, 0)
    order = sorted(parts, key=lambda cause: low[cause] - parts[cause] / step)
    return {cause: low[cause] + whole + (order.index(cause) < left) for cause in parts}


def _steps(found: FollowUp) -> tuple[float, int, int]:
    """Return what amounts are rounded to, and a month's cost on both days in such steps."""
    step = money_step(max(found.before, found.after) / 12)
    return step, round(found.before / 12 / step), round(found.after / 12 / step)


def months_costs(found: FollowUp, language: Language) -> tuple[str, str, str]:
    """Return a month's cost at the visit, now, and the difference, rounded so that they agree."""
    step, then, now = _steps(found)
    return money(then * step, language), money(now * step, language), signed((now - then) * step, language)


def signed(value: float, language: Language) -> str:
    """Return an amount with its sign; nought bears none.

    >>> signed(200, "en"), signed(0, "en"), signed(-200, "en")
    ('+€200', '€0', '−€200')
    """
    return f"+{money(value, language)}" if value > 0 else money(value, language)


def cause_rows(found: FollowUp, language: Language) -> tuple[CauseRow, ...]:
    """Return the causes at work, the one that adds most first; their amounts sum to the difference shown."""
    step, then, now = _steps(found)
    at_work = {cause: found.causes[cause] / 12 for cause in CAUSES if found.moved[cause]}
    shown = apportioned(at_work, now - then, step)
    rows = [
        CauseRow(
            cause=cause,
            name=text(f"followup.cause.{cause}", language),
            change=shown[cause] * step,
            written=signed(shown[cause] * step, language),
            why=why(found, cause, language),
        )
        for cause in at_work
    ]
    return tuple(sorted(rows, key=lambda row: -row.change))


def why(found: FollowUp, cause: Cause, language: Language) -> tuple[str, ...]:
    """Return the things entered that moved under a cause, a line each, then how many more there are."""
    paths = found.moved[cause]
    change = found.change
    answers = (*change.better, *change.worse, *change.learned, *change.forgotten, *change.scope)
    lines = [answer_line(one, language) for one in answers if ("answers", one.view, one.question) in paths]
    lines += [
        figure_line(one, language)
        for one in told_figures(change)
        if any(one.key == ".".join(path) or one.key.startswith(".".join(path) + ".") for path in paths)
    ]
    more = len(lines) - SHOWN
    return (*lines[:SHOWN], plural("followup.more", language, more)) if more > 0 else tuple(lines)


def finding(found: FollowUp, language: Language) -> str:
    """Return the follow-up's finding: the cost of a month then and now, and what did most of it."""
    then, now, _ = months_costs(found, language)
    rows = cause_rows(found, language)
    way = 0 if then == now else 1 if found.after > found.before else -1
    if way == 0 or not rows:
        return text("followup.finding_same", language, now=now)
    first = rows[0] if way > 0 else rows[-1]
    values = {"then": then, "now": now, "cause": text(f"followup.first.{first.cause}", language)}
    return text("followup.finding_up" if way > 0 else "followup.finding_down", language, **values)


def said(found: FollowUp, language: Language) -> str:
    """Return a follow-up in a few sentences: cost and causes, what is owed, how the plan went, effect and forecast."""
    then, now, change = months_costs(found, language)
    values = {"since": date(found.since, language), "then": then, "now": now, "change": change}
    parts = [text("followup.said", language, **values)]
    rows = [row for row in cause_rows(found, language) if row.change]
    if rows:
        listed = ", ".join(text("followup.part", language, name=row.name, change=row.written) for row in rows)
        parts.append(text("followup.causes", language, list=listed))
    if found.debt[0] or found.debt[1]:
        owed = {"then": euros(found.debt[0], language), "now": euros(found.debt[1], language)}
        parts.append(text("followup.debt", language, **owed))
    return " ".join([*parts, went(found, language)])


def went(found: FollowUp, language: Language) -> str:
    """Return how the plan went since: done, late, put off, dropped; then the effect measured against the forecast."""
    if not found.actions:
        return text("followup.no_action", language)
    kinds = [one.kind for one in found.actions]
    counted = {kind: str(kinds.count(kind)) for kind in ("done", "late", "moved", "dropped")}
    parts = [text("followup.went", language, **counted)]
    if found.done:
        parts.append(effect(found, language))
    return " ".join(parts)


def effect(found: FollowUp, language: Language) -> str:
    """Return what the actions done since were to gain a year, and what was found."""
    forecast = euros(found.forecast, language)
    if found.measured is None:
        return text("followup.not_measured", language, forecast=forecast)
    return text("followup.measured", language, forecast=forecast, measured=euros(found.measured, language))


def moved_rows(found: FollowUp, language: Language) -> tuple[MovedRow, ...]:
    """Return the actions in words: those done, late, put off, going on, new, dropped."""
    order = ("done", "late", "moved", "going", "new", "dropped")
    return tuple(_moved(one, language) for one in sorted(found.actions, key=lambda one: order.index(one.kind)))


_SIGNS = {"done": "held", "late": "risk", "moved": "part", "going": "part", "new": "missing", "dropped": ""}


def _moved(one: ActionMoved, language: Language) -> MovedRow:
    now, then = one.now, one.then
    said = text(f"followup.kind.{one.kind}", language)
    if one.kind == "done" and now.done_on is not None:
        said = text("actions.chart.done", language, day=date(now.done_on, language))
    return MovedRow(
        key=now.key,
        name=title_of(now, language),
        short=short_title(now, language),
        who=carried_by(now, language),
        due_then=date(then.due, language) if then is not None and then.due else "",
        due=date(now.due, language) if now.due else "",
        said=said[:1].upper() + said[1:],
        forecast=euros(now.forecast, language),
        measured=euros(now.measured, language),
        sign=_SIGNS[one.kind],
    )


def indicator_rows(found: FollowUp, language: Language) -> tuple[IndicatorMovedRow, ...]:
    """Return the indicators whose value is known on one of the days, then and now."""
    return tuple(_indicator(one, language) for one in found.indicators)


def _indicator(one: IndicatorMoved, language: Language) -> IndicatorMovedRow:
    known = indicators()[one.key]
    if one.then is None or one.now is None:
        way = "one_day"
    elif one.then == one.now:
        way = "same"
    else:
        # nearer what is aimed at, whichever way that is
        way = "better" if known.reached(one.now, one.then) else "worse"
    return IndicatorMovedRow(
        name=text(f"governance.indicator.{one.key}", language),
        then="–" if one.then is None else amount(one.then, known, language),
        now="–" if one.now is None else amount(one.now, known, language),
        said=text(f"followup.way.{way}", language),
        sign={"better": "held", "worse": "risk", "one_day": "missing"}.get(way, ""),
    )
