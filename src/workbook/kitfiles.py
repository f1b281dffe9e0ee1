"""Where the samples and lessons stand: in a checkout, or inside the installed wheel."""

from __future__ import annotations

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
