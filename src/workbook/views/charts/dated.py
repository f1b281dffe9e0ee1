"""A line of months in pixels: names of rows at the left, months along the top, dates in lanes where none touch."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from workbook.i18n import Language, text
from workbook.instruments.roadmap import month_of
from workbook.views import look
from workbook.views.charts.chart import new_figure
from workbook.views.look import Scale

Sign = Literal["flag", "lozenge", "square"]
Shapes = list[dict[str, Any]]
Notes = list[dict[str, Any]]

_SIGN = 1.6  # room a sign takes, in parts of the letters' size
_LETTER = 0.5  # mean width of a letter, in parts of its size


@dataclass(frozen=True)
class Dated:
    """A date to draw: its day, its name, the day as written before it (nothing: none), its sign and colour."""

    day: dt.date
    name: str
    written: str
    sign: Sign
    colour: str
    strong: bool = False


@dataclass(frozen=True)
class Mark:
    """A date where it is drawn, in pixels: its words, its place along the line, its lane, the side words stand on."""

    date: Dated
    words: str
    x: float
    lane: int
    after: bool


class DatedLine:
    """A line of so many months from the first of `start`'s, with a name's room at the left."""

    def __init__(
        self, scale: Scale, start: dt.date, months: int, language: Language, *, every: int = 1, room: float = 8.2
    ) -> None:
        self.scale, self.language, self.months, self.every = scale, language, months, every
        self.start = start.replace(day=1)
        self.end = month_of(self.start, months)
        self.left = round(scale.label * room)
        self.lane = round(scale.chart * 1.55)
        self.top = round(scale.chart * 3.0)
        self.gap = round(scale.chart * 0.4)

    def x(self, day: dt.date) -> float:
        """Return the place of a day, in pixels from the left."""
        share = (day - self.start).days / (self.end - self.start).days
        return self.left + share * (self.scale.width - self.left)

    # ---- dates in their lanes

    def placed(self, dates: Iterable[Dated]) -> list[Mark]:
        """Return the dates of a row that fall on the line, each in the first lane where its words touch none."""
        ends: list[float] = []  # where each lane is free again
        found = []
        for one in sorted(dates, key=lambda one: one.day):
            if not self.start <= one.day < self.end:
                continue
            x = self.x(one.day)
            words, after = self._fitted(one, x)
            wide = self.wide(words)
            begin, end = (x, x + wide) if after else (x - wide, x + self.scale.chart)
            lane = next((n for n, free in enumerate(ends) if free <= begin), len(ends))
            ends[lane : lane + 1] = [end]
            found.append(Mark(one, words, x, lane, after))
        return found

    def wide(self, words: str) -> float:
        """Return about how wide a sign and its words are drawn."""
        return self.scale.chart * (_LETTER * len(words) + _SIGN) if words else self.scale.chart

    def cut(self, words: str, room: float) -> str:
        """Return words as long as some pixels hold them."""
        most = max(int(room / (self.scale.chart * _LETTER)), 1)
        return words if len(words) <= most else words[: most - 1].rstrip() + "…"

    def _fitted(self, one: Dated, x: float) -> tuple[str, bool]:
        """Return the words beside a date, cut where no side has room for them, and whether they stand after it."""
        words = text("roadmap.mark", self.language, day=one.written, name=one.name) if one.written else one.name
        right, left = self.scale.width - x, x - self.left
        after = self.wide(words) <= right or right >= left
        return self.cut(words, max(right, 0.0 if after else left) - _SIGN * self.scale.chart), after

    def depths(self, rows: Mapping[str, Sequence[Mark]], room: float) -> dict[str, int]:
        """Return how many lanes each row is given: where the room holds not all, the deepest rows give way first.

        Of rows as deep, the one whose last lane begins latest.
        """
        found = {row: max(mark.lane for mark in marks) + 1 for row, marks in rows.items()}
        most = int((room - len(found) * self.gap) // self.lane)

        def first(row: str) -> tuple[int, dt.date]:
            return found[row], min(mark.date.day for mark in rows[row] if mark.lane == found[row] - 1)

        while sum(found.values()) > max(most, len(found)):
            found[max(found, key=first)] -= 1
        return found

    def bare(self, marks: Sequence[Mark], deep: int) -> list[Mark]:
        """Return the dates without a lane as signs alone, each in the first lane that has room for one."""
        taken: list[list[tuple[float, float]]] = [[] for _ in range(deep)]
        for mark in marks:
            if mark.lane < deep:
                taken[mark.lane].append(self._reach(mark))
        found = []
        for mark in marks:
            alone = Mark(mark.date, "", mark.x, mark.lane, after=True)
            begin, end = self._reach(alone)
            free = (n for n, held in enumerate(taken) if all(end <= at or begin >= to for at, to in held))
            if mark.lane >= deep and (lane := next(free, None)) is not None:
                taken[lane].append((begin, end))
                found.append(Mark(mark.date, "", mark.x, lane, after=True))
        return found

    def _reach(self, mark: Mark) -> tuple[float, float]:
        """Return from where to where a sign and its words are drawn."""
        unit, wide = self.scale.chart, self.wide(mark.words)
        return (mark.x - unit * 0.4, mark.x + wide) if mark.after else (mark.x - wide, mark.x + unit)

    def tall(self, rows: Mapping[str, Sequence[Mark]]) -> int:
        """Return the height all lanes take."""
        lanes = [max(mark.lane for mark in marks) + 1 for marks in rows.values()]
        return sum(lanes) * self.lane + len(lanes) * self.gap

    def drawn(self, rows: Mapping[str, Sequence[Mark]], y: float, height: float) -> tuple[Shapes, Notes]:
        """Return rows of dates from a place down; those without a lane are signs alone, counted by the row's name."""
        shapes: Shapes = []
        notes: Notes = []
        for name, deep in self.depths(rows, height - y).items():
            told = [mark for mark in rows[name] if mark.lane < deep]
            left_out = len(rows[name]) - len(told)
            shown = [*told, *self.bare(rows[name], deep)]
            said = text("roadmap.more", self.language, name=name, n=left_out) if left_out else name
            notes.append(self.note(0, y + self.gap / 2 + self.lane / 2, said, look.INK, strong=True))
            for mark in shown:
                middle = y + self.gap / 2 + (mark.lane + 0.5) * self.lane
                x = mark.x + self.scale.chart * (0.95 if mark.after else -0.5)
                shapes.append(self.sign(mark.date.sign, mark.x, middle, mark.date.colour))
                if mark.words:
                    side = "left" if mark.after else "right"
                    words = self.note(x, middle, mark.words, mark.date.colour, side, strong=mark.date.strong)
                    notes.append(words)
            y += deep * self.lane + self.gap
            shapes.append(self.rule(y))
        return shapes, notes

    # ---- what the line is made of

    def head(self, height: float) -> tuple[Shapes, Notes]:
        """Return the months along the top, every other one on a band that reaches down, and the years above them."""
        shapes, notes, year = [], [], 0
        for n in range(0, self.months, self.every):
            first, last = (month_of(self.start, month) for month in (n, min(n + self.every, self.months)))
            if n // self.every % 2 == 0:
                shapes.append(self.box(self.x(first), self.scale.chart * 1.35, self.x(last), height, look.TINT))
            if self.x(last) - self.x(first) < self.scale.chart * 2:
                continue  # the end of the line cuts what the last name would take
            notes.append(self.note(self.x(first) + 4, self.scale.chart * 2.2, self._month(first), look.GREY))
            if first.year != year:
                said = self.note(self.x(first) + 4, self.scale.chart * 0.7, str(first.year), look.INK2, strong=True)
                notes.append(said)
                year = first.year
        return [*shapes, self.rule(self.top, look.INK)], notes

    def _month(self, day: dt.date) -> str:
        from babel.dates import format_skeleton

        return str(format_skeleton("MMM", day, locale="fr" if self.language == "fr" else "en_GB"))

    def note(
        self, x: float, y: float, words: str, colour: str, side: str = "left", *, strong: bool = False, size: float = 0
    ) -> dict[str, Any]:
        """Return words at a place, as high as the place in their middle."""
        font = {"size": size or self.scale.chart, "color": colour, "weight": look.STRONG if strong else 400}
        place = {"x": round(x, 1), "y": round(y, 1), "xanchor": side, "yanchor": "middle", "showarrow": False}
        return {**place, "text": plain(words), "font": font, "align": side}

    def rule(self, y: float, colour: str = look.RULE) -> dict[str, Any]:
        """Return a line from side to side."""
        return self.stroke(0, y, self.scale.width, y, colour, 2 if colour == look.INK else 1)

    def stroke(self, x0: float, y0: float, x1: float, y1: float, colour: str, width: float) -> dict[str, Any]:
        """Return a line between two places."""
        ends = {"x0": round(x0, 1), "y0": round(y0, 1), "x1": round(x1, 1), "y1": round(y1, 1)}
        return {"type": "line", **ends, "line": {"color": colour, "width": width}}

    def box(self, x0: float, y0: float, x1: float, y1: float, colour: str, edge: str = "") -> dict[str, Any]:
        """Return a filled box, with an edge of another colour when asked."""
        line = {"color": edge, "width": 2 * self.scale.line} if edge else {"width": 0}
        ends = {"x0": round(x0, 1), "y0": round(y0, 1), "x1": round(x1, 1), "y1": round(y1, 1)}
        return {"type": "rect", **ends, "fillcolor": colour, "line": line, "layer": "above" if edge else "below"}

    def sign(self, sign: Sign, x: float, y: float, colour: str) -> dict[str, Any]:
        """Return a flag, a lozenge or a square at a place."""
        unit = self.scale.chart * 0.42
        around: dict[Sign, list[tuple[float, float]]] = {
            "lozenge": [(-1, 0), (0, -1), (1, 0), (0, 1)],
            "square": [(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)],
            "flag": [(0, 1.5), (0, -1.5), (1.7, -0.7), (1.5 / unit, 0.1), (1.5 / unit, 1.5)],
        }
        places = (f"{x + across * unit:.1f},{y + down * unit:.1f}" for across, down in around[sign])
        line = {"color": colour, "width": 1.5 * self.scale.line}
        return {"type": "path", "path": "M " + " L ".join(places) + " Z", "fillcolor": colour, "line": line}

    def figure(self, shapes: Shapes, notes: Notes, height: float) -> Any:
        """Return the figure of what was drawn: its axes are pixels, from the top down."""
        return pixel_figure(self.scale, shapes, notes, height)


def pixel_figure(scale: Scale, shapes: Shapes, notes: Notes, height: float) -> Any:
    """Return a figure whose axes are pixels from the top left."""
    axis = {"visible": False, "fixedrange": True}
    layout = {
        "height": height,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "xaxis": {**axis, "range": [0, scale.width]},
        "yaxis": {**axis, "range": [height, 0]},
        "shapes": shapes,
        "annotations": notes,
    }
    return new_figure(scale, [{"type": "scatter", "x": [], "y": []}], layout)


def plain(words: str) -> str:
    """Return words as plotly may write them, without markup.

    >>> plain("R&D <b>")
    'R&amp;D &lt;b&gt;'
    """
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
