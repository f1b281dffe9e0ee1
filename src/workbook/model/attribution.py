"""Shares a change out among its causes, whatever the order they are told in: what each adds, averaged over all orders.

Shapley, "A value for n-person games", 1953: the only way that adds up exactly, gives nothing to what changes nothing,
and treats causes alike.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

Cause = TypeVar("Cause", bound=Hashable)


def shared_out(causes: Sequence[Cause], value: Callable[[frozenset[Cause]], float]) -> dict[Cause, float]:
    """Return what each cause adds to a value between none and all of them at work; the parts sum to the whole change.

    `value` is asked once for each of the 2^n sets of causes.

    >>> shared_out("pv", lambda on: (3.0 if "p" in on else 2.0) * (10.0 if "v" in on else 8.0))
    {'p': 9.0, 'v': 5.0}
    """
    n = len(causes)
    sets = [frozenset(some) for size in range(n + 1) for some in itertools.combinations(causes, size)]
    found = {some: value(some) for some in sets}
    parts = {}
    for cause in causes:
        without = [some for some in sets if cause not in some]
        parts[cause] = math.fsum(
            (found[some | {cause}] - found[some]) * math.factorial(len(some)) * math.factorial(n - len(some) - 1)
            for some in without
        ) / math.factorial(n)
    return parts
