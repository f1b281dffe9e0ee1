"""The six scores and the posture map as SVG, for the page that has no script: the same readings as the charts."""

from __future__ import annotations

import math
from html import escape
from typing import Any

from workbook.i18n import Language, text
from workbook.views import look
from workbook.views.charts.diagnosis import posture_planned, posture_ranges, posture_title, score_range, weakest_first

WEAKEST = 2  # scores drawn in the colour of risk

_ROW, _BAR, _NAMES, _SCALE, _RIGHT = 27, 14, 152, 200, 414
_SIDE, _LEFT = 202, 20
_RING, _HEAD = 6.5, 13  # the ring where the plan leads, and the arrow's head


def _hatch(ident: str, colour: str) -> str:
    return (
        f'<pattern id="{ident}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="5" height="5" fill="{look.GROUND}"/><rect width="1.6" height="5" fill="{colour}"/></pattern>'
    )


def _svg(width: int, height: int, said: str, inside: str) -> str:
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return f'<svg class="picture" {size} role="img" aria-label="{escape(said)}">{inside}</svg>'


def scores_picture(assessment: Any, language: Language) -> str:
    """Return the six scores, weakest first: solid for the worst case, hatched for what unknown answers leave open."""
    rows = weakest_first(assessment)
    bottom = _ROW * len(rows) + 4
    zero, end = _NAMES, _NAMES + _SCALE
    parts = [_hatch("open-weak", look.RISK), _hatch("open", look.UNKNOWN_LINE)]
    parts += [f'<path d="M{x} 0V{bottom}" stroke="{look.RULE}"/>' for x in (zero + _SCALE / 2, end)]
    said = []
    for place, (key, low, high) in enumerate(rows):
        weak = place < WEAKEST
        name, score = text(f"questions.mistake.{key}", language), score_range(low, high, language)
        top, middle = place * _ROW + 6, place * _ROW + 18
        ink, edge = (look.RISK, look.RISK) if weak else (look.SCORE, look.GREY)
        strong = ' class="strong"' if weak else ""
        pattern = "open-weak" if weak else "open"
        worst, best = (zero + _SCALE * score / 100 for score in (low, high))
        parts.append(f'<text x="0" y="{middle}"{strong}>{escape(name)}</text>')
        parts.append(f'<rect x="{zero}" y="{top}" width="{worst - zero:.1f}" height="{_BAR}" fill="{ink}"/>')
        if best - worst >= 1:
            box = f'x="{worst:.1f}" y="{top}" width="{best - worst:.1f}" height="{_BAR}"'
            parts.append(f'<rect {box} fill="url(#{pattern})" stroke="{edge}" stroke-width="1.2"/>')
        parts.append(f'<text x="{_RIGHT}" y="{middle}" text-anchor="end"{strong}>{score}</text>')
        said.append(f"{name}, {score}")
    parts.append(f'<path d="M{zero} 0V{bottom}" stroke="{look.INK}" stroke-width="2"/>')
    scale = ((zero, "start", "0"), (zero + _SCALE / 2, "middle", "50"), (end, "end", text("summary.top", language)))
    for x, anchor, word in scale:
        parts.append(f'<text class="small" x="{x}" y="{bottom + 16}" text-anchor="{anchor}">{word}</text>')
    return _svg(_RIGHT, bottom + 22, ". ".join(said), "".join(parts))


