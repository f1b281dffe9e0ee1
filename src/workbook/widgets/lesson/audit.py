"""What a takeover reveals: the audit's panel and its words."""

from __future__ import annotations

from typing import Any

from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Said


class AuditInstruments(Bench):
    """The takeover audit."""

    def audit_panel(self) -> Any:
        """Return the panel of the thirty things to hold."""
        from workbook.widgets.audit import AuditPanel

        return AuditPanel(self._session, self.language, self._changed)

    def say_audit(self) -> Said:
        """Return the audit in one sentence."""
        from workbook.views.audit import said

        return Said(said(self.case.audit, self.language))
