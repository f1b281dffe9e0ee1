"""Which euros of a ledger are IT, why, and what the owner may still decide."""

from __future__ import annotations

import csv
from importlib import resources

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readers.ledger_files import file_of, invoice, row, year
from workbook.errors import ReaderError
from workbook.readers.costs.evidence import COUNTS, account_rule, accounts, judge
from workbook.readers.costs.it_cost import ItCost, it_cost
from workbook.readers.costs.suppliers import suppliers_of
from workbook.readers.ledger.journals import fold, is_purchase_journal, journals_that
from workbook.readers.ledger.reading import read_ledger


def cost_of(rows: list[list[str]], confirmations: dict[str, str | float] | None = None) -> ItCost:
    return it_cost(read_ledger(file_of(rows)), confirmations)


def test_an_uncertain_account_counts_no_euro_without_evidence() -> None:
    uncertain = [rule for rule in accounts().values() if rule.needs != "no"]
    assert len(uncertain) > 20
    for rule in uncertain:
        number = rule.prefix.ljust(6, "9" if rule.prefix in ("626", "651") else "0")  # bare 626 and 651 are certain
        rows = invoice(number, 50_000, "Établissements Dubreuil", label="Prestation de mars")
        cost = cost_of(rows)
        assert cost.total_cents == 0, rule.prefix
        assert cost.to_confirm_cents == 0, rule.prefix


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(accounts())), st.text("abcdefghijkl ", max_size=20), st.text("mnopqrstuv ", max_size=20))
def test_words_that_are_no_clue_never_make_an_uncertain_account_count(prefix: str, name: str, label: str) -> None:
    rule = accounts()[prefix]
    verdict = judge(rule, fold(name), fold(label))
    if rule.needs != "no" and not verdict.why:
        assert verdict.score == 0


def test_evidence_only_ever_raises_the_score_of_a_line() -> None:
    for rule in accounts().values():
        without = judge(rule, " DUBREUIL ", " MARS ").score
        weak, strong = judge(rule, " GRENKE ", " MARS ").score, judge(rule, " OVH ", " MARS ").score
        assert without <= weak <= strong


def test_the_same_account_is_it_in_one_firm_and_lifts_in_another() -> None:
    lifts = cost_of(year("Ascenseurs Valmont"))
    assert lifts.total_cents == 0
    assert cost_of(year("Hélio Informatique")).total_cents == 12 * 120_000


@pytest.mark.parametrize(
    ("account", "supplier", "label", "counts"),
    [
        ("613500", "OVH SAS", "Facture 12", True),
        ("613500", "Loueur Martin", "Abonnement SaaS devis", True),
        ("606400", "", "CB MICROSOFT 365 12/03", True),
        ("626200", "Opérateur inconnu", "Abonnement", True),
        ("626300", "La Poste", "Timbres", False),
        ("626000", "La Poste", "Affranchissement", False),
        ("651000", "SACEM", "Redevance", False),
        ("651000", "Éditeur Lumen", "Redevance annuelle", True),
        ("651600", "Éditeur Lumen", "Redevance annuelle", False),
        ("618000", "Institut du bois", "Contrat d’apprentissage", False),
        ("618000", "Librairie", "sauge et SAGESSE", False),
        ("606800", "Marché couvert", "Jus d’orange", False),
        ("623000", "Google Ads", "Campagne", False),
        ("613500", "Google Ireland", "Google Ads mars", False),
        ("613500", "Google Ireland", "Google Workspace mars", True),
        ("616000", "Assureur Mutal", "Multirisque bureau informatique", False),
        ("616000", "Assureur Mutal", "Contrat cyber 2024", True),
        ("627000", "Banque", "Service internet logiciel", False),
        ("681120", "", "Dotation matériel informatique", False),
        ("641000", "", "Salaire technicien informatique", False),
        ("607000", "Dell", "Ordinateurs pour revente", False),
    ],
)
def test_account_and_words_decide_together(account: str, supplier: str, label: str, counts: bool) -> None:
    rows = invoice(account, 10_000, supplier, label=label)
    if not supplier:  # a card payment: no supplier's line in the entry
        rows = [row(account, "100,00", label=label), row("512000", "0,00", "100,00", label=label)]
    assert (cost_of(rows).total_cents == 10_000) is counts


