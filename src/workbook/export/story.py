"""Composes the workshop of one firm from its assessment: what is said, in which order, with how many minutes.

The order is the argument: what you pay, what it costs, where it drifts, what is owed, why, what if, what first.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workbook.errors import ExportError
from workbook.export import scenes
from workbook.export.chapters import CHAPTERS, chosen
from workbook.export.chapters.parts import notes
from workbook.export.document import Block, Document, Section, SectionBlock, TitleBlock
from workbook.i18n import Language, number, text
from workbook.views.look import Medium

WELCOME = 4  # minutes


def workshop(
    assessment: Any, language: Language, medium: Medium = "slide", chapters: str | tuple[str, ...] = "all"
) -> Document:
    """Return the workshop of one firm.

    Args:
        assessment: what `workbook.cases.assessment.assess` found.
        language: of every text.
        medium: the size charts are drawn at; texts and figures are the same in both.
        chapters: "all", "workshop" (the 90 minutes' path) or the keys of those wanted.

    Raises:
        ExportError: a chapter is not known, or none of those asked has anything to tell.
    """
    told = {key: CHAPTERS[key](assessment, language, medium) for key in chosen(chapters)}
    told = {key: blocks for key, blocks in told.items() if blocks}
    if not told:
        raise ExportError("export.no_chapter")
    title = _title(assessment, language, next(iter(told)))
    blocks: list[Block] = [title]
    for place, (key, inside) in enumerate(told.items(), 1):
        blocks += [_opening(key, place, language), *inside]
    length = sum(block.minutes for block in blocks)
    blocks[0] = replace(title, lines=(*title.lines, text("export.length", language, n=number(length, language))))
    return Document(
        title=text("export.title", language).replace("\n", " "),
        language=language,
        firm=scenes.firm_name(assessment, language),
        basis=scenes.basis(assessment, language),
        summary=text("export.summary", language, firm=scenes.firm_name(assessment, language)),
        sections=tuple(
            Section(key, text(f"export.section_{key}", language), text(f"export.question_{key}", language))
            for key in told
        ),
        blocks=tuple(blocks),
    )


def _title(assessment: Any, language: Language, section: str) -> TitleBlock:
    return TitleBlock(
        key="title",
        section=section,
        title=text("export.title", language),
        minutes=WELCOME,
        notes=notes("title", language),
        brand=text("export.brand", language),
        lines=(text("export.for_firm", language, firm=scenes.firm_name(assessment, language)),),
        paid=text("export.paid", language),
        costs=text("export.costs", language),
    )


def _opening(key: str, place: int, language: Language) -> SectionBlock:
    return SectionBlock(
        key=f"section-{key}",
        section=key,
        title=text(f"export.section_{key}", language),
        minutes=1,
        notes=notes(f"section_{key}", language),
        number=place,
        question=text(f"export.question_{key}", language),
    )
