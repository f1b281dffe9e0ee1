"""The look's values as Python: colours by role, type sizes, hatches and the geometry of a slide.

A colour means a role, never "the third series". The same values stand as custom properties in
`modules/tokens.css` for what is drawn by the browser; a test keeps the two equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Medium = Literal["slide", "page"]

INK, INK2, GREY = "#13212E", "#3F4D5A", "#5A6773"
PAID, PAID2, PAID2_TEXT = "#1D4F7C", "#6F94B5", "#3F6A91"
HIDDEN, HIDDEN_TINT = "#B4480F", "#F8E6DA"
PLAN, PLAN_TINT = "#00756B", "#DDF0ED"
RISK = "#9A1748"
DEBT, DEBT_TINT = "#5A3E94", "#ECE7F5"
PROVIDER, PROVIDER_TEXT, PROVIDER_TINT = "#8A6200", "#6E4E00", "#F6EEDB"
SCORE, UNKNOWN_LINE = "#8391A0", "#7A8793"
RULE, TINT, GROUND, SECTION = "#D3DAE0", "#F3F5F7", "#FFFFFF", "#10202D"

ROLES = MappingProxyType(
    {
        "bg": GROUND,
        "ink": INK,
        "ink2": INK2,
        "grey": GREY,
        "rule": RULE,
        "tint": TINT,
        "paid": PAID,
        "paid2": PAID2,
        "paid-text2": PAID2_TEXT,
        "hidden": HIDDEN,
        "hidden-tint": HIDDEN_TINT,
        "plan": PLAN,
        "plan-tint": PLAN_TINT,
        "risk": RISK,
        "debt": DEBT,
        "debt-tint": DEBT_TINT,
        "provider": PROVIDER,
        "provider-text": PROVIDER_TEXT,
        "provider-tint": PROVIDER_TINT,
        "score": SCORE,
        "unknown-line": UNKNOWN_LINE,
        "section": SECTION,
    }
)

# a dark room swaps grounds and inks; the facilitator's switch, never the default, never printed
NIGHT = MappingProxyType(
    {
        "bg": "#0E1B26",
        "ink": "#F4F6F8",
        "ink2": "#C9D3DB",
        "grey": "#A9B6C1",
        "rule": "#33475A",
        "tint": "#172938",
        "paid": "#5E9BD1",
        "paid2": "#41749D",
        "paid-text2": "#5E9BD1",
        "hidden": "#F29A5E",
        "hidden-tint": "#3A2A22",
        "plan": "#4CC3B4",
        "plan-tint": "#16383A",
        "risk": "#F27CA0",
        "debt": "#B79CF0",
        "debt-tint": "#2A2440",
        "provider": "#E0B04A",
        "provider-text": "#E0B04A",
        "provider-tint": "#33291A",
        "score": "#8391A0",
        "section": "#0A141C",
    }
)


def at_night() -> dict[str, str]:
    """Return what each colour of a drawing becomes in a dark room."""
    return {ROLES[role]: colour for role, colour in NIGHT.items() if role != "section"}


# fill and letter colour of the five grades: a letter always stands on the fill
GRADES = MappingProxyType(
    {
        "A": (GROUND, INK),
        "B": (DEBT_TINT, INK),
        "C": ("#CFC3E6", INK),
        "D": ("#7558AE", GROUND),
        "E": (DEBT, GROUND),
    }
)

TEXT_FAMILY, TITLE_FAMILY = "Source Sans 3", "Source Serif 4"
TEXT_FONT = f'"{TEXT_FAMILY}", system-ui, "Segoe UI", sans-serif'
TITLE_FONT = f'"{TITLE_FAMILY}", Georgia, "Times New Roman", serif'
STRONG = 600

SLIDE_WIDTH, SLIDE_HEIGHT, SLIDE_MARGIN = 1280, 720, 72


@dataclass(frozen=True)
class Scale:
    """Sizes in pixels of one medium: a projected slide, or a page read on a screen or on paper."""

    chart: int  # axes and footers, the smallest text of the medium
    label: int  # names at the end of a line or beside a bar
    value: int  # a figure under its name
    total: int  # the one figure of a chart
    width: int  # of a chart
    height: int
    end: int  # room at the right for direct labels
    start: int  # room at the left for the scale
    line: float  # multiplies line widths and hatches


SCALES: MappingProxyType[Medium, Scale] = MappingProxyType(
    {
        "slide": Scale(20, 22, 22, 34, 1136, 446, 212, 74, 1.0),
        "page": Scale(14, 15, 15, 22, 688, 280, 146, 54, 0.72),
    }
)


def rgba(colour: str, opacity: float) -> str:
    """Return a colour with an opacity, as charts take it.

    >>> rgba("#13212E", 0.1)
    'rgba(19,33,46,0.1)'
    """
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"
