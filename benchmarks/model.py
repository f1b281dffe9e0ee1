"""CPU time of the model: one plan, many plans, the register, the drift. Run: python benchmarks/model.py"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from firms import joinery
from workbook.model import compare, register_of, simulate
from workbook.model.drift import drift_split_of
from workbook.model.lines import LINES
from workbook.parameters import default_parameters

PARAMETERS = default_parameters()
FIRM = joinery()
LEVERS = ("restore", "mfa", "patch", "renewal", "documentation", "scope", "supervision", "advice")
PLANS = [tuple(name for name, on in zip(LEVERS, bits, strict=True) if on) for bits in product((0, 1), repeat=8)]


def one_plan() -> None:
    result = simulate(FIRM, PARAMETERS, (), draws=2000).as_is
    for name in (*(line for line in LINES if line != "actions"), "visible", "hidden", "total"):
        result.bands(name)


def many_plans() -> None:
    for result in simulate(FIRM, PARAMETERS, PLANS, draws=1000).plans:
        result.total()


def many_plans_compared() -> None:
    run = simulate(FIRM, PARAMETERS, PLANS, draws=1000)
    for result in run.plans:
        compare(run.as_is, result)


def many_plans_with_bands() -> None:
    for result in simulate(FIRM, PARAMETERS, PLANS, draws=1000).plans:
        result.bands("total")


def register_and_drift() -> None:
    run = simulate(FIRM, PARAMETERS, (("renewal", "documentation"),), draws=2000)
    register_of(run)
    drift_split_of(run, run.plans[0])


def measure(name: str, work: Callable[[], None], times: int) -> None:
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append(1000.0 * (time.process_time() - start))
    print(f"{name:55s} min {min(found):7.1f} ms   median {median(found):7.1f} ms")


if __name__ == "__main__":
    measure("one plan, 2,000 draws, every line with bands", one_plan, 9)
    measure("256 plans, 1,000 draws, totals", many_plans, 5)
    measure("256 plans, 1,000 draws, gains and pay-back", many_plans_compared, 5)
    measure("256 plans, 1,000 draws, monthly P10/P50/P90", many_plans_with_bands, 3)
    measure("register of debts and split of the drift, 2,000 draws", register_and_drift, 5)
