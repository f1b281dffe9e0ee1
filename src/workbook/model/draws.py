"""The draws: one value of each uncertain input for each simulated firm, the same for all plans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbook.errors import ParameterError, SituationError
from workbook.model.parameterset import ParameterSet
from workbook.model.quantities import Array, Constant
from workbook.model.situation import PRACTICES, Level, Situation
from workbook.model.streams import stream

DRAWN = (
    "tau", "h_ticket", "phi", "beta_block", "h_lost", "q_prod", "labour", "l_ws",
    "e_ws", "e_srv", "e_net", "e_app", "b_infra", "k_eol", "premium", "u_urgent", "m_urgent",
    "i_fee", "i_sub", "i_lab", "stop_share", "k_restore", "exit0", "delay",
    "lambda_outage", "lambda_dataloss", "lambda_intrusion", "lambda_fraud",
)  # fmt: skip
LABOUR_BOUGHT = ("rate", "project_day", "advice_day")  # a dear region is dear for all: one uniform for the three

Levels = NDArray[np.int64]


@dataclass(frozen=True)
class Draws:
    """Everything drawn once for a firm: values (n,) by symbol, levels (n,) by practice, month noise (months, n).

    A practice that does not apply has None for its levels. `unknown` are the practices drawn from their prevalence.
    """

    n: int
    months: int
    seed: int
    values: Mapping[str, Array]
    levels: Mapping[str, Levels | None]
    unknown: tuple[str, ...]
    noise: Array

    def __getitem__(self, symbol: str) -> Array:
        return self.values[symbol]

    @property
    def inputs(self) -> Mapping[str, Array]:
        """The values that differ between draws, and the levels of the unknown practices, for sensitivity."""
        varying = {s: v for s, v in self.values.items() if v.size > 1 and np.ptp(v) > 0.0}
        return varying | {p: np.asarray(self.levels[p], dtype=float) for p in self.unknown}


def draw(situation: Situation, parameters: ParameterSet, *, months: int, draws: int, seed: int) -> Draws:
    """Return the draws of a firm: each input from the stream of its own name.

    Raises:
        SituationError: a level is beyond its practice's top, or months and draws are out of their bounds.
    """
    if not 12 <= months <= 120 or not 1 <= draws <= 1_000_000:
        raise SituationError("model.horizon", months=months, draws=draws)
    values = {s: parameters.quantity(s, situation).sample(stream(seed, s), draws) for s in DRAWN}
    values |= _labour_bought(situation, parameters, draws, seed)
    if "out_share" in situation.own:  # the registry has none: it is an effect of the practice `scope`
        values["out_share"] = parameters.quantity("out_share", situation).sample(stream(seed, "out_share"), draws)
    levels: dict[str, Levels | None] = {}
    unknown = []
    for practice in PRACTICES:
        answer = situation.level(practice)
        levels[practice] = _levels(practice, answer, parameters, draws, seed)
        if answer is None or isinstance(answer, tuple):
            unknown.append(practice)
    noise = _noise(situation.users * values["tau"], values["phi"], months, stream(seed, "month_noise"))
    return Draws(draws, months, seed, values, levels, tuple(unknown), noise)


def _labour_bought(situation: Situation, parameters: ParameterSet, n: int, seed: int) -> dict[str, Array]:
    shared = stream(seed, "labour_bought").random(n)
    found = {s: np.asarray(parameters.quantity(s, situation).quantile(shared), dtype=float) for s in LABOUR_BOUGHT}
    if situation.contract.hourly_rate is not None:
        found["rate"] = Constant(situation.contract.hourly_rate).quantile(shared)
    return found


def _levels(practice: str, answer: Level, parameters: ParameterSet, n: int, seed: int) -> Levels | None:
    known = bounds(practice, answer, parameters)
    if known is None:
        return None
    low, high = known
    if low == high:
        return np.full(n, low, dtype=np.int64)
    prevalence = parameters.practices[practice].prevalence
    return between(low, high, prevalence, stream(seed, f"question:{practice}").random(n))


def bounds(practice: str, answer: Level, parameters: ParameterSet) -> tuple[int, int] | None:
    """Return the least and the best level an answer leaves possible; None when the practice does not apply.

    Raises:
        SituationError: a level is beyond the practice's top.
        ParameterError: the parameter set lacks the practice.
    """
    try:
        table = parameters.practices[practice]
    except KeyError:
        raise ParameterError("parameters.no_practice", name=practice) from None
    if answer == "na":
        return None
    low, high = (0, table.top) if answer is None else answer if isinstance(answer, tuple) else (answer, answer)
    if not 0 <= low <= high <= table.top:
        raise SituationError("model.level", practice=practice, level=answer, top=table.top)
    return low, high


def between(low: int, high: int, prevalence: Sequence[float], uniform: Array) -> Levels:
    """Return levels drawn as in the reference population, among those from `low` to `high`.

    A higher bound never lowers the level that a uniform leads to, so better news is better draw by draw.

    >>> between(1, 2, (0.5, 0.3, 0.2), np.array([0.0, 0.59, 0.61, 0.99])).tolist()
    [1, 1, 2, 2]
    """
    below = np.concatenate(([0.0], np.cumsum(prevalence)))
    at = below[low] + uniform * (below[high + 1] - below[low])
    drawn = np.searchsorted(below[1:-1], at, side="right")
    return np.asarray(np.clip(drawn, low, high), dtype=np.int64)


def _noise(tickets: Array, phi: Array, months: int, rng: np.random.Generator) -> Array:
    """Return the month's noise, mean 1 and variance phi / tickets; none when phi or the tickets are nil.

    Months are rows and come in order, so a longer horizon begins with the same months.
    """
    shape = noise_shape(tickets, phi)
    if shape is None:
        return np.ones((months, tickets.size))
    return rng.standard_gamma(shape, size=(months, tickets.size)) / shape


def noise_shape(tickets: Array, phi: Array) -> Array | None:
    """Return the shape of the month's noise, tickets / phi; None for no noise, when phi or the tickets are nil."""
    return tickets / phi if np.all(phi > 0.0) and np.all(tickets > 0.0) else None
