"""The sentences about a ledger: why a supplier counts, and everything worth knowing about what was read."""

from __future__ import annotations

import datetime as dt

from workbook.i18n import Language, date, decimal, money, number, text
from workbook.readers.costs.evidence import account_rule
from workbook.readers.costs.it_cost import ItCost, SupplierCost
from workbook.readers.findings import Finding
from workbook.readers.ledger.report import LedgerReport
from workbook.readers.ledger.years import Years

_AMOUNTS = ("debit", "credit", "gap")


def evidence(supplier: SupplierCost, language: Language) -> list[str]:
    """Return why a supplier counts as IT or may: its accounts with their priors, and the words found."""
    if supplier.confirmed:
        return [text("ledger.evidence_confirmed", language)]
    told = []
    for account in supplier.accounts:
        rule = account_rule(account)
        if rule is not None:
            prior = decimal(rule.prior, language, 2)
            told.append(text("ledger.evidence_account", language, account=account, prior=prior))
    return told + [text(key, language, word=word) for key, word in supplier.why]


def warnings(years: Years, cost: ItCost, language: Language) -> list[str]:
    """Return one sentence for each thing worth knowing about ledgers and their IT cost."""
    report = years.ledger.report
    told = [_sentence(finding, report, language) for finding in report.findings]
    if len(years.reports) > 1:
        said = [(one.name, _sentence(finding, one, language)) for one in years.reports for finding in one.findings]
        told += [text("ledger.of_file", language, name=name, sentence=sentence) for name, sentence in said]
    return told + _of_cost(cost, language)


def _of_cost(cost: ItCost, language: Language) -> list[str]:
    told = []
    doubtful = [supplier for supplier in cost.by_supplier if supplier.to_confirm_cents]
    if doubtful:
        amount = money(cost.to_confirm_cents / 100, language)
        count = number(len(doubtful), language)
        told.append(text("ledger.warn_to_confirm", language, count=count, amount=amount))
    if cost.nameless[0]:
        amount = money(cost.nameless[1] / 100, language)
        count = number(cost.nameless[0], language)
        told.append(text("ledger.warn_no_supplier", language, count=count, amount=amount))
    told += _of_use(cost, language)
    if not cost.total_cents:
        told.append(text("ledger.warn_no_it_cost", language))
    return told


def _of_use(cost: ItCost, language: Language) -> list[str]:
    """Return what is to be said of costs spread over their months of use."""
    used, told = cost.used, []
    if used.spread[0]:
        values = {"count": number(used.spread[0], language), "amount": money(used.spread[1] / 100, language)}
        told.append(text("ledger.warn_spread", language, **values))
    if used.pairs[0]:
        values = {"count": number(used.pairs[0], language), "amount": money(used.pairs[1] / 100, language)}
        told.append(text("ledger.warn_pairs", language, **values))
    if used.alone:
        told.append(text("ledger.warn_alone", language, count=number(used.alone, language)))
    if used.before_cents or used.after_cents:
        values = {"before": money(used.before_cents / 100, language), "after": money(used.after_cents / 100, language)}
        told.append(text("ledger.warn_outside", language, **values))
    return told


def _sentence(finding: Finding, report: LedgerReport, language: Language) -> str:
    lines = ", ".join(str(line) for line in finding.lines)
    values: dict[str, object] = {"count": number(finding.count, language), "lines": lines}
    for key, value in finding.values.items():
        if key in _AMOUNTS and isinstance(value, int):
            values[key] = exact(value, language)
        else:
            values[key] = date(value, language) if isinstance(value, dt.date) else value
    if finding.code == "ledger.warn_rejected":
        reasons = report.rejected_by_reason.items()
        said = [f"{text(f'ledger.reason_{reason}', language)} ({number(n, language)})" for reason, n in reasons]
        values["reasons"] = ", ".join(said)
    return text(finding.code, language, **values)


def exact(cents: int, language: Language) -> str:
    """Return an amount to the cent."""
    return money(cents / 100, language, digits=2)
