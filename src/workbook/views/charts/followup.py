"""What moved between a visit and today: the steps of a month's full cost, one a cause, drawn at true length."""

from __future__ import annotations

from workbook.cases.followup import FollowUp
from workbook.i18n import Language, date, text
from workbook.views.charts.chart import Chart, Table, scale_of
from workbook.views.charts.steps import Step, steps_figure
from workbook.views.followup import cause_rows, finding, months_costs, said
from workbook.views.look import Medium


def followup_chart(found: FollowUp, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return the steps by cause, the largest rise first; causes that round to nothing are left to the table."""
    scale = scale_of(medium, height=height)
    rows = cause_rows(found, language)
    _, _, change = months_costs(found, language)
    total = Step(text("followup.total", language), sum(row.change for row in rows), change)
    return Chart(
        key="followup",
        title=finding(found, language),
        summary=said(found, language),
        table=_table(found, language),
        figure=steps_figure([Step(row.name, row.change, row.written) for row in rows if row.change], total, scale),
        width=scale.width,
        height=scale.height,
    )


def _table(found: FollowUp, language: Language) -> Table:
    then, now, change = months_costs(found, language)
    headers = tuple(text(f"followup.column.{name}", language) for name in ("cause", "change", "why"))
    rows = [(text("followup.then", language, day=date(found.since, language)), then, "")]
    rows += [(row.name, row.written, " · ".join(row.why)) for row in cause_rows(found, language)]
    rows += [(text("followup.total", language), change, ""), (text("followup.now", language), now, "")]
    return Table(headers, tuple(rows))
