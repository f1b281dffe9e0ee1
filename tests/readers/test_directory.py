"""A directory tells which accounts should not be open; names are signs, and are said to be."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from readers.table_files import csv_bytes
from workbook.cases import sample_folder, samples
from workbook.readers.directory.measures import measure_directory
from workbook.readers.directory.reading import read_directory
from workbook.readers.directory.words import directory_json, directory_text
from workbook.readers.tables.words import warnings

TODAY = dt.date(2026, 9, 30)
HEADER = ["SamAccountName", "Name", "Enabled", "PasswordLastSet", "PasswordNeverExpires", "LastLogonDate", "MemberOf"]
ROWS = [
    ["p.petit", "Paul Petit", "True", "2026-08-01", "False", "2026-09-28 08:00:00", ""],
    ["l.leroy", "Lise Leroy", "True", "2020-08-01", "True", "2025-01-10 08:00:00", "CN=Admins du domaine,CN=Users"],
    ["m.roux", "Max Roux", "False", "2020-08-01", "True", "2024-01-10 08:00:00", ""],
    ["compta", "Comptabilité", "True", "", "False", "2026-09-01 08:00:00", ""],
    ["administrateur", "Administrateur", "True", "2018-01-01", "True", "Never", ""],
    ["svc-backup", "Sauvegarde", "True", "2018-01-01", "True", "", ""],
]


@pytest.mark.parametrize("name", samples())
def test_every_sample_s_directory_gives_what_is_true_of_it(name: str) -> None:
    folder = sample_folder(name)
    truth = json.loads((folder / "truth.json").read_text("utf-8"))
    found = measure_directory(read_directory(folder / "directory.csv").accounts, dt.date.fromisoformat(truth["as_of"]))
    assert {
        "in_list": found.accounts,
        "enabled": found.open_accounts,
        "of_users": len(found.people) - len(found.stale or ()),
        "stale": len(found.stale or ()),
        "shared": len(found.shared),
        "service": len(found.services),
        "never_expires": len(found.never_expiring or ()),
    } == truth["accounts"]


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_any_export_of_active_directory_tells_the_same(separator: str, encoding: str) -> None:
    content = csv_bytes([["#TYPE Microsoft.ActiveDirectory.Management.ADUser"], HEADER, *ROWS], separator, encoding)
    found = read_directory(content)
    measures = measure_directory(found.accounts, TODAY)
    assert [one.account for one in measures.stale or ()] == ["l.leroy", "administrateur"]
    assert [one.account for one in measures.shared] == ["compta", "administrateur"]
    assert [one.account for one in measures.privileged] == ["l.leroy", "administrateur"]
    assert [one.account for one in measures.shared_masters] == ["administrateur"]
    assert [one.account for one in measures.services] == ["svc-backup"]
    assert [one.account for one in measures.never_expiring or ()] == ["l.leroy", "administrateur", "svc-backup"]
    assert measures.as_of == dt.date(2026, 9, 28)


def test_the_directory_s_own_numbers_for_dates_and_states_are_understood() -> None:
    rows = [["sAMAccountName", "userAccountControl", "lastLogonTimestamp"]]
    rows += [["a", "512", "133000000000000000"], ["b", "514", "0"], ["c", "66048", "9223372036854775807"]]
    found = read_directory(csv_bytes(rows), mapping={"enabled": "userAccountControl"})
    assert [one.enabled for one in found.accounts] == [True, False, True]
    assert found.accounts[0].last_logon == dt.date(2022, 6, 18)
    assert [one.never for one in found.accounts] == [False, True, True]


def test_what_the_export_lacks_is_asked_for() -> None:
    found = read_directory(csv_bytes([["SamAccountName", "Name"], ["a", "A A"], ["b", "B B"]]))
    told = "\n".join(warnings(found.report, "en"))
    for name in ("Enabled", "LastLogonDate", "PasswordNeverExpires"):
        assert name in told
    measures = measure_directory(found.accounts, TODAY)
    assert (measures.stale, measures.never_expiring, measures.open_accounts) == (None, None, 2)


def test_a_directory_that_names_people_by_their_account_has_no_shared_ones_by_that() -> None:
    rows = [HEADER[:3], *[[f"user{i}x", f"user{i}x", "True"] for i in range(10)]]
    assert not any(one.shared for one in read_directory(csv_bytes(rows)).accounts)


def test_the_summary_and_the_json_are_told_in_both_languages() -> None:
    found = read_directory(csv_bytes([HEADER, *ROWS]), name="ad.csv")
    assert "sans connexion depuis 90 jours" in directory_text(found, TODAY, "fr")
    assert "without logon for 90 days" in directory_text(found, TODAY, "en")
    told = json.loads(json.dumps(directory_json(found, TODAY, "en")))
    assert told["measures"]["shared_masters"] == ["administrateur"]
