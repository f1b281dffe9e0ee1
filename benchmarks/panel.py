"""How long the situation panel's kernel takes: CPU time from an answer to the redrawn verdict, and of the ranking.

Run `python benchmarks/panel.py`. Milliseconds of CPU, minimum and median; the autosave is not in them but in a line
of its own. Goal: under 100 ms median from an answer to everything the panel redraws.
"""

from __future__ import annotations

import datetime as dt
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from workbook import cases
from workbook.cases import CaseFile, new_case
from workbook.cases.visits import note_visit
from workbook.questions import bank
from workbook.widgets.panel import SituationPanel

IDS = [one.id for one in bank()]


def told(spent: list[float]) -> str:
    return f"min {1000 * min(spent):.0f}, median {1000 * statistics.median(spent):.0f} ms"


def timed(deed: Callable[[int], object], repeats: int) -> str:
    spent = []
    for n in range(repeats):
        start = time.process_time()
        deed(n)
        spent.append(time.process_time() - start)
    return told(spent)


def empty() -> CaseFile:
    case = new_case("Durand")
    case.firm.employees = case.firm.users = 40
    case.contract.fee_month = 3000
    return case


def other(panel: SituationPanel, n: int) -> None:
    """Give a question another answer than it has."""
    name = IDS[n % len(IDS)]
    now = panel.answers.get(name)
    panel.answer(name, 1 + now % 5 if isinstance(now, int) else 3)


def measure(name: str, case: CaseFile) -> None:
    panel = SituationPanel(case, "fr")
    print(f"{name}, an answer redrawn: {timed(lambda n: other(panel, n), 72)}")
    for one in IDS[::2]:
        panel.answer(one, "unknown")
    print(f"{name}, half unknown, ranked again: {timed(lambda _: panel.rank(), 5)}")
    note_visit(case, dt.date(2026, 3, 12))
    panel.action = {"kind": "compare", "n": 1}
    print(f"{name}, with the last visit compared: {timed(lambda n: other(panel, n), 36)}")
    with tempfile.TemporaryDirectory() as folder:
        saved = SituationPanel(case, "fr", autosave=Path(folder) / "case.json")
        print(f"{name}, redrawn and saved: {timed(lambda n: other(saved, n), 36)}")


def main() -> None:
    measure("sample", cases.open_case("ateliers-bremond"))
    case = empty()
    panel = SituationPanel(case, "fr")
    print(f"nothing answered yet, ranked: {timed(lambda _: panel.rank(), 5)}")
    measure("new firm", case)


if __name__ == "__main__":
    main()
