"""Tickets over time: a column a quarter, by class of work, what comes back hatched on top."""

from __future__ import annotations

from typing import Any

from workbook.i18n import Language, month, number, text
from workbook.readers.tickets.course import WorkClass
from workbook.views import look
from workbook.views.charts.chart import Chart, EndLabel, Table, end_annotations, hatch, new_figure, nice_top, scale_of
from workbook.views.charts.chart import spread as apart
from workbook.views.look import Medium, Scale
from workbook.views.tickets import TicketCourse, class_name, classes_in, course_rows, course_said, course_title

_FILLS: dict[WorkClass, str] = {
    "planned": look.PLAN,
    "request": look.SCORE,
    "incident": look.INK2,
    "unsaid": look.INK2,
    "back": look.HIDDEN_TINT,
}
_WORDS: dict[WorkClass, str] = {**_FILLS, "request": look.GREY, "back": look.HIDDEN}
_YEAR = 4  # quarters between two names under the axis


def tickets_chart(
    found: TicketCourse, language: Language, medium: Medium = "slide", height: int | None = None
) -> Chart:
    """Return the tickets of a firm by whole quarters and class of work."""
    scale = scale_of(medium, height=height)
    headers, rows = course_rows(found, language)
    return Chart(
        key="tickets",
        title=course_title(found, language),
        summary=course_said(found, language),
        table=Table(headers, tuple(rows)),
        figure=_figure(found, scale, language),
        width=scale.width,
        height=scale.height,
    )


def _figure(found: TicketCourse, scale: Scale, language: Language) -> Any:
    shown, places = classes_in(found), list(range(len(found.quarters)))
    heights = [float(one.whole.tickets) for one in found.quarters]
    top, step = nice_top(max(heights))
    margin = {
        "l": scale.start,
        "r": round(scale.end * 1.25),
        "t": round(scale.chart * 1.9),
        "b": round(scale.chart * 2),
    }
    plot_height = scale.height - margin["t"] - margin["b"]
    labels = _labels(found, shown, scale, language, plot_height / top, top)
    middles = apart(labels, -margin["t"] + 2, plot_height + 4, gap=scale.chart * 0.4)
    named = places[::-_YEAR][::-1]
    layout = {
        "barmode": "stack",
        "margin": margin,
        "xaxis": {
            "range": [-0.6, len(places) - 0.4],
            "tickvals": named,
            "ticktext": [month(found.quarters[at].last, language) for at in named],
            "showgrid": False,
            "zeroline": False,
            "showline": True,
            "linecolor": look.INK,
            "linewidth": 2,
            "fixedrange": True,
        },
        "yaxis": {
            "range": [0, top],
            "tickvals": [step * i for i in range(round(top / step) + 1)],
            "ticktext": [number(step * i, language) for i in range(round(top / step) + 1)],
            "gridcolor": look.RULE,
            "ticklabelstandoff": round(10 * scale.line),
            "zeroline": False,
            "fixedrange": True,
        },
        "annotations": [
            *end_annotations(labels, middles, shift=20 * scale.line, plot_height=plot_height),
            _unit(scale, language, plot_height),
            *_ends(heights, scale, language),
        ],
    }
    return new_figure(scale, [_columns(found, name, places, scale) for name in shown], layout)


def _columns(found: TicketCourse, name: WorkClass, places: list[int], scale: Scale) -> dict[str, Any]:
    marker: dict[str, Any] = {"color": _FILLS[name], "line": {"color": look.GROUND, "width": 1.5 * scale.line}}
    if name == "back":
        marker["pattern"] = hatch(scale)
    return {
        "type": "bar",
        "x": places,
        "y": [one.work[name].tickets for one in found.quarters],
        "width": [0.72] * len(places),
        "marker": marker,
        "hoverinfo": "skip",
    }


def _labels(
    found: TicketCourse, shown: tuple[WorkClass, ...], scale: Scale, language: Language, pixels: float, top: float
) -> list[EndLabel]:
    """Return each class's name and its last figure, top to bottom, at the height of its part of the last column."""
    labels, reached = [], 0.0
    for name in shown:
        count = found.quarters[-1].work[name].tickets
        middle = (top - reached - count / 2) * pixels
        lines = (
            (class_name(name, language), _WORDS[name], scale.label, False),
            (number(count, language), look.INK2, scale.value, False),
        )
        labels.append(EndLabel(middle, lines))
        reached += count
    return labels[::-1]


def _ends(heights: list[float], scale: Scale, language: Language) -> list[dict[str, Any]]:
    """Return the figures over the first column and the last."""
    return [
        {
            "text": number(heights[at], language),
            "x": at,
            "y": heights[at],
            "yshift": 3,
            "yanchor": "bottom",
            "showarrow": False,
            "font": {"family": look.TITLE_FONT, "size": scale.value, "color": look.INK, "weight": look.STRONG},
        }
        for at in sorted({0, len(heights) - 1})
    ]


def _unit(scale: Scale, language: Language, plot_height: float) -> dict[str, Any]:
    return {
        "text": text("tickets.course_unit", language),
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1 + scale.chart * 0.95 / plot_height,
        "xanchor": "left",
        "yanchor": "middle",
        "showarrow": False,
        "font": {"size": scale.chart, "color": look.GREY},
    }
