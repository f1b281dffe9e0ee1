"""Reads a spreadsheet (xlsx) as a table of text, one sheet of it, without formulas, links or macros."""

from __future__ import annotations

import datetime as dt
import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from workbook.errors import ReaderError
from workbook.readers.findings import Finding
from workbook.readers.sources import Source
from workbook.readers.tables.records import Record
from workbook.readers.tables.table import LOOKED_AT, MOST_COLUMNS, Table, assemble, known_in

LARGEST_UNPACKED = 150 << 20
_MOST_SHEETS = 10
_LAST_ROW = 1 << 20  # Excel's own limit: a row beyond it is no accident
_LONGEST = 32_767  # signs in a cell, Excel's own limit


def is_spreadsheet(source: Source) -> bool:
    """Return whether the source is an xlsx: a zip with a workbook in it."""
    if not source.head().startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(source.whole())) as packed:
            return "xl/workbook.xml" in packed.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return b"xl/" in source.head()


def read_spreadsheet(source: Source, known: frozenset[str]) -> Table:
    """Return the table of the sheet that has most of the columns looked for.

    Raises:
        ReaderError: `tables.sheet_broken`, `tables.sheet_too_large`, or what `assemble` refuses.
    """
    content = source.whole()
    refuse_bomb(source, content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl's remarks on styles and extensions are no one's concern
            return _read(source, content, known)
    except (ReaderError, MemoryError):
        raise
    except Exception as error:  # openpyxl lets out whatever its parsers meet in a damaged file
        raise source.refusal("sheet_broken") from error


def refuse_bomb(source: Source, content: bytes) -> None:
    """Refuse a spreadsheet that unpacks to more than a machine can hold, or declares entities.

    Raises:
        ReaderError: `sheet_broken`, `sheet_too_large`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            unpacked = sum(part.file_size for part in parts)
            declares = any(_declares(packed, part) for part in parts if part.filename.endswith((".xml", ".rels")))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError, EOFError) as error:
        raise source.refusal("sheet_broken") from error
    except Exception as error:  # zlib.error and its like have no common parent
        raise source.refusal("sheet_broken") from error
    if unpacked > LARGEST_UNPACKED or len(parts) > 10_000:
        raise source.refusal("sheet_too_large", limit=LARGEST_UNPACKED >> 20)
    if declares:
        raise source.refusal("sheet_broken")


def _declares(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Say whether a part declares a document type, which no spreadsheet does and entity bombs need."""
    with packed.open(part) as stream:
        return b"<!DOCTYPE" in stream.read(4096).upper()


def _read(source: Source, content: bytes, known: frozenset[str]) -> Table:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        sheets = [sheet for sheet in book.worksheets[:_MOST_SHEETS] if hasattr(sheet, "reset_dimensions")]
        firsts = [[cells for _, cells in _records(sheet, LOOKED_AT)] for sheet in sheets]
        filled = [at for at, first in enumerate(firsts) if any(any(cells) for cells in first)]
        if not filled:
            raise source.refusal("empty")
        best = max(filled, key=lambda at: (max((known_in(c, known) for c in firsts[at]), default=0), -at))
        table = assemble(
            source, _records(sheets[best], _LAST_ROW), known,
            encoding="xlsx", sheet=str(sheets[best].title), dated=True,
        )  # fmt: skip
    finally:
        book.close()
    others = [str(sheets[at].title) for at in filled if at != best]
    if not others:
        return table
    told = Finding("tables.warn_other_sheets", len(others), (), {"sheets": ", ".join(others), "sheet": table.sheet})
    return replace(table, findings=(*table.findings, told))


def _records(sheet: Any, most: int) -> Iterator[Record]:
    """Yield row number and cells of the first rows of a sheet, each as wide as it is.

    Raises:
        ValueError: a row stands beyond the last a spreadsheet can have.
    """
    sheet.reset_dimensions()  # what a sheet says of its own size may be wrong
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        if number > _LAST_ROW:
            raise ValueError(number)
        if number > most:
            return
        yield number, [_text(value) for value in row[: MOST_COLUMNS + 1]]


def _text(value: object) -> str:
    """Return a cell's value as text: dates as YYYY-MM-DD HH:MM:SS, durations as H:MM:SS, whole numbers plainly.

    >>> _text(dt.datetime(2026, 1, 5, 8, 30)), _text(3.0), _text(True), _text(None), _text(dt.timedelta(hours=30))
    ('2026-01-05 08:30:00', '3', 'true', '', '30:00:00')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, dt.timedelta):
        seconds = int(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S") if value.year >= 1000 else ""
    return str(value)[:_LONGEST]
