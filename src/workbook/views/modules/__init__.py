"""The plain ECMAScript modules and style sheets that run in notebooks, in exported pages and in slides.

They have no build step and no dependency: a module is read as text and handed to an anywidget, or written into a
page. What several draw with (`dom`, `explained`) is a part: a module names its parts in a line `// uses: dom explained`
and bears them when it is read. `tokens.css` holds the colours and sizes of the look as custom properties
(`--wb-ink`...) of the class `wb`, which every root element of a module bears.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from typing import Any

# a notebook's output carries what a module draws, so that a page made of the notebook is alive without a kernel
MIME = "application/vnd.workbook.module+json"
_USES = re.compile(r"^(?://|/\*) uses: ([a-z ]+?)(?: \*/)?$", re.MULTILINE)


def source(name: str) -> str:
    """Return the text of a module with its parts before it: `source("panel")` reads `panel.js`.

    >>> source("firms").count("function node("), source("panel").count("function explained(")
    (1, 1)

    Raises:
        FileNotFoundError: there is no such module, or a part it uses.
    """
    return _with_parts(f"{name}.js")


def styles(name: str, *, tokens: bool = True) -> str:
    """Return the style sheet of a module, the tokens of the look before it unless `tokens` is False.

    >>> styles("tokens").count("--wb-ink:") >= 1
    True

    Raises:
        FileNotFoundError: the module has no style sheet.
    """
    own = _with_parts(f"{name}.css")
    return own if name == "tokens" or not tokens else _read("tokens.css") + own


def _with_parts(file: str) -> str:
    own, kind = _read(file), file.partition(".")[2]
    used = _USES.search(own)
    parts = used.group(1).split() if used else []
    return "".join(_read(f"{part}.{kind}") + "\n" for part in parts) + own


def carried(name: str, payload: dict[str, Any]) -> dict[str, Any]:
    """Return a module with what it draws, as a notebook's output carries it under `MIME`."""
    return {"module": name, "payload": payload}


@lru_cache
def _read(file: str) -> str:
    return resources.files(__package__).joinpath(file).read_text(encoding="utf-8")
