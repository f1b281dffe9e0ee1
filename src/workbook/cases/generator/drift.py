"""A fictional firm's cost drift by construction, and how far books drawn again from its profile scatter round it."""

from __future__ import annotations

from typing import Any

import numpy as np

from workbook.cases.generator.books import Books
from workbook.cases.generator.people import stream
from workbook.cases.generator.postings import price_of
from workbook.cases.generator.profile import Profile
from workbook.cases.generator.spending import Supplier
from workbook.cases.generator.tickets import LONGEST, over_the_cap, worked
from workbook.model.history import yearly_drift

DRAWS = 400
LOW, HIGH = 0.01, 0.99

Table = np.ndarray[Any, np.dtype[np.float64]]


def drift_truth(profile: Profile, books: Books) -> dict[str, float]:
    """Return the drift a year by construction, that of these books, and the interval that holds 98 % of redrawn ones.

    The cost of a month is what it was for: an invoice for a quarter counts a third in each of its months.
    `by_construction` is the middle of the redrawn ones; hours and noise differ from one to the next, the rest does not.
    """
    own = np.array([[sum(line[t] for line in books.served.values()) for t in range(profile.months)]])
    slopes = yearly_drift(_redrawn(profile, books))
    return {
        "by_construction": round(float(np.median(slopes)), 5),
        "of_these_books": round(float(yearly_drift(own)[0]), 5),
        "low": round(float(np.quantile(slopes, LOW)), 5),
        "high": round(float(np.quantile(slopes, HIGH)), 5),
    }


def _redrawn(profile: Profile, books: Books) -> Table:
    """Return the cost by month in cents, accruals spread, of many firms drawn from the profile."""
    rng = stream(profile, "drift")
    total = np.zeros((DRAWS, profile.months))
    for t in range(profile.months):
        total[:, t] += books.truth["fee"][t]
    rates = np.array([profile.rate_cents(t) for t in range(profile.months)])
    total += _billed(profile, rng) / 60 * rates
    for one in profile.suppliers:
        if one.line is not None:
            total += _supplied(profile, one, rng)
    for bought in profile.purchases:
        if bought.line is not None:
            total[:, bought.month] += round(bought.amount * 100)
    for given in profile.credits:
        if given.line is not None:
            total[:, given.month if given.served is None else given.served] -= round(given.amount * 100)
    return total


def _billed(profile: Profile, rng: np.random.Generator) -> Table:
    """Return the minutes billed beyond the fee, by draw and month."""
    outside, inside = [], []
    for t, terms in enumerate(profile.terms):
        mean = profile.users_in(t) * terms.tickets_per_user_month
        shape = mean / (terms.overdispersion - 1.0)
        counts = rng.poisson(rng.gamma(shape, mean / shape, DRAWS))
        minutes = np.minimum(worked(terms, rng.standard_normal(int(counts.sum()))), LONGEST)
        out = rng.random(len(minutes)) < terms.out_share
        of = np.repeat(np.arange(DRAWS), counts)
        outside.append(np.bincount(of, np.where(out, minutes, 0), DRAWS))
        inside.append(np.bincount(of, np.where(out, 0, minutes), DRAWS))
    for crisis in profile.support.crises:
        outside[crisis.month] = outside[crisis.month] + round(crisis.hours * 60)
    return np.asarray(np.stack(outside, axis=1) + np.stack(over_the_cap(inside, profile), axis=1), dtype=float)


def _supplied(profile: Profile, one: Supplier, rng: np.random.Generator) -> Table:
    found = np.zeros((DRAWS, profile.months))
    for t in range(one.first, profile.months, one.every):
        count, price = price_of(profile, one, t)
        noise = np.exp(one.noise * rng.standard_normal(DRAWS)) if one.noise else np.ones(DRAWS)
        served = range(t - 1, t) if one.late else range(t, t + one.every)
        for month in served:
            if 0 <= month < profile.months:
                found[:, month] += count * price * noise / len(served)
    return found
