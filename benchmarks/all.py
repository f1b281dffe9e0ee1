"""Every benchmark, one after the other, after a line on the machine. Run: python benchmarks/all.py [NAME...]"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent


def processor() -> str:
    """Return the processor's name where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def main() -> int:
    names = sys.argv[1:] or sorted(p.stem for p in HERE.glob("*.py") if p.stem != Path(__file__).stem)
    print(f"{processor()}, {os.cpu_count()} cores; {platform.system()}; Python {platform.python_version()}, "
          f"NumPy {version('numpy')}, SciPy {version('scipy')}")  # fmt: skip
    failed = []
    for name in names:
        print(f"\n## {name}", flush=True)
        if subprocess.run([sys.executable, HERE / f"{name}.py"], check=False).returncode:
            failed.append(name)
    if failed:
        print("\nfailed: " + ", ".join(failed))
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
