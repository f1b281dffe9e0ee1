"""An update loses nothing: untouched lessons are refreshed, edited ones are kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workbook.errors import LessonError
from workbook.lessons import workspace


def notebook(path: Path, source: str, outputs: list[object] | None = None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    cell = {"cell_type": "code", "source": [source], "outputs": outputs or []}
    path.write_text(json.dumps({"cells": [cell]}), "utf-8")


@pytest.fixture
def kit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shipped = tmp_path / "kit"
    monkeypatch.setattr(workspace, "kit_folder", lambda name: shipped / name)
    notebook(shipped / "notebooks" / "fr" / "00-depart.ipynb", "first")
    return shipped


def test_a_lesson_is_copied_then_refreshed_while_untouched(kit: Path, tmp_path: Path) -> None:
    home = workspace.choose_workspace(tmp_path / "mine")
    assert [p.name for p in workspace.refresh(home)[0]] == ["00-depart.ipynb"]
    assert workspace.refresh(home) == ([], [])
    notebook(kit / "notebooks" / "fr" / "00-depart.ipynb", "second")
    copied, kept = workspace.refresh(home)
    assert (len(copied), kept) == (1, [])
    assert "second" in copied[0].read_text("utf-8")


def test_running_a_lesson_is_not_editing_it(kit: Path, tmp_path: Path) -> None:
    home = workspace.choose_workspace(tmp_path / "mine")
    copy = workspace.refresh(home)[0][0]
    notebook(copy, "first", outputs=[{"output_type": "stream"}])
    notebook(kit / "notebooks" / "fr" / "00-depart.ipynb", "second")
    assert workspace.refresh(home) == ([copy], [])


def test_an_edited_lesson_is_never_overwritten(kit: Path, tmp_path: Path) -> None:
    home = workspace.choose_workspace(tmp_path / "mine")
    copy = workspace.refresh(home)[0][0]
    notebook(copy, "my own words")
    notebook(kit / "notebooks" / "fr" / "00-depart.ipynb", "second")
    for _ in range(2):
        assert workspace.refresh(home) == ([], [copy])
        assert "my own words" in copy.read_text("utf-8")


def test_an_unknown_lesson_is_told_with_those_there_are(kit: Path, tmp_path: Path) -> None:
    home = workspace.choose_workspace(tmp_path / "mine")
    workspace.refresh(home)
    with pytest.raises(LessonError) as caught:
        workspace.find_lesson(home, "77", "fr")
    assert caught.value.values == {"name": "77", "known": "00"}


def test_a_workspace_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(LessonError) as caught:
        workspace.choose_workspace(tmp_path / "file" / "below")
    assert caught.value.code == "workspace.workspace_unwritable"


def test_jupyterlab_is_dressed_for_an_owner(tmp_path: Path) -> None:
    variables = workspace.dress(tmp_path, "fr")
    settings = Path(variables["JUPYTERLAB_SETTINGS_DIR"])
    translation = settings / "@jupyterlab/translation-extension/plugin.jupyterlab-settings"
    assert json.loads(translation.read_text("utf-8")) == {"locale": "fr_FR"}
    news = settings / "@jupyterlab/apputils-extension/notification.jupyterlab-settings"
    assert json.loads(news.read_text("utf-8"))["fetchNews"] == "false"
