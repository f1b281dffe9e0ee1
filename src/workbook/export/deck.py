"""Writes a document as a deck: one HTML file with reveal.js inside, alive without network or kernel."""

from __future__ import annotations

from collections.abc import Iterator

from workbook.errors import ExportError
from workbook.export.assets import embedded, own, reveal
from workbook.export.brand import OURS, Brand
from workbook.export.document import Document
from workbook.export.job import File, Job
from workbook.export.outline import page_count
from workbook.export.page import render
from workbook.export.printing import PRINTED_SLIDES, print_pdf
from workbook.export.story import workshop
from workbook.views import look


def files(job: Job) -> Iterator[File]:
    """Give the deck of a firm's workshop."""
    yield File("slides.html", deck(_story(job), brand=job.brand))


def printed(job: Job) -> Iterator[File]:
    """Give the deck as PDF, one page a slide.

    Raises:
        ExportError: there is no browser to print it, or it prints another number of pages than there are slides.
    """
    story = _story(job)
    content = print_pdf(deck(story, brand=job.brand, paper=True), ready=PRINTED_SLIDES, width=look.SLIDE_WIDTH)
    pages = page_count(content)
    if pages != len(story.blocks):
        raise ExportError("export.pages", pages=pages, slides=len(story.blocks))
    yield File("slides.pdf", content)


def _story(job: Job) -> Document:
    return workshop(job.assessment, job.language, "slide", job.chapters or "workshop")


def deck(document: Document, *, brand: Brand = OURS, paper: bool = False) -> str:
    """Return the deck of a document, laid out for paper when asked; the same document gives the same text."""
    return render(
        "deck.html.j2",
        document,
        slides=True,
        paper=paper,
        brand=brand,
        night=embedded({brand.painted(day): night for day, night in look.at_night().items()}),
        reveal_css=reveal("dist/reveal.css") + own_break(),
        reveal_js=reveal("dist/reveal.js"),
    )


def own_break() -> str:
    """Return the line that parts reveal's styles from ours."""
    return type(own("deck.css"))("\n")
