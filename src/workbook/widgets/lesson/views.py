"""Two views of one firm: what owner and provider answered apart, and what to discuss."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbook.i18n import plural, text
from workbook.views.two_views import discussed, summary
from workbook.widgets import tables
from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Page, Said, ShownChart

if TYPE_CHECKING:
    from workbook.questions import QuestionGap

DISCUSSED = 7  # a meeting's worth, and what a slide holds; the firm's handout has them all


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
        """Return the questions furthest apart as a table: what each said, and what would settle it."""
        found, count = self._to_discuss
        if not found:
            said = self.say_disagreements().sentences
            return Page(tables.finding(said), said)
        heads = ("gap.column_question", "gap.owner", "gap.provider", "gap.column_gap", "gap.column_settles")
        headers = tuple(text(name, self.language) for name in heads)
        words = [discussed(one, self.language) for one in found]
        rows = [(one.question, one.owner, one.provider, one.gap, one.settles) for one in words]
        title = plural("gap.discuss_title", self.language, count)
        html = tables.finding(title) + tables.table(headers, rows, words=len(headers))
        return Page(html, f"{title}\n{tables.plain(headers, rows)}")

    def say_disagreements(self) -> Said:
        """Return the questions furthest apart in words, and how many more there are."""
        found, count = self._to_discuss
        if not self.assessment.gap.both:
            return Said(summary(self.assessment.gap, self.language))
        words = [discussed(one, self.language) for one in found]
        lines = [f"- {one.question} {one.owner} / {one.provider} ({one.gap})" for one in words]
        if count > len(found):
            lines += ["", plural("gap.discuss_more", self.language, count - len(found))]
        return Said("\n".join(lines) or text("gap.say_none", self.language))

    @property
    def _to_discuss(self) -> tuple[tuple[QuestionGap, ...], int]:
        """The disagreements furthest apart, and how many there are in all."""
        gap = self.assessment.gap
        found = gap.of_kind("disagree") if gap.both else ()
        return found[:DISCUSSED], len(found)
