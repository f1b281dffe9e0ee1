"""The contract beside the bars: which services each offer includes, caps, sells or leaves out, as signs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook.i18n import Language, text
from workbook.model.offers import Status
from workbook.views import look
from workbook.views.charts.chart import words_at
from workbook.views.look import Scale
from workbook.views.offers import LETTERS, ScopeRow

STATES: tuple[Status, ...] = ("included", "capped", "optional", "excluded")
_ROUND = 0.552  # how far the handles of a cubic stand for a quarter of a circle


def contract_shapes(rows: Sequence[ScopeRow], left: float, top: float, scale: Scale) -> list[dict[str, Any]]:
    """Return the rules and signs of the table from `top` down: disc, half disc, ring with a coin, hollow ring."""
    shapes = [_rule(left - scale.chart, top, left - scale.chart, scale.height - scale.chart * 2, look.RULE, scale)]
    for at, row in enumerate(rows):
        y = top + _middle(at, scale)
        last = at == len(rows) - 1
        shapes.append(_rule(left, y - _step(scale) / 2, scale.width, y - _step(scale) / 2, look.RULE, scale))
        if last:
            shapes.append(_rule(left, y + _step(scale) / 2, scale.width, y + _step(scale) / 2, look.INK, scale))
        for place, state in enumerate(row.states):
            shapes += _sign(_column(place, len(row.states), scale), y, state, scale)
    for place, state in enumerate(STATES):
        x, y = _key(place, left, top, len(rows), scale)
        shapes += _sign(x + scale.chart * 0.5, y, state, scale)
    return shapes


def contract_notes(
    rows: Sequence[ScopeRow], left: float, top: float, scale: Scale, language: Language
) -> list[dict[str, Any]]:
    """Return the words of the table: its heading, the letters, the services, and what the signs mean."""
    notes = [
        words_at(left, top + _step(scale) / 2, text("offers.in_contract", language), scale.chart, look.INK, strong=True)
    ]
    count = len(rows[0].states) if rows else 0
    for place in range(count):
        x = _column(place, count, scale)
        notes.append(
            words_at(x, top + _step(scale) / 2, LETTERS[place], scale.chart, look.INK, serif=True, anchor="center")
        )
    for at, row in enumerate(rows):
        notes.append(words_at(left, top + _middle(at, scale), row.name, scale.chart, look.INK2))
        for place, state in enumerate(row.states):
            if state == "optional":
                notes.append(_coin(_column(place, count, scale), top + _middle(at, scale), scale))
    for place, state in enumerate(STATES):
        x, y = _key(place, left, top, len(rows), scale)
        colour = look.HIDDEN if state == "excluded" else look.GREY
        notes.append(words_at(x + scale.chart * 1.3, y, text(f"offers.state_{state}", language), scale.chart, colour))
        if state == "optional":
            notes.append(_coin(x + scale.chart * 0.5, y, scale))
    return notes


def _step(scale: Scale) -> float:
    return scale.chart * 2.1


def _middle(at: int, scale: Scale) -> float:
    return _step(scale) * (at + 1.5)


def _column(place: int, count: int, scale: Scale) -> float:
    return scale.width - scale.chart * (2.6 * (count - place) - 1.5)


def _key(place: int, left: float, top: float, rows: int, scale: Scale) -> tuple[float, float]:
    """Return where a sign of the key stands: two lines of two."""
    return left + (place % 2) * scale.chart * 7, top + _step(scale) * (rows + 1) + scale.chart * (
        1.2 + place // 2 * 1.6
    )


def _sign(x: float, y: float, state: str, scale: Scale) -> list[dict[str, Any]]:
    r = scale.chart * 0.46
    colour = {"optional": look.PAID2_TEXT, "excluded": look.HIDDEN}.get(state, look.INK)
    ring = {
        "type": "circle",
        "x0": x - r,
        "x1": x + r,
        "y0": y - r,
        "y1": y + r,
        "line": {"color": colour, "width": 2.4 * scale.line},
        "fillcolor": colour if state == "included" else look.GROUND,
    }
    if state != "capped":
        return [ring]
    k = r * _ROUND
    path = (
        f"M {x:.1f},{y - r:.1f} C {x - k:.1f},{y - r:.1f} {x - r:.1f},{y - k:.1f} {x - r:.1f},{y:.1f} "
        f"C {x - r:.1f},{y + k:.1f} {x - k:.1f},{y + r:.1f} {x:.1f},{y + r:.1f} Z"
    )
    return [ring, {"type": "path", "path": path, "fillcolor": colour, "line": {"width": 0}}]


def _rule(x0: float, y0: float, x1: float, y1: float, colour: str, scale: Scale) -> dict[str, Any]:
    line = {"color": colour, "width": 2 * scale.line}
    return {"type": "line", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": line}


def _coin(x: float, y: float, scale: Scale) -> dict[str, Any]:
    return words_at(x, y, "€", scale.chart * 0.62, look.PAID2_TEXT, strong=True, anchor="center")
