"""The silent drift: what is paid, what it costs, and where it goes."""

from __future__ import annotations

from typing import Any

from workbook.export.chapters.parts import notes
from workbook.export.document import Block, ChartBlock, StatementBlock
from workbook.export.room import ActivityBlock, Step
from workbook.i18n import Language, text
from workbook.views.charts import drift_chart, split_chart, statement
from workbook.views.look import Medium


def cost(assessment: Any, language: Language, medium: Medium) -> list[Block]:
    """Return the chapter's blocks: an activity, the euro that costs more, the drift and its causes."""
    said, drift, split = (
        statement(assessment, language),
        drift_chart(assessment, language, medium),
        split_chart(assessment, language, medium),
    )
    steps = tuple(
        Step(text(f"export.step{n}_name", language), text(f"export.step{n}", language), minutes)
        for n, minutes in ((1, 3), (2, 4), (3, 5))
    )
    return [
        ActivityBlock(
            key="activity-money",
            section="cost",
            title=text("export.activity_money", language),
            minutes=12,
            notes=notes("activity", language),
            number=1,
            steps=steps,
            material=text("export.material", language),
        ),
        StatementBlock(
            key="statement",
            section="cost",
            title=said.sentence,
            minutes=6,
            notes=(said.range, *notes("statement", language)),
            statement=said,
        ),
        ChartBlock(
            key="drift",
            section="cost",
            title=drift.title,
            minutes=8,
            notes=(drift.summary, *notes("drift", language)),
            chart=drift,
        ),
        ChartBlock(
            key="split",
            section="cost",
            title=split.title,
            minutes=5,
            notes=(split.summary, *notes("split", language)),
            chart=split,
        ),
    ]
