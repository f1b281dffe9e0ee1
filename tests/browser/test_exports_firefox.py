"""Exported files in Firefox, network cut: silent, drawn, alive by mouse and keyboard, as in the other browsers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from firefox import Firefox, Page
from workbook.i18n import LANGUAGES

pytestmark = pytest.mark.browser

DRAWN = (
    "[...document.querySelectorAll('[data-chart]')].every((plot) => plot.dataset.drawn === 'yes'"
    " && plot.querySelector('svg.main-svg :is(.trace, .shapelayer path)'))"
)
HERE = (
    "[...Reveal.getCurrentSlide().querySelectorAll('[data-chart]')].every((plot) => plot.dataset.drawn === 'yes')"
    " && Reveal.getCurrentSlide().getBoundingClientRect().width"
)
FIGURE = "document.querySelector('.wbb-figure').textContent"


@pytest.fixture
def opened(firefox_browser: Firefox) -> Iterator[Callable[..., Page]]:
    """A function that opens a file in a tab of its own, closed when the test ends."""
    pages = []

    def open_page(path: Any, **options: Any) -> Page:
        page = firefox_browser.open(path, **options)
        pages.append(page)
        return page

    yield open_page
    for page in pages:
        page.close()


def to_board(page: Page) -> str:
    """Show the slide of the board; return the figure it shows at first."""
    page.value("Reveal.slide(Reveal.getSlides().findIndex((one) => one.id === 'what-if'))")
    page.until(f"{HERE} && !!Reveal.getCurrentSlide().querySelector('.wbb-lever')")
    return str(page.value(FIGURE))


def test_a_request_or_a_console_error_would_be_seen(opened, tmp_path):
    path = tmp_path / "talkative.html"
    path.write_text(
        '<title>x</title><img src="https://example.org/x.png"><script>console.error("boo")</script>', "utf-8"
    )
    faults = "".join(opened(path).found_fault())
    assert "https://example.org/x.png" in faults
    assert "boo" in faults


def test_a_breach_of_the_files_policy_would_be_seen(opened, exported):
    page = opened(exported["html", "fr"])
    page.value("fetch('https://example.org/').catch(() => 'refused')")
    assert any("https://example.org/" in fault for fault in page.found_fault())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_draws_every_chart_without_request_or_complaint(opened, exported, language):
    page = opened(exported["html", language])
    page.until(f"document.querySelectorAll('[data-chart]').length >= 5 && {DRAWN}")
    assert page.value("document.documentElement.lang") == language
    assert page.found_fault() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_draws_its_charts_at_the_size_of_the_screen(opened, exported, language):
    page = opened(exported["slides", language])
    slides = page.until("window.Reveal && Reveal.getTotalSlides()")
    charts = page.value("document.querySelectorAll('[data-chart]').length")
    assert charts >= 3
    drawn = 0
    for at in range(slides):
        page.value(f"Reveal.slide({at})")
        page.until(HERE)
        # a chart drawn while its slide was hidden would have no width, or one that is not its place's
        sizes = page.value(
            "[...Reveal.getCurrentSlide().querySelectorAll('[data-chart]')].map((plot) => {"
            " const svg = plot.querySelector('svg.main-svg').getBoundingClientRect();"
            " const box = plot.getBoundingClientRect();"
            " return [svg.width, svg.height, box.width, box.height, box.right]; })"
        )
        for width, height, room, tall, right in sizes:
            assert width == pytest.approx(room, abs=2)
            assert height == pytest.approx(tall, abs=2)
            assert width > 400
            assert right <= 1280
        drawn += len(sizes)
    assert drawn == charts
    assert page.found_fault() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lever_is_switched_by_mouse_and_back_by_keyboard(opened, exported, language):
    page = opened(exported["slides", language])
    first = to_board(page)
    page.click(".present .wbb-lever[aria-checked=true]")
    page.until(f"{FIGURE} !== {first!r}")
    page.press(" ")
    page.until(f"{FIGURE} === {first!r}")
    assert page.found_fault() == []


def test_arrows_leave_a_lever_and_turn_the_page(opened, exported):
    page = opened(exported["slides", "fr"])
    to_board(page)
    at = page.value("Reveal.getIndices().h")
    page.value("document.querySelector('.present .wbb-lever').focus()")
    page.press("ArrowRight")
    page.until(f"Reveal.getIndices().h === {at + 1}")


def test_the_speakers_window_opens_with_notes_and_two_slides(firefox_browser, opened, exported):
    page = opened(exported["slides", "fr"])
    page.until("window.Reveal && Reveal.isReady()")
    page.value("Reveal.slide(3)")
    before = set(firefox_browser.tabs())
    page.press("s")
    end = time.monotonic() + 20
    while not (new := set(firefox_browser.tabs()) - before):
        assert time.monotonic() < end, "no window opened"
    speaker = firefox_browser.page(new.pop())
    speaker.until(
        "document.querySelectorAll('.view section').length === 2 && !!document.querySelector('.notes-text p')"
    )
    assert page.found_fault() == []
    speaker.close()


@pytest.mark.parametrize("view", ["owner", "provider"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questionnaire_is_answered_by_mouse_and_keyboard(opened, exported, view, language):
    page = opened(exported[f"questionnaire-{view}", language])
    page.click(".wbp-main")
    before = page.until("document.querySelector('.wbq-count').textContent")
    page.press("3")
    page.press("Enter")
    page.until(f"document.querySelector('.wbq-count').textContent !== {before!r}")
    assert page.value("document.documentElement.scrollWidth <= innerWidth")
    assert page.found_fault() == []
