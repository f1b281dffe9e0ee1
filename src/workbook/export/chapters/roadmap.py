"""The roadmap: the dates that force the firm's hand, and what the debt takes from its projects."""

from __future__ import annotations

from typing import Any

from workbook.export.chapters.parts import TALL, columns, fitting, notes, table
from workbook.export.document import Block, ChartBlock
from workbook.export.tables import Cell, TableBlock
from workbook.i18n import Language, text
from workbook.views import roadmap as view
from workbook.views.charts import timeline_chart
from workbook.views.look import Medium


def roadmap(assessment: Any, language: Language, medium: Medium) -> list[Block]:
    """Return the chapter's blocks; none while the firm has neither a date nor a project of its own."""
    case = assessment.case
    rows = view.date_rows(case, assessment.today, language)
    blocks: list[Block] = []
    if any(row.row not in ("imposed", "projects") for row in rows):
        chart = timeline_chart(assessment, language, medium)
        told = (chart.summary, *notes("roadmap_dates", language))
        blocks.append(
            ChartBlock(key="timeline", section="roadmap", title=chart.title, minutes=6, notes=told, chart=chart)
        )
    if case.projects:
        blocks.append(_projects(assessment, language, medium))
    return blocks


def _projects(assessment: Any, language: Language, medium: Medium) -> TableBlock:
    rows = view.project_rows(assessment, language)
    shown = fitting(rows, medium, TALL)
    more = text("audit.more", language, n=str(len(rows) - len(shown))) if len(rows) > len(shown) else ""
    now, planned = view.total_said(assessment, language)
    total = (Cell(text("roadmap.total", language)), Cell(""), Cell(""), Cell(""), Cell(now), Cell(planned))
    return table(
        "projects",
        language,
        section="roadmap",
        title=view.projects_said(assessment, language).rstrip("."),
        minutes=6,
        notes=notes("roadmap_projects", language),
        heads=columns("roadmap", "project", "when", "value", "late", "cost", "planned"),
        rows=(
            (
                Cell(row.name, row.kind),
                Cell(row.when),
                Cell(row.value),
                Cell(row.late or "–", row.band),
                Cell(row.cost or "–"),
                Cell(row.cost_planned or "–", row.late_planned),
            )
            for row in shown
        ),
        total=total if sum(bool(row.cost) for row in rows) > 1 else (),
        words=2,
        after=" ".join(part for part in (more, text("roadmap.judgement", language)) if part),
    )