def test_the_title_the_firm_gave_its_account_is_evidence() -> None:
    assert cost_of(invoice("615610", 10_000, "Dubreuil", title="Maintenance informatique")).total_cents == 10_000
    assert cost_of(invoice("615610", 10_000, "Dubreuil", title="Maintenance")).total_cents == 0
    standard = "Concessions, brevets, licences, logiciels"  # the chart's own title proves nothing
    assert cost_of(invoice("205000", 10_000, "Dubreuil", title=standard)).total_cents == 0


def test_a_supplier_proven_on_most_of_its_spending_is_it_on_its_other_lines() -> None:
    rows = year("Hélio", cents=120_000)
    for cells in rows:
        cells[10] = "Infogérance mensuelle"
    rows += invoice("615600", 30_000, "Hélio", number="50", label="Déplacement du 3 mai")
    cost = cost_of(rows)
    assert cost.total_cents == 12 * 120_000 + 30_000
    assert cost.by_line()["fee"] == 12 * 120_000
    assert cost.by_line()["out_of_scope"] == 30_000


def test_the_supplier_comes_from_the_same_entry_else_from_the_label() -> None:
    rows = invoice("606400", 1_000, "Papeterie Morel", number="1", label="FA 12")
    rows += [
        row("606400", "10,00", number="2", label="CB Quincaillerie Dumas 12/03"),
        row("512000", "0,00", "10,00", number="2"),
        row("606400", "10,00", number="3", label="20240312", piece="P3"),
        row("512000", "0,00", "10,00", number="3", piece="P3"),
    ]
    ledger = read_ledger(file_of(rows))
    found = suppliers_of(ledger.rows, (ledger.rows["account"] == "606400").to_numpy())
    assert found["supplier"].tolist() == ["Papeterie Morel", "QUINCAILLERIE DUMAS", ""]
    assert found["source"].tolist() == ["entry", "label", "none"]


def test_where_the_entry_does_not_balance_the_label_wins() -> None:
    rows = invoice("613500", 1_000, "Papeterie Morel", label="OVH mars")
    rows[2][12] = "99,00"
    ledger = read_ledger(file_of(rows))
    found = suppliers_of(ledger.rows, (ledger.rows["account"] == "613500").to_numpy())
    assert found.iloc[0].tolist() == ["OVH", "label"]


def test_several_suppliers_in_an_entry_are_told_apart_by_label() -> None:
    rows = invoice("606400", 1_000, "Papeterie Morel", label="papier")[::1]
    rows += invoice("613500", 5_000, "OVH", label="serveur")
    for cells in rows:
        cells[8] = "RELEVE"
    ledger = read_ledger(file_of(rows))
    found = suppliers_of(ledger.rows, ledger.rows["account"].isin(["606400", "613500"]).to_numpy())
    assert found["supplier"].tolist() == ["Papeterie Morel", "OVH"]


def test_a_supplier_account_that_names_nobody_is_not_a_name() -> None:
    rows = invoice("606400", 1_000, "", label="Facture Quincaillerie Dumas 44")
    ledger = read_ledger(file_of(rows))
    found = suppliers_of(ledger.rows, (ledger.rows["account"] == "606400").to_numpy())
    assert found["supplier"].tolist() == ["QUINCAILLERIE DUMAS"]


def test_every_cost_line_of_a_purchase_journal_has_its_supplier() -> None:
    ledger = read_ledger(file_of(year()))
    rows = ledger.rows
    wanted = rows["account"].astype(str).str.startswith("6").to_numpy() & journals_that(rows, is_purchase_journal)
    assert set(suppliers_of(rows, wanted)["source"]) == {"entry"}


def test_opening_balances_and_the_closing_of_the_year_are_no_cost() -> None:
    rows = year("Hélio Informatique")
    an = {"journal": "AN", "journal_label": "A nouveaux", "number": "A", "label": "Report à nouveau"}
    rows += [row("218300", "9000,00", **an), row("401000", "0,00", "9000,00", **an)]
    end = {"journal": "OD", "journal_label": "Opérations diverses", "number": "Z", "date": "20241231"}
    rows += [row("615600", "0,00", "14400,00", **end), row("120000", "14400,00", **end)]
    assert cost_of(rows).total_cents == 12 * 120_000


