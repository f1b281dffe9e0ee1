"""A sample's books, tickets and answers agree with each other, and with what is said to be true of them."""

from __future__ import annotations

import csv
import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from workbook.cases import open_case, sample_folder, samples
from workbook.cases.generator import read_profile, sample_files
from workbook.readers.costs.it_cost import it_cost
from workbook.readers.ledger.reading import read_ledger

CASES = samples()


@cache
def truth(name: str) -> dict[str, Any]:
    return json.loads((sample_folder(name) / "truth.json").read_text("utf-8"))  # type: ignore[no-any-return]


@cache
def cost(name: str) -> Any:
    return it_cost(read_ledger(sample_folder(name) / "ledger.txt"))


@pytest.mark.parametrize("name", CASES)
def test_the_files_are_what_the_generator_writes(name: str) -> None:
    folder = sample_folder(name)
    for file, content in sample_files(read_profile(folder / "profile.json")).items():
        assert (folder / file).read_bytes() == content, f"{file}: make it again with write_sample"


@pytest.mark.parametrize("name", CASES)
def test_the_ledger_is_whole_and_balanced(name: str) -> None:
    report = read_ledger(sample_folder(name) / "ledger.txt").report
    assert report.balanced
    assert not report.rejected


@pytest.mark.parametrize("name", CASES)
def test_the_reader_finds_the_it_cost_that_is_true_month_by_month(name: str) -> None:
    assert cost(name).by_month == truth(name)["it_cost_cents_by_month"]


@pytest.mark.parametrize("name", CASES)
def test_the_reader_tells_the_cost_lines_apart(name: str) -> None:
    for line, months in truth(name)["it_cost_cents"].items():
        assert cost(name).by_line()[line] == sum(months.values())


@pytest.mark.parametrize("name", CASES)
def test_lifts_machines_and_music_are_not_it(name: str) -> None:
    counted = {supplier.name for supplier in cost(name).by_supplier if supplier.cents}
    assert not any(word in supplier for supplier in counted for word in ("ASCENSEURS", "SCIES", "SONORE", "IMMO"))


@pytest.mark.parametrize("name", CASES)
def test_hours_billed_are_those_of_the_tickets_to_the_cent(name: str) -> None:
    profile = read_profile(sample_folder(name) / "profile.json")
    outside: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    with (sample_folder(name) / "tickets.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            into = outside if row["out_of_scope"] == "yes" else inside
            into[row["opened"][:7]] += int(row["effort_minutes"])
    for t in range(profile.months):
        month = "{}-{:02d}".format(*profile.month(t))
        beyond = max(0, inside[month] - round(profile.support.included_hours * 60))
        rate = round(profile.support.hourly_rate * profile.raised(t) * 100)
        assert truth(name)["it_cost_cents"]["out_of_scope"][month] == round((outside[month] + beyond) * rate / 60)


@pytest.mark.parametrize("name", CASES)
def test_the_case_file_says_what_the_books_say(name: str) -> None:
    case, true = open_case(name), truth(name)
    fees = list(true["it_cost_cents"]["fee"].values())
    assert case.contract.fee_month == pytest.approx(fees[-1] / 100, abs=0.01)
    assert case.costs.subscriptions_year == sum(list(true["it_cost_cents"]["subscriptions"].values())[-12:]) / 100
    assert case.fictional


@pytest.mark.parametrize("name", CASES)
def test_both_stories_say_that_the_case_is_fictional(name: str) -> None:
    case = open_case(name)
    assert "fictif" in case.story["fr"]
    assert "fictional" in case.story["en"]
    assert case.firm.name in case.story["fr"]


@pytest.mark.parametrize("name", CASES)
def test_every_supplier_of_the_books_is_said_to_be_fictional(name: str) -> None:
    lines = Path(sample_folder(name) / "ledger.txt").read_text("utf-8").splitlines()
    for line in lines[1:]:
        supplier = line.split("\t")[7]
        assert not supplier or supplier.endswith("(fictif)")
