"""Who steers: the governance panel and its words."""

from __future__ import annotations

from typing import Any

from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Said


class GovernanceInstruments(Bench):
    """Decisions shared out, indicators followed, meetings held."""

    def governance_panel(self) -> Any:
        """Return the panel of decisions, people, indicators and meetings."""
        from workbook.widgets.governance import GovernancePanel

        return GovernancePanel(self._session, self.language, self._changed)

    def say_governance(self) -> Said:
        """Return the firm's governance in one sentence."""
        from workbook.views.governance import said

        return Said(said(self.case, self.language))
