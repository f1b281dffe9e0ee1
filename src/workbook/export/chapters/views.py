"""Two views of one firm: where owner and provider see it differently, and what would settle it."""

from __future__ import annotations

from typing import Any

from workbook.export.chapters.parts import LONG, fitting, notes, table
from workbook.export.document import Block, ChartBlock
from workbook.export.tables import Cell
from workbook.i18n import Language, plural, text
from workbook.views.charts import gap_chart
from workbook.views.look import Medium
from workbook.views.two_views import Discussed, discussed


def two_views(assessment: Any, language: Language, medium: Medium) -> list[Block]:
    """Return the gap chart and the questions to discuss; nothing until both have answered."""
    if not assessment.gap.both:
        return []
    chart = gap_chart(assessment, language, medium)
    found = assessment.gap.of_kind("disagree")
    blocks: list[Block] = [
        ChartBlock(
            key="gap",
            section="posture",
            title=chart.title,
            minutes=4,
            notes=(chart.summary, *notes("gap", language)),
            chart=chart,
        )
    ]
    if found:
        shown = [discussed(one, language) for one in fitting(found, medium, LONG)]
        left = len(found) - len(shown)
        names = ("gap.column_question", "gap.owner", "gap.provider", "gap.column_settles")
        blocks.append(
            table(
                "discuss",
                language,
                section="posture",
                title=plural("gap.discuss_title", language, len(found)),
                minutes=3,
                heads=names,
                rows=map(_cells, shown),
                said=text("gap.discuss_said", language) if medium == "page" else "",
                after=plural("gap.discuss_more", language, left) if left else "",
            )
        )
    return blocks


def _cells(one: Discussed) -> tuple[Cell, ...]:
    return (Cell(one.question, small=one.gap), Cell(one.owner), Cell(one.provider), Cell(one.settles))
