"""A firm's ledgers read for its case: years joined, IT cost under the case's confirmations, last year, drift."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from pydantic import ValidationError

from workbook.cases.casefile import CaseFile
from workbook.cases.faults import faults_of
from workbook.errors import CaseFileError

if TYPE_CHECKING:
    from workbook.readers.costs.it_cost import ItCost
    from workbook.readers.ledger.years import Years

YEAR = 12
Files = Sequence[Path | str | bytes]


@dataclass(frozen=True)
class Books:
    """Ledgers joined, and the IT cost they hold."""

    years: Years
    cost: ItCost

    @property
    def months(self) -> int:
        """How many months the ledgers cover without a gap, up to the last."""
        return sum(month >= self.years.unbroken_from for month in self.cost.by_month)

    def last_year(self) -> dict[str, float]:
        """Return what the last twelve months used, in euros by cost line.

        Raises:
            CaseFileError: the ledgers hold fewer than twelve months.
        """
        if self.months < YEAR:
            raise CaseFileError("cases.books_too_short", file=self.years.ledger.report.name, months=self.months)
        sums = self.cost.used.by_month_and_line.iloc[-YEAR:].sum()
        return {str(line): int(cents) / 100 for line, cents in sums.items()}


def read_books(case: CaseFile, files: Files, names: Sequence[str] | None = None) -> Books:
    """Return the ledgers of a case, its confirmations kept.

    Raises:
        ReaderError: one of them cannot be read.
    """
    from workbook.readers.costs.it_cost import it_cost
    from workbook.readers.ledger.years import read_years

    years = read_years(files, names)
    return Books(years, it_cost(years.ledger, case.confirmations))


@dataclass(frozen=True)
class SupplierChoice:
    """A supplier to confirm: euros it was paid in all, the part counted as IT, and who says so.

    `decided` is "it", "not_it", or a share when the owner has decided; None when the score alone speaks.
    """

    name: str
    paid: float
    counted: float
    in_doubt: float
    decided: str | float | None


def supplier_choices(case: CaseFile, cost: ItCost) -> tuple[SupplierChoice, ...]:
    """Return the suppliers that count or may count, the largest first: the table an owner confirms once."""
    from workbook.readers.ledger.journals import fold

    known = {fold(name): choice for name, choice in case.confirmations.items()}
    found = [
        SupplierChoice(
            one.name, one.spend_cents / 100, one.cents / 100, one.to_confirm_cents / 100, known.get(fold(one.name))
        )
        for one in cost.by_supplier
        if one.name
    ]
    return tuple(sorted(found, key=lambda one: (-abs(one.counted) - abs(one.in_doubt), one.name)))


def confirm(case: CaseFile, choices: Mapping[str, str | float]) -> CaseFile:
    """Return the case with suppliers decided: "it", "not_it", or the share that is IT.

    Raises:
        CaseFileError: a choice is none of these.
    """
    from workbook.readers.ledger.journals import fold

    said = {fold(name) for name in choices}
    kept = {name: choice for name, choice in case.confirmations.items() if fold(name) not in said}
    changed = case.model_copy(deep=True)
    try:
        changed.confirmations = cast("dict[str, Any]", {**kept, **choices})  # checked as it is put there
    except ValidationError as error:
        raise CaseFileError("cases.faults", faults=faults_of(error, CaseFile)) from error
    return changed
