"""What the help desk's tickets show: calls over time, what comes back, planned work against endured."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from workbook.errors import ExerciseError
from workbook.i18n import explain, text
from workbook.widgets import tables
from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Page, Said, ShownChart

if TYPE_CHECKING:
    from workbook.i18n import Language
    from workbook.views.tickets import Rows, TicketCourse

    Finding = Callable[[TicketCourse, Language], str]
    Lines = Callable[[TicketCourse, Language], tuple[tuple[str, ...], Rows]]

Shown = TypeVar("Shown")


class TicketInstruments(Bench):
    """The export of tickets beside the case file, over whole quarters; without one, each says what to ask for."""

    def tickets(self) -> ShownChart | Said:
        """Return the chart of tickets by quarter and class of work."""
        from workbook.views.charts import tickets_chart

        return self._of_course(lambda found: ShownChart(tickets_chart(found, self.language, "page"), self.language))

    def say_tickets(self) -> Said:
        """Return the tickets over time in words."""
        from workbook.views.tickets import course_said, course_title

        return self._of_course(
            lambda found: Said(f"{course_title(found, self.language)}. {course_said(found, self.language)}")
        )

    def work(self) -> Page | Said:
        """Return the last year's work by class as a table: tickets, hours, share."""
        from workbook.views.tickets import work_rows, work_title

        return self._of_course(lambda found: self._table(found, work_title, work_rows, last_is_total=True))

    def say_work(self) -> Said:
        """Return in words what was planned, as the export says and as people answered."""
        from workbook.views.tickets import work_said

        return self._of_course(lambda found: Said(work_said(found, self.language)))

    def repeats(self) -> Page | Said:
        """Return what comes back over the last year as a table: a matter each, its tickets, its returns."""
        from workbook.views.tickets import matter_rows, matters_title

        return self._of_course(lambda found: self._table(found, matters_title, matter_rows))

    def say_repeats(self) -> Said:
        """Return in words how much comes back, and what comes back most."""
        from workbook.views.tickets import matters_said

        return self._of_course(lambda found: Said(matters_said(found, self.language)))

    def _of_course(self, made: Callable[[TicketCourse], Shown]) -> Shown | Said:
        """Return what is made of the tickets' course; what is missing, when the firm has no export that serves."""
        from workbook.views.tickets import ticket_course

        try:
            course = ticket_course(self._study.tickets, self.case)
        except ExerciseError as error:
            return Said(explain(error, self.language))
        return made(course) if course is not None else Said(text("exercises.too_few_tickets", self.language))

    def _table(self, found: TicketCourse, finding: Finding, lines: Lines, *, last_is_total: bool = False) -> Page:
        title = finding(found, self.language)
        headers, rows = lines(found, self.language)
        html = tables.finding(title) + tables.table(headers, rows, last_is_total=last_is_total)
        return Page(html, f"{title}\n{tables.plain(headers, rows)}")
