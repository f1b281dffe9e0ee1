"""A table read from an export: its header, its rows of text with line numbers, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from workbook.readers.findings import Finding, Rejection
from workbook.readers.sources import Source
from workbook.readers.tables.names import squeeze
from workbook.readers.tables.records import Record

LOOKED_AT = 30  # records: the header stands there, or there is none
MOST_ROWS = 500_000
MOST_COLUMNS = 400
SHOWN_LINES = 10


@dataclass(frozen=True)
class Row:
    """One row: the number of its first line in the file (in a sheet, its row) and its cells, as many as columns."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table as text. `rows + rejected` are the records that are not blank, after the header.

    `separator` is empty and `sheet` the sheet's name for a spreadsheet. `dated` says that the file itself marks
    its dates, so that a date is written YYYY-MM-DD here whatever the order on screen.
    """

    name: str
    encoding: str
    separator: str
    sheet: str
    header_line: int
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    rejected: tuple[Rejection, ...]
    blank_rows: int
    findings: tuple[Finding, ...]
    dated: bool = False

    def column(self, place: int) -> Iterator[str]:
        """Yield the cells of one column, from the first row."""
        return (row.cells[place] for row in self.rows)


@dataclass
class _Body:
    """The rows of a table as they are sorted out."""

    header: list[str]
    rows: list[Row] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)
    trimmed: list[int] = field(default_factory=list)
    blank: int = 0

    def add(self, line: int, cells: list[str]) -> None:
        width = len(self.header)
        while len(cells) > width and not cells[-1].strip():
            cells = cells[:-1]
        if not any(cell.strip() for cell in cells):
            self.blank += 1
        elif len(cells) > width:
            self.rejected.append(Rejection(line, "too_many_fields"))
        elif len(cells) < width and 2 * len(cells) < width + 1:
            self.rejected.append(Rejection(line, "too_few_fields"))
        elif [cell.strip() for cell in cells] == self.header[: len(cells)]:
            self.rejected.append(Rejection(line, "header_again"))
        else:
            if len(cells) < width:
                self.trimmed.append(line)
            self.rows.append(Row(line, (*cells, *[""] * (width - len(cells)))))


def known_in(cells: Iterable[str], known: frozenset[str]) -> int:
    """Return how many cells are names of columns looked for, the same name counted once.

    >>> known_in(["ID", "Titre", "titre", "12"], frozenset({"id", "titre"}))
    2
    """
    return len({squeeze(cell) for cell in cells} & known)


def header_of(records: list[Record], known: frozenset[str]) -> int | None:
    """Return which of the first records is the header: the one with most known names, else the first wide one."""
    best = max(range(len(records)), key=lambda at: (known_in(records[at][1], known), -at), default=None)
    if best is not None and known_in(records[best][1], known) >= 2:
        return best
    widest = max((len(_trimmed(cells)) for _, cells in records), default=0)
    for at, (_, cells) in enumerate(records):
        named = _trimmed(cells)
        if len(named) > 1 and 2 * len(named) >= widest and not named[0].startswith("#TYPE"):
            return at
    return best if best is not None and known_in(records[best][1], known) else None


def assemble(
    source: Source,
    records: Iterable[Record],
    known: frozenset[str],
    *,
    encoding: str,
    separator: str = "",
    sheet: str = "",
    dated: bool = False,
) -> Table:
    """Return the table that records make, every one of them a row, rejected with its reason, or blank.

    Raises:
        ReaderError: `tables.no_table`, `tables.no_rows`, `tables.too_wide` or `tables.too_many_rows`.
    """
    flow = iter(records)
    first = list(islice(flow, LOOKED_AT))
    at = header_of(first, known)
    if at is None:
        shown = next((cell.strip() for _, cells in first for cell in cells if cell.strip()), "")
        raise source.refusal("no_table", first=_short(shown))
    header = [cell.strip() for cell in _trimmed(first[at][1])]
    if len(header) > MOST_COLUMNS:
        raise source.refusal("too_wide", most=MOST_COLUMNS)
    body = _Body(header)
    for line, cells in (*first[at + 1 :], *flow):
        body.add(line, cells)
        if len(body.rows) + len(body.rejected) > MOST_ROWS:
            raise source.refusal("too_many_rows", most=MOST_ROWS)
    if not body.rows and not body.rejected:
        raise source.refusal("no_rows")
    before = sum(any(cell.strip() for cell in cells) for _, cells in first[:at])
    return Table(
        name=source.name,
        encoding=encoding,
        separator=separator,
        sheet=sheet,
        header_line=first[at][0],
        header=tuple(header),
        rows=tuple(body.rows),
        rejected=tuple(body.rejected),
        blank_rows=body.blank,
        findings=tuple(_findings(body, before)),
        dated=dated,
    )


def _findings(body: _Body, before: int) -> Iterator[Finding]:
    if before:
        yield Finding("tables.warn_preamble", before)
    if body.trimmed:
        yield Finding("tables.warn_trimmed", len(body.trimmed), tuple(body.trimmed[:SHOWN_LINES]))


def _trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    return cells


def _short(text: str, length: int = 80) -> str:
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return shown if len(shown) <= length else shown[: length - 1] + "…"
