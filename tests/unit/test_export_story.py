"""The workshop: one argument in order, with minutes, notes and a progress bar that agree."""

from __future__ import annotations

import dataclasses
import re
from types import SimpleNamespace

import pytest

from fakes_assessment import FakeAssessment, fake_result
from workbook.export import scenes
from workbook.export.document import Document, WhatIfBlock
from workbook.export.page import placed
from workbook.export.room import QuestionsBlock
from workbook.export.story import workshop
from workbook.export.tables import ClosingBlock
from workbook.i18n import LANGUAGES
from workbook.questions import PRACTICE_TOPS, bank, practice_levels, raised
from workbook.questions.diagnosis import diagnose
from workbook.views.charts import Part
from workbook.views.pictures import posture_picture
from workbook.views.summary import verdict


@pytest.fixture(scope="module")
def story() -> Document:
    return workshop(FakeAssessment(), "fr")


def test_both_languages_tell_the_same_story_and_no_text_is_left_in_the_other(story):
    english = workshop(FakeAssessment(), "en")
    assert [block.key for block in english.blocks] == [block.key for block in story.blocks]
    same = [a.title for a, b in zip(story.blocks, english.blocks, strict=True) if a.title == b.title]
    assert same == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_has_notes_and_minutes_and_a_title_that_fits_two_lines(language):
    for block in workshop(FakeAssessment(), language).blocks:
        assert block.minutes > 0
        assert block.notes
        assert 0 < len(block.title) <= 110, block.title


def test_the_minutes_said_on_the_first_slide_are_those_of_the_slides(story):
    board = 0 if any(isinstance(block, WhatIfBlock) for block in story.blocks) else 12
    assert story.minutes + board == 90
    assert story.blocks[0].lines[-1] == f"{story.minutes:.0f} minutes"


def test_progress_starts_almost_empty_and_ends_full(story):
    assert all(segment.filled == pytest.approx(1) for segment in story.progress(story.blocks[-1]))
    assert sum(segment.width for segment in story.progress(story.blocks[0])) == pytest.approx(1)
    filled = [sum(s.width * s.filled for s in story.progress(block)) for block in story.blocks]
    assert filled == sorted(filled)


def test_a_document_holds_no_markup(story):
    def strings(value):
        if isinstance(value, str):
            yield value
        elif dataclasses.is_dataclass(value):
            for field in dataclasses.fields(value):
                if field.name not in ("figure", "payload"):
                    yield from strings(getattr(value, field.name))
        elif isinstance(value, (tuple, list)):
            for one in value:
                yield from strings(one)

    assert [text for text in strings(story) if "<" in text or "{" in text] == []


def test_a_fictional_firm_is_always_said_to_be_fictional(story):
    assert "cas fictif" in story.firm
    assert "fictif" not in workshop(FakeAssessment(fictional=False), "fr").firm


def test_a_name_cannot_turn_the_words_after_it():
    story = workshop(FakeAssessment("Abc\u202edef\n"), "en")
    assert story.firm == "Abcdef, fictional case"


def test_three_questions_and_three_actions_at_most(story):
    assert len(next(block for block in story.blocks if isinstance(block, QuestionsBlock)).asks) == 3
    closing = next(block for block in story.blocks if isinstance(block, ClosingBlock))
    assert len(closing.actions) == 3
    assert "au lieu de" in closing.promise


def test_questions_the_model_prices_come_first_one_a_practice():
    assessment = FakeAssessment()
    assessment.questions_worth_asking = tuple(
        SimpleNamespace(question=name, worth=SimpleNamespace(name=practice, evppi=worth))
        for name, practice, worth in (("X1", "restore", 3400.0), ("X5", "restore", 3400.0), ("K1", "patch", 3.0))
    )
    asks = next(block for block in workshop(assessment, "en").blocks if isinstance(block, QuestionsBlock)).asks
    assert [ask.worth for ask in asks] == ["worth €3,400 over 5 years", "", ""]


def test_a_firm_with_nothing_to_do_and_nothing_to_ask_still_gets_its_workshop():
    assessment = FakeAssessment(actions=())
    assessment.recommended.levers = ()
    for score in assessment.diagnosis.mistakes.values():
        object.__setattr__(score, "open", ())
    story = workshop(assessment, "fr")
    assert next(block for block in story.blocks if isinstance(block, ClosingBlock)).actions == ()
    assert next(block for block in story.blocks if isinstance(block, QuestionsBlock)).none


def test_words_over_a_bar_never_overlap():
    thin = (Part("fee", "a", "", 0.01, ""), Part("other", "b", "", 0.01, ""), Part("hidden", "c", "", 0.98, ""))
    assert [left for _, left in placed(thin, 1136, 236)] == [0, 236, 472]
    wide = (Part("fee", "a", "", 0.5, ""), Part("other", "b", "", 0.45, ""), Part("hidden", "c", "", 0.05, ""))
    assert placed(wide, 1136, 236)[-1][1] is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verdict_is_one_sentence_with_the_fee_its_cost_and_what_nobody_invoices(language):
    said = verdict(FakeAssessment(), language)
    assert said.count(":") == 1
    assert ("3 200" if language == "fr" else "3,200") in said.replace("\u202f", " ")
    empty = FakeAssessment()
    empty.diagnosis = diagnose({})
    assert verdict(empty, language).count(":") == 1


def test_a_firm_without_a_fee_is_told_its_cost_alone():
    without = FakeAssessment()
    without.simulation.as_is = fake_result(fee=0.0)
    assert "IT costs" in verdict(without, "en")


def test_questions_for_the_provider_are_the_providers_only():
    asks = scenes.questions(FakeAssessment(), "en", (), only="provider").asks
    assert asks
    assert {ask.who for ask in asks} == {"Answer held by the provider"}


def test_the_arrow_of_the_posture_ends_where_the_plan_leads_and_without_a_plan_there_is_none():
    assessment = FakeAssessment()
    drawn = posture_picture(assessment, "en")
    control, ahead = assessment.planned.posture.control, assessment.planned.posture.anticipation
    ring = re.search(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="6.5"', drawn)
    assert ring
    assert float(ring[1]) == pytest.approx(20 + 202 * sum(control) / 200, abs=0.06)
    assert float(ring[2]) == pytest.approx(202 * (1 - sum(ahead) / 200), abs=0.06)
    assert "With the plan" in drawn
    assessment.recommended.levers = ()
    assert "With the plan" not in posture_picture(assessment, "en")
    assert "<polygon" not in posture_picture(assessment, "en")


@pytest.mark.parametrize("practice", sorted(PRACTICE_TOPS))
def test_a_practice_carried_out_is_at_its_top_and_no_answer_falls(practice):
    given = {one.id: 1 + n % 5 for n, one in enumerate(bank())} | {"X1": "unknown", "C6": "na"}
    after = raised(given, [practice])
    assert practice_levels(after)[practice] == PRACTICE_TOPS[practice]
    for name, answer in given.items():
        assert after[name] == answer or answer == "unknown" or (answer != "na" and after[name] > answer)
