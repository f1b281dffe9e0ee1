"""A drawing in pixels as SVG, for pages that have no script: the same shapes and words as its figure."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Any

from workbook.views import look
from workbook.views.charts import Chart

_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_RGBA = re.compile(r"rgba\((\d+),(\d+),(\d+),([\d.]+)\)")


def svg_of(chart: Chart) -> str:
    """Return a chart whose axes are pixels (`pixel_figure`) as an SVG element, said by the chart's alternative."""
    layout = chart.figure.to_plotly_json()["layout"]
    shapes = [one.to_plotly_json() if hasattr(one, "to_plotly_json") else one for one in layout["shapes"]]
    below = [one for one in shapes if one.get("layer") == "below"]
    above = [one for one in shapes if one.get("layer") != "below"]
    parts = [*(_shape(one) for one in [*below, *above]), *(_words(one) for one in layout["annotations"])]
    size = f'width="{chart.width}" height="{chart.height}" viewBox="0 0 {chart.width} {chart.height}"'
    said = escape(chart.alternative)
    return f'<svg class="picture" {size} role="img" aria-label="{said}">{"".join(parts)}</svg>'


def _shape(one: dict[str, Any]) -> str:
    line = one["line"]
    edge = f'stroke="{line["color"]}" stroke-width="{line["width"]}"' if line.get("width") else 'stroke="none"'
    x0, y0, x1, y1 = (float(one.get(name, 0)) for name in ("x0", "y0", "x1", "y1"))
    match one["type"]:
        case "line":
            return f'<path d="M{x0:g} {y0:g}L{x1:g} {y1:g}" {edge}/>'
        case "rect":
            box = f'x="{x0:g}" y="{y0:g}" width="{x1 - x0:.1f}" height="{y1 - y0:.1f}"'
            return f"<rect {box} {_fill(one)} {edge}/>"
        case "circle":
            middle = f'cx="{(x0 + x1) / 2:.1f}" cy="{(y0 + y1) / 2:.1f}" r="{(x1 - x0) / 2:.1f}"'
            return f"<circle {middle} {_fill(one)} {edge}/>"
    return f'<path d="{one["path"]}" {_fill(one)} {edge} stroke-linejoin="round"/>'


def _fill(one: dict[str, Any]) -> str:
    """Return a fill, its opacity apart.

    >>> _fill({"fillcolor": "rgba(0,117,107,0.2)"}), _fill({"fillcolor": "#fff"})
    ('fill="rgb(0,117,107)" fill-opacity="0.2"', 'fill="#fff"')
    """
    found = _RGBA.fullmatch(one["fillcolor"])
    if found is None:
        return f'fill="{one["fillcolor"]}"'
    red, green, blue, opacity = found.groups()
    return f'fill="rgb({red},{green},{blue})" fill-opacity="{opacity}"'


def _words(one: dict[str, Any]) -> str:
    """Return words as high as their place in their middle; a figure's words are escaped already."""
    font = one["font"]
    size = float(font["size"])
    family = ' font-family="var(--wb-title-font)"' if font.get("family") == look.TITLE_FONT else ""
    weight = f' font-weight="{font["weight"]}"' if font.get("weight", 400) != 400 else ""
    place = f'x="{one["x"]}" y="{one["y"] + size * 0.34:.1f}" text-anchor="{_ANCHORS[one["xanchor"]]}"'
    style = f'font-size="{size:g}" fill="{font["color"]}"{family}{weight}'
    return f"<text {place} {style}>{escape(unescape(one['text']))}</text>"
