"""Two views of one firm: what owner and provider answered apart, and what to discuss."""

from __future__ import annotations

from typing import Any

from workbook.i18n import plural, text
from workbook.views.two_views import discussed, summary
from workbook.widgets import tables
from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Page, Said, ShownChart


class ViewInstruments(Bench):
    """The gap between owner and provider."""

    def answers_panel(self) -> Any:
        """Return the panel that brings in what the other one answered apart."""
        from workbook.widgets.answers import AnswersPanel

        return AnswersPanel(lambda: self._session, self.language, self._answers_came)

    def two_views(self) -> ShownChart:
        """Return the chart of both views, theme by theme, widest gap first."""
        return self._show("gap_chart")

    def say_two_views(self) -> Said:
        """Return how many questions both can answer, how many differ, and the shared-vision index."""
        return Said(summary(self.assessment.gap, self.language))

    def disagreements(self) -> Page:
        """Return the questions to discuss as a table: what each said, and what would settle it."""
        found = [discussed(one, self.language) for one in self.assessment.gap.of_kind("disagree")]
        if not self.assessment.gap.both or not found:
            said = self.say_disagreements().sentences
            return Page(tables.finding(said), said)
        heads = ("gap.column_question", "gap.owner", "gap.provider", "gap.column_gap", "gap.column_settles")
        headers = tuple(text(name, self.language) for name in heads)
        rows = [(one.question, one.owner, one.provider, one.gap, one.settles) for one in found]
        title = plural("gap.discuss_title", self.language, len(found))
        html = tables.finding(title) + tables.table(headers, rows, words=len(headers))
        return Page(html, f"{title}\n{tables.plain(headers, rows)}")

    def say_disagreements(self) -> Said:
        """Return the questions to discuss in words, those furthest apart first."""
        gap = self.assessment.gap
        if not gap.both:
            return Said(summary(gap, self.language))
        found = [discussed(one, self.language) for one in gap.of_kind("disagree")]
        lines = [f"- {one.question} {one.owner} / {one.provider} ({one.gap})" for one in found]
        return Said("\n".join(lines) or text("gap.say_none", self.language))
