"""Amounts that depend on a few levers: one row for each setting of them, and plans as sums of rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbook.model.quantities import Array

Indices = NDArray[np.intp]


@dataclass(frozen=True)
class Block:
    """One amount: rows[m] holds it under the setting m of its levers (bit i: lever i pulled), by draw or otherwise."""

    levers: tuple[str, ...]
    rows: Array


def settings_of(levers: Sequence[str]) -> list[tuple[str, ...]]:
    """Return every set of some levers, in the order of rows.

    >>> settings_of(("a", "b"))
    [(), ('a',), ('b',), ('a', 'b')]
    """
    return [tuple(lever for i, lever in enumerate(levers) if m >> i & 1) for m in range(1 << len(levers))]


def places(levers: Sequence[str], few: Sequence[str]) -> Indices:
    """Return for every setting of levers which setting of a few of them it has.

    >>> places(("a", "b"), ("b",)).tolist()
    [0, 0, 1, 1]
    """
    every, found = np.arange(1 << len(levers)), np.zeros(1 << len(levers), dtype=np.intp)
    for i, lever in enumerate(few):
        found |= (every >> list(levers).index(lever) & 1) << i
    return found


def merged(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return fewer blocks with the same sum: each is added into one that knows all its levers.

    They are taken one by one, so that no more than what is left need be held; the smallest had better come first.
    """
    left: list[Block] = []
    for block in blocks:
        rows, levers = block.rows, set(block.levers)
        apart = [other for other in left if not levers >= set(other.levers)]
        for other in left:
            if levers >= set(other.levers):
                rows = rows + other.rows[places(block.levers, other.levers)]
        host = next((i for i, other in enumerate(apart) if levers < set(other.levers)), None)
        if host is None:
            left = [*apart, Block(block.levers, rows)]
        else:
            known = apart[host]
            apart[host] = Block(known.levers, known.rows + rows[places(known.levers, block.levers)])
            left = apart
    return tuple(left)


@dataclass(frozen=True)
class Sums:
    """Blocks placed on every plan of some levers: each plan is the sum of one row of each."""

    rows: tuple[tuple[Array, Indices], ...]

    def of(self, plans: Indices | slice | int) -> Array:
        """Return the sums of some plans, or of one."""
        first, *others = (values[row[plans]] for values, row in self.rows)
        found = first.copy()
        for other in others:
            found += other
        return found


def placed(blocks: Sequence[Block], levers: Sequence[str]) -> Sums:
    """Return blocks placed on every plan of levers, all those of the blocks among them."""
    return Sums(tuple((block.rows, places(levers, block.levers)) for block in blocks))


def summed(blocks: Sequence[Block], levers: Sequence[str]) -> Array:
    """Return the sum of blocks for every plan of levers."""
    return placed(blocks, levers).of(slice(None))


def less(blocks: Sequence[Block], base: int, levers: Sequence[str]) -> list[Block]:
    """Return blocks less what they hold for one plan of the levers."""
    return [Block(block.levers, block.rows - block.rows[places(levers, block.levers)[base]]) for block in blocks]


def action(lever: str, cost: Any) -> Block:
    """Return the block of what a lever costs, by draw or otherwise: nothing when it is not pulled."""
    return Block((lever,), np.stack([np.zeros_like(cost), cost]))
