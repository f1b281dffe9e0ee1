"""What is believed of a firm once its own files have been counted: comparable firms' figure, moved by its own.

Each says which share of the new figure is the firm's own (`own_share`): a month of tickets moves little, three years
decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt

import numpy as np

from workbook.model.quantities import Array, BetaShare, Constant, GammaRate, Lognormal, Quantity


@dataclass(frozen=True)
class Updated:
    """A quantity after the firm's own count, and the share of that count in it."""

    quantity: Quantity
    own_share: float


def updated_rate(prior: Quantity, events: float, exposure: float, overdispersion: float) -> Updated:
    """Return a rate after so many events over so much exposure, counts varying `overdispersion` times beyond chance.

    A gamma with the prior's mean and variance (shape a, rate b) becomes a + N/phi, b + n/phi.

    >>> found = updated_rate(GammaRate(1.0, 4.0), 120.0, 100.0, 1.0)
    >>> round(found.quantity.mean, 2), round(found.own_share, 2)
    (1.19, 0.96)
    """
    mean, variance = prior.mean, variance_of(prior)
    shape, rate = mean**2 / variance, mean / variance
    seen = exposure / overdispersion
    shape, whole = shape + events / overdispersion, rate + seen
    return Updated(GammaRate(shape / whole, shape), seen / whole)


def updated_share(mean: float, variance: float, own: float, count: float) -> Updated:
    """Return a share after `count` cases of which a share `own` had it, from a beta of this mean and variance.

    >>> found = updated_share(0.3, 0.021, 0.5, 91.0)
    >>> round(found.quantity.mean, 2), round(found.own_share, 2)
    (0.48, 0.91)
    """
    weight = mean * (1.0 - mean) / variance - 1.0
    a, b = weight * mean + own * count, weight * (1.0 - mean) + (1.0 - own) * count
    return Updated(BetaShare(a, b), count / (weight + count))


def own_mean(values: Array) -> Updated:
    """Return the mean of what a firm measured itself, its standard error carried in the logarithm.

    One value, or values all alike, are known for certain.

    >>> found = own_mean(np.array([0.5, 0.5, 1.0, 2.0])).quantity
    >>> round(found.mean, 3), round(found.sigma, 3)
    (1.0, 0.343)
    """
    mean = float(values.mean())
    error = float(values.std(ddof=1)) / sqrt(values.size) if values.size > 1 else 0.0
    return Updated(with_deviation(mean, error), 1.0)


def with_deviation(mean: float, deviation: float) -> Quantity:
    """Return the lognormal of this mean and standard deviation; a constant when one of them is nil.

    >>> found = with_deviation(2.0, 0.5)
    >>> round(found.mean, 6), with_deviation(2.0, 0.0)
    (2.0, Constant(value=2.0))
    """
    if mean <= 0.0 or deviation <= 0.0:
        return Constant(mean)
    sigma2 = log(1.0 + (deviation / mean) ** 2)
    return Lognormal(log(mean) - sigma2 / 2.0, sqrt(sigma2))


def variance_of(quantity: Quantity) -> float:
    """Return the variance of a quantity from its quantiles, each standing for an equal share; never nil.

    >>> round(variance_of(GammaRate(1.0, 4.0)), 2)
    0.25
    """
    return max(float(np.var(quantity.quantile((np.arange(400) + 0.5) / 400))), 1e-12)


def effective_count(weights: Array) -> float:
    """Return how many equal cases so many unequal ones are worth: (sum w)² / sum w².

    >>> effective_count(np.array([1.0, 1.0, 2.0])).__round__(2)
    2.67
    """
    squares = float((weights**2).sum())
    return float(weights.sum()) ** 2 / squares if squares else 0.0
