"""The XML form of a French ledger, as the same lines as the flat form."""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

import numpy as np

from workbook.errors import ReaderError
from workbook.readers.ledger.fields import Ints
from workbook.readers.ledger.headers import Header, column_name
from workbook.readers.sources import Source

COLUMNS = (
    "journal", "journal_label", "entry", "date", "account", "account_label", "aux", "aux_label",
    "piece", "piece_date", "label", "debit", "credit", "amount", "side",
)  # fmt: skip
_BATCH = 20_000


class _Walker:
    """Collects a row at the end of each `ligne`, with what its entry and its journal say."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows: list[bytes] = []
        self.numbers: list[int] = []
        self.seen: set[str] = set()
        self.root = ""
        self._open: list[tuple[str, dict[str, str], int]] = []
        self._text: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text.append
        self.parser.StartDoctypeDeclHandler = self._doctype

    def _doctype(self, *_: object) -> None:
        raise ReaderError("ledger.xml_doctype", name=self.name, line=self.parser.CurrentLineNumber)

    def _start(self, tag: str, _: dict[str, str]) -> None:
        self.root = self.root or tag
        if len(self._open) > 50:
            raise ReaderError("ledger.xml_not_ledger", name=self.name, root=self.root[:40])
        self._text.clear()
        self._open.append((tag, {}, self.parser.CurrentLineNumber))

    def _end(self, tag: str) -> None:
        _, own, line = self._open.pop()
        text = "".join(self._text).strip()
        self._text.clear()
        column = column_name(tag)
        if column and self._open:
            self.seen.add(column)
            self._open[-1][1][column] = " ".join(text.split())
        elif tag.rpartition(":")[2].lower() == "ligne":
            row = {name: value for _, known, _ in self._open for name, value in known.items()} | own
            self.rows.append("\t".join(row.get(name, "") for name in COLUMNS).encode())
            self.numbers.append(line)

    def take(self) -> tuple[bytes, Ints]:
        """Return the rows collected since the last call, as lines of the flat form, and their line numbers."""
        taken = b"".join(row + b"\n" for row in self.rows), np.array(self.numbers, dtype=np.int64)
        self.rows, self.numbers = [], []
        return taken


def read_xml(source: Source) -> Iterator[tuple[Header, bytes, Ints]]:
    """Yield blocks of lines of the flat form, each with the header and the line numbers in the XML file.

    Raises:
        ReaderError: `ledger.xml_doctype` (entities are never followed), `xml_broken` with the line, or
            `xml_not_ledger` when no `ligne` was found.
    """
    walker = _Walker(source.name)
    found = False
    try:
        for block in source.blocks():
            walker.parser.Parse(block, False)
            if len(walker.rows) > _BATCH:
                found = True
                yield _header(walker), *walker.take()
        walker.parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", 0) or walker.parser.CurrentLineNumber
        raise ReaderError("ledger.xml_broken", name=source.name, line=line) from error
    if walker.rows:
        found = True
        yield _header(walker), *walker.take()
    if not found:
        raise ReaderError("ledger.xml_not_ledger", name=source.name, root=walker.root[:40])


def _header(walker: _Walker) -> Header:
    both = "debit" in walker.seen or "credit" in walker.seen or "amount" not in walker.seen
    kept = [c for c in COLUMNS if c not in (("amount", "side") if both else ("debit", "credit"))]
    places = {name: COLUMNS.index(name) for name in kept}
    return Header("\t", 0, len(COLUMNS), places, (), False, tuple(sorted(walker.seen)))
