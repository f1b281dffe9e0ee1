"""Writes a firm's books as a ledger (FEC): purchases, payments, sales, wages, balanced entry by entry, in cents."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field

import numpy as np

from workbook.cases.generator.profile import Profile
from workbook.cases.generator.tickets import Ticket, billed_minutes

COLUMNS = (
    "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib",
    "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet", "ValidDate", "Montantdevise",
    "Idevise",
)  # fmt: skip
VAT = 20  # per cent
_JOURNALS = {"AN": "A nouveaux", "AC": "Achats", "BQ": "Banque", "VE": "Ventes", "OD": "Opérations diverses"}


@dataclass
class Books:
    """The ledger being written, and what is true of it: euro cents by month and cost line."""

    profile: Profile
    rows: list[tuple[str, ...]] = field(default_factory=list)
    truth: dict[str, list[int]] = field(default_factory=dict)
    not_it: int = 0
    _numbers: dict[str, int] = field(default_factory=dict)
    _suppliers: dict[str, str] = field(default_factory=dict)

    def entry(self, journal: str, t: int, day: int, piece: str, lines: list[tuple[str, str, str, str, int]]) -> None:
        """Add one balanced entry; a line is (account, its label, supplier, words, cents: debit above 0)."""
        if sum(line[4] for line in lines):
            raise AssertionError(f"{journal} {piece} does not balance")
        year, month = self.profile.month(t)
        date = f"{year}{month:02d}{min(day, calendar.monthrange(year, month)[1]):02d}"
        number = self._numbers[journal] = self._numbers.get(journal, 0) + 1
        for account, label, supplier, words, cents in lines:
            code = self._code(supplier) if supplier else ""
            debit, credit = (_comma(cents), "0,00") if cents >= 0 else ("0,00", _comma(-cents))
            self.rows.append(
                (journal, _JOURNALS[journal], f"{journal}{number:05d}", date, account, label, code, supplier, piece,
                 date, words, debit, credit, "", "", date, "", "")
            )  # fmt: skip

    def _code(self, supplier: str) -> str:
        return self._suppliers.setdefault(supplier, f"F{len(self._suppliers) + 1:04d}")

    def purchase(self, t: int, day: int, supplier: str, account: tuple[str, str], words: str, cents: int) -> None:
        """Add a supplier's invoice, its VAT and the payment of the next month."""
        if cents <= 0:
            return
        vat = round(cents * VAT / 100)
        piece = f"FA{len(self.rows) + 1:06d}"
        self.entry("AC", t, day, piece, [
            (account[0], account[1], "", words, cents),
            ("445660", "TVA déductible sur biens et services", "", words, vat),
            ("401000", "Fournisseurs", supplier, words, -(cents + vat)),
        ])  # fmt: skip
        if t + 1 < self.profile.months:
            paid = f"VIR {supplier}"
            self.entry("BQ", t + 1, 10, piece, [
                ("401000", "Fournisseurs", supplier, paid, cents + vat),
                ("512000", "Banque", "", paid, -(cents + vat)),
            ])  # fmt: skip

    def count(self, line: str | None, t: int, cents: int) -> None:
        """Note what is true of an amount: which cost line of IT it is, or that it is none."""
        if line is None:
            self.not_it += cents
        else:
            self.truth.setdefault(line, [0] * self.profile.months)[t] += cents


def _comma(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02d}"


def keep_books(profile: Profile, tickets: tuple[Ticket, ...], rng: np.random.Generator) -> Books:
    """Return the books of the whole period; hours billed are those of the tickets, to the minute."""
    books = Books(profile)
    opening = round(profile.sales_month * 200)
    books.entry("AN", 0, 1, "AN", [
        ("512000", "Banque", "", "A nouveaux", opening),
        ("101000", "Capital", "", "A nouveaux", -opening),
    ])  # fmt: skip
    billed = billed_minutes(tickets, profile)
    for t in range(profile.months):
        _support(books, t, billed[t])
        _suppliers(books, t, rng)
        _sales_and_wages(books, t, rng)
    return books


def _support(books: Books, t: int, minutes: int) -> None:
    profile, support = books.profile, books.profile.support
    year, month = profile.month(t)
    index, when = profile.raised(t), f"{month:02d}/{year}"
    account = ("615600", "Maintenance")
    fee = round(support.fee_month * index * 100)
    books.purchase(t, 5, support.provider, account, f"INFOGERANCE FORFAIT MENSUEL {when}", fee)
    books.count("fee", t, fee)
    extra = round(minutes * round(support.hourly_rate * index * 100) / 60)
    hours = f"{minutes // 60} H {minutes % 60:02d}"
    books.purchase(t, 28, support.provider, account, f"INTERVENTIONS HORS FORFAIT {when} {hours}", extra)
    books.count("out_of_scope", t, extra)


def _suppliers(books: Books, t: int, rng: np.random.Generator) -> None:
    profile = books.profile
    year, month = profile.month(t)
    for one in profile.suppliers:
        noise = float(np.exp(one.noise * rng.standard_normal()))
        if t < one.first or (t - one.first) % one.every:
            continue
        cents = round(one.amount * (1.0 + one.growth) ** (t // 12) * noise * 100)
        words = f"{one.label} {month:02d}/{year}"
        books.purchase(t, 12, one.name, (one.account, one.account_label), words, cents)
        books.count(one.line, t, cents)
    for bought in profile.purchases:
        if bought.month == t:
            cents = round(bought.amount * 100)
            books.purchase(t, 18, bought.supplier, (bought.account, bought.account_label), bought.label, cents)
            books.count(bought.line, t, cents)


def _sales_and_wages(books: Books, t: int, rng: np.random.Generator) -> None:
    profile = books.profile
    sold = round(profile.sales_month * float(np.exp(0.12 * rng.standard_normal())) * 100)
    vat = round(sold * VAT / 100)
    books.entry("VE", t, 25, f"VE{t + 1:05d}", [
        ("411000", "Clients", "", "Ventes du mois", sold + vat),
        ("701000", "Ventes de produits finis", "", "Ventes du mois", -sold),
        ("445710", "TVA collectée", "", "Ventes du mois", -vat),
    ])  # fmt: skip
    wages = round(profile.wages_month * 100)
    social = round(wages * 0.42)
    books.entry("OD", t, 30, f"PAIE{t + 1:05d}", [
        ("641000", "Rémunérations du personnel", "", "Paie du mois", wages),
        ("645000", "Charges de sécurité sociale", "", "Paie du mois", social),
        ("421000", "Personnel, rémunérations dues", "", "Paie du mois", -wages),
        ("431000", "Sécurité sociale", "", "Paie du mois", -social),
    ])  # fmt: skip
