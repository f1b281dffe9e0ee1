"""How long all built notebooks take, run from first cell to last, as many at a time as there are cores.

Run `python benchmarks/notebooks.py`. Wall-clock seconds of the whole set and CPU seconds of all kernels; goal: the
whole set in under 90 s on two cores.
"""

from __future__ import annotations

import os
import resource
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat

from workbook.lessons.run import execute

ROOT = Path(__file__).resolve().parents[1]


def run(path: Path) -> float:
    began = time.monotonic()
    execute(nbformat.read(path, as_version=4), name=path.stem)
    return time.monotonic() - began


def main() -> None:
    found = sorted(path for kind in ("notebooks", "exercises") for path in (ROOT / kind).glob("[fe][rn]/*.ipynb"))
    with tempfile.TemporaryDirectory() as room:
        os.environ["WORKBOOK_WORKSPACE"] = room
        began = time.monotonic()
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            spent = dict(zip(found, pool.map(run, found), strict=True))
        whole = time.monotonic() - began
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    slowest = max(spent, key=lambda path: spent[path])
    print(f"{len(found)} notebooks: {whole:.0f} s, {used.ru_utime + used.ru_stime:.0f} s of CPU; "
          f"slowest {slowest.stem}, {spent[slowest]:.1f} s")  # fmt: skip


if __name__ == "__main__":
    main()
