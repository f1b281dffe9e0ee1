"""A document of one A4 page: the page itself, and its PDF, refused when it runs over."""

from __future__ import annotations

from collections.abc import Iterator

from workbook.errors import ExportError
from workbook.export.job import File
from workbook.export.outline import page_count
from workbook.export.printing import print_pdf


def sheet_files(name: str, page: str, refusal: str) -> Iterator[File]:
    """Give a one-page document as `<name>.html` and `<name>.pdf`.

    Raises:
        ExportError: it could not be printed, or not on one page (`refusal`); the page was given before.
    """
    yield File(f"{name}.html", page)
    content = print_pdf(page)
    if (pages := page_count(content)) != 1:
        raise ExportError(refusal, pages=pages)
    yield File(f"{name}.pdf", content)
