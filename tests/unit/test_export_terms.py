"""Terms explained in exported files: at the first use of each part, never in a title or a chart, and always escaped."""

from __future__ import annotations

import re

import pytest

from fakes_assessment import FakeAssessment
from workbook.export.deck import deck
from workbook.export.handout import handout
from workbook.export.story import workshop
from workbook.export.terms import Explained
from workbook.i18n import LANGUAGES


def test_a_term_is_explained_once_in_each_part_and_again_in_the_next() -> None:
    explained = Explained("en")
    first = explained("A restore test, then two restore tests.", "one")
    assert first.count("<dfn") == 1
    assert 'aria-describedby="term-1"' in first
    assert 'id="term-1">' in first
    assert "<dfn" not in explained("A restore test.", "one")
    assert 'id="term-2">' in explained("A restore test.", "two")


def test_a_text_is_escaped_around_its_terms() -> None:
    said = Explained("en")('<b title="x">MFA</b> & co', "one")
    assert said.startswith("&lt;b title=&#34;x&#34;&gt;<span")
    assert said.endswith("&lt;/b&gt; &amp; co")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["deck", "handout"])
def test_no_title_and_no_chart_holds_an_explanation_and_every_one_has_its_meaning(kind, language) -> None:
    medium = "slide" if kind == "deck" else "page"
    page = (deck if kind == "deck" else handout)(workshop(FakeAssessment(), language, medium))
    asked = re.findall(r'aria-describedby="(term-\d+)"', page)
    assert asked
    assert asked == re.findall(r'role="tooltip" id="(term-\d+)"', page)
    for title in re.findall(r"<h([1-4])\b[^>]*>(.*?)</h\1>", page, re.DOTALL):
        assert "<dfn" not in title[1]
    for chart in re.findall(r'<div class="plot".*?</div>', page, re.DOTALL):
        assert "<dfn" not in chart
    slides = re.findall(r'<section id="[^"]*" class="slide.*?</section>', page, re.DOTALL) if kind == "deck" else []
    for slide in slides:
        terms = re.findall(r'role="tooltip" id="term-\d+">(.*?)</span>', slide)
        assert len(terms) == len(set(terms))
