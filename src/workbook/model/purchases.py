"""What a firm will buy in a year, from what the model expects and what it bought before: whole purchases, in lumps."""

from __future__ import annotations

import numpy as np

from workbook.model.quantities import Array

PRIOR_SHAPE = 2.0  # judgement: between firms of the same estate, yearly renewals vary by about 70 %


def purchases_ahead(expected: Array, bought: Array, years: float, rng: np.random.Generator) -> Array:
    """Return the euros of one year to come, draw by draw, of purchases that come whole.

    `expected` are the model's euros of that year by draw, `bought` the amounts of the purchases of the `years` before.
    How far the firm is from the model is a gamma of mean 1 moved by its own count of purchases; the year then has a
    Poisson number of them, of the firm's own sizes. Without any purchase to tell their size, one in three months is
    assumed.

    >>> rng = np.random.default_rng(1)
    >>> found = purchases_ahead(np.full(4000, 9000.0), np.array([3000.0, 2000.0, 4000.0]), 1.0, rng)
    >>> round(float(found.mean()), -3), bool(np.quantile(found, 0.1) < 6000 < np.quantile(found, 0.9))
    (9000.0, True)
    """
    mean = float(expected.mean())
    if mean <= 0.0:
        return np.zeros(expected.size)
    sizes = bought if bought.size else np.full(1, mean / 4.0)
    size = float(sizes.mean())
    shape, rate = PRIOR_SHAPE + bought.size, PRIOR_SHAPE + mean * years / size
    factor = rng.gamma(shape, 1.0 / rate, expected.size)
    counts = rng.poisson(factor * expected / size)
    amounts = rng.choice(sizes, size=int(counts.sum()))
    owner = np.repeat(np.arange(expected.size), counts)
    return np.asarray(np.bincount(owner, amounts, expected.size), dtype=np.float64)
