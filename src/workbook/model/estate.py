"""The estate: what falls due, what is renewed, what is postponed. Technical debt is the value kept past its life."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workbook.model.quantities import Array

INSTALMENTS = 24
MAX_RENEWED = 0.97


def stationary_ratio(renewed: Array | float, kappa: float = 0.8) -> Array | float:
    """Return the share of value past its life where it settles: x*(c) = kappa(1-c)/(1+kappa(1-c)).

    `renewed` is the share c of what falls due that is renewed in time, `kappa` how long a postponed asset is kept
    beyond its life, in lives.

    >>> [round(float(stationary_ratio(c)), 6) for c in (0.2, 0.55, 0.92)]
    [0.390244, 0.264706, 0.06015]
    """
    late = kappa * (1.0 - np.asarray(renewed, dtype=float))
    return np.asarray(late / (1.0 + late))


@dataclass(frozen=True)
class Holdings:
    """The domains' values and ages: `values` (months+1, domains), lives (domains,), today's debt (domains, states).

    `due` is per domain the value reaching its end of life in each month, or None when ages are not known.
    """

    values: Array
    lives: Array
    principal: Array
    due: Sequence[Array | None]


@dataclass(frozen=True)
class Path:
    """What becomes of the estate: principal (months+1, domains, states) and, by month, domain and state:

    wear (what falls due), renewed in time, forced (replaced because it broke), repaid, bought for growth.
    """

    principal: Array
    wear: Array
    renewed: Array
    forced: Array
    repaid: Array
    bought: Array

    @property
    def renewals(self) -> Array:
        """Money for renewals without the premium of forced ones, by month, domain and state."""
        return self.renewed + self.forced + self.repaid + self.bought


def run(
    holdings: Holdings, renewed_share: Array, *, kappa: float, repay_from: int | None = None, growth: float = 0.0
) -> Path:
    """Return the estate's path, month by month.

    Wear A = (V-P)/(12L), or the known due dates; forced F = P/(12·kappa·L);
    P(t+1) = clip(P + (1-c)·A·(1+growth·x) - F - r, 0, V(t+1)). `renewed_share` is c, (months, states).
    From month `repay_from` on, the debt of that month is repaid in 24 instalments, never more than is left.
    """
    months, states = renewed_share.shape
    domains = holdings.lives.size
    shape = (months, domains, states)
    principal = np.zeros((months + 1, domains, states))
    wear, renewed, forced, repaid, bought = (np.zeros(shape) for _ in range(5))
    life = 12.0 * holdings.lives[:, None]
    principal[0] = np.minimum(holdings.principal, holdings.values[0][:, None])
    instalment = np.zeros((domains, states))
    for t in range(months):
        value, later, owed = holdings.values[t][:, None], holdings.values[t + 1][:, None], principal[t]
        wear[t] = _due(holdings, t, life, owed, renewed + forced + repaid + bought if _aged(holdings) else None)
        forced[t] = np.minimum(owed, owed / np.maximum(kappa * life, 1.0))
        if repay_from is not None and repay_from <= t < repay_from + INSTALMENTS:
            if t == repay_from:
                instalment = owed / INSTALMENTS
            repaid[t] = np.minimum(instalment, owed - forced[t])
        share = renewed_share[t][None, :]
        renewed[t] = share * wear[t]
        bought[t] = np.maximum(later - value, 0.0)
        ratio = np.divide(owed, value, out=np.zeros_like(owed), where=value > 0.0)
        grown = owed + (1.0 - share) * wear[t] * (1.0 + growth * ratio) - forced[t] - repaid[t]
        principal[t + 1] = np.clip(grown, 0.0, later)
    return Path(principal, wear, renewed, forced, repaid, bought)


def _aged(holdings: Holdings) -> bool:
    return any(due is not None for due in holdings.due)


def _due(holdings: Holdings, t: int, life: Array, owed: Array, spent: Array | None) -> Array:
    """Return what falls due in month t: by due dates where they are known, else spread evenly over the life."""
    even: Array = (holdings.values[t][:, None] - owed) / life
    if spent is None:
        return even
    for d, due in enumerate(holdings.due):
        if due is not None:
            first = float(due[t]) if t < due.size else 0.0
            again = t - round(float(life[d, 0]))
            even[d] = first + (spent[again, d] if again >= 0 else 0.0)
    sound = holdings.values[t][:, None] - owed
    return np.clip(even, 0.0, sound)


def frozen(holdings: Holdings, renewed_share: Array, *, kappa: float) -> Path:
    """Return the path of an estate whose debt ratio stays what it is today (to split a drift)."""
    months = renewed_share.shape[0]
    value = holdings.values[:, :, None]
    first = holdings.values[0][:, None]
    ratio = np.divide(holdings.principal, first, out=np.zeros_like(holdings.principal), where=first > 0.0)
    principal = np.broadcast_to(ratio, (months + 1, *ratio.shape)) * value
    life = 12.0 * holdings.lives[None, :, None]
    wear = (value[:-1] - principal[:-1]) / life
    forced_part = principal[:-1] / np.maximum(kappa * life, 1.0)
    bought = np.broadcast_to(np.maximum(np.diff(value, axis=0), 0.0), wear.shape)
    zero = np.zeros_like(wear)
    return Path(principal, wear, renewed_share[:, None, :] * wear, forced_part, zero, bought)
