"""How many incidents a year holds: laws of counts, told by their generating function."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from typing import Any, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray


@runtime_checkable
class Counts(Protocol):
    """What a law of yearly counts answers."""

    @property
    def mean(self) -> float:
        """The expected number of events a year."""

    @property
    def variance(self) -> float:
        """The variance of the number of events a year."""

    def generating(self, z: Any) -> Any:
        """E z^N, for numbers or arrays; at 0 it is the chance of a year without event."""

    def kept_at(self, p: float) -> float:
        """The z at which E z^N = p; below 0 when even no event at all is likelier than p."""

    def sample(self, rng: np.random.Generator, n: int) -> NDArray[np.int64]:
        """Return the counts of n years of n firms."""


@dataclass(frozen=True)
class PoissonCounts:
    """Events that come by themselves, at one known rate a year.

    >>> round(float(PoissonCounts(0.05).generating(0.0)), 6)
    0.951229
    """

    rate: float

    @property
    def mean(self) -> float:
        """The rate."""
        return self.rate

    @property
    def variance(self) -> float:
        """The rate."""
        return self.rate

    def generating(self, z: Any) -> Any:
        """Return exp(rate·(z - 1))."""
        return np.exp(self.rate * (z - 1.0))

    def kept_at(self, p: float) -> float:
        """Return 1 + ln(p)/rate."""
        return 1.0 + log(p) / self.rate if self.rate > 0.0 else -np.inf

    def sample(self, rng: np.random.Generator, n: int) -> NDArray[np.int64]:
        """Return n counts."""
        return rng.poisson(self.rate, n)


@dataclass(frozen=True)
class GammaMixedCounts:
    """Events at a rate that differs between firms: rate·G, G gamma of mean 1. Over `years` with the same G.

    >>> round(GammaMixedCounts(0.2, 4.0).generating(0.0), 6), round(GammaMixedCounts(0.2, 4.0, 5.0).generating(0.0), 4)
    (0.822702, 0.4096)
    """

    rate: float
    shape: float
    years: float = 1.0

    @property
    def mean(self) -> float:
        """The rate over the years."""
        return self.rate * self.years

    @property
    def variance(self) -> float:
        """m + m²/shape."""
        return self.mean + self.mean**2 / self.shape

    def generating(self, z: Any) -> Any:
        """Return (1 - m/shape·(z - 1))^-shape."""
        return (1.0 - self.mean / self.shape * (z - 1.0)) ** -self.shape

    def kept_at(self, p: float) -> float:
        """Return 1 - shape/m·(p^(-1/shape) - 1)."""
        if self.mean <= 0.0:
            return -np.inf
        return 1.0 - self.shape / self.mean * (exp(-log(p) / self.shape) - 1.0)

    def sample(self, rng: np.random.Generator, n: int) -> NDArray[np.int64]:
        """Return n counts, each of another firm."""
        return rng.poisson(self.mean * rng.standard_gamma(self.shape, n) / self.shape)
