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


class Orders:
    """Random orders of the numbers 0 to n-1, one by row, sorted only when asked for: asking moves no other row.

    >>> [sorted(Orders(np.random.default_rng(1), 2, 3)[row].tolist()) for row in (0, 1)]
    [[0, 1, 2], [0, 1, 2]]
    """

    def __init__(self, rng: np.random.Generator, rows: int, n: int) -> None:
        bits = max(1, (n - 1).bit_length())
        whole = np.uint32 if bits <= 11 else np.uint64  # at least 21 random bits above the number itself
        self._low = whole((1 << bits) - 1)
        keys: NDArray[Any] = rng.integers(0, np.iinfo(whole).max, (rows, n), dtype=whole, endpoint=True)
        self._keys: NDArray[Any] = (keys & ~self._low) | np.arange(n).astype(whole)

    def __getitem__(self, row: int) -> NDArray[np.intp]:
        return np.asarray(np.sort(self._keys[row]) & self._low, dtype=np.intp)


def latin_draws(
    situation: Situation, parameters: ParameterSet, rng: np.random.Generator, *, months: int, draws: int, seed: int
) -> Draws:
    """Return a firm's draws, each input evenly spread over its law and apart from the others; no month noise.

    What is known is not drawn, and moves no other input. Prices of labour bought share one order, as in `draw`.

    Raises:
        SituationError: a level is beyond its practice's top.
    """
    orders = Orders(rng, len(DRAWN) + 1 + len(PRACTICES), draws)
    values = {s: _spread(parameters.quantity(s, situation), draws, orders, row) for row, s in enumerate(DRAWN)}
    values |= {s: _spread(parameters.quantity(s, situation), draws, orders, len(DRAWN)) for s in LABOUR_BOUGHT}
    if situation.contract.hourly_rate is not None:
        values["rate"] = np.full(draws, situation.contract.hourly_rate)
    levels: dict[str, Levels | None] = {}
    unknown = []
    for row, practice in enumerate(PRACTICES, len(DRAWN) + 1):
        known = bounds(practice, situation.level(practice), parameters)
        if known is None:
            levels[practice] = None
            continue
        found = level_slices(*known, tuple(parameters.practices[practice].prevalence), draws)
        if known[0] < known[1]:
            unknown.append(practice)
            found = found[orders[row]]
        levels[practice] = found
    return Draws(draws, months, seed, values, levels, tuple(unknown), np.ones((1, 1)))


def _spread(quantity: Quantity, n: int, orders: Orders, row: int) -> Array:
    found = slices(quantity, n)
    return found if isinstance(quantity, Constant) else found[orders[row]]
