"""The bank is whole: every question has its words in both languages, and better options are never worth less."""

import re

import pytest

from workbook.i18n import LANGUAGES, has_text, keys, text
from workbook.questions import MISTAKES, OPTIONS, PRACTICE_TOPS, THEMES, bank, options, question, references, title, why

IDS = (
    [f"S{n}" for n in range(1, 6)]
    + [f"C{n}" for n in range(1, 7)]
    + [f"E{n}" for n in range(1, 5)]
    + [f"X{n}" for n in range(1, 8)]
    + [f"O{n}" for n in range(1, 6)]
    + [f"K{n}" for n in range(1, 6)]
    + [f"A{n}" for n in range(1, 5)]
)


def test_the_bank_holds_the_thirty_six_questions_in_seven_themes():
    assert [one.id for one in bank()] == IDS
    assert tuple(dict.fromkeys(one.theme for one in bank())) == THEMES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", IDS)
def test_every_question_has_its_words_and_five_different_options(name, language):
    one = question(name)
    for part in ("title", "topic", "why", "proof"):
        assert has_text(f"questions.{name}.{part}", language)
    assert len(set(options(one, language))) == len(OPTIONS) == 5
    assert title(one, language).endswith("?")
    assert len(re.findall(r"[.?!](?=\s|$)", why(one, language))) == 2, "why it matters is told in two sentences"


@pytest.mark.parametrize("name", IDS)
def test_a_question_fits_its_place_on_the_panel(name):
    for language in LANGUAGES:
        assert len(title(question(name), language)) <= 62
        assert all(len(option) <= 64 for option in options(question(name), language))


def test_both_languages_have_the_same_keys():
    assert keys("questions", "fr") == keys("questions", "en")
    assert keys("panel", "fr") == keys("panel", "en")


def test_french_texts_use_french_signs():
    for subject in ("questions", "panel"):
        for key in keys(subject, "fr"):
            sentence = text(key, "fr") if has_text(key, "fr") else ""
            assert "'" not in sentence, key
            assert not re.search(r"[^\u202f\s][!?;]", sentence.replace("\u202f", "\u202f ")), key
            assert not re.search(r"(?<![\u00a0\d])[:%](?!\d)", sentence) or len(sentence) == 1, key
            assert not re.search(r"«(?!\u00a0)|(?<!\u00a0)»", sentence), key


def test_the_practice_levels_of_options_never_fall_and_reach_the_top():
    for one in bank():
        if one.practice is None:
            assert one.levels == ()
            continue
        assert len(one.levels) == len(OPTIONS)
        assert list(one.levels) == sorted(one.levels)
        assert one.levels[-1] == PRACTICE_TOPS[one.practice]


def test_every_practice_is_fed_and_every_mistake_rests_on_several_questions():
    assert {one.practice for one in bank()} - {None} == set(PRACTICE_TOPS)
    for key in MISTAKES:
        assert sum(key in one.mistakes for one in bank()) >= 4


def test_levers_axes_and_holders_are_those_of_the_model():
    known = set(MISTAKES) | {"takeover", "lever", "regain_control", "shared_vision"}
    for one in bank():
        assert one.lever in PRACTICE_TOPS, "each question names the measure that improves its answer"
        assert one.practice is None or one.practice == one.lever
        assert one.axis in (None, "control", "anticipation")
        assert one.who in ("owner", "provider", "both")
        assert set(one.mistakes) <= set(MISTAKES)
        assert set(one.findings) <= known


def test_only_sure_references_are_shown_and_each_framework_has_a_name():
    for one in bank():
        assert all(reference.confidence in ("high", "medium") for reference in one.references)
        for language in LANGUAGES:
            assert all(references(one, language))
    assert references(question("X1"), "fr")[0] == "Guide d’hygiène informatique de l’ANSSI, mesure 37"
