"""House rules that keep the project liveable."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src" / "workbook").rglob("*.py"))
TEXT = {".py", ".md", ".toml", ".json", ".csv", ".po", ".js", ".css", ".html", ".txt", ".ipynb", ".j2", ""}


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


@pytest.mark.parametrize("file", SOURCES, ids=lambda p: str(p.relative_to(ROOT / "src")))
def test_a_module_has_one_subject(file: Path) -> None:
    lines = len(file.read_text("utf-8").splitlines())
    assert lines <= 260, f"{file.name} has {lines} lines: two subjects in one room?"


def test_no_path_of_a_machine_and_no_registry_address_is_committed() -> None:
    leak = re.compile(
        r"(?<![\w.])/(?:home|root|Users|work|farm)/\w|https?://[\w.-]*(?:pypi|npmjs|registry)[\w.-]*\.\w+/"
    )
    for file in tracked():
        if file.suffix in TEXT and file.name != "test_house.py":
            found = leak.search(file.read_text("utf-8", errors="replace"))
            assert found is None, f"{file.relative_to(ROOT)}: {found and found.group()}"


def test_no_third_party_script_or_font_is_committed() -> None:
    for file in tracked():
        assert file.suffix not in {".woff", ".woff2", ".ttf", ".otf"}, file
        if file.suffix in {".js", ".css"}:
            assert file.stat().st_size < 60_000, f"{file.name} looks like a library"


def test_the_package_imports_fast_and_loads_nothing_heavy() -> None:
    heavy = "pandas plotly ipywidgets anywidget nbconvert nbformat babel pydantic"
    ask = f"import sys, workbook; print([m for m in '{heavy}'.split() if m in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"


def test_the_model_loads_numpy_and_nothing_heavier() -> None:
    heavy = "pandas plotly ipywidgets anywidget nbconvert nbformat babel pydantic scipy"
    ask = f"import sys, workbook.model; print([m for m in '{heavy}'.split() if m in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"


def test_what_the_constraints_pin_has_no_address() -> None:
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines():
        assert re.fullmatch(r"[A-Za-z0-9_.\-\[\]]+==[\w.+!-]+", line), line
