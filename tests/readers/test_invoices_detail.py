"""The detail invoices give: hours and their rate, fee, licences, by month of service, one currency at a time."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from readers.invoice_files import BUYER, FEE, HOURS, MARCH, SEATS, SELLER, bill
from workbook.cases.generator import Bill, BillLine, BillParty, bill_xml
from workbook.readers.invoices.canonical import Invoice
from workbook.readers.invoices.detail import detail_of
from workbook.readers.invoices.lines import items_of
from workbook.readers.invoices.reading import read_invoice

GARDENER = BillParty("Atelier Vert (fictif)", "222222228")


def read(*lines: BillLine, **changes: Any) -> Invoice:
    return read_invoice(bill_xml(bill(*lines, **changes)))


def line(name: str, quantity: str = "1", price: str = "100", unit: str = "C62", **more: Any) -> BillLine:
    return BillLine(name, Decimal(quantity), Decimal(price), unit, **more)


@pytest.mark.parametrize(
    ("made", "kind", "hours"),
    [
        (line("Interventions hors forfait", "7.25", "82.50", "HUR"), "hours", "7.25"),
        (line("Assistance", "90", "1.50", "MIN"), "hours", "1.5"),
        (line("Intervention sur site 2 h 30", "1", "200"), "hours", "2.5"),
        (line("Carnet de 10 heures", "2", "800"), "hours", "20"),
        (line("Heures de régie", "3.5", "85"), "hours", "3.5"),
        (line("Intervention 3 heures", "3", "85"), "hours", "3"),
        (line("Régie développement", "2", "650", "DAY"), "days", None),
        (line("Déplacement", "1", "60"), "intervention", None),
        (line("Infogérance, forfait mensuel, garantie d’intervention 4 h"), "fee", None),
        (line("Maintenance informatique hors contrat"), "intervention", None),
        (line("Prestation", "1", "900", "MON"), "fee", None),
        (line("Abonnement support 24 heures sur 24"), "licence", None),
        (line("Licences Microsoft 365 Business", "42", "11.70"), "licence", None),
        (line("Hébergement web"), "licence", None),
        (line("PC portables", "3", "950"), "hardware", None),
        (line("Apprentissage"), "other", None),
    ],
    ids=lambda one: one.name if isinstance(one, BillLine) else str(one),
)
def test_each_line_goes_where_its_unit_and_words_say(made: BillLine, kind: str, hours: str | None) -> None:
    (item,) = items_of(read(made, seller=GARDENER))
    assert item.kind == kind
    assert item.hours == (Decimal(hours) if hours else None)


def test_the_mean_rate_weighs_the_hours_and_a_credit_takes_them_off() -> None:
    first = read(line("Interventions", "10", "80", "HUR"), line("Interventions urgentes", "5", "110", "HUR"))
    back = read(line("Interventions", "2", "80", "HUR"), number="A-1", type_code="381")
    detail = detail_of([first, back])["EUR"]
    assert detail.hours == Decimal(13)
    assert detail.rate_cents == pytest.approx((80_000 + 55_000 - 16_000) / 13)


def test_hours_at_no_price_are_not_billed() -> None:
    made = read(line("Interventions", "2", "80", "HUR"), line("Heures incluses au forfait", "6", "0", "HUR"))
    assert detail_of([made])["EUR"].rate_cents == 8_000


def test_the_month_is_that_of_the_service_not_of_the_invoice() -> None:
    quarter = (dt.date(2025, 10, 1), dt.date(2025, 12, 31))
    late = read(
        line("Infogérance, forfait", "1", "3000", period=quarter),
        line("Interventions", "2", "80", "HUR", period=(dt.date(2025, 12, 5), dt.date(2025, 12, 5))),
        date=dt.date(2026, 1, 15), delivered=dt.date(2026, 1, 10),
    )  # fmt: skip
    detail = detail_of([late])["EUR"]
    assert {month: kinds["fee"] for month, kinds in detail.by_month.items()} == {
        "2025-10": 100_000, "2025-11": 100_000, "2025-12": 100_000,
    }  # fmt: skip
    assert detail.hours_by_month == {"2025-12": Decimal(2)}


def test_without_a_period_the_delivery_then_the_date_says_the_month() -> None:
    fee = line("Infogérance")
    assert list(detail_of([read(fee, delivered=dt.date(2026, 2, 27))])["EUR"].by_month) == ["2026-02"]
    assert list(detail_of([read(fee)])["EUR"].by_month) == ["2026-03"]


def test_currencies_are_never_added() -> None:
    made = [read(FEE), read(FEE, number="2", currency="USD"), read(FEE, number="3", currency="")]
    details = detail_of(made)
    assert {currency: detail.total("fee") for currency, detail in details.items()} == {
        "": 189_000, "EUR": 189_000, "USD": 189_000,
    }  # fmt: skip


def test_licences_are_told_by_seat_and_month() -> None:
    year, april = (dt.date(2026, 1, 1), dt.date(2026, 12, 31)), (dt.date(2026, 4, 1), dt.date(2026, 4, 30))
    made = [
        read(SEATS, number="1"),
        read(line("Licences Microsoft 365 Business", "45", "12.60", period=april)),
        read(line("Licences antivirus", "40", "36", period=year), number="3"),
        read(line("Abonnement CRM annuel", "5", "240"), number="4"),
    ]
    found = {one.name: (one.seats, round(one.cents_seat_month, 2)) for one in detail_of(made)["EUR"].licences}
    assert found == {
        "Licences Microsoft 365 Business": (Decimal(45), 1260.0),
        "Licences antivirus": (Decimal(40), 300.0),
        "Abonnement CRM annuel": (Decimal(5), 2000.0),
    }


def test_hours_of_a_seller_that_nothing_tells_to_be_it_wait_for_the_owner() -> None:
    garden = read(line("Taille des haies", "6", "45", "HUR"), seller=GARDENER)
    support = read(FEE, HOURS, number="2")
    detail = detail_of([garden, support])["EUR"]
    assert detail.to_confirm == {GARDENER.name: 27_000}
    assert detail.hours == Decimal("7.25")
    told = detail_of([garden, support], {GARDENER.name: "it", SELLER.name: "not_it"})["EUR"]
    assert (told.to_confirm, told.hours, told.not_it_cents) == ({}, Decimal(6), 189_000 + 59_813)


def test_what_a_word_rules_out_is_not_counted() -> None:
    mixed = read(line("PC portables", "2", "900"), line("Mobilier de bureau", "4", "250"))
    detail = detail_of([mixed])["EUR"]
    assert (detail.total("hardware"), detail.not_it_cents) == (180_000, 100_000)


def test_an_invoice_without_lines_counts_whole_under_its_seller() -> None:
    host = BillParty("OVH (fictif)", "333333336")
    short = read_invoice(bill_xml(Bill("1", MARCH[1], host, BUYER, (FEE,), profile="minimum")))
    assert detail_of([short])["EUR"].by_month == {"2026-03": {"licence": 189_000}}
