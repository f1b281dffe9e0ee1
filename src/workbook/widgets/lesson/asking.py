"""What you cannot see is what you should ask: the questions to ask first."""

from __future__ import annotations

from workbook.i18n import text
from workbook.views import asking as view
from workbook.widgets import tables
from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Page, Said


class AskingInstruments(Bench):
    """The questions worth asking."""

    def questions(self) -> Page:
        """Return the questions to ask first as a table: who answers, what it is worth, what would prove it."""
        rows = view.asked_first(self.assessment, self.language)
        title = view.finding(len(rows), self.language)
        if not rows:
            return Page(tables.finding(title), title)
        heads = ("gap.column_question", "asking.column_who", "asking.column_worth", "asking.column_proof")
        headers = tuple(text(name, self.language) for name in heads)
        cells = [(one.question, one.who, one.worth, one.proof) for one in rows]
        html = tables.finding(title) + tables.table(headers, cells, words=len(headers))
        return Page(html, f"{title}\n{tables.plain(headers, cells)}")

    def say_questions(self) -> Said:
        """Return the questions to ask first in words."""
        return Said(view.said(self.assessment, self.language))
