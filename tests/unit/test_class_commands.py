"""What a teacher does with a class, and what a learner may ask about their own progress."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from workbook.cli.command import run
from workbook.exercises import Progress
from workbook.exercises.class_table import pupils
from workbook.widgets.exercise import Points


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WORKBOOK_WORKSPACE", str(tmp_path / "own"))
    return tmp_path / "own"


def pupil(file: Path, *found: str) -> str:
    for name in found:
        Progress(file).note(name, tries=1, found=True)
    return str(file)


def test_a_class_becomes_one_table_named_after_files_or_folders(tmp_path: Path) -> None:
    files = [pupil(tmp_path / "alice.json", "02-1"), pupil(tmp_path / "bob" / "progress.json", "02-1", "02-2")]
    assert run(["progress", "merge", *files, "--out", str(tmp_path / "class.csv")]) == 0
    rows = list(csv.DictReader((tmp_path / "class.csv").read_text("utf-8-sig").splitlines()))
    assert [(row["name"], row["exercise"], row["found"]) for row in rows] == [
        ("alice", "02-1", "1"),
        ("bob", "02-1", "1"),
        ("bob", "02-2", "1"),
    ]


def test_pupils_of_one_name_are_told_apart_and_nobody_counts_twice() -> None:
    alice, bob = Path("a/alice/02/progress.json"), Path("a/bob/02/progress.json")
    assert pupils([alice, bob, alice]) == {"alice/02": alice, "bob/02": bob}


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"exercises": 3}', "\x00"])
def test_a_file_that_is_no_progress_is_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    (tmp_path / "carol.json").write_text(content, "utf-8")
    files = [pupil(tmp_path / "alice.json", "02-1"), str(tmp_path / "carol.json")]
    assert run(["progress", "merge", *files, "--out", str(tmp_path / "class.csv"), "--lang", "en"]) == 2
    assert "carol.json" in capsys.readouterr().err
    assert not (tmp_path / "class.csv").exists()


def test_a_formula_in_a_file_name_or_in_a_file_stays_text(tmp_path: Path) -> None:
    file = tmp_path / "=1+1.json"
    file.write_text(json.dumps({"exercises": {"@cmd": {"tries": 1, "hints": 0, "found": True, "shown": False}}}))
    assert run(["progress", "merge", str(file), "--out", str(tmp_path / "class.csv")]) == 0
    written = (tmp_path / "class.csv").read_text("utf-8-sig").splitlines()[1]
    assert written.startswith("'=1+1,'@cmd,")


def test_progress_is_erased_only_when_told_so(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = Progress()
    own.note("02-1", found=True)
    assert run(["progress", "erase", "--lang", "en"]) == 0
    assert own.file.exists()
    assert "--yes" in capsys.readouterr().out
    assert run(["progress", "erase", "--yes"]) == 0
    assert not own.file.exists()


def test_progress_is_shown_lesson_by_lesson(capsys: pytest.CaptureFixture[str]) -> None:
    Progress().note("02-1", found=True)
    assert run(["progress", "show", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("02") and "1" in line for line in lines)


def test_points_are_one_when_found_else_none_and_a_number_for_the_grader() -> None:
    assert repr(Points("02-1", "en")) == "0.0"
    Progress().note("02-1", found=True)
    found = Points("02-1", "en")
    assert float(repr(found)) == 1
    assert found._repr_markdown_().startswith("02-1: 1 ")


def test_a_course_is_laid_out_once_and_what_the_teacher_changed_is_kept(tmp_path: Path) -> None:
    course = tmp_path / "c"
    assert run(["class", "prepare", str(course), "--lessons", "02"]) == 0
    notebook = next((course / "source" / "02").glob("*.ipynb"))
    notebook.write_text("mine", "utf-8")
    assert run(["class", "prepare", str(course), "--lessons", "02"]) == 0
    assert notebook.read_text("utf-8") == "mine"


def test_a_lesson_that_does_not_exist_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["class", "prepare", str(tmp_path / "c"), "--lessons", "77", "--lang", "en"]) == 2
    assert "77" in capsys.readouterr().err
