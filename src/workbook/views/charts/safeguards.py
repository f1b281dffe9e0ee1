"""What each missing safeguard costs, beside the losses it avoids on average: an insurance seldom pays back."""

from __future__ import annotations

from typing import Any

from workbook.i18n import Language, plural, text
from workbook.model.exposure import RAREST, Exposure, Safeguard
from workbook.views import look
from workbook.views.charts.chart import Chart, Table, hatch, scale_of
from workbook.views.charts.drift import in_years
from workbook.views.charts.pairs import Pair, Side, paired_bars
from workbook.views.look import Medium, Scale
from workbook.views.readings import rough


def safeguards_chart(assessment: Any, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return cost (solid) against avoided losses (hatch) over the horizon, those that avoid most first."""
    exposure, scale = assessment.exposure, scale_of(medium, height=height)
    within = in_years(max(1, assessment.simulation.as_is.months // 12), language)
    return Chart(
        key="safeguards",
        title=_title(exposure, language),
        summary=_summary(exposure, language, within),
        table=_table(exposure, language),
        figure=_figure(exposure, scale, language, within),
        width=scale.width,
        height=scale.height,
    )


def _title(exposure: Exposure, language: Language) -> str:
    found = exposure.safeguards
    if not found:
        return text("exposure.safeguards.title_none", language)
    insured = sum(one.insurance for one in found)
    if not insured:
        return text("exposure.safeguards.title_first", language, name=_name(found[0], language))
    return plural("exposure.safeguards.title", language, insured, total=str(len(found)))


def _name(one: Safeguard, language: Language) -> str:
    return text(f"questions.lever.{one.lever}", language)


def _summary(exposure: Exposure, language: Language, within: str) -> str:
    if not exposure.safeguards:
        return text("exposure.safeguards.summary_none", language)
    first = exposure.safeguards[0]
    values = {
        "name": _name(first, language),
        "within": within,
        "cost": _cost(first, language),
        "avoided": rough(first.avoided, language),
        "before": rough(exposure.as_is.told[RAREST], language),
        "after": rough(first.bad_year, language),
    }
    kind = "summary" if first.cost > 0 else "summary_paid"
    return text(f"exposure.safeguards.{kind}", language, **values)


def _cost(one: Safeguard, language: Language) -> str:
    """Return what a safeguard costs, or the words for one that other savings pay."""
    return rough(one.cost, language) if one.cost > 0 else text("exposure.safeguards.paid", language)


def _table(exposure: Exposure, language: Language) -> Table:
    names = ("name", "cost", "avoided", "bad_year", "kind")
    headers = tuple(text(f"exposure.safeguards.column_{name}", language) for name in names)
    rows = tuple(
        (
            _name(one, language),
            _cost(one, language),
            rough(one.avoided, language),
            rough(one.bad_year, language),
            text(f"exposure.safeguards.{_nature(one)}", language),
        )
        for one in exposure.safeguards
    )
    return Table(headers, rows)


def _nature(one: Safeguard) -> str:
    if one.insurance:
        return "insurance"
    return "often" if one.payback >= 0.5 else "seldom"


def _figure(exposure: Exposure, scale: Scale, language: Language, within: str) -> Any:
    pairs: list[Pair] = []
    for one in exposure.safeguards:
        cost, avoided = _cost(one, language), rough(one.avoided, language)
        if not pairs:  # the first row names the two bars; the others show their figures alone
            cost = text("exposure.safeguards.bar_cost", language, amount=cost, within=within)
            avoided = text("exposure.safeguards.bar_avoided", language, amount=avoided)
        pairs.append(Pair(_name(one, language), one.cost, one.avoided, cost, avoided))
    paid = Side({"color": look.PAID}, look.PAID)
    hidden = Side({"color": look.HIDDEN_TINT, "pattern": hatch(scale)}, look.HIDDEN)
    return paired_bars(pairs, paid, hidden, scale)
