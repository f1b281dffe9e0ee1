"""What was tried to be surer or faster, and what it gives: even draws, scrambled Sobol points, single precision.

Run: python benchmarks/tried.py [--seeds 40]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

import numpy as np
from scipy.stats import qmc

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from firms import joinery
from workbook.model import simulate
from workbook.model.blocks import Block, less, merged, places
from workbook.model.cohort import cohort
from workbook.model.draws import DRAWN, LABOUR_BOUGHT, Draws, between, draw
from workbook.model.horizon import horizon
from workbook.model.latin import LatinLaws
from workbook.model.parameterset import ParameterSet
from workbook.model.plan_table import plan_table
from workbook.model.quantities import Array
from workbook.model.results import quantiles
from workbook.model.situation import PRACTICES, Situation
from workbook.parameters import default_parameters

PARAMETERS: ParameterSet = default_parameters()
N, MONTHS = 1000, 60


def apart(situation: Situation, seed: int) -> Draws:
    return replace(draw(situation, PARAMETERS, months=MONTHS, draws=N, seed=seed), noise=np.ones((1, 1)))


def even(situation: Situation, seed: int) -> Draws:
    return LatinLaws(PARAMETERS, N, seed).draw([situation], [np.random.default_rng(seed)], MONTHS)


def sobol(situation: Situation, seed: int) -> Draws:
    points = qmc.Sobol(len(DRAWN) + 1 + len(PRACTICES), rng=np.random.default_rng(seed)).random(1024)[:N].T
    names = {s: points[i] for i, s in enumerate(DRAWN)} | dict.fromkeys(LABOUR_BOUGHT, points[len(DRAWN)])
    values = {s: np.asarray(PARAMETERS.quantity(s, situation).quantile(u), dtype=float) for s, u in names.items()}
    levels = {
        p: between(0, PARAMETERS.top(p), PARAMETERS.practices[p].prevalence, points[len(DRAWN) + 1 + i])
        for i, p in enumerate(PRACTICES)
    }
    return Draws(N, MONTHS, seed, values, levels, PRACTICES, np.ones((1, 1)))


def totals(situation: Situation, drawn: Draws) -> tuple[float, Array]:
    if drawn["tau"].ndim == 1:  # one firm's own draws, told as those of several
        values = {s: v[None, None] for s, v in drawn.values.items()}
        levels = {p: None if found is None else found[None] for p, found in drawn.levels.items()}
        drawn = replace(drawn, values=values, levels=levels)
    found = horizon(cohort([situation], PARAMETERS, drawn), [np.random.default_rng(drawn.seed)])
    return float(found.visible[0] + found.hidden[0]), found.totals[0]


def sampling(seeds: int) -> None:
    firm = joinery(practices={})
    print(f"The spread of {N:,}-draw answers over {seeds} seeds, a firm of which no practice is known:")
    ways: dict[str, Callable[[Situation, int], Draws]] = {
        "named streams": apart, "Latin hypercube": even, "scrambled Sobol": sobol,
    }  # fmt: skip
    for name, way in ways.items():
        spent, means, bands = [], [], []
        for seed in range(seeds):
            start = time.process_time()
            drawn = way(firm, seed)
            spent.append(1000.0 * (time.process_time() - start))
            mean, each = totals(firm, drawn)
            means.append(mean)
            bands.append(quantiles(each[None], (0.1, 0.5, 0.9))[:, 0])
        spread = np.std(bands, axis=0, ddof=1) / np.mean(means)
        print(
            f"| {name} | {median(spent):.2f} ms | {np.std(means, ddof=1) / np.mean(means):.3%} |"
            + "".join(f" {s:.3%} |" for s in spread)
        )


def single_precision() -> None:
    table = plan_table(simulate(joinery(), PARAMETERS, (), draws=N))
    blocks = [Block(b.levers, b.rows.sum(axis=1)) for b in (*table.other_years, *table.lived_years)]
    costs = less(merged(blocks), 0, table.levers)
    answers = {}
    for kind in (np.float64, np.float32):
        rows = [((-c.rows).astype(kind), places(table.levers, c.levers)) for c in costs]
        spent = []
        for _ in range(5):
            start = time.process_time()
            found = []
            for first in range(0, table.size, 64):
                plans = slice(first, first + 64)
                gain = sum(values[row[plans]] for values, row in rows)
                found.append((*quantiles(gain, (0.1, 0.9)), np.count_nonzero(gain >= 0.0, axis=1) / N))
            spent.append(1000.0 * (time.process_time() - start))
        answers[kind] = np.concatenate([np.asarray(f, dtype=float) for f in found], axis=1)
        print(f"| {np.dtype(kind).name} | {min(spent):.0f} ms | {median(spent):.0f} ms |")
    gap = np.abs(answers[np.float64] - answers[np.float32]).max(axis=1)
    print(f"greatest gap over {table.size:,} plans: P10 {gap[0]:.4f}, P90 {gap[1]:.4f} euros; pay-back {gap[2]:.4f}")


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seeds", type=int, default=40)
    sampling(asked.parse_args().seeds)
    single_precision()
