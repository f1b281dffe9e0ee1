"""The contract's terms in words: what is paid, what it includes, what an hour beyond costs, how it is indexed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.exercises import Figure
from workbook.i18n import Language, decimal, money, percent, text

if TYPE_CHECKING:
    from workbook.model.situation import Contract


def say_contract(contract: Contract, language: Language) -> str:
    """Return one line on a contract; what it does not write is said as such."""
    if contract.included_hours is None:
        included = text("lessons.no_limit", language)
    else:
        hours = f"{decimal(contract.included_hours, language)}\u00a0h"
        included = text(f"lessons.hours_{contract.cap_period}", language, n=hours)
    if contract.hourly_rate is None:
        rate = text("lessons.rate_unknown", language)
    else:
        rate = text("lessons.rate_hour", language, rate=Figure(contract.hourly_rate, "rate").write(language))
    clause = text(f"lessons.clause_{contract.clause}", language, rate=percent(contract.fixed_rate, language, 1))
    fee = money(contract.fee_month, language)
    return text("lessons.say_contract", language, fee=fee, included=included, rate=rate, clause=clause)