def test_equipment_counts_when_bought_not_when_moved_sold_or_written_down() -> None:
    bought = invoice("218300", 90_000, "Matériel Rivoire", number="1", label="Postes")
    for cells in bought[2:]:
        cells[4] = "404000"
    moved = [row("205000", "500,00", number="2", label="logiciel"), row("232000", "0,00", "500,00", number="2")]
    sold = [row("218300", "0,00", "900,00", number="3"), row("281830", "900,00", number="3")]
    worn = [row("681120", "300,00", number="4"), row("281830", "0,00", "300,00", number="4")]
    cost = cost_of([*bought, *moved, *sold, *worn])
    assert cost.total_cents == 90_000
    assert cost.by_line()["renewals"] == 90_000


def test_a_credit_note_takes_its_cost_back() -> None:
    rows = invoice("613500", 10_000, "OVH", number="1")
    back = [[*c[:11], c[12], c[11], *c[13:]] for c in invoice("613500", 4_000, "OVH", number="2", piece="A1")]
    assert cost_of([*rows, *back]).total_cents == 6_000


def test_the_owner_decides_it_not_it_or_a_share() -> None:
    rows = invoice("613500", 10_000, "Loueur Martin") + invoice("613500", 7_001, "OVH", number="2", piece="F2")
    assert cost_of(rows).total_cents == 7_001
    assert cost_of(rows, {"LOUEUR martin": "it"}).total_cents == 17_001
    assert cost_of(rows, {"ovh": "not_it"}).total_cents == 0
    halved = cost_of(rows, {"OVH": 0.5})
    assert halved.total_cents == 3_500
    assert halved.by_supplier[0].confirmed
    paid = [row("641000", "10,00", label="Salaire"), row("421000", "0,00", "10,00", label="Salaire")]
    assert cost_of(paid, {"SALAIRE": "it"}).total_cents == 0


@pytest.mark.parametrize("choice", ["maybe", 1.5, -0.1, float("nan")])
def test_a_decision_that_means_nothing_is_refused(choice: str | float) -> None:
    with pytest.raises(ReaderError) as refused:
        cost_of(year(), {"Hélio": choice})
    assert refused.value.code == "ledger.unknown_choice"


def test_what_is_in_doubt_is_listed_and_not_counted() -> None:
    cost = cost_of(invoice("613500", 10_000, "Grenke Location"))
    assert cost.total_cents == 0
    assert cost.to_confirm_cents == 10_000
    assert cost.lines["status"].tolist() == ["to_confirm"]
    assert 0.2 <= cost.lines["score"].iloc[0] < COUNTS


def test_months_suppliers_and_lines_are_the_same_euros() -> None:
    rows = year("Hélio Informatique") + invoice("626200", 4_321, "SFR", number="90", piece="X", date="20240310")
    cost = cost_of(rows)
    assert cost.total_cents == sum(s.cents for s in cost.by_supplier) == int(cost.lines["counted_cents"].sum())
    assert cost.total_cents == sum(cost.by_line().values()) == int(cost.by_month_and_line.to_numpy().sum())
    assert cost.by_line()["subscriptions"] == 4_321
    assert cost.rolling() == {"2024-12": cost.total_cents}
    assert list(cost.by_month) == [f"2024-{month:02d}" for month in range(1, 13)]


def test_accounts_never_counted_stay_out_whatever_the_evidence() -> None:
    for number in [
        "601",
        "603",
        "607",
        "623",
        "627",
        "631",
        "641",
        "661",
        "671",
        "681",
        "691",
        "2805",
        "28183",
        "6811",
        "657",
        "408",
        "486",
        "4686",
    ]:
        rule = account_rule(number.ljust(6, "0"))
        assert rule is None or (rule.role == "never" and judge(rule, " OVH ", " INFOGERANCE ").score == 0), number


def test_every_prior_says_that_it_is_judgement() -> None:
    for name in ("it_accounts.csv", "it_words.csv"):
        with resources.files("workbook.readers.costs").joinpath(name).open(encoding="utf-8") as stream:
            for line in csv.DictReader(stream):
                assert line["basis"].startswith("judgement") or line.get("role") == "never", line
                assert 0 <= float(line.get("prior") or line.get("score") or 0) < 1
