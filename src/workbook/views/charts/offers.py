"""Offers at equal scope: their years as bars at one scale, the difference as a dotted ghost, the contract beside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.cases.offered import OffersFound, compared
from workbook.i18n import Language, money, percent, short_money, text
from workbook.model.offer_years import OfferComparison
from workbook.views import look, offers
from workbook.views.charts.chart import Chart, Table, hatch, new_figure, scale_of, words_at
from workbook.views.charts.contract import contract_notes, contract_shapes
from workbook.views.look import Medium, Scale
from workbook.views.offers import LETTERS, Pair, Split, split_of

ROWS = 6  # services beside the bars
SAME_FEE = 0.02  # fees closer than this are one price


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


def offers_chart(assessment: Any, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return the offers of a case in an ordinary year and in a crisis, what is missing bought elsewhere.

    Raises:
        OptionError: the case has no offer.
    """
    found = compared(assessment.case, draws=assessment.simulation.draws, seed=assessment.simulation.seed)
    return chart_of(found, language, medium, height)


def chart_of(found: OffersFound, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return the chart of offers already compared."""
    scale, shown = scale_of(medium, height=height or _height(found, medium)), found.elsewhere
    pair = offers.pair_of(shown)
    return Chart(
        key="offers",
        title=_title(shown, pair, language),
        summary=offers.offers_said(found, language),
        table=_table(shown, language),
        figure=_figure(shown, pair, scale, language),
        width=scale.width,
        height=scale.height,
    )


def _height(found: OffersFound, medium: Medium) -> int | None:
    return None if medium == "slide" else 210 + 56 * len(found.elsewhere.years)


def _title(found: OfferComparison, pair: Pair, language: Language) -> str:
    if len(found.years) < 2:
        return text("offers.chart_one", language, crisis=money(found.years[0].crisis.mean, language, 1000))
    dear, cheap = found.years[pair.dear], found.years[pair.cheap]
    gap = found.gap(pair.dear, pair.cheap, crisis=True).mean
    difference = dear.offer.fee_month - cheap.offer.fee_month
    limit = SAME_FEE * max(dear.offer.fee_month, cheap.offer.fee_month)
    kind = "same" if abs(difference) <= limit else "lower" if difference < 0 else "higher"
    amount = money(gap, language, 1000 if gap >= 10_000 else 100)
    return text(f"offers.chart_{kind}", language, gap=amount, dear=LETTERS[pair.dear], cheap=LETTERS[pair.cheap])


def _table(found: OfferComparison, language: Language) -> Table:
    (_, *names), *rows = offers.table_rows(found, language)
    heads = [f"{LETTERS[at]} · {name}" for at, name in enumerate(names)]
    return Table((text("offers.column_line", language), *heads), tuple(rows))


def _figure(found: OfferComparison, pair: Pair, scale: Scale, language: Language) -> Any:
    plan = _plan(found, scale)
    notes, shapes, traces = [], [_baseline(plan, scale)], []
    notes.append(words_at(0, scale.chart * 0.6, _said(found, pair, language), scale.chart, look.GREY))
    for key, heading, bars in plan.groups:
        words = text(f"offers.group_{key}", language, chance=_chance(found, language))
        notes.append(words_at(plan.left + 12, heading, words, scale.label, look.INK, strong=True))
        for bar in bars:
            traces += _bars(bar, plan, scale)
            notes += _figures(bar, plan, scale, language)
    ghost = plan.groups[-1][2]
    if len(ghost) > 1:
        made = _ghost(ghost[pair.dear], ghost[pair.cheap], plan, scale, language)
        shapes += made[0]
        notes += made[1]
    for bar in plan.groups[-1][2]:
        gone = bar.split.total if bar is not ghost[pair.cheap] else ghost[pair.dear].split.total
        notes.append(_total(bar, gone, plan, scale, language))
    for bar in plan.groups[0][2]:
        notes.append(_total(bar, bar.split.total, plan, scale, language))
    notes += _legend(plan, scale, language)
    rows = offers.scope_rows(found, language, ROWS)
    shapes += contract_shapes(rows, plan.table, plan.top, scale)
    notes += contract_notes(rows, plan.table, plan.top, scale, language)
    notes += _names(found, scale)
    axis = {"visible": False, "fixedrange": True, "showgrid": False, "zeroline": False}
    layout = {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "xaxis": {**axis, "range": [0, scale.width]},
        "yaxis": {**axis, "range": [scale.height, 0]},
        "barmode": "overlay",
        "annotations": notes,
        "shapes": shapes,
    }
    return new_figure(scale, traces, layout)


def _said(found: OfferComparison, pair: Pair, language: Language) -> str:
    """Return the sentence over the bars: how often the dearest is dearer, and what is counted."""
    counted = text("offers.chart_counted", language)
    if len(found.years) < 2:
        return counted
    dearer = percent(found.gap(pair.dear, pair.cheap, crisis=True).dearer, language)
    letters = {"dear": LETTERS[pair.dear], "cheap": LETTERS[pair.cheap]}
    return f"{text('offers.chart_dearer', language, chance=dearer, **letters)} {counted}"


def _chance(found: OfferComparison, language: Language) -> str:
    return percent(max(year.crisis_chance for year in found.years), language)


def _plan(found: OfferComparison, scale: Scale) -> Plan:
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
    room = table - scale.chart * 1.2 - scale.total * 3.6 - left
    groups, top = [], said
    for key, splits in (("ordinary", ordinary), ("crisis", crisis)):
        extra = legend if key == "crisis" else 0.0
        first = top + heading + extra
        bars = tuple(Bar(LETTERS[at], one, first + step * (at + 0.5)) for at, one in enumerate(splits))
        groups.append((key, top + heading / 2, bars))
        top = first + step * count + between
    return Plan(left, tall, room / longest, table, said, tuple(groups), groups[1][2][0].at - step / 2 - legend * 0.45)


def _bars(bar: Bar, plan: Plan, scale: Scale) -> list[dict[str, Any]]:
    parts = (
        (bar.split.fee, {"color": look.PAID}),
        (bar.split.billed, {"color": look.PAID2}),
        (bar.split.hidden, {"color": look.HIDDEN_TINT, "pattern": hatch(scale)}),
    )
    traces, start = [], plan.left + 1
    for amount, marker in parts:
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


def _figures(bar: Bar, plan: Plan, scale: Scale, language: Language) -> list[dict[str, Any]]:
    """Return the letter before a bar, and the amounts inside its parts where they fit."""
    notes = [words_at(plan.left - 14, bar.at, bar.letter, scale.total * 0.9, look.INK, serif=True, anchor="right")]
    start, size = plan.left, min(scale.value, plan.tall * 0.62)
    for amount, colour in ((bar.split.fee, look.GROUND), (bar.split.billed, look.INK)):
        if amount * plan.per_euro > size * 3.6:
            notes.append(words_at(start + 10, bar.at, short_money(amount, language), size, colour, strong=True))
        start += amount * plan.per_euro
    return notes


def _total(bar: Bar, end: float, plan: Plan, scale: Scale, language: Language) -> dict[str, Any]:
    size = min(scale.total, plan.tall * 0.95)
    words = short_money(bar.split.total, language)
    return words_at(plan.left + end * plan.per_euro + 12, bar.at, words, size, look.INK, serif=True)


def _ghost(dear: Bar, cheap: Bar, plan: Plan, scale: Scale, language: Language) -> tuple[list[Any], list[Any]]:
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
    amount = short_money(dear.split.total - cheap.split.total, language)
    for words in (text("offers.ghost", language, gap=amount), amount):
        if end - start > len(words) * size * 0.52:
            return [box], [words_at((start + end) / 2, cheap.at, words, size, look.INK, strong=True, anchor="center")]
    return [box], []


def _legend(plan: Plan, scale: Scale, language: Language) -> list[dict[str, Any]]:
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


def _names(found: OfferComparison, scale: Scale) -> list[dict[str, Any]]:
    """Return whose offer each letter is, on one line at the foot; long names are cut alike."""
    room = scale.width / (scale.chart * 0.5)
    most = max(8, int(room / len(found.years)) - 4)
    names = [year.offer.key for year in found.years]
    words = "   ".join(
        f"<b>{LETTERS[at]}</b> {_plain(name if len(name) <= most else name[: most - 1].rstrip() + '…')}"
        for at, name in enumerate(names)
    )
    return [words_at(0, scale.height - scale.chart * 0.75, words, scale.chart, look.GREY)]


def _plain(name: str) -> str:
    """Return a name in which plotly sees no markup."""
    return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _baseline(plan: Plan, scale: Scale) -> dict[str, Any]:
    bars = [bar for _, _, group in plan.groups for bar in group]
    return {
        "type": "line",
        "x0": plan.left,
        "x1": plan.left,
        "y0": plan.top,
        "y1": bars[-1].at + plan.tall * 0.7,
        "line": {"color": look.INK, "width": 2 * scale.line},
    }
