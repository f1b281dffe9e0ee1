"""CPU time of the model, row by row as its goals are set: plans, their table, the loss curve, the first result.

Run: python benchmarks/model.py
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from firms import joinery
from workbook.model import register_of, simulate
from workbook.model.decision import best_plan, front
from workbook.model.drift import drift_split_of
from workbook.model.lines import LINES
from workbook.model.loss_curve import exact_curve, kind_of, loss_curve
from workbook.model.plan_months import monthly_bands
from workbook.model.plan_summary import summarise
from workbook.model.plan_table import PlanTable, plan_table
from workbook.model.severity import LognormalLoss
from workbook.parameters import default_parameters

PARAMETERS = default_parameters()
FIRM = joinery()
LEFT_OUT = ("accounts", "steering", "awareness", "reversibility")  # eight levers are left: 256 plans
BOUNDS = ((0.16, 100, 8e3), (0.04, 500, 4e4), (0.012, 2e3, 6e5), (0.007, 1e3, 2e5))
FOUR = [kind_of(rate, LognormalLoss.from_interval(low, high)) for rate, low, high in BOUNDS]
FIRST = """
from firms import joinery
from workbook.model import simulate
from workbook.parameters import default_parameters
simulate(joinery(), default_parameters()).as_is.total()
"""


def one_plan() -> None:
    result = simulate(FIRM, PARAMETERS, (), draws=2000).as_is
    for name in (*(line for line in LINES if line != "actions"), "visible", "hidden", "total"):
        result.bands(name)


def table(without: tuple[str, ...] = LEFT_OUT) -> PlanTable:
    return plan_table(simulate(FIRM, PARAMETERS, (), draws=1000), without)


def every_plan() -> PlanTable:
    every = table(())
    front(every)
    best_plan(every)
    return every


def register_and_drift() -> None:
    run = simulate(FIRM, PARAMETERS, (("renewal", "documentation"),), draws=2000)
    register_of(run)
    drift_split_of(run, run.plans[0])


def spent_here(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def first_result() -> float:
    path = os.pathsep.join(filter(None, (sys.path[0], os.environ.get("PYTHONPATH"))))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", FIRST], check=True, env=os.environ | {"PYTHONPATH": path})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(name: str, times: int, work: Callable[[], object], spent: Callable[..., float] = spent_here) -> None:
    found = [1000.0 * spent(work) for _ in range(times)]
    print(f"{name:62s} min {min(found):7.1f} ms   median {median(found):7.1f} ms")


if __name__ == "__main__":
    measure("one plan, 2,000 draws, every line with bands", 9, one_plan)
    measure("256 plans, 1,000 draws, means of the total", 9, lambda: table().cost)
    measure("256 plans, 1,000 draws, summary with gains and pay-back", 9, lambda: summarise(table()))
    measure("256 plans, 1,000 draws, monthly P10/P50/P90", 5, lambda: monthly_bands(table()))
    measure("4,096 plans, 1,000 draws, best plan and front", 5, every_plan)
    measure("4,096 plans, the same and the summary with gains and pay-back", 5, lambda: summarise(every_plan()))
    measure("register of debts and split of the drift, 2,000 draws", 5, register_and_drift)
    measure("exact loss curve, one kind", 25, lambda: loss_curve(0.1, 1e5, 1e6))
    measure("exact loss curve, four kinds", 25, lambda: exact_curve(FOUR))
    measure("new process to first result", 9, lambda: None, lambda _: first_result())
