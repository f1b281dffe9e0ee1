"""A cost is told twice, when it was booked and when it was used, and both tell the same euros."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readers.ledger_files import file_of, french, invoice, row
from workbook.readers.costs.evidence import accounts
from workbook.readers.costs.it_cost import ItCost, it_cost
from workbook.readers.costs.periods import month_label, service_period
from workbook.readers.costs.spreading import evenly
from workbook.readers.ledger.reading import read_ledger

LICENCE, LEASE = "651100", "613500"


def bill(account: str, cents: int, supplier: str, date: str, label: str) -> list[list[str]]:
    return invoice(account, cents, supplier, number=f"{date}{label}", date=date, piece=f"F{date}{label}", label=label)


def adjust(sheet: str, account: str, cents: int, date: str, label: str) -> list[list[str]]:
    """An entry that moves so many cents out of a cost account (above nought) or into it."""
    common = {"journal": "OD", "journal_label": "Opérations diverses", "number": f"{date}{label}{cents}",
              "date": date, "label": label, "piece": f"OD{date}{label}"}  # fmt: skip
    out, back = (french(abs(cents)), "0,00"), ("0,00", french(abs(cents)))
    return [row(sheet, *(out if cents > 0 else back), **common), row(account, *(back if cents > 0 else out), **common)]


def cost_of(*entries: list[list[str]], ends: tuple[str, str] = ("20240101", "20251231")) -> ItCost:
    bounds = [line for day in ends for line in bill("606100", 100, "Dubreuil", day, "eau")]  # only to set the period
    return it_cost(read_ledger(file_of([*bounds, *(line for entry in entries for line in entry)])))


def used(cost: ItCost) -> dict[str, int]:
    return {month: cents for month, cents in cost.used.by_month.items() if cents}


def booked(cost: ItCost) -> dict[str, int]:
    return {month: cents for month, cents in cost.by_month.items() if cents}


@pytest.mark.parametrize(
    ("label", "booking", "period"),
    [
        ("Loyer du 01/01/24 au 31/03/24", "2024-01", "2024-01 2024-03"),
        ("Location 01.10.2023-31.12.2023", "2023-10", "2023-10 2023-12"),
        ("du 01/10 au 31/12/2023", "2023-10", "2023-10 2023-12"),
        ("du 1er novembre au 31 janvier 2024", "2023-11", "2023-11 2024-01"),
        ("Hosting 1 January 2024 to 31 March 2024", "2024-01", "2024-01 2024-03"),
        ("SaaS 2024-01-01 to 2024-06-30", "2024-02", "2024-01 2024-06"),
        ("Redevance 010124 au 310324", "2024-01", "2024-01 2024-03"),
        ("Copieur 01/2024 à 03/2024", "2024-01", "2024-01 2024-03"),
        ("T1 2024", "2024-03", "2024-01 2024-03"),
        ("Leasing 4T 2023", "2024-01", "2023-10 2023-12"),
        ("GRENKE 1er trim.", "2024-01", "2024-01 2024-03"),
        ("GRENKE 4ème trimestre", "2024-01", "2023-10 2023-12"),
        ("premier trimestre 2024", "2024-01", "2024-01 2024-03"),
        ("3rd quarter 2024", "2024-09", "2024-07 2024-09"),
        ("2e semestre 2024", "2024-07", "2024-07 2024-12"),
        ("S1 2024", "2024-01", "2024-01 2024-06"),
        ("janv-mars 2024", "2024-01", "2024-01 2024-03"),
        ("nov. à janv. 2024", "2023-11", "2023-11 2024-01"),
        ("janv fév mars", "2024-03", "2024-01 2024-03"),
        ("Licences annuel 2024", "2024-01", "2024-01 2024-12"),
        ("Licences annuelles 02/2024", "2024-02", "2024-02 2025-01"),
        ("Annual support", "2024-05", "2024-05 2025-04"),
        ("Abonnement trimestriel", "2024-05", "2024-05 2024-07"),
        ("Forfait 03/2024", "2024-04", "2024-03 2024-03"),
        ("Forfait mars 2024", "2024-04", "2024-03 2024-03"),
        ("Facture du 12/03/2024", "2024-03", ""),
        ("Facture 12 mars 2024", "2024-03", ""),
        ("Facture 2024-113", "2024-03", ""),
        ("Switch S2 24 ports", "2024-03", ""),
        ("Disque T7 2 To", "2024-03", ""),
        ("Poste Q17", "2024-03", ""),
        ("du 01/01/1999 au 31/03/1999", "2024-03", ""),
        ("du 31/03/24 au 01/01/24", "2024-03", ""),
        ("5e trimestre 2024", "2024-03", ""),
    ],
)
def test_the_months_of_a_label(label: str, booking: str, period: str) -> None:
    year, month = (int(part) for part in booking.split("-"))
    found = service_period(label, year * 12 + month - 1)
    assert " ".join(month_label(m) for m in found or ()) == period


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40), st.integers(0, 9999 * 12))
def test_any_label_has_a_period_in_order_or_none(label: str, booking: int) -> None:
    found = service_period(label, booking)
    assert found is None or 0 <= found[1] - found[0] < 60


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(-(10**14), 10**14), st.integers(1, 60)), max_size=8))
def test_the_parts_of_a_spread_sum_to_the_whole_and_differ_by_a_cent(amounts: list[tuple[int, int]]) -> None:
    cents, counts = (np.array([pair[i] for pair in amounts], dtype=np.int64) for i in (0, 1))
    parts = np.split(evenly(cents, counts), np.cumsum(counts)[:-1]) if amounts else []
    for whole, part in zip(cents.tolist(), parts, strict=True):
        assert int(part.sum()) == whole
        assert int(part.max() - part.min()) <= 1


def test_a_quarter_s_lease_is_used_over_its_three_months() -> None:
    cost = cost_of(bill(LEASE, 10_000, "OVH", "20240105", "Serveur du 01/01/24 au 31/03/24"))
    assert booked(cost) == {"2024-01": 10_000}
    assert used(cost) == {"2024-01": 3_333, "2024-02": 3_333, "2024-03": 3_334}
    assert cost.used.spread == (1, 10_000)


def test_what_is_used_outside_the_books_is_told_and_not_lost() -> None:
    cost = cost_of(
        bill(LEASE, 1_200, "OVH", "20251001", "Serveur annuel 10/2025"),
        bill(LEASE, 300, "OVH", "20240105", "Serveur T4 2023"),
    )
    assert used(cost) == {"2025-10": 100, "2025-11": 100, "2025-12": 100}
    assert (cost.used.before_cents, cost.used.after_cents) == (300, 900)
    assert cost.total_cents == 1_500


def test_equipment_stays_in_the_month_it_was_bought() -> None:
    bought = bill("218300", 90_000, "Rivoire", "20240105", "Postes garantis du 01/01/24 au 31/12/26")
    for cells in bought[2:]:
        cells[4] = "404000"
    assert used(cost_of(bought)) == {"2024-01": 90_000}


def test_what_is_paid_ahead_and_its_reversal_never_count_twice() -> None:
    cost = cost_of(
        bill(LICENCE, 120_000, "Adobe", "20241001", "Licence dessin"),
        adjust("486000", LICENCE, 90_000, "20241231", "CCA Adobe licence dessin"),
        adjust("486000", LICENCE, -90_000, "20250101", "Extourne CCA Adobe licence dessin"),
    )
    assert booked(cost) == {"2024-10": 120_000}
    months = [f"2024-{m}" for m in (10, 11, 12)] + [f"2025-{m:02d}" for m in range(1, 10)]
    assert used(cost) == dict.fromkeys(months, 10_000)
    assert cost.used.pairs == (1, 90_000)
    assert sum(s.cents for s in cost.by_supplier) == cost.total_cents == 120_000


def test_a_label_s_period_and_its_adjustment_say_the_same_once() -> None:
    cost = cost_of(
        bill(LICENCE, 120_000, "Adobe", "20241001", "Licence du 01/10/24 au 30/09/25"),
        adjust("486000", LICENCE, 90_000, "20241231", "CCA Adobe"),
        adjust("486000", LICENCE, -90_000, "20250101", "Reprise CCA Adobe"),
    )
    assert cost.total_cents == cost.used.total_cents == 120_000
    assert set(used(cost).values()) == {10_000}


def test_what_was_paid_ahead_is_released_month_by_month() -> None:
    releases = [adjust("486000", LICENCE, -1_000, f"2024{m:02d}28", "CCA Adobe") for m in range(4, 10)]
    cost = cost_of(
        bill(LICENCE, 9_000, "Adobe", "20240101", "Licence"),
        adjust("486000", LICENCE, 6_000, "20240331", "CCA Adobe"), *releases,
    )  # fmt: skip
    assert booked(cost) == {"2024-01": 9_000}
    assert used(cost) == {f"2024-{m:02d}": 1_000 for m in range(1, 10)}


def test_the_end_of_the_books_leaves_what_is_paid_ahead_to_the_next_year() -> None:
    cost = cost_of(
        bill(LICENCE, 120_000, "Adobe", "20251001", "Licence dessin"),
        adjust("486000", LICENCE, 90_000, "20251231", "CCA Adobe licence"),
    )
    assert used(cost) == {f"2025-{m}": 10_000 for m in (10, 11, 12)}
    assert cost.total_cents == cost.used.total_cents == 30_000
    assert cost.used.after_cents == 0
    assert cost.used.alone == 1


def test_what_is_still_to_be_invoiced_is_used_in_its_month_and_counts_once() -> None:
    cost = cost_of(
        adjust("408100", "615600", -50_000, "20241231", "FNP Hélio informatique"),
        adjust("408100", "615600", 50_000, "20250101", "Extourne FNP Hélio informatique"),
        bill("615600", 52_000, "Hélio informatique", "20250120", "Facture"),
    )
    assert booked(cost) == {"2025-01": 52_000}
    assert used(cost) == {"2024-12": 50_000, "2025-01": 2_000}


def test_last_year_s_reversal_and_its_invoice_belong_to_last_year() -> None:
    cost = cost_of(
        adjust("468600", "615600", 50_000, "20240101", "Extourne Hélio informatique"),
        bill("615600", 50_000, "Hélio informatique", "20240120", "Facture"),
    )
    assert cost.total_cents == 0
    assert used(cost) == {}
    assert cost.used.before_cents == 0


def test_an_adjustment_of_an_uncertain_account_has_the_verdict_of_its_invoice() -> None:
    lifts = cost_of(
        bill("615600", 120_000, "Ascenseurs Valmont", "20251001", "Contrat"),
        adjust("486000", "615600", 90_000, "20251231", "CCA Valmont"),
    )
    assert lifts.total_cents == lifts.used.total_cents == 0
    servers = cost_of(
        bill(LEASE, 120_000, "OVH", "20251001", "Contrat"),
        adjust("486000", LEASE, 90_000, "20251231", "CCA contrat"),
    )
    assert servers.total_cents == 30_000


def test_the_last_twelve_months_are_those_used() -> None:
    cost = cost_of(bill(LEASE, 24_000, "OVH", "20240105", "Serveur du 01/01/24 au 31/12/25"))
    assert cost.rolling()["2024-12"] == cost.rolling()["2025-12"] == 12_000


Move = tuple[str, str, int, dt.date, str, str]
LABELS = ["Contrat", "T1 2024", "du 01/02/24 au 31/01/25", "annuel 2024", "CCA", "Extourne", "mars 2024", "Prestation"]
SUPPLIERS = ["OVH", "Dubreuil", "Hélio informatique", "Valmont"]
MOVES = st.tuples(
    st.sampled_from(["bill", "486000", "408100", "468600"]), st.sampled_from(sorted(accounts())),
    st.integers(-90_000, 90_000).filter(bool), st.dates(min_value=dt.date(2024, 1, 1),
                                                        max_value=dt.date(2025, 12, 31)),
    st.sampled_from(SUPPLIERS), st.sampled_from(LABELS),
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(MOVES, max_size=14))
def test_both_views_tell_the_same_euros_whatever_the_books(moves: list[Move]) -> None:
    entries = []
    for i, (kind, prefix, cents, day, supplier, label) in enumerate(moves):
        account, date = prefix.ljust(6, "0"), str(day).replace("-", "")
        if kind == "bill":
            entries.append(invoice(account, abs(cents), supplier, number=str(i), date=date, piece=str(i), label=label))
        else:
            entries.append(adjust(kind, account, cents, date, f"{label} {supplier}"))
    cost = cost_of(*entries)
    assert cost.total_cents == cost.used.total_cents + cost.used.before_cents + cost.used.after_cents
    assert cost.total_cents == sum(s.cents for s in cost.by_supplier) == int(cost.lines["counted_cents"].sum())


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(MOVES, min_size=1, max_size=14))
def test_no_euro_of_an_uncertain_account_counts_without_evidence(
    moves: list[Move],
) -> None:
    uncertain = {prefix for prefix, rule in accounts().items() if rule.needs != "no"}
    entries = []
    for i, (kind, prefix, cents, day, _, label) in enumerate(moves):
        if prefix not in uncertain or prefix in ("626", "651"):  # bare, these two are other accounts
            continue
        account, date = prefix.ljust(6, "0"), str(day).replace("-", "")
        if kind == "bill":
            entries.append(
                invoice(account, abs(cents), "Dubreuil", number=str(i), date=date, piece=str(i), label=label)
            )
        else:
            entries.append(adjust(kind, account, cents, date, f"{label} Dubreuil"))
    cost = cost_of(*entries)
    assert (cost.total_cents, cost.used.total_cents, cost.to_confirm_cents) == (0, 0, 0)
    assert not cost.used.by_month_and_line.to_numpy().any()
