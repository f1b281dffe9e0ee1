"""When a plan pays back: what it has gained since its start, with its band, and the month that nothing is owed."""

from __future__ import annotations

from typing import Any

import numpy as np

from workbook.cases.planning import plan_shown, scheduled
from workbook.i18n import Language, duration, plural, short_money, span, text
from workbook.model.payback import GainPath, gain_path
from workbook.views import look
from workbook.views.charts.chart import Chart, Table, nice_top, scale_of
from workbook.views.charts.dated import Notes, Shapes, pixel_figure, plain
from workbook.views.look import Medium, Scale

SHORT = 36  # months drawn when the plan is surely paid back before their end


def payback_chart(assessment: Any, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return what the plan shown has gained, month after month, with its central 80 %.

    Words and curves are read from the same quantiles.
    """
    plan, _ = plan_shown(assessment)
    path = gain_path(assessment.as_is, scheduled(assessment, plan))
    scale = scale_of(medium, height=height)
    drawing = _Curve(path, scale, language)
    return Chart(
        key="payback",
        title=_title(path, language),
        summary=_summary(path, drawing.months, language),
        table=_table(path, language),
        figure=pixel_figure(scale, *drawing.drawn(), scale.height),
        width=scale.width,
        height=scale.height,
    )


def _years(months: int, language: Language) -> str:
    return plural("actions.payback.years", language, round(months / 12))


def _title(path: GainPath, language: Language) -> str:
    month = path.months[1]
    if month is None:
        years = _years(len(path.middle) - 1, language)
        return text("actions.payback.title_never", language, years=years)
    if month == 0:
        return text("actions.payback.title_at_once", language)
    return text("actions.payback.title", language, months=duration(month, language))


def _range(path: GainPath, language: Language, form: str = "range") -> str:
    """Return between which months the band is paid back, as a note or a sentence; nothing when none of it is."""
    early, _, late = path.months
    if early is None:
        return ""
    low = duration(early, language)
    if late is None:
        years = _years(len(path.middle) - 1, language)
        return text(f"actions.payback.{form}_open", language, low=low, years=years)
    high = duration(late, language)
    return text(f"actions.payback.{form}", language, low=low, high=high)


def _summary(path: GainPath, months: int, language: Language) -> str:
    gain = float(path.middle[months])
    low, high = (short_money(float(one[months]), language) for one in (path.low, path.high))
    values = {"years": _years(months, language), "gain": short_money(abs(gain), language)}
    kind = "summary" if gain >= 0 else "summary_cost"
    said = text(f"actions.payback.{kind}", language, **values, band=span(low, high, language))
    return " ".join(part for part in (said, _range(path, language, "sentence")) if part)


def _table(path: GainPath, language: Language) -> Table:
    heads = tuple(text(f"actions.payback.column_{name}", language) for name in ("month", "low", "middle", "high"))
    rows = [
        (str(month), *(short_money(float(one[month]), language) for one in (path.low, path.middle, path.high)))
        for month in range(0, len(path.middle), 6)
    ]
    return Table(heads, tuple(rows))


class _Curve:
    """The curve in pixels, so that it is drawn alike with and without a script."""

    def __init__(self, path: GainPath, scale: Scale, language: Language) -> None:
        self.path, self.scale, self.language = path, scale, language
        last = len(path.middle) - 1
        late = path.months[2]
        self.months = SHORT if late is not None and late < SHORT < last else last
        c = scale.chart
        self.left, self.right = scale.start + c * 1.2, scale.width - scale.end
        self.top, self.bottom = c * 0.8, scale.height - c * 1.9
        shown = slice(0, self.months + 1)
        self.highest = max(float(path.high[shown].max()), 1.0)
        self.lowest = min(float(path.low[shown].min()), 0.0)
        _, self.step = nice_top(max(self.highest, -self.lowest))

    def x(self, month: float) -> float:
        return self.left + (self.right - self.left) * month / self.months

    def y(self, euros: float) -> float:
        return self.top + (self.bottom - self.top) * (self.highest - euros) / (self.highest - self.lowest)

    def drawn(self) -> tuple[Shapes, Notes]:
        """Return the scale, the band, the line with its halo, the month paid back and what is gained at the end."""
        shapes, notes = self._scale()
        months = range(self.months + 1)
        upper = [(self.x(m), self.y(float(self.path.high[m]))) for m in months]
        lower = [(self.x(m), self.y(float(self.path.low[m]))) for m in reversed(months)]
        shapes.append(self._path([*upper, *lower], fill=look.rgba(look.PLAN, 0.2)))
        shapes.append(self._straight(self.left, self.y(0), self.right, look.INK, 2))
        middle = [(self.x(m), self.y(float(self.path.middle[m]))) for m in months]
        width = 5 * self.scale.line
        shapes += [self._path(middle, look.GROUND, width + 6 * self.scale.line), self._path(middle, look.PLAN, width)]
        self._end(notes)
        self._paid(shapes, notes)
        return shapes, notes

    def _scale(self) -> tuple[Shapes, Notes]:
        shapes: Shapes = []
        notes: Notes = []
        c = self.scale.chart
        for n in range(int(np.ceil(self.lowest / self.step)), int(self.highest // self.step) + 1):
            y = self.y(n * self.step)
            if n:
                shapes.append(self._straight(self.left, y, self.right, look.RULE, 1))
            amount = short_money(n * self.step, self.language) if n else "0"
            notes.append(self._note(self.left - c * 0.6, y, amount, look.GREY, "right"))
        for month in range(0, self.months + 1, 12):
            name = text("actions.payback.month", self.language, n=month)
            words = name if month else text("actions.payback.today", self.language)
            notes.append(self._note(self.x(month), self.bottom + c * 1.1, words, look.GREY, "center"))
        return shapes, notes

    def _end(self, notes: Notes) -> None:
        """Write what is gained at the end, and what the line and the band are, beside them."""
        c, s, x = self.scale.chart, self.scale, self.right + self.scale.chart * 0.8
        below = s.total * 0.55 + c * 4.9  # what stands under the amount
        y = max(min(self.y(float(self.path.middle[self.months])), self.bottom - below), s.total * 0.6)
        amount = short_money(float(self.path.middle[self.months]), self.language)
        notes.append(self._note(x, y, amount, look.PLAN, size=s.total, serif=True))
        after = text("actions.payback.end", self.language, years=_years(self.months, self.language))
        lines = [after, *self._broken(text("actions.payback.line", self.language))]
        lines.append(text("actions.payback.band", self.language))
        for n, words in enumerate(lines):
            notes.append(self._note(x, y + s.total * 0.55 + c * (0.7 + 1.2 * n), words, look.GREY))

    def _broken(self, words: str) -> list[str]:
        """Return words on as many lines as the room at the right asks."""
        first, comma, second = words.partition(", ")
        return [first + ("," if comma else ""), *([second] if second else [])]

    def _paid(self, shapes: Shapes, notes: Notes) -> None:
        """Mark the month from which nothing is owed, its words on the side that has room."""
        month = self.path.months[1]
        if not month or month > self.months:
            return
        c, x, zero = self.scale.chart, self.x(month), self.y(0)
        shapes.append(self._straight(x, self.top, x, look.PLAN, 2.5 * self.scale.line, zero))
        shapes.append(self._ring(x, zero, c * 0.42))
        after = x < (self.left + self.right) / 2 and float(self.path.high[month]) < self.highest * 0.45
        side, at = ("left", x + c * 0.6) if after else ("right", x - c * 0.6)
        paid = text("actions.payback.paid", self.language, months=duration(month, self.language))
        notes.append(self._note(at, self.top + c * 0.6, paid, look.PLAN, side, size=self.scale.label, strong=True))
        notes.append(self._note(at, self.top + c * 1.9, _range(self.path, self.language), look.INK2, side))

    def _ring(self, x: float, y: float, radius: float) -> dict[str, Any]:
        ends = {"x0": x - radius, "x1": x + radius, "y0": y - radius, "y1": y + radius}
        line = {"color": look.PLAN, "width": 3.5 * self.scale.line}
        return {"type": "circle", **{k: round(v, 1) for k, v in ends.items()}, "fillcolor": look.GROUND, "line": line}

    def _path(
        self, places: list[tuple[float, float]], colour: str = "", width: float = 0, fill: str = ""
    ) -> dict[str, Any]:
        drawn = "M " + " L ".join(f"{x:.1f},{y:.1f}" for x, y in places) + (" Z" if fill else "")
        line = {"color": colour or look.PLAN, "width": round(width, 1)}
        return {"type": "path", "path": drawn, "fillcolor": fill or "rgba(0,0,0,0)", "line": line}

    def _straight(
        self, x0: float, y0: float, x1: float, colour: str, width: float, y1: float | None = None
    ) -> dict[str, Any]:
        ends = {"x0": x0, "y0": y0, "x1": x1, "y1": y0 if y1 is None else y1}
        return {"type": "line", **{k: round(v, 1) for k, v in ends.items()}, "line": {"color": colour, "width": width}}

    def _note(
        self, x: float, y: float, words: str, colour: str, side: str = "left", *, size: float = 0, serif: bool = False,
        strong: bool = False,
    ) -> dict[str, Any]:  # fmt: skip
        font: dict[str, Any] = {"size": size or self.scale.chart, "color": colour}
        font |= {"weight": look.STRONG if strong or serif else 400}
        font |= {"family": look.TITLE_FONT} if serif else {}
        place = {"x": round(x, 1), "y": round(y, 1), "xanchor": side, "yanchor": "middle", "showarrow": False}
        return {**place, "text": plain(words), "font": font, "align": side}
