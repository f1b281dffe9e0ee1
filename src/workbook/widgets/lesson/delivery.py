"""What leaves the room."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workbook.i18n import text
from workbook.kitfiles import opened_workspace
from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Said

FOLDER = "documents"


class DeliveryInstruments(Bench):
    """The documents of the firm."""

    def export_panel(self) -> Any:
        """Return the panel that writes decks, pages, summaries and questionnaires, each a file of its own."""
        from workbook.widgets.delivery import DeliveryPanel

        return DeliveryPanel(
            lambda: self.assessment,
            self.language,
            self._documents,
            served=opened_workspace(),
            on_names=self._keep_names,
        )

    def say_export(self) -> Said:
        """Return which documents can be written, and where they go."""
        from workbook.export import KINDS

        return Said(text("delivery.said", self.language, kinds=", ".join(KINDS), folder=FOLDER))

    @property
    def _documents(self) -> Path:
        return opened_workspace() / FOLDER

    def _keep_names(self) -> None:
        """Keep in the firm's own file the names that pseudonyms stand for."""
        if self._own_file is not None and self.case.pseudonyms:
            self._session.save()
