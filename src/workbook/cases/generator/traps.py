"""Small files of every oddity met in real exports, with what is true of them: readers are tried on each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

import numpy as np

from workbook.cases.generator.books import OPENING, Books, Row
from workbook.cases.generator.directory import accounts, directory_file
from workbook.cases.generator.forms import SIGNS, DirectoryForm, InventoryForm, LedgerForm, TicketForm
from workbook.cases.generator.helpdesks import write_tickets
from workbook.cases.generator.inventory import assets, write_inventory
from workbook.cases.generator.ledger_files import write_ledger
from workbook.cases.generator.people import staff, stream
from workbook.cases.generator.postings import keep_books
from workbook.cases.generator.profile import Profile
from workbook.cases.generator.tickets import Ticket, draw_tickets

_MONTHS = 13  # a first year of thirteen months, which the law allows
_LEDGER: dict[str, dict[str, Any]] = {
    "pipe": {"separator": "pipe"},
    "semicolon": {"separator": "semicolon"},
    "bom": {"encoding": "utf-8-sig"},
    "latin9": {"encoding": "iso-8859-15"},
    "cp1252": {"encoding": "cp1252"},
    "utf16": {"encoding": "utf-16"},
    "lf": {"line_end": "LF"},
    "cr_cr_lf": {"line_end": "CR CR LF"},
    "cr": {"line_end": "CR"},
    "sens_letter": {"amounts": "sens_letter"},
    "sens_sign": {"amounts": "sens_sign"},
    "sign_behind": {"amounts": "trailing_sign"},
    "decimal_point": {"point": True},
    "day_month_year": {"dates": "slashed"},
    "dates_with_time": {"dates": "timed"},
    "entry_number_0": {"numbers": "zero"},
    "opening_last": {"opening": "last"},
    "no_auxiliary": {"third": "account"},
    "padded": {"padded": True},
    "noughts": {"zeros": True},
    "trailing_rows": {"trailing": "rows"},
    "trailing_header": {"trailing": "header"},
    "trailing_both": {"trailing": "both"},
    "stray_quotes": {"quotes": 5},
    "private_columns": {"extra": "private"},
    "cash_basis": {"extra": "cash"},
    "any_order": {"order": "mixed"},
    "xml": {"xml": True},
    "all_at_once": {
        "separator": "semicolon", "encoding": "cp1252", "line_end": "CR CR LF", "amounts": "sens_letter",
        "numbers": "zero", "opening": "last", "padded": True, "trailing": "rows", "quotes": 7, "extra": "private",
        "order": "mixed",
    },
}  # fmt: skip
_TICKETS: dict[str, dict[str, Any]] = {
    "plain": {},
    "glpi_fr": {"tool": "glpi_fr"},
    "glpi_fr_spaced_ids": {"tool": "glpi_fr", "spaced": True},
    "glpi_fr_several_actors": {"tool": "glpi_fr", "breaks": True},
    "glpi_fr_no_resolution": {"tool": "glpi_fr", "resolved": False},
    "glpi_en": {"tool": "glpi_en", "encoding": "utf-8-sig"},
    "servicenow": {"tool": "servicenow"},
    "servicenow_event_log": {"tool": "servicenow", "log": True, "missing": True},
    "osticket": {"tool": "osticket"},
    "jira": {"tool": "jira"},
    "zammad": {"tool": "zammad"},
}
_DIRECTORY: dict[str, dict[str, Any]] = {
    "comma": {},
    "semicolon": {"separator": "semicolon"},
    "type_line": {"typed": True},
    "french_dates": {"french": True, "separator": "semicolon", "encoding": "cp1252"},
    "utf16": {"encoding": "utf-16"},
    "tab": {"separator": "tab"},
    "never_used": {"unused": ("stagiaire1", "stagiaire2")},
}


@dataclass(frozen=True)
class Trap:
    """A file and what is true of it.

    rows: how many rows, tickets, devices or accounts it holds. bad: numbers of the lines that cannot be read, and
    must be said to be so. cost_cents: the IT cost by month, for a ledger.
    """

    kind: Literal["ledger", "tickets", "inventory", "directory"]
    trap: str
    name: str
    content: bytes
    rows: int
    bad: tuple[int, ...] = ()
    cost_cents: tuple[tuple[str, int], ...] = ()


def trap_files() -> tuple[Trap, ...]:
    """Return a file for each trap; those of one kind hold the same books, tickets, devices or accounts."""
    return (*_ledgers(), *_tickets(), *_inventories(), *_directories())


@lru_cache
def _firm() -> tuple[Profile, tuple[Ticket, ...], Books]:
    """Return a small firm, whose books hold the traps of content: lifts on 6156, SAGE inside a word, card payments."""
    mail = {"account": "613500", "account_label": "Locations mobilières"}
    care = {"account": "615600", "account_label": "Maintenance"}
    stage = {"account": "618500", "account_label": "Frais de colloques et séminaires"}
    small = {"account": "606400", "account_label": "Fournitures administratives"}
    lease = {"account": "612200", "account_label": "Crédit-bail mobilier"}
    profile = Profile.model_validate({
        "seed": 4, "first_month": "2025-01", "months": _MONTHS, "users": [6, 7], "leavers": 3, "stale": 1,
        "domain": "piege.example", "sales_month": 40000, "wages_month": 9000,
        "support": {"provider": "ETABLI INFOGERANCE (fictif)", "fee_month": 300, "hourly_rate": 80, "rises": [0.03],
                    "anniversary_month": 7, "included_hours": 2, "tickets_per_user_month": 1.1, "minutes_median": 25,
                    "minutes_sigma": 0.7, "out_share": 0.3},
        "suppliers": [
            {"name": "MICROSOFT", **mail, "label": "MICROSOFT 365", "amount": 12.5, "per_user": True,
             "line": "subscriptions"},
            {"name": "OVH", **small, "label": "OVH HEBERGEMENT", "amount": 40, "paid": "card", "line": "subscriptions"},
            {"name": "GRENKE", **lease, "label": "LOYER MATERIEL INFORMATIQUE", "amount": 690, "every": 3, "first": 2,
             "said": "dates", "accrued": True, "line": "renewals"},
            {"name": "ORANGE", "account": "626200", "account_label": "Télécommunications", "label": "FIBRE NA NULL",
             "amount": 61, "late": True, "line": "subscriptions"},
            {"name": "ASCENSEURS DU VAL (fictif)", **care, "label": "ENTRETIEN ASCENSEUR", "amount": 410},
            {"name": "ECOLE DES METIERS (fictif)", **stage, "label": "APPRENTISSAGE", "amount": 500, "every": 6},
        ],
        "purchases": [{"month": 4, "supplier": "ETABLI INFOGERANCE (fictif)", "account": "218300", "line": "renewals",
                       "account_label": "Matériel de bureau et informatique", "label": "2 POSTES INFORMATIQUES",
                       "amount": 2200, "devices": [{"kind": "workstation", "count": 2, "maker": "Établi",
                                                    "model": "P1", "system": "Windows 11 Pro", "version": "25H2",
                                                    "value": 1100}]}],
        "credits": [{"month": 6, "supplier": "ETABLI INFOGERANCE (fictif)", **care, "line": "out_of_scope",
                     "label": "AVOIR INTERVENTIONS HORS FORFAIT", "amount": 90}],
        "categories": [["poste", 0.6], ["messagerie", 0.4]],
        "inventory": {"ownerless": 2, "held": [
            {"kind": "workstation", "count": 6, "maker": "Établi", "model": "P0", "system": "Windows 10 Pro",
             "version": "22H2", "value": 1000, "bought": "2019-02-28",
             "support_ends": "2025-10-14"},
            {"kind": "server", "count": 1, "maker": "Établi", "model": "S0", "system": "Windows Server 2016",
             "version": "1607", "value": 7000, "bought": "2017-05-02"}]},
        "directory": {"never": 2, "shared": ["accueil"]},
        "case": {"firm": {"name": "Atelier du Piège"}},
    })  # fmt: skip
    rng = np.random.Generator(np.random.SFC64(profile.seed))
    tickets = draw_tickets(profile, rng)
    return profile, tickets, keep_books(profile, tickets, rng)


def _ledgers() -> Iterator[Trap]:
    profile, _, books = _firm()
    cost = _cost(books)
    for trap, options in {"legal": {}, **_LEDGER}.items():
        content = write_ledger(books.rows, LedgerForm(**options))
        yield Trap("ledger", trap, f"{trap}.txt", content, len(books.rows), cost_cents=cost)
    legal = LedgerForm()
    # the name says 2031, the dates say 2025
    yield Trap("ledger", "name_lies", "123456789FEC20311231.txt", write_ledger(books.rows, legal), len(books.rows),
               cost_cents=cost)  # fmt: skip
    short = [row for row in books.rows if row.date <= profile.day(5)]
    yield Trap("ledger", "six_months", "six_months.txt", write_ledger(short, legal), len(short))
    # an opening journal dated long before the year, told by its label only
    old = [replace(row, journal="01", date=row.date.replace(year=2019)) if row.journal == OPENING else row
           for row in books.rows]  # fmt: skip
    yield Trap("ledger", "old_opening", "old_opening.txt", write_ledger(old, legal), len(old), cost_cents=cost)
    yield _vat_in_the_cost()
    yield from _damaged(books.rows)


def _vat_in_the_cost() -> Trap:
    """Return the ledger of the same firm were it not to recover VAT, as associations do not: it is part of the cost."""
    profile, tickets, _ = _firm()
    books = keep_books(profile.model_copy(update={"vat_recovered": False}), tickets, stream(profile, "vat"))
    content = write_ledger(books.rows, LedgerForm())
    return Trap("ledger", "vat_in_the_cost", "vat.txt", content, len(books.rows), cost_cents=_cost(books))


def _damaged(rows: list[Row]) -> Iterator[Trap]:
    """Yield ledgers with one line that cannot be read: cut short, or too long."""
    lines = write_ledger(rows, LedgerForm(line_end="LF")).decode().splitlines()
    tab, place = SIGNS["tab"], 11
    for trap, line in (
        ("cut_row", tab.join(lines[place - 1].split(tab)[:8])),
        ("long_row", lines[place - 1] + tab + "en trop" + tab + "encore"),
    ):
        content = "\n".join([*lines[: place - 1], line, *lines[place:], ""]).encode()
        yield Trap("ledger", trap, f"{trap}.txt", content, len(rows) - 1, bad=(place,))


def _cost(books: Books) -> tuple[tuple[str, int], ...]:
    months = ["{}-{:02d}".format(*books.profile.month(t)) for t in range(_MONTHS)]
    return tuple((month, sum(line[t] for line in books.truth.values())) for t, month in enumerate(months))


def _tickets() -> Iterator[Trap]:
    profile, tickets, _ = _firm()
    for trap, options in _TICKETS.items():
        files = write_tickets(profile.model_copy(update={"helpdesk": TicketForm(**options)}), tickets, staff(profile))
        for name, content in files.items():
            yield Trap("tickets", trap, name, content, len(tickets))
    some = _undecided(tickets)
    asked = profile.model_copy(update={"helpdesk": TicketForm(tool="servicenow")})
    for name, content in write_tickets(asked, some, staff(profile)).items():
        yield Trap("tickets", "days_or_months", name, content, len(some))


def _undecided(tickets: tuple[Ticket, ...]) -> tuple[Ticket, ...]:
    """Return the tickets whose days are all below 13: nothing in the file says which number is the month."""
    return tuple(one for one in tickets if one.opened.day <= 12 and one.solved.day <= 12)


def _inventories() -> Iterator[Trap]:
    profile, _, _ = _firm()
    people, held = staff(profile), (profile.inventory or InventoryForm()).held
    for tool in ("plain", "glpi", "xlsx", "intune"):
        form = InventoryForm(tool=tool, ownerless=2, blank_serials=tool == "glpi", held=held)
        asked = profile.model_copy(update={"inventory": form})
        found = assets(asked, people)
        posts = sum(one.stock.kind == "workstation" for one in found)
        for name, content in write_inventory(asked, people).items():
            rows = len(found) if tool != "intune" else len(found) - posts if "servers" in name else posts
            yield Trap("inventory", f"{tool}_{name.partition('.')[0]}", name, content, rows)


def _directories() -> Iterator[Trap]:
    profile, _, _ = _firm()
    for trap, options in _DIRECTORY.items():
        form = DirectoryForm(never=2, shared=("accueil",), **options)
        found = accounts(profile.model_copy(update={"directory": form}), staff(profile))
        yield Trap("directory", trap, "directory.csv", directory_file(found, form), len(found))
