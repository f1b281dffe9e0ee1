"""The what-if board in an exported file: the notebook's own module, run by a host of a few lines."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from workbook.i18n import Language
from workbook.views import modules
from workbook.views.modules.inline import inline_script


def board_payload(assessment: Any, language: Language) -> dict[str, Any] | None:
    """Return what the board's module is given, or None for an assessment without a table of plans."""
    try:
        from workbook.views import board
    except ImportError:
        return None
    payload: dict[str, Any] | None = board.board_payload(assessment, language)
    return payload


def board_script() -> Markup:
    """Return the board's module and its host as one plain script."""
    return Markup(inline_script(("board",)))  # noqa: S704


def board_styles() -> Markup:
    """Return the board's style sheet, without the tokens that the page already has."""
    return Markup(modules.styles("board", tokens=False))  # noqa: S704
