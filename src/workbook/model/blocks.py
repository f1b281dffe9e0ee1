"""Amounts that depend on a few levers: one row for each setting of them, and plans as sums of rows."""

from __future__ import annotations

from collections.abc import Sequence
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


def merged(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return fewer blocks with the same sum, the smallest first added into the next that knows all their levers."""
    left = sorted(blocks, key=lambda block: len(block.levers))
    found = []
    while left:
        block = left.pop(0)
        host = next((i for i, other in enumerate(left) if set(block.levers) <= set(other.levers)), None)
        if host is None:
            found.append(block)
        else:
            rows = left[host].rows + block.rows[places(left[host].levers, block.levers)]
            left[host] = Block(left[host].levers, rows)
    return tuple(found)


def summed(blocks: Sequence[Block], levers: Sequence[str]) -> Array:
    """Return the sum of blocks for every setting of levers, all those of the blocks among them."""
    total = blocks[0].rows[places(levers, blocks[0].levers)]
    for block in blocks[1:]:
        total = total + block.rows[places(levers, block.levers)]
    return total


def less(blocks: Sequence[Block], base: int, levers: Sequence[str]) -> list[Block]:
    """Return blocks less what they hold for one plan of the levers."""
    return [Block(block.levers, block.rows - block.rows[places(levers, block.levers)[base]]) for block in blocks]


def action(lever: str, cost: Any) -> Block:
    """Return the block of what a lever costs, by draw or otherwise: nothing when it is not pulled."""
    return Block((lever,), np.stack([np.zeros_like(cost), cost]))
