"""The user's own folder: lessons are copied there, refreshed while untouched, never overwritten once edited."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from workbook.errors import LessonError
from workbook.i18n import LANGUAGES, Language, text
from workbook.kitfiles import checkout, choice_file, kit_folder, workspace_folder

_STATE = ".kit"
_KINDS = ("notebooks", "exercises")


def choose_workspace(folder: Path | None) -> Path:
    """Return the folder to use, made if needed, and remember it when the user named one.

    Raises:
        LessonError: the folder cannot be made or written.
    """
    workspace = (folder or workspace_folder()).expanduser().resolve()
    try:
        (workspace / _STATE).mkdir(parents=True, exist_ok=True)
        if checkout() is None and folder is not None:
            choice_file().parent.mkdir(parents=True, exist_ok=True)
            choice_file().write_text(str(workspace), "utf-8")
    except OSError as error:
        raise LessonError("workspace.workspace_unwritable", folder=workspace, why=error.strerror or error) from error
    return workspace


def fingerprint(notebook: Path) -> str:
    """Return what identifies a lesson's content: its cells' sources, so that running it is not editing it."""
    try:
        cells = json.loads(notebook.read_text("utf-8"))["cells"]
        content = json.dumps([[cell["cell_type"], "".join(cell["source"])] for cell in cells])
    except (ValueError, KeyError, TypeError):
        content = notebook.read_bytes().hex()
    return hashlib.sha256(content.encode()).hexdigest()


def refresh(workspace: Path) -> tuple[list[Path], list[Path]]:
    """Copy the lessons into the workspace; return those copied or refreshed, and those kept because edited."""
    record = workspace / _STATE / "lessons.json"
    try:
        given = json.loads(record.read_text("utf-8"))
    except (OSError, ValueError):
        given = {}
    copied, kept = [], []
    for kind in _KINDS:
        for language in LANGUAGES:
            for shipped in sorted(kit_folder(f"{kind}/{language}").glob("*.ipynb")):
                target = workspace / kind / language / shipped.name
                name, now = target.relative_to(workspace).as_posix(), fingerprint(shipped)
                present = fingerprint(target) if target.exists() else None
                if present is None or (present != now and present == given.get(name)):
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(shipped, target)
                    copied.append(target)
                elif present != now:
                    kept.append(target)
                    continue
                given[name] = now
    record.write_text(json.dumps(given, indent=1, sort_keys=True), "utf-8")
    return copied, kept


def find_lesson(workspace: Path, name: str, language: Language) -> Path:
    """Return the workspace's copy of a lesson: `00`, `02-...` or the path of a notebook.

    Raises:
        LessonError: there is no such lesson; the sentence lists those there are.
    """
    if name.endswith(".ipynb") and Path(name).is_file():
        return Path(name).resolve()
    folder = workspace / "notebooks" / language
    found = sorted(p for p in folder.glob("*.ipynb") if p.stem == name or p.stem.partition("-")[0] == name)
    if not found:
        known = ", ".join(p.stem.partition("-")[0] for p in sorted(folder.glob("*.ipynb")))
        raise LessonError("workspace.no_such_lesson", name=name, known=known)
    return found[0]


def trust(notebook: Path) -> None:
    """Mark a shipped lesson as trusted, so that its saved panels show before it runs."""
    import nbformat
    from nbformat.sign import NotebookNotary

    NotebookNotary().sign(nbformat.read(notebook, as_version=4))  # type: ignore[no-untyped-call]


def dress(workspace: Path, language: Language) -> dict[str, str]:
    """Write JupyterLab's settings for an owner; return the variables that make it read them."""
    settings = workspace / _STATE / "lab-settings"
    wishes = {
        "@jupyterlab/translation-extension/plugin": {"locale": "fr_FR" if language == "fr" else "default"},
        "@jupyterlab/apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
        "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none", "showMinimap": False},
        "@jupyterlab/docmanager-extension/plugin": {"autosaveInterval": 30},
    }
    for plugin, values in wishes.items():
        file = settings / f"{plugin}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists() or "translation" in plugin:
            file.write_text(json.dumps(values, indent=1), "utf-8")
    return {
        "JUPYTERLAB_SETTINGS_DIR": str(settings),
        "JUPYTERLAB_WORKSPACES_DIR": str(workspace / _STATE / "lab-workspaces"),
        "WORKBOOK_WORKSPACE": str(workspace),
        "WORKBOOK_LANG": language,
    }


def open_lesson(
    name: str, language: Language, *, browser: bool, folder: Path | None, say: Callable[[str], object]
) -> int:
    """Bring the workspace up to date and start JupyterLab on a lesson; return its exit code when it ends.

    Raises:
        LessonError: no such lesson, no workspace, or JupyterLab is not installed.
    """
    from importlib.util import find_spec

    if find_spec("jupyterlab") is None:
        raise LessonError("workspace.no_jupyterlab")
    workspace = choose_workspace(folder)
    copied, kept = refresh(workspace)
    for notebook in copied:
        trust(notebook)
    lesson = find_lesson(workspace, name, language)
    say(text("workspace.workspace_is", language, folder=workspace))
    for notebook in kept:
        say(text("workspace.kept_yours", language, file=notebook.relative_to(workspace)))
    say(text("workspace.opening" if browser else "workspace.opening_no_browser", language, file=lesson.name))
    root = workspace if lesson.is_relative_to(workspace) else lesson.parent
    command = [
        sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={root}", "--LabApp.extension_manager=readonly",
        f"--LabApp.default_url=/doc/tree/{lesson.relative_to(root).as_posix()}", "--LabApp.news_url=",
        "--ServerApp.log_level=WARN",
    ]  # fmt: skip
    if not browser:
        command.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    environment = {**os.environ, **dress(workspace, language)}
    try:
        return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 - our own words
    except KeyboardInterrupt:
        say(text("workspace.closed", language))
        return 0
