"""What a user installs is the wheel: it is built, put in an empty environment, and must do the whole job there."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.installed, pytest.mark.slow]


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    return subprocess.run(
        [str(c) for c in command], cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False,
        env={**clean, "PYTHONUTF8": "1"},
    )  # fmt: skip


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    built = run(sys.executable, "-m", "build", "--wheel", "--outdir", out, ROOT, cwd=out)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def empty(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A new environment with the wheel and what it depends on, nothing for developers; and a folder."""
    folder = tmp_path_factory.mktemp("empty")
    made = run(sys.executable, "-m", "venv", folder / "env", cwd=folder)
    assert made.returncode == 0, made.stderr
    python = folder / "env" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pinned = ("--disable-pip-version-check", "-q", "-c", ROOT / "constraints.txt")
    put = run(python, "-m", "pip", "install", *pinned, wheel, cwd=folder)
    assert put.returncode == 0, put.stdout + put.stderr
    return python, folder


def test_the_wheel_carries_samples_lessons_catalogues_and_modules(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for part in ("_kit/samples/ateliers-bremond/", "_kit/notebooks/fr/00", "_kit/notebooks/en/02", "_kit/exercises/fr/",
                 "i18n/catalogues/fr/", "views/modules/board.js", "export/templates/", "parameters/"):  # fmt: skip
        assert any(part in name for name in names), part


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_installed_command_exports_a_sample(empty: tuple[Path, Path], language: str) -> None:
    python, folder = empty
    words = ("export", "ateliers-bremond", "--to", "html,slides", "--lang", language, "--out", "delivered")
    ran = run(python, "-m", "workbook", *words, cwd=folder)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    for name in (f"ateliers-bremond.{language}.html", f"ateliers-bremond.{language}.slides.html"):
        assert (folder / "delivered" / name).stat().st_size > 100_000


def test_the_installed_command_says_what_it_lacks(empty: tuple[Path, Path]) -> None:
    python, folder = empty
    ran = run(python, "-m", "workbook", "open", "--no-browser", "--lang", "en", "--workspace", folder / "w", cwd=folder)
    assert ran.returncode == 2
    assert "JupyterLab is not installed" in ran.stderr


def test_the_installed_command_reads_the_sample_ledger(empty: tuple[Path, Path]) -> None:
    python, folder = empty
    ledger = ROOT / "data" / "samples" / "ateliers-bremond" / "ledger.txt"
    ran = run(python, "-m", "workbook", "read", "ledger", ledger, "--json", cwd=folder)
    assert ran.returncode == 0, ran.stderr
    assert '"balanced": true' in ran.stdout
