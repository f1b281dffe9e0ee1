"""The what-if board in a notebook: the same module as in exported files, and a plain twin where it cannot run."""

from __future__ import annotations

from html import escape
from typing import Any

import anywidget
import traitlets

from workbook.i18n import Language, text
from workbook.views import modules
from workbook.views.board import BoardTable, payload, sentence, table_of
from workbook.views.board_draws import lived_sentence
from workbook.widgets import tables
from workbook.widgets.shown import Said


def board(assessment: Any, language: Language) -> WhatIfBoard | Said:
    """Return the board of an assessment, or a sentence when no lever is left to pull."""
    if table_of(assessment) is None:
        return Said(text("board.nothing", language))
    return WhatIfBoard(assessment, language)


class WhatIfBoard(anywidget.AnyWidget):
    """Switches for up to eight levers and what they change. `chosen` is the bit mask of the levers pulled.

    Args:
        assessment: what `workbook.cases.assessment.assess` found; at least one lever must be left to pull.
        language: of every text.
    """

    _esm = modules.source("board")
    _css = modules.styles("board")
    payload = traitlets.Dict().tag(sync=True)
    chosen = traitlets.Int(0).tag(sync=True)
    medium = traitlets.Unicode("page").tag(sync=True)

    def __init__(self, assessment: Any, language: Language) -> None:
        table = table_of(assessment)
        if table is None:
            raise ValueError("no lever is left to pull: use board(), which says so")
        self._table: BoardTable = table
        self._language: Language = language
        super().__init__(payload=payload(table, language), chosen=table.chosen)

    @traitlets.validate("chosen")
    def _known(self, proposal: Any) -> int:
        return int(proposal["value"]) & ((1 << len(self._table.levers)) - 1)

    @property
    def plan(self) -> tuple[str, ...]:
        """The levers pulled now."""
        return self._table.plan(self.chosen)

    @property
    def sentence(self) -> str:
        """What the plan chosen now changes, in one sentence."""
        return sentence(self._table, self.chosen, self._language)

    @property
    def lived(self) -> str:
        """What the plan chosen now changes in one hard draw, and on average: which incidents it avoids."""
        return lived_sentence(self._table, self.chosen, self._language)

    def __repr__(self) -> str:
        return f"{self.sentence}\n{self.lived}\n{tables.plain(*self._state())}"

    def _state(self) -> tuple[list[str], list[tuple[str, str, str]]]:
        """Return headers and rows of the present choice: lever with its note, chosen or not, first year's cost."""
        headers = [text(f"board.{key}", self._language) for key in ("levers", "static_state", "cost")]
        rows = []
        for lever in self.payload["levers"]:
            note = f" ({lever['note']})" if lever["note"] else ""
            state = text("board.static_on" if lever["key"] in self.plan else "board.static_off", self._language)
            rows.append((lever["name"] + note, state, lever["cost"]))
        return headers, rows

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[Any, Any], dict[Any, Any]]:
        """Return the widget with its plain twins: what is read when the notebook is not trusted or has no kernel."""
        data, metadata = super()._repr_mimebundle_(**options) or ({}, {})
        html = f"<p>{escape(self.sentence)}</p><p>{escape(self.lived)}</p>{tables.table(*self._state())}"
        alive = modules.carried("board", {**self.payload, "chosen": self.chosen})
        return {**data, "text/plain": repr(self), "text/html": html, modules.MIME: alive}, metadata
