"""Votes by show of hands: asked in both languages, counted in a notebook, carried into what is exported."""

from __future__ import annotations

import json

import pytest

from workbook.errors import LessonError
from workbook.i18n import LANGUAGES, explain
from workbook.views import modules
from workbook.views.modules.inline import inline_script
from workbook.views.vote import MOST_OPTIONS, asked, known, payload, plain
from workbook.widgets.vote import Vote


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", known())
def test_every_vote_has_a_question_and_two_to_four_different_options(key, language):
    held = asked(key, language)
    options = [one["text"] for one in held["options"]]
    assert held["question"].endswith("?")
    assert 2 <= len(options) <= MOST_OPTIONS
    assert len(set(options)) == len(options)
    assert str(len(options)) in held["words"]["keys"]
    assert plain(held).splitlines()[1] == f"  1. {options[0]}"


def test_both_languages_ask_the_same_votes_with_as_many_options():
    for key in known():
        assert len(asked(key, "fr")["options"]) == len(asked(key, "en")["options"])


def test_a_vote_nobody_wrote_is_refused_with_those_there_are():
    with pytest.raises(LessonError) as caught:
        Vote("dinner", "en")
    said = explain(caught.value, "en")
    assert "dinner" in said
    assert "decides" in said


def test_a_notebook_keeps_the_hands_and_refuses_what_is_no_number_of_hands():
    vote = Vote("decides", "fr")
    assert vote.counts == [0, 0, 0, 0]
    vote.counts = [3, 0, 12, 1]
    assert vote.counts == [3, 0, 12, 1]
    with pytest.raises(Exception, match="counts"):
        vote.counts = [-1, 0, 0, 0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_vote_carries_its_words_and_what_a_page_without_a_kernel_draws(language):
    data, _ = Vote("decides", language)._repr_mimebundle_()
    assert data["text/plain"] == plain(asked("decides", language))
    held = data[modules.MIME]
    assert held["module"] == "vote"
    assert held["payload"] == json.loads(json.dumps(asked("decides", language)))


def test_the_module_stands_in_a_page_that_loads_nothing():
    script = inline_script(("vote",))
    assert 'modules["vote"]' in script
    assert "import" not in script.replace("important", "")


def test_a_hostile_option_stays_a_text():
    held = payload("k", "en", [("</script><img src=x onerror=alert(1)>", ""), ("b", "")])
    from workbook.export.assets import embedded

    assert "<" not in str(embedded(held))
