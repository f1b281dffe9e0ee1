"""The dates that force a firm's work over three years: one row a subject, a flag for what is imposed."""

from __future__ import annotations

import datetime as dt
from typing import Any

from workbook.cases.milestones import ROWS, Row
from workbook.i18n import Language, text
from workbook.views import look
from workbook.views.charts.chart import Chart, Table, scale_of
from workbook.views.charts.dated import Dated, DatedLine, Sign
from workbook.views.look import Medium
from workbook.views.roadmap import DateRow, date_rows, dates_said, next_dates

MONTHS = 36
QUARTER = 3
# a flag for what is imposed, a lozenge for the firm's projects, a square for what ages
_SIGNS: dict[Row, tuple[Sign, str]] = {
    "projects": ("lozenge", look.INK),
    "contract": ("flag", look.RISK),
    "support": ("flag", look.RISK),
    "imposed": ("flag", look.RISK),
    "estate": ("square", look.DEBT),
    "own": ("flag", look.INK2),
}


def timeline_chart(assessment: Any, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return the dates of a firm on a line of three years; the table has the earlier and the later ones as well."""
    scale, today = scale_of(medium, height=height), assessment.today
    rows = date_rows(assessment.case, today, language)
    line = DatedLine(scale, today, MONTHS, language, every=QUARTER)
    marks = {}
    for row in ROWS:
        coming = [one for one in rows if one.row == row and not one.past]
        if placed := line.placed(dated(one) for one in coming):
            marks[coming[0].kind] = placed
    # a page is as long as it needs
    tall = line.top + line.tall(marks) if medium == "page" and marks else scale.height
    shapes, notes = line.head(tall)
    more_shapes, more_notes = line.drawn(marks, line.top, tall)
    return Chart(
        key="timeline",
        title=dates_said(rows, today, language).rstrip("."),
        summary=_summary(rows, today, language),
        table=_table(rows, language),
        figure=line.figure([*shapes, *more_shapes], [*notes, *more_notes], tall),
        width=scale.width,
        height=tall,
    )


def dated(one: DateRow) -> Dated:
    """Return a date of the road map as it is drawn."""
    sign, colour = _SIGNS[one.row]
    return Dated(one.day, one.name, one.short, sign, colour, strong=one.row == "contract")


def _summary(rows: tuple[DateRow, ...], today: dt.date, language: Language) -> str:
    told = [text("roadmap.dated", language, name=one.name, day=one.written) for one in next_dates(rows, today)]
    ended = [one.name for one in rows if one.past and one.row == "support"]
    said = text("roadmap.coming", language, list=", ".join(told)) if told else text("roadmap.dates_none", language)
    return f"{said} {text('roadmap.ended', language, list=', '.join(ended))}" if ended else said


def _table(rows: tuple[DateRow, ...], language: Language) -> Table:
    headers = tuple(text(f"roadmap.column.{name}", language) for name in ("day", "what", "row"))
    past = text("roadmap.past", language)
    return Table(
        headers, tuple((one.written, f"{one.name} ({past})" if one.past else one.name, one.kind) for one in rows)
    )
