"""Amounts of a ledger as whole cents."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from workbook.readers.ledger.fields import Block, Ints

BAD = np.int64(-(2**62))
_FAST = 16
_BLANKS = dict.fromkeys(map(ord, " \u00a0\u202f\u2009\t\"'"))
_FORM = re.compile(r"([+-]?)([0-9]+(?:\.[0-9]{3})+(?=,)|[0-9]+(?:,[0-9]{3})+(?=\.)|[0-9]*)(?:([.,])([0-9]*))?([+-]?)")


def cents(written: str) -> tuple[int, str]:
    """Return an amount in cents and what is unusual in it: "", "point", "rounded", or "bad" when it is none.

    A comma parts the decimals (a point is understood and told); blanks between thousands and a sign on either
    side are understood; nothing written is nought; more than two decimals are rounded half away from nought.

    >>> cents("0000000069,60"), cents("1 234,5-"), cents(""), cents("12.30"), cents("1,005"), cents("douze")
    ((6960, ''), (-123450, ''), (0, ''), (1230, 'point'), (101, 'rounded'), (0, 'bad'))
    """
    text = written.translate(_BLANKS).replace("\u2212", "-").removesuffix("€").removesuffix("EUR")
    if not text:
        return 0, ""
    form = _FORM.fullmatch(text)
    if form is None or (form[1] and form[5]) or not (form[2] or form[4]):
        return 0, "bad"
    whole = form[2].replace(".", "").replace(",", "") or "0"
    decimals = form[4] or ""
    if len(whole.lstrip("0")) > 11:
        return 0, "bad"
    value = int(whole) * 100 + int((decimals + "00")[:2])
    rounded = bool(decimals[2:].strip("0"))
    if rounded and decimals[2] >= "5":
        value += 1
    told = "point" if form[3] == "." else "rounded" if rounded else ""
    return (-value if "-" in (form[1], form[5]) else value), told


@dataclass
class Amounts:
    """One column of amounts, filled block by block; `bad` rows hold `BAD`; `unusual` counts points and roundings."""

    parts: list[Ints] = field(default_factory=list)
    unusual: dict[str, int] = field(default_factory=lambda: {"point": 0, "rounded": 0})
    _known: dict[bytes, tuple[int, str]] = field(default_factory=dict)

    def add(self, block: Block, starts: Ints, ends: Ints) -> None:
        """Add the amounts at these byte ranges, one row each."""
        values, done = _plain(block, starts, ends)
        for row in np.flatnonzero(~done).tolist():
            raw = block.raw[starts[row] : ends[row]]
            known = self._known.get(raw)
            if known is None:
                known = cents(raw.decode("utf-8", "replace"))
                if len(self._known) < 1_000_000:
                    self._known[raw] = known
            value, told = known
            values[row] = BAD if told == "bad" else value
            if told in self.unusual:
                self.unusual[told] += 1
        self.parts.append(values)

    def all(self) -> Ints:
        """Return the cents of every row so far (`BAD` where there is no amount to read)."""
        return np.concatenate(self.parts) if self.parts else np.zeros(0, dtype=np.int64)


def _plain(block: Block, starts: Ints, ends: Ints) -> tuple[Ints, npt.NDArray[np.bool_]]:
    """Return cents, and where the field is plain: digits, a comma, two digits, maybe a minus sign before."""
    signs = block.bytes_
    minus = (signs[np.minimum(starts, len(signs) - 1)] == 45) & (starts < ends)
    lengths = ends - starts - minus
    padded = np.concatenate((np.zeros(_FAST, dtype=np.uint8), signs))
    table = np.lib.stride_tricks.sliding_window_view(padded, _FAST)[ends]
    filler = np.arange(_FAST) < _FAST - lengths[:, None]
    digits = np.where(filler, np.uint8(0), table - np.uint8(48)).astype(np.uint8)
    comma = digits[:, _FAST - 3] == (44 - 48) % 256
    digits[:, _FAST - 3] = 0
    plain = comma & (lengths >= 4) & (lengths <= 14) & (digits <= 9).all(axis=1)
    values = np.zeros(len(starts), dtype=np.int64)
    for place in (*range(_FAST - 3), _FAST - 2, _FAST - 1):
        values *= 10
        values += digits[:, place]
    values = np.where(minus, -values, values)
    values[~plain] = 0
    return values, plain
