"""How often each kind of incident comes, and what it costs when it comes: failures and attacks on one scale."""

from __future__ import annotations

from typing import Any

from workbook.i18n import Language, text
from workbook.model.exposure import KindExposure
from workbook.views import look
from workbook.views.charts.axes import named_rows, upright_at_nil
from workbook.views.charts.chart import Chart, Table, bar_note, hatch, new_figure, scale_of
from workbook.views.look import Medium, Scale
from workbook.views.readings import rarity, rough


def exposure_chart(assessment: Any, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return a bar a kind of incident, as many years in a hundred as bring one, the most frequent first."""
    exposure, scale = assessment.exposure, scale_of(medium, height=height)
    kinds = exposure.kinds
    return Chart(
        key="exposure",
        title=_title(exposure, language),
        summary=_summary(kinds, language),
        table=_table(kinds, language),
        figure=_figure(kinds, scale, language),
        width=scale.width,
        height=scale.height,
    )


def _title(exposure: Any, language: Language) -> str:
    if not exposure.kinds:
        return text("exposure.title_none", language)
    first = text(f"exposure.kind.{exposure.kinds[0].kind}", language)
    often = rarity(1.0 - exposure.quiet, language)
    return text("exposure.title", language, rarity=f"{often[:1].upper()}{often[1:]}", kind=first)


def _summary(kinds: tuple[KindExposure, ...], language: Language) -> str:
    if not kinds:
        return text("exposure.summary_none", language)
    said = [
        text(
            "exposure.said",
            language,
            kind=text(f"model.kind.{one.kind}", language),
            rarity=rarity(one.hit, language),
            loss=rough(one.loss, language),
        )
        for one in kinds
    ]
    return f"{' '.join(said)} {text('exposure.basis', language)}"


def _table(kinds: tuple[KindExposure, ...], language: Language) -> Table:
    headers = tuple(text(f"exposure.column_{name}", language) for name in ("kind", "years", "loss", "mean"))
    rows = tuple(
        (
            text(f"model.kind.{one.kind}", language),
            rarity(one.hit, language),
            rough(one.loss, language),
            rough(one.hit * one.loss, language),
        )
        for one in kinds
    )
    return Table(headers, rows)


def _figure(kinds: tuple[KindExposure, ...], scale: Scale, language: Language) -> Any:
    rows = list(range(len(kinds)))[::-1]
    years = [round(100 * one.hit, 2) for one in kinds]
    notes = [
        bar_note(
            row,
            length,
            text("exposure.bar", language, rarity=rarity(one.hit, language), loss=rough(one.loss, language)),
            look.HIDDEN,
            scale.chart,
            scale,
        )
        for row, one, length in zip(rows, kinds, years, strict=True)
    ]
    bars = {
        "type": "bar",
        "orientation": "h",
        "y": rows,
        "x": years,
        "width": 0.52,
        "marker": {
            "color": look.HIDDEN_TINT,
            "pattern": hatch(scale),
            "line": {"color": look.HIDDEN, "width": 1.5 * scale.line},
        },
        "hoverinfo": "skip",
    }
    layout = {
        "margin": {"l": round(scale.chart * 13.5), "r": round(scale.chart * 19), "t": 6, "b": 6},
        "xaxis": {"range": [0, max([*years, 1.0])], "visible": False, "fixedrange": True},
        "yaxis": named_rows([text(f"model.kind.{one.kind}", language) for one in kinds], rows, scale),
        "annotations": notes,
        "shapes": [upright_at_nil()],
    }
    return new_figure(scale, [bars], layout)
