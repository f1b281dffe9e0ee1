"""An inventory tells ages, ends of support and owners; what it does not tell is said, never made up."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from readers.table_files import csv_bytes
from workbook.cases import sample_folder, samples
from workbook.cases.from_inventory import references
from workbook.errors import ReaderError
from workbook.parameters.support_ends import support_end, support_ends
from workbook.readers.inventory.measures import Reference, measure_inventory
from workbook.readers.inventory.reading import read_inventory
from workbook.readers.inventory.words import inventory_json, inventory_text
from workbook.readers.tables.words import warnings

TODAY = dt.date(2026, 9, 30)
REFERENCES = {
    "workstations": Reference(5, 1_000), "servers": Reference(5, 8_000), "network": Reference(7, 0),
    "backup": Reference(5, 0),
}  # fmt: skip
INTUNE = [
    "Device name", "Enrollment date", "Last check-in", "OS version", "Serial number", "Model", "Primary user UPN",
    "Compliance", "Encrypted", "OS",
]  # fmt: skip
GLPI = [
    "Nom", "Statut", "Fabricant", "Numéro de série", "Type", "Modèle", "Système d'exploitation - Nom",
    "Système d'exploitation - Version", "Usager", "Informations financières et administratives - Date d'achat",
    "Dernière modification",
]  # fmt: skip


def intune(*rows: tuple[str, ...]) -> bytes:
    return csv_bytes([INTUNE, *rows], ",", quote=False)


@pytest.mark.parametrize("name", samples())
def test_every_sample_s_inventory_gives_what_is_true_of_it(name: str) -> None:
    folder = sample_folder(name)
    truth = json.loads((folder / "truth.json").read_text("utf-8"))
    devices = tuple(one for file in sorted(folder.glob("inventory*")) for one in read_inventory(file).devices)
    found = measure_inventory(devices, dt.date.fromisoformat(truth["as_of"]), REFERENCES)  # type: ignore[arg-type]
    assert {domain: held.count for domain, held in found.domains.items()} == truth["devices"]
    posts = found.domains["workstations"]
    assert round((found.old_share or 0) * posts.aged) == truth["workstations_over_5_years"]
    assert len(found.ownerless) == truth["workstations_without_owner"]
    assert abs(found.ended - truth["past_support"]) <= 1
    for domain, held in found.domains.items():
        if held.priced == held.count:
            assert held.value == truth["estate"][domain]["value"]
            assert held.overdue == truth["estate"][domain]["overdue"]


def test_intune_devices_are_read_with_its_dates_that_mean_never() -> None:
    content = intune(
        ("PC1", "2020-01-02 09:00:00.0000000", "2026-09-29 07:31:12.0000000", "10.0.19045.3803", "S1", "Latitude 5410",
         "a@x.example", "Compliant", "True", "Windows"),
        ("PC2", "2024-05-02 09:00:00.0000000", "0001-01-01 00:00:00.0000000", "10.0.26200.1", "S2", "ThinkPad T14", "",
         "Noncompliant", "False", "Windows"),
        ("TEL1", "2025-05-02 09:00:00.0000000", "2026-05-01 00:00:00.0000000", "17.5", "S3", "iPhone 13", "b@x.example",
         "InGracePeriod", "", "iOS"),
    )  # fmt: skip
    found = read_inventory(content)
    assert found.report.rejected == ()
    assert [one.kind for one in found.devices] == ["workstation", "workstation", "mobile"]
    assert [one.last_seen for one in found.devices] == [dt.date(2026, 9, 29), None, dt.date(2026, 5, 1)]
    measures = measure_inventory(found.devices, TODAY, REFERENCES)  # type: ignore[arg-type]
    assert [one.name for one in measures.unseen] == ["TEL1"]
    assert [one.name for one in measures.ownerless] == ["PC2"]
    assert (measures.unencrypted, measures.not_compliant) == (1, 2)
    assert measures.domains["workstations"].over == 1
    assert any("at least that old" in told for told in warnings(found.report, "en"))


def test_glpi_computers_in_french_are_read() -> None:
    rows = [
        GLPI,
        ["PC-01", "En service", "Dell", "A1", "Portable", "Latitude", "Windows 11 Pro", "23H2", "Petit<br>Durand",
         "15-03-2023", "20-09-2026 10:00"],
        ["SRV-01", "En service", "HP", "A2", "Serveur", "ProLiant", "Windows Server 2012 R2", "", "", "15-03-2015", ""],
    ]  # fmt: skip
    found = read_inventory(csv_bytes(rows))
    assert [one.kind for one in found.devices] == ["workstation", "server"]
    assert found.devices[0].user == "Petit, Durand"
    measures = measure_inventory(found.devices, TODAY, REFERENCES)  # type: ignore[arg-type]
    assert [(one.support.cycle, one.over) for one in measures.endings] == [("2012-r2", True), ("11-23h2-w", True)]
    assert measures.domains["servers"].overdue == 8_000


def test_months_when_value_falls_due_follow_the_ages() -> None:
    rows = [["Nom", "Type", "Date d'achat", "Valeur de remplacement"]]
    rows += [
        ["a", "PC", "30/09/2021", "900 €"],
        ["b", "PC", "15/11/2021", "1 100,50"],
        ["c", "PC", "30/09/2025", "1000"],
    ]
    found = read_inventory(csv_bytes(rows))
    held = measure_inventory(found.devices, TODAY, REFERENCES).domains["workstations"]  # type: ignore[arg-type]
    assert held.value == 3_000.5
    assert held.overdue + sum(held.due) == pytest.approx(3_000.5)
    assert held.due[1] == 1_100.5
    assert held.due[48] == 1_000


def test_a_machine_written_twice_counts_once_and_is_told() -> None:
    rows = [
        ["Nom", "N° de série", "Dernier contact"],
        ["a", "S1", "2026-01-01"],
        ["a", "S1", "2026-05-01"],
        ["b", "", ""],
    ]
    found = read_inventory(csv_bytes(rows))
    assert [(one.name, one.line) for one in found.devices] == [("a", 3), ("b", 4)]
    assert any("2" in told and "twice" in told for told in warnings(found.report, "en"))


def test_rows_without_a_name_are_refused_and_a_file_without_names_asks() -> None:
    found = read_inventory(csv_bytes([["Nom", "Type"], ["", "PC"], ["a", "PC"]]))
    assert [(one.line, one.reason) for one in found.report.rejected] == [(2, "no_name")]
    with pytest.raises(ReaderError) as caught:
        read_inventory(csv_bytes([["Bidule", "Chose"], ["x", "y"]]))
    assert caught.value.code == "tables.ask_columns"
    assert (
        read_inventory(csv_bytes([["Bidule", "Chose"], ["x", "y"]]), mapping={"name": "bidule"}).devices[0].name == "x"
    )


@pytest.mark.parametrize(
    ("system", "version", "ends"),
    [
        ("Microsoft Windows 10 Professionnel", "", dt.date(2025, 10, 14)),
        ("Windows 10 Enterprise LTSC", "1809", dt.date(2029, 1, 9)),
        ("Windows 11 Entreprise", "23H2", dt.date(2026, 11, 10)),
        ("Windows 7 Professionnel", "SP1", dt.date(2020, 1, 14)),
        ("Windows Server 2019 Standard", "10.0.17763", dt.date(2029, 1, 9)),
        ("Ubuntu", "20.04.6 LTS", dt.date(2025, 5, 31)),
        ("VMware ESXi", "6.7.0 build 123", dt.date(2022, 10, 15)),
        ("Debian GNU/Linux 10", "", dt.date(2022, 9, 10)),
    ],
)
def test_ends_of_support_are_found_as_inventories_write_systems(system: str, version: str, ends: dt.date) -> None:
    found = support_end(system, version, dt.date(2026, 11, 25))
    assert found is not None
    assert found.ends == ends


def test_a_system_not_told_precisely_has_no_date_and_the_notice_is_kept() -> None:
    from importlib import resources

    for system in ("Windows 11", "Linux", "", "Windows Server", "macOS", "Ubuntu"):
        assert support_end(system, "", dt.date(2026, 11, 25)) is None
    assert len(support_ends()["windows"]) > 40
    notice = resources.files("workbook.parameters").joinpath("NOTICE-support-ends.txt").read_text("utf-8")
    assert "endoflife.date contributors" in notice


def test_the_summary_and_the_json_say_the_same_in_both_languages() -> None:
    folder = sample_folder("ateliers-bremond")
    found = read_inventory(folder / "inventory.csv")
    assert "Postes : 11 sur 28" in inventory_text(found, TODAY, references(), "fr").replace("\u00a0", " ")
    assert "Workstations: 11 of 28" in inventory_text(found, TODAY, references(), "en")
    told = inventory_json(found, TODAY, references(), "en")
    assert json.loads(json.dumps(told))["measures"]["domains"]["workstations"]["over"] == 11
