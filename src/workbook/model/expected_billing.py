"""Hours expected to be billed beyond the fee, the month's noise averaged out: no noise has to be drawn."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from workbook.model.quantities import Array
from workbook.model.spells import Spells

_STEP = 16.0  # knots a unit, on both axes
_WIDEST, _LOWEST, _HIGHEST = 4.0, -8.0, 24.0


@lru_cache
def _table() -> Array:
    """Return E max(Z - r, 0)/s by s (rows) and (r - 1)/s (columns), Z gamma of mean 1 and standard deviation s."""
    from scipy.special import gammaincc, ndtr

    z = _LOWEST + np.arange(int((_HIGHEST - _LOWEST) * _STEP) + 1) / _STEP
    s = np.arange(1, int(_WIDEST * _STEP) + 2)[:, None] / _STEP
    shape, r = 1.0 / s**2, np.maximum(1.0 + s * z, 0.0)
    above = (gammaincc(shape + 1.0, shape * r) - r * gammaincc(shape, shape * r)) / s
    normal = np.exp(-0.5 * z * z) / np.sqrt(2.0 * np.pi) - z * ndtr(-z)
    return np.concatenate([normal[None, :], np.where(r > 0.0, above, -z)])


def mean_excess(shape: Array | None, limit: Array) -> Array:
    """Return E max(Z - limit, 0), Z gamma of mean 1 and this shape (None: Z is 1), right to 0.0002·sd of Z.

    Q(a+1, a·r) - r·Q(a, a·r) with Q the upper incomplete gamma, read between the knots of a table.

    >>> round(mean_excess(np.array([1.0]), np.array([2.0])).item(), 3)  # exp(-2)
    0.135
    """
    if shape is None:
        return np.maximum(1.0 - limit, 0.0)
    spread = 1.0 / np.sqrt(shape)
    if float(spread.max()) > _WIDEST:  # hardly a ticket in months: too rare to keep a wider table
        from scipy.special import gammaincc

        return np.asarray(gammaincc(shape + 1.0, shape * limit) - limit * gammaincc(shape, shape * limit))
    table = _table()
    columns = table.shape[1]
    z = (limit - 1.0) / spread
    place = (np.clip(z, _LOWEST, _HIGHEST) - _LOWEST) * _STEP
    column = np.minimum(place.astype(np.intp), columns - 2)
    right = place - column
    down = spread * _STEP
    row = down.astype(np.intp)
    low, high = _between(table, row * columns + column, right), _between(table, (row + 1) * columns + column, right)
    return np.asarray(np.where(z < _LOWEST, 1.0 - limit, spread * (low + (down - row) * (high - low))))


def _between(table: Array, at: NDArray[np.intp], right: Array) -> Array:
    flat = table.ravel()
    left = flat[at]
    return np.asarray(left + right * (flat[at + 1] - left))


def expected_billed(
    hours: Array, out_share: Array | float, included: float, shape: Array | None, over: Spells, *, by_year: bool
) -> Array:
    """Return the mean hours billed a month, by spell: those of `billed_hours` when the hours are `hours` x noise.

    `hours` are a month's mean by spell and draw, `shape` that of the month's gamma noise by draw. By the contract
    year, hours add up from its start and the first year, already begun, has its remaining share of the hours.
    """
    out = hours * out_share
    inside = np.maximum(hours - out, 1e-12)
    if not by_year:
        return out + inside * mean_excess(shape, included / inside)
    found = out.copy() if out.shape == inside.shape else np.broadcast_to(out, inside.shape).copy()
    length = over.length[:, None]
    for year in np.unique(over.contract_year):
        rows = np.flatnonzero(over.contract_year == year)
        cap = included * (12 - over.begun) / 12.0 if year == 0 else included
        used = np.cumsum(inside[rows] * length[rows], axis=0)
        squares = np.cumsum(inside[rows] ** 2 * length[rows], axis=0)
        spread = None if shape is None else shape * used**2 / squares
        above = used * mean_excess(spread, cap / used)
        found[rows] += np.diff(above, axis=0, prepend=0.0) / length[rows]
    return found
