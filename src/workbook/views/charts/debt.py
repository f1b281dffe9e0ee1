"""What each debt costs to repay once, beside what five years of carrying it cost: the same scale for both."""

from __future__ import annotations

from typing import Any

from workbook.i18n import Language, plural, text
from workbook.views import look
from workbook.views.charts.chart import Chart, Table, dots, hatch, scale_of
from workbook.views.charts.pairs import Pair, Side, paired_bars
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
    pairs: list[Pair] = []
    for line in lines:
        owed, carried = yearly(line.principal, language), yearly(YEARS * line.interest, language)
        if not pairs:  # the first row names the two bars; the others show their figures alone
            owed = text("views.debt.bar_principal", language, amount=owed)
            carried = text("views.debt.bar_interest", language, amount=carried)
        interest = YEARS * float(line.interest)
        pairs.append(Pair(debt_name(line, language), float(line.principal), interest, owed, carried))
    principal = Side({"color": look.DEBT_TINT, "pattern": dots(scale)}, look.DEBT)
    hidden = Side({"color": look.HIDDEN_TINT, "pattern": hatch(scale)}, look.HIDDEN)
    return paired_bars(pairs, principal, hidden, scale)
