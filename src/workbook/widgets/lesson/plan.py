"""Back in control: the action plan's panel and its words."""

from __future__ import annotations

from typing import Any

from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Said, ShownChart


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

    def plan(self) -> ShownChart:
        """Return the plan on a line of months: the firm's own, or the one proposed while it has none."""
        return self._show("plan_chart")

    def payback(self) -> ShownChart:
        """Return what the plan has gained, month after month."""
        return self._show("payback_chart")

    def say_payback(self) -> Said:
        """Return in words what the plan gains, and when it is paid back."""
        return self._say("payback_chart")

    def say_plan(self) -> Said:
        """Return the action plan in words."""
        from workbook.views.actions import said

        return Said(said(self.case, self._study.today, self.language))
