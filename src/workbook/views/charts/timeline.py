"""The dates that force a firm's work over three years: one row a subject, a flag for what is imposed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from workbook.cases.milestones import ROWS, Row
from workbook.i18n import Language, text
from workbook.instruments.roadmap import month_of
from workbook.views import look
from workbook.views.charts.chart import Chart, Table, new_figure, scale_of
from workbook.views.look import Medium, Scale
from workbook.views.roadmap import DateRow, date_rows, dates_said, next_dates

MONTHS = 36
QUARTER = 3
_COLOURS: dict[Row, str] = {
    "projects": look.INK,
    "contract": look.RISK,
    "support": look.RISK,
    "imposed": look.RISK,
    "estate": look.DEBT,
    "own": look.INK2,
}
_SIGN = 1.6  # room a flag takes, in parts of the letters' size
_LETTER = 0.5  # mean width of a letter, in parts of its size


@dataclass(frozen=True)
class _Mark:
    """A date where it is drawn, in pixels: its words, its place along the line, its lane, the side words stand on."""

    date: DateRow
    words: str
    x: float
    lane: int
    after: bool


def timeline_chart(assessment: Any, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return the dates of a firm on a line of three years; the table has the earlier and the later ones as well."""
    scale, today = scale_of(medium, height=height), assessment.today
    rows = date_rows(assessment.case, today, language)
    drawing = _Drawing(scale, today, language)
    lanes = drawing.lanes(rows)
    tall = drawing.tall(lanes) if medium == "page" and lanes else scale.height  # a page is as long as it needs
    return Chart(
        key="timeline",
        title=dates_said(rows, today, language).rstrip("."),
        summary=_summary(rows, today, language),
        table=_table(rows, language),
        figure=drawing.figure(lanes, tall),
        width=scale.width,
        height=tall,
    )


def _summary(rows: tuple[DateRow, ...], today: dt.date, language: Language) -> str:
    told = [text("roadmap.dated", language, name=one.name, day=one.written) for one in next_dates(rows, today)]
    ended = [one.name for one in rows if one.past and one.row == "support"]
    said = text("roadmap.coming", language, list=", ".join(told)) if told else text("roadmap.dates_none", language)
    return f"{said} {text('roadmap.ended', language, list=', '.join(ended))}" if ended else said


def _table(rows: tuple[DateRow, ...], language: Language) -> Table:
    headers = tuple(text(f"roadmap.column.{name}", language) for name in ("day", "what", "row"))
    past = text("roadmap.past", language)
    return Table(
        headers, tuple((one.written, f"{one.name} ({past})" if one.past else one.name, one.kind) for one in rows)
    )


