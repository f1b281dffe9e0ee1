"""What a takeover reveals: the audit's panel, its chart, on whom all rests, what comes first, what to obtain."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from workbook.i18n import plural, text
from workbook.views import audit as view
from workbook.widgets import tables
from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Page, Said, ShownChart

SHOWN = 6  # lines of a table that a room can read
TOLD = 3  # items named in a sentence's list


class AuditInstruments(Bench):
    """The takeover audit."""

    def audit_panel(self) -> Any:
        """Return the panel of the thirty things to hold."""
        from workbook.widgets.audit import AuditPanel

        return AuditPanel(self._session, self.language, self._changed)

    def audit(self) -> ShownChart:
        """Return the chart of what the takeover found, group by group."""
        return self._show("audit_chart")

    def say_audit(self) -> Said:
        """Return the audit in one sentence."""
        return Said(view.said(self.case.audit, self.language))

    def holders(self) -> Page:
        """Return the people who alone hold something, as a table."""
        rows = [
            (person, plural("audit.alone", self.language, len(names)), ", ".join(names[:TOLD]))
            for person, names in view.alone_rows(self.case.audit, self.language)
        ]
        return self._page(view.bus_said(self.case.audit, self.language), ("holders", "alone", "items"), rows[:SHOWN])

    def say_holders(self) -> Said:
        """Return how few departures would leave half of the essentials to nobody, and who alone holds most."""
        said = view.bus_said(self.case.audit, self.language)
        found = view.alone_rows(self.case.audit, self.language)[:TOLD]
        lines = [f"- {name}{self._colon}{plural('audit.alone', self.language, len(held))}" for name, held in found]
        if not lines:
            return Said(said)
        return Said("\n".join([f"{said} {text('audit.alone_title', self.language)}{self._colon}", "", *lines]))

    def first_days(self) -> Page:
        """Return what to do within 30, 60 and 90 days, side by side."""
        days = view.days_rows(self.case.audit, self.language)
        columns = [[row.name for row in rows[:SHOWN]] for rows in days.values()]
        for column, rows in zip(columns, days.values(), strict=True):
            if len(rows) > SHOWN:
                column.append(text("audit.more", self.language, n=str(len(rows) - SHOWN)))
        lines = list(zip_longest(*columns, fillvalue=""))
        heads = [text("audit.next_title", self.language, n=str(day)) for day in days]
        title = self._days_said(len(days[30]))
        html = tables.finding(title) + tables.table(heads, lines, words=len(heads))
        return Page(html, f"{title}\n{tables.plain(heads, lines)}")

    def say_first_days(self) -> Said:
        """Return how much is to do by which day, and what comes first."""
        days = view.days_rows(self.case.audit, self.language)
        counts = [
            f"- {text('audit.next_title', self.language, n=str(day))}{self._colon}{len(rows)}"
            for day, rows in days.items()
        ]
        return Said("\n".join([f"{self._days_said(len(days[30]))}.", "", *counts]))

    def _days_said(self, urgent: int) -> str:
        return text("audit.finding_days" if urgent else "audit.finding_days_none", self.language, n=str(urgent))

    def hand_over(self) -> Page:
        """Return what to obtain from the outgoing provider, each with the proof expected."""
        found = view.obtain_rows(self.case.audit, self.language)
        rows = [(row.name, row.proof) for row in found[:SHOWN]]
        return self._page(text("audit.finding_obtain", self.language), ("item", "proof"), rows)

    def say_hand_over(self) -> Said:
        """Return how many things the outgoing provider must hand over, and the first of them."""
        found = view.obtain_rows(self.case.audit, self.language)
        said = plural("audit.say_obtain", self.language, len(found))
        names = [f"- {row.name}" for row in found[:TOLD]]
        return Said("\n".join([said, "", *names]) if names else said)

    def _page(self, title: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Page:
        if not rows:
            return Page(tables.finding(title), title)
        heads = [text(f"audit.column.{name}", self.language) for name in columns]
        html = tables.finding(title) + tables.table(heads, rows, words=len(heads))
        return Page(html, f"{title}\n{tables.plain(heads, rows)}")
