"""The what-if board in an exported file: the notebook's own module, run by a host of a few lines."""

from __future__ import annotations

from markupsafe import Markup

from workbook.views import modules
from workbook.views.modules.inline import inline_script


def board_script() -> Markup:
    """Return the board's module and its host as one plain script."""
    return Markup(inline_script(("board",)))  # noqa: S704


def board_styles() -> Markup:
    """Return the board's style sheet, without the tokens that the page already has."""
    return Markup(modules.styles("board", tokens=False))  # noqa: S704
