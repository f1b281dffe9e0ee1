"""How the cost drift is drawn: areas from the baseline up, a band with dotted edges, labels at the end of the lines."""

from __future__ import annotations

from typing import Any

import numpy as np

from workbook.i18n import Language, decimal, number, plural, text
from workbook.views import look
from workbook.views.charts.axes import amounts_up, ground
from workbook.views.charts.chart import (
    EndLabel,
    end_annotations,
    hatch,
    new_figure,
    nice_top,
    spread,
)
from workbook.views.look import Scale
from workbook.views.readings import CostPath

_PROJECT_LINES = 2.8  # of height, for two lines of words


def drift_figure(path: CostPath, scale: Scale, language: Language) -> Any:
    """Return the plotly figure of a monthly cost path."""
    months = np.linspace(0, 12 * path.years, len(path.total)).round(3).tolist()
    margin = {"l": scale.start, "r": scale.end, "t": round(scale.chart * 1.9), "b": round(scale.chart * 2.1)}
    plot_height = scale.height - margin["t"] - margin["b"]
    # the two lines that explain a delayed project stand above the band
    words = _PROJECT_LINES * scale.chart / plot_height if path.project_month is not None else 0
    top, step = nice_top(float(path.high.max()) / (1 - words))
    labels = _end_labels(path, scale, language, plot_height / top)
    middles = spread(labels, -margin["t"] + 2, plot_height + 6, gap=scale.chart * 0.5)
    ends = end_annotations(labels, middles, shift=26 * scale.line, plot_height=plot_height)
    said, stems = _project(path, scale, language, top)
    ticks = [12 * year for year in range(path.years + 1)]
    layout = {
        "margin": margin,
        "xaxis": ground(0, 12 * path.years, ticks, [_tick(year, language) for year in range(path.years + 1)], scale),
        "yaxis": amounts_up(
            [step * i for i in range(round(top / step) + 1)],
            [_amount(step * i, language) for i in range(round(top / step) + 1)],
            scale,
        ),
        "annotations": [*ends, _unit(scale, language, plot_height), *_start(path, scale, language), *said],
        "shapes": [_bracket(path, scale), *stems],
    }
    return new_figure(scale, _traces(path, months, scale), layout)


def _amount(value: float, language: Language) -> str:
    return number(value, language) if value == int(value) else decimal(value, language)


def _tick(year: int, language: Language) -> str:
    return text("views.drift.today", language) if year == 0 else plural("views.drift.tick", language, year)


def _traces(path: CostPath, months: list[float], scale: Scale) -> list[dict[str, Any]]:
    """Return areas from the baseline up, then the veil of the band, its dotted edges and the total."""
    seam = {"color": look.GROUND, "width": 2 * scale.line}
    base = {"type": "scatter", "mode": "lines", "x": months, "hoverinfo": "skip"}
    heights = (path.fee, path.fee + path.other, path.fee + path.other + path.hidden)
    areas = [
        {**base, "y": _rounded(heights[0]), "fill": "tozeroy", "fillcolor": look.PAID, "line": seam},
        {**base, "y": _rounded(heights[1]), "fill": "tonexty", "fillcolor": look.PAID2, "line": seam},
        {
            **base,
            "y": _rounded(heights[2]),
            "fill": "tonexty",
            "fillpattern": hatch(scale),
            "line": {"width": 0, "color": look.HIDDEN},
        },
    ]
    edge = {"color": look.INK, "width": 1.8 * scale.line, "dash": "2px,5px"}
    total = {**base, "y": _rounded(path.total), "line": {"color": look.INK, "width": 4 * scale.line}}
    bare = {**total, "line": {"width": 0}}
    # the band may cover the whole hatch: its fill stays above the total, so that the hatch remains the loudest sign
    band = [
        {**bare},
        {**base, "y": _rounded(path.high), "line": edge, "fill": "tonexty", "fillcolor": look.rgba(look.INK, 0.1)},
        {**base, "y": _rounded(path.low), "line": edge},
    ]
    ends = {
        **base,
        "mode": "markers",
        "x": [months[0], months[-1]],
        "y": _rounded(path.total[[0, -1]]),
        "marker": {"color": look.INK, "size": 13 * scale.line, "line": {"color": look.GROUND, "width": 2}},
        "cliponaxis": False,
    }
    return [*areas, *band, total, ends]


