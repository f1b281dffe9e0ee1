"""The cost drift: what the flat fee, the other invoices and the unseen part become if nothing changes."""

from __future__ import annotations

from typing import Any

from workbook.i18n import Language, plural, text
from workbook.views.charts.chart import Chart, Table, scale_of
from workbook.views.charts.drift_figure import drift_figure
from workbook.views.look import Medium
from workbook.views.readings import CostPath, cost_path


def drift_chart(assessment: Any, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return the drift chart: stacked areas, the total in ink, the central 80 % as a veil with dotted edges."""
    path, scale = cost_path(assessment), scale_of(medium, height=height)
    return Chart(
        key="drift",
        title=title(path, language),
        summary=_summary(path, language),
        table=_table(path, language),
        figure=drift_figure(path, scale, language),
        width=scale.width,
        height=scale.height,
    )


def title(path: CostPath, language: Language) -> str:
    """Return the finding, as firm as the band allows: certain, likely, steady or falling."""
    first, last = float(path.total[0]), float(path.total[-1])
    years = in_years(path.years, language)
    values = {"first": path.written(first, language), "last": path.written(last, language), "years": years}
    if abs(last - first) < 0.04 * first or first <= 0:
        return text("views.drift.title_steady", language, **values)
    if last < first:
        return text("views.drift.title_falls", language, **values)
    sure = float(path.low[-1]) > first
    return text("views.drift.title_rises" if sure else "views.drift.title_may_rise", language, **values)


def in_years(n: int, language: Language) -> str:
    """Return a number of years, in letters when the horizon is the usual one."""
    return text("views.drift.five_years", language) if n == 5 else plural("views.drift.years", language, n)


def _summary(path: CostPath, language: Language) -> str:
    return text(
        "views.drift.summary",
        language,
        band=path.band(-1, language),
        first_band=path.band(0, language),
        hidden=path.written(path.hidden[-1], language),
        visible=path.written(path.fee[-1] + path.other[-1], language),
        year=path.years,
    )


def _table(path: CostPath, language: Language) -> Table:
    """Return one row a year: each part's monthly mean over that year, the total and its range."""
    headers = tuple(text(f"views.drift.column_{name}", language) for name in ("year", *_PARTS, "total", "band"))
    rows = []
    for year in range(path.years):
        # the middle of a year is where the twelve-month mean covers that year and nothing else
        month = min(12 * year + 6, len(path.total) - 1)
        amounts = (path.fee, path.other, path.hidden, path.total)
        rows.append(
            (
                text("views.drift.row_year", language, year=year + 1),
                *(path.written(values[month], language) for values in amounts),
                path.band(month, language),
            )
        )
    return Table(headers, tuple(rows))


_PARTS = ("fee", "other", "hidden")
