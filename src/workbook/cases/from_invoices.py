"""What a firm's e-invoices propose to its case: provider, hourly rate, fee, subscriptions, share beyond the fee."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import fmean, stdev

from workbook.cases.casefile import CaseFile
from workbook.cases.counted import Counted, figure
from workbook.cases.proposal import Evidence, Proposal, Source, proposal
from workbook.readers.invoices.canonical import Invoice
from workbook.readers.invoices.detail import Detail, detail_of
from workbook.readers.ledger.journals import fold

CURRENCY = "EUR"
YEAR, FEWEST_MONTHS = 12, 3
LOWEST_RATE, HIGHEST_RATE = 20.0, 400.0  # outside, an hour was not what was sold


def invoice_proposals(case: CaseFile, invoices: Iterable[Invoice], file: str = "") -> list[Proposal]:
    """Return what the invoices in euros propose to the case; `file` names where they came from.

    The contract's figures come from the provider's own invoices: that of the case, or, when it names none, the seller
    with the most fee and hours, which is then proposed too. The rate is that of the last month with hours; the fee
    the higher of the last two months, as the last may be invoiced in part; subscriptions are those of the last twelve
    months, or a year's worth of at least three. The share of hours beyond the fee needs measured tickets and a
    contract without included hours; its doubt is that of a mean over its months. What an earlier month says never
    takes the place of what a later one has said.
    """
    euros = [one for one in invoices if one.currency == CURRENCY]
    whole = detail_of(euros, case.confirmations).get(CURRENCY)
    if whole is None:
        return []
    source = Source(kind="invoices", file=file[:300])
    found: list[Proposal] = []
    name = case.contract.provider or _likeliest(whole)
    own = [one for one in euros if name and _same(name, one.seller.name)]
    if own:
        seller = own[-1].seller.name
        contract = detail_of(own, {one.seller.name: "it" for one in own})[CURRENCY]
        if not case.contract.provider:
            said = Evidence(key="invoices.proposal_provider", values={"seller": seller[:300]})
            found.append(proposal("contract.provider", seller[:300], source, said))
        found += [*_rate(contract, seller, source), *_fee(contract, seller, source)]
        found += _share(case, contract, own, source)
    found += _subscriptions(whole, euros, source)
    return [one for one in found if not _outdated(one, case)]


def _outdated(new: Proposal, case: CaseFile) -> bool:
    """Return whether invoices of a later month have already spoken of the same place."""
    said = [old for old in case.proposals if (old.target, old.source.kind) == (new.target, new.source.kind)]
    return any(_month(old) > _month(new) for old in said)


def _month(one: Proposal) -> str:
    return str(one.evidence.values.get("month", ""))


def _same(one: str, other: str) -> bool:
    """Return whether two names are one firm's: one stands whole in the other, case and accents aside.

    >>> _same("Infogérance du Val", "INFOGERANCE DU VAL SARL"), _same("Val", "Valmy")
    (True, False)
    """
    first, second = fold(one), fold(other)
    return bool(first.strip() and second.strip()) and (first in second or second in first)


def _likeliest(detail: Detail) -> str:
    cents: dict[str, int] = defaultdict(int)
    for item in detail.items:
        if item.kind in ("fee", "hours", "intervention"):
            cents[item.invoice.seller.name] += item.cents
    name = max(cents, key=lambda one: cents[one], default="")
    return name if name and cents[name] > 0 else ""


def _rate(detail: Detail, seller: str, source: Source) -> list[Proposal]:
    for month in sorted(detail.hours_by_month, reverse=True):
        hours, cents = float(detail.hours_by_month[month]), detail.hours_cents_by_month[month]
        rate = round(cents / hours / 100, 2) if hours > 0 else 0.0
        if LOWEST_RATE <= rate <= HIGHEST_RATE:
            values: dict[str, int | float | str] = {"rate": rate, "hours": round(hours, 2), "seller": seller[:300]}
            values["month"] = month
            said = Evidence(key="invoices.proposal_rate", values=values)
            return [proposal("contract.hourly_rate", rate, source, said)]
    return []


def _fee(detail: Detail, seller: str, source: Source) -> list[Proposal]:
    fees = {month: kinds["fee"] for month, kinds in detail.by_month.items() if kinds.get("fee", 0) > 0}
    if not fees:
        return []
    month = max(sorted(fees)[-2:], key=lambda one: (fees[one], one))
    fee = fees[month] / 100
    values: dict[str, int | float | str] = {"fee": fee, "seller": seller[:300], "month": month}
    return [proposal("contract.fee_month", fee, source, Evidence(key="invoices.proposal_fee", values=values))]


def _subscriptions(detail: Detail, invoices: Sequence[Invoice], source: Source) -> list[Proposal]:
    window = _window(invoices)
    cents = sum(kinds.get("licence", 0) for month, kinds in detail.by_month.items() if month in window)
    if len(window) < FEWEST_MONTHS or cents <= 0:
        return []
    year = round(cents / 100 * YEAR / len(window), 2)
    values: dict[str, int | float | str] = {"amount": cents / 100, "months": len(window), "amount_year": year}
    values["month"] = window[-1]
    said = Evidence(key="invoices.proposal_subscriptions", values=values)
    return [proposal("costs.subscriptions_year", year, source, said)]


def _share(case: CaseFile, detail: Detail, invoices: Sequence[Invoice], source: Source) -> list[Proposal]:
    window, known = _window(invoices), case.measured
    worked = case.firm.users * figure(known.get("tau", 0.0)) * figure(known.get("h_ticket", 0.0))
    if len(window) < FEWEST_MONTHS or worked <= 0 or case.contract.included_hours is not None:
        return []
    hours = [float(detail.hours_by_month.get(month, 0)) for month in window]
    billed, doubt = fmean(hours), stdev(hours) / len(hours) ** 0.5
    if billed <= 0:
        return []
    share = round(min(1.0, billed / worked), 4)
    found = Counted(value=share, deviation=round(min(1.0, doubt / worked), 4), cases=len(invoices))
    values: dict[str, int | float | str] = {"hours": round(billed, 2), "worked": round(worked, 2), "share": share}
    values["month"] = window[-1]
    return [proposal("measured.out_share", found, source, Evidence(key="invoices.proposal_share", values=values))]


def _window(invoices: Sequence[Invoice]) -> tuple[str, ...]:
    """Return the months from the first invoice's to the last one's, the last twelve of them at most."""
    months = sorted(one.date.year * YEAR + one.date.month - 1 for one in invoices if one.date)
    if not months:
        return ()
    return tuple(
        f"{m // YEAR}-{m % YEAR + 1:02d}" for m in range(max(months[0], months[-1] - YEAR + 1), months[-1] + 1)
    )
