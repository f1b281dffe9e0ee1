"""Back in control: the action plan's panel and its words."""

from __future__ import annotations

from typing import Any

from workbook.i18n import text
from workbook.widgets import tables
from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Page, Said, ShownChart


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

    def followup(self) -> ShownChart | Said:
        """Return what moved since the last visit, and why; the words that say so while no visit was noted before."""
        from workbook.views.charts import followup_chart

        found = self.assessment.followed
        if found is None:
            return self.say_followup()
        return ShownChart(followup_chart(found, self.language, "page"), self.language)

    def say_followup(self) -> Said:
        """Return in words what moved since the last visit, and how the plan went."""
        from workbook.views.followup import said

        found = self.assessment.followed
        return Said(text("followup.none", self.language) if found is None else said(found, self.language))

    def letter(self) -> Page:
        """Return the letter to the provider as it would be sent, to read before it is written to a file."""
        from workbook.views.letter import letter_of, letter_said, plain_letter

        letter = letter_of(self.assessment, self._study.today, self.language)
        lines = plain_letter(letter) if letter.parts else letter_said(letter, self.language)
        return Page(tables.prose(lines), lines)

    def say_letter(self) -> Said:
        """Return in one sentence how much the letter asks, and by when."""
        from workbook.views.letter import letter_of, letter_said

        return Said(letter_said(letter_of(self.assessment, self._study.today, self.language), self.language))