class _Drawing:
    """The line in pixels: names of rows at the left, months along the top, a lane for each date that would touch."""

    def __init__(self, scale: Scale, today: dt.date, language: Language) -> None:
        self.scale, self.language = scale, language
        self.start = today.replace(day=1)
        self.end = month_of(self.start, MONTHS)
        self.left = round(scale.label * 8.2)
        self.lane = round(scale.chart * 1.55)
        self.top = round(scale.chart * 3.0)
        self.gap = round(scale.chart * 0.4)

    def x(self, day: dt.date) -> float:
        """Return the place of a day, in pixels from the left."""
        share = (day - self.start).days / (self.end - self.start).days
        return self.left + share * (self.scale.width - self.left)

    def lanes(self, rows: Iterable[DateRow]) -> dict[Row, list[_Mark]]:
        """Return the dates drawn by row, each in the first lane where its words touch none."""
        shown = [one for one in rows if not one.past and one.day < self.end]
        found: dict[Row, list[_Mark]] = {}
        for row in ROWS:
            ends: list[float] = []  # where each lane is free again
            for one in (one for one in shown if one.row == row):
                x = self.x(one.day)
                words, after = self.placed(one, x)
                wide = self.wide(words)
                begin, end = (x, x + wide) if after else (x - wide, x + self.scale.chart)
                lane = next((n for n, free in enumerate(ends) if free <= begin), len(ends))
                ends[lane : lane + 1] = [end]
                found.setdefault(row, []).append(_Mark(one, words, x, lane, after))
        return found

    def wide(self, words: str) -> float:
        """Return about how wide a date and its words are drawn."""
        return self.scale.chart * (_LETTER * len(words) + _SIGN)

    def placed(self, one: DateRow, x: float) -> tuple[str, bool]:
        """Return the words beside a date, cut where no side has room for them, and whether they stand after it."""
        words = text("roadmap.mark", self.language, day=one.short, name=one.name) if one.short else one.name
        right, left = self.scale.width - x, x - self.left
        after = self.wide(words) <= right or right >= left
        most = int((max(right, 0.0 if after else left) / self.scale.chart - _SIGN) / _LETTER)
        return (words if len(words) <= most else words[: most - 1].rstrip() + "…"), after

    def depths(self, lanes: dict[Row, list[_Mark]], height: float) -> dict[Row, int]:
        """Return how many lanes each row is given: where the height holds not all, the latest dates give way first."""
        found = {row: max(mark.lane for mark in marks) + 1 for row, marks in lanes.items()}
        room = int((height - self.top - len(found) * self.gap) // self.lane)

        def first(row: Row) -> dt.date:
            deepest = [mark.date.day for mark in lanes[row] if mark.lane == found[row] - 1]
            return min(deepest) if found[row] > 1 else dt.date.min

        while sum(found.values()) > max(room, len(found)):
            found[max(found, key=first)] -= 1
        return found

    def tall(self, lanes: dict[Row, list[_Mark]]) -> int:
        """Return the height all lanes take."""
        rows = [max(mark.lane for mark in marks) + 1 for marks in lanes.values()]
        return self.top + sum(rows) * self.lane + len(rows) * self.gap

    def figure(self, lanes: dict[Row, list[_Mark]], height: int) -> Any:
        """Return the figure; dates without a lane are counted beside the row's name, and stand in the table."""
        shapes, notes = self._months(height)
        y = float(self.top)
        for row, deep in self.depths(lanes, height).items():
            drawn = [mark for mark in lanes[row] if mark.lane < deep]
            name, left_out = drawn[0].date.kind, len(lanes[row]) - len(drawn)
            if left_out:
                name = text("roadmap.more", self.language, name=name, n=left_out)
            notes.append(self._note(0, y + self.gap / 2 + self.lane / 2, name, look.INK, "left", strong=True))
            for mark in drawn:
                middle = y + self.gap / 2 + (mark.lane + 0.5) * self.lane
                x = mark.x + self.scale.chart * (0.95 if mark.after else -0.5)
                side = "left" if mark.after else "right"
                shapes.append(self._sign(row, mark.x, middle))
                notes.append(self._note(x, middle, mark.words, _COLOURS[row], side, strong=row == "contract"))
            y += deep * self.lane + self.gap
            shapes.append(self._rule(y))
        return new_figure(self.scale, [{"type": "scatter", "x": [], "y": []}], self._layout(shapes, notes, height))

    def _layout(self, shapes: list[dict[str, Any]], notes: list[dict[str, Any]], height: int) -> dict[str, Any]:
        axis = {"visible": False, "fixedrange": True}
        return {
            "height": height,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "xaxis": {**axis, "range": [0, self.scale.width]},
            "yaxis": {**axis, "range": [height, 0]},
            "shapes": shapes,
            "annotations": notes,
        }

    def _months(self, height: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        shapes, notes = [], []
        year = 0
        for n in range(0, MONTHS, QUARTER):
            first, last = (month_of(self.start, month) for month in (n, n + QUARTER))
            if n // QUARTER % 2 == 0:
                shapes.append(self._box(self.x(first), self.scale.chart * 1.35, self.x(last), height))
            notes.append(self._note(self.x(first) + 4, self.scale.chart * 2.2, self._month(first), look.GREY, "left"))
            if first.year != year:
                notes.append(
                    self._note(
                        self.x(first) + 4, self.scale.chart * 0.7, str(first.year), look.INK2, "left", strong=True
                    )
                )
                year = first.year
        return [*shapes, self._rule(self.top, look.INK)], notes

    def _month(self, day: dt.date) -> str:
        from babel.dates import format_skeleton

        return str(format_skeleton("MMM", day, locale="fr" if self.language == "fr" else "en_GB"))

    def _note(self, x: float, y: float, words: str, colour: str, side: str, *, strong: bool = False) -> dict[str, Any]:
        font = {"size": self.scale.chart, "color": colour, "weight": look.STRONG if strong else 400}
        place = {"x": x, "y": y, "xanchor": side, "yanchor": "middle", "showarrow": False}
        return {**place, "text": _plain(words), "font": font, "align": side}

    def _rule(self, y: float, colour: str = look.RULE) -> dict[str, Any]:
        wide = 2 if colour == look.INK else 1
        return {
            "type": "line",
            "x0": 0,
            "x1": self.scale.width,
            "y0": y,
            "y1": y,
            "line": {"color": colour, "width": wide},
        }

    def _box(self, x0: float, y0: float, x1: float, y1: float) -> dict[str, Any]:
        return {
            "type": "rect",
            "x0": x0,
            "x1": x1,
            "y0": y0,
            "y1": y1,
            "fillcolor": look.TINT,
            "line": {"width": 0},
            "layer": "below",
        }

    def _sign(self, row: Row, x: float, y: float) -> dict[str, Any]:
        """Return a flag for what is imposed, a lozenge for the firm's projects, a square for what ages."""
        unit = self.scale.chart * 0.42
        match row:
            case "projects":
                path = [(x - unit, y), (x, y - unit), (x + unit, y), (x, y + unit)]
            case "estate":
                path = [
                    (x - unit * 0.8, y - unit * 0.8),
                    (x + unit * 0.8, y - unit * 0.8),
                    (x + unit * 0.8, y + unit * 0.8),
                    (x - unit * 0.8, y + unit * 0.8),
                ]
            case _:
                path = [
                    (x, y + unit * 1.5),
                    (x, y - unit * 1.5),
                    (x + unit * 1.7, y - unit * 0.7),
                    (x + 1.5, y + unit * 0.1),
                    (x + 1.5, y + unit * 1.5),
                ]
        drawn = "M " + " L ".join(f"{a:.1f},{b:.1f}" for a, b in path) + " Z"
        return {
            "type": "path",
            "path": drawn,
            "fillcolor": _COLOURS[row],
            "line": {"color": _COLOURS[row], "width": 1.5 * self.scale.line},
        }


def _plain(words: str) -> str:
    """Return words as plotly may write them, without markup.

    >>> _plain("R&D <b>")
    'R&amp;D &lt;b&gt;'
    """
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
