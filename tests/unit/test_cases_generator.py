"""A sample's books, invoices, tickets, lists and answers agree with each other, and with what is said to be true."""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections import Counter
from functools import cache

import numpy as np
import pytest

from sample_facts import KNOWN_VENDORS, cost, ledger, profile, truth
from workbook.cases import open_case, read_case, sample_folder, samples
from workbook.cases.generator import sample_files
from workbook.cases.generator.people import Person, staff, working
from workbook.model.history import measured_drift

CASES = samples()
WRITTEN_BY_HAND = {"profile.json", "story.fr.md", "story.en.md"}


@cache
def made(name: str) -> dict[str, bytes]:
    return sample_files(profile(name))


@cache
def people(name: str) -> tuple[Person, ...]:
    return staff(profile(name))


@pytest.mark.parametrize("name", CASES)
def test_the_files_are_what_the_generator_writes(name: str) -> None:
    folder = sample_folder(name)
    for file, content in made(name).items():
        kept = (folder / file).read_bytes()
        if file in ("case.json", "case.en.json"):  # a field added since to every case file changes nothing in this one
            assert read_case(kept.decode()) == read_case(content.decode()), "make it again with write_samples()"
        else:
            assert kept == content, f"{file}: make it again with write_samples()"
    held = {str(path.relative_to(folder)).replace("\\", "/") for path in folder.rglob("*") if path.is_file()}
    assert held == made(name).keys() | WRITTEN_BY_HAND


def test_all_samples_together_stay_small() -> None:
    sizes = [path.stat().st_size for name in CASES for path in sample_folder(name).rglob("*") if path.is_file()]
    assert sum(sizes) < 6_000_000


@pytest.mark.parametrize("name", CASES)
def test_the_ledger_is_whole_and_balanced(name: str) -> None:
    report = ledger(name).report
    assert report.balanced
    assert not report.rejected
    assert report.unbalanced_entries == 0


@pytest.mark.parametrize("name", CASES)
def test_the_reader_finds_the_it_cost_that_is_true_month_by_month(name: str) -> None:
    assert cost(name).by_month == truth(name)["it_cost_cents_by_month"]


@pytest.mark.parametrize("name", CASES)
def test_the_reader_spreads_each_invoice_over_the_months_it_was_for(name: str) -> None:
    served = truth(name)["it_cost_cents_by_month_served"]
    used = cost(name).used.by_month
    assert used.keys() == served.keys()
    assert all(abs(used[month] - cents) <= 2 for month, cents in served.items())  # thirds of a cent


@pytest.mark.parametrize("name", CASES)
def test_the_reader_tells_the_cost_lines_apart(name: str) -> None:
    lines = {line: sum(months.values()) for line, months in truth(name)["it_cost_cents"].items()}
    assert {line: cents for line, cents in cost(name).by_line().items() if cents} == lines


@pytest.mark.parametrize("name", CASES)
def test_lifts_machines_and_music_are_not_it(name: str) -> None:
    counted = {supplier.name for supplier in cost(name).by_supplier if supplier.cents}
    others = {one.name for one in profile(name).suppliers if one.line is None}
    assert others
    assert not others & counted


@pytest.mark.parametrize("name", CASES)
def test_the_measured_drift_lies_within_that_of_books_drawn_again(name: str) -> None:
    true = truth(name)["drift"]
    rate = measured_drift(np.array(list(cost(name).used.by_month.values()), dtype=float)).rate
    assert rate is not None
    assert true["low"] <= rate <= true["high"]
    assert rate == pytest.approx(true["of_these_books"], abs=1e-4)
    assert true["low"] < true["by_construction"] < true["high"]


@pytest.mark.parametrize("name", CASES)
def test_hours_billed_in_the_ledger_are_those_of_the_tickets_to_the_cent(name: str) -> None:
    firm, rows = profile(name), ledger(name).rows
    told = re.compile(re.escape(firm.support.hours_label) + r" (\d\d)/(\d{4}) (\d+) H (\d\d)")
    found = {}
    for label, account, cents in zip(rows["label"], rows["account"], rows["debit"] - rows["credit"], strict=True):
        said = told.fullmatch(str(label).replace('"', ""))
        if said and account == firm.support.account:
            month, year, hours, minutes = said.groups()
            found[f"{year}-{month}"] = (int(hours) * 60 + int(minutes), int(cents))
    for t, (month, minutes) in enumerate(truth(name)["billed_minutes"].items()):
        billed = round(minutes * firm.rate_cents(t) / 60)
        assert found.get(month, (0, 0)) == ((minutes, billed) if minutes else (0, 0)), month


