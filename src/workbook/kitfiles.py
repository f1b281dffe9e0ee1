"""Where the samples and lessons stand, in a checkout or inside the installed wheel, and where the user's files go."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def checkout() -> Path | None:
    """Return the root of the checkout this package runs from, or None when it runs from a wheel."""
    return _CHECKOUT if (_CHECKOUT / "pyproject.toml").is_file() and (_CHECKOUT / "notebooks").is_dir() else None


def kit_folder(name: str) -> Path:
    """Return the folder of shipped files: `samples`, `notebooks/fr`, `exercises/en`...

    An editable install has no copy inside the package, a wheel has no checkout around it: both are looked at.
    """
    root = checkout()
    if root is not None:
        return root / "data" / "samples" if name == "samples" else root / name
    return _PACKAGE / "_kit" / name


def choice_file() -> Path:
    """Return the file that remembers the workspace a user of the wheel chose."""
    base = os.environ.get("APPDATA") or os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "workbook" / "workspace.txt"


def workspace_folder() -> Path:
    """Return the folder for the user's files: beside the checkout's code, else the one chosen before, else at home."""
    root = checkout()
    if root is not None:
        return root / "workspace"
    if choice_file().is_file():
        return Path(choice_file().read_text("utf-8").strip())
    return Path.home() / "workbook"


def opened_workspace() -> Path:
    """Return the workspace JupyterLab was opened on, else the one it would be opened on."""
    given = os.environ.get("WORKBOOK_WORKSPACE")
    return Path(given) if given else workspace_folder()
