"""What is mended in a PDF after the browser wrote it, and what is asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    from pypdf import PdfReader

    return len(PdfReader(BytesIO(pdf)).pages)


def with_titles(pdf: bytes, headings: Iterable[str]) -> bytes:
    """Return a PDF whose outline says the headings as they are written.

    Chromium drops the blank where a heading goes on in another line: "1,500monthly".
    """
    from pypdf import PdfWriter
    from pypdf.generic import NameObject, TextStringObject

    known = {"".join(one.split()): one for one in headings}
    writer = PdfWriter(clone_from=BytesIO(pdf))
    outlines = writer.root_object.get("/Outlines")
    for item in _items(outlines.get_object() if outlines is not None else {}):
        written = known.get("".join(str(item.get("/Title", "")).split()))
        if written is not None:
            item[NameObject("/Title")] = TextStringObject(written)
    mended = BytesIO()
    writer.write(mended)
    return mended.getvalue()


def _items(parent: Any) -> Iterator[Any]:
    """Give all entries of an outline, in order."""
    below = parent.get("/First")
    while below is not None:
        item = below.get_object()
        yield item
        yield from _items(item)
        below = item.get("/Next")
