"""Every data line of a ledger: read into columns, or rejected with its number and the reason."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from workbook.readers.findings import Rejection
from workbook.readers.ledger.amounts import BAD, Amounts
from workbook.readers.ledger.dates import day, is_legal
from workbook.readers.ledger.fields import Block, Ints, Texts, cut
from workbook.readers.ledger.headers import Header

TEXTS = ("journal", "journal_label", "entry", "account", "account_label", "aux", "aux_label", "piece", "label")
_DATES = ("date", "piece_date")
_TRIMMED_SHARE = 0.2
_SIDES = {
    "d": 1,
    "debit": 1,
    "débit": 1,
    "+1": 1,
    "1": 1,
    "+": 1,
    "c": -1,
    "credit": -1,
    "crédit": -1,
    "-1": -1,
    "-": -1,
}
Flags = npt.NDArray[np.bool_]


@dataclass
class Records:
    """The columns of a ledger while they fill.

    rejected: lines refused for their number of fields. trimmed: lines whose empty last fields were left out.
    lines: number in the file of each row. blank: lines with nothing on them, which are not data.
    """

    header: Header
    texts: dict[str, Texts] = field(default_factory=dict)
    amounts: dict[str, Amounts] = field(default_factory=dict)
    lines: list[Ints] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)
    short: list[tuple[int, str]] = field(default_factory=list)
    blank: int = 0
    trimmed: int = 0
    rows: int = 0

    def __post_init__(self) -> None:
        unquote = self.header.quoted
        self.texts = {name: Texts(unquote) for name in (*TEXTS, *_DATES, "side")}
        names = ("debit", "credit") if self.has_both else ("amount",)
        self.amounts = {name: Amounts() for name in names}

    @property
    def has_both(self) -> bool:
        """Whether debit and credit have a column each."""
        return {"debit", "credit"} <= self.header.places.keys()

    def add(self, raw: bytes, first_line: int | Ints) -> int:
        """Add a block of whole lines, the first being line `first_line` (or one number a line); return how many."""
        block = cut(raw, self.header.separator)
        numbers = np.arange(len(block.ends)) + first_line if isinstance(first_line, int) else first_line
        rows = self._usable(block, numbers)
        if len(rows):
            self._take(block, rows, numbers)
        return len(block.ends)

    def finish(self) -> None:
        """Settle short lines: where a program leaves out empty last fields on many lines, they are whole."""
        whole = [(line, text) for line, text in self.short if self._is_whole(text)]
        if whole and len(whole) > _TRIMMED_SHARE * (self.rows + len(self.short)):
            taken = {line for line, _ in whole}
            missing = self.header.width - 1
            for start in range(0, len(whole), 50_000):
                part = whole[start : start + 50_000]
                lines = [t + self.header.separator * (missing - t.count(self.header.separator)) for _, t in part]
                self.trimmed += len(part)
                self.add(("\n".join(lines) + "\n").encode(), np.array([n for n, _ in part], dtype=np.int64))
            self.short = [(line, text) for line, text in self.short if line not in taken]
        self.rejected += [Rejection(line, "too_few_fields") for line, _ in self.short]
        self.short = []

    def _is_whole(self, text: str) -> bool:
        """Whether a short line has all that counts in its place: dates are dates, the label is no amount."""
        cells, places = text.split(self.header.separator), self.header.places
        last = max(places[name] for name in (*self.amounts, "date", "account", *([] if self.has_both else ["side"])))
        if len(cells) <= last or day(cells[places["date"]]) is None or not cells[places["account"]].strip():
            return False
        piece_date = cells[places["piece_date"]].strip() if places.get("piece_date", 99) < len(cells) else ""
        amounts = [cells[places[name]].strip() for name in self.amounts]
        return (not piece_date or day(piece_date) is not None) and all("," in a or "." in a for a in amounts)

    def _usable(self, block: Block, numbers: Ints) -> Ints:
        """Return the indices of the lines with the right number of fields, after setting the others apart."""
        width, counts = self.header.width, block.counts
        trailing = (counts == width) & (block.bytes_[block.ends - 1] == ord(self.header.separator))
        odd = (counts != width - 1) & ~trailing
        odd |= (block.ends - block.starts) <= counts  # nothing but separators
        usable = ~odd
        for row in np.flatnonzero(odd).tolist():
            text = block.raw[block.starts[row] : block.ends[row]].decode("utf-8", "replace")
            line, cells = int(numbers[row]), text.split(self.header.separator)
            if not text.strip() or text.strip() == "\x1a":
                self.blank += 1
            elif not any(cell.strip() for cell in cells):
                self.rejected.append(Rejection(line, "no_content"))
            elif len(cells) < width:
                self.short.append((line, text))
            elif any(cell.strip() for cell in cells[width:]):
                self.rejected.append(Rejection(line, "too_many_fields"))
            else:
                usable[row] = True
        return np.flatnonzero(usable)

    def _take(self, block: Block, rows: Ints, numbers: Ints) -> None:
        self.rows += len(rows)
        self.lines.append(numbers[rows])
        for name, column in self.texts.items():
            if name in self.header.places:
                column.add(block, *block.ranges(rows, self.header.places[name]))
            else:
                column.add_blank(len(rows))
        for name, amount in self.amounts.items():
            amount.add(block, *block.ranges(rows, self.header.places[name]))

    def days(self, name: str) -> tuple[Ints, int]:
        """Return days since 1970 of every row (`BAD` where there is no such date), and how many are not AAAAMMJJ."""
        column = self.texts[name]
        codes = column.all_codes()
        found = [day(text) for text in column.values]
        table = np.array([BAD if d is None else d.toordinal() - 719_163 for d in found], dtype=np.int64)
        odd = np.array(
            [d is not None and not is_legal(t) for d, t in zip(found, column.values, strict=True)], dtype=bool
        )
        if not len(table):
            return np.zeros(0, dtype=np.int64), 0
        return table[codes], int(odd[codes].sum())

    def debit_credit(self) -> tuple[Ints, Ints, Flags, Flags]:
        """Return debit and credit in cents, and where an amount and where a side is none."""
        if self.has_both:
            debit, credit = self.amounts["debit"].all(), self.amounts["credit"].all()
            bad = (debit == BAD) | (credit == BAD)
            return debit, credit, bad, np.zeros(len(debit), dtype=bool)
        amount, column = self.amounts["amount"].all(), self.texts["side"]
        table = np.array([_SIDES.get(text.lower(), 0) for text in column.values] or [0], dtype=np.int64)
        side = table[column.all_codes()] if len(amount) else amount
        bad = amount == BAD
        known = ~bad & (side != 0)
        paid, owed = amount[known & (side > 0)], amount[known & (side < 0)]
        # where every credit is negative and no debit is, the sign only repeats the side
        repeats = bool(len(owed)) and bool((owed <= 0).all()) and bool((owed < 0).any()) and bool((paid >= 0).all())
        credit = np.where(side < 0, -amount if repeats else amount, 0)
        return np.where(side > 0, amount, 0), credit, bad, ~bad & (side == 0)
