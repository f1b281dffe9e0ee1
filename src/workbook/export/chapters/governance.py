"""Who steers: the decisions without an owner, the six indicators, the meeting and its minutes."""

from __future__ import annotations

from typing import Any

from workbook.export.chapters.parts import SHORT, columns, fitting, table
from workbook.export.document import Block
from workbook.export.tables import Cell, TableBlock
from workbook.i18n import Language, plural, text
from workbook.instruments.governance import ROLES
from workbook.views import governance as view
from workbook.views.look import Medium

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
    title = text("governance.finding_raci", language, n=str(wrong), of=str(len(rows)))
    return table(
        "raci",
        language,
        section="governance",
        title=title if wrong else text("governance.finding_raci_clear", language),
        minutes=6,
        heads=("governance.first.decisions", *(f"governance.role.{role}" for role in ROLES), "governance.column.state"),
        rows=(
            (
                Cell(row.name, "" if medium == "slide" else row.why),
                *(Cell(word) for word in row.letters),
                Cell(row.verdict, sign=_SIGNS.get(row.fault, "part")),
            )
            for row in fitting(rows, medium, SHORT - 1)  # some decisions take two lines
        ),
        after=view.held_said(case.governance, language) if medium == "page" else "",
    )


def _indicators(case: Any, language: Language, medium: Medium) -> TableBlock:
    page, rows = medium == "page", view.indicator_rows(case, language)
    return table(
        "indicators",
        language,
        section="governance",
        title=plural("governance.finding_indicators", language, len(rows)),
        minutes=5,
        heads=("governance.first.indicators", *columns("governance", "value", "target", "verdict")),
        rows=(
            (
                Cell(row.name, row.about if page else ""),
                Cell(row.value or "–"),
                Cell(row.target or "–", row.target_from),
                Cell(row.said, sign=_READINGS[row.reading]),
            )
            for row in rows
        ),
    )


def _meeting(case: Any, language: Language) -> TableBlock:
    """Return the agenda; the minutes to fill in are three empty columns beside it."""
    minutes = tuple(f"governance.minutes_of.{name}" for name in ("decided", "who", "when"))
    return table(
        "agenda",
        language,
        section="governance",
        title=text("governance.finding_agenda", language),
        minutes=3,
        heads=(*columns("governance", "point", "who"), *minutes),
        rows=(
            (Cell(point, length), Cell(who), *(Cell("") for _ in minutes))
            for point, length, who in view.agenda_rows(language)
        ),
        after=view.said(case, language),
    )
