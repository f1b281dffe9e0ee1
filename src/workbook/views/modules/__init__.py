"""The plain ECMAScript modules and style sheets that run in notebooks, in exported pages and in slides.

They have no build step and no dependency: a module is read as text and handed to an anywidget, or written
into a page. `tokens.css` holds the colours and sizes of the look as custom properties (`--wb-ink`...) of the
class `wb`, which every root element of a module bears.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources


def source(name: str) -> str:
    """Return the text of a module: `source("panel")` reads `panel.js`.

    Raises:
        FileNotFoundError: there is no such module.
    """
    return _read(f"{name}.js")


def styles(name: str, *, tokens: bool = True) -> str:
    """Return the style sheet of a module, the tokens of the look before it unless `tokens` is False.

    >>> styles("tokens").count("--wb-ink:") >= 1
    True

    Raises:
        FileNotFoundError: the module has no style sheet.
    """
    own = _read(f"{name}.css")
    return own if name == "tokens" or not tokens else _read("tokens.css") + own


@lru_cache
def _read(file: str) -> str:
    return resources.files(__package__).joinpath(file).read_text(encoding="utf-8")
