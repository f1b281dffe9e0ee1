"""Read e-invoices of each form: CPU time a document, minimum and median.

Run: python benchmarks/readers.py [--repeat 200] [--lines 12]

Goal: about 5 ms a document once the libraries are loaded. Documents are fictional, written by the sample generator;
the detail of IT (classes of lines, months) is made of the same invoices and measured apart.
"""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
import time
from collections.abc import Callable
from decimal import Decimal

from workbook.cases.generator import Bill, BillLine, BillParty, bill_pdf, bill_xml
from workbook.readers.invoices.detail import detail_of
from workbook.readers.invoices.reading import read_invoice

GOAL_MS = 5.0


def bill(lines: int) -> Bill:
    march = dt.date(2026, 3, 1), dt.date(2026, 3, 31)
    one = BillLine("Interventions hors forfait", Decimal("1.25"), Decimal("82.50"), "HUR", "Poste", march)
    seller, buyer = BillParty("Infogérance (fictive)", "123456782"), BillParty("Menuiserie (fictive)")
    return Bill("F-1", march[1], seller, buyer, (one,) * lines, discount_cents=1_000)


def measure(work: Callable[[], object], repeat: int) -> list[float]:
    work()
    found = []
    for _ in range(repeat):
        start = time.process_time()
        work()
        found.append((time.process_time() - start) * 1000)
    return found


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--repeat", type=int, default=200)
    asked.add_argument("--lines", type=int, default=12)
    options = asked.parse_args()
    made = bill(options.lines)
    start = time.process_time()
    first = read_invoice(bill_pdf(made, "fr"))
    print(f"first PDF, libraries loaded on the way: {(time.process_time() - start) * 1000:.0f} ms")
    pdf, xml = bill_pdf(made, "fr"), bill_xml(made)
    works: dict[str, Callable[[], object]] = {
        f"PDF of {len(pdf) >> 10} KiB, {options.lines} lines": lambda: read_invoice(pdf),
        f"XML of {len(xml) >> 10} KiB, {options.lines} lines": lambda: read_invoice(xml),
        "detail of one invoice": lambda: detail_of([first]),
    }
    for name, work in works.items():
        cpu = measure(work, options.repeat)
        print(f"{name}: CPU ms min {min(cpu):.2f}, median {statistics.median(cpu):.2f} (goal about {GOAL_MS:g})")


if __name__ == "__main__":
    main()
