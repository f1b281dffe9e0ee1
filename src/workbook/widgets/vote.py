"""A vote by show of hands in a notebook: the same module as in exported files, its question in plain words besides."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from workbook.i18n import Language
from workbook.views import modules
from workbook.views.vote import asked, plain


class Vote(anywidget.AnyWidget):
    """One question put to the room; `counts` are the hands counted so far, an option each.

    Raises:
        LessonError: the catalogue has no such vote.
    """

    _esm = modules.source("vote")
    _css = modules.styles("vote")
    payload = traitlets.Dict().tag(sync=True)
    counts = traitlets.List(traitlets.Int(min=0, max=999)).tag(sync=True)

    def __init__(self, key: str, language: Language) -> None:
        held = asked(key, language)
        super().__init__(payload=held, counts=[0] * len(held["options"]))

    def __repr__(self) -> str:
        return plain(self.payload)

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[Any, Any], dict[Any, Any]]:
        """Return the widget with its plain twin, and what a page made of the notebook draws."""
        data, metadata = super()._repr_mimebundle_(**options) or ({}, {})
        alive = modules.carried("vote", self.payload)
        return {**data, "text/plain": repr(self), modules.MIME: alive}, metadata
