"""Prices over time: yearly rises of a contract, of subscriptions and of labour, and what money later is worth."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from workbook.model.quantities import Array

SYNTEC_AUGUST_2022_OLD = 286.4
SYNTEC_AUGUST_2022_REVISED = 280.6


def growth(start: Array | float, rate_year: Array | float, months: int) -> Array:
    """Return start·(1+rate)^(t/12) for each month t: users, employees; never rounded. Of several firms by row,
    from columns.

    >>> growth(20.0, 0.06, 13)[[0, 12]].round(2).tolist()
    [20.0, 21.2]
    """
    return np.asarray(start * (1.0 + rate_year) ** (np.arange(months) / 12.0))


def yearly_index(rate: Array | float, months: int, since: int = 0, at: NDArray[np.intp] | None = None) -> Array:
    """Return (1+rate)^floor((t+since)/12), months in rows, draws in columns: a price that rises once a year.

    `since` is the number of months since the last rise; the price of month 0 is today's. `at` keeps some months only.
    Rates by firm, (firms, 1, draws), have the firms before the months.

    >>> yearly_index(0.03, 13, 0)[[0, 11, 12], 0].tolist()
    [1.0, 1.0, 1.03]
    """
    rises = (np.arange(months) + since % 12) // 12
    powers = _powers(rate, int(rises[-1]))
    return np.asarray(powers[..., rises if at is None else rises[at], :])


def monthly_index(rate: Array | float, months: int) -> Array:
    """Return (1+rate)^(t/12), months in rows, draws in columns: a price that rises all the time.

    >>> monthly_index(0.03, 13)[12, 0].round(6)
    np.float64(1.03)
    """
    return np.asarray(np.exp(np.arange(months)[:, None] / 12.0 * np.log1p(np.atleast_1d(rate))))


def monthly_index_over(rate: Array | float, middle: Array, length: Array) -> Array:
    """Return the mean of (1+rate)^(t/12) over spells of months (rows), by draw (columns), right to a hundred millionth.

    `middle` is each spell's mean month, `length` its months: e^(u·m)·(1 + u²(n²-1)/24), u = ln(1+rate)/12.

    >>> whole = monthly_index(0.045, 13)[6:].mean()
    >>> round(monthly_index_over(0.045, np.array([9.0]), np.array([7.0])).item() / float(whole), 8)
    1.0
    """
    u = np.log1p(np.atleast_1d(rate)) / 12.0
    year = (middle // 12.0).astype(np.intp)
    kinds, kind = np.unique(np.stack([middle - 12.0 * year, length]), axis=1, return_inverse=True)  # alike in each year
    within = np.exp(kinds[0][:, None] * u) * (1.0 + ((kinds[1] ** 2 - 1.0) / 24.0)[:, None] * u**2)
    found = within[..., kind.ravel(), :]
    found *= _powers(rate, int(year[-1]))[..., year, :]
    return np.asarray(found)


def _powers(rate: Array | float, most: int) -> Array:
    """Return (1+rate)^k for k from 0 to most (rows), by draw."""
    growing = 1.0 + np.atleast_2d(rate)
    powers = np.ones((*growing.shape[:-2], most + 1, growing.shape[-1]))
    for k in range(most):
        np.multiply(powers[..., k, :], growing[..., 0, :], out=powers[..., k + 1, :])
    return powers


def syntec_revision(price: float, s0: float, s1: float) -> float:
    """Return a price revised by the Syntec index: P1 = P0·S1/S0.

    >>> round(syntec_revision(1000, 310.5, 315.2), 2)
    1015.14
    """
    return price * s1 / s0


def syntec_across_splice(price: float, s0_old: float, s1_revised: float) -> tuple[float, float]:
    """Return the two readings of a revision from the old index to the one revised in August 2022.

    First the chain-linked one (the old index up to August 2022, the revised one after); second what multiplying by
    the splice gives, as some public pages do. The contract says which holds: both are shown.

    >>> [round(p, 2) for p in syntec_across_splice(1000, 275.0, 315.2)]
    [1169.87, 1122.97]
    """
    splice = SYNTEC_AUGUST_2022_REVISED / SYNTEC_AUGUST_2022_OLD
    return price * s1_revised / splice / s0_old, price * s1_revised * splice / s0_old


def annuity(rate: float, n: float) -> float:
    """Return the constant payment that n periods owe for 1 borrowed today: rate/(1-(1+rate)^-n), 1/n at rate 0.

    >>> annuity(0.0, 60) == 1 / 60, round(annuity(0.004, 60), 6)
    (True, 0.01878)
    """
    if rate == 0.0:
        return 1.0 / n
    return float(rate / -np.expm1(-n * np.log1p(rate)))


def discount(rate_year: float, months: int) -> Array:
    """Return what one euro of each month is worth today: (1+rate)^(-t/12).

    >>> discount(0.05, 13)[12].round(6)
    np.float64(0.952381)
    """
    return np.asarray((1.0 + rate_year) ** (-np.arange(months) / 12.0))
