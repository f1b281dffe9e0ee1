"""One fee over five years under five index clauses: what each comes to, in rows already worded and in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.cases.contract_check import IndexClause
from workbook.cases.trapped import syntec_at_its_worst, syntec_median
from workbook.i18n import Language, money, percent, text
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


def clause_table(fee_month: float, language: Language) -> tuple[str, tuple[str, ...], list[tuple[str, ...]]]:
    """Return the finding, the headers and the rows: a clause each, with its five years at both paces."""
    found = clause_years(fee_month)
    more = money(found[-1].usual - found[0].usual, language, 100)
    title = text("traps.five_title", language, more=more, **_terms(language))
    headers = tuple(text(f"traps.five_{name}", language, **_terms(language)) for name in ("clause", "usual", "surge"))
    rows: list[tuple[str, ...]] = [
        (
            text(f"traps.five_clause.{one.key}", language, **_terms(language)),
            money(one.usual, language, 100),
            money(one.surge, language, 100),
        )
        for one in found
    ]
    return title, headers, rows


def clauses_said(fee_month: float, language: Language) -> str:
    """Return in words what a floor and a cap change to five years of a fee."""
    years = {one.key: one for one in clause_years(fee_month)}
    amounts = {key: money(one.usual, language, 100) for key, one in years.items()}
    return text(
        "traps.five_said",
        language,
        fee=money(fee_month, language, digits=2),
        saved=money(years["open"].surge - years["capped"].surge, language, 10),
        **amounts,
        **_terms(language),
    )


def _terms(language: Language) -> dict[str, str]:
    return {
        "years": str(YEARS),
        "cap_rate": percent(CAP, language),
        "fixed_rate": percent(FIXED, language),
        "floor_rate": percent(FLOOR, language),
        "usual_rate": percent(syntec_median(), language, 2),
        "surge_rate": percent(syntec_at_its_worst(), language, 2),
    }
