"""The last twelve months of a firm's ledger, read for a lesson: who is paid for IT, how much, and what is in doubt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbook.exercises.study import Study, needs

if TYPE_CHECKING:
    from pandas import DataFrame

_MONTHS = 12
_LEAST_SUPPLIERS = 3


@dataclass(frozen=True)
class Paid:
    """One supplier over the last twelve months: euros counted as IT, and the cost lines they belong to."""

    name: str
    euros: float
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Books:
    """The last twelve months of IT in a ledger, in euros excluding VAT.

    Attributes:
        months: how many months the whole ledger covers.
        suppliers: those counted, the dearest first.
        provider: the supplier under contract: the one with the largest flat fee.
        to_confirm: what is in doubt and not counted.
        whole: what is counted over all the ledger's months.
    """

    months: int
    suppliers: tuple[Paid, ...]
    provider: Paid
    to_confirm: float
    whole: float

    @property
    def total(self) -> float:
        """What is counted as IT over the last twelve months."""
        return sum(supplier.euros for supplier in self.suppliers)


def _recent(study: Study) -> DataFrame:
    """Return the ledger's lines of the last twelve months."""
    lines = study.it_cost.lines
    return lines[lines["month"].isin(list(study.it_cost.by_month)[-_MONTHS:])]


def last_year_of(study: Study, line: str) -> float:
    """Return what one cost line counts over the last twelve months, in euros.

    Raises:
        ExerciseError: there is no ledger.
    """
    recent = _recent(study)
    return float(recent.loc[recent["cost_line"] == line, "counted_cents"].sum()) / 100


def last_year(study: Study) -> Books:
    """Return the last twelve months of the study's ledger.

    Raises:
        ExerciseError: there is no ledger, or too few suppliers to speak of.
    """
    cost, recent = study.it_cost, _recent(study)
    counted = recent[recent["counted_cents"] != 0]
    suppliers = []
    for name, part in counted.groupby("supplier"):
        by_line = part.groupby("cost_line")["counted_cents"].sum().sort_values(ascending=False)
        euros = float(part["counted_cents"].sum()) / 100
        suppliers.append(Paid(str(name), euros, tuple(map(str, by_line.index))))
    suppliers.sort(key=lambda paid: (-paid.euros, paid.name))
    needs(len(suppliers) >= _LEAST_SUPPLIERS, "exercises.too_few_suppliers")
    fees = counted[counted["cost_line"] == "fee"].groupby("supplier")["counted_cents"].sum()
    named = str(fees.idxmax()) if len(fees) else suppliers[0].name
    return Books(
        months=len(cost.by_month),
        suppliers=tuple(suppliers),
        provider=next(paid for paid in suppliers if paid.name == named),
        to_confirm=float(recent.loc[recent["status"] == "to_confirm", "cents"].sum()) / 100,
        whole=cost.total_cents / 100,
    )
