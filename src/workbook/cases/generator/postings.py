"""Keeps a fictional firm's books, month after month: support, suppliers, purchases, sales, wages, year ends."""

from __future__ import annotations

import numpy as np

from workbook.cases.generator.books import OPENING, VAT, Books, Item
from workbook.cases.generator.profile import Profile
from workbook.cases.generator.spending import Supplier
from workbook.cases.generator.tickets import Ticket, billed_minutes


def keep_books(profile: Profile, tickets: tuple[Ticket, ...], rng: np.random.Generator) -> Books:
    """Return the books of the whole period; hours billed are those of the tickets, to the minute."""
    books = Books(profile)
    opening = round(profile.sales_month * 200)
    books.entry(OPENING, profile.day(0, 1), "AN", [
        ("512000", "Banque", "", "A nouveaux", opening),
        ("101000", "Capital", "", "A nouveaux", -opening),
    ])  # fmt: skip
    billed = billed_minutes(tickets, profile)
    for t in range(profile.months):
        _support(books, t, billed[t])
        _suppliers(books, t, rng)
        _once(books, t)
        _sales_and_wages(books, t, rng)
    return books


def _support(books: Books, t: int, minutes: int) -> None:
    profile, support = books.profile, books.profile.support
    year, month = profile.month(t)
    account, when = (support.account, support.account_label), f"{month:02d}/{year}"
    seats = profile.users_in(t) if support.per_seat else 1
    price = round(profile.terms[t].fee_month * profile.raised(t) * 100)
    fee = Item(f"{support.fee_label} {when}", seats, "seat" if support.per_seat else "month", price, price * seats)
    books.count("fee", t, books.purchase(t, 5, support.provider, account, (fee,), "fee", range(t, t + 1)))
    rate = profile.rate_cents(t)
    words = f"{support.hours_label} {when} {minutes // 60} H {minutes % 60:02d}"
    extra = Item(words, round(minutes / 60, 6), "hour", rate, round(minutes * rate / 60))
    books.count("out_of_scope", t, books.purchase(t, 28, support.provider, account, (extra,), "hours", range(t, t + 1)))


def _suppliers(books: Books, t: int, rng: np.random.Generator) -> None:
    for one in books.profile.suppliers:
        noise = float(np.exp(one.noise * rng.standard_normal()))
        if t >= one.first and (t - one.first) % one.every == 0:
            _invoice(books, one, t, noise)


