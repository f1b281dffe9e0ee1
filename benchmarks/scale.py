"""CPU time of what grows: every plan of twelve levers, the loss curve, a portfolio, the first result of a new process.

Run: python benchmarks/scale.py [--firms 100]
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from firms import joinery, sized
from workbook.model import simulate
from workbook.model.decision import best_plan, front
from workbook.model.loss_curve import exact_curve, kind_of, loss_curve
from workbook.model.plan_table import plan_table
from workbook.model.portfolio import portfolio
from workbook.model.severity import LognormalLoss
from workbook.model.situation import Situation
from workbook.parameters import default_parameters

PARAMETERS = default_parameters()
BOUNDS = ((0.16, 100, 8e3), (0.04, 500, 4e4), (0.012, 2e3, 6e5), (0.007, 1e3, 2e5))
FOUR = [kind_of(rate, LognormalLoss.from_interval(low, high)) for rate, low, high in BOUNDS]
FIRST = """
from firms import joinery
from workbook.model import simulate
from workbook.parameters import default_parameters
simulate(joinery(), default_parameters()).as_is.total()
"""


def every_plan() -> None:
    table = plan_table(simulate(joinery(), PARAMETERS, (), draws=1000))
    front(table)
    best_plan(table)


def many_firms(count: int, *, known: bool) -> dict[str, Situation]:
    """Firms of four sizes and three states, their contracts at every month of their year."""
    sizes, states = (12, 42, 110, 240), ("endured", "average", "steered")
    found = {}
    for n in range(count):
        firm = sized(sizes[n % 4], states[n % 3])
        contract = replace(firm.contract, months_since_anniversary=n % 12)
        found[f"firm {n}"] = replace(firm, contract=contract, **({} if known else {"practices": {}}))
    return found


def first_result() -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", FIRST], check=True, env=os.environ | {"PYTHONPATH": sys.path[0]})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(name: str, work: Callable[[], object], times: int) -> None:
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append(1000.0 * (time.process_time() - start))
    print(f"{name:60s} min {min(found):8.1f} ms   median {median(found):8.1f} ms")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--firms", type=int, default=400)
    count = asked.parse_args().firms
    measure("4,096 plans, 1,000 draws, best plan and front", every_plan, 3)
    measure("exact loss curve, one kind", lambda: loss_curve(0.1, 1e5, 1e6), 9)
    measure("exact loss curve, four kinds", lambda: exact_curve(FOUR), 9)
    for known, name in ((True, "every practice known"), (False, "no practice known")):
        firms = many_firms(count, known=known)
        measure(f"{count} firms, {name}, 1,000 draws", lambda: portfolio(firms, PARAMETERS, draws=1000), 3)  # noqa: B023
    print(f"peak memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    spent = [1000.0 * first_result() for _ in range(5)]
    print(f"{'new process to first result':60s} min {min(spent):8.1f} ms   median {median(spent):8.1f} ms")


if __name__ == "__main__":
    main()
