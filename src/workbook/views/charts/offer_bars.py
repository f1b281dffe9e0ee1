"""The bars of offers, in pixels: where each year stands, its parts at one scale, the ghost of the difference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.i18n import Language, short_money, text
from workbook.model.offer_years import OfferComparison
from workbook.views import look
from workbook.views.charts.chart import hatch, words_at
from workbook.views.look import Scale
from workbook.views.offers import LETTERS, Split, split_of

DIGITS = 1  # of thousands: amounts to a hundred euros, so that a difference is that of the totals shown


@dataclass(frozen=True)
class Bar:
    """A year of an offer on the picture: its letter, its parts, and the height of its middle from the top."""

    letter: str
    split: Split
    at: float


@dataclass(frozen=True)
class Plan:
    """Where things stand, in pixels: bars from `left`, `tall` each, `per_euro` long; the contract from `table`."""

    left: float
    tall: float
    per_euro: float
    table: float
    top: float  # under the sentence
    groups: tuple[tuple[str, float, tuple[Bar, ...]], ...]  # key, height of its heading, bars
    legend: float


def plan_of(found: OfferComparison, scale: Scale) -> Plan:
    """Return where things stand: the bars share the height that headings, legend and names leave."""
    count = len(found.years)
    heading, legend, foot, between = scale.label * 1.7, scale.chart * 1.5, scale.chart * 1.6, scale.chart * 0.3
    said = scale.chart * 1.7
    tall = min(
        scale.chart * 2.7, (scale.height - said - 2 * heading - legend - foot - between) / (2 * count + 0.6) * 0.84
    )
    step = tall / 0.84
    left = scale.chart * 2.4
    table = scale.width - (scale.chart * 11.6 + scale.chart * 2.6 * count)
    crisis = [split_of(year.crisis) for year in found.years]
    ordinary = [split_of(year.ordinary) for year in found.years]
    longest = max(1.0, *(one.total for one in (*crisis, *ordinary)))
    room = table - scale.chart * 1.2 - scale.total * 4.4 - left
    groups, top = [], said
    for key, splits in (("ordinary", ordinary), ("crisis", crisis)):
        extra = legend if key == "crisis" else 0.0
        first = top + heading + extra
        bars = tuple(Bar(LETTERS[at], one, first + step * (at + 0.5)) for at, one in enumerate(splits))
        groups.append((key, top + heading / 2, bars))
        top = first + step * count + between
    return Plan(left, tall, room / longest, table, said, tuple(groups), groups[1][2][0].at - step / 2 - legend * 0.45)


def parts(bar: Bar, plan: Plan, scale: Scale) -> list[dict[str, Any]]:
    """Return a bar's parts: the fee, what is billed on top, what nobody bills (hatched)."""
    made = (
        (bar.split.fee, {"color": look.PAID}),
        (bar.split.billed, {"color": look.PAID2}),
        (bar.split.hidden, {"color": look.HIDDEN_TINT, "pattern": hatch(scale)}),
    )
    traces, start = [], plan.left + 1
    for amount, marker in made:
        long = amount * plan.per_euro
        if long > 0.5:
            traces.append(
                {
                    "type": "bar",
                    "orientation": "h",
                    "x": [round(max(long - 1.5, 0.5), 1)],  # a hairline between the parts
                    "base": [round(start, 1)],
                    "y": [round(bar.at, 1)],
                    "width": [round(plan.tall, 1)],
                    "marker": marker,
                    "hoverinfo": "skip",
                }
            )
        start += long
    return traces


def figures(bar: Bar, plan: Plan, scale: Scale, language: Language) -> list[dict[str, Any]]:
    """Return the letter before a bar, and the amounts inside its parts where they fit."""
    notes = [words_at(plan.left - 14, bar.at, bar.letter, scale.total * 0.9, look.INK, serif=True, anchor="right")]
    start, size = plan.left, min(scale.value, plan.tall * 0.62)
    for amount, colour in ((bar.split.fee, look.GROUND), (bar.split.billed, look.INK)):
        if amount * plan.per_euro > size * 4.4:
            notes.append(words_at(start + 10, bar.at, short_money(amount, language, DIGITS), size, colour, strong=True))
        start += amount * plan.per_euro
    return notes


def total(bar: Bar, end: float, plan: Plan, scale: Scale, language: Language) -> dict[str, Any]:
    """Return a year's total after its bar, or after what stands behind it up to `end` euros."""
    size = min(scale.total, plan.tall * 0.95)
    words = short_money(bar.split.total, language, DIGITS)
    return words_at(plan.left + end * plan.per_euro + 12, bar.at, words, size, look.INK, serif=True)


def ghost(
    dear: Bar, cheap: Bar, gap: float, plan: Plan, scale: Scale, language: Language
) -> tuple[list[Any], list[Any]]:
    """Return the dotted box from the cheapest bar's end to the dearest's, and the difference where it fits."""
    start, end = (plan.left + one.split.total * plan.per_euro for one in (cheap, dear))
    box = {
        "type": "rect",
        "x0": start + 2,
        "x1": end,
        "y0": cheap.at - plan.tall / 2,
        "y1": cheap.at + plan.tall / 2,
        "line": {"color": look.INK, "width": 2 * scale.line, "dash": "dot"},
        "fillcolor": look.GROUND,
    }
    size = min(scale.value, plan.tall * 0.62)
    amount = short_money(gap, language, DIGITS)
    for words in (text("offers.ghost", language, gap=amount), amount):
        if end - start > len(words) * size * 0.52:
            return [box], [words_at((start + end) / 2, cheap.at, words, size, look.INK, strong=True, anchor="center")]
    return [box], []


def legend(plan: Plan, scale: Scale, language: Language) -> list[dict[str, Any]]:
    """Return the names of the three parts above the first bar of the crisis, each from where its part begins."""
    split = plan.groups[-1][2][0].split
    starts = (0.0, split.fee, split.fee + split.billed)
    notes, free, size = [], 0.0, scale.chart
    colours = (look.PAID, look.PAID2_TEXT, look.HIDDEN)
    for name, start, colour in zip(("fee", "billed", "hidden"), starts, colours, strict=True):
        words = text(f"offers.part_{name}", language)
        at = max(plan.left + 12 + start * plan.per_euro, free)
        notes.append(words_at(at, plan.legend, words, size, colour, strong=True))
        free = at + len(words) * size * 0.52 + size
    return notes


def baseline(plan: Plan, scale: Scale) -> dict[str, Any]:
    """Return the line on which all bars stand."""
    bars = [bar for _, _, group in plan.groups for bar in group]
    return {
        "type": "line",
        "x0": plan.left,
        "x1": plan.left,
        "y0": plan.top,
        "y1": bars[-1].at + plan.tall * 0.7,
        "line": {"color": look.INK, "width": 2 * scale.line},
    }
