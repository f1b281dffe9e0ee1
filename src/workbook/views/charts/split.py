"""Where the drift comes from: the steps from the first year's monthly cost to the last one's, drawn at true length."""

from __future__ import annotations

from typing import Any

from workbook.i18n import Language, text
from workbook.views.charts.chart import Chart, Table, scale_of
from workbook.views.charts.drift import in_years
from workbook.views.charts.steps import Step, steps_figure
from workbook.views.look import Medium
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
        figure=steps_figure(
            [
                Step(text(f"model.cause.{c}", language), causes[c], signed(causes[c], max(first, last), language))
                for c in shown
            ],
            Step(
                text("views.split.total", language, year=path.years),
                last - first,
                signed(last - first, max(first, last), language),
            ),
            scale,
        ),
        width=scale.width,
        height=scale.height,
    )


def signed(value: float, highest: float, language: Language) -> str:
    """Return a change of a monthly amount with its sign, rounded as amounts so high are."""
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
        change=signed(sum(causes.values()), max(first, last), language),
        year=years,
    )


def _table(causes: dict[str, float], first: float, last: float, language: Language, years: int) -> Table:
    highest = max(first, last)
    rows = [(text("views.split.first_year", language), written(first, language, highest))]
    rows += [(text(f"model.cause.{cause}", language), signed(causes[cause], highest, language)) for cause in CAUSES]
    rows.append((text("views.split.last_year", language, year=years), written(last, language, highest)))
    headers = (text("views.split.column_cause", language), text("views.split.column_amount", language))
    return Table(headers, tuple(rows))