def _rounded(values: Any) -> list[float]:
    return [round(float(value), 1) for value in values]


def _end_labels(path: CostPath, scale: Scale, language: Language, pixels: float) -> list[EndLabel]:
    """Return the labels at the right, top to bottom, each at the height of what it names."""
    fee, other = float(path.fee[-1]), float(path.other[-1])
    hidden, total = float(path.hidden[-1]), float(path.total[-1])
    top, _ = nice_top(float(path.high.max()))

    def at(value: float) -> float:
        return (top - value) * pixels

    full = EndLabel(
        at(total) + scale.total * 0.2,
        (
            (text("views.part.total", language), look.INK, scale.label, False),
            (path.written(total, language), look.INK, scale.total, True),
            (text("views.band.start", language), look.GREY, scale.chart, False),
            (path.band(-1, language), look.GREY, scale.chart, False),
        ),
    )
    parts = (
        ("hidden", look.HIDDEN, hidden, fee + other + hidden / 2),
        ("other", look.PAID2_TEXT, other, fee + other / 2),
        ("fee", look.PAID, fee, fee / 2),
    )
    return [
        full,
        *(
            EndLabel(
                at(middle),
                (
                    (text(f"views.part.{name}", language), colour, scale.label, False),
                    (path.written(value, language), look.INK2, scale.value, False),
                ),
            )
            for name, colour, value, middle in parts
        ),
    ]


def _unit(scale: Scale, language: Language, plot_height: float) -> dict[str, Any]:
    return {
        "text": text("views.drift.unit", language),
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1 + scale.chart * 0.85 / plot_height,
        "xshift": 8 * scale.line,
        "xanchor": "left",
        "yanchor": "middle",
        "showarrow": False,
        "font": {"size": scale.chart, "color": look.GREY},
    }


def _start(path: CostPath, scale: Scale, language: Language) -> list[dict[str, Any]]:
    """Return the value at the start, written above the band so that nothing crosses it."""
    return [
        {
            "text": path.written(path.total[0], language),
            "x": 0,
            "y": float(path.high[: max(1, len(path.high) // 10)].max()),
            "xshift": 8 * scale.line,
            "yshift": 5,
            "xanchor": "left",
            "yanchor": "bottom",
            "showarrow": False,
            "font": {
                "family": look.TITLE_FONT,
                "size": round(scale.total * 0.8),
                "color": look.INK,
                "weight": look.STRONG,
            },
        }
    ]


def _project(
    path: CostPath, scale: Scale, language: Language, top: float
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the words and the upright that explain the one bump a delayed project makes, when it can be seen."""
    month = path.project_month
    if month is None:
        return [], []
    words = {
        "text": text("views.drift.project", language),
        "x": month,
        "yref": "paper",
        "y": 1.0,
        "xshift": 9 * scale.line,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "showarrow": False,
        "font": {"size": scale.chart, "color": look.INK2},
    }
    stem = {
        "type": "line",
        "x0": month,
        "x1": month,
        "y0": float(path.total[month]),
        "y1": top,
        "line": {"color": look.INK2, "width": 1.5 * scale.line},
    }
    return [words], [stem]


def _bracket(path: CostPath, scale: Scale) -> dict[str, Any]:
    """Return the dotted upright beside the end of the band, which the words at the right speak of."""
    return {
        "type": "line",
        "xref": "x",
        "xsizemode": "pixel",
        "xanchor": 12 * path.years,
        "yref": "y",
        "x0": 14 * scale.line,
        "x1": 14 * scale.line,
        "y0": float(path.low[-1]),
        "y1": float(path.high[-1]),
        "line": {"color": look.INK, "width": 2 * scale.line, "dash": "2px,5px"},
    }
