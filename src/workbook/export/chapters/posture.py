"""Endured or steered: the six mistakes, the posture, the two views, and the questions worth asking."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workbook.export import scenes
from workbook.export.chapters.parts import notes
from workbook.export.chapters.views import two_views
from workbook.export.document import Block, ColumnsBlock
from workbook.export.room import VoteBlock
from workbook.i18n import Language, text
from workbook.views import vote
from workbook.views.charts import posture_chart, scores_chart
from workbook.views.look import Medium


def posture(assessment: Any, language: Language, medium: Medium) -> list[Block]:
    """Return the chapter's blocks: a vote, scores beside posture, both views if there are two, then the questions."""
    slide = medium == "slide"
    scores = scores_chart(assessment, language, medium, *((640, 400) if slide else (420, 290)))
    posture = posture_chart(assessment, language, medium, *((424, 400) if slide else (244, 258)))
    views = two_views(assessment, language, medium)
    # what two views show and raise takes its minutes from the diagnosis and from the questions to ask
    diagnosed, asked = (6, 4) if views else (9, 8)
    return [
        _vote(language),
        ColumnsBlock(
            key="diagnosis",
            section="posture",
            title=posture.title,
            minutes=diagnosed,
            notes=(scores.title, posture.summary, *notes("diagnosis", language)),
            left=scores,
            left_name=text("export.six_mistakes", language),
            right=posture,
            right_name=text("export.your_posture", language),
        ),
        *views,
        replace(scenes.questions(assessment, language, notes("questions", language)), minutes=asked),
    ]


def _vote(language: Language) -> VoteBlock:
    """Return the room's own opinion, asked before the firm's posture is shown."""
    options = [
        (text(f"views.posture.{name}", language), text(f"export.vote_{name}", language))
        for name in ("endured", "monitored", "delegated", "steered")
    ]
    return VoteBlock(
        key="vote-posture",
        section="posture",
        title=text("export.vote_posture", language),
        minutes=3,
        notes=notes("vote_posture", language),
        payload=vote.payload("vote-posture", language, options),
    )
