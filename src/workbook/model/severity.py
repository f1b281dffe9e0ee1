"""What one incident costs: laws of single losses, with their limits and what a failed restore does to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf, log
from typing import Any, Protocol, runtime_checkable

import numpy as np

from workbook.model.mixing import limited_mean
from workbook.model.quantities import Array, Lognormal

_STEPS = np.linspace(0.0, 1.0, 64)


@runtime_checkable
class Severity(Protocol):
    """What a law of single losses answers, in euros."""

    @property
    def mean(self) -> float:
        """The expected loss of one event."""

    @property
    def second_moment(self) -> float:
        """The expected square of one loss."""

    def cdf(self, x: Any) -> Any:
        """The share of losses of x or less, x positive."""

    def quantile(self, p: float) -> float:
        """The loss that a share p of events does not pass."""

    def sample(self, rng: np.random.Generator, n: int) -> Array:
        """Return n losses."""


@dataclass(frozen=True)
class LognormalLoss:
    """A lognormal loss, limited to `cap` euros (a year's revenue in this model).

    >>> round(LognormalLoss(35_000.0, 2.0, cap=1e6).mean, 2)
    143325.21
    """

    median: float
    sigma: float
    cap: float = inf

    @classmethod
    def from_interval(cls, low: float, high: float, interval: float = 0.9, *, cap: float = inf) -> LognormalLoss:
        """Return the law of which a share `interval` of the losses falls between low and high.

        >>> round(LognormalLoss.from_interval(1.0, 10.0).sigma, 6)
        0.699936
        """
        from scipy.special import ndtri

        spread = 2.0 * float(ndtri(0.5 + interval / 2.0))
        return cls(float(np.sqrt(low * high)), log(high / low) / spread, cap)

    @classmethod
    def of(cls, law: Lognormal, scale: float = 1.0, cap: float = inf) -> LognormalLoss:
        """Return a registry's lognormal, scaled and limited."""
        return cls(law.median * scale, law.sigma, cap)

    @property
    def mean(self) -> float:
        """E min(X, cap)."""
        return float(limited_mean(self.median, self.sigma, self.cap))

    @property
    def second_moment(self) -> float:
        """E min(X, cap)² = median²·exp(2 sigma²)·Phi(a - 2 sigma) + cap²·Phi(-a), a = ln(cap/median)/sigma."""
        whole = self.median**2 * float(np.exp(2.0 * self.sigma**2))
        if self.cap == inf:
            return whole
        if self.sigma == 0.0 or self.cap <= 0.0:
            return min(self.median, self.cap) ** 2
        from scipy.special import ndtr

        a = log(self.cap / self.median) / self.sigma
        return float(whole * ndtr(a - 2.0 * self.sigma) + self.cap**2 * ndtr(-a))

    def cdf(self, x: Any) -> Any:
        """Return the share of losses of x or less, x positive."""
        from scipy.special import ndtr

        if self.sigma == 0.0:
            below = np.where(np.asarray(x) >= self.median, 1.0, 0.0)
        else:
            below = ndtr((np.log(x) - log(self.median)) / self.sigma)
        return below if self.cap == inf else np.where(np.asarray(x) >= self.cap, 1.0, below)

    def quantile(self, p: float) -> float:
        """Return the loss that a share p of events does not pass."""
        if p <= 0.0:
            return 0.0
        from scipy.special import ndtri

        return min(self.cap, float(self.median * np.exp(self.sigma * ndtri(p))) if self.sigma else self.median)

    def sample(self, rng: np.random.Generator, n: int) -> Array:
        """Return n losses."""
        return np.asarray(np.minimum(self.median * np.exp(self.sigma * rng.standard_normal(n)), self.cap))


@dataclass(frozen=True)
class MixedLoss:
    """A loss that follows one law or another: (chance, law) pairs whose chances sum to 1."""

    parts: tuple[tuple[float, Severity], ...]

    @property
    def mean(self) -> float:
        """The mean of the laws' means."""
        return sum(chance * law.mean for chance, law in self.parts)

    @property
    def second_moment(self) -> float:
        """The mean of the laws' second moments."""
        return sum(chance * law.second_moment for chance, law in self.parts)

    def cdf(self, x: Any) -> Any:
        """Return the share of losses of x or less."""
        return sum(chance * law.cdf(x) for chance, law in self.parts)

    def quantile(self, p: float) -> float:
        """Return the loss that a share p of events does not pass, between the laws' own quantiles."""
        ends = [law.quantile(p) for _, law in self.parts]
        return first_reaching(p, self.cdf, min(ends), max(ends))

    def sample(self, rng: np.random.Generator, n: int) -> Array:
        """Return n losses."""
        chosen = rng.choice(len(self.parts), n, p=[chance for chance, _ in self.parts])
        drawn = np.stack([law.sample(rng, n) for _, law in self.parts])
        return np.asarray(drawn[chosen, np.arange(n)])


def first_reaching(p: float, share: Callable[[Array], Array], low: float, high: float) -> float:
    """Return the least amount between two at which a rising share reaches p, right to a ten billionth.

    Each round keeps one of 63 steps.

    >>> round(first_reaching(0.5, lambda x: x / 100.0, 1.0, 100.0), 6)
    50.0
    """
    low = max(low, 1e-6 * high)
    while high > low * (1.0 + 1e-10):
        amounts = low * (high / low) ** _STEPS
        place = min(max(int(share(amounts).searchsorted(p)), 1), amounts.size - 1)
        low, high = float(amounts[place - 1]), float(amounts[place])
    return high


def restore_scale(mean_fail: float, factor: float) -> float:
    """Return S, what all losses are divided by so that the population's mean loss stays what was observed.

    >>> round(restore_scale(0.438, 2.5), 3)
    1.657
    """
    return 1.0 + mean_fail * (factor - 1.0)


def with_restore(loss: LognormalLoss, p_fail: float, factor: float, mean_fail: float) -> Severity:
    """Return a loss that a failed restore multiplies by `factor`: X·k/S with chance p_fail, else X/S, limit kept."""
    scale = restore_scale(mean_fail, factor)
    works = LognormalLoss(loss.median / scale, loss.sigma, loss.cap)
    fails = LognormalLoss(loss.median * factor / scale, loss.sigma, loss.cap)
    return MixedLoss(((1.0 - p_fail, works), (p_fail, fails)))
