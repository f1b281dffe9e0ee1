"""Read a ledger of a million lines and sum it by account and month: CPU time and peak memory; then find its IT cost.

Run: python benchmarks/ledger.py [--lines 1000000] [--repeat 5]

Goal: under 5 s of CPU and under 600 MiB. Each run is a process of its own, so that its peak memory is its own.
The ledger is made up from a seed: 40 suppliers, invoices of three lines, labels that are nearly all different.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HEADER = (
    "JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate "
    "EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise"
)
ACCOUNTS = (("615600", "Maintenance"), ("606300", "Petit équipement"), ("626200", "Télécom"), ("613500", "Locations"))


def write(path: Path, lines: int, seed: int = 2026) -> None:
    chance = random.Random(seed)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("\t".join(HEADER.split()) + "\r\n")
        for number in range(lines // 3):
            net = chance.randrange(1_000, 900_000)
            vat = net // 5
            day = f"2024{chance.randrange(1, 13):02d}{chance.randrange(1, 29):02d}"
            supplier = chance.randrange(40)
            account, title = chance.choice(ACCOUNTS)
            piece, label = f"FA{number:07d}", f"Facture {number:07d} fournisseur {supplier:02d} échéance"
            for code, name, aux, debit, credit in (
                (account, title, ("", ""), net, 0),
                ("445660", "TVA déductible", ("", ""), vat, 0),
                ("401000", "Fournisseurs", (f"F{supplier:04d}", f"Fournisseur fictif {supplier:02d}"), 0, net + vat),
            ):
                amounts = [f"{value // 100},{value % 100:02d}" for value in (debit, credit)]
                cells = ["ACH", "Achats", f"{number:08d}", day, code, name, *aux, piece, day, label, *amounts]
                file.write("\t".join([*cells, "", "", day, "", ""]) + "\r\n")


def measure(path: Path) -> None:
    from workbook.readers.costs.it_cost import it_cost
    from workbook.readers.ledger.reading import read_ledger

    wall, cpu = time.perf_counter(), time.process_time()
    ledger = read_ledger(path)
    rows = ledger.rows
    net = rows["debit"] - rows["credit"]
    sums = net.groupby([rows["account"], rows["date"].dt.to_period("M")], observed=True).sum()
    figures = {
        "cpu": time.process_time() - cpu,
        "wall": time.perf_counter() - wall,
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "rows": ledger.report.rows_read,
        "rejected": len(ledger.report.rejected),
        "sums": len(sums),
        "balanced": ledger.report.balanced,
    }
    cpu = time.process_time()
    figures["it_cost_cents"], figures["it_cost_cpu"] = it_cost(ledger).total_cents, time.process_time() - cpu
    print(json.dumps(figures))


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--lines", type=int, default=1_000_000)
    asked.add_argument("--repeat", type=int, default=5)
    asked.add_argument("--measure", type=Path)
    options = asked.parse_args()
    if options.measure:
        measure(options.measure)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.txt"
        write(path, options.lines)
        command = [sys.executable, __file__, "--measure", str(path)]
        runs = [json.loads(subprocess.check_output(command)) for _ in range(options.repeat)]
        size = path.stat().st_size / 2**20
    cpu, peak = [run["cpu"] for run in runs], max(run["peak_mib"] for run in runs)
    print(f"{runs[0]['rows']:,} rows read, {runs[0]['rejected']} rejected, {size:.0f} MiB, {options.repeat} runs")
    print(f"CPU s: min {min(cpu):.2f}, median {statistics.median(cpu):.2f} (goal < 5)")
    costs = [run["it_cost_cpu"] for run in runs]
    print(f"IT cost of these lines, CPU s: min {min(costs):.2f}, median {statistics.median(costs):.2f}")
    print(f"peak MiB: {peak:.0f} (goal < 600)")
    sys.exit(0 if min(cpu) < 5 and peak < 600 else 1)


if __name__ == "__main__":
    main()
