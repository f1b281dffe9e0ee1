"""The states of the practices an estate hangs on, and the debt of the population they lead to."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from math import prod

import numpy as np
from numpy.typing import NDArray

from workbook.model.draws import Draws
from workbook.model.estate import MAX_RENEWED, stationary_ratio
from workbook.model.parameterset import ParameterSet
from workbook.model.quantities import Array

ESTATE_PRACTICES = ("renewal", "steering", "advice")
ESTATE_EFFECTS = ("c", "dc", "dc")  # the channel of each that says how much is renewed in time


def states_allowed(parameters: ParameterSet, draws: Draws) -> tuple[Array, NDArray[np.intp]]:
    """Return all triples of effects (c, dc, dc) that levels allow, (states, 3), and which one each draw has."""
    effects: list[tuple[float, ...]] = []
    code = np.zeros(1, dtype=np.intp)
    for practice, channel in zip(ESTATE_PRACTICES, ESTATE_EFFECTS, strict=True):
        table, levels = parameters.practices[practice], draws.levels[practice]
        if levels is None:
            effects.append((table.mean(channel),))
        else:
            effects.append(table.effects[channel])
            code = code * len(effects[-1]) + levels
    return np.array(list(product(*effects))), code


def states_met(parameters: ParameterSet, draws: Draws) -> tuple[Array, NDArray[np.intp]]:
    """Return the distinct triples of effects (c, dc, dc) met in the draws, and which one each draw has."""
    states, code = states_allowed(parameters, draws)
    met = np.flatnonzero(np.bincount(np.broadcast_to(code, draws.n), minlength=len(states)))
    place = np.zeros(len(states), dtype=np.intp)
    place[met] = np.arange(met.size)
    return states[met], np.broadcast_to(place[code], draws.n)


def reference_debt(parameters: ParameterSet, kappa: float) -> float:
    """Return the population's mean debt ratio: that of x*(c) over renewal, steering and advice levels."""
    tables = [parameters.practices[p] for p in ESTATE_PRACTICES]
    effects = tuple(tuple(t.effects[channel]) for t, channel in zip(tables, ESTATE_EFFECTS, strict=True))
    return _mean_debt(tuple(tuple(t.prevalence) for t in tables), effects, kappa)


@lru_cache
def _mean_debt(
    prevalence: tuple[tuple[float, ...], ...], effects: tuple[tuple[float, ...], ...], kappa: float
) -> float:
    found = 0.0
    for weights, added in zip(product(*prevalence), product(*effects), strict=True):
        found += prod(weights) * float(stationary_ratio(min(MAX_RENEWED, sum(added)), kappa))
    return found
