"""The estate: what falls due, what is renewed, what is postponed. Technical debt is the value kept past its life."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

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


def renewed_now(states: Array) -> Array:
    """Return the share renewed in time by state of practices, whose effects (last axis) add up, never all of it.

    >>> renewed_now(np.array([[0.2, 0.1, 0.0], [0.92, 0.1, 0.1]])).round(2).tolist()
    [0.3, 0.97]
    """
    return np.asarray(np.minimum(MAX_RENEWED, states.sum(axis=-1)))


@dataclass(frozen=True)
class Holdings:
    """The domains' values and ages: `values` (months+1, domains), lives (domains,), today's debt (domains, states).

    Values and lives have the states as one more axis when these are of several firms. `due` is per
    domain the value reaching its end of life in each month, or None when ages are not known.
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

    def part(self, states: slice) -> Path:
        """Return the path of some of the states."""
        return Path(*(getattr(self, field.name)[..., states] for field in fields(self)))


def run(
    holdings: Holdings,
    renewed_share: Array,
    *,
    kappa: Array | float,
    repay_from: NDArray[np.intp] | int | None = None,
    growth: Array | float = 0.0,
) -> Path:
    """Return the estate's path, month by month.

    Wear A = (V-P)/(12L), or the known due dates; forced F = P/(12·kappa·L);
    P(t+1) = clip(P + (1-c)·A·(1+growth·x) - F - r, 0, V(t+1)). `renewed_share` is c, (months, states).
    From month `repay_from` on, one for all or by state, the debt of that month is repaid in 24 instalments, never
    more than is left.
    """
    months, states = renewed_share.shape
    shape = (months, holdings.lives.shape[0], states)
    principal = np.zeros((months + 1, *shape[1:]))
    wear, renewed, forced, repaid = (np.zeros(shape) for _ in range(4))
    values, life = holdings.values.reshape(months + 1, shape[1], -1), 12.0 * holdings.lives.reshape(shape[1], -1)
    kept = np.maximum(kappa * life, 1.0)
    bought = np.broadcast_to(np.maximum(np.diff(values, axis=0), 0.0), shape)
    first = np.broadcast_to(months if repay_from is None else repay_from, (states,))
    principal[0] = np.minimum(holdings.principal, values[0])
    instalment = np.zeros(shape[1:])
    paid_in = {t for month in np.unique(first).tolist() for t in range(month, month + INSTALMENTS)}
    worth = np.where(values > 0.0, values, 1.0)  # nothing is owed on nothing
    aged, growing = _aged(holdings), bool(np.any(growth))
    replaced: list[Array] = []
    for t in range(months):
        value, owed, due, left = values[t], principal[t], wear[t], principal[t + 1]
        sound = value - owed
        np.divide(sound, life, out=due)
        if aged:
            _by_age(due, holdings, sound, replaced)
        np.divide(owed, kept, out=forced[t])
        np.multiply(renewed_share[t], due, out=renewed[t])
        if t in paid_in:
            paying = (first <= t) & (t < first + INSTALMENTS)
            instalment = np.where(first == t, owed / INSTALMENTS, instalment)
            repaid[t] = np.where(paying, np.minimum(instalment, owed - forced[t]), 0.0)
        if aged:
            replaced.append(renewed[t] + forced[t] + repaid[t] + bought[t])
        postponed = due - renewed[t]
        if growing:
            postponed *= 1.0 + growth * (owed / worth[t])
        np.add(owed, postponed, out=left)
        left -= forced[t]
        left -= repaid[t]
        np.minimum(np.maximum(left, 0.0, out=left), values[t + 1], out=left)
    return Path(principal, wear, renewed, forced, repaid, bought)


def _aged(holdings: Holdings) -> bool:
    return any(due is not None for due in holdings.due)


def _by_age(wear: Array, holdings: Holdings, sound: Array, replaced: Sequence[Array]) -> None:
    """Put this month's wear where dates are known: what is due at them, and a life after what was bought since."""
    month = len(replaced)
    for d, due in enumerate(holdings.due):
        if due is not None:
            first = float(due[month]) if month < due.size else 0.0
            bought = month - round(float(12.0 * holdings.lives[d]))
            wear[d] = np.clip(first + (replaced[bought][d] if bought >= 0 else 0.0), 0.0, sound[d])


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
