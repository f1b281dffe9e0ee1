"""Amounts by month and draw kept as sums of products, so that most are never spread over months and draws.

Few factors move with both: prices and noise do, a lever's effect moves with the month, a drawn input with the draw.
Amounts of several firms have the firms as one more axis, before the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from workbook.model.quantities import Array

_ONE = np.ones((1, 1))
Places: TypeAlias = NDArray[np.intp]
Chosen: TypeAlias = slice | NDArray[np.bool_]


class Term(NamedTuple):
    """One product: what moves with the month (months or 1, 1), with the draw (1, draws or 1), and with both."""

    by_month: Array
    by_draw: Array
    both: Array | None = None

    @classmethod
    def of(cls, factor: Array | float) -> Term:
        """Return a single factor in the place its shape says; one axis alone is that of the draws."""
        values = np.asarray(factor, dtype=float)
        if values.ndim < 2:
            values = values.reshape(1, -1)
        if values.shape[-2] == 1:
            return cls(_ONE, values)
        return cls(values, _ONE) if values.shape[-1] == 1 else cls(_ONE, _ONE, values)

    def times(self, other: Term) -> Term:
        """Return the product of two terms."""
        both = other.both if self.both is None else self.both if other.both is None else self.both * other.both
        return Term(_product(self.by_month, other.by_month), _product(self.by_draw, other.by_draw), both)

    def table(self) -> Array:
        """Return the product in an array of its own, one row or column where it does not move."""
        if self.both is None or self.by_month.shape[-2] == 1 or self.by_draw.shape[-1] == 1:
            small = self.by_month * self.by_draw
            return small if self.both is None else self.both * small
        found = self.both * self.by_month
        found *= self.by_draw
        return found

    def at(self, month: Places, draw: Places, *firm: Places) -> Array:
        """Return the product at some months and draws (and firms), place by place."""
        found = _taken(self.by_month[..., 0], *firm, month) * _taken(self.by_draw[..., 0, :], *firm, draw)
        return found if self.both is None else found * self.both[(*firm, month, draw)]

    def total(self, weights: Array, months: Chosen = slice(None)) -> Array:
        """Return the sum over months, or some of them, each as often as its weight says, (draws or 1,)."""
        by_month = (_long(self.by_month[..., 0], weights.size) * weights)[..., months]
        if self.both is None:
            return np.asarray(by_month.sum(axis=-1)[..., None] * self.by_draw[..., 0, :])
        summed = np.einsum("...t,...td->...d", by_month, self.both[..., months, :])
        return np.asarray(summed * self.by_draw[..., 0, :])

    def most(self) -> Array:
        """Return what no month passes, (draws or 1,), the factors being of one sign."""
        most = self.by_month.max(axis=-2) * self.by_draw[..., 0, :]
        return np.asarray(most if self.both is None else most * self.both.max(axis=-2))

    def monthly(self) -> Array:
        """Return the mean over draws of each month, (months or 1,)."""
        if self.both is None:
            return np.asarray(self.by_month[..., 0] * (np.add.reduce(self.by_draw, axis=-1) / self.by_draw.shape[-1]))
        if self.by_draw.shape[-1] == 1:
            return np.asarray(self.by_month[..., 0] * self.by_draw[..., 0] * self.both.mean(axis=-1))
        summed = np.einsum("...td,...d->...t", self.both, self.by_draw[..., 0, :])
        return np.asarray(self.by_month[..., 0] * summed / self.both.shape[-1])

    def yearly(self, months: int) -> Array:
        """Return the sum of each year, the last one may be short: (years, draws or 1)."""
        weights = _long(self.by_month[:, 0], months)
        if self.both is None:
            return np.asarray(np.add.reduceat(weights, np.arange(0, months, 12))[:, None] * self.by_draw)
        whole = months // 12
        full, table = weights[: 12 * whole].reshape(whole, 12), self.both[: 12 * whole].reshape(whole, 12, -1)
        sums = np.einsum("yt,ytd->yd", full, table)
        if months % 12:
            rest = np.einsum("t,td->d", weights[12 * whole :], self.both[12 * whole :])
            sums = np.concatenate([sums, rest[None]])
        return np.asarray(sums * self.by_draw)


@dataclass(frozen=True)
class Separable:
    """A sum of products, written with + and × among themselves, arrays and numbers as any amount would be.

    Rows are months, columns draws; an array of one axis goes by draw.

    >>> amount = separable(np.array([[1.0], [2.0]])) * np.array([10.0, 20.0]) + 1.0
    >>> amount.table().tolist()
    [[11.0, 21.0], [21.0, 41.0]]
    """

    terms: tuple[Term, ...]
    __array_ufunc__ = None  # so that arrays leave sums and products with it to this class

    def __mul__(self, other: Separable | Array | float) -> Separable:
        factors = separable(other).terms
        return Separable(tuple([a.times(b) for a in self.terms for b in factors]))

    def __add__(self, other: Separable | Array | float) -> Separable:
        return Separable((*self.terms, *separable(other).terms))

    def __truediv__(self, other: Array | float) -> Separable:
        return self * (1.0 / np.asarray(other, dtype=float))

    __rmul__, __radd__ = __mul__, __add__

    def table(self) -> Array:
        """Return the amounts in an array of their own, (months or 1, draws or 1)."""
        return reduce(add, (term.table() for term in self.terms))

    def at(self, month: Places, draw: Places, *firm: Places) -> Array:
        """Return the amounts at some months and draws (and firms), place by place."""
        return reduce(add, (term.at(month, draw, *firm) for term in self.terms))

    def total(self, weights: Array, months: Chosen = slice(None)) -> Array:
        """Return the sum over months, or some of them, each as often as its weight says, (draws or 1,)."""
        return reduce(add, (term.total(weights, months) for term in self.terms))

    def most(self) -> Array:
        """Return an amount that no month passes, (draws or 1,), of terms that are never negative."""
        return reduce(add, (term.most() for term in self.terms))

    def monthly(self, months: int) -> Array:
        """Return the mean over draws of each month, (months,)."""
        return _long(reduce(add, (term.monthly() for term in self.terms)), months)

    def yearly(self, months: int, draws: int) -> Array:
        """Return the sums by year and draw, (years, draws)."""
        found = reduce(add, (term.yearly(months) for term in self.terms))
        return found if found.shape[1] == draws else found.repeat(draws, axis=1)


def separable(value: Separable | Array | float) -> Separable:
    """Return an array or a number as one term, and what is separable as it is."""
    return value if isinstance(value, Separable) else Separable((Term.of(value),))


def _product(left: Array, right: Array) -> Array:
    return left if right is _ONE else right if left is _ONE else left * right


def _long(values: Array, months: int) -> Array:
    return values if values.shape[-1] == months else values.repeat(months, axis=-1)


def _taken(values: Array, *places: Places) -> Array:
    if values.size == 1:
        return values.reshape(1)
    at = places[-1] if values.shape[-1] > 1 else 0
    return values[(*places[-values.ndim : -1], at)] if values.ndim > 1 else values[at]
