"""Writes a notebook as a deck or as a page: one file each, alive without network or kernel."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html import unescape
from typing import Any

from markupsafe import Markup, escape

import workbook
from workbook.export import alive, assets
from workbook.export.brand import OURS, Brand
from workbook.export.notebooks.parts import Part, Section, Told
from workbook.export.page import mark, templates, tokens, words
from workbook.i18n import language_of, number, text
from workbook.views import look

ROOM = 1100  # letters that a slide holds beside its title


@dataclass
class Slide:
    """One slide: its title, what it shows, and what the speaker says of it."""

    title: str
    kind: str
    parts: list[Part] = field(default_factory=list)
    notes: list[Markup] = field(default_factory=list)
    minutes: float = 0


def page(told: Told, brand: Brand = OURS) -> str:
    """Return a notebook as a page to read and to print, without the speaker's notes."""
    return _render("notebook_page.html.j2", told, brand, parts=told.parts, sections=told.sections)


def deck(told: Told, brand: Brand = OURS, *, paper: bool = False) -> str:
    """Return a notebook as a deck: a slide for each heading, more where one cannot hold what stands under it."""
    night = assets.embedded({brand.painted(day): dark for day, dark in look.at_night().items()})
    made = slides(told)
    parts = [part for slide in made for part in slide.parts]
    return _render("notebook_deck.html.j2", told, brand, slides=made, parts=parts, paper=paper, night=night)


def slides(told: Told) -> list[Slide]:
    """Return the slides of a notebook; the notes of a section stand with its first slide."""
    made: list[Slide] = []
    for section in told.sections:
        first = Slide(section.title, "title" if not made else "words", notes=section.notes, minutes=section.minutes)
        made += [first, *_further(section, first)]
    return [one for one in made if one.parts or one.kind == "title" or one.notes or one.title]


def _untagged(html: Markup) -> str:
    """Return the words of a heading; `striptags` would make plain spaces of those that hold a line together."""
    return unescape(re.sub(r"<[^>]*>", "", html)).strip(" \n\t")


def _further(section: Section, now: Slide) -> Iterator[Slide]:
    """Give the slides that follow a section's first: what is drawn has one of its own, words share one."""
    letters, finding = 0, ""
    for part in (piece for whole in section.parts for piece in _pieces(whole)):
        if part.kind == "folded" or part.html.startswith("<details"):
            continue  # what is folded is read, not projected
        if part.kind == "words" and part.html.startswith('<p role="heading"'):
            finding = _untagged(part.html)  # a chart's or a table's finding is the title of its slide
            continue
        alone = part.kind in ("chart", "module", "table")
        length = len(part.html.striptags())
        full = bool(now.parts) and (alone or now.kind not in ("words", "title") or letters + length > ROOM)
        if full:
            now, letters = Slide(finding or section.title, "words"), 0
            yield now
        elif finding and not now.parts and now.kind != "title":
            now.title = finding
        finding = ""
        if alone:
            now.kind = part.kind if now.kind != "title" else "title"
        letters += length
        now.parts.append(part)


def _pieces(part: Part) -> Iterator[Part]:
    """Give a quiz question by question, a table after its finding; anything else as it is."""
    if part.kind == "table" and part.html.startswith('<p role="heading"'):
        heading, end, rest = part.html.partition("</p>")
        yield Part("words", html=heading + end)
        yield replace(part, html=rest)
        return
    items = json.loads(part.data).get("items", []) if part.name == "exercise" else []
    if len(items) < 2:
        yield part
        return
    whole = json.loads(part.data)
    for place, item in enumerate(items, 1):
        words = escape(f"{item['question']}\n" + "\n".join(f"{one['key']}) {one['text']}" for one in item["options"]))
        data = assets.embedded({**whole, "items": [item]})
        yield replace(part, key=f"{part.key}-{place}", html=words, data=data)


def _render(template: str, told: Told, brand: Brand, **more: Any) -> str:
    language = language_of(told.language)
    deck = "slides" in more
    return (
        templates()
        .get_template(template)
        .render(
            told=told,
            language=language,
            policy=assets.POLICY,
            version=workbook.__version__,
            font_faces=assets.font_faces(),
            tokens=tokens(brand),
            own=assets.own,
            mark=mark(brand, 18),
            mark_large=mark(brand, 28),
            brand_name=brand.name,
            plotly_packed=assets.plotly_packed if any(part.kind == "chart" for part in told.parts) else None,
            module_styles=alive.styles(told.modules),
            module_script=alive.script(told.modules),
            reveal_css=assets.reveal("dist/reveal.css") if deck else "",
            reveal_js=assets.reveal("dist/reveal.js") if deck else "",
            licences=assets.licences(slides=deck),
            minutes_text=lambda minutes: text("export.minutes", language, n=number(minutes, language)),
            words=words(language),
            code_word=text("export.code", language),
            **more,
        )
    )
