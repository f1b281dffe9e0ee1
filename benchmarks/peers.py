"""The yearly loss curve beside open risk engines: CPU time, and error at VaR95 and VaR99 against the exact value.

Each peer is installed from the package index in an environment of its own, made in a temporary folder and thrown
away; one that does not install is said so. Run: python benchmarks/peers.py
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from scipy.stats import beta

from workbook.model.loss_curve import below_each, exact_curve, kind_of, simulated_curve
from workbook.model.quantities import Pert
from workbook.model.severity import LognormalLoss

YEARS, TIMES = 100_000, 5
LEVELS = (0.95, 0.99)


@dataclass(frozen=True)
class PertLoss:
    """A loss told by its low, most likely and high amounts: the law every peer has."""

    law: Pert

    @property
    def _beta(self) -> Any:
        width = self.law.high - self.law.low
        shapes = 1 + 4 * (self.law.mode - self.law.low) / width, 1 + 4 * (self.law.high - self.law.mode) / width
        return beta(*shapes, loc=self.law.low, scale=width)

    @property
    def mean(self) -> float:
        return self.law.mean

    @property
    def second_moment(self) -> float:
        return float(self._beta.var() + self.law.mean**2)

    def cdf(self, x: Any) -> Any:
        return self._beta.cdf(x)

    def quantile(self, p: float) -> float:
        return float(self._beta.ppf(p))

    def sample(self, rng: np.random.Generator, n: int) -> Any:
        return self.law.sample(rng, n)


LOW, MODE, HIGH = 2_000.0, 20_000.0, 250_000.0
NINETY = (2_000.0, 600_000.0)  # an intrusion: nine losses in ten between the two
CASES = {
    f"{rate:g} events a year, {name}": (rate, law, given)
    for rate in (0.3, 3.0)
    for name, law, given in (
        ("lognormal", LognormalLoss.from_interval(*NINETY),
         {"meanlog": (log(NINETY[0]) + log(NINETY[1])) / 2, "sdlog": log(NINETY[1] / NINETY[0]) / 3.289707}),
        ("PERT", PertLoss(Pert(LOW, MODE, HIGH)), {"low": LOW, "mode": MODE, "high": HIGH}),
    )
}  # fmt: skip

PYCRQ = """
from pycrq import FAIRSimulator, ScenarioBuilder
from pycrq.distributions import lognormal, pert, poisson
def run(rate, given, years):
    loss = lognormal(**given) if "meanlog" in given else pert(**given)
    scenario = ScenarioBuilder("x").asset("a").threat("t").lef(poisson(rate)).primary_loss(loss).build()
    return FAIRSimulator(years, seed=2026).simulate(scenario).annual_loss_exposure
"""
PYFAIR = """
from pyfair import FairModel
def run(rate, given, years):
    if "meanlog" in given:
        raise NotImplementedError("no lognormal loss")
    model = FairModel("x", n_simulations=years, random_seed=2026)
    model.input_data("Loss Event Frequency", constant=rate)
    model.input_data("Loss Magnitude", **given)
    model.calculate_all()
    return model.export_results()["Risk"].to_numpy()
"""
PEERS = {"pycrq": PYCRQ, "pyfair": PYFAIR, "riskquant": ""}
TIMED = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
import numpy as np
answers = []
for rate, given in json.loads(sys.argv[1]):
    try:
        spent = []
        for _ in range({times}):
            start = time.process_time()
            found = np.quantile(run(rate, given, {years}), {levels})
            spent.append(1000.0 * (time.process_time() - start))
        answers.append([found.tolist(), spent])
    except NotImplementedError as why:
        answers.append(str(why))
print(json.dumps(answers))
"""


def exact(rate: float, law: Any) -> list[float]:
    """VaR95 and VaR99, each on a grid of 65,536 cells."""
    kinds, found = [kind_of(rate, law)], []
    for p, first in exact_curve(kinds, LEVELS).quantiles.items():
        edges, below = below_each(kinds, 1.7 * first, 2**16)
        found.append(float(np.interp(p, below, edges)))
    return found


def timed(work: Callable[[], list[float]]) -> tuple[list[float], list[float]]:
    spent, found = [], []
    for _ in range(TIMES):
        start = time.process_time()
        found = work()
        spent.append(1000.0 * (time.process_time() - start))
    return found, spent


def ours(rate: float, law: Any) -> dict[str, tuple[list[float], list[float]]]:
    kinds = [kind_of(rate, law)]

    def drawn() -> list[float]:
        rng = np.random.Generator(np.random.SFC64(2026))
        return list(simulated_curve(kinds, rng, YEARS, LEVELS).quantiles.values())

    return {
        "workbook, exact": timed(lambda: list(exact_curve(kinds, LEVELS).quantiles.values())),
        "workbook, simulated": timed(drawn),
    }


def peer(name: str, code: str, folder: Path) -> tuple[str, list[Any] | str]:
    """Return a peer's version and its answer to each case, or why there is none."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    done = subprocess.run([python, "-m", "pip", "install", "-q", name], capture_output=True, text=True, check=False)
    if done.returncode:
        return "", "does not install: " + done.stderr.strip().splitlines()[-1].removeprefix("ERROR: ")
    script = code + TIMED.format(times=TIMES, years=YEARS, levels=list(LEVELS))
    asked = json.dumps([[rate, given] for rate, _, given in CASES.values()])
    version = f"from importlib.metadata import version; print(version({name!r}))"
    told = subprocess.run([python, "-c", version], capture_output=True, text=True, check=True).stdout.strip()
    ran = subprocess.run([python, "-c", script, asked], capture_output=True, text=True, check=False)
    if ran.returncode:
        return told, "does not run: " + ran.stderr.strip().splitlines()[-1]
    return told, json.loads(ran.stdout)


def row(case: str, engine: str, found: list[float], spent: list[float], truth: list[float]) -> str:
    errors = [f"{100.0 * (v / t - 1.0):+.2f} %" if t else "–" for v, t in zip(found, truth, strict=True)]
    return f"| {case} | {engine} | {min(spent):.1f} ms | {median(spent):.1f} ms | {errors[0]} | {errors[1]} |"


def main() -> None:
    print(f"| Case ({YEARS:,} years where simulated) | Engine | CPU min | CPU median | VaR95 | VaR99 |")
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    truths = {case: exact(rate, law) for case, (rate, law, _) in CASES.items()}
    for case, (rate, law, _) in CASES.items():
        for engine, (found, spent) in ours(rate, law).items():
            print(row(case, engine, found, spent, truths[case]))
    for name, code in PEERS.items():
        with tempfile.TemporaryDirectory() as folder:
            version, answers = peer(name, code, Path(folder))
        if isinstance(answers, str):
            print(f"| – | {name} {version} | – | – | {answers} | – |")
            continue
        for case, answer in zip(CASES, answers, strict=True):
            if isinstance(answer, str):
                print(f"| {case} | {name} {version} | – | – | {answer} | – |")
            else:
                print(row(case, f"{name} {version}", *answer, truths[case]))


if __name__ == "__main__":
    main()
