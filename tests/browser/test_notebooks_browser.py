"""A notebook's deck and page in a browser with the network cut: charts drawn, boards and quizzes alive, axe content."""

from __future__ import annotations

from typing import Any

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from fakes_assessment import FakeAssessment
from fakes_board import fake_board
from workbook.exercises import Sheet, quiz_of
from workbook.exercises.study import Study
from workbook.export.notebooks.pages import deck, page
from workbook.export.notebooks.parts import told
from workbook.views.charts import drift_chart
from workbook.widgets.board import board
from workbook.widgets.exercise import Quiz
from workbook.widgets.shown import PLOTLY
from workbook.widgets.vote import Vote

pytestmark = pytest.mark.browser
DRAWN = "() => [...document.querySelectorAll('[data-chart]')].every((one) => one.dataset.drawn === 'yes')"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    assessment = FakeAssessment()
    assessment.board = fake_board()
    chart = drift_chart(assessment, "en", "page")
    import json

    figure = {PLOTLY: json.loads(chart.figure.to_json()), "text/plain": chart.alternative}
    other = FakeAssessment()
    other.board = fake_board(levers=("restore", "accounts", "patch", "scope", "advice"), chosen=0b00110)
    boards = [board(firm, "en")._repr_mimebundle_()[0] for firm in (assessment, other)]
    quiz = Quiz([Sheet(one, Study("ateliers-bremond"), "en") for one in quiz_of("00")])._repr_mimebundle_()
    cells = [new_markdown_cell("# A notebook\n\nWords."), new_markdown_cell("## Drift")]
    vote = Vote("decides", "en")._repr_mimebundle_()[0]
    for data in (figure, *boards, quiz, vote):
        output = new_output("display_data", data)
        cells.append(new_code_cell("show()", outputs=[output], metadata={"jupyter": {"source_hidden": True}}))
    found = told(new_notebook(cells=cells, metadata={"lang": "en"}), "name", None, skipped=False)
    folder = tmp_path_factory.mktemp("notebooks")
    paths = {"deck": folder / "deck.html", "page": folder / "page.html"}
    paths["deck"].write_text(deck(found), "utf-8")
    paths["page"].write_text(page(found), "utf-8")
    return paths


def test_the_page_draws_its_chart_and_the_boards_of_two_firms_that_do_not_disturb_each_other(written, watched, poll):
    seen = watched(written["page"])
    poll(seen.page, DRAWN)
    figures = "() => [...document.querySelectorAll('.wbb-figure')].map((one) => one.textContent)"
    before = poll(seen.page, figures)
    assert len(before) == 2
    levers = "() => [...document.querySelectorAll('.wbb-lever')].map((one) => one.dataset.lever)"
    assert seen.page.evaluate(levers)[1] == "mfa"
    assert seen.page.evaluate(levers)[6] == "accounts"
    ids = seen.page.evaluate("() => [...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))
    seen.page.click(".wbb-lever[aria-checked=true] >> nth=0")
    after = seen.page.evaluate(figures)
    assert after[0] != before[0]
    assert after[1] == before[1]
    assert seen.complaints == []


def test_a_quiz_answers_without_a_kernel(written, watched, poll):
    seen = watched(written["page"])
    seen.page.click(".wbx-item >> nth=0 >> input >> nth=0")
    seen.page.click(".wbx-item >> nth=0 >> .wbx-main")
    assert poll(seen.page, "() => document.querySelector('.wbx-reply').textContent.length > 10")
    assert seen.complaints == []


HANDS = "() => [...document.querySelectorAll('.vote-count input')].map((one) => Number(one.value)).join()"


def test_hands_are_counted_on_a_slide_by_keys_and_on_a_page_by_buttons_and_kept(written, watched, poll):
    seen = watched(written["deck"])
    seen.page.evaluate("() => Reveal.slide(Reveal.getTotalSlides() - 1)")
    for key in ("Digit1", "Digit1", "Digit3", "Shift+Digit3", "Digit9"):
        seen.page.keyboard.press(key)
    assert seen.page.evaluate(HANDS) == "2,0,0,0"
    seen.page.reload()
    poll(seen.page, f"() => ({HANDS})() === '2,0,0,0'")
    assert seen.complaints == []
    seen = watched(written["page"])
    seen.page.keyboard.press("Digit1")  # on a page, keys count only where the vote has the focus
    seen.page.click(".vote li:nth-child(4) [data-step='1']")
    seen.page.keyboard.press("Digit2")
    assert seen.page.evaluate(HANDS).endswith(",1,0,1")
    assert seen.complaints == []


def test_the_deck_has_a_slide_for_each_thing_drawn_or_asked_and_nothing_runs_into_the_footer(written, watched, poll):
    seen = watched(written["deck"])
    count = seen.page.evaluate("() => Reveal.getTotalSlides()")
    assert count == 10
    assert seen.page.evaluate("() => document.querySelectorAll('section.slide section').length") == 0
    for at in range(count):
        seen.page.evaluate(f"() => Reveal.slide({at})")
        seen.page.wait_for_timeout(400)
        over = seen.page.evaluate(
            "() => { const room = Reveal.getCurrentSlide().querySelector('.notebook-room');"
            " return room.scrollHeight - room.clientHeight; }"
        )
        assert over <= 1, f"slide {at + 1}"
    poll(seen.page, DRAWN)
    assert seen.complaints == []


@pytest.mark.parametrize("kind", ["page", "deck"])
def test_axe_finds_nothing(written, watched, poll, kind):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    seen = watched(written[kind], bypass_csp=True)
    if kind == "page":
        poll(seen.page, DRAWN)
    for at in range(seen.page.evaluate("() => Reveal.getTotalSlides()") if kind == "deck" else 1):
        if kind == "deck":
            seen.page.evaluate(f"() => Reveal.slide({at})")
            seen.page.wait_for_timeout(350)
        results = axe.run(seen.page)
        assert results.violations_count == 0, f"{at + 1}: {results.generate_report()}"
