"""Many firms at once: each with the seed of its own key, so neither their order nor who computes them matters.

Evenly spread draws, months put together in spells, noise and incident means in closed form, firms alike computed in one
array. Means agree with `simulate` within its Monte-Carlo error.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from workbook.errors import SituationError
from workbook.model.cohort import cohort, likeness
from workbook.model.horizon import LATER, horizon
from workbook.model.latin import LatinLaws
from workbook.model.parameterset import ParameterSet
from workbook.model.results import PERCENTILES, drift_rate, quantiles
from workbook.model.situation import Situation
from workbook.model.streams import stream

Mapper = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
TOGETHER = 8  # firms in one array; no figure depends on it, arrays that fit a core's cache are quickest


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
    alike: dict[Hashable, list[tuple[str, Situation]]] = {}
    laws = LatinLaws(parameters, draws, seed)
    for key, situation in firms.items():
        alike.setdefault(likeness(situation, laws, months), []).append((key, situation))
    groups = [some[i : i + TOGETHER] for some in alike.values() for i in range(0, len(some), TOGETHER)]
    work = partial(_summaries, parameters=parameters, months=months, draws=draws, seed=seed)
    found = {one.key: one for summaries in mapper(work, groups) for one in summaries}
    return {key: found[key] for key in firms}


def _summaries(
    items: Sequence[tuple[str, Situation]], *, parameters: ParameterSet, months: int, draws: int, seed: int
) -> list[FirmSummary]:
    rngs = [stream(seed, key) for key, _ in items]
    situations = [situation for _, situation in items]
    drawn = LatinLaws(parameters, draws, seed).draw(situations, rngs, months)
    found = horizon(cohort(situations, parameters, drawn), rngs)
    bands = quantiles(found.totals, PERCENTILES).T.tolist()
    rows = zip(found.visible.tolist(), found.hidden.tolist(), *found.debt.tolist(), *found.ends.tolist(), strict=True)
    return [
        FirmSummary(
            key=key,
            total=visible + hidden,
            visible=visible,
            hidden=hidden,
            debt=start,
            debt_change=end - start,
            drift_rate=drift_rate(first, last, min(LATER, months // 12 - 1)),
            band=tuple(band),
        )
        for (key, _), band, (visible, hidden, start, end, first, last) in zip(items, bands, rows, strict=True)
    ]