def test_minutes_beyond_the_fee_are_those_out_of_scope_and_over_the_included_hours() -> None:
    firm = profile("ateliers-bremond")
    outside: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    with (sample_folder("ateliers-bremond") / "tickets.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            into = outside if row["out_of_scope"] == "yes" else inside
            into[row["opened"][:7]] += int(row["effort_minutes"])
    for month, minutes in truth("ateliers-bremond")["billed_minutes"].items():
        assert minutes == outside[month] + max(0, inside[month] - round(firm.support.included_hours * 60))


@pytest.mark.parametrize("name", CASES)
def test_the_case_file_says_what_the_books_and_the_inventory_say(name: str) -> None:
    case, true = open_case(name), truth(name)
    assert case.contract.fee_month == pytest.approx(true["facts"]["fee_month_now"], abs=0.01)
    assert case.contract.hourly_rate == true["facts"]["rate_now"]
    assert case.costs.subscriptions_year == pytest.approx(true["facts"]["subscriptions_last_year"])
    assert case.firm.users == true["facts"]["users"]
    assert case.fictional
    estate = {domain: {"value": held.value, "overdue": held.overdue} for domain, held in case.estate.items()}
    assert estate in ({}, true["estate"])


@pytest.mark.parametrize("name", CASES)
def test_as_many_people_work_there_each_month_as_there_are_users(name: str) -> None:
    firm = profile(name)
    for t in range(firm.months):
        assert len(working(people(name), firm.day(t, 1))) == firm.users_in(t)


@pytest.mark.parametrize("name", CASES)
def test_each_user_has_one_open_account_and_some_leavers_have_kept_theirs(name: str) -> None:
    found = truth(name)["accounts"]
    assert found["of_users"] == open_case(name).firm.users
    assert found["stale"] == profile(name).stale
    assert found["enabled"] == sum(found[kind] for kind in ("of_users", "stale", "shared", "service"))


@pytest.mark.parametrize("name", CASES)
def test_devices_bought_in_the_books_are_in_the_inventory_on_the_day_of_their_invoice(name: str) -> None:
    firm, rows = profile(name), ledger(name).rows
    form = firm.inventory
    assert form is not None
    if form.tool == "xlsx":
        text = ""
    else:
        files = [content for file, content in made(name).items() if file.startswith("inventory")]
        text = "".join(content.decode(form.encoding) for content in files)
    for bought in firm.purchases:
        if not bought.devices:
            continue
        day = firm.day(bought.month, bought.day)
        booked = rows[(rows["label"] == bought.label) & (rows["date"] == np.datetime64(day))]
        assert len(booked) >= 2, bought.label
        shown = day.strftime("%d/%m/%Y") if f"{day:%d/%m/%Y}" in text else str(day)
        count = sum(devices.count for devices in bought.devices)
        assert not text or text.count(shown) >= count


@pytest.mark.parametrize("name", CASES)
def test_both_stories_say_that_the_case_is_fictional_and_have_their_length(name: str) -> None:
    case = open_case(name)
    assert "fictif" in case.story["fr"]
    assert "fictional" in case.story["en"]
    assert case.firm.name in case.story["fr"]
    assert all(350 <= len(story.split()) <= 600 for story in case.story.values())


@pytest.mark.parametrize("name", CASES)
def test_every_supplier_of_the_books_is_invented_or_a_well_known_vendor(name: str) -> None:
    named = {str(text) for text in ledger(name).rows["aux_label"].unique()} - {""}
    named |= {one.name for one in profile(name).suppliers} | {open_case(name).contract.provider}
    named |= {offer.name.rstrip(")") + ")" for offer in open_case(name).offers}
    assert all(one.rstrip().endswith("(fictif)") or one.strip() in KNOWN_VENDORS for one in named), named


def test_the_books_of_a_sample_run_for_two_to_three_years_and_end_in_september_2026() -> None:
    for name in CASES:
        assert 24 <= ledger(name).report.months <= 36
        assert ledger(name).report.period[1] == dt.date(2026, 9, 30)
