"""What the deck and the handout have in common: templates that escape every text, and the values they use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import jinja2
from markupsafe import Markup

import workbook
from workbook.export import alive, assets
from workbook.export.brand import OURS, Brand
from workbook.export.document import Document, WhatIfBlock
from workbook.export.room import VoteBlock
from workbook.export.terms import Explained
from workbook.i18n import Language, language_of, number, text
from workbook.views import marks, modules
from workbook.views.charts import Chart, Part


@lru_cache
def templates() -> jinja2.Environment:
    """Return the templates beside this package; every text they are given is escaped."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader("workbook.export", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=assets.unturned,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, document: Document, *, slides: bool, brand: Brand = OURS, **more: Any) -> str:
    """Return a document written with a template; nothing in it depends on the clock or the machine."""
    language = language_of(document.language)
    boards = [block for block in document.blocks if isinstance(block, WhatIfBlock)]
    voted = slides and any(isinstance(block, VoteBlock) for block in document.blocks)
    used = [name for name, there in (("board", boards), ("vote", voted)) if there]
    explained = Explained(language)
    return (
        templates()
        .get_template(template)
        .render(
            document=document,
            policy=assets.POLICY,
            version=workbook.__version__,
            font_faces=assets.font_faces(),
            tokens=tokens(brand),
            brand_name=brand.name,
            own=assets.own,
            mark=mark(brand, 18),
            mark_large=mark(brand, 28),
            wedge_title=Markup(marks.wedge("title", ident="wedge-title")),  # noqa: S704
            wedge_section=lambda key: Markup(marks.wedge("section", ident=f"wedge-{key}")),  # noqa: S704
            figure_json=lambda chart: figure_json(chart, brand),
            plotly_packed=assets.plotly_packed,
            boards=[(block.key, assets.embedded(block.payload)) for block in boards],
            embedded=assets.embedded,
            module_script=alive.script(used),
            module_styles=alive.styles(["explained", *used]),
            explain=lambda said, block: explained(assets.unturned(said), block.key if slides else block.section),
            licences=assets.licences(slides=slides),
            minutes_text=lambda minutes: text("export.minutes", language, n=number(minutes, language)),
            activity_word=lambda n: text("export.activity", language, n=n),
            words=words(language),
            data_word=text("export.data", language),
            percent_sign="\u00a0%" if language == "fr" else "%",
            hero=lambda amount: re.split("(€)", amount),
            placed=placed,
            **more,
        )
    )


def words(language: Language) -> dict[str, str]:
    """Return the small words of the controls and headings of a page."""
    timer = ("start", "pause", "left", "over", "more")
    speaker = ("speaker", "current", "next", "clock", "elapsed", "planned", "place")
    names = (*timer, *speaker, "licences")
    return {name: text(f"export.word_{name}", language) for name in names}


def tokens(brand: Brand) -> Markup:
    """Return the look's values as a style sheet, in a brand's colours and with its logo."""
    logo = f':root{{--wb-logo:url("{brand.logo}")}}\n' if brand.logo else ""
    return Markup(brand.painted(modules.styles("tokens")) + logo)  # noqa: S704  (our file, a checked address)


def mark(brand: Brand, height: int) -> Markup:
    """Return a brand's logo, or our mark in its colours."""
    if brand.logo:
        return Markup('<span class="logo" style="height:{0}px;width:{1}px"></span>').format(height, 3 * height)
    return Markup(brand.painted(marks.mark(height)))  # noqa: S704  (our own drawing)


def figure_json(chart: Chart, brand: Brand = OURS) -> Markup:
    """Return a chart's figure as JSON that can stand in a script element."""
    return assets.embedded_text(brand.painted(str(chart.figure.to_json(engine="json"))))


def placed(parts: Sequence[Part], width: float, room: float) -> list[tuple[Part, float | None]]:
    """Return each part of a bar with the left of its words; None sets them at the right edge.

    Words start where their part starts, moved right when the part before is too short for its own words.
    """
    found: list[tuple[Part, float | None]] = []
    start, free = 0.0, 0.0
    for index, part in enumerate(parts):
        left = max(start, free)
        last = index == len(parts) - 1 and index > 0
        found.append((part, None if last and left > width - room else left))
        start, free = start + part.share * width, left + room
    return found
