"""Since the last visit: what moved and why, how the plan's actions went, the indicators then and now."""

from __future__ import annotations

from typing import Any

from workbook.cases.followup import FollowUp
from workbook.export.chapters.parts import TALL, columns, cut, fitting, held_together, notes, table
from workbook.export.document import Block, ChartBlock
from workbook.export.tables import Cell, TableBlock
from workbook.i18n import Language, plural, text
from workbook.views import followup as view
from workbook.views.actions import left_out_said
from workbook.views.charts import followup_chart
from workbook.views.look import Medium

WORDS = 34  # signs of a name that a room can read


def followup(assessment: Any, language: Language, medium: Medium) -> list[Block]:
    """Return the chapter's blocks; none while no visit before today was noted."""
    found = assessment.followed
    if found is None:
        return []
    chart = followup_chart(found, language, medium)
    told = (chart.summary, *notes("followup", language))
    blocks: list[Block] = [
        ChartBlock(key=chart.key, section="followup", title=chart.title, minutes=6, notes=told, chart=chart)
    ]
    if medium == "page":
        blocks.append(_causes(found, language))
    if found.actions:
        blocks.append(_actions(found, language, medium))
    if found.indicators:
        blocks.append(_indicators(found, language, medium))
    return blocks


def _more(count: int, language: Language) -> str:
    return plural("followup.more", language, count) if count > 0 else ""


def _causes(found: FollowUp, language: Language) -> TableBlock:
    """Return what moved under each cause: the page has room for it, a slide's table of data says it."""
    rows = view.cause_rows(found, language)
    return table(
        "causes",
        language,
        section="followup",
        title=text("export.question_followup", language),
        notes=notes("followup", language),
        heads=columns("followup", "cause", "why", "change"),
        rows=((Cell(row.name), Cell("\u202f; ".join(row.why) or "–"), Cell(row.written)) for row in rows),
        total=(Cell(text("followup.total", language)), Cell(""), Cell(view.months_costs(found, language)[2])),
        words=2,
        after=text("followup.judged", language),
    )


def _actions(found: FollowUp, language: Language, medium: Medium) -> TableBlock:
    rows = view.moved_rows(found, language)
    shown = fitting(rows, medium, TALL)
    kinds = [one.kind for one in found.actions]
    done, late = (str(sum(kind == one for kind in kinds)) for one in ("done", "late"))
    after = [left_out_said(len(rows) - len(shown), language), view.effect(found, language) if found.done else ""]
    return table(
        "moved",
        language,
        section="followup",
        title=text("followup.actions_title", language, done=done, late=late),
        minutes=5,
        heads=columns("followup", "name", "due", "said", "forecast", "measured"),
        rows=(_action(row, language, medium) for row in shown),
        words=3,
        after=" ".join(part for part in after if part),
    )


def _action(row: view.MovedRow, language: Language, medium: Medium) -> tuple[Cell, ...]:
    name, most = (row.short, WORDS) if medium == "slide" else (row.name, 1000)
    late = row.due_then not in ("", row.due)
    planned = text("followup.planned", language, day=row.due_then) if late else ""
    return (
        Cell(cut(name, most), cut(row.who, most)),
        Cell(held_together(row.due) or "–", held_together(planned)),
        Cell(held_together(row.said), sign=row.sign),
        Cell(row.forecast or "–"),
        Cell(row.measured or "–"),
    )


def _indicators(found: FollowUp, language: Language, medium: Medium) -> TableBlock:
    rows = view.indicator_rows(found, language)
    shown = fitting(rows, medium, TALL)
    return table(
        "indicators_moved",
        language,
        section="followup",
        title=text("followup.indicators_title", language),
        minutes=4,
        heads=columns("followup", "indicator", "then", "now", "said"),
        rows=((Cell(row.name), Cell(row.then), Cell(row.now), Cell(row.said, sign=row.sign)) for row in shown),
        after=_more(len(rows) - len(shown), language),
    )
