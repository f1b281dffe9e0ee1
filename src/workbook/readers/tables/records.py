"""The records of a text table: quoted cells over several lines understood, a stray quotation mark never fatal."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field

SEPARATORS = (";", "\t", ",", "|")
LONGEST_CELL = 500  # lines: a comment pasted in a ticket may be long, a lost quotation mark is longer
MOST_TRIES = 200
Record = tuple[int, list[str]]


@dataclass
class RecordStream:
    """The records of the lines of a file, each with the number of its first line.

    `width`, once known, tells a cell over several lines from a quotation mark that was never closed. After the run,
    `stray` has the lines whose quotation marks do not pair and were read as they stand.
    """

    lines: list[str]
    separator: str
    width: int = 0
    stray: list[int] = field(default_factory=list)
    _failed: int = 0

    def __iter__(self) -> Iterator[Record]:
        """Yield line number (from 1) and cells, blank lines as records of one empty cell."""
        at = 0
        while at < len(self.lines):
            line = self.lines[at]
            if '"' not in line:
                yield at + 1, line.split(self.separator)
                at += 1
                continue
            taken, cells = self._quoted(at)
            yield at + 1, cells
            at += taken

    def _quoted(self, at: int) -> tuple[int, list[str]]:
        reach = LONGEST_CELL if self._failed < MOST_TRIES else 1
        found = _strict(self.lines[at : at + reach], self.separator)
        if found and (found[0] == 1 or not self.width or len(found[1]) == self.width):
            return found
        alone = self._alone(at)
        if found and len(alone) != self.width:
            return found
        self._failed += 1
        self.stray.append(at + 1)
        return 1, alone

    def _alone(self, at: int) -> list[str]:
        """Return the cells of a line whose quotation marks do not pair, the marks at a cell's ends dropped."""
        line = self.lines[at]
        plain = line.split(self.separator)
        if line.count('"') % 2 == 0 and len(plain) != self.width:
            try:
                return next(csv.reader([line], delimiter=self.separator), [""])
            except csv.Error:
                return plain
        return [cell.strip(' "') if cell.strip(" ")[:1] == '"' else cell for cell in plain]


def _strict(lines: list[str], separator: str) -> tuple[int, list[str]] | None:
    """Return how many lines the first record takes and its cells; None when its quotation marks do not pair."""
    reader = csv.reader((line + "\n" for line in lines), delimiter=separator, strict=True)
    try:
        cells = next(reader)
    except (csv.Error, StopIteration):
        return None
    return reader.line_num, cells
