"""Many firms at once: each with the seed of its own key, so neither their order nor who computes them matters.

A firm costs a thousandth of what `simulate` spends on it: evenly spread draws, months put together in spells, noise and
incident means in closed form, the estates of several firms run side by side. Means agree with `simulate` within its
Monte-Carlo error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from zlib import crc32

import numpy as np

from workbook.errors import SituationError
from workbook.model.firm import Firm, prepare
from workbook.model.horizon import LATER, Horizon, horizon, paths_as_is
from workbook.model.latin import LatinLaws
from workbook.model.parameterset import ParameterSet
from workbook.model.results import PERCENTILES, quantiles
from workbook.model.situation import Situation
from workbook.model.spells import Spells, spells

Mapper = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
TOGETHER = 20  # firms whose estates run side by side; no figure depends on it


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


def stream_of(key: str, seed: int) -> np.random.Generator:
    """Return the random stream of one firm, from its key alone and the seed of the whole.

    >>> a, b = stream_of("a", 1).random(), stream_of("b", 1).random()
    >>> a == stream_of("a", 1).random(), a == b
    (True, False)
    """
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([seed, crc32(key.encode())])))


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

    `mapper` is `map` or what spreads work over processes, such as an executor's `map`; it is given a few firms at once.

    Raises:
        SituationError: a level is beyond its practice's top, or months and draws are out of their bounds.
    """
    if not 12 <= months <= 120 or not 1 <= draws <= 1_000_000:
        raise SituationError("model.horizon", months=months, draws=draws)
    some = partial(_summaries, parameters=parameters, months=months, draws=draws, seed=seed)
    items = list(firms.items())
    groups = [items[i : i + TOGETHER] for i in range(0, len(items), TOGETHER)]
    return {one.key: one for found in mapper(some, groups) for one in found}


def _summaries(
    items: Sequence[tuple[str, Situation]], *, parameters: ParameterSet, months: int, draws: int, seed: int
) -> list[FirmSummary]:
    streams = [stream_of(key, seed) for key, _ in items]
    laws = LatinLaws(parameters, draws)
    prepared: list[tuple[Firm, Spells]] = []
    for (_, situation), rng in zip(items, streams, strict=True):
        over = spells(months, situation.contract.months_since_anniversary % 12)
        drawn = laws.draw(situation, rng, months=months, seed=seed)
        prepared.append((prepare(situation, parameters, drawn, over=over), over))
    paths = paths_as_is([firm for firm, _ in prepared], months)
    return [
        _summary(key, horizon(firm, path, over, rng), months)
        for (key, _), (firm, over), path, rng in zip(items, prepared, paths, streams, strict=True)
    ]


def _summary(key: str, found: Horizon, months: int) -> FirmSummary:
    visible, hidden = found.visible, found.hidden
    start, end = found.debt
    p10, p50, p80, p90, p95 = quantiles(found.totals[None, :], PERCENTILES)[:, 0].tolist()
    return FirmSummary(
        key=key,
        total=visible + hidden,
        visible=visible,
        hidden=hidden,
        debt=start,
        debt_change=end - start,
        drift_rate=_drift(*found.ends, min(LATER, months // 12 - 1)),
        band=(p10, p50, p80, p90, p95),
    )


def _drift(first: float, last: float, years: int) -> float:
    """Return the yearly rate from the first year to another; see `PlanResult.drift_rate`."""
    return (last / first) ** (1.0 / years) - 1.0 if years > 0 and first > 0.0 else 0.0
