"""What is paid, what it costs, what is owed, and what a plan would change."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from workbook.exercises.books import last_year
from workbook.i18n import text
from workbook.widgets import tables
from workbook.widgets.ledger import ledger_table, say_ledger
from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Page, Said, ShownChart


class CostInstruments(Bench):
    """Cost drift, technical debt, the ledger and the what-if board."""

    def drift(self) -> ShownChart:
        """Return the chart of what is paid against what it costs, over five years."""
        return self._show("drift_chart")

    def say_drift(self) -> Said:
        """Return the drift in words."""
        return self._say("drift_chart")

    def split(self) -> ShownChart:
        """Return where the change comes from: prices, users, debt, out of scope, incidents."""
        return self._show("split_chart")

    def say_split(self) -> Said:
        """Return the causes of the change, in words."""
        return self._say("split_chart")

    def debt(self) -> ShownChart:
        """Return the chart of the debts: principal, and five years of interest."""
        return self._show("debt_chart")

    def say_debt(self) -> Said:
        """Return the debts in words."""
        return self._say("debt_chart")

    def register(self) -> Page:
        """Return the register of debts as a table."""
        table = self._register
        rows = [
            (row.name, row.principal, row.interest, row.rate, row.breaking_point, row.grade)
            for row in (*table.rows, table.total)
        ]
        first = sum(row.first for row in table.rows)
        html = tables.finding(table.title) + tables.table(table.headers, rows, last_is_total=True, marked=first)
        return Page(html, f"{table.title}\n{tables.plain(table.headers, rows)}")

    def say_register(self) -> Said:
        """Return the register in words: what to repay first, what all of it costs, and the firm's grade."""
        total = self._register.total
        worth = [f"{row.name[:1].lower()}{row.name[1:]}" for row in self._register.rows if row.first]
        if not worth:
            return Said(self._register.summary)
        values = {"principal": total.principal, "interest": total.interest, "grade": total.grade}
        names, point = ", ".join(worth), total.breaking_point
        return Said(text("lessons.say_register", self.language, first=names, point=point, **values))

    @cached_property
    def _register(self) -> Any:
        from workbook.views.registry import register_table

        return register_table(self.assessment, self.language)

    def ledger(self) -> Page:
        """Return the suppliers the ledger counts as IT over the last twelve months."""
        return ledger_table(last_year(self._study), self.language)

    def say_ledger(self) -> Said:
        """Return the ledger's last twelve months in words."""
        return say_ledger(last_year(self._study), self.language)

    def board(self) -> Any:
        """Return the what-if board: choose levers, see what changes."""
        from workbook.widgets.board import board

        self._board = board(self.assessment, self.language)
        return self._board

    def say_board(self) -> Said:
        """Return what the plan chosen on the board changes, in one sentence; before any choice, the recommended one."""
        shown = self._board or self.board()
        return Said(shown.sentence) if hasattr(shown, "sentence") else Said(repr(shown))
