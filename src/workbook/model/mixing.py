"""Ratios of several missing controls together, and mean losses under a limit."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

import numpy as np

from workbook.model.normal import share_below
from workbook.model.quantities import Array


def combine(ratios: Sequence[float]) -> float:
    """Return the strongest ratio whole, each other by half its excess.

    >>> round(combine([1.4, 1.6]), 2)
    1.92
    """
    ordered = sorted(ratios, reverse=True)
    return prod([*ordered[:1], *(1.0 + (r - 1.0) / 2.0 for r in ordered[1:])])


def limited_mean(median: Array | float, sigma: float, cap: Array | float) -> Array:
    """Return E min(X, cap) of a lognormal X; the caps are all finite or none is, all positive or none is."""
    middle = np.asarray(median, dtype=float)
    mean = middle * np.exp(sigma**2 / 2.0)
    if not np.all(np.isfinite(cap)):
        return np.asarray(mean)
    if sigma == 0.0 or np.any(np.less_equal(cap, 0.0)):
        return np.asarray(np.minimum(middle, cap))
    a = (np.log(cap) - np.log(middle)) / sigma
    below, above = share_below(np.stack([a - sigma, -a]))
    return np.asarray(mean * below + cap * above)
