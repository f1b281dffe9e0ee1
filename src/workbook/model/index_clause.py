"""An index clause: what rise it lets through each year, and what five years of fees come to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

import numpy as np

from workbook.model.quantities import Array

Number: TypeAlias = Array | float


def yearly_rise(
    index_growth: Number,
    kind: Literal["none", "fixed", "syntec"],
    *,
    fixed: float = 0.0,
    floor: float | None = None,
    cap: float | None = None,
    down: bool = False,
) -> Number:
    """Return the rise of a year under a clause: the index's growth between floor and cap, never a fall unless `down`.

    A clause named "Syntec" with a floor of 5 % never rises by less, whatever the index does:

    >>> [round(float(yearly_rise(g, "syntec", floor=0.05)), 4) for g in (0.0186, 0.0678)]
    [0.05, 0.0678]
    >>> float(yearly_rise(-0.004, "syntec")), float(yearly_rise(-0.004, "syntec", down=True))
    (0.0, -0.004)
    >>> float(yearly_rise(0.0678, "syntec", cap=0.03)), yearly_rise(0.02, "fixed", fixed=0.04)
    (0.03, 0.04)
    """
    if kind == "none":
        return 0.0
    if kind == "fixed":
        return fixed
    low = -np.inf if down else 0.0
    low = low if floor is None else max(low, floor)
    return np.minimum(np.maximum(index_growth, low), np.inf if cap is None else cap)


def five_year_fee(fee_month: float, rise: Number, years: int = 5) -> Number:
    """Return the fees of the years, the first at today's price and each following one raised.

    >>> round(five_year_fee(3360, 0.05) - five_year_fee(3360, 0.0186))
    13553
    """
    return 12.0 * fee_month * sum((1.0 + rise) ** k for k in range(years))


def raised_fees(fee_month: float, rises: Sequence[float]) -> float:
    """Return the fees of the years, the first at today's price and each following one raised by its own rise.

    >>> raised_fees(100, (0.0636, 0.0186, 0.0186, 0.0186)) > float(five_year_fee(100, 0.0186))
    True
    >>> raised_fees(100, (0.1,)), raised_fees(100, ())
    (2520.0, 1200.0)
    """
    return 12.0 * fee_month * (1.0 + float(np.cumprod(1.0 + np.asarray(rises, dtype=float)).sum()))
