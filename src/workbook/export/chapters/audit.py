"""The takeover: what is not held, what comes first, and what the outgoing provider must hand over."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workbook.export.chapters.parts import columns, fitting, notes, table
from workbook.export.document import Block
from workbook.export.tables import Cell, SignsBlock, TableBlock
from workbook.i18n import Language, plural, text
from workbook.views import audit as view
from workbook.views.audit import ItemRow
from workbook.views.look import Medium

SIGNS = {"held": "held", "partly": "part", "missing": "missing", "unknown": "missing", "": "missing"}


def audit(assessment: Any, language: Language, medium: Medium) -> list[Block]:
    """Return the chapter's blocks; none while nothing was looked at."""
    kept = assessment.case.audit
    if not kept.states:
        return []
    rows = [row for row in view.item_rows(kept, language) if row.state != "na"]
    essential = [row for row in rows if row.essential]
    loose = [row for row in essential if row.state != "held"]
    told = loose if medium == "slide" else rows
    title = text("audit.finding", language, n=str(len(loose)), of=str(len(essential)))
    days = view.days_rows(kept, language)
    found = _table("audit", title if loose else text("audit.finding_clear", language), told, language, medium, 8)
    blocks: list[Block] = [_signs(rows, language, medium), replace(found, after=view.said(kept, language))]
    if days[30]:
        first = text("audit.finding_days", language, n=str(len(days[30])))
        blocks.append(_table("audit_days", first, list(days[30]), language, medium, 6))
    obtain = view.obtain_rows(kept, language)
    if obtain:
        blocks.append(_obtain(obtain, language, medium))
    return blocks


def _signs(rows: list[ItemRow], language: Language, medium: Medium) -> SignsBlock:
    """Return what the takeover found at one glance: the groups for a room, every item on paper."""
    groups = tuple(dict.fromkeys(row.group for row in rows))
    if medium == "slide":
        cells = tuple(_group(group, [row for row in rows if row.group == group], language) for group in groups)
    else:
        cells = tuple(Cell(row.name, sign=SIGNS[row.state]) for row in rows)
    held = sum(row.state == "held" for row in rows)
    return SignsBlock(
        key="audit-signs",
        section="audit",
        title=plural("audit.finding_signs", language, held, of=len(rows)),
        minutes=4,
        notes=notes("audit_signs", language),
        legend=tuple(Cell(text(f"audit.sign.{sign}", language), sign=sign) for sign in ("held", "part", "missing")),
        cells=cells,
    )


def _group(group: str, rows: list[ItemRow], language: Language) -> Cell:
    held = sum(row.state == "held" for row in rows)
    sign = "held" if held == len(rows) else "part" if held or any(row.state == "partly" for row in rows) else "missing"
    said = text("audit.group_held", language, n=str(held), of=str(len(rows)))
    return Cell(text(f"audit.group.{group}", language), said, sign)


def _table(key: str, title: str, rows: list[ItemRow], language: Language, medium: Medium, minutes: float) -> TableBlock:
    slide = medium == "slide"

    def cells(row: ItemRow) -> tuple[Cell, ...]:
        found = (
            Cell(row.name, "" if slide else row.proof),
            Cell(row.said, sign=SIGNS.get(row.state, "")),
            Cell(row.holders),
        )
        return found if slide else (*found, Cell(row.evidence), Cell(row.due))

    return table(
        key,
        language,
        section="audit",
        title=title,
        minutes=minutes,
        heads=columns("audit", "item", "state", "holders", *(() if slide else ("evidence", "due"))),
        rows=map(cells, fitting(rows, medium)),
    )


def _obtain(rows: tuple[ItemRow, ...], language: Language, medium: Medium) -> TableBlock:
    shown = fitting(rows, medium)
    return table(
        "audit_obtain",
        language,
        section="audit",
        title=text("audit.finding_obtain", language),
        minutes=4,
        heads=columns("audit", "item", "proof"),
        rows=((Cell(row.name), Cell(row.proof)) for row in shown),
        after=text("audit.more", language, n=str(len(rows) - len(shown))) if len(rows) > len(shown) else "",
    )
