"""The glossary: at least eighty terms in both languages, found in a text as whole words, once each."""

from __future__ import annotations

import pytest

from workbook.cli.command import run
from workbook.i18n import LANGUAGES
from workbook.i18n.glossary import first_uses, term, terms
from workbook.i18n.glossary_page import explained, in_order


def met(sentence, language, **known):
    return [(sentence[one.start : one.end], one.term.key) for one in first_uses(sentence, language, **known)]


def test_both_languages_explain_the_same_eighty_terms_and_more():
    assert [one.key for one in terms("fr")] == [one.key for one in terms("en")]
    assert len(terms("fr")) >= 80


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_is_found_by_each_of_its_forms_and_explained_in_a_sentence(language):
    forms = [form.casefold() for one in terms(language) for form in one.forms]
    assert len(set(forms)) == len(forms), "a form leads to one term"
    for one in terms(language):
        assert one.means.endswith(".")
        for form in one.forms:
            assert term(form, language) is one
            assert (form, one.key) in met(f"({form}).", language)


def test_plurals_accents_and_capitals_are_met():
    assert met("Deux tests de restauration et trois comités de pilotage.", "fr") == [
        ("tests de restauration", "restore_test"),
        ("comités de pilotage", "steering_committee"),
    ]
    assert met("Réversibilité, préavis : à l’heure.", "fr") == [
        ("Réversibilité", "reversibility"),
        ("préavis", "notice"),
    ]
    assert met("L’unité d’œuvre", "fr") == [("unité d’œuvre", "unit_of_work")]


def test_a_word_inside_another_is_no_use():
    assert met("Les incidentes et le ticketing ; un préavisé.", "fr") == []
    assert met("The socks are social.", "en") == []


def test_the_longest_form_wins_and_a_term_is_marked_once():
    assert met("Une pénalité libératoire, puis une pénalité, puis une pénalité.", "fr") == [
        ("pénalité libératoire", "sole_remedy"),
        ("pénalité", "penalty"),
    ]
    assert met("An MFA and an MFA", "en", known=frozenset({"mfa"})) == []


def test_an_unknown_term_is_refused():
    with pytest.raises(KeyError):
        term("blockchain", "fr")


def test_the_page_is_in_alphabetical_order_accents_set_aside():
    names = [one.forms[0] for one in in_order("fr")]
    assert names.index("délai de réponse") < names.index("demande de service") < names.index("dérive des coûts")
    assert sorted(one.key for one in in_order("fr")) == sorted(one.key for one in terms("fr"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_explains_one_word_or_all(language, capsys):
    assert run(["glossary", "MFA", "--lang", language]) == 0
    assert capsys.readouterr().out.strip() == explained(term("mfa", language), language)
    assert run(["glossary", "--lang", language]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(terms(language))


def test_a_word_the_glossary_lacks_is_refused_with_those_it_has(capsys):
    assert run(["glossary", "blockchain", "--lang", "en"]) == 2
    said = capsys.readouterr().err
    assert "blockchain" in said
    assert "restore test" in said
