"""Writes a document as a page to take home: the same story without speaker notes, ready for paper."""

from __future__ import annotations

from workbook.export.document import Document
from workbook.export.page import render


def handout(document: Document) -> str:
    """Return the handout of a document; the same document gives the same text."""
    return render("handout.html.j2", document, slides=False)
