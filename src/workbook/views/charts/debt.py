"""What each debt costs to repay once, beside what five years of carrying it cost: the same scale for both."""

from __future__ import annotations

import math
from typing import Any

from workbook.i18n import Language, plural, text
from workbook.views import look
from workbook.views.charts.chart import Chart, Table, bar_note, dots, hatch, new_figure, nice_top, scale_of
from workbook.views.look import Medium, Scale
from workbook.views.readings import yearly
from workbook.views.registry import debt_name, written_rate

SHOWN = 6  # more rows than this are too small to read on a projector
YEARS = 5


def debt_chart(assessment: Any, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return principal (dots) against five years of interest (hatch) for the debts that cost most to carry."""
    register, scale = assessment.register, scale_of(medium, height=height)
    lines = [line for line in register.lines if line.principal > 0 or line.interest > 0]
    lines.sort(key=lambda line: -line.interest)
    values = {"principal": yearly(register.principal, language), "interest": yearly(register.interest, language)}
    if register.interest > 0 and register.principal > 0:
        title = text("views.debt.title", language, **values)
    else:
        title = text("views.debt.title_none", language, **values)
    return Chart(
        key="debt",
        title=title,
        summary=_summary(register, len(lines), language),
        table=_table(lines, language),
        figure=_figure(lines[:SHOWN], scale, language),
        width=scale.width,
        height=scale.height,
    )


def _summary(register: Any, count: int, language: Language) -> str:
    if not count:
        return text("views.debt.summary_none", language)
    return text(
        "views.debt.summary",
        language,
        count=plural("views.debt.count", language, count),
        rate=written_rate(register.implied_rate, language),
        rest=max(0, count - SHOWN),
    )


def _table(lines: list[Any], language: Language) -> Table:
    headers = tuple(text(f"views.debt.column_{name}", language) for name in ("name", "principal", "interest", "five"))
    rows = tuple(
        (
            debt_name(line, language),
            yearly(line.principal, language),
            yearly(line.interest, language),
            yearly(YEARS * line.interest, language),
        )
        for line in lines
    )
    return Table(headers, rows)


def _figure(lines: list[Any], scale: Scale, language: Language) -> Any:
    rows = list(range(len(lines)))[::-1]
    principal = [max(0.0, float(line.principal)) for line in lines]
    interest = [max(0.0, YEARS * float(line.interest)) for line in lines]
    longest = max([*principal, *interest, 1.0])
    top, _ = nice_top(longest)
    end = scale.chart * 7
    traces = [
        _bars(rows, principal, 0.19, {"color": look.DEBT_TINT, "pattern": dots(scale)}, look.DEBT, scale),
        _bars(rows, interest, -0.19, {"color": look.HIDDEN_TINT, "pattern": hatch(scale)}, look.HIDDEN, scale),
    ]
    notes = []
    for index, (row, line) in enumerate(zip(rows, lines, strict=True)):
        owed = yearly(line.principal, language)
        carried = yearly(YEARS * line.interest, language)
        first = index == 0  # the first row names the two bars; the others show their figures alone
        if first:
            owed = text("views.debt.bar_principal", language, amount=owed)
            carried = text("views.debt.bar_interest", language, amount=carried)
        notes.append(bar_note(row + 0.19, principal[index], owed, look.DEBT, scale.chart, scale))
        notes.append(bar_note(row - 0.19, interest[index], carried, look.HIDDEN, scale.chart, scale))
    widest = _first_row_reach(principal, interest, top, scale, end)
    layout = {
        "margin": {"l": round(scale.chart * 14.2), "r": round(end), "t": 4, "b": 4},
        "xaxis": {"range": [0, max(longest, widest)], "visible": False, "fixedrange": True},
        "yaxis": {
            "range": [-0.55, len(lines) - 0.45],
            "tickvals": rows,
            "ticktext": [_wrapped(debt_name(line, language)) for line in lines],
            "tickfont": {"size": scale.label, "color": look.INK},
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "ticklabelstandoff": round(10 * scale.line),
        },
        "barmode": "overlay",
        "annotations": notes,
        "shapes": [
            {
                "type": "line",
                "xref": "x",
                "yref": "paper",
                "x0": 0,
                "x1": 0,
                "y0": 0,
                "y1": 1,
                "line": {"color": look.INK, "width": 2},
            }
        ],
    }
    return new_figure(scale, traces, layout)


def _first_row_reach(principal: list[float], interest: list[float], top: float, scale: Scale, end: float) -> float:
    """Return the end of the axis that leaves the first row's longer words on the chart."""
    if not principal:
        return top
    plot = scale.width - scale.chart * 14.2 - end
    words = scale.chart * 14.5  # about as wide as the first row's two sentences are written
    room = max(plot + end - words, plot * 0.35)
    return max(principal[0], interest[0]) * plot / room


def _bars(
    rows: list[int], lengths: list[float], shift: float, marker: dict[str, Any], edge: str, scale: Scale
) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "y": [row + shift for row in rows],
        "x": [round(length, 1) for length in lengths],
        "width": 0.36,
        "marker": {**marker, "line": {"color": edge, "width": 1.5 * scale.line}},
        "hoverinfo": "skip",
    }


def _wrapped(name: str, wide: int = 24) -> str:
    """Return a name on two lines when it is long, broken at the space nearest the middle.

    >>> _wrapped("Documentation et accès absents")
    'Documentation et<br>accès absents'
    """
    if len(name) <= wide:
        return name
    spaces = [i for i, sign in enumerate(name) if sign == " "]
    if not spaces:
        return name
    cut = min(spaces, key=lambda i: math.fabs(i - len(name) / 2))
    return f"{name[:cut]}<br>{name[cut + 1 :]}"
