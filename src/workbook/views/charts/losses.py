"""What a bad year costs, by how rare it is: most years nothing, few years much.

Both axes step by factors: along the bottom from one year in two to one in a hundred, upwards ten times a line. On even
axes the rare years would be a spike at the edge, and the ordinary ones a line on the ground.
"""

from __future__ import annotations

import math
from typing import Any

from workbook.i18n import Language, money, percent, text
from workbook.model.exposure import ONE_IN, RAREST, BadYears, Exposure
from workbook.views import look
from workbook.views.charts.axes import amounts_up, ground
from workbook.views.charts.chart import Chart, EndLabel, Table, end_annotations, new_figure, scale_of, spread, words_at
from workbook.views.look import Medium, Scale
from workbook.views.readings import rough

_TICKS = (2, 5, 10, 20, 50, 100)
_FROM = 1.5  # one year in this many, where the drawing begins
_FLOOR = 100.0  # euros: a smaller loss of a year is none
_MARKED = 10  # one year in ten is told on the curve, one in a hundred at its end


def losses_chart(assessment: Any, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return the loss of bad years as is, dashed, and with every missing safeguard in place, solid."""
    exposure, scale = assessment.exposure, scale_of(medium, height=height)
    return Chart(
        key="losses",
        title=_title(exposure, language),
        summary=_summary(exposure, language),
        table=_table(exposure, language),
        figure=_figure(exposure, scale, language),
        width=scale.width,
        height=scale.height,
    )


def _title(exposure: Exposure, language: Language) -> str:
    before, after = exposure.as_is.told[RAREST], exposure.protected.told[RAREST]
    if before < _FLOOR:
        return text("exposure.losses.title_none", language)
    if not exposure.missing:
        return text("exposure.losses.title_protected", language, loss=rough(before, language))
    return text("exposure.losses.title", language, loss=rough(before, language), after=rough(after, language))


def _summary(exposure: Exposure, language: Language) -> str:
    as_is, protected = exposure.as_is, exposure.protected
    said = [text("exposure.losses.quiet", language, years=f"{100 * as_is.quiet:.0f}")]
    for one_in in (_MARKED, RAREST):
        values = {"before": rough(as_is.told[one_in], language), "after": rough(protected.told[one_in], language)}
        kind = "both" if exposure.missing else "one"
        said.append(text(f"exposure.losses.said_{kind}_{one_in}", language, **values))
    said.append(text("exposure.losses.mean", language, mean=rough(as_is.mean, language)))
    return " ".join(said)


def _table(exposure: Exposure, language: Language) -> Table:
    both = (exposure.as_is, exposure.protected)
    rows = [
        (text(f"exposure.losses.row_{n}", language), *(rough(one.told[n], language) for one in both)) for n in ONE_IN
    ]
    rows.append((text("exposure.losses.row_mean", language), *(rough(one.mean, language) for one in both)))
    rows.append((text("exposure.losses.row_quiet", language), *(percent(one.quiet, language) for one in both)))
    headers = tuple(text(f"exposure.losses.{name}", language) for name in ("column_year", "as_is", "protected"))
    return Table(headers, tuple(rows))


def _figure(exposure: Exposure, scale: Scale, language: Language) -> Any:
    highest = max(float(exposure.as_is.told[RAREST]), float(exposure.protected.told[RAREST]), 10 * _FLOOR)
    decades = list(range(round(math.log10(_FLOOR)), math.ceil(math.log10(highest)) + 1))
    margin = {
        "l": round(scale.start * 1.45),
        "r": scale.end,
        "t": round(scale.chart * 1.9),
        "b": round(scale.chart * 2.1),
    }
    plot_height = scale.height - margin["t"] - margin["b"]
    labels = _end_labels(exposure, scale, language, decades[-1], plot_height / (decades[-1] - decades[0]))
    middles = spread(labels, -margin["t"] + 2, plot_height + 6, gap=scale.chart * 0.5)
    layout = {
        "margin": margin,
        "xaxis": ground(
            math.log10(_FROM),
            math.log10(RAREST),
            [round(math.log10(n), 4) for n in _TICKS],
            [text("exposure.losses.tick", language, n=str(n)) for n in _TICKS],
            scale,
        ),
        "yaxis": amounts_up(decades, [money(10**power, language) for power in decades], scale),
        "annotations": [
            *end_annotations(labels, middles, shift=16 * scale.line, plot_height=plot_height),
            _unit(scale, language, plot_height),
            *_said(exposure, scale, language, decades[0]),
        ],
    }
    return new_figure(scale, _traces(exposure, scale), layout)


def _curve(years: BadYears) -> tuple[list[float], list[float]]:
    """Return the logarithms of the years and of the losses worth drawing."""
    pairs = [(n, loss) for n, loss in zip(years.one_in, years.losses, strict=True) if loss >= _FLOOR and n >= _FROM]
    return [round(math.log10(n), 4) for n, _ in pairs], [round(math.log10(loss), 4) for _, loss in pairs]


def _traces(exposure: Exposure, scale: Scale) -> list[dict[str, Any]]:
    x, y = _curve(exposure.as_is)
    line = {"type": "scatter", "mode": "lines", "hoverinfo": "skip"}
    dash = f"{11 * scale.line:g}px,{7 * scale.line:g}px"
    drawn: list[dict[str, Any]] = [
        {**line, "x": x, "y": y, "line": {"color": look.INK, "width": 4 * scale.line, "dash": dash}}
    ]
    marks = [(exposure.as_is, look.INK)]
    if exposure.missing:
        x, y = _curve(exposure.protected)
        drawn.append({**line, "x": x, "y": y, "line": {"color": look.GROUND, "width": 13 * scale.line}})
        drawn.append({**line, "x": x, "y": y, "line": {"color": look.PLAN, "width": 5 * scale.line}})
        marks.append((exposure.protected, look.PLAN))
    for years, colour in marks:
        told = [(n, years.told[n]) for n in (_MARKED, RAREST) if years.told[n] >= _FLOOR]
        drawn.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [round(math.log10(n), 4) for n, _ in told],
                "y": [round(math.log10(loss), 4) for _, loss in told],
                "marker": {"color": colour, "size": 13 * scale.line, "line": {"color": look.GROUND, "width": 2}},
                "cliponaxis": False,
                "hoverinfo": "skip",
            }
        )
    return drawn


def _end_labels(exposure: Exposure, scale: Scale, language: Language, top: int, pixels: float) -> list[EndLabel]:
    """Return the names at the right with the loss of one year in a hundred, the dearer on top."""
    found = [("as_is", look.INK, exposure.as_is.told[RAREST])]
    if exposure.missing:
        found.append(("protected", look.PLAN, exposure.protected.told[RAREST]))
    return [
        EndLabel(
            (top - math.log10(max(loss, _FLOOR))) * pixels,
            (
                (text(f"exposure.losses.{name}", language), colour, scale.label, False),
                (rough(loss, language), colour, round(scale.total * 0.8), True),
            ),
        )
        for name, colour, loss in found
    ]


def _unit(scale: Scale, language: Language, plot_height: float) -> dict[str, Any]:
    return {
        "text": text("exposure.losses.unit", language),
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1 + scale.chart * 0.85 / plot_height,
        "xanchor": "left",
        "yanchor": "middle",
        "showarrow": False,
        "font": {"size": scale.chart, "color": look.GREY},
    }


def _said(exposure: Exposure, scale: Scale, language: Language, floor: int) -> list[dict[str, Any]]:
    """Return the loss of one year in ten beside its discs, and the words for the years that lose nothing."""
    found = []
    sides = [(exposure.as_is, look.INK, "right", "bottom", -1)]
    if exposure.missing:
        sides.append((exposure.protected, look.PLAN, "left", "top", 1))
    for years, colour, anchor, side, way in sides:
        loss = years.told[_MARKED]
        if loss >= _FLOOR:
            note = words_at(0, 0, rough(loss, language), scale.value, colour, anchor=anchor, strong=True)
            at = {"x": round(math.log10(_MARKED), 4), "y": round(math.log10(loss), 4), "yanchor": side}
            found.append({**note, **at, "xshift": 9 * way * scale.line, "yshift": -2 * way * scale.line})
    starts = _curve(exposure.as_is)[0]
    quiet = text("exposure.losses.nothing", language)
    if starts and starts[0] - math.log10(_FROM) > 0.2:
        note = words_at(0, 0, quiet, scale.chart, look.GREY)
        at = {"x": round(math.log10(_FROM), 4), "y": floor, "yanchor": "bottom"}
        found.append({**note, **at, "xshift": 8 * scale.line, "yshift": 6, "align": "left"})
    return found
