"""CPU time and memory of a portfolio of firms. Run: python benchmarks/scale.py [--firms 100]"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from firms import sized
from workbook.model.portfolio import portfolio
from workbook.model.situation import Situation
from workbook.parameters import default_parameters

PARAMETERS = default_parameters()


def many_firms(count: int, *, known: bool) -> dict[str, Situation]:
    """Firms of four sizes and three states, their contracts at every month of their year."""
    sizes, states = (12, 42, 110, 240), ("endured", "average", "steered")
    found = {}
    for n in range(count):
        firm = sized(sizes[n % 4], states[n % 3])
        contract = replace(firm.contract, months_since_anniversary=n % 12)
        found[f"firm {n}"] = replace(firm, contract=contract, **({} if known else {"practices": {}}))
    return found


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
    for known, name in ((True, "every practice known"), (False, "no practice known")):
        firms = many_firms(count, known=known)
        measure(f"{count} firms, {name}, 1,000 draws", lambda: portfolio(firms, PARAMETERS, draws=1000), 3)  # noqa: B023
    print(f"peak memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
