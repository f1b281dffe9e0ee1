"""Drift measured on the months of a firm's own books: its slope, and how sure so few months can make it.

Source: Theil (1950) and Sen (1968) for the median of slopes; Künsch (1989), Politis and Romano (1992) for the
bootstrap by circular blocks.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbook.model.quantities import Array
from workbook.model.streams import stream

YEAR, FEWEST, BLOCK, REDRAWN = 12, 24, 3, 1_000
BAND = 0.8
_MOST_EMPTY = 0.5  # a line empty in more months than this has no slope worth a median


@dataclass(frozen=True)
class MeasuredDrift:
    """What a run of months shows: drift a year as a share of the mean, and the 80 % interval (`low` to `high`).

    The three are None when the months are too few (`short`) or too empty to have a slope. `first_year` and
    `last_year` are the totals of the first and last twelve months, in the unit given.
    """

    months: int
    first_year: float
    last_year: float
    rate: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def short(self) -> bool:
        """Whether there are fewer than 24 months."""
        return self.months < FEWEST


def theil_sen(months: Array) -> Array:
    """Return the slope a month: the median of the slopes between all months at least a year apart.

    The last axis is time. Nearer months are left out: they tell of the noise of an invoice, not of a year's change.

    >>> theil_sen(np.array([100.0 + 2.0 * t for t in range(24)])).tolist()
    2.0
    >>> lumps = np.array([100.0 + (3_000.0 if t in (5, 17, 29) else 0.0) for t in range(36)])
    >>> theil_sen(lumps).tolist()
    0.0
    """
    i, j = np.triu_indices(months.shape[-1], YEAR)
    return np.asarray(np.median((months[..., j] - months[..., i]) / (j - i), axis=-1))


def yearly_drift(months: Array) -> Array:
    """Return the drift a year of series of at least 13 months (last axis): 12 times their slope over their mean.

    >>> yearly_drift(np.array([[100.0 + t for t in range(25)]])).round(4).tolist()
    [0.1071]
    """
    return np.asarray(YEAR * theil_sen(months) / months.mean(axis=-1))


def measured_drift(months: Array, *, seed: int = 2026) -> MeasuredDrift:
    """Return the drift of a run of months and its 80 % interval, by redrawing blocks of 3 months of what is left.

    What is left of the months beside their line is redrawn 1,000 times, in blocks so that neighbours stay together;
    the interval is widened as Student's is for so few blocks. Fewer than 24 months, or months mostly without
    anything, have no drift.

    >>> found = measured_drift(100.0 * 1.05 ** (np.arange(36) / 12.0))
    >>> round(found.rate, 3), found.low < found.rate < found.high, measured_drift(np.ones(23)).short
    (0.049, True, True)
    """
    n = len(months)
    first, last = float(months[:YEAR].sum()), float(months[-YEAR:].sum())
    mean = float(months.mean()) if n else 0.0
    if n < FEWEST or mean <= 0.0 or float(np.mean(months == 0.0)) > _MOST_EMPTY:
        return MeasuredDrift(n, first, last)
    slope = float(theil_sen(months))
    line = mean + slope * (np.arange(n) - (n - 1) / 2.0)
    left = (months - line) * np.sqrt(n / (n - 2.0))
    rates = yearly_drift(line + left[_blocks(n, seed)])
    rate = YEAR * slope / mean
    low, high = np.quantile(rates, ((1.0 - BAND) / 2.0, (1.0 + BAND) / 2.0)).tolist()
    wider = _student(n / BLOCK - 2.0)
    return MeasuredDrift(n, first, last, rate, rate + (low - rate) * wider, rate + (high - rate) * wider)


@dataclass(frozen=True)
class Forecast:
    """The total of the months to come: its mean and its 80 % band."""

    mean: float
    low: float
    high: float

    def holds(self, total: float) -> bool:
        """Whether a total fell within the band."""
        return self.low <= total <= self.high


def trend_forecast(months: Array, ahead: int = YEAR, *, seed: int = 2026) -> Forecast | None:
    """Return the total of the next months if the trend of these goes on; None for fewer than 24 months.

    The band holds both doubts: of the slope, and of what single months add or leave out.

    >>> found = trend_forecast(100.0 + np.arange(36.0))
    >>> round(found.mean), trend_forecast(np.ones(12)) is None
    (1698, True)
    """
    n = len(months)
    if n < FEWEST:
        return None
    slope, centre = float(theil_sen(months)), (n - 1) / 2.0
    line = float(months.mean()) + slope * (np.arange(n) - centre)
    left = (months - line) * np.sqrt(n / (n - 2.0))
    redrawn = line + left[_blocks(n, seed)]
    slopes, means = theil_sen(redrawn), redrawn.mean(axis=1)
    coming = np.arange(n, n + ahead) - centre
    noise = left[_blocks(n + ahead, seed + 1)[:, :ahead] % n].sum(axis=1)
    totals = means * ahead + slopes * coming.sum() + noise
    mean = float(months.mean()) * ahead + slope * float(coming.sum())
    low, high = np.quantile(totals, ((1.0 - BAND) / 2.0, (1.0 + BAND) / 2.0)).tolist()
    return Forecast(mean, low, high)


def _blocks(n: int, seed: int) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    """Return the redrawn order of months, one row a redraw: blocks that begin anywhere and go round the end."""
    starts = stream(seed, "measured_drift").integers(0, n, (REDRAWN, -(-n // BLOCK)))
    order = (starts[:, :, None] + np.arange(BLOCK)).reshape(REDRAWN, -1)
    return np.asarray(order[:, :n] % n)


def _student(freedom: float) -> float:
    """Return how much wider than the normal's Student's 80 % interval is."""
    from scipy.special import ndtri, stdtrit

    tail = (1.0 + BAND) / 2.0
    return float(stdtrit(freedom, tail) / ndtri(tail))
