"""What the eight stories say is what the books and lists of their firms say, and together they show ten findings."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import pytest

from sample_facts import profile, truth
from workbook.cases import open_case, samples, to_offers, to_situation
from workbook.i18n import LANGUAGES, Language, number
from workbook.model import simulate
from workbook.model.results import PlanResult
from workbook.parameters import default_parameters
from workbook.questions import diagnose, merged

CASES = samples()
FINDINGS = {
    "support_only", "cost_centre", "no_governance", "price_only", "weak_security", "endured", "takeover", "lever",
    "regain_control", "shared_vision",
}  # fmt: skip
WORDS = {
    2: ("deux", "two"), 3: ("trois", "three"), 4: ("quatre", "four"), 6: ("six", "six"), 7: ("sept", "seven"),
    8: ("huit", "eight"), 11: ("onze", "eleven"), 12: ("douze", "twelve"), 17: ("dix-sept", "seventeen"),
    18: ("dix-huit", "eighteen"), 24: ("vingt-quatre", "twenty-four"), 27: ("vingt-sept", "twenty-seven"),
    30: ("trente", "thirty"), 34: ("trente-quatre", "thirty-four"), 46: ("quarante-six", "forty-six"),
    62: ("soixante-deux", "sixty-two"),
}  # fmt: skip


def ways_to_say(value: float, language: Language) -> set[str]:
    word = WORDS.get(int(value), (str(int(value)),) * 2)[language == "en"]
    return {number(value, language), word}


@cache
def as_is(name: str) -> PlanResult:
    return simulate(to_situation(open_case(name)), default_parameters(), draws=200).as_is


@pytest.mark.parametrize("name", CASES)
def test_the_figures_of_a_story_are_those_of_the_books_and_lists(name: str) -> None:
    told = profile(name).told
    assert told
    for fact, value in told:
        true = truth(name)["facts"][fact]
        assert true == pytest.approx(value, rel=0.01), fact
        for language in LANGUAGES:
            story = open_case(name).story[language].lower()
            assert any(said in story for said in ways_to_say(value, language)), (fact, value, language)


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_amount_in_a_story_is_of_the_books_the_offers_or_the_project(name: str, language: Language) -> None:
    case, firm = open_case(name), profile(name)
    known = {value for _, value in firm.told} | {offer.fee_month for offer in case.offers}
    known |= {one.value_month for one in case.projects} | {given.amount for given in firm.credits}
    found = re.findall(r"€([\d,]+\d)|([\d\u202f]+)\u00a0€", case.story[language])
    amounts = {float(re.sub(r"[,\u202f]", "", one or other)) for one, other in found}
    assert amounts
    assert amounts <= known


@pytest.mark.parametrize("name", CASES)
def test_each_contract_has_a_renewal_to_come_and_a_notice(name: str) -> None:
    terms = open_case(name).contract
    assert terms.renewal_date is not None
    assert terms.renewal_date > dt.date(2026, 9, 30)
    assert terms.notice_months


@pytest.mark.parametrize("name", CASES)
def test_owner_and_provider_both_answered_and_do_not_see_the_same_firm(name: str) -> None:
    answers = open_case(name).answers
    both = answers["owner"].keys() & answers["provider"].keys()
    apart = [one for one in both if answers["owner"][one] != answers["provider"][one]]
    assert len(answers["owner"]) >= 25
    assert len(answers["provider"]) >= 15
    assert apart


def test_some_answers_are_not_known_and_some_do_not_apply() -> None:
    given = [value for name in CASES for view in open_case(name).answers.values() for value in view.values()]
    assert given.count("unknown") >= 8
    assert given.count("na") >= 2


def test_the_stories_together_show_the_ten_findings() -> None:
    assert {finding for name in CASES for finding in profile(name).findings} == FINDINGS


@pytest.mark.parametrize("name", CASES)
def test_a_case_that_shows_a_mistake_scores_low_on_it(name: str) -> None:
    answers = open_case(name).answers
    scores = diagnose(merged(answers["owner"], answers["provider"])).mistakes
    for mistake in set(profile(name).findings) & scores.keys():
        assert scores[mistake].low < 50, mistake


def test_one_firm_succeeds_and_the_four_postures_are_met() -> None:
    postures = set()
    for name in CASES:
        answers = open_case(name).answers
        postures.add(diagnose(merged(answers["owner"], answers["provider"])).posture.quadrant)
    assert len(postures) == 4
    assert as_is("negoce-marlande").total("hidden") / as_is("negoce-marlande").total() < 0.1


def test_trades_and_sizes_differ_from_12_to_240_people() -> None:
    firms = [open_case(name).firm for name in CASES]
    assert len(CASES) == 8
    assert len({firm.sector for firm in firms}) == 8
    assert (min(firm.employees for firm in firms), max(firm.employees for firm in firms)) == (12, 240)


def test_in_most_cases_two_offers_have_one_price_and_not_one_reality() -> None:
    alike = 0
    for name in CASES:
        case = open_case(name)
        assert 2 <= len(case.offers) <= 3
        fees = [offer.fee_month for offer in case.offers]
        if len(set(fees)) == len(fees):
            continue
        fee = next(fee for fee in fees if fees.count(fee) > 1)
        pair = [offer for offer in to_offers(case) if offer.fee_month == fee]
        assert pair[0].terms != pair[1].terms
        alike += 1
    assert alike >= 3


@pytest.mark.parametrize("name", CASES)
def test_what_a_sample_pays_is_1_to_5_percent_of_revenue_and_4_to_25_percent_is_hidden(name: str) -> None:
    result, revenue = as_is(name), open_case(name).firm.revenue
    assert revenue
    assert 0.01 <= result.year("visible", 0) / revenue <= 0.05
    assert 0.04 <= result.total("hidden") / result.total() <= 0.25
