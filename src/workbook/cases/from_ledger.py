"""What a firm's ledgers propose to its case: provider, monthly fee, subscriptions of a year, share beyond the fee."""

from __future__ import annotations

from math import sqrt

from workbook.cases.books import YEAR, Books
from workbook.cases.casefile import CaseFile
from workbook.cases.counted import Counted, figure
from workbook.cases.proposal import Evidence, Proposal, Source, proposal
from workbook.readers.ledger.journals import fold

RECENT = 3  # months of the fee looked at: the last may be invoiced in part


def ledger_proposals(case: CaseFile, books: Books, file: str = "") -> list[Proposal]:
    """Return what the last twelve months of the books propose; nothing when they hold fewer.

    The provider is the case's, else the supplier with the most fee; its fee is that of its latest months when it
    bills every month, else a twelfth of the year. The share of hours beyond the fee needs the provider's hourly
    rate, measured tickets, and a contract without included hours.
    """
    if books.months < YEAR:
        return []
    source = Source(kind="ledger", file=file[:300])
    year = books.last_year()
    found: list[Proposal] = []
    name, fees = _provider(case, books)
    if name:
        if not case.contract.provider:
            said = Evidence(key="ledger.proposal_provider", values={"supplier": name[:300], "amount": sum(fees) / 100})
            found.append(proposal("contract.provider", name[:300], source, said))
        found += _fee(fees, name, source)
    if year.get("subscriptions", 0.0) > 0:
        said = Evidence(key="ledger.proposal_subscriptions", values={"amount": year["subscriptions"]})
        found.append(proposal("costs.subscriptions_year", round(year["subscriptions"], 2), source, said))
    return found + _share(case, books, source)


def _provider(case: CaseFile, books: Books) -> tuple[str, list[int]]:
    """Return the provider's name in the books and its fee in cents, month by month over the last twelve."""
    lines, months = books.cost.lines, list(books.cost.by_month)[-YEAR:]
    fees = lines[(lines["cost_line"] == "fee") & (lines["counted_cents"] != 0) & lines["month"].isin(months)]
    if fees.empty:
        return "", []
    by_name = fees.groupby(fees["supplier"].astype(str))["counted_cents"].sum()
    asked = fold(case.contract.provider).strip()
    named = [one for one in by_name.index if asked and (asked in fold(one) or fold(one).strip() in fold(asked))]
    name = str(named[0]) if named else "" if asked else str(by_name.idxmax())
    by_month = fees[fees["supplier"].astype(str) == name].groupby("month")["counted_cents"].sum()
    return name, [int(by_month.get(month, 0)) for month in months]


def _fee(fees: list[int], name: str, source: Source) -> list[Proposal]:
    monthly = sum(cents > 0 for cents in fees) >= YEAR - 1
    cents = max(fees[-RECENT:]) if monthly else sum(fees) / YEAR
    if cents <= 0:
        return []
    values: dict[str, int | float | str] = {"amount": cents / 100, "supplier": name[:300]}
    key = "ledger.proposal_fee" if monthly else "ledger.proposal_fee_year"
    return [proposal("contract.fee_month", round(cents / 100, 2), source, Evidence(key=key, values=values))]


def _share(case: CaseFile, books: Books, source: Source) -> list[Proposal]:
    rate, known = case.contract.hourly_rate, case.measured
    worked = case.firm.users * figure(known.get("tau", 0.0)) * figure(known.get("h_ticket", 0.0))
    if rate is None or worked <= 0 or case.contract.included_hours is not None:
        return []
    months = books.cost.used.by_month_and_line["out_of_scope"].iloc[-YEAR:].to_numpy(dtype=float) / 100 / rate
    hours = float(months.mean())
    if hours <= 0:
        return []
    share = min(1.0, hours / worked)
    error = min(float(months.std(ddof=1)) / sqrt(YEAR) / worked, 0.5)
    found = Counted(value=round(share, 4), deviation=round(error, 4), cases=YEAR)
    values: dict[str, int | float | str] = {"hours": round(hours, 2), "worked": round(worked, 2), "share": share}
    return [proposal("measured.out_share", found, source, Evidence(key="ledger.proposal_share", values=values))]
