"""Two bars a row on one scale: what something costs and what it is set against."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workbook.views.charts.axes import named_rows, upright_at_nil
from workbook.views.charts.chart import bar_note, new_figure, nice_top
from workbook.views.look import Scale


@dataclass(frozen=True)
class Pair:
    """One row: its name, the lengths of its two bars (none below nil) and the words at their ends."""

    name: str
    above: float
    below: float
    said_above: str
    said_below: str


@dataclass(frozen=True)
class Side:
    """How the upper or the lower bars are drawn: their fill, and the colour of their edge and of their words."""

    fill: dict[str, Any]
    colour: str


def paired_bars(pairs: Sequence[Pair], above: Side, below: Side, scale: Scale) -> Any:
    """Return the figure of pairs of bars, the first row on top; its words may be longer than the others'."""
    rows = list(range(len(pairs)))[::-1]
    upper = [max(0.0, one.above) for one in pairs]
    lower = [max(0.0, one.below) for one in pairs]
    longest = max([*upper, *lower, 1.0])
    end = scale.chart * 7
    notes = []
    for row, one, high, low in zip(rows, pairs, upper, lower, strict=True):
        notes.append(bar_note(row + 0.19, high, one.said_above, above.colour, scale.chart, scale))
        notes.append(bar_note(row - 0.19, low, one.said_below, below.colour, scale.chart, scale))
    reach = _first_row_reach(upper, lower, nice_top(longest)[0], scale, end)
    layout = {
        "margin": {"l": round(scale.chart * 14.2), "r": round(end), "t": 4, "b": 4},
        "xaxis": {"range": [0, max(longest, reach)], "visible": False, "fixedrange": True},
        "yaxis": named_rows([wrapped(one.name) for one in pairs], rows, scale, room=0.55),
        "barmode": "overlay",
        "annotations": notes,
        "shapes": [upright_at_nil()],
    }
    return new_figure(scale, [_bars(rows, upper, 0.19, above, scale), _bars(rows, lower, -0.19, below, scale)], layout)


def _first_row_reach(upper: list[float], lower: list[float], top: float, scale: Scale, end: float) -> float:
    """Return the end of the axis that leaves the first row's longer words on the chart."""
    if not upper:
        return top
    plot = scale.width - scale.chart * 14.2 - end
    words = scale.chart * 14.5  # about as wide as the first row's two sentences are written
    room = max(plot + end - words, plot * 0.35)
    return max(upper[0], lower[0]) * plot / room


def _bars(rows: list[int], lengths: list[float], shift: float, side: Side, scale: Scale) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "y": [row + shift for row in rows],
        "x": [round(length, 1) for length in lengths],
        "width": 0.36,
        "marker": {**side.fill, "line": {"color": side.colour, "width": 1.5 * scale.line}},
        "hoverinfo": "skip",
    }


def wrapped(name: str, wide: int = 24) -> str:
    """Return a name on two lines when it is long, broken at the space nearest the middle.

    >>> wrapped("Documentation et accès absents")
    'Documentation et<br>accès absents'
    """
    if len(name) <= wide:
        return name
    spaces = [i for i, sign in enumerate(name) if sign == " "]
    if not spaces:
        return name
    cut = min(spaces, key=lambda i: math.fabs(i - len(name) / 2))
    return f"{name[:cut]}<br>{name[cut + 1 :]}"
