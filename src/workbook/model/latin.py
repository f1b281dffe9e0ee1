"""Draws spread evenly: each input takes each of n equally likely slices of its law once (Latin hypercube).

All firms read one table of orders, each from places of its own: turned by a random number of slices for each input,
the orders are as random as new ones, no firm's luck tells another's, and nothing has to be sorted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbook.model.draws import DRAWN, LABOUR_BOUGHT, Draws, Levels, between, bounds
from workbook.model.parameterset import ParameterSet
from workbook.model.quantities import Array, Constant, Quantity
from workbook.model.separable import Places
from workbook.model.situation import PRACTICES, Level, Situation
from workbook.model.streams import stream

_INSIDE = 8  # points that make a slice's mean
_SHARED = len(DRAWN)  # the row of the order that prices of labour bought share
_OUT_SHARE = _SHARED + 1
_ROWS = _OUT_SHARE + 1 + len(PRACTICES)


def slices(quantity: Quantity, n: int) -> Array:
    """Return the means of n equally likely slices of a quantity, the least first.

    >>> slices(Constant(2.0), 3).tolist()
    [2.0, 2.0, 2.0]
    """
    known: Any = quantity  # frozen, hence fit for a key
    return _slices(known, n)


@lru_cache(maxsize=1024)
def _slices(quantity: Quantity, n: int) -> Array:
    if isinstance(quantity, Constant):
        return np.full(n, quantity.value)
    inside = np.asarray(quantity.quantile((np.arange(n * _INSIDE) + 0.5) / (n * _INSIDE)))
    return np.asarray(inside.reshape(n, _INSIDE).mean(axis=1))


@lru_cache(maxsize=1024)
def level_slices(low: int, high: int, prevalence: tuple[float, ...], n: int) -> Levels:
    """Return n levels from low to high, the worst first, each as often as the population has it among these.

    >>> level_slices(0, 2, (0.5, 0.25, 0.25), 4).tolist()
    [0, 0, 1, 2]
    """
    return between(low, high, prevalence, (np.arange(n) + 0.5) / n)


@lru_cache(maxsize=8)
def _orders(n: int, seed: int) -> NDArray[np.intp]:
    """Return in each row the numbers 0 to n-1 in a random order."""
    return np.asarray(stream(seed, "latin_orders").random((_ROWS, n)).argsort(axis=1))


def in_doubt(limits: Mapping[str, tuple[int, int]]) -> bool:
    """Return whether any practice has more than one level possible."""
    return any(low < high for low, high in limits.values())


def _twice(values: NDArray[Any]) -> NDArray[Any]:
    """Return rows followed by themselves, so that an order turned by less than a whole turn stays inside."""
    return np.concatenate([values, values], axis=-1)


class LatinLaws:
    """The registry's laws cut in n slices once, to draw many firms from."""

    def __init__(self, parameters: ParameterSet, n: int, seed: int) -> None:
        self.parameters, self.n, self.seed = parameters, n, seed
        self._limits: dict[tuple[str, Level], tuple[int, int] | None] = {}
        self._names = (*DRAWN, *LABOUR_BOUGHT)
        self._rows = np.array([*range(_SHARED), *[_SHARED] * len(LABOUR_BOUGHT)])
        self._slices = _twice(np.stack([slices(parameters.quantity(s), n) for s in self._names]))
        self._orders = _orders(n, seed)
        row_starts = 2 * n * np.arange(len(self._names))
        self._places = (self._orders[self._rows] + row_starts[:, None])[:, None, :]

    def draw(self, situations: Sequence[Situation], rngs: Sequence[np.random.Generator], months: int) -> Draws:
        """Return the draws of some firms, values (firms, 1, n), each input evenly spread over its law; no month noise.

        What is known is not drawn, and moves no other input. Prices of labour bought share one order, as in `draw`.
        Levels are one column when the firms' are all known. Firms drawn together are alike: the same inputs of their
        own, the same practices that do not apply.

        Raises:
            SituationError: a level is beyond its practice's top.
        """
        turns = np.stack([rng.integers(0, self.n, _ROWS) for rng in rngs], axis=1)
        drawn = self._slices.ravel().take(self._places + turns[self._rows, :, None])
        values = dict(zip(self._names, drawn[:, :, None, :], strict=True))
        if "out_share" in situations[0].own:  # the registry has none: it is an effect of the practice `scope`
            values["out_share"] = np.empty((len(rngs), 1, self.n))
        for i, situation in enumerate(situations):
            for symbol in situation.own:
                if symbol in values:
                    row = self._rows[self._names.index(symbol)] if symbol in self._names else _OUT_SHARE
                    own = _twice(slices(self.parameters.quantity(symbol, situation), self.n))
                    values[symbol][i, 0] = own[self._orders[row] + turns[row, i]]
            if situation.contract.hourly_rate is not None:
                values["rate"][i] = situation.contract.hourly_rate
        limits = [self.limits(situation) for situation in situations]
        width = self.n if in_doubt(limits[0]) else 1
        levels = {
            practice: self._levels(practice, [one[practice] for one in limits], self._orders[row], turns[row], width)
            if practice in limits[0]
            else None
            for row, practice in enumerate(PRACTICES, _OUT_SHARE + 1)
        }
        return Draws(self.n, months, self.seed, values, levels, PRACTICES, np.ones((1, 1)))

    def limits(self, situation: Situation) -> dict[str, tuple[int, int]]:
        """Return the least and best level of each practice that applies to a firm.

        Raises:
            SituationError: a level is beyond its practice's top.
        """
        found = {}
        for practice in PRACTICES:
            answer = situation.level(practice)
            if (practice, answer) not in self._limits:
                self._limits[practice, answer] = bounds(practice, answer, self.parameters)
            known = self._limits[practice, answer]
            if known is not None:
                found[practice] = known
        return found

    def _levels(
        self, practice: str, limits: Sequence[tuple[int, int]], order: Places, turns: Places, width: int
    ) -> Levels:
        """Return a practice's levels by firm and draw."""
        found = np.empty((len(limits), width), dtype=np.int64)
        prevalence = tuple(self.parameters.practices[practice].prevalence)
        for i, (low, high) in enumerate(limits):
            found[i] = low if low == high else _twice(level_slices(low, high, prevalence, self.n))[order + turns[i]]
        return found
