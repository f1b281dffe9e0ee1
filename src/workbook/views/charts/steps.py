"""The steps from one amount to another, one a cause, drawn at true length, then the whole change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workbook.views import look
from workbook.views.charts.axes import named_rows, upright_at_nil
from workbook.views.charts.chart import bar_note, hatch, new_figure
from workbook.views.charts.dated import plain
from workbook.views.look import Scale


@dataclass(frozen=True)
class Step:
    """A cause's name, what it adds, and the same as written."""

    name: str
    change: float
    written: str


def steps_figure(steps: Sequence[Step], total: Step, scale: Scale) -> Any:
    """Return the steps in their order, each from where the one before ended, then the whole change from nought."""
    rows = list(range(len(steps) + 1))[::-1]
    traces: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    start, low, high = 0.0, min(0.0, total.change), max(0.0, total.change)
    for row, step in zip(rows, steps, strict=False):
        # a rise is the gap opening, so it is hatched; a fall is outlined only
        rises = step.change > 0
        marker: dict[str, Any] = (
            {"color": look.HIDDEN_TINT, "pattern": hatch(scale)}
            if rises
            else {"color": look.GROUND, "line": {"color": look.GREY, "width": 2 * scale.line}}
        )
        traces.append(_bar(row, start, step.change, marker))
        colour = look.HIDDEN if rises else look.GREY
        notes.append(bar_note(row, max(start, start + step.change), step.written, colour, scale.value, scale))
        start += step.change
        low, high = min(low, start), max(high, start)
    traces.append(_bar(rows[-1], 0, total.change, {"color": look.INK}))
    notes.append(bar_note(rows[-1], max(0.0, total.change), total.written, look.INK, scale.value, scale))
    layout = {
        "margin": {"l": round(scale.chart * 13.5), "r": round(scale.chart * 6), "t": 6, "b": 6},
        "xaxis": {"range": [low, (high or 1.0) * 1.02], "visible": False, "fixedrange": True},
        "yaxis": named_rows([*(plain(step.name) for step in steps), f"<b>{plain(total.name)}</b>"], rows, scale),
        "annotations": notes,
        "shapes": [upright_at_nil(), *_joints(rows, steps, scale)],
    }
    return new_figure(scale, traces, layout)


def _bar(row: int, base: float, length: float, marker: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "y": [row],
        "x": [round(length, 1)],
        "base": [round(base, 1)],
        "width": [0.62],
        "marker": marker,
        "hoverinfo": "skip",
    }


def _joints(rows: list[int], steps: Sequence[Step], scale: Scale) -> list[dict[str, Any]]:
    """Return the hairlines that lead from the end of one step to the start of the next."""
    joints, reached = [], 0.0
    for row, step in zip(rows, steps, strict=False):
        reached += step.change
        joints.append(
            {
                "type": "line",
                "x0": reached,
                "x1": reached,
                "y0": row - 0.31,
                "y1": row - 0.69,
                "line": {"color": look.GREY, "width": 1.5 * scale.line},
            }
        )
    return joints
