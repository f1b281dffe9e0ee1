"""Which questions are worth asking: what an answer is worth, how much it narrows the total, what moves the total."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbook.model.plan_table import PlanTable
from workbook.model.quantities import Array

FIFTHS = 5


@dataclass(frozen=True)
class Worth:
    """What knowing one input is worth: euros of better choice over the horizon (0: the answer would change nothing).

    `narrowing` is the share of the total's spread that the answer would take away, `influence` the squared
    correlation with the total as it is.
    """

    name: str
    evppi: float
    narrowing: float
    influence: float


def evppi(net_benefit: Array, chances: Array) -> float:
    """Return the value of an answer: sum of p(o)·max over plans of E[NB | o], less max over plans of E[NB].

    `net_benefit` has E[NB | o] by plan (rows) and answer (columns), `chances` the answers' probabilities.

    >>> evppi(np.array([[0.0, 0.0], [5.0, -2.0]]), np.array([0.5, 0.5]))
    1.0
    """
    told = np.asarray(net_benefit, dtype=float)
    p = np.asarray(chances, dtype=float)
    return float(told.max(axis=0) @ p - (told @ p).max())


def evppi_split(net_benefit: Array, answer: NDArray[Any]) -> float:
    """Return the value of an answer from draws, without the optimism of choosing and valuing on the same ones.

    On one half of the draws (even, odd) the plan is chosen, with and without the answer; both are valued on the other
    half; the two ways are averaged. It may be slightly negative. `net_benefit` is by plan and draw.
    """
    told = np.asarray(net_benefit, dtype=float)
    weights, sizes = half_weights(answer)
    answers = sizes.shape[1]
    return evppi_from(-(told @ weights).reshape(told.shape[0], 2, answers), sizes)


def half_weights(answer: NDArray[Any]) -> tuple[Array, Array]:
    """Return, for each half and answer, weights over draws that make a sum of the half's mean, and their shares."""
    _, place = np.unique(answer, return_inverse=True)
    half = np.arange(place.size) % 2
    answers = int(place.max()) + 1
    weights = np.zeros((place.size, 2 * answers))
    weights[np.arange(place.size), half * answers + place] = 1.0
    each = np.maximum(np.bincount(half, minlength=2), 1).astype(float)
    weights /= np.repeat(each, answers)
    return weights, weights.sum(axis=0).reshape(2, answers)


def evppi_from(costs: Array, shares: Array) -> float:
    """Return the split-sample value from costs by plan, half and answer (each a share of the half's mean)."""
    found = []
    for chosen, valued in ((0, 1), (1, 0)):
        if not (shares[chosen].sum() and shares[valued].sum()):
            continue
        fixed = int(np.argmin(costs[:, chosen].sum(axis=1)))
        told = np.where(shares[chosen] > 0.0, np.argmin(costs[:, chosen], axis=0), fixed)
        with_answer = costs[told, valued, np.arange(shares.shape[1])].sum()
        found.append(costs[fixed, valued].sum() - with_answer)
    return float(np.mean(found)) if found else 0.0


def fifths(values: Array) -> NDArray[np.intp]:
    """Return in which fifth of the draws each value is: 0 for the least; what has few values keeps them.

    >>> fifths(np.arange(10.0)).tolist()
    [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]
    """
    distinct, place = np.unique(values, return_inverse=True)
    if distinct.size <= FIFTHS:
        return np.asarray(place.reshape(-1))
    bounds = np.quantile(values, np.arange(1, FIFTHS) / FIFTHS)
    return np.asarray(np.searchsorted(bounds, values, side="right"))


def narrowing(total: Array, answer: NDArray[Any]) -> float:
    """Return the share of the spread that an answer takes away: 1 - sqrt(E Var(total | o) / Var(total)).

    >>> narrowing(np.array([1.0, 1.0, 3.0, 3.0]), np.array([0, 0, 1, 1]))
    1.0
    """
    whole = float(np.var(total))
    if whole <= 0.0:
        return 0.0
    _, place = np.unique(answer, return_inverse=True)
    count = np.bincount(place)
    mean = np.bincount(place, weights=total) / count
    left = float(np.mean((total - mean[place]) ** 2))
    return 1.0 - float(np.sqrt(min(left / whole, 1.0)))


def sensitivity(inputs: Mapping[str, Array], total: Array) -> dict[str, float]:
    """Return the squared correlation of each input with the total, the strongest first; constants have none.

    >>> sensitivity({"a": np.array([1.0, 2.0, 3.0])}, np.array([2.0, 4.0, 6.0]))["a"].__round__(6)
    1.0
    """
    centred = total - total.mean()
    spread = float(centred @ centred)
    found = {}
    for name, values in inputs.items():
        moved = values - values.mean()
        own = float(moved @ moved)
        found[name] = float(moved @ centred) ** 2 / (own * spread) if own > 0.0 and spread > 0.0 else 0.0
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def worth_asking(table: PlanTable, names: Sequence[str] | None = None, rho: float = 1.0) -> list[Worth]:
    """Return what knowing each uncertain input is worth, the dearest ignorance first, then what narrows most.

    Practices are asked by level, numbers by fifths of their draws. A value below nil (noise) is shown as 0.
    """
    inputs = table.simulation.inputs
    wanted = [n for n in (inputs if names is None else names) if n in inputs]
    answers = {n: fifths(inputs[n]) for n in wanted}
    total = table.simulation.as_is.draw_totals(events=False)
    influence = sensitivity({n: inputs[n] for n in wanted}, total)
    split = {n: half_weights(answers[n]) for n in wanted}
    if not wanted:
        return []
    costs = table.means(np.concatenate([split[n][0] for n in wanted], axis=1), rho)
    found, start = [], 0
    for n in wanted:
        shares = split[n][1]
        own = costs[:, start : start + shares.size].reshape(-1, *shares.shape)
        start += shares.size
        value = max(evppi_from(own, shares), 0.0)
        found.append(Worth(n, value, narrowing(total, answers[n]), influence[n]))
    return sorted(found, key=lambda w: (-w.evppi, -w.narrowing))
