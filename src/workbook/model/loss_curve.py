"""The loss of one year, all incidents together: an exact curve by Fourier transform, and the same by simulation.

The severity is put on a grid of M points up to x_max; what is dearer is left out, so the law is defective and exact
below x_max. Sums that would wrap around the transform are damped by an exponential tilt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from math import ceil, inf, log2, sqrt
from operator import mul
from typing import Literal

import numpy as np

from workbook.model.counts import Counts, GammaMixedCounts, PoissonCounts
from workbook.model.quantities import Array
from workbook.model.severity import LognormalLoss, Severity, first_reaching

PROBABILITIES = (0.5, 0.9, 0.95, 0.99, 0.995)
RETURN_YEARS = (20, 100, 200)
POINTS = 2048
ROOM = 2.0  # x_max over the largest single loss at the wanted probability
FINE = 8  # a quantile is read off a grid that has it beyond its eighth part, else it gets a grid of its own
TILT = 10.0
MOST_DOUBLED = 6


@dataclass(frozen=True)
class LossKind:
    """One kind of incidents: how many a year, and what each costs."""

    counts: Counts
    severity: Severity


@dataclass(frozen=True)
class LossCurve:
    """The yearly loss, euros. Never the mean alone: most years are nil, few are ruinous.

    `quantiles` by probability (0.99: passed one year in 100), `largest_loss` the largest single loss of the year by
    return period in years. `error` is the standard error of the mean, 0 for the exact method.
    """

    mean: float
    sd: float
    p_no_loss: float
    quantiles: Mapping[float, float]
    largest_loss: Mapping[int, float]
    method: Literal["exact", "simulated"]
    error: float = 0.0


def kind_of(rate: float, severity: Severity, shape: float | None = None) -> LossKind:
    """Return a kind from its yearly rate; with a shape, the rate differs between firms (gamma of mean 1)."""
    return LossKind(PoissonCounts(rate) if shape is None else GammaMixedCounts(rate, shape), severity)


def loss_curve(
    rate: float,
    low: float,
    high: float,
    interval: float = 0.9,
    *,
    shape: float | None = None,
    cap: float = inf,
    probabilities: Sequence[float] = PROBABILITIES,
) -> LossCurve:
    """Return the exact yearly curve of one kind: `rate` events a year, each between low and high `interval` of times.

    >>> round(loss_curve(0.1, 100_000, 1_000_000).mean)
    40400
    """
    law = LognormalLoss.from_interval(low, high, interval, cap=cap)
    return exact_curve([kind_of(rate, law, shape)], probabilities)


def exact_curve(kinds: Sequence[LossKind], probabilities: Sequence[float] = PROBABILITIES) -> LossCurve:
    """Return the exact yearly curve of several independent kinds together."""
    nothing = no_loss(kinds)
    found: dict[float, float] = {}
    edges, below = np.zeros(1), np.zeros(1)
    for p in sorted(probabilities, reverse=True):
        if p <= nothing:
            found[p] = 0.0
            continue
        value = float(np.interp(p, below, edges)) if p <= below[-1] else 0.0
        if value * FINE < edges[-1] or value == 0.0:
            edges, below = _reaching(kinds, p)
            value = float(np.interp(p, below, edges))
        found[p] = value
    return LossCurve(
        mean=mean_loss(kinds),
        sd=deviation(kinds),
        p_no_loss=nothing,
        quantiles={p: found[p] for p in probabilities},
        largest_loss={n: largest_loss(kinds, 1.0 - 1.0 / n) for n in RETURN_YEARS},
        method="exact",
    )


def mean_loss(kinds: Sequence[LossKind]) -> float:
    """Return the expected yearly loss: sum of E N · E X."""
    return float(sum(k.counts.mean * k.severity.mean for k in kinds))


def deviation(kinds: Sequence[LossKind]) -> float:
    """Return the standard deviation of the yearly loss: Var = E N·Var X + Var N·(E X)², summed over kinds."""
    total = 0.0
    for k in kinds:
        mean = k.severity.mean
        total += k.counts.mean * (k.severity.second_moment - mean**2) + k.counts.variance * mean**2
    return sqrt(total)


def no_loss(kinds: Sequence[LossKind]) -> float:
    """Return the chance of a year without any loss."""
    return float(reduce(mul, (float(k.counts.generating(0.0)) for k in kinds), 1.0))


def largest_loss(kinds: Sequence[LossKind], p: float) -> float:
    """Return what the year's largest single loss does not pass with probability p; 0 when no loss is likelier.

    For one kind, F_X = 1 + ln(p)/rate; for several, the product of their laws is narrowed down between bounds.
    """
    if p <= no_loss(kinds):
        return 0.0

    def unpassed(amounts: Array) -> Array:
        return np.asarray(reduce(mul, (k.counts.generating(k.severity.cdf(amounts)) for k in kinds)))

    return first_reaching(p, unpassed, *_bounds(kinds, p))


def _bounds(kinds: Sequence[LossKind], p: float) -> tuple[float, float]:
    """Return amounts between which the largest loss lies: the worst kind alone, and all at p^(1/n)."""

    def worst(level: float) -> float:
        return max([k.severity.quantile(z) for k in kinds if (z := k.counts.kept_at(level)) > 0.0], default=0.0)

    high = worst(p ** (1.0 / len(kinds)))
    return worst(p), high


def below_each(kinds: Sequence[LossKind], x_max: float, points: int | None = None) -> tuple[Array, Array]:
    """Return amounts up to x_max and the probability that the yearly loss is at or below each of them.

    The grid is finer where many events are summed, as each adds its own rounding.
    """
    if points is None:
        events = sum(k.counts.mean for k in kinds)
        points = POINTS * 2 ** min(MOST_DOUBLED, ceil(log2(max(events, 1.0))))
    step = x_max / points
    middles, tilt = _grid(points)
    bounds = middles * step
    law: Array | float = 1.0
    for k in kinds:
        masses = np.array(k.severity.cdf(bounds))
        masses[1:] -= masses[:-1].copy()
        law = law * k.counts.generating(np.fft.rfft(masses * tilt, 2 * points))
    whole = np.fft.irfft(law, 2 * points)[:points] / tilt
    below = np.maximum.accumulate(np.cumsum(whole))
    start = min(no_loss(kinds), float(below[0]))  # the first cell holds the years without loss, and tiny ones
    return np.concatenate([[0.0], bounds]), np.concatenate([[start], below])


@lru_cache(maxsize=8)
def _grid(points: int) -> tuple[Array, Array]:
    """Return the upper bounds of the cells in steps, and the tilt that damps what would wrap around."""
    place = np.arange(points)
    return np.asarray(place + 0.5), np.asarray(np.exp(-TILT / points * place))


def _reaching(kinds: Sequence[LossKind], p: float) -> tuple[Array, Array]:
    x_max = ROOM * (_bounds(kinds, p)[0] or largest_loss(kinds, p))
    while True:
        edges, below = below_each(kinds, x_max)
        if p <= below[-1]:
            return edges, below
        x_max *= 2.0


def simulated_curve(
    kinds: Sequence[LossKind],
    rng: np.random.Generator,
    years: int = 100_000,
    probabilities: Sequence[float] = PROBABILITIES,
) -> LossCurve:
    """Return the yearly curve from so many simulated years, each of another firm."""
    total, largest = np.zeros(years), np.zeros(years)
    for k in kinds:
        counts = k.counts.sample(rng, years)
        loss = k.severity.sample(rng, int(counts.sum()))
        year = np.repeat(np.arange(years), counts)
        total += np.bincount(year, weights=loss, minlength=years)
        np.maximum.at(largest, year, loss)
    ordered, single = np.sort(total), np.sort(largest)

    def rank(p: float) -> int:
        return min(max(ceil(p * years) - 1, 0), years - 1)

    sd = float(total.std(ddof=1)) if years > 1 else 0.0
    return LossCurve(
        mean=float(total.mean()),
        sd=sd,
        p_no_loss=float((total == 0.0).mean()),
        quantiles={p: float(ordered[rank(p)]) for p in probabilities},
        largest_loss={n: float(single[rank(1.0 - 1.0 / n)]) for n in RETURN_YEARS},
        method="simulated",
        error=sd / sqrt(years),
    )
