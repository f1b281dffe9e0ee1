"""Months put together: spells of a few months that hold the same prices, for what needs no month told apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from workbook.model.quantities import Array

LONGEST = 7  # months; within them what grows is as good as straight


@dataclass(frozen=True)
class Spells:
    """Spells in order: first month, months each (float), the spell of each month, the calendar year of each spell.

    `contract_year` tells which contract year a spell belongs to, `begun` how many of its months ran before month 0.
    """

    months: int
    first: NDArray[np.intp]
    length: Array
    of_month: NDArray[np.intp]
    year: NDArray[np.intp]
    contract_year: NDArray[np.intp]
    begun: int

    @property
    def count(self) -> int:
        """How many spells."""
        return self.first.size

    @property
    def middle(self) -> Array:
        """The mean month of each spell."""
        return np.asarray(self.first + (self.length - 1.0) / 2.0)

    def mean(self, by_month: Array, axis: int = 0) -> Array:
        """Return the mean over each spell of values whose `axis` is the months.

        >>> spells(12).mean(np.arange(12.0)).tolist()
        [2.5, 8.5]
        """
        length = self.length.reshape(-1, *(1 for _ in by_month.shape[axis + 1 :]))
        return np.asarray(np.add.reduceat(by_month, self.first, axis=axis) / length)


@lru_cache(maxsize=256)
def spells(months: int, since: int = 0) -> Spells:
    """Return the horizon cut at each year's start and each contract's anniversary, no spell above seven months.

    `since` is how many months before month 0 the contract year began.

    >>> spells(24, 5).length.tolist()
    [7.0, 5.0, 7.0, 5.0]
    """
    begun = since % 12
    cuts = sorted({t for t in range(months) if t % 12 == 0 or (t + begun) % 12 == 0} | {months})
    first: list[int] = []
    for start, end in pairwise(cuts):
        parts = -(-(end - start) // LONGEST)
        first += [start + (end - start) * i // parts for i in range(parts)]
    starts = np.array(first)
    length = np.diff([*first, months])
    return Spells(
        months,
        starts,
        length.astype(float),
        np.repeat(np.arange(starts.size), length),
        starts // 12,
        (starts + begun) // 12,
        begun,
    )
