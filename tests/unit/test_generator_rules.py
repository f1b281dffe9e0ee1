"""The rules a made firm follows, by hand: caps, rises, year ends, credit notes, and how many tickets there are."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np
import pytest

from sample_facts import profile
from workbook.cases import samples
from workbook.cases.generator.forms import LedgerForm
from workbook.cases.generator.ledger_files import write_ledger
from workbook.cases.generator.people import staff, working
from workbook.cases.generator.postings import keep_books
from workbook.cases.generator.profile import Profile
from workbook.cases.generator.spreadsheets import write_sheet
from workbook.cases.generator.tickets import draw_tickets, over_the_cap
from workbook.readers.tables.reading import read_table

SUPPORT = {
    "provider": "ESSAI INFOGERANCE (fictif)", "fee_month": 100, "hourly_rate": 60, "rises": [0.1, 0.2],
    "anniversary_month": 1, "included_hours": 1, "tickets_per_user_month": 1, "minutes_median": 20,
    "minutes_sigma": 0.5, "out_share": 0.2,
}  # fmt: skip
LICENCE = {
    "name": "LICENCES SARL (fictif)", "account": "651100", "account_label": "Redevances pour licences",
    "label": "LICENCES ANNUELLES", "amount": 1200, "every": 12, "said": "dates", "accrued": True,
    "line": "subscriptions",
}  # fmt: skip


def firm(**changes: Any) -> Profile:
    made: dict[str, Any] = {
        "seed": 1, "first_month": "2024-10", "months": 24, "users": [5], "support": SUPPORT, "suppliers": [],
        "purchases": [], "sales_month": 1000, "wages_month": 100, "categories": [["poste", 1.0]],
        "case": {"firm": {"name": "Essai"}},
    }  # fmt: skip
    return Profile.model_validate(made | changes)


def booked(made: Profile) -> Any:
    return keep_books(made, (), np.random.Generator(np.random.SFC64(1)))


def test_a_monthly_cap_starts_afresh_each_month() -> None:
    assert over_the_cap([90, 30, 61] + [0] * 21, firm())[:3] == [30, 0, 1]


def test_a_yearly_cap_is_used_up_until_31_december() -> None:
    made = firm(support=SUPPORT | {"cap_period": "year"})
    assert over_the_cap([40, 40, 40, 40, 40] + [0] * 19, made)[:5] == [0, 20, 40, 0, 20]  # October to February


def test_prices_rise_at_each_anniversary_and_start_afresh_with_a_new_contract() -> None:
    changes = [{"month": 10, "fee_month": 200}]
    made = firm(support=SUPPORT | {"changes": changes})
    assert [made.fee(t) for t in (0, 2, 3, 9, 10, 14, 15)] == [100, 100, 110, 110, 200, 200, 240]


def test_what_was_paid_ahead_is_moved_over_the_year_end_and_back() -> None:
    books = booked(firm(suppliers=[LICENCE]))
    moved = [(row.date, row.cents) for row in books.rows if row.account == "486000"]
    assert moved[:2] == [(dt.date(2024, 12, 31), 90_000), (dt.date(2025, 1, 1), -90_000)]
    assert books.truth["subscriptions"] == [120_000] + [0] * 11 + [120_000] + [0] * 11
    assert books.served["subscriptions"] == pytest.approx([10_000] * 24)


def test_the_invoice_that_comes_in_january_is_accrued_in_december() -> None:
    books = booked(firm(suppliers=[LICENCE | {"every": 1, "accrued": False, "late": True}]))
    accrued = [(row.date, row.cents) for row in books.rows if row.account == "408100"]
    assert accrued == [
        (day, cents)
        for year in (2024, 2025)
        for day, cents in ((dt.date(year, 12, 31), -120_000), (dt.date(year + 1, 1, 1), 120_000))
    ]
    assert books.served["subscriptions"] == [120_000] * 23 + [0]


def test_a_credit_note_lowers_the_cost_of_its_line() -> None:
    given = {"month": 3, "served": 2, "supplier": "ESSAI INFOGERANCE (fictif)", "account": "615600",
             "account_label": "Maintenance", "label": "AVOIR", "amount": 40, "line": "fee"}  # fmt: skip
    books = booked(firm(credits=[given]))
    assert books.truth["fee"][2:4] == [10_000, 7_000]
    assert books.served["fee"][2:4] == [6_000, 11_000]


def test_where_vat_is_not_recovered_it_is_part_of_the_cost() -> None:
    books = booked(firm(vat_recovered=False, support=SUPPORT | {"fee_month": 120}))
    assert not any(row.account.startswith("4456") for row in books.rows)
    assert books.truth["fee"][0] == 12_000
    assert (books.issued[0].cents, books.issued[0].vat_cents) == (10_000, 2_000)


def test_every_entry_of_the_books_balances() -> None:
    sums: dict[tuple[str, int], int] = {}
    for row in booked(firm(suppliers=[LICENCE])).rows:
        sums[row.journal, row.entry] = sums.get((row.journal, row.entry), 0) + row.cents
    assert not any(sums.values())


@pytest.mark.parametrize("name", samples())
def test_as_many_tickets_are_drawn_as_the_contract_sees(name: str) -> None:
    made = profile(name)
    means = [made.users_in(t) * terms.tickets_per_user_month for t, terms in enumerate(made.terms)]
    found = len(draw_tickets(made, np.random.Generator(np.random.SFC64(7))))
    error = np.sqrt(sum(means) * made.support.overdispersion)
    assert abs(found - len(made.support.crises) - sum(means)) < 4 * error


def test_who_leaves_is_replaced_and_the_last_ones_keep_their_account() -> None:
    made = firm(leavers=4, stale=2, users=[6, 8])
    people = staff(made)
    gone = sorted((one for one in people if one.left), key=lambda one: (one.left, one.login))
    assert len(gone) == 4
    assert [one.kept for one in gone] == [False, False, True, True]
    assert [len(working(people, made.day(t, 1))) for t in (0, 11, 12, 23)] == [6, 6, 8, 8]
    assert len({one.login for one in people}) == len(people)


def test_the_same_profile_gives_the_same_ledger_in_any_order_of_calls() -> None:
    one, other = (write_ledger(booked(firm(suppliers=[LICENCE])).rows, LedgerForm()) for _ in range(2))
    assert one == other


def test_a_spreadsheet_keeps_texts_numbers_dates_and_empty_cells() -> None:
    rows = [["Nom", "Valeur", "Le", "Vu"], ["A & <B>", 12.5, dt.date(2026, 3, 1), dt.datetime(2026, 3, 1, 8, 30)],
            ["Élan", None, None, dt.datetime(2026, 1, 2)]]  # fmt: skip
    table = read_table(write_sheet(rows), frozenset({"nom", "valeur", "le"}), name="essai.xlsx")
    assert table.header == ("Nom", "Valeur", "Le", "Vu")
    assert [tuple(row.cells) for row in table.rows] == [
        ("A & <B>", "12.5", "2026-03-01 00:00:00", "2026-03-01 08:30:00"),
        ("Élan", "", "", "2026-01-02 00:00:00"),
    ]
    assert write_sheet(rows) == write_sheet(rows)
