"""A fictional firm's ledger while it is written: balanced entries in cents, invoices issued, what is true of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from workbook.cases.generator.profile import Profile

VAT = 20  # per cent
OPENING = "AN"
_JOURNALS = {
    OPENING: "A nouveaux",
    "AC": "Achats",
    "BQ": "Banque",
    "VE": "Ventes",
    "OD": "Opérations diverses",
}


@dataclass(frozen=True)
class Row:
    """One line of the ledger: an account's, in an entry; `cents` is above 0 for a debit."""

    journal: str
    journal_label: str
    entry: int
    date: dt.date
    account: str
    account_label: str
    code: str
    supplier: str
    piece: str
    label: str
    cents: int


@dataclass(frozen=True)
class Item:
    """A line of an invoice: so many of a unit at a price in cents, and its amount in cents excluding VAT."""

    words: str
    quantity: float
    unit: str
    price_cents: int
    cents: int


@dataclass(frozen=True)
class Issued:
    """An invoice (or a credit note, below nought) as its supplier sent it; `served` are the months it was for."""

    number: str
    date: dt.date
    month: int
    supplier: str
    what: str
    items: tuple[Item, ...]
    cents: int
    vat_cents: int
    served: range | None = None


@dataclass
class Books:
    """The ledger being written, and what is true of it: euro cents by month and cost line.

    `truth` has the cost in the month of its entry, `served` in the months it was for.
    """

    profile: Profile
    rows: list[Row] = field(default_factory=list)
    truth: dict[str, list[int]] = field(default_factory=dict)
    served: dict[str, list[float]] = field(default_factory=dict)
    issued: list[Issued] = field(default_factory=list)
    not_it: int = 0
    _numbers: dict[str, int] = field(default_factory=dict)
    _suppliers: dict[str, str] = field(default_factory=dict)

    def entry(
        self, journal: str, date: dt.date, piece: str, lines: list[tuple[str, str, str, str, int]], month: int = 0
    ) -> None:
        """Add one balanced entry; a line is (account, its label, supplier, words, cents: debit above 0)."""
        if sum(line[4] for line in lines):
            raise AssertionError(f"{journal} {piece} does not balance in month {month}")
        number = self._numbers[journal] = self._numbers.get(journal, 0) + 1
        for account, label, supplier, words, cents in lines:
            code = self._code(supplier) if supplier else ""
            self.rows.append(
                Row(journal, _JOURNALS[journal], number, date, account, label, code, supplier, piece, words, cents)
            )

    def _code(self, supplier: str) -> str:
        return self._suppliers.setdefault(supplier, f"F{len(self._suppliers) + 1:04d}")

    def purchase(
        self,
        t: int,
        day: int,
        supplier: str,
        account: tuple[str, str],
        items: tuple[Item, ...],
        what: str = "",
        served: range | None = None,
    ) -> int:
        """Add a supplier's invoice (a credit note when below nought), its VAT and its payment; return its cost.

        Where the firm does not recover VAT, what it costs is the price with it.
        """
        total = sum(item.cents for item in items)
        if total == 0 or (total < 0 and what != "credit"):
            return 0
        piece, date = f"FA{len(self.rows) + 1:06d}", self.profile.day(t, day)
        if self.profile.vat_recovered:
            cost, net, vat = total, total, round(total * VAT / 100)
        else:
            cost, net = total, round(total * 100 / (100 + VAT))
            vat = total - net
        words = items[0].words
        lines = [(account[0], account[1], "", words, cost)]
        if self.profile.vat_recovered:
            lines.append(("445660", "TVA déductible sur biens et services", "", words, vat))
        self.entry("AC", date, piece, [*lines, ("401000", "Fournisseurs", supplier, words, -(net + vat))])
        self.issued.append(Issued(piece, date, t, supplier, what, items, net, vat, served))
        if t + 1 < self.profile.months:
            paid = f"VIR {supplier}"
            self.entry("BQ", self.profile.day(t + 1, 10), piece, [
                ("401000", "Fournisseurs", supplier, paid, net + vat),
                ("512000", "Banque", "", paid, -(net + vat)),
            ])  # fmt: skip
        return cost

    def count(self, line: str | None, t: int, cents: int, served: range | None = None) -> None:
        """Note what is true of an amount: which cost line of IT it is, or that it is none; and the months it serves.

        Months served before or after the books are left out of `served`.
        """
        if line is None:
            self.not_it += cents
            return
        self.truth.setdefault(line, [0] * self.profile.months)[t] += cents
        self.serve(line, t, cents, served)

    def serve(self, line: str, t: int, cents: int, served: range | None = None) -> None:
        """Note which months an amount was for."""
        months = served or range(t, t + 1)
        into = self.served.setdefault(line, [0.0] * self.profile.months)
        for m in months:
            if 0 <= m < self.profile.months:
                into[m] += cents / len(months)
