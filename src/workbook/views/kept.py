"""A text that takes long to make, kept between two starts in the machine's cache folder; never needed to go on."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path


def cache_folder() -> Path:
    """Return the folder the system keeps for what can be made again."""
    base = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "workbook"


def kept(key: str, make: Callable[[], str]) -> str:
    """Return the text kept under a key, else the one made now, which is then kept.

    A file that was changed or cut short is made again; a folder that cannot be written stops nothing.

    Args:
        key: names all that the text depends on.
        make: makes it.
    """
    file = cache_folder() / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.txt"
    try:
        seal, _, content = file.read_text("utf-8").partition("\n")
        if seal == _sealed(content):
            return content
    except (OSError, UnicodeDecodeError):
        pass
    content = make()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(f"{_sealed(content)}\n{content}")
        Path(name).replace(file)
    except OSError:
        pass
    return content


def _sealed(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()
