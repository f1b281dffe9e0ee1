"""Uncertain quantities: each knows its mean, its quantiles and how to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import exp, log, sqrt
from typing import Any, Protocol, TypeAlias, runtime_checkable

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64]

_NINETY = 3.289707  # ln(q95/q05) in standard deviations: 2 x 1.6448536


@runtime_checkable
class Quantity(Protocol):
    """What every uncertain quantity answers."""

    @property
    def mean(self) -> float:
        """The expected value."""

    def quantile(self, p: float | Array) -> Any:
        """The value below which a share p of the draws fall."""

    def sample(self, rng: np.random.Generator, n: int) -> Array:
        """Return n draws."""


@dataclass(frozen=True)
class Constant:
    """A number known for certain.

    >>> Constant(3.0).mean, Constant(3.0).quantile(0.9)
    (3.0, 3.0)
    """

    value: float

    @property
    def mean(self) -> float:
        """The number itself."""
        return self.value

    def quantile(self, p: float | Array) -> Any:
        """Return the number itself, whatever p."""
        return self.value if np.isscalar(p) else np.full(np.shape(p), self.value)

    def sample(self, rng: np.random.Generator, n: int) -> Array:  # noqa: ARG002  same signature for every quantity
        """Return n times the number; the generator is left alone."""
        return np.full(n, self.value)


@dataclass(frozen=True)
class Pert:
    """A range with a most likely value: low + (high-low)·Beta, mean (low + 4·mode + high)/6.

    >>> Pert(0.0, 1.0, 2.0).mean
    1.0
    """

    low: float
    mode: float
    high: float

    def __post_init__(self) -> None:
        if not self.low <= self.mode <= self.high:
            raise ValueError(f"a range goes low <= mode <= high, not {self.low}, {self.mode}, {self.high}")

    @property
    def mean(self) -> float:
        """(low + 4·mode + high)/6."""
        return (self.low + 4.0 * self.mode + self.high) / 6.0

    def _shapes(self) -> tuple[float, float]:
        width = self.high - self.low
        return 1.0 + 4.0 * (self.mode - self.low) / width, 1.0 + 4.0 * (self.high - self.mode) / width

    def quantile(self, p: float | Array) -> Any:
        """Return the value(s) at probability p, right to a millionth of the range."""
        if self.low == self.high:
            return Constant(self.low).quantile(p)
        below, place = _beta_table(*self._shapes())
        found = self.low + (self.high - self.low) * np.interp(p, below, place)
        return float(found) if np.isscalar(p) else found

    def sample(self, rng: np.random.Generator, n: int) -> Array:
        """Return n draws."""
        if self.low == self.high:
            return np.full(n, self.low)
        return self.low + (self.high - self.low) * rng.beta(*self._shapes(), n)


@lru_cache
def _beta_table(a: float, b: float) -> tuple[Array, Array]:
    """Return the distribution function of Beta(a, b) on a fine grid (Simpson's rule), and the grid.

    The inverse read from it spares loading a library of special functions for three prices.
    """
    grid = np.linspace(0.0, 1.0, 2 * 4096 + 1)
    density = grid ** (a - 1.0) * (1.0 - grid) ** (b - 1.0)
    pieces = density[:-2:2] + 4.0 * density[1::2] + density[2::2]
    below = np.concatenate([[0.0], np.cumsum(pieces)])
    return below / below[-1], grid[::2]


@dataclass(frozen=True)
class Lognormal:
    """A skewed positive quantity: exp of a normal of mean mu and standard deviation sigma.

    >>> round(Lognormal.from_median(100.0, 1.0).mean, 2)
    164.87
    """

    mu: float
    sigma: float

    @classmethod
    def from_interval(cls, q05: float, q95: float) -> Lognormal:
        """Return the one of which 90 % of the draws fall between the two values.

        >>> round(Lognormal.from_interval(1.0, 40.0).median, 2)
        6.32
        """
        return cls((log(q05) + log(q95)) / 2.0, log(q95 / q05) / _NINETY)

    @classmethod
    def from_median(cls, median: float, sigma: float) -> Lognormal:
        """Return the one with this median and this spread of its logarithm."""
        return cls(log(median), sigma)

    @property
    def median(self) -> float:
        """exp(mu)."""
        return exp(self.mu)

    @property
    def mean(self) -> float:
        """exp(mu + sigma²/2)."""
        return exp(self.mu + self.sigma**2 / 2.0)

    def quantile(self, p: float | Array) -> Any:
        """Return the value(s) at probability p."""
        from scipy.special import ndtri

        found = np.exp(self.mu + self.sigma * ndtri(p))
        return float(found) if np.isscalar(p) else found

    def sample(self, rng: np.random.Generator, n: int) -> Array:
        """Return n draws."""
        return np.asarray(np.exp(self.mu + self.sigma * rng.standard_normal(n)))


@dataclass(frozen=True)
class GammaRate:
    """A yearly rate of events that differs between firms: rate x Gamma(shape, mean 1).

    >>> round(GammaRate(0.2, 4).no_event(5), 4)
    0.4096
    """

    rate: float
    shape: float

    @property
    def mean(self) -> float:
        """The rate."""
        return self.rate

    @property
    def deviation(self) -> float:
        """The standard deviation of the rate between firms."""
        return self.rate / sqrt(self.shape)

    def no_event(self, years: float) -> float:
        """Return the probability of no event over some years: (1 + rate·years/shape)^-shape."""
        return float((1.0 + self.rate * years / self.shape) ** -self.shape)

    def quantile(self, p: float | Array) -> Any:
        """Return the value(s) at probability p."""
        from scipy.special import gammaincinv

        found = self.rate * gammaincinv(self.shape, p) / self.shape
        return float(found) if np.isscalar(p) else found

    def sample(self, rng: np.random.Generator, n: int) -> Array:
        """Return n draws."""
        return self.rate * rng.standard_gamma(self.shape, n) / self.shape


@dataclass(frozen=True)
class BetaShare:
    """A share between nought and one of which so much is known: a for, b against.

    >>> BetaShare(3.0, 1.0).mean
    0.75
    """

    a: float
    b: float

    @classmethod
    def from_mean(cls, mean: float, deviation: float) -> BetaShare:
        """Return the one of this mean, strictly inside nought and one, and this standard deviation.

        >>> found = BetaShare.from_mean(0.3, 0.1)
        >>> round(found.mean, 6), round(found.deviation, 6)
        (0.3, 0.1)
        """
        weight = max(mean * (1.0 - mean) / deviation**2 - 1.0, 1e-6)
        return cls(mean * weight, (1.0 - mean) * weight)

    @property
    def mean(self) -> float:
        """a / (a + b)."""
        return self.a / (self.a + self.b)

    @property
    def deviation(self) -> float:
        """The standard deviation."""
        return sqrt(self.mean * (1.0 - self.mean) / (self.a + self.b + 1.0))

    def quantile(self, p: float | Array) -> Any:
        """Return the value(s) at probability p."""
        from scipy.special import betaincinv

        found = betaincinv(self.a, self.b, p)
        return float(found) if np.isscalar(p) else found

    def sample(self, rng: np.random.Generator, n: int) -> Array:
        """Return n draws."""
        return rng.beta(self.a, self.b, n)


def quantity(value: float | Quantity) -> Quantity:
    """Return the value as a quantity: a bare number is known for certain.

    >>> quantity(2.0)
    Constant(value=2.0)
    """
    return Constant(float(value)) if isinstance(value, (int, float)) else value
