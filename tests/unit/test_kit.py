"""The launcher explains in plain words, in both languages, what is missing."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def kit() -> ModuleType:
    spec = importlib.util.spec_from_file_location("kit_under_test", ROOT / "kit.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_both_languages_say_the_same_things(kit: ModuleType) -> None:
    assert sorted(kit.SAYS["fr"]) == sorted(kit.SAYS["en"])


def test_the_launcher_needs_the_standard_library_only() -> None:
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import runpy; runpy.run_path({str(ROOT / 'kit.py')!r})"],
        capture_output=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize(("words", "language"), [(["open", "--lang", "en"], "en"), (["--lang=fr"], "fr")])
def test_the_language_asked_for_wins(kit: ModuleType, words: list[str], language: str) -> None:
    assert kit.chosen_language(words) == language


def test_an_old_python_is_told_what_to_install(
    kit: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(kit, "OLDEST", (9, 0))
    assert kit.main(["open", "--lang", "en"]) == 2
    assert "python.org" in capsys.readouterr().err


def test_a_full_disk_is_told_in_megabytes(
    kit: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(kit, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(kit, "MARK", tmp_path / ".venv" / "mark.json")
    monkeypatch.setitem(kit.NEEDED_MB, "lab", 10**9)
    assert kit.main(["cases", "--lang", "fr"]) == 2
    assert "Il manque de la place" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("pip_says", "told"),
    [
        ("WARNING: Retrying ... Failed to establish a new connection", "réseau"),
        ("ERROR: something else went wrong", "Relancez la même commande"),
        ("OSError: [Errno 28] No space left on device", "place"),
    ],
)
def test_a_failed_installation_says_why_and_what_to_do(
    kit: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path,
    pip_says: str, told: str,
) -> None:  # fmt: skip
    fake = tmp_path / "python"
    fake.write_text(f"#!/bin/sh\necho '{pip_says}'\nexit 1\n")
    fake.chmod(0o755)
    if sys.platform == "win32":
        pytest.skip("a shell script stands for pip here")
    monkeypatch.setattr(kit, "LOG", tmp_path / "log" / "install.log")
    monkeypatch.setattr(kit.Kit, "python", fake)
    assert kit.Kit("fr").install("lab", 0.0) == 2
    assert told in capsys.readouterr().err
    assert pip_says in (tmp_path / "log" / "install.log").read_text("utf-8")


def test_an_unknown_step_of_the_checks_is_named(kit: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert kit.Kit("en").test(["--only", "magic"]) == 2
    assert "magic" in capsys.readouterr().err
