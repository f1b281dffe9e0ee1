"""Back in control: the what-if board and the first actions."""

from __future__ import annotations

from typing import Any

from workbook.export import scenes
from workbook.export.chapters.parts import notes
from workbook.export.document import Block, WhatIfBlock
from workbook.i18n import Language, text
from workbook.views.board import board_payload
from workbook.views.look import Medium


def plan(assessment: Any, language: Language, _medium: Medium) -> list[Block]:
    """Return the chapter's blocks: the board when a lever is left to pull, then what comes first."""
    blocks: list[Block] = []
    payload = board_payload(assessment, language)
    if payload is not None:
        promise = scenes.promise(assessment, language)
        blocks.append(
            WhatIfBlock(
                key="what-if",
                section="plan",
                title=text("export.what_if", language),
                minutes=12,
                notes=notes("what_if", language),
                payload=payload,
                summary=promise,
            )
        )
    blocks.append(scenes.closing(assessment, language, notes("closing", language)))
    return blocks
