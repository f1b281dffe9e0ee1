"""Who steers: the decisions without an owner, the six indicators, the meeting and its minutes."""

from __future__ import annotations

from typing import Any

from workbook.export.chapters.parts import notes
from workbook.export.document import Block, Cell, TableBlock
from workbook.i18n import Language, text
from workbook.instruments.governance import ROLES
from workbook.views import governance as view
from workbook.views.look import Medium

SLIDE = 7  # lines of a table that a room can read
_SIGNS = {"": "held", "nobody_answers": "missing", "outside_answers": "risk", "firm_absent": "risk"}
_READINGS = {"reached": "held", "missed": "missing", "no_target": "part", "no_value": "missing"}


def governance(assessment: Any, language: Language, medium: Medium) -> list[Block]:
    """Return the chapter's blocks; none while nothing was said of the firm's governance."""
    case = assessment.case
    kept = case.governance
    blocks: list[Block] = []
    if kept.raci:
        blocks.append(_raci(case, language, medium))
    if kept.raci or kept.indicators:
        blocks += [_indicators(case, language, medium), _meeting(case, language)]
    return blocks


def _raci(case: Any, language: Language, medium: Medium) -> TableBlock:
    rows = view.decision_rows(case.governance, language)
    wrong = sum(bool(row.fault) for row in rows)
    shown = rows[:SLIDE] if medium == "slide" else rows
    title = text("governance.finding_raci", language, n=str(wrong), of=str(len(rows)))
    return TableBlock(
        key="raci",
        section="governance",
        title=title if wrong else text("governance.finding_raci_clear", language),
        minutes=6,
        notes=notes("raci", language),
        headers=(
            text("governance.first.decisions", language),
            *(text(f"governance.role.{role}", language) for role in ROLES),
            text("governance.column.state", language),
        ),
        rows=tuple(
            (
                Cell(row.name, "" if medium == "slide" else row.why),
                *(Cell(word) for word in row.letters),
                Cell(row.verdict, sign=_SIGNS.get(row.fault, "part")),
            )
            for row in shown
        ),
        words=2 + len(ROLES),
        after=view.held_said(case.governance, language),
    )


def _indicators(case: Any, language: Language, medium: Medium) -> TableBlock:
    page = medium == "page"
    names = ("value", "target", "verdict")
    return TableBlock(
        key="indicators",
        section="governance",
        title=text("governance.finding_indicators", language),
        minutes=5,
        notes=notes("indicators", language),
        headers=(
            text("governance.first.indicators", language),
            *(text(f"governance.column.{name}", language) for name in names),
        ),
        rows=tuple(
            (
                Cell(row.name, row.about if page else ""),
                Cell(row.value or "–"),
                Cell(row.target or "–", row.target_from),
                Cell(row.said, sign=_READINGS[row.reading]),
            )
            for row in view.indicator_rows(case, language)
        ),
        words=4,
    )


def _meeting(case: Any, language: Language) -> TableBlock:
    """Return the agenda; the minutes to fill in are three empty columns beside it."""
    heads = ("decided", "who", "when")
    return TableBlock(
        key="agenda",
        section="governance",
        title=text("governance.finding_agenda", language),
        minutes=3,
        notes=notes("agenda", language),
        headers=(
            text("governance.column.point", language),
            text("governance.column.who", language),
            *(text(f"governance.minutes_of.{name}", language) for name in heads),
        ),
        rows=tuple(
            (Cell(point, minutes), Cell(who), *(Cell("") for _ in heads))
            for point, minutes, who in view.agenda_rows(language)
        ),
        words=5,
        after=view.said(case, language),
    )
