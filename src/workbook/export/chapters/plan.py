"""Back in control: the what-if board, then the firm's own plan, or what comes first while it has none."""

from __future__ import annotations

from typing import Any

from workbook.export import scenes
from workbook.export.chapters.parts import columns, cut, held_together, notes, table
from workbook.export.document import Block, ChartBlock, WhatIfBlock
from workbook.export.tables import Cell, TableBlock
from workbook.i18n import Language, text
from workbook.views import actions as view
from workbook.views.board import board_payload
from workbook.views.charts import payback_chart, plan_chart
from workbook.views.look import Medium

SIX = 6  # actions that a room can take on
NAME, WHO, PROOF = 23, 18, 32  # signs that stand on one line of a slide's table
_SIGNS = {"done": "held", "late": "risk", "doing": "part"}  # what is still to do bears none


def plan(assessment: Any, language: Language, medium: Medium) -> list[Block]:
    """Return the chapter's blocks: the board when a lever is left to pull, then the plan that the firm leaves with."""
    blocks: list[Block] = []
    own = bool(assessment.case.actions.live)
    payload = board_payload(assessment, language)
    if payload is not None:
        blocks.append(
            WhatIfBlock(
                key="what-if",
                section="plan",
                title=text("export.what_if", language),
                minutes=8 if own else 12,
                notes=notes("what_if", language),
                payload=payload,
                summary=scenes.promise(assessment, language),
            )
        )
    if not own:
        return [*blocks, scenes.closing(assessment, language, notes("closing", language))]
    charts = [(plan_chart, 4)] if medium == "slide" else [(plan_chart, 4), (payback_chart, 0)]
    for draw, minutes in charts:
        chart = draw(assessment, language, medium)
        told = notes(chart.key, language)
        blocks.append(
            ChartBlock(key=chart.key, section="plan", title=chart.title, minutes=minutes, notes=told, chart=chart)
        )
    return [*blocks, _actions(assessment, language, medium)]


def _actions(assessment: Any, language: Language, medium: Medium) -> TableBlock:
    """Return who does what by when, what it costs and what proves it: what the firm signs."""
    kept = assessment.case.actions
    shown = kept.first(SIX if medium == "slide" else len(kept.live))
    return table(
        "actions",
        language,
        section="plan",
        title=view.cost_finding(kept, language),
        minutes=4,
        heads=columns("actions", "name", "owner", "due", "cost", "indicator"),
        rows=(_row(one, assessment.today, language, medium) for one in shown),
        after=view.left_out_said(len(kept.live) - len(shown), language),
    )


def _row(action: Any, today: Any, language: Language, medium: Medium) -> tuple[Cell, ...]:
    """Return an action's cells; where it stands, and who requires it, under its name."""
    row, slide = view.action_row(action, today, language), medium == "slide"
    name, proof = (
        (view.short_title(action, language), view.proof_of(action, language)) if slide else (row.title, row.indicator)
    )
    asked = text(f"actions.asked.{action.required}", language) if action.required else ""
    said = row.said if row.standing in _SIGNS else ""
    under = (said or asked) if slide else ", ".join(part for part in (said, asked) if part)
    party = text(f"actions.party.{action.party}", language)
    name_room, who_room, proof_room = (NAME, WHO, PROOF) if slide else (1000, 1000, 1000)
    return (
        Cell(cut(name, name_room), under, _SIGNS.get(row.standing, "")),
        Cell(party, cut(action.who, who_room)),
        Cell(held_together(row.due) or "–"),
        Cell(row.cost or "–"),
        Cell(cut(proof, proof_room) or "–"),
    )
