"""What every chart is made of: a finding, a sentence, a table and a figure that says the same.

The finding is the title, so a figure bears none. The sentence and the table are the chart's twins for those who
do not see it; they are read from the same numbers as the figure.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from workbook.views import look
from workbook.views.look import Medium, Scale


@dataclass(frozen=True)
class Table:
    """Headers and rows of written values; the first column names the row, the others are set right."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Chart:
    """A plotly figure with its finding (`title`), its `summary` sentence and its data `table`."""

    key: str
    title: str
    summary: str
    table: Table
    figure: Any = field(compare=False)  # plotly.graph_objects.Figure
    width: int = 0
    height: int = 0

    @property
    def alternative(self) -> str:
        """What a screen reader says instead of the picture."""
        return f"{self.title.rstrip('.')}. {self.summary}"


@dataclass(frozen=True)
class EndLabel:
    """A name and figures written at the end of a line, at the height (in pixels from the top) they speak of."""

    at: float
    lines: tuple[tuple[str, str, int, bool], ...]  # text, colour, size, whether it is the title face

    @property
    def height(self) -> float:
        """Room the label takes, in pixels."""
        return sum(size * 1.24 for _, _, size, _ in self.lines)


def scale_of(medium: Medium, width: int | None = None, height: int | None = None) -> Scale:
    """Return the sizes of a medium, with another width or height when a chart stands beside something."""
    scale = look.SCALES[medium]
    return replace(scale, width=width or scale.width, height=height or scale.height)


def new_figure(scale: Scale, traces: Sequence[dict[str, Any]], layout: dict[str, Any]) -> Any:
    """Return a plotly figure in the look's face and sizes, without anything of plotly's own theme."""
    import plotly.graph_objects as go

    base: dict[str, Any] = {
        "template": None,
        "width": scale.width,
        "height": scale.height,
        "font": {"family": look.TEXT_FONT, "size": scale.chart, "color": look.GREY},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "hovermode": False,
        "dragmode": False,
    }
    return go.Figure(data=list(traces), layout={**base, **layout})


def hatch(scale: Scale) -> dict[str, Any]:
    """Return the 45 degree hatch of what no invoice shows, for an area or for bars."""
    pattern = {
        "shape": "/",
        "size": round(13 * scale.line, 1),
        "solidity": 0.36,
        "fgcolor": look.HIDDEN,
        "bgcolor": look.HIDDEN_TINT,
    }
    return {**pattern, "fillmode": "replace"}


def dots(scale: Scale) -> dict[str, Any]:
    """Return the dotted fill of a debt's principal."""
    return {
        "shape": ".",
        "size": round(9 * scale.line, 1),
        "solidity": 0.3,
        "fgcolor": look.DEBT,
        "bgcolor": look.DEBT_TINT,
        "fillmode": "replace",
    }


def unknown_hatch(scale: Scale) -> dict[str, Any]:
    """Return the fine grey hatch of what unknown answers leave open."""
    return {
        "shape": "/",
        "size": round(8 * scale.line, 1),
        "solidity": 0.3,
        "fgcolor": look.UNKNOWN_LINE,
        "bgcolor": look.GROUND,
        "fillmode": "replace",
    }


def nice_top(highest: float) -> tuple[float, float]:
    """Return the top of an axis from 0 and the distance between its lines: the lowest top that 3 to 5 lines reach.

    >>> nice_top(15600), nice_top(12600), nice_top(0)
    ((16000.0, 4000.0), (15000.0, 3000.0), (1.0, 0.25))
    """
    if highest <= 0:
        return 1.0, 0.25
    power = 10.0 ** math.floor(math.log10(highest))
    found = []
    for step in (m * power for m in (0.2, 0.25, 0.3, 0.4, 0.5, 1, 2, 2.5)):
        lines = math.ceil(highest / step - 1e-9)
        if 3 <= lines <= 5:
            found.append((step * lines, step))
    return min(found)


def spread(labels: Sequence[EndLabel], top: float, bottom: float, gap: float = 8) -> list[float]:
    """Return the middles of labels moved apart as little as needed, in the order given (top to bottom).

    >>> spread([EndLabel(50, (("a", "", 20, False),)), EndLabel(52, (("b", "", 20, False),))], 0, 100, gap=0)
    [38.6, 63.4]
    """
    if not labels:
        return []
    heights = [label.height for label in labels]
    # pool neighbours that would touch, and centre each pool on the mean of what it would like
    pools: list[tuple[float, float, int]] = []  # wished top, height, number of labels
    for label, height in zip(labels, heights, strict=True):
        wish, tall, count = label.at - height / 2, height, 1
        while pools and pools[-1][0] + pools[-1][1] + gap > wish:
            before = pools.pop()
            middle = ((before[0] + before[1] / 2) * before[2] + (wish + tall / 2) * count) / (before[2] + count)
            tall, count = before[1] + gap + tall, before[2] + count
            wish = middle - tall / 2
        wish = min(max(wish, top), max(top, bottom - tall))
        pools.append((wish, tall, count))
    middles: list[float] = []
    index = 0
    for start, _, count in pools:
        at = start
        for height in heights[index : index + count]:
            middles.append(round(at + height / 2, 1))
            at += height + gap
        index += count
    return middles


def end_annotations(
    labels: Sequence[EndLabel], middles: Sequence[float], *, shift: float, plot_height: float
) -> list[dict[str, Any]]:
    """Return the annotations that write labels `shift` pixels right of the plot, one a line of text."""
    written = []
    for label, middle in zip(labels, middles, strict=True):
        at = middle - label.height / 2
        for line, colour, size, title in label.lines:
            high = size * 1.24
            written.append(
                {
                    "text": line,
                    "xref": "paper",
                    "yref": "paper",
                    "x": 1,
                    "xshift": shift,
                    "y": 1 - (at + high / 2) / plot_height,
                    "xanchor": "left",
                    "yanchor": "middle",
                    "showarrow": False,
                    "align": "left",
                    "font": {
                        "family": look.TITLE_FONT if title else look.TEXT_FONT,
                        "size": size,
                        "color": colour,
                        "weight": look.STRONG if title or colour not in (look.INK2, look.GREY) else 400,
                    },
                }
            )
            at += high
    return written


def bar_note(y: float, x: float, words: str, colour: str, size: float, scale: Scale) -> dict[str, Any]:
    """Return the words at the end of a bar, a little to its right."""
    return {
        "x": x,
        "y": y,
        "text": words,
        "xanchor": "left",
        "yanchor": "middle",
        "xshift": 9 * scale.line,
        "showarrow": False,
        "font": {"size": size, "color": colour, "weight": look.STRONG},
    }


def words_at(
    x: float,
    y: float,
    words: str,
    size: float,
    colour: str,
    *,
    anchor: str = "left",
    strong: bool = False,
    serif: bool = False,
) -> dict[str, Any]:
    """Return words at a place of the axes, as high as the place in their middle; `serif` is the title's face."""
    return {
        "x": round(x, 1),
        "y": round(y, 1),
        "text": words,
        "xanchor": anchor,
        "yanchor": "middle",
        "showarrow": False,
        "font": {
            "family": look.TITLE_FONT if serif else look.TEXT_FONT,
            "size": round(size, 1),
            "color": colour,
            "weight": look.STRONG if strong or serif else 400,
        },
    }