def posture_picture(assessment: Any, language: Language) -> str:
    """Return the posture map: control across, anticipation up, the firm as a rectangle with a disc in its middle.

    An arrow goes to a ring where the plan leads, when it leads elsewhere.
    """
    control, ahead = posture_ranges(assessment)

    def at(x: float, y: float) -> tuple[float, float]:
        return _LEFT + _SIDE * x / 100, _SIDE * (1 - y / 100)

    (left, bottom), (right, top) = at(control[0], ahead[0]), at(control[1], ahead[1])
    half = _SIDE / 2
    box = f'x="{left:.1f}" y="{top:.1f}" width="{max(right - left, 3):.1f}" height="{max(bottom - top, 3):.1f}"'
    disc = f'cx="{(left + right) / 2:.1f}" cy="{(top + bottom) / 2:.1f}" r="7"'
    veil = 0.35 if right - left > half or bottom - top > half else 1  # the corners' words stand on a wide hatch
    across, up = (text(f"views.posture.{name}", language) for name in ("control", "anticipation"))
    parts = [
        _hatch("open-posture", look.UNKNOWN_LINE),
        f'<rect x="{_LEFT + half}" y="0" width="{half}" height="{half}" fill="{look.PLAN_TINT}"/>',
        f'<rect x="{_LEFT}" y="0.5" width="{_SIDE}" height="{_SIDE}" fill="none" stroke="{look.RULE}"/>',
        f'<path d="M{_LEFT + half} 0V{_SIDE}M{_LEFT} {half}H{_LEFT + _SIDE}" stroke="{look.RULE}"/>',
        f'<path d="M{_LEFT} 0V{_SIDE}H{_LEFT + _SIDE}" fill="none" stroke="{look.INK}" stroke-width="2"/>',
        f'<rect {box} fill="url(#open-posture)" fill-opacity="{veil}" stroke="{look.INK}" stroke-width="1.2"/>',
    ]
    for name, x, y in (
        ("delegated", 0, 18),
        ("steered", half, 18),
        ("endured", 0, _SIDE - 9),
        ("monitored", half, _SIDE - 9),
    ):
        kind = "plan" if name == "steered" else "small"
        word = text(f"views.posture.{name}", language)
        parts.append(f'<text class="{kind}" x="{_LEFT + x + 8}" y="{y}">{word}</text>')
    parts += [
        f'<circle {disc} fill="{look.INK}" stroke="{look.GROUND}" stroke-width="2"/>',
        f'<text class="axis" x="{_LEFT + _SIDE}" y="{_SIDE + 18}" text-anchor="end">{across}</text>',
        f'<text class="axis" transform="translate(12 0) rotate(-90)" text-anchor="end">{up}</text>',
    ]
    ranges = (score_range(*control, language), score_range(*ahead, language))
    said = f"{posture_title(assessment, language)}. {across}, {ranges[0]}. {up}, {ranges[1]}"
    if planned := posture_planned(assessment):
        parts.append(_arrow((left, top, right, bottom), at(*(sum(one) / 2 for one in planned)), language))
        told = {"control": score_range(*planned[0], language), "ahead": score_range(*planned[1], language)}
        said += f". {text('summary.plan_leads', language, across=across, up=up, **told)}"
    return _svg(_LEFT + _SIDE + 2, _SIDE + 24, said, "".join(parts))


def _arrow(box: tuple[float, float, float, float], end: tuple[float, float], language: Language) -> str:
    """Return the arrow from the edge of a box to a ring at its end, and the ring's word."""
    left, top, right, bottom = box
    across, down = end[0] - (left + right) / 2, end[1] - (top + bottom) / 2
    length = math.hypot(across, down)
    x, y = across / length, down / length  # the way it goes
    # out of the box by the side it meets first
    inside = min(
        (right - left) / 2 / abs(x) if x else math.inf,
        (bottom - top) / 2 / abs(y) if y else math.inf,
    )
    start, stop = max(inside, 9) + 4, length - _RING - 2
    parts = []
    if stop - start > _HEAD:
        tip = end[0] - x * (length - stop), end[1] - y * (length - stop)
        neck = tip[0] - x * _HEAD, tip[1] - y * _HEAD
        tail = end[0] - x * (length - start), end[1] - y * (length - start)
        wing = _HEAD * 0.42
        points = (tip, (neck[0] - y * wing, neck[1] + x * wing), (neck[0] + y * wing, neck[1] - x * wing))
        line = f"M{tail[0]:.1f} {tail[1]:.1f}L{neck[0]:.1f} {neck[1]:.1f}"
        parts.append(f'<path d="{line}" stroke="{look.PLAN}" stroke-width="2.5"/>')
        parts.append(f'<polygon points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in points)}" fill="{look.PLAN}"/>')
    ring = f'cx="{end[0]:.1f}" cy="{end[1]:.1f}" r="{_RING}"'
    parts.append(f'<circle {ring} fill="{look.GROUND}" stroke="{look.PLAN}" stroke-width="3"/>')
    # the word stands where the arrow does not come from, inside the map
    outside = end[0] > _LEFT + _SIDE - 44
    side, anchor = (-1, "end") if outside else (1, "start")
    below = 18 if outside and y > 0 else 4
    word = escape(text("summary.plan", language))
    place = f'x="{end[0] + side * (_RING + 6):.1f}" y="{end[1] + below:.1f}"'
    parts.append(f'<text class="plan" {place} text-anchor="{anchor}">{word}</text>')
    return "".join(parts)
