"""Back in control: the action plan's panel and its words."""

from __future__ import annotations

from typing import Any

from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Said


class PlanInstruments(Bench):
    """The dated plan, edited by the firm and followed."""

    def plan_panel(self) -> Any:
        """Return the panel of the action plan: what is asked, what is proposed, who does what by when."""
        from workbook.widgets.actions import PlanPanel

        return PlanPanel(
            self._session,
            lambda: self.assessment,
            self.language,
            lambda _case: self._charts.clear(),  # a plan's own cells change no figure of the model
            today=self._study.today,
        )

    def say_plan(self) -> Said:
        """Return the action plan in words."""
        from workbook.views.actions import said

        return Said(said(self.case, self._study.today, self.language))
