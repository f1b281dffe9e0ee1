"""Many firms at once: each with the seed of its own key, so neither their order nor who computes them matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from zlib import crc32

import numpy as np

from workbook.model.parameterset import ParameterSet
from workbook.model.simulation import simulate
from workbook.model.situation import Situation

Mapper = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]


@dataclass(frozen=True)
class FirmSummary:
    """One firm of a portfolio: means over the horizon in euros, the total's 10, 50, 80, 90 and 95 % quantiles."""

    key: str
    total: float
    visible: float
    hidden: float
    debt: float
    debt_change: float
    drift_rate: float
    band: tuple[float, float, float, float, float]


def seed_of(key: str, seed: int) -> int:
    """Return the seed of one firm, from its key alone and the seed of the whole.

    >>> seed_of("a", 1) == seed_of("a", 1), seed_of("a", 1) == seed_of("b", 1)
    (True, False)
    """
    return int(np.random.SeedSequence([seed, crc32(key.encode())]).generate_state(1)[0])


def portfolio(
    firms: Mapping[str, Situation],
    parameters: ParameterSet,
    *,
    months: int = 60,
    draws: int = 1000,
    seed: int = 2026,
    mapper: Mapper = map,
) -> dict[str, FirmSummary]:
    """Return each firm as it is, by key, in the order of the keys given.

    `mapper` is `map` or what spreads work over processes, such as an executor's `map`.
    """
    one = partial(_summary, parameters=parameters, months=months, draws=draws, seed=seed)
    return {found.key: found for found in mapper(one, firms.items())}


def _summary(
    item: tuple[str, Situation], *, parameters: ParameterSet, months: int, draws: int, seed: int
) -> FirmSummary:
    key, situation = item
    run = simulate(situation, parameters, (), months=months, draws=draws, seed=seed_of(key, seed)).as_is
    return FirmSummary(
        key=key,
        total=run.total(),
        visible=run.total("visible"),
        hidden=run.total("hidden"),
        debt=float(run.debt_path[0]),
        debt_change=run.debt_change,
        drift_rate=run.drift_rate(min(4, months // 12 - 1)),
        band=run.total_band(),
    )
