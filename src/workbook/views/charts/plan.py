"""A firm's plan on a line of months: who does what from when to when, the meetings, and the dates that force it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from workbook.cases.actions import Action, ActionPlan
from workbook.cases.planning import plan_shown
from workbook.i18n import Language, date, text
from workbook.instruments.roadmap import month_of, months_between
from workbook.views import look
from workbook.views.actions import (
    action_rows,
    carried_by,
    euros,
    finding,
    proof_of,
    short_title,
)
from workbook.views.charts.chart import Chart, Table, scale_of
from workbook.views.charts.dated import Dated, DatedLine, Mark, Notes, Shapes
from workbook.views.charts.timeline import dated
from workbook.views.look import Medium, Scale
from workbook.views.roadmap import date_rows

YEAR, LONGEST = 12, 36
SLIDE = 6  # actions that a slide holds: six in six months
ROOM = 13.4  # for names at the left, in parts of their letters' size
_ROWS = (2.15, 2.9)  # the least and the best height of an action, two lines of words, in parts of the letters' size
_COLUMNS = ("name", "owner", "start", "due", "cost", "indicator", "required", "standing")


def plan_chart(assessment: Any, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return the firm's plan, or the one proposed while it has none.

    The table has every action; the drawing those still open first, where not all fit.
    """
    plan, proposed = plan_shown(assessment)
    scale, today = scale_of(medium, height=height), assessment.today
    grows = medium == "page" and height is None
    actions = plan.first(len(plan.live) if grows else _most(scale, medium))
    left_out = len(plan.live) - len(actions)
    begin, months = _span(plan, actions, today)
    line = DatedLine(scale, begin, months, language, every=1 + (months - 1) // YEAR, room=ROOM)
    drawing = _Bars(line, today, language)
    marks = drawing.marks(assessment.case)
    low, high = (round(scale.chart * lines) for lines in _ROWS)
    room = scale.height - line.top - line.tall(marks)
    row = high if grows else min(max(int(room // max(len(actions), 1)), low), high)
    wanted = round(line.top + len(actions) * row + line.tall(marks))
    tall = scale.height if medium == "slide" else wanted if grows else min(wanted, scale.height)
    shapes, notes = line.head(tall)
    y = float(line.top)
    drawing.today_line(shapes, notes, y + row * len(actions))
    for place, action in enumerate(actions, 1):
        drawing.bar(shapes, notes, action, place, y, row)
        y += row
    if left_out:
        more = text("actions.chart.more", language, n=left_out)
        notes.append(line.note(0, scale.chart * 2.2, more, look.GREY))
    below = line.drawn(marks, y, tall)
    title = finding(plan, language, today) if plan.live else text("actions.chart.none", language)
    return Chart(
        key="plan",
        title=title,
        summary=_summary(plan, proposed, language),
        table=_table(plan, today, language),
        figure=line.figure([*shapes, *below[0]], [*notes, *below[1]], tall),
        width=scale.width,
        height=tall,
    )


def _most(scale: Scale, medium: Medium) -> int:
    """Return how many actions a fixed height holds, three rows of dates below them."""
    if medium == "slide":
        return SLIDE
    return int((scale.height / scale.chart - 3.0 - 3 * 1.95) / _ROWS[0])


def _span(plan: ActionPlan, actions: Sequence[Action], today: dt.date) -> tuple[dt.date, int]:
    """Return the first day drawn and over how many months: a year, more when actions end later, three at most."""
    days = [day for one in actions for day in (one.start, one.due) if day is not None]
    begin = min([*days, plan.start or min(days, default=today)])
    months = months_between(begin.replace(day=1), max([*days, begin])) + 1
    if months > LONGEST:
        begin, months = max(begin, month_of(today, -YEAR // 2)), LONGEST
    return begin, max(months, YEAR)


def _summary(plan: ActionPlan, proposed: bool, language: Language) -> str:
    said = []
    first = next((one for one in plan.live if one.start and one.due and one.state != "done"), None)
    if first is not None and first.start and first.due:
        days = {"start": date(first.start, language), "due": date(first.due, language)}
        names = {"first": short_title(first, language), "who": carried_by(first, language)}
        said.append(text("actions.chart.summary", language, **names, **days))
    if proposed and plan.live:
        said.append(text("actions.chart.proposed", language))
    return " ".join(said) or text("actions.said_none", language)


def _table(plan: ActionPlan, today: dt.date, language: Language) -> Table:
    rows = action_rows(plan, today, language)
    return Table(
        tuple(text(f"actions.column.{name}", language) for name in _COLUMNS),
        tuple(
            (one.title, one.who, one.start, one.due, one.cost, one.indicator, one.required, one.said) for one in rows
        ),
    )


class _Bars:
    """The actions as bars of a line of months."""

    def __init__(self, line: DatedLine, today: dt.date, language: Language) -> None:
        self.line, self.scale, self.today, self.language = line, line.scale, today, language

    def marks(self, case: Any) -> dict[str, list[Mark]]:
        """Return by row the meetings, the contract's dates, and all others that fall in the plan's months."""
        meetings = [Dated(day, "", "", "lozenge", look.INK) for day in case.governance.meetings.days(self.line.end)]
        rows = [one for one in date_rows(case, self.line.start, self.language) if one.row not in ("projects", "estate")]
        found = {
            text("actions.chart.meetings", self.language): meetings,
            text("roadmap.row.contract", self.language): [dated(one) for one in rows if one.row == "contract"],
            text("roadmap.row.imposed", self.language): [dated(one) for one in rows if one.row != "contract"],
        }
        placed = {name: self.line.placed(dates) for name, dates in found.items()}
        return {name: marks for name, marks in placed.items() if marks}

    def bar(self, shapes: Shapes, notes: Notes, action: Action, place: int, y: float, row: float) -> None:
        """Draw an action: its name, who and cost at the left, its bar with its number, what proves it beside."""
        line, scale, c = self.line, self.scale, self.scale.chart
        name = line.cut(short_title(action, self.language), line.left * 1.04 * c / scale.label)
        notes.append(line.note(0, y + row * 0.29, name, look.INK, strong=True, size=scale.label))
        notes.append(line.note(0, y + row * 0.72, self._carried(action), look.GREY))
        self._beside(shapes, notes, action, place, y + row / 2)
        shapes.append(line.rule(y + row))

    def _carried(self, action: Action) -> str:
        """Return who carries an action and its cost; the party alone where its name has no room."""
        cost = euros(action.cost, self.language)
        party = text(f"actions.party.{action.party}", self.language)
        tail = text("actions.who_cost", self.language, who="", cost=cost) if cost else ""
        who = carried_by(action, self.language)
        room = self.line.left - self.scale.chart * 0.5
        return (who if self.line.cut(who + tail, room) == who + tail else party) + tail

    def _beside(self, shapes: Shapes, notes: Notes, action: Action, place: int, middle: float) -> None:
        line, c = self.line, self.scale.chart
        first, last = action.start or action.due, action.due or action.start
        if first is None or last is None:
            words = text("actions.chart.undated", self.language)
            notes.append(line.note(line.left + c * 0.5, middle, words, look.GREY))
            return
        x0 = max(line.x(max(first, line.start)), line.left)
        x1 = min(max(line.x(last + dt.timedelta(days=1)), x0 + c * 0.5), float(self.scale.width))
        done = action.state == "done"
        half = c * 0.68
        fill = (look.PLAN_TINT, look.PLAN) if done else (look.PLAN, look.PLAN)
        shapes.append(line.box(x0, middle - half, x1, middle + half, *fill))
        if x1 - x0 > c * 1.3:
            number = line.note(x0 + c * 0.45, middle, str(place), look.PLAN if done else look.GROUND, strong=True)
            number["font"]["family"] = look.TITLE_FONT
            notes.append(number)
        words, colour = self._words(action)
        right, left = self.scale.width - x1 - c * 0.6, x0 - line.left - c * 0.6
        after = line.wide(words) <= right or right >= left
        said = line.cut(words, right if after else left)
        x, side = (x1 + c * 0.6, "left") if after else (x0 - c * 0.6, "right")
        notes.append(line.note(x, middle, said, colour, side, strong=colour == look.RISK))

    def _words(self, action: Action) -> tuple[str, str]:
        """Return what stands beside a bar, and its colour: what proves the action, or how it stands."""
        proof = proof_of(action, self.language)
        match action.standing(self.today):
            case "late":
                return text(
                    "actions.chart.late", self.language, proof=proof or short_title(action, self.language)
                ), look.RISK
            case "done":
                if action.done_on is None:
                    return text("actions.chart.done_undated", self.language), look.PLAN
                return text("actions.chart.done", self.language, day=date(action.done_on, self.language)), look.PLAN
            case _:
                return proof, look.INK2

    def today_line(self, shapes: Shapes, notes: Notes, bottom: float) -> None:
        """Draw where today is, behind the bars; before the plan has begun its first month says it."""
        if self.line.start < self.today < self.line.end:
            x, c = self.line.x(self.today), self.scale.chart
            stroke = self.line.stroke(x, self.line.top, x, bottom, look.INK2, 1.5 * self.scale.line)
            shapes.append({**stroke, "layer": "below"})
            years = [self.line.left, *(self.line.x(dt.date(self.today.year + n, 1, 1)) for n in (0, 1))]
            near = max((at for at in years if self.line.left <= at <= x + c * 3 and x - at < c * 5.5), default=None)
            at, side = (x, "center") if near is None else (near + c * 2.8, "left")
            notes.append(self.line.note(at, c * 0.7, text("actions.chart.today", self.language), look.INK2, side))
