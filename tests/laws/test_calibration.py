"""Of firms whose truth is known because it was made, eight in ten lie within the band that holds eight in ten."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from firms import ENDURED, joinery, sized
from workbook.model import PRACTICES, PlanResult, Situation, simulate
from workbook.model.hazards import KINDS, RESTORED
from workbook.model.plan import Setting
from workbook.parameters import default_parameters

PARAMETERS = default_parameters()
UNKNOWN = dict.fromkeys(PRACTICES, None)
TRUTHS = 25
FIRMS = (
    sized(12, "average"),
    sized(42, "endured"),
    sized(110, "steered"),
    sized(240, "average"),
    replace(sized(12, "average"), practices=UNKNOWN),
    replace(sized(110, "average"), practices=UNKNOWN),
    joinery(practices=ENDURED | {"restore": None, "mfa": None, "renewal": None, "scope": None}),
    joinery(own={"tau": 0.9, "h_ticket": 0.6, "labour": 38.0}),
)


def lived(firm: Situation, seed: int, truths: int = TRUTHS) -> np.ndarray:
    """Five years of as many firms, each with its own true parameters; incidents happen month by month.

    They are not the model's events: no candidates, no ceiling, no marks, another stream.
    """
    result = simulate(firm, PARAMETERS, draws=truths, seed=seed).as_is
    lines = sum(result.years(line).sum(axis=0) for line in ("visible", "lost_time", "projects", "exit"))
    chance = np.random.default_rng(seed)
    return np.asarray(lines) + sum(losses(result, kind, chance) for kind in KINDS)


def losses(result: PlanResult, kind: str, chance: np.random.Generator) -> np.ndarray:
    engine, hazards, as_is = result.engine, result.engine.hazards, Setting({})
    shape = (result.months, engine.firm.draws.n)
    often = hazards.rates[kind] / 12.0 * hazards.multiplier(kind, engine.view(as_is), as_is).table()
    counts = chance.poisson(np.broadcast_to(often, shape))
    found = np.zeros(shape[1])
    for month, draw in np.argwhere(counts > 0):
        for _ in range(counts[month, draw]):
            found[draw] += loss(result, kind, int(month), int(draw), chance)
    return found


def loss(result: PlanResult, kind: str, month: int, draw: int, chance: np.random.Generator) -> float:
    hazards, values = result.engine.hazards, result.engine.firm.draws
    severity, shape = hazards.severity(kind), (result.months, values.n)
    size = np.exp(severity.sigma * chance.standard_normal())
    if kind == "outage":
        return float(np.exp(severity.mu) * size * np.broadcast_to(hazards.hour_down.table(), shape)[month, draw])
    found = np.broadcast_to(hazards.median(kind), shape)[month, draw] * size
    if kind in RESTORED:
        failed = chance.random() < np.broadcast_to(hazards.fails(Setting({})), shape)[month, draw]
        scale = np.broadcast_to(hazards.restore_scale, values.n)[draw]
        found *= (values["k_restore"][draw] if failed else 1.0) / scale
    return float(min(found, hazards.cap))


def places(truths: int = TRUTHS) -> np.ndarray:
    """Where each truth lies: -1 below the band, 0 within, 1 above."""
    found = []
    for number, firm in enumerate(FIRMS):
        low, _, _, high, _ = simulate(firm, PARAMETERS, draws=2000).as_is.total_band("total")
        truth = lived(firm, 9_000 + number, truths)
        found.append((truth > high).astype(int) - (truth < low))
    return np.concatenate(found)


def test_the_band_of_eight_in_ten_holds_the_truth_eight_times_in_ten() -> None:
    found = places()
    assert found.size == 200
    assert 0.75 <= (found == 0).mean() <= 0.85
    assert 0.05 <= (found < 0).mean() <= 0.15
    assert 0.05 <= (found > 0).mean() <= 0.15


if __name__ == "__main__":
    for truths in (TRUTHS, 500):
        where = places(truths)
        print(where.size, *(f"{(where == side).mean():.3f}" for side in (-1, 0, 1)))
