"""Writes a document as a deck: one HTML file with reveal.js inside, alive without network or kernel."""

from __future__ import annotations

from collections.abc import Iterator

from workbook.export.assets import own, reveal
from workbook.export.document import Document
from workbook.export.job import File, Job
from workbook.export.page import render
from workbook.export.story import workshop


def files(job: Job) -> Iterator[File]:
    """Give the deck of a firm's workshop."""
    yield File("slides.html", deck(workshop(job.assessment, job.language, "slide", job.chapters or "workshop")))


def deck(document: Document) -> str:
    """Return the deck of a document; the same document gives the same text."""
    return render(
        "deck.html.j2",
        document,
        slides=True,
        reveal_css=reveal("dist/reveal.css") + own_break(),
        reveal_js=reveal("dist/reveal.js"),
    )


def own_break() -> str:
    """Return the line that parts reveal's styles from ours."""
    return type(own("deck.css"))("\n")
