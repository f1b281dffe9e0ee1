"""One fee over five years under five index clauses, in rows already worded and in a sentence."""

from __future__ import annotations

from workbook.cases.clause_years import CAP, FIXED, FLOOR, YEARS, clause_years
from workbook.cases.trapped import syntec_at_its_worst, syntec_median
from workbook.i18n import Language, money, percent, text


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
