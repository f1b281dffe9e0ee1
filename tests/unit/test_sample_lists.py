"""What the readers find in a sample's inventory and directory is what its firm has: devices, ages, accounts."""

from __future__ import annotations

import datetime as dt

import pytest

from sample_facts import profile, truth
from workbook.cases import open_case, sample_folder, samples
from workbook.cases.from_directory import directory_proposals
from workbook.cases.proposals import evidence_text
from workbook.i18n import LANGUAGES
from workbook.parameters import default_parameters
from workbook.readers.directory.measures import measure_directory
from workbook.readers.directory.reading import read_directory
from workbook.readers.inventory.device import Device
from workbook.readers.inventory.measures import DOMAIN_OF, Domain, Reference, measure_inventory
from workbook.readers.inventory.reading import read_inventory

CASES = samples()
LIVES: dict[Domain, str] = {"workstations": "L_ws", "servers": "L_srv", "network": "L_net", "backup": "L_bak"}
PRICE = 1000.0  # of a machine whose value the inventory does not say


def devices_of(name: str) -> tuple[Device, ...]:
    found: list[Device] = []
    for file in sorted(sample_folder(name).glob("inventory*")):
        read = read_inventory(file)
        assert not read.report.rejected
        found += read.devices
    return tuple(found)


def measured(name: str) -> object:
    lives = default_parameters()
    known = {domain: Reference(lives.number(symbol), PRICE) for domain, symbol in LIVES.items()}
    return measure_inventory(devices_of(name), dt.date.fromisoformat(truth(name)["as_of"]), known)


@pytest.mark.parametrize("name", CASES)
def test_every_device_is_read_and_its_kind_known(name: str) -> None:
    kinds = [DOMAIN_OF.get(one.kind) for one in devices_of(name)]
    assert {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)} == truth(name)["devices"]


@pytest.mark.parametrize("name", CASES)
def test_what_is_overdue_is_found_to_the_euro_where_the_inventory_says_values(name: str) -> None:
    intune = profile(name).inventory.tool == "intune"  # type: ignore[union-attr]
    for domain, found in measured(name).domains.items():  # type: ignore[attr-defined]
        if intune and domain == "workstations":  # it knows no value: a unit price stands for it
            assert found.value == truth(name)["devices"]["workstations"] * PRICE
            continue
        true = truth(name)["estate"][domain]
        assert (found.value, found.overdue) == pytest.approx((true["value"], true["overdue"]))


@pytest.mark.parametrize("name", CASES)
def test_the_share_of_old_workstations_and_those_without_owner_are_found(name: str) -> None:
    found, true = measured(name), truth(name)
    old = true["workstations_over_5_years"] / true["devices"]["workstations"]
    assert found.old_share == pytest.approx(old)  # type: ignore[attr-defined]
    assert len(found.ownerless) == true["workstations_without_owner"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", CASES)
def test_leavers_with_an_open_account_are_found_by_their_last_logon(name: str) -> None:
    true, read = truth(name)["accounts"], read_directory(sample_folder(name) / "directory.csv")
    assert not read.report.rejected
    found = measure_directory(read.accounts, dt.date.fromisoformat(truth(name)["as_of"]))
    assert (found.accounts, found.open_accounts) == (true["in_list"], true["enabled"])
    assert found.stale is not None
    assert len(found.stale) == true["stale"]
    assert len(found.people) == true["of_users"] + true["stale"]


@pytest.mark.parametrize("name", CASES)
def test_shared_and_program_accounts_and_passwords_that_never_expire_are_counted(name: str) -> None:
    true, read = truth(name)["accounts"], read_directory(sample_folder(name) / "directory.csv")
    found = measure_directory(read.accounts, dt.date.fromisoformat(truth(name)["as_of"]))
    assert (len(found.shared), len(found.services)) == (true["shared"], true["service"])
    assert len(found.never_expiring or ()) == true["never_expires"]


def test_the_sentence_of_a_proposal_counts_shared_accounts_and_gives_no_percentage() -> None:
    read = read_directory(sample_folder("transports-rocheval") / "directory.csv")
    case = open_case("transports-rocheval")
    made = directory_proposals(case, read, dt.date(2026, 9, 30))
    assert made
    for language in LANGUAGES:
        assert "%" not in " ".join(evidence_text(one, language) for one in made)
