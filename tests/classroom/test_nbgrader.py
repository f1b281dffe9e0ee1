"""A class handed in to nbgrader: the assignment is made, three made-up pupils are graded and given feedback."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest

from workbook.cli.command import run as workbook
from workbook.exercises import Progress, Study, find

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.classroom, pytest.mark.slow]
LESSON, CASE = "02", "ateliers-bremond"
NOTEBOOK = next((ROOT / "exercises" / "en").glob(f"{LESSON}-*.ipynb")).name


def run(command: list[str | Path], cwd: Path, **more: str) -> str:
    # nbgrader's own warnings are not ours, and its kernels must find this code
    given = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "PYTHONWARNINGS": "ignore", **more}
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True, encoding="utf-8", env=given, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def nbgrader(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """nbgrader in an environment of its own that sees this one: JupyterLab is left as it is."""
    env = tmp_path_factory.mktemp("nbgrader") / "env"
    run([sys.executable, "-m", "venv", env], cwd=ROOT)
    scripts = env / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    beside = run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], cwd=ROOT).strip()
    Path(beside, "around.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    pinned = ["--disable-pip-version-check", "-q", "-c", ROOT / "constraints.txt"]
    run([python, "-m", "pip", "install", *pinned, "nbgrader"], cwd=ROOT)
    around = {
        "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
        "JUPYTER_PATH": str(Path(sysconfig.get_path("data"), "share", "jupyter")),  # the pages' templates
    }
    return lambda words, cwd: run([python, "-m", "nbgrader", *words], cwd=cwd, **around)


@pytest.fixture(scope="module")
def right() -> dict[str, Any]:
    """The right answers, worked out as the checker does."""
    study = Study(CASE)
    return {name: find(name).answer(find(name).facts(study)) for name in ("02-1", "02-2", "02-3")}


def hand_in(folder: Path, pupil: str, answers: dict[str, str]) -> None:
    """Put a pupil's notebook where nbgrader looks for it, with answers written in its cells as code."""
    notebook = json.loads((folder / "release" / LESSON / NOTEBOOK).read_text("utf-8"))
    for cell in notebook["cells"]:
        for name, answer in answers.items():
            if "".join(cell["source"]) == f'lesson.exercise("{name}")':
                cell["source"] = f'lesson.exercise("{name}").check({answer})'
    target = folder / "submitted" / pupil / LESSON / NOTEBOOK
    target.parent.mkdir(parents=True)
    target.write_text(json.dumps(notebook), "utf-8")


def test_a_class_is_graded_and_each_pupil_gets_feedback(nbgrader: Any, right: dict[str, Any], tmp_path: Path) -> None:
    course = tmp_path / "course"
    assert workbook(["class", "prepare", str(course), "--lessons", LESSON, "--lang", "en"]) == 0
    nbgrader(["generate_assignment", LESSON, "--create"], course)

    hand_in(course, "all-right-in-code", {name: repr(answer) for name, answer in right.items()})
    hand_in(course, "one-mistake", {"02-1": repr(right["02-1"]), "02-2": repr(right["02-2"] * 3)})
    hand_in(course, "with-the-mouse", {})
    widgets = Progress(course / "submitted" / "with-the-mouse" / LESSON / "progress.json")
    widgets.note("02-1", tries=2, found=True)
    widgets.note("02-3", tries=1, found=True)

    nbgrader(["autograde", LESSON, "--create"], course)
    nbgrader(["generate_feedback", LESSON], course)
    nbgrader(["export", "--to", "grades.csv"], course)
    with (course / "grades.csv").open(encoding="utf-8", newline="") as stream:
        graded = {row["student_id"]: (float(row["score"]), float(row["max_score"])) for row in csv.DictReader(stream)}
    assert graded == {"all-right-in-code": (3, 3), "one-mistake": (1, 3), "with-the-mouse": (2, 3)}
    for pupil in graded:
        page = (course / "feedback" / pupil / LESSON / f"{Path(NOTEBOOK).stem}.html").read_text("utf-8")
        assert "points-02-1" in page
