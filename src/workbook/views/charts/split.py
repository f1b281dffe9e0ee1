"""Where the drift comes from: the steps from the first year's monthly cost to the last one's, drawn at true length."""

from __future__ import annotations

from typing import Any

from workbook.i18n import Language, text
from workbook.views import look
from workbook.views.charts.chart import Chart, Table, bar_note, hatch, new_figure, scale_of
from workbook.views.charts.drift import in_years
from workbook.views.look import Medium, Scale
from workbook.views.readings import cost_path, money_step, written

CAUSES = ("indexation", "volume", "debt", "services", "out_of_scope", "incidents")


def monthly_causes(assessment: Any) -> dict[str, float]:
    """Return what each cause adds to the monthly cost between the first and the last year, in euros."""
    return {cause: float(assessment.drift_split[cause]) / 12 for cause in CAUSES}


def split_chart(assessment: Any, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return the steps by cause, the largest first; causes that round to nothing are left to the table."""
    path, scale = cost_path(assessment), scale_of(medium, height=height)
    causes = monthly_causes(assessment)
    first = float(path.total[0])
    last = first + sum(causes.values())
    step = money_step(max(first, last))
    shown = sorted((c for c in CAUSES if abs(causes[c]) >= step / 2), key=lambda c: -causes[c])
    return Chart(
        key="split",
        title=_title(causes, shown, language, path.years),
        summary=_summary(causes, first, last, language, path.years),
        table=_table(causes, first, last, language, path.years),
        figure=_figure({c: causes[c] for c in shown}, first, last, scale, language, path.years),
        width=scale.width,
        height=scale.height,
    )


def _signed(value: float, highest: float, language: Language) -> str:
    amount = written(value, language, highest)
    return f"+{amount}" if value > 0 and any(c in "123456789" for c in amount) else amount


def _title(causes: dict[str, float], shown: list[str], language: Language, years: int) -> str:
    rising = [cause for cause in shown if causes[cause] > 0]
    within = in_years(years, language)
    if not rising:
        return text("views.split.title_none", language, years=within)
    if sum(causes.values()) <= 0:
        return text("views.split.title_falls", language, cause=text(f"views.split.in_title_{rising[0]}", language))
    name = text(f"views.split.in_title_{rising[0]}", language)
    amount = written(causes[rising[0]], language, sum(abs(c) for c in causes.values()) * 10)
    return text("views.split.title", language, cause=name, amount=amount, years=within)


def _summary(causes: dict[str, float], first: float, last: float, language: Language, years: int) -> str:
    return text(
        "views.split.summary",
        language,
        first=written(first, language),
        last=written(last, language),
        change=_signed(sum(causes.values()), max(first, last), language),
        year=years,
    )


def _table(causes: dict[str, float], first: float, last: float, language: Language, years: int) -> Table:
    highest = max(first, last)
    rows = [(text("views.split.first_year", language), written(first, language, highest))]
    rows += [(text(f"model.cause.{cause}", language), _signed(causes[cause], highest, language)) for cause in CAUSES]
    rows.append((text("views.split.last_year", language, year=years), written(last, language, highest)))
    headers = (text("views.split.column_cause", language), text("views.split.column_amount", language))
    return Table(headers, tuple(rows))


def _figure(causes: dict[str, float], first: float, last: float, scale: Scale, language: Language, years: int) -> Any:
    """Return the steps from nothing to the whole change, drawn at true length."""
    total, highest = last - first, max(first, last)
    names = [text(f"model.cause.{cause}", language) for cause in causes]
    names.append(f"<b>{text('views.split.total', language, year=years)}</b>")
    rows = list(range(len(names)))[::-1]
    traces: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    start, low, high = 0.0, min(0.0, total), max(0.0, total)
    for row, change in zip(rows, causes.values(), strict=False):
        # a rise is the gap opening, so it is hatched; a fall is outlined only
        rises = change > 0
        marker: dict[str, Any] = (
            {"color": look.HIDDEN_TINT, "pattern": hatch(scale)}
            if rises
            else {"color": look.GROUND, "line": {"color": look.GREY, "width": 2 * scale.line}}
        )
        traces.append(_bar(row, start, change, marker))
        colour = look.HIDDEN if rises else look.GREY
        notes.append(
            bar_note(row, max(start, start + change), _signed(change, highest, language), colour, scale.value, scale)
        )
        start += change
        low, high = min(low, start), max(high, start)
    traces.append(_bar(rows[-1], 0, total, {"color": look.INK}))
    notes.append(bar_note(rows[-1], max(0.0, total), _signed(total, highest, language), look.INK, scale.value, scale))
    layout = {
        "margin": {"l": round(scale.chart * 13.5), "r": round(scale.chart * 6), "t": 6, "b": 6},
        "xaxis": {"range": [low, (high or 1.0) * 1.02], "visible": False, "fixedrange": True},
        "yaxis": {
            "range": [-0.6, len(names) - 0.4],
            "tickvals": rows,
            "ticktext": names,
            "tickfont": {"size": scale.label, "color": look.INK},
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "ticklabelstandoff": round(10 * scale.line),
        },
        "annotations": notes,
        "shapes": [_baseline(), *_joints(rows, causes, scale)],
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


def _baseline() -> dict[str, Any]:
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


def _joints(rows: list[int], causes: dict[str, float], scale: Scale) -> list[dict[str, Any]]:
    """Return the hairlines that lead from the end of one step to the start of the next."""
    joints, reached = [], 0.0
    for row, change in zip(rows, causes.values(), strict=False):
        reached += change
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
