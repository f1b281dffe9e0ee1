"""Hours expected to be billed beyond the fee, the month's noise averaged out: no noise has to be drawn."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from workbook.model.quantities import Array
from workbook.model.spells import Spells

_STEP = 16.0  # knots a unit, on both axes
_WIDEST, _LOWEST, _HIGHEST = 4.0, -8.0, 24.0


@lru_cache
def _table() -> tuple[Array, Array]:
    """Return E max(Z - r, 0)/s by s (rows) and (r - 1)/s (columns), and how much it rises to the next column.

    Z is gamma of mean 1 and standard deviation s.
    """
    from scipy.special import gammaincc, ndtr

    z = _LOWEST + np.arange(int((_HIGHEST - _LOWEST) * _STEP) + 1) / _STEP
    s = np.arange(1, int(_WIDEST * _STEP) + 2)[:, None] / _STEP
    shape, r = 1.0 / s**2, np.maximum(1.0 + s * z, 0.0)
    above = (gammaincc(shape + 1.0, shape * r) - r * gammaincc(shape, shape * r)) / s
    normal = np.exp(-0.5 * z * z) / np.sqrt(2.0 * np.pi) - z * ndtr(-z)
    table = np.concatenate([normal[None, :], np.where(r > 0.0, above, -z)])
    return table, np.diff(table, axis=1, append=table[:, -1:])


def mean_excess(shape: Array | None, limit: Array) -> Array:
    """Return E max(Z - limit, 0), Z gamma of mean 1 and this shape (None: Z is 1), right to 0.0002·sd of Z.

    Q(a+1, a·r) - r·Q(a, a·r) with Q the upper incomplete gamma, read between the knots of a table.

    >>> round(mean_excess(np.array([1.0]), np.array([2.0])).item(), 3)  # exp(-2)
    0.135
    """
    if shape is None:
        return np.maximum(1.0 - limit, 0.0)
    spread = 1.0 / np.sqrt(shape)
    found = _read(spread, limit)
    wide = np.broadcast_to(spread > _WIDEST, found.shape)
    if wide.any():  # hardly a ticket in months: too rare to keep a wider table
        from scipy.special import gammaincc

        a, r = (np.broadcast_to(values, found.shape)[wide] for values in (shape, limit))
        found[wide] = gammaincc(a + 1.0, a * r) - r * gammaincc(a, a * r)
    return found


def _read(spread: Array, limit: Array) -> Array:
    """Return what the table says, the widest spread standing for those beyond."""
    table, rise = _table()
    columns = table.shape[1]
    certain = 1.0 - limit
    right = certain * (-_STEP / spread)
    right -= _LOWEST * _STEP
    np.clip(right, 0.0, columns - 1.001, out=right)
    at = right.astype(np.intp)
    right -= at
    down = np.minimum(spread, _WIDEST) * _STEP
    row = down.astype(np.intp)
    at += row * columns
    found = rise.take(at)
    found *= right
    found += table.take(at)
    at += columns
    right *= rise.take(at)
    right += table.take(at)
    right -= found
    right *= down - row
    found += right
    found *= spread
    return np.maximum(found, certain, out=found)  # what is surely above the limit: all of it far below


def expected_billed(
    hours: Array, out_share: Array | float, included: Array | float, shape: Array | None, over: Spells, *, by_year: bool
) -> Array:
    """Return the mean hours billed a month, by spell: those of `billed_hours` when the hours are `hours` x noise.

    `hours` are a month's mean by spell and draw, `shape` that of the month's gamma noise by draw. By the contract
    year, hours add up from its start and the first year, already begun, has its remaining share of the hours.
    """
    out = hours * out_share
    inside = hours - out
    np.maximum(inside, 1e-12, out=inside)
    if not by_year:
        out += inside * mean_excess(shape, included / inside)
        return out
    length = over.length[:, None]
    for year in np.unique(over.contract_year):
        rows = np.flatnonzero(over.contract_year == year)
        cap = included * (12 - over.begun) / 12.0 if year == 0 else included
        part = inside[..., rows, :]
        used = np.cumsum(part * length[rows], axis=-2)
        squares = np.cumsum(part**2 * length[rows], axis=-2)
        spread = None if shape is None else shape * used**2 / squares
        above = used * mean_excess(spread, cap / used)
        out[..., rows, :] += np.diff(above, axis=-2, prepend=0.0) / length[rows]
    return out