def price_of(profile: Profile, one: Supplier, t: int, noise: float = 1.0) -> tuple[int, int]:
    """Return how many a supplier bills in month t, and the price of one in cents, growth and noise included."""
    users = profile.users_in(t) if one.per_user else 1
    return users, round(one.amount * (1.0 + one.growth) ** (t // 12) * noise * 100)


def _invoice(books: Books, one: Supplier, t: int, noise: float) -> None:
    profile = books.profile
    count, price = price_of(profile, one, t, noise)
    served = range(t - 1, t) if one.late else range(t, t + one.every)
    words, account = f"{one.label} {_period(profile, one, served)}", (one.account, one.account_label)
    item = Item(words, count, "licence" if one.per_user else "month", price, price * count)
    if one.paid == "card":
        cost = item.cents
        books.entry("BQ", profile.day(t, 12), f"CB{len(books.rows) + 1:06d}", [
            (*account, "", f"CB {words}", cost),
            ("512000", "Banque", "", f"CB {words}", -cost),
        ])  # fmt: skip
    else:
        cost = books.purchase(t, 12, one.name, account, (item,), "licences" if one.per_user else "supplier", served)
    books.count(one.line, t, cost, served)
    if one.accrued:
        _carry_over(books, one, t, cost, served)
    if one.late and profile.month(t)[1] == 1 and t > 0:
        _accrue(books, one, t, cost)


def _period(profile: Profile, one: Supplier, served: range) -> str:
    year, month = profile.month(served[0])
    if one.said == "dates":
        return f"DU {profile.day(served[0], 1):%d/%m/%Y} AU {profile.day(served[-1]):%d/%m/%Y}"
    return f"T{(month - 1) // 3 + 1} {year}" if one.said == "quarter" else f"{month:02d}/{year}"


def _carry_over(books: Books, one: Supplier, t: int, cost: int, served: range) -> None:
    """Move what an invoice pays for after 31 December to the next year (486), and take it back on 1 January."""
    profile = books.profile
    end = next((m for m in served if profile.month(m)[1] == 12 and m < profile.months), None)
    after = served[-1] - end if end is not None else 0
    if end is None or after <= 0:
        return
    moved = round(cost * after / one.every)
    _pair(books, one, end, moved, "CCA", ("486000", "Charges constatées d'avance"), t)


def _accrue(books: Books, one: Supplier, t: int, cost: int) -> None:
    """Book on 31 December the invoice that comes in January (408), and take it back on 1 January."""
    _pair(books, one, t - 1, -cost, "FNP", ("408100", "Fournisseurs, factures non parvenues"), t)


def _pair(books: Books, one: Supplier, end: int, moved: int, kind: str, sheet: tuple[str, str], t: int) -> None:
    profile, account = books.profile, (one.account, one.account_label)
    words = f"{kind} {one.name.removesuffix(' (fictif)')} {one.label}"
    for month, day, sign, said in ((end, 31, 1, words), (end + 1, 1, -1, f"EXTOURNE {words}")):
        if month < profile.months:
            books.entry("OD", profile.day(month, day), f"{kind}{t:03d}{month:03d}", [
                (*sheet, "", said, sign * moved),
                (*account, "", said, -sign * moved),
            ])  # fmt: skip
    # with its reversal an adjustment is no cost of its own; alone, at the end of the books, it is
    if end + 1 >= profile.months and one.line is not None:
        books.truth[one.line][end] -= moved
    elif end + 1 >= profile.months:
        books.not_it -= moved


def _once(books: Books, t: int) -> None:
    for bought in books.profile.purchases:
        if bought.month == t:
            account, cents = (bought.account, bought.account_label), round(bought.amount * 100)
            item = Item(bought.label, 1, "piece", cents, cents)
            books.count(bought.line, t, books.purchase(t, bought.day, bought.supplier, account, (item,), "purchase"))
    for given in books.profile.credits:
        if given.month == t:
            account, cents = (given.account, given.account_label), -round(given.amount * 100)
            item = Item(given.label, 1, "piece", cents, cents)
            served = t if given.served is None else given.served
            cost = books.purchase(t, 20, given.supplier, account, (item,), "credit")
            books.count(given.line, t, cost, range(served, served + 1))


def _sales_and_wages(books: Books, t: int, rng: np.random.Generator) -> None:
    profile = books.profile
    sold = round(profile.sales_month * float(np.exp(0.12 * rng.standard_normal())) * 100)
    vat = round(sold * VAT / 100) if profile.vat_recovered else 0
    lines = [
        ("411000", "Clients", "", "Ventes du mois", sold + vat),
        (*profile.sales_account, "", "Ventes du mois", -sold),
    ]
    if vat:
        lines.append(("445710", "TVA collectée", "", "Ventes du mois", -vat))
    books.entry("VE", profile.day(t, 25), f"VE{t + 1:05d}", lines)
    wages = round(profile.wages_month * 100)
    social = round(wages * 0.42)
    books.entry("OD", profile.day(t, 30), f"PAIE{t + 1:05d}", [
        ("641000", "Rémunérations du personnel", "", "Paie du mois", wages),
        ("645000", "Charges de sécurité sociale", "", "Paie du mois", social),
        ("421000", "Personnel, rémunérations dues", "", "Paie du mois", -wages),
        ("431000", "Sécurité sociale", "", "Paie du mois", -social),
    ])  # fmt: skip
