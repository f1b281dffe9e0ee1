"""The contract: its panel of traps and clause, their words, and the letter of questions."""

from __future__ import annotations

from typing import Any

from workbook.widgets import tables
from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Page, Said


class ContractInstruments(Bench):
    """The traps of a contract and its index clause."""

    def contract_panel(self) -> Any:
        """Return the panel of the sixteen traps and the index clause."""
        from workbook.widgets.clauses import ContractPanel

        return ContractPanel(self._session, self.language, self._changed)

    def say_traps(self) -> Said:
        """Return the contract's traps in one sentence, and that it is not legal advice."""
        from workbook.cases.trapped import trap_costs
        from workbook.i18n import text
        from workbook.views.traps import said

        words = said(trap_costs(self.case), self.language)
        return Said(f"{words} {text('traps.not_advice', self.language)}")

    def contract_letter(self) -> Said:
        """Return the letter of questions to the provider."""
        from workbook.cases.trapped import trap_costs
        from workbook.views.traps import letter

        return Said(letter(self.case, trap_costs(self.case), self.language))

    def clauses(self) -> Page:
        """Return the firm's fee over five years under five index clauses, as a table."""
        from workbook.views.clauses import clause_table

        title, headers, rows = clause_table(self.case.contract.fee_month, self.language)
        return Page(tables.finding(title) + tables.table(headers, rows), f"{title}\n{tables.plain(headers, rows)}")

    def say_clauses(self) -> Said:
        """Return in words what a floor and a cap change to the firm's fee."""
        from workbook.views.clauses import clauses_said

        return Said(clauses_said(self.case.contract.fee_month, self.language))
