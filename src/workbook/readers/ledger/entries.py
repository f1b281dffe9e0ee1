"""Which lines make one entry, and whether it balances."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbook.readers.ledger.fields import Ints


@dataclass(frozen=True)
class Entries:
    """The entry of every row.

    ids: the entry's number, from 0, rows of an entry that does not balance sharing (journal, number, date).
    balanced: row by row, whether its entry's debits equal its credits. unbalanced: how many entries do not.
    """

    ids: Ints
    balanced: npt.NDArray[np.bool_]
    unbalanced: int


def group(journal: Ints, number: Ints, date: Ints, piece: Ints, net: Ints) -> Entries:
    """Return the entries of a ledger by the finest key that balances.

    The number alone cannot be trusted (some programs write 0 everywhere), so three keys are tried: journal and
    number, then the date too, then the piece too. A row takes the finest key whose lines sum to nought; a row that
    no key balances is left in an entry that does not.

    >>> zero = np.zeros(4, dtype=np.int64)
    >>> group(zero, zero, zero, np.array([0, 0, 1, 1]), np.array([5, -5, 7, -7])).ids.tolist()
    [0, 0, 1, 1]
    """
    coarse = _join(journal, number)
    dated = _join(coarse, date)
    levels = (coarse, dated, _join(dated, piece))
    open_rows = np.ones(len(net), dtype=bool)
    key = _join(dated, np.full(len(net), 3))
    for level, ids in reversed(list(enumerate(levels))):
        balanced = _sums_to_nought(ids, net)[ids] & open_rows
        key = np.where(balanced, ids * 4 + level, key)
        open_rows &= ~balanced
    key = np.where(open_rows, dated * 4 + 3, key)
    unbalanced = len(np.unique(dated[open_rows]))
    return Entries(pd.factorize(key)[0].astype(np.int64), ~open_rows, unbalanced)


def _join(left: Ints, right: Ints) -> Ints:
    if not len(left):
        return left
    low = int(right.min())
    return pd.factorize(left * (int(right.max()) - low + 1) + (right - low))[0].astype(np.int64)


def _sums_to_nought(ids: Ints, net: Ints) -> npt.NDArray[np.bool_]:
    # float sums of cents are exact below 2**53; halves keep large ones exact too
    high, low = net >> 24, net & 0xFFFFFF
    total_low = np.bincount(ids, weights=low).astype(np.int64)
    total_high = np.bincount(ids, weights=high).astype(np.int64)
    return np.asarray((total_high << 24) + total_low == 0)
