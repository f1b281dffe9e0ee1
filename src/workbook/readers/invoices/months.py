"""Which months an amount belongs to: those of its service, not that of its invoice."""

from __future__ import annotations

import datetime as dt

from workbook.readers.invoices.assembly import share
from workbook.readers.invoices.canonical import Period


def spread(cents: int, period: Period) -> dict[str, int]:
    """Return an amount by month (`2026-03`), to the cent: a whole month weighs one, a part of one its days.

    >>> spread(9000, Period(dt.date(2026, 1, 1), dt.date(2026, 3, 31)))
    {'2026-01': 3000, '2026-02': 3000, '2026-03': 3000}
    >>> spread(100, Period(dt.date(2026, 3, 5), dt.date(2026, 3, 5)))
    {'2026-03': 100}
    """
    weights = covered(period)
    scaled = [round(weight * 1_000_000) for weight in weights.values()]
    return dict(zip(weights, share(cents, scaled), strict=True))


def covered(period: Period) -> dict[str, float]:
    """Return by month the part of it that a period covers: 1 for a whole month.

    >>> covered(Period(dt.date(2026, 1, 17), dt.date(2026, 2, 28)))
    {'2026-01': 0.4838709677419355, '2026-02': 1.0}
    """
    found, first = {}, period.start.replace(day=1)
    while first <= period.end:
        following = dt.date(first.year + first.month // 12, first.month % 12 + 1, 1)
        days = (min(period.end, following - dt.timedelta(days=1)) - max(period.start, first)).days + 1
        found[f"{first:%Y-%m}"] = days / (following - first).days
        first = following
    return found
