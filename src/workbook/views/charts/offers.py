"""Offers at equal scope: their years as bars at one scale, the difference as a dotted ghost, the contract beside."""

from __future__ import annotations

from typing import Any

from workbook.cases.offered import OffersFound, compared
from workbook.i18n import Language, money, percent, text
from workbook.model.offer_years import OfferComparison
from workbook.views import look, offers
from workbook.views.charts import offer_bars
from workbook.views.charts.chart import Chart, Table, new_figure, scale_of, words_at
from workbook.views.charts.contract import contract_notes, contract_shapes
from workbook.views.look import Medium, Scale
from workbook.views.offers import LETTERS, Pair

ROWS = 6  # services beside the bars
SAME_FEE = 0.02  # fees closer than this are one price


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
    gap = offers.shown_gap(found, pair.dear, pair.cheap, crisis=True)
    difference = dear.offer.fee_month - cheap.offer.fee_month
    limit = SAME_FEE * max(dear.offer.fee_month, cheap.offer.fee_month)
    kind = "same" if abs(difference) <= limit else "lower" if difference < 0 else "higher"
    amount = money(gap, language)  # as in the sentence under it
    return text(f"offers.chart_{kind}", language, gap=amount, dear=LETTERS[pair.dear], cheap=LETTERS[pair.cheap])


def _table(found: OfferComparison, language: Language) -> Table:
    (_, *names), *rows = offers.table_rows(found, language)
    heads = [f"{LETTERS[at]} · {name}" for at, name in enumerate(names)]
    return Table((text("offers.column_line", language), *heads), tuple(rows))


def _figure(found: OfferComparison, pair: Pair, scale: Scale, language: Language) -> Any:
    plan = offer_bars.plan_of(found, scale)
    notes, shapes, traces = [], [offer_bars.baseline(plan, scale)], []
    notes.append(words_at(0, scale.chart * 0.6, _said(found, pair, language), scale.chart, look.GREY))
    for key, heading, bars in plan.groups:
        words = text(f"offers.group_{key}", language, chance=_chance(found, language))
        notes.append(words_at(plan.left + 12, heading, words, scale.label, look.INK, strong=True))
        for bar in bars:
            traces += offer_bars.parts(bar, plan, scale)
            notes += offer_bars.figures(bar, plan, scale, language)
    ghost = plan.groups[-1][2]
    if len(ghost) > 1:
        gap = offers.shown_gap(found, pair.dear, pair.cheap, crisis=True)
        made = offer_bars.ghost(ghost[pair.dear], ghost[pair.cheap], gap, plan, scale, language)
        shapes += made[0]
        notes += made[1]
    for bar in plan.groups[-1][2]:
        gone = bar.split.total if bar is not ghost[pair.cheap] else ghost[pair.dear].split.total
        notes.append(offer_bars.total(bar, gone, plan, scale, language))
    for bar in plan.groups[0][2]:
        notes.append(offer_bars.total(bar, bar.split.total, plan, scale, language))
    notes += offer_bars.legend(plan, scale, language)
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
    dearer = offers.draws_said(found.gap(pair.dear, pair.cheap, crisis=True).dearer, language)
    letters = {"dear": LETTERS[pair.dear], "cheap": LETTERS[pair.cheap]}
    return f"{text('offers.chart_dearer', language, chance=dearer, **letters)} {counted}"


def _chance(found: OfferComparison, language: Language) -> str:
    return percent(max(year.crisis_chance for year in found.years), language)


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
