"""Durations in two parts: what is done at once and what waits, each lognormal. For reports only, never simulated.

Public help desk logs have this shape: one lognormal fits none of the three read, two fit all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

import numpy as np
from numpy.typing import NDArray

from workbook.model.normal import share_below

Array = NDArray[np.float64]
FEWEST = 30  # durations: with fewer, five figures say nothing
SHORTEST = 1 / 60  # hours: tools write to the minute, and a nought has no logarithm
_NARROWEST = 0.1  # of log: a part narrower is a rounding (many durations of the same minute), not a kind of work
_STARTS = (0.15, 0.35, 0.5, 0.7)
_MOST_STEPS = 500
_CLOSE = 1e-7


@dataclass(frozen=True)
class LognormalMixture:
    """Two lognormal parts, the quicker first: shares, means and standard deviations of the log of hours.

    `n` durations were fitted; `gain` is how much lower Akaike's criterion is than with one lognormal: above 10, two
    parts are needed.
    """

    shares: tuple[float, float]
    mus: tuple[float, float]
    sigmas: tuple[float, float]
    n: int
    gain: float

    @property
    def medians(self) -> tuple[float, float]:
        """The median hours of each part."""
        return exp(self.mus[0]), exp(self.mus[1])

    def within(self, hours: float) -> float:
        """Return the share of durations of at most so many hours."""
        if hours <= 0.0:
            return 0.0
        below = share_below((log(hours) - np.array(self.mus)) / np.array(self.sigmas))
        return float(np.dot(self.shares, below))

    def quantile(self, p: float) -> float:
        """Return the hours that a share p of durations does not exceed, 0 < p < 1.

        >>> one = LognormalMixture((0.5, 0.5), (0.0, 0.0), (1.0, 1.0), 100, 0.0)
        >>> round(one.quantile(0.5), 6), round(one.within(one.quantile(0.9)), 6)
        (1.0, 0.9)
        """
        low = min(mu - 10 * sigma for mu, sigma in zip(self.mus, self.sigmas, strict=True))
        high = max(mu + 10 * sigma for mu, sigma in zip(self.mus, self.sigmas, strict=True))
        for _ in range(80):
            middle = (low + high) / 2
            low, high = (middle, high) if self.within(exp(middle)) < p else (low, middle)
        return exp((low + high) / 2)


def fit_mixture(hours: Sequence[float] | Array) -> LognormalMixture | None:
    """Return the two lognormal parts that make these durations likeliest; None with fewer than 30 of them.

    Expectation-maximisation on the logs from four starting splits, the likeliest kept: no chance in it. Durations
    under a minute count as one.

    >>> fit_mixture([1.0] * 29) is None
    True
    >>> quick, slow = np.exp(np.linspace(-1, 1, 60)), np.exp(np.linspace(4, 6, 40))
    >>> fitted = fit_mixture(np.concatenate([quick, slow]))
    >>> [round(share, 2) for share in fitted.shares], [round(mu) for mu in fitted.mus]
    ([0.6, 0.4], [0, 5])
    """
    kept = np.asarray(hours, dtype=float)
    logs = np.log(np.maximum(kept[np.isfinite(kept)], SHORTEST))
    if logs.size < FEWEST:
        return None
    whole = max(float(logs.std()), _NARROWEST)
    one = float(_log_density(logs, float(logs.mean()), whole).sum())
    fits = [_climb(logs, split) for split in _STARTS]
    shares, mus, sigmas, likeliest = max(fits, key=lambda fit: fit[3])
    first, second = np.argsort(mus, kind="stable").tolist()
    return LognormalMixture(
        shares=(float(shares[first]), float(shares[second])),
        mus=(float(mus[first]), float(mus[second])),
        sigmas=(float(sigmas[first]), float(sigmas[second])),
        n=int(logs.size),
        gain=2 * (likeliest - one) - 2 * (5 - 2),
    )


def _climb(logs: Array, split: float) -> tuple[Array, Array, Array, float]:
    """Return shares, means, standard deviations and log-likelihood reached from one split of the sorted logs."""
    ordered = np.sort(logs)
    cut = min(max(round(split * ordered.size), 2), ordered.size - 2)
    halves = (ordered[:cut], ordered[cut:])
    shares = np.array([cut, ordered.size - cut]) / ordered.size
    mus = np.array([half.mean() for half in halves])
    sigmas = np.array([max(float(half.std()), _NARROWEST) for half in halves])
    reached = -np.inf
    for _ in range(_MOST_STEPS):
        densities = np.stack([_log_density(logs, mus[k], sigmas[k]) + np.log(shares[k]) for k in (0, 1)])
        top = densities.max(axis=0)
        totals = top + np.log(np.exp(densities - top).sum(axis=0))
        likelihood = float(totals.sum())
        weights = np.exp(densities - totals)
        counts = np.maximum(weights.sum(axis=1), 1e-9)
        shares = counts / counts.sum()
        mus = (weights * logs).sum(axis=1) / counts
        spread = (weights * (logs - mus[:, None]) ** 2).sum(axis=1) / counts
        sigmas = np.maximum(np.sqrt(spread), _NARROWEST)
        if likelihood - reached < _CLOSE * abs(likelihood):
            break
        reached = likelihood
    return shares, mus, sigmas, likelihood


def _log_density(logs: Array, mu: float, sigma: float) -> Array:
    return np.asarray(-0.5 * ((logs - mu) / sigma) ** 2 - np.log(sigma) - 0.5 * np.log(2 * np.pi))
