"""Every built notebook runs from its first cell to its last and prints again the figures that were kept."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from workbook.lessons.run import CELL_SECONDS, MOST_SIGNS

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted(path for kind in ("notebooks", "exercises") for path in (ROOT / kind).glob("[fe][rn]/*.ipynb"))


def test_there_are_as_many_french_as_english_notebooks() -> None:
    for kind in ("notebooks", "exercises"):
        french = sorted(path.name[:2] for path in (ROOT / kind / "fr").glob("*.ipynb"))
        english = sorted(path.name[:2] for path in (ROOT / kind / "en").glob("*.ipynb"))
        assert french == english
        assert french


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_notebook_prints_again_what_it_printed(notebook: Path, tmp_path: Path) -> None:
    command = [
        sys.executable, "-m", "pytest", "--nbval", f"--nbval-cell-timeout={CELL_SECONDS}",
        "-o", "addopts=", "-o", "filterwarnings=", "-p", "no:cacheprovider", "-q", str(notebook),
    ]  # fmt: skip
    environment = {**os.environ, "WORKBOOK_WORKSPACE": str(tmp_path)}
    for _ in range(3):
        run = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600, check=False
        )
        if "Address already in use" not in run.stderr:  # else two kernels that start at once were given one port
            break
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-1000:]


def cells(notebook: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(notebook.read_text("utf-8"))["cells"]
    return found


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_only_small_texts_are_kept_in_the_repository(notebook: Path) -> None:
    counts = []
    for cell in cells(notebook):
        if cell["cell_type"] != "code":
            continue
        assert (cell["execution_count"] is None) == (not cell["outputs"]), cell["id"]
        if cell["outputs"]:
            counts.append(cell["execution_count"])
        for output in cell["outputs"]:
            kept = output.get("data", {"text/plain": output.get("text", "")})
            assert set(kept) <= {"text/plain", "text/markdown", "text/html"}, cell["id"]
            assert all(len("".join(value)) <= MOST_SIGNS for value in kept.values()), cell["id"]
    assert counts == list(range(1, len(counts) + 1))
    assert len(counts) >= 2
    assert notebook.stat().st_size < 60_000


def test_the_figures_kept_are_the_same_in_both_languages_up_to_their_writing() -> None:
    """The model does not know the language: the same digits come out, written two ways."""
    for kind in ("notebooks", "exercises"):
        for french in sorted((ROOT / kind / "fr").glob("*.ipynb")):
            twin = json.loads(french.read_text("utf-8"))["metadata"]["workbook"]["twin"]
            english = ROOT / kind / "en" / f"{twin}.ipynb"
            kept = [{cell["id"] for cell in cells(one) if cell.get("outputs")} for one in (french, english)]
            assert kept[0] == kept[1]
