"""Composes the workshop of one firm from its assessment: what is said, in which order, with how many minutes.

The order is the argument: what you pay, what it costs, where it drifts, what is owed, why, what if, what first.
"""

from __future__ import annotations

from typing import Any

from workbook.export import scenes
from workbook.export.document import (
    ActivityBlock,
    Block,
    ChartBlock,
    ColumnsBlock,
    Document,
    RegisterBlock,
    Section,
    SectionBlock,
    StatementBlock,
    Step,
    TitleBlock,
    WhatIfBlock,
)
from workbook.i18n import Language, number, text
from workbook.views.board import board_payload
from workbook.views.charts import (
    debt_chart,
    drift_chart,
    posture_chart,
    scores_chart,
    split_chart,
    statement,
)
from workbook.views.look import Medium
from workbook.views.registry import register_table

SECTIONS = ("cost", "debt", "posture", "plan")


def workshop(assessment: Any, language: Language, medium: Medium = "slide") -> Document:
    """Return the workshop of one firm.

    Args:
        assessment: what `workbook.cases.assessment.assess` found.
        language: of every text.
        medium: the size charts are drawn at; texts and figures are the same in both.
    """
    told = [
        *_cost(assessment, language, medium),
        *_debt(assessment, language, medium),
        *_posture(assessment, language, medium),
        *_plan(assessment, language),
    ]
    blocks = [_title(assessment, language, sum(block.minutes for block in told)), *told]
    return Document(
        title=text("export.title", language).replace("\n", " "),
        language=language,
        firm=scenes.firm_name(assessment, language),
        basis=scenes.basis(assessment, language),
        summary=text("export.summary", language, firm=scenes.firm_name(assessment, language)),
        sections=tuple(
            Section(key, text(f"export.section_{key}", language), text(f"export.question_{key}", language))
            for key in SECTIONS
        ),
        blocks=tuple(blocks),
    )


def _notes(key: str, language: Language, **values: object) -> tuple[str, ...]:
    """Return the speaker's notes of a block, one paragraph a line of the catalogue's text."""
    return tuple(line for line in text(f"export.notes_{key}", language, **values).split("\n") if line)


def _title(assessment: Any, language: Language, rest: float) -> TitleBlock:
    welcome = 4
    return TitleBlock(
        key="title",
        section="cost",
        title=text("export.title", language),
        minutes=welcome,
        notes=_notes("title", language),
        brand=text("export.brand", language),
        lines=(
            text("export.for_firm", language, firm=scenes.firm_name(assessment, language)),
            text("export.length", language, n=number(welcome + rest, language)),
        ),
        paid=text("export.paid", language),
        costs=text("export.costs", language),
    )


def _section(key: str, language: Language) -> SectionBlock:
    return SectionBlock(
        key=f"section-{key}",
        section=key,
        title=text(f"export.section_{key}", language),
        minutes=1,
        notes=_notes(f"section_{key}", language),
        number=SECTIONS.index(key) + 1,
        question=text(f"export.question_{key}", language),
    )


def _cost(assessment: Any, language: Language, medium: Medium) -> list[Block]:
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
        _section("cost", language),
        ActivityBlock(
            key="activity-money",
            section="cost",
            title=text("export.activity_money", language),
            minutes=12,
            notes=_notes("activity", language),
            number=1,
            steps=steps,
            material=text("export.material", language),
        ),
        StatementBlock(
            key="statement",
            section="cost",
            title=said.sentence,
            minutes=6,
            notes=(said.range, *_notes("statement", language)),
            statement=said,
        ),
        ChartBlock(
            key="drift",
            section="cost",
            title=drift.title,
            minutes=9,
            notes=(drift.summary, *_notes("drift", language)),
            chart=drift,
        ),
        ChartBlock(
            key="split",
            section="cost",
            title=split.title,
            minutes=6,
            notes=(split.summary, *_notes("split", language)),
            chart=split,
        ),
    ]


def _debt(assessment: Any, language: Language, medium: Medium) -> list[Block]:
    debt, register = (
        debt_chart(assessment, language, medium),
        register_table(assessment, language, 9 if medium == "slide" else None),
    )
    return [
        _section("debt", language),
        ChartBlock(
            key="debt",
            section="debt",
            title=debt.title,
            minutes=8,
            notes=(debt.summary, *_notes("debt", language)),
            chart=debt,
        ),
        RegisterBlock(
            key="register",
            section="debt",
            title=register.title,
            minutes=8,
            notes=(register.summary, *_notes("register", language)),
            register=register,
        ),
    ]


def _posture(assessment: Any, language: Language, medium: Medium) -> list[Block]:
    slide = medium == "slide"
    scores = scores_chart(assessment, language, medium, *((640, 400) if slide else (420, 290)))
    posture = posture_chart(assessment, language, medium, *((424, 400) if slide else (244, 258)))
    return [
        _section("posture", language),
        ColumnsBlock(
            key="diagnosis",
            section="posture",
            title=posture.title,
            minutes=9,
            notes=(scores.title, posture.summary, *_notes("diagnosis", language)),
            left=scores,
            left_name=text("export.six_mistakes", language),
            right=posture,
            right_name=text("export.your_posture", language),
        ),
        scenes.questions(assessment, language, _notes("questions", language)),
    ]


def _plan(assessment: Any, language: Language) -> list[Block]:
    blocks: list[Block] = [_section("plan", language)]
    payload = board_payload(assessment, language)
    if payload is not None:
        promise = scenes.promise(assessment, language)
        blocks.append(
            WhatIfBlock(
                key="what-if",
                section="plan",
                title=text("export.what_if", language),
                minutes=12,
                notes=_notes("what_if", language),
                payload=payload,
                summary=promise,
            )
        )
    blocks.append(scenes.closing(assessment, language, _notes("closing", language)))
    return blocks
