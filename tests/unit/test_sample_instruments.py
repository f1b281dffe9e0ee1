"""What an adviser noted of the eight firms agrees with their story, their files and their people, in both languages."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from sample_facts import profile, truth
from workbook.cases import CaseFile, open_case, sample_day, sample_folder, samples, write_case
from workbook.cases.assessment import assess
from workbook.cases.followup import follow_up
from workbook.cases.from_inventory import inventory_proposals
from workbook.cases.generator.people import staff, working
from workbook.cases.planning import make_plan
from workbook.cases.pseudonyms import pseudonymised
from workbook.cases.visits import as_of, what_changed
from workbook.export.chapters import CHAPTERS
from workbook.export.document import WhatIfBlock
from workbook.export.story import workshop
from workbook.i18n import LANGUAGES, Language
from workbook.instruments.audit import answers, bus_factor, items, reversibility
from workbook.instruments.governance import FIRM, decisions, faults, held
from workbook.instruments.traps import traps
from workbook.readers.inventory.reading import read_inventory

CASES = samples()
VISITED = ("cooperative-terrebrune", "negoce-marlande")
PLANNED = (*VISITED, "etude-valombre", "mecanique-ormeval")

BOARD = 12  # minutes of the what-if board, where a deck has none
opened = cache(open_case)


def told_apart(one: Any, other: Any, where: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Yield where two contents of one shape differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        assert one.keys() == other.keys(), where
        for name in one:
            yield from told_apart(one[name], other[name], f"{where}.{name}")
    elif isinstance(one, list) and isinstance(other, list):
        assert len(one) == len(other), where
        for n, (a, b) in enumerate(zip(one, other, strict=True)):
            yield from told_apart(a, b, f"{where}.{n}")
    elif one != other:
        yield where, one, other


@pytest.mark.parametrize("name", CASES)
def test_the_two_languages_tell_one_firm_and_only_words_differ(name: str) -> None:
    french, english = (json.loads(write_case(opened(name, language))) for language in LANGUAGES)
    apart = list(told_apart({**french, "story": 0}, {**english, "story": 0}))
    assert all(isinstance(a, str) and isinstance(b, str) and a and b for _, a, b in apart)
    places = {where for where, _, _ in apart} - {".language", ".firm.sector"}
    assert sum("evidence" in where for where in places) >= 8
    wordy = ("evidence", "name", "what", "title", "note", "sector")
    assert all(where.rsplit(".", 1)[-1] in wordy for where in places), places
    seen = [found for found in opened(name).audit.items.values() if found.evidence]
    assert sum("evidence" in where for where in places) == len(seen)


@pytest.mark.parametrize("name", CASES)
def test_thirty_items_twelve_decisions_and_some_traps_were_looked_at(name: str) -> None:
    case = opened(name)
    assert case.audit.states.keys() == {one.key for one in items()}
    assert case.governance.raci.keys() == {one.key for one in decisions()}
    assert 4 <= len(case.governance.indicators) <= 6
    looked = case.contract_check.states
    assert len(looked) >= 11
    assert len(looked) == len(traps()) or "unknown" not in looked.values()
    assert case.roadmap.dates
    assert case.projects


@pytest.mark.parametrize("name", CASES)
def test_whoever_is_named_works_there_has_left_or_is_the_provider_s_technician(name: str) -> None:
    firm, people = profile(name), staff(profile(name))
    present = {one.name for one in working(people, firm.as_of)}
    gone = {one.name for one in people} - present
    technicians = set(firm.helpdesk.technicians) | {"Technicien 1", "Technicien 2"}
    for role, who in firm.noted.people.items():
        assert who in (gone if role in ("former", "retired") else present | technicians), (role, who)
    case = opened(name)
    named = {one for names in case.audit.holders.values() for one in names}
    assert named <= set(firm.noted.people.values())


@pytest.mark.parametrize("name", CASES)
def test_indicators_counted_are_those_of_the_tickets_the_list_of_devices_and_the_directory(name: str) -> None:
    facts, case = truth(name)["facts"], opened(name)
    known = {key: one.value for key, one in case.governance.indicators.items()}
    assert known["stale_accounts" if "stale_accounts" in known else "overdue_share"] is not None
    if "tickets_user" in known:
        assert known["tickets_user"] == pytest.approx(facts["tickets_last_year"] / 12 / facts["users"], abs=0.005)
    if "stale_accounts" in known:
        assert known["stale_accounts"] == facts["stale"]
    if "overdue_share" in known:
        value = sum(one["value"] for one in truth(name)["estate"].values())
        assert known["overdue_share"] == pytest.approx(100 * facts["overdue"] / value, abs=0.05)


@pytest.mark.parametrize("name", CASES)
def test_the_systems_on_the_line_of_dates_are_those_of_the_inventory(name: str) -> None:
    case, folder = opened(name), sample_folder(name)
    bare = case.model_copy(deep=True)
    bare.roadmap.systems = []
    found: set[str] = set()
    for file in folder.glob("inventory*"):
        for one in inventory_proposals(bare, read_inventory(file), profile(name).as_of):
            found |= set(one.value) if one.target == "roadmap.systems" and isinstance(one.value, list) else set()
    assert set(case.roadmap.systems) == found


@pytest.mark.parametrize("name", CASES)
def test_the_clause_that_was_read_is_that_of_the_contract(name: str) -> None:
    case = opened(name)
    clause = case.contract_check.clause
    assert clause.kind == case.contract.clause
    assert clause.fixed == case.contract.fixed_rate
    assert clause.kind == "fixed" or (clause.s0 and clause.s1 and clause.s1 > clause.s0)
    capped = clause.cap is not None
    assert capped or case.contract_check.states.get("index_uncapped") == "present"


def test_where_nobody_decides_the_chart_is_bare_and_where_the_firm_holds_its_it_nothing_lacks() -> None:
    nobody = opened("association-les-tilleuls").governance
    assert held(nobody.raci) == 0
    assert not any("A" in letters.get(role, "") for letters in nobody.raci.values() for role in FIRM)
    assert "blank" in {one.code for one in faults(nobody.raci)}
    marlande = opened("negoce-marlande")
    assert held(marlande.governance.raci) == 12
    assert reversibility(marlande.audit.states).low > 90
    others = [reversibility(opened(name).audit.states) for name in CASES if name != "negoce-marlande"]
    assert max(one.high for one in others) < reversibility(marlande.audit.states).low


def test_one_departure_is_enough_where_the_technician_is_alone() -> None:
    for name in ("ateliers-bremond", "etude-valombre"):
        audit = opened(name).audit
        assert bus_factor(audit.holders, audit.states).people == ("Technicien 1",)


@pytest.mark.parametrize("name", CASES)
def test_what_the_audit_says_is_within_a_level_of_what_was_answered(name: str) -> None:
    case = opened(name)
    for question, level in answers(case.audit.states).items():
        given = [view[question] for view in case.answers.values() if isinstance(view.get(question), int)]
        assert not given or min(given) - 1 <= level <= max(given) + 1, (question, level, given)


def test_some_firms_were_visited_six_months_before_and_the_rest_never() -> None:
    for name in CASES:
        days = [one.date for one in opened(name).visits]
        assert bool(days) == (name in VISITED)
        assert not days or days[-1] == dt.date(2026, 3, 31)


def test_a_firm_that_steers_moved_for_the_better_and_one_that_waits_did_not_move() -> None:
    better = what_changed(opened("negoce-marlande").visits[-1], opened("negoce-marlande"))
    assert len(better.better) >= 5
    assert not better.worse
    idle = what_changed(opened("cooperative-terrebrune").visits[-1], opened("cooperative-terrebrune"))
    assert not idle.better
    assert idle.worse
    ratios = {
        name: {one.key: one.ratio for one in change.figures}.get("measured.tau.value") or 0.0
        for name, change in (("marlande", better), ("terrebrune", idle))
    }
    assert ratios["marlande"] < 0.95
    assert ratios["terrebrune"] > 1.02


@pytest.mark.parametrize("name", VISITED)
def test_a_visit_holds_the_contract_and_the_estate_of_its_day(name: str) -> None:
    case, firm = opened(name), profile(name)
    for noted, visit in zip(firm.noted.visits, case.visits, strict=True):
        assert visit.contract.fee_month == pytest.approx(firm.fee(noted.month), abs=0.01)
        then, now = (sum(one.value or 0.0 for one in what.estate.values()) for what in (visit, case))
        assert then < now
        assess(as_of(case, visit), draws=50)


@pytest.mark.parametrize("name", PLANNED)
def test_a_plan_is_the_one_the_model_proposed_on_its_day_with_what_became_of_it(name: str) -> None:
    case, told = opened(name), profile(name).noted.plan
    assert told is not None
    seen = case if told.visit is None else as_of(case, case.visits[told.visit])
    made = make_plan(
        assess(seen, draws=500, today=told.start), start=told.start, budget=told.budget, required=told.required
    )
    kept = {one.key: one for one in case.actions.actions}
    for one in made.actions:
        assert (kept[one.key].cost, kept[one.key].forecast, kept[one.key].due) == (one.cost, one.forecast, one.due)
    assert set(told.required) <= {one.lever for one in case.actions.actions}
    named = set(profile(name).noted.people.values())
    assert all(
        one.who in named and (one.lever or one.title) for one in case.actions.actions if one.who or not one.lever
    )


def test_actions_are_done_doing_and_late_as_their_stories_say() -> None:
    stands = {name: [one.standing(sample_day(name)) for one in opened(name).actions.actions] for name in PLANNED}
    assert stands["cooperative-terrebrune"].count("late") == 3
    assert "done" not in stands["cooperative-terrebrune"]
    assert stands["negoce-marlande"].count("done") >= 4
    assert stands["negoce-marlande"].count("late") == 1
    assert {"to_do", "doing"} == set(stands["mecanique-ormeval"])
    assert stands["etude-valombre"].count("done") == 3
    days = [(one.done_on, sample_day(name)) for name in PLANNED for one in opened(name).actions.actions if one.done_on]
    assert all(done <= told for done, told in days)


def test_the_effect_measured_of_documentation_is_that_of_the_tickets_and_the_rate() -> None:
    case = opened("negoce-marlande")
    done = case.actions.named("documentation")
    assert done is not None
    before, after = (what.measured["h_ticket"].value for what in (case.visits[0], case))  # type: ignore[union-attr]
    gained = (
        (before - after) * truth("negoce-marlande")["facts"]["tickets_last_year"] * (case.contract.hourly_rate or 0)
    )
    assert done.measured == pytest.approx(gained, rel=0.01)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_a_sample_s_handout_has_all_chapters_and_its_workshop_lasts_ninety_minutes(
    name: str, language: Language
) -> None:
    assessment = assess(opened(name, language), draws=200, today=sample_day(name))
    told = [one.key for one in workshop(assessment, language, "page").sections]
    assert told == [key for key in CHAPTERS if key != "followup" or name in VISITED]
    path = workshop(assessment, language, chapters="workshop")
    assert path.minutes + (0 if any(isinstance(one, WhatIfBlock) for one in path.blocks) else BOARD) == 90


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_no_name_noted_is_left_once_a_sample_is_told_without_names(name: str, language: Language) -> None:
    case = opened(name, language)
    told = write_case(pseudonymised(case, language)[0])
    words = [word for who in profile(name).noted.people.values() for word in who.split() if not word.isdigit()]
    common = {"Technicien", "Technician", "Analyst", "Centre", "de", "services", "A", "B"}
    for word in {*words, case.contract.provider.split()[0], case.firm.name.split()[-1]} - common:
        assert word not in told, word


def test_what_was_noted_of_two_firms_is_never_the_same_sentence() -> None:
    said = [{found.evidence for found in opened(name).audit.items.values() if found.evidence} for name in CASES]
    assert all(not one & other for one, other in itertools.combinations(said, 2))


def test_a_case_told_in_english_says_so_and_one_s_own_is_left_as_it_is(tmp_path: Any) -> None:
    assert (opened("negoce-marlande", "en").language, opened("negoce-marlande").language) == ("en", "fr")
    own: CaseFile = open_case(tmp_path / "own.json", "en", create=True)
    assert own.language == "fr"


def test_a_visit_keeps_the_plan_and_the_indicators_as_they_stood_on_its_day() -> None:
    waits, moves = opened("cooperative-terrebrune"), opened("negoce-marlande")
    assert {one.state for one in waits.visits[-1].actions.actions} == {"to_do"}
    assert [one.state for one in moves.visits[0].actions.actions if one.lever] == ["to_do"] * 4
    states = {one.key: one.state for one in moves.visits[1].actions.actions}
    assert states == {"documentation": "done", "restore": "done", "advice": "done", "mfa": "doing", "own-1": "doing"}
    assert all(one.measured is None for visit in moves.visits for one in visit.actions.actions)
    for case in (waits, moves):
        for visit in case.visits:
            assert visit.indicators.keys() == case.governance.indicators.keys()
            assert visit.indicators["restore_months"].value is None
    rates = [one.indicators["tickets_user"].value for one in moves.visits]
    assert rates == sorted((value or 0.0 for value in rates), reverse=True)
    then, now = waits.visits[-1].indicators["tickets_user"].value, waits.governance.indicators["tickets_user"].value
    assert then is not None
    assert now is not None
    assert then < now


def test_follow_up_of_a_firm_that_waits_says_dearer_nothing_done_and_three_late() -> None:
    case = opened("cooperative-terrebrune")
    found = follow_up(case, case.visits[-1], sample_day("cooperative-terrebrune"), draws=200)
    assert found.after > found.before
    assert not found.done
    assert sum(one.kind == "late" for one in found.actions) == 3
    assert found.debt[0] == pytest.approx(found.debt[1], rel=0.01)
