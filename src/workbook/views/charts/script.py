"""The plotly.js that stands in plotly's own wheel, packed to be written once into a file."""

from __future__ import annotations

import base64
import gzip
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path


@lru_cache
def packed_script() -> str:
    """Return plotly.js, compressed with gzip and written in base64: about 2 MB, the same bytes each time."""
    return base64.b64encode(gzip.compress(_file().read_bytes(), compresslevel=9, mtime=0)).decode("ascii")


def script_notice() -> str:
    """Return the licence notice at the head of plotly.js."""
    head = _file().read_bytes()[:600].decode("utf-8")
    return head[: head.index("*/")].lstrip("/*").replace("\n*", "\n").strip()


def _file() -> Path:
    spec = find_spec("plotly")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("plotly")
    return Path(next(iter(spec.submodule_search_locations))) / "package_data" / "plotly.min.js"
