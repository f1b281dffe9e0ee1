"""Fields of a block of lines as byte ranges, and columns of texts gathered from them without losing a line.

A ledger has a million lines but few different texts, so each text is decoded once: fields are told apart by a
64-bit fingerprint of their bytes, and the fingerprint is checked against the bytes themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

Ints = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]
_WIDEST = 96
_MIX = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True)
class Block:
    """Whole lines: their bytes and, line by line, start, end, number of separators and index of the first one."""

    raw: bytes
    bytes_: Bytes
    starts: Ints
    ends: Ints
    separators: Ints
    counts: Ints
    first: Ints

    def ranges(self, rows: Ints, place: int) -> tuple[Ints, Ints]:
        """Return start and end of the field at `place` (from 0) in these lines, which must have that many fields."""
        first = self.first[rows] + place
        start = self.starts[rows] if place == 0 else self.separators[first - 1] + 1
        last = self.counts[rows] <= place
        inside = np.minimum(first, len(self.separators) - 1)
        return start, np.where(last, self.ends[rows], self.separators[inside])


def cut(raw: bytes, separator: str) -> Block:
    """Return the lines and fields of a block of UTF-8 lines, each ended by one LF.

    >>> block = cut(b"a|b\\n|\\n", "|")
    >>> block.counts.tolist(), block.starts.tolist()
    ([1, 1], [0, 4])
    """
    signs = np.frombuffer(raw, dtype=np.uint8)
    ends = np.flatnonzero(signs == 10)
    separators = np.flatnonzero(signs == ord(separator))
    starts = np.concatenate((np.zeros(1, dtype=np.int64), ends[:-1] + 1))
    first = np.searchsorted(separators, starts)
    counts = np.diff(np.append(first, len(separators)))
    return Block(raw, signs, starts, ends, separators, counts, first)


@dataclass
class Texts:
    """One column of texts, filled block by block: a code for each row and the different texts once.

    unquote: fields stand in quotes in this file, so a pair around a field is taken off.
    """

    unquote: bool = False
    _parts: list[npt.NDArray[np.int32]] = field(default_factory=list)
    _known: dict[bytes, int] = field(default_factory=dict)
    _values: list[str] | None = None

    def add(self, block: Block, starts: Ints, ends: Ints) -> None:
        """Add the fields at these byte ranges, one row each."""
        local, first = distinct(block.bytes_, starts, ends)
        raw, known = block.raw, self._known
        taken = zip(starts[first].tolist(), ends[first].tolist(), strict=True)
        codes = [known.setdefault(raw[a:b].strip(), len(known)) for a, b in taken]
        self._parts.append(np.array(codes, dtype=np.int32)[local])

    def add_blank(self, rows: int) -> None:
        """Add rows of a column that the file has not."""
        self._parts.append(np.full(rows, self._known.setdefault(b"", len(self._known)), dtype=np.int32))

    @property
    def values(self) -> list[str]:
        """The different texts, in the order of their codes; nothing can be added from now on."""
        if self._values is None:
            texts = [raw.decode("utf-8", "replace").strip() for raw in self._known]
            self._known = {}
            if self.unquote:
                texts = [
                    t[1:-1].replace('""', '"').strip() if len(t) > 1 and t[0] == t[-1] == '"' else t for t in texts
                ]
            codes = np.concatenate(self._parts) if self._parts else np.zeros(0, dtype=np.int32)
            known = dict.fromkeys(texts)
            if len(known) < len(texts):  # two spellings of one text, such as blanks that are no ASCII
                places = {text: place for place, text in enumerate(known)}
                codes = np.array([places[text] for text in texts], dtype=np.int32)[codes]
                texts = list(known)
            self._parts, self._values = [codes], texts
        return self._values

    def all_codes(self) -> npt.NDArray[np.int32]:
        """Return the code of every row: the place of its text in `values`."""
        return self._parts[0] if self.values and self._parts else np.zeros(0, dtype=np.int32)

    def categorical(self, kept: npt.NDArray[np.bool_]) -> pd.Categorical:
        """Return the kept rows as a pandas categorical (texts such as "NA" and "007" stay texts)."""
        index = pd.Index(self.values, dtype=object)
        return pd.Categorical.from_codes(self.all_codes()[kept], index)


def distinct(signs: Bytes, starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """Return, for each range of bytes, which different text it is, and for each text its first row.

    >>> signs = np.frombuffer(b"ab,cd,ab,", dtype=np.uint8)
    >>> codes, first = distinct(signs, np.array([0, 3, 6]), np.array([2, 5, 8]))
    >>> codes.tolist(), first.tolist()
    ([0, 1, 0], [0, 1])
    """
    lengths = ends - starts
    width = int(lengths.max(initial=0))
    if width > _WIDEST:  # a rare giant must not widen the table of everybody
        return _distinct_slow(signs, starts, ends)
    words = -(-max(width, 1) // 8)
    table = _words(signs, starts, lengths, words)
    mixed = lengths.astype(np.uint64)
    for k in range(words):
        mixed = (mixed ^ (mixed >> np.uint64(29)) ^ table[:, k]) * _MIX
    codes, kinds = pd.factorize(mixed)
    first = np.empty(len(kinds), dtype=np.int64)
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    if not (table == table[first[codes]]).all() or not (lengths == lengths[first[codes]]).all():
        return _distinct_slow(signs, starts, ends)
    return codes.astype(np.int64), first


def _words(signs: Bytes, starts: Ints, lengths: Ints, words: int) -> npt.NDArray[np.uint64]:
    width = words * 8
    padded = np.concatenate((signs, np.zeros(width, dtype=np.uint8)))
    table = np.lib.stride_tricks.sliding_window_view(padded, width)[starts]
    table = np.where(np.arange(width) < lengths[:, None], table, np.uint8(0))
    return np.ascontiguousarray(table).view(np.uint64)


def _distinct_slow(signs: Bytes, starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    raw, seen, first = signs.tobytes(), dict[bytes, int](), list[int]()
    codes = np.empty(len(starts), dtype=np.int64)
    for row, (a, b) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        codes[row] = code = seen.setdefault(raw[a:b], len(first))
        if code == len(first):
            first.append(row)
    return codes, np.array(first, dtype=np.int64)
