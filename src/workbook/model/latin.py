"""Draws spread evenly: each input takes each of n equally likely slices of its law once (Latin hypercube)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbook.model.draws import DRAWN, LABOUR_BOUGHT, Draws, Levels, between, bounds
from workbook.model.parameterset import ParameterSet
from workbook.model.quantities import Array, Constant, Quantity
from workbook.model.situation import PRACTICES, Situation

_INSIDE = 8  # points that make a slice's mean


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


def orders(keys: NDArray[Any]) -> NDArray[np.intp]:
    """Return in each row the numbers 0 to n-1 in the order of random keys, whose low bits give way to the number.

    >>> orders(np.array([[9 << 2, 1 << 2, 5 << 2]], dtype=np.uint32)).tolist()
    [[1, 2, 0]]
    """
    n, whole = keys.shape[1], keys.dtype.type
    low = whole((1 << max(1, (n - 1).bit_length())) - 1)
    return np.asarray(np.sort((keys & ~low) | np.arange(n).astype(whole), axis=1) & low, dtype=np.intp)


class LatinLaws:
    """The registry's laws cut in n slices once, to draw many firms from."""

    def __init__(self, parameters: ParameterSet, n: int) -> None:
        self.parameters, self.n = parameters, n
        self._names = (*DRAWN, *LABOUR_BOUGHT)
        self._rows = np.array([*range(len(DRAWN)), *[len(DRAWN)] * len(LABOUR_BOUGHT)])  # the last share one order
        self._slices = np.stack([slices(parameters.quantity(s), n) for s in self._names])
        self._places = np.arange(len(self._names))[:, None]

    def draw(self, situation: Situation, rng: np.random.Generator, *, months: int, seed: int) -> Draws:
        """Return a firm's draws, each input evenly spread over its law and apart from the others; no month noise.

        What is known is not drawn, and moves no other input. Prices of labour bought share one order, as in `draw`.

        Raises:
            SituationError: a level is beyond its practice's top.
        """
        n, parameters = self.n, self.parameters
        whole = np.uint32 if n <= 2048 else np.uint64  # at least 21 random bits above the number
        keys = rng.integers(0, np.iinfo(whole).max, (len(DRAWN) + 1 + len(PRACTICES), n), dtype=whole, endpoint=True)
        order = orders(keys[: len(DRAWN) + 1])
        values = dict(zip(self._names, self._slices[self._places, order[self._rows]], strict=True))
        for symbol in situation.own:
            if symbol in values:
                own = slices(parameters.quantity(symbol, situation), n)
                values[symbol] = own[order[self._rows[self._names.index(symbol)]]]
        if situation.contract.hourly_rate is not None:
            values["rate"] = np.full(n, situation.contract.hourly_rate)
        levels: dict[str, Levels | None] = {}
        unknown = []
        for row, practice in enumerate(PRACTICES, len(DRAWN) + 1):
            known = bounds(practice, situation.level(practice), parameters)
            if known is None:
                levels[practice] = None
                continue
            found = level_slices(*known, tuple(parameters.practices[practice].prevalence), n)
            if known[0] < known[1]:
                unknown.append(practice)
                found = found[orders(keys[row : row + 1])[0]]
            levels[practice] = found
        return Draws(n, months, seed, values, levels, tuple(unknown), np.ones((1, 1)))
