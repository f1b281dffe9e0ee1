"""The questions to ask first: the dearest ignorance, then what the weakest scores hang on, three in all."""

from __future__ import annotations

import pytest

from workbook.cases.asking import WORTH_SAYING, WorthAsking, first_questions
from workbook.i18n import LANGUAGES, Language
from workbook.model.information import Worth
from workbook.questions import bank, diagnose
from workbook.views.asking import finding, worth_said

NOTHING_KNOWN = diagnose({})


def priced(question: str, practice: str, euros: float, narrowing: float = 0.0) -> WorthAsking:
    return WorthAsking(question, Worth(practice, euros, narrowing, influence=0.0))


def test_what_the_model_prices_is_asked_before_what_weighs_on_scores() -> None:
    found = first_questions([priced("K1", "documentation", 900.0)], NOTHING_KNOWN)
    assert next(iter(found)) == "K1"
    assert [one is None for one in found.values()] == [False, True, True]


def test_two_questions_on_one_practice_are_one_doubt_and_one_of_them_is_asked() -> None:
    both = [priced("X1", "restore", 900.0), priced("X2", "restore", 900.0)]
    assert [name for name, one in first_questions(both, NOTHING_KNOWN).items() if one] == ["X1"]


def test_a_worth_within_the_noise_of_the_draws_puts_no_question_first() -> None:
    assert not any(first_questions([priced("X1", "restore", WORTH_SAYING - 1)], NOTHING_KNOWN).values())


def test_a_firm_that_knows_all_has_no_question_left() -> None:
    assert not first_questions([], diagnose({one.id: 3 for one in bank()}))


def test_only_those_who_can_answer_are_asked() -> None:
    owners = first_questions([], NOTHING_KNOWN, "owner")
    assert owners
    assert {one.who for one in bank() if one.id in owners} == {"owner"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_that_would_change_nothing_is_said_to_change_nothing(language: Language) -> None:
    said = {worth_said(priced("X1", "restore", *worth), language) for worth in ((900.0, 0.0), (0.0, 0.1), (0.0, 0.0))}
    assert len(said) == 3
    assert finding(0, language) != finding(1, language) != finding(3, language)
