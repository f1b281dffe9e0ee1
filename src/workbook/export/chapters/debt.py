"""The technical debt: what was put off, and what waiting costs."""

from __future__ import annotations

from typing import Any

from workbook.export.chapters.parts import notes
from workbook.export.document import Block, ChartBlock, RegisterBlock
from workbook.i18n import Language
from workbook.views.charts import debt_chart
from workbook.views.look import Medium
from workbook.views.registry import register_table


def debt(assessment: Any, language: Language, medium: Medium) -> list[Block]:
    """Return the chapter's blocks: the debts drawn, and their register."""
    debt, register = (
        debt_chart(assessment, language, medium),
        register_table(assessment, language, 9 if medium == "slide" else None),
    )
    return [
        ChartBlock(
            key="debt",
            section="debt",
            title=debt.title,
            minutes=7,
            notes=(debt.summary, *notes("debt", language)),
            chart=debt,
        ),
        RegisterBlock(
            key="register",
            section="debt",
            title=register.title,
            minutes=8,
            notes=(register.summary, *notes("register", language)),
            register=register,
        ),
    ]
