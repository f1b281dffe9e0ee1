"""One fee over five years under five example index clauses: what each comes to."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.cases.contract_check import IndexClause
from workbook.cases.trapped import syntec_at_its_worst, syntec_median
from workbook.model.index_clause import raised_fees, yearly_rise

YEARS = 5
CAP, FIXED, FLOOR = 0.03, 0.03, 0.05  # examples: a cap and a rise often offered, a floor seen in a contract
CLAUSES = {
    "frozen": IndexClause(kind="none"),
    "capped": IndexClause(cap=CAP),
    "open": IndexClause(),
    "fixed": IndexClause(kind="fixed", fixed=FIXED),
    "floor": IndexClause(floor=FLOOR),
}


@dataclass(frozen=True)
class ClauseYears:
    """Five years of a fee under a clause, in euros: the index at its usual pace, and with a first year like 2023."""

    key: str
    usual: float
    surge: float


def clause_years(fee_month: float) -> tuple[ClauseYears, ...]:
    """Return what five years of a monthly fee come to under each example clause.

    >>> [round(one.usual) for one in clause_years(1000.0)]
    [60000, 62274, 62274, 63710, 66308]
    """
    return tuple(
        ClauseYears(key, _fees(fee_month, one, surge=False), _fees(fee_month, one, surge=True))
        for key, one in CLAUSES.items()
    )


def _fees(fee_month: float, clause: IndexClause, *, surge: bool) -> float:
    growths = [syntec_median()] * (YEARS - 1)
    if surge:
        growths[0] = syntec_at_its_worst()
    terms = {"fixed": clause.fixed, "floor": clause.floor, "cap": clause.cap, "down": clause.down}
    return raised_fees(fee_month, [float(yearly_rise(one, clause.kind, **terms)) for one in growths])  # type: ignore[arg-type]
