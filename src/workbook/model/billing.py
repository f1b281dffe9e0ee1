"""Hours billed beyond the fee: what is out of scope always, what is in scope once the included hours are used."""

from __future__ import annotations

import numpy as np

from workbook.model.quantities import Array
from workbook.model.situation import Period


def billed_hours(
    hours: Array, out_share: Array | float, included: float | None, *, period: Period = "month", since: int = 0
) -> Array:
    """Return the hours billed each month (months in rows): B = o·H + what passes the included hours.

    `included` hours hold for a month or for a contract year (`period`), None for no limit. By the year, the hours in
    scope add up from each anniversary, `since` months before month 0; the first year, already begun, counts its
    remaining share of the hours.

    >>> billed_hours(np.array([[6.0], [10.0], [12.0]]), 0.2, 6.0).round(1).ravel().tolist()
    [1.2, 4.0, 6.0]
    """
    out = hours * out_share
    if included is None:
        return out
    if period == "month":  # o·H + max((1-o)·H - C, 0) is the greater of o·H and H - C
        return np.asarray(np.maximum(out, hours - included, out=out))
    inside = hours - out
    months = hours.shape[0]
    begun = since % 12
    for first in range(-begun, months, 12):
        start, end = max(first, 0), min(first + 12, months)
        cap = included * (12 - (start - first)) / 12.0
        above = np.maximum(np.cumsum(inside[start:end], axis=0) - cap, 0.0)
        out[start] += above[0]
        out[start + 1 : end] += np.diff(above, axis=0)
    return out


def hour_price(rate: Array | float, urgent_share: Array | float, urgent_multiplier: Array | float) -> Array | float:
    """Return the mean price of a billed hour, the urgent ones at their higher price.

    >>> hour_price(90.0, 0.1, 1.5)
    94.5
    """
    return rate * (1.0 + urgent_share * (urgent_multiplier - 1.0))


def fee(fee_month: Array | float, users_ratio: Array, index: Array, *, per_seat: bool) -> Array:
    """Return the fee of each month: months in rows. By the seat it follows the users over today's, never rounded.

    >>> fee(1000.0, np.array([1.0, 1.05]), np.ones((2, 1)), per_seat=True).ravel().tolist()
    [1000.0, 1050.0]
    """
    seats = users_ratio[..., None] if per_seat else 1.0
    return np.asarray(fee_month * seats * index)
