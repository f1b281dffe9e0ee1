"""Writes a document as a page to take home: the same story without speaker notes, ready for paper."""

from __future__ import annotations

from collections.abc import Iterator

from workbook.errors import ExportError
from workbook.export.brand import OURS, Brand
from workbook.export.document import Document
from workbook.export.job import File, Job
from workbook.export.page import render
from workbook.export.printing import print_pdf
from workbook.export.story import workshop


def files(job: Job) -> Iterator[File]:
    """Give the page of a firm's workshop to take home."""
    yield File("html", _page(job))


def printed(job: Job) -> Iterator[File]:
    """Give the same as PDF, on A4; where there is no browser to print it, the page itself.

    Raises:
        ExportError: it could not be printed; the page was given before.
    """
    page = _page(job)
    try:
        content = print_pdf(page)
    except ExportError:
        yield File("html", page)
        raise
    yield File("pdf", content)


def _page(job: Job) -> str:
    return handout(workshop(job.assessment, job.language, "page", job.chapters or "all"), job.brand)


def handout(document: Document, brand: Brand = OURS) -> str:
    """Return the handout of a document; the same document gives the same text."""
    return render("handout.html.j2", document, slides=False, brand=brand)
