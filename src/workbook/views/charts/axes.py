"""The axes that charts share: rows with names, amounts upwards, the ground line, and the upright at nil."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook.views import look
from workbook.views.look import Scale


def named_rows(
    names: Sequence[str], rows: Sequence[int], scale: Scale, *, room: float = 0.6, apart: float = 10
) -> dict[str, Any]:
    """Return the upright axis of rows with names: `room` rows beyond the outer ones, names `apart` from the bars."""
    return {
        "range": [-room, len(rows) - 1 + room],
        "tickvals": list(rows),
        "ticktext": list(names),
        "tickfont": {"size": scale.label, "color": look.INK},
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "ticklabelstandoff": round(apart * scale.line),
    }


def amounts_up(ticks: Sequence[float], words: Sequence[str], scale: Scale) -> dict[str, Any]:
    """Return the upright axis of amounts, from the first tick to the last, with hairlines."""
    return {
        "range": [ticks[0], ticks[-1]],
        "tickvals": list(ticks),
        "ticktext": list(words),
        "gridcolor": look.RULE,
        "ticklabelstandoff": round(10 * scale.line),
        "zeroline": False,
        "fixedrange": True,
    }


def ground(start: float, end: float, ticks: Sequence[float], words: Sequence[str], scale: Scale) -> dict[str, Any]:
    """Return the axis along the bottom: a line of ink with ticks below it."""
    return {
        "range": [start, end],
        "tickvals": list(ticks),
        "ticktext": list(words),
        "ticks": "outside",
        "ticklen": 8 * scale.line,
        "tickcolor": look.INK,
        "showgrid": False,
        "zeroline": False,
        "showline": True,
        "linecolor": look.INK,
        "linewidth": 2,
        "fixedrange": True,
    }


def upright_at_nil() -> dict[str, Any]:
    """Return the line of ink from which bars set out."""
    return {
        "type": "line",
        "xref": "x",
        "yref": "paper",
        "x0": 0,
        "x1": 0,
        "y0": 0,
        "y1": 1,
        "line": {"color": look.INK, "width": 2},
    }
