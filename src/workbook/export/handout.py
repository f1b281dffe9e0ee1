"""Writes a document as a page to take home: the same story without speaker notes, ready for paper."""

from __future__ import annotations

from collections.abc import Iterator

from workbook.export.document import Document
from workbook.export.job import File, Job
from workbook.export.page import render
from workbook.export.story import workshop


def files(job: Job) -> Iterator[File]:
    """Give the page of a firm's workshop to take home."""
    yield File("html", handout(workshop(job.assessment, job.language, "page", job.chapters or "all")))


def handout(document: Document) -> str:
    """Return the handout of a document; the same document gives the same text."""
    return render("handout.html.j2", document, slides=False)
