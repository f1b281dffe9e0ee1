"""Writes a document as a deck: one HTML file with reveal.js inside, alive without network or kernel."""

from __future__ import annotations

from workbook.export.assets import own, reveal
from workbook.export.document import Document
from workbook.export.page import render


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
