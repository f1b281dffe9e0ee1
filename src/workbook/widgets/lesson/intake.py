"""The firm's own files: the panel that reads them and puts what they propose before the user."""

from __future__ import annotations

from typing import Any

from workbook.cases.proposals import evidence_text, pending
from workbook.i18n import plural
from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Said


class IntakeInstruments(Bench):
    """The import of ledger, invoices, tickets, inventory and directory."""

    def import_panel(self) -> Any:
        """Return the panel where files are dropped, confirmed and heard."""
        from workbook.widgets.intake import IntakePanel

        return IntakePanel(lambda: self._session, self.language, self._answers_came)

    def say_import(self) -> Said:
        """Return what the firm's files propose and waits for a yes or no, in words."""
        waiting = pending(self.case)
        lines = [plural("intake.waiting", self.language, len(waiting))]
        return Said("\n".join([*lines, *(f"- {evidence_text(one, self.language)}" for one in waiting)]))
