"""Terms explained in the handout and in the deck: on hover, by keyboard, put away by Escape, and gone on paper."""

from __future__ import annotations

from typing import Any

import pytest

from workbook.i18n import LANGUAGES

pytestmark = pytest.mark.browser
HERE = "() => document.querySelector('.present .wb-term') !== null"


def to_term(seen: Any, kind: str, poll: Any) -> Any:
    """Show the first slide that explains a term, or the page; return the term's element."""
    if kind == "html":
        return seen.page.locator(".wb-termed").first
    at = seen.page.evaluate("() => Reveal.getSlides().findIndex((one) => one.querySelector('.wb-term'))")
    assert at >= 0
    seen.page.evaluate(f"() => Reveal.slide({at})")
    poll(seen.page, HERE)
    seen.page.wait_for_timeout(400)
    return seen.page.locator(".present .wb-termed").first


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["html", "slides"])
def test_a_meaning_is_shown_on_hover_and_on_focus_until_escape(exported, watched, poll, kind, language):
    seen = watched(exported[kind, language])
    term = to_term(seen, kind, poll)
    meaning = term.locator(".wb-meaning")
    assert not meaning.is_visible()
    term.hover()
    assert meaning.is_visible()
    seen.page.keyboard.press("Escape")
    assert not meaning.is_visible()
    seen.page.mouse.move(2, 2)
    word = term.locator(".wb-term")
    word.focus()
    assert meaning.is_visible()
    assert word.get_attribute("aria-describedby") == meaning.get_attribute("id")
    seen.page.keyboard.press("Escape")
    assert not meaning.is_visible()
    assert seen.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["html", "slides"])
def test_no_meaning_leaves_its_slide_or_the_window(exported, watched, poll, kind, language):
    seen = watched(exported[kind, language])
    to_term(seen, kind, poll)
    spilt = seen.page.evaluate(
        """async () => {
          const found = [];
          for (const term of document.querySelectorAll('.wb-term')) {
            const slide = term.closest('.slide');
            if (slide) Reveal.slide(Reveal.getSlides().indexOf(slide));
            else term.scrollIntoView({ block: 'center' });
            await new Promise((done) => requestAnimationFrame(done));
            term.focus();
            const box = term.nextElementSibling.getBoundingClientRect();
            const room = (slide || document.documentElement).getBoundingClientRect();
            const low = slide ? room.bottom : innerHeight;
            if (!box.width || box.left < room.left || box.right > room.right + 1 || box.bottom > low + 1 || box.top < 0)
              found.push(term.textContent);
          }
          return found;
        }"""
    )
    assert spilt == []


@pytest.mark.parametrize("kind", ["html", "slides"])
def test_on_paper_a_term_is_a_word_like_the_others(exported, watched, poll, kind):
    seen = watched(exported[kind, "fr"])
    term = to_term(seen, kind, poll)
    term.locator(".wb-term").focus()
    seen.page.emulate_media(media="print")
    assert not term.locator(".wb-meaning").is_visible()
    line = term.locator(".wb-term").evaluate("one => getComputedStyle(one).textDecorationLine")
    assert line == "none"


def test_arrows_leave_a_term_and_turn_the_page(exported, watched, poll):
    seen = watched(exported["slides", "en"])
    to_term(seen, "slides", poll)
    before = seen.page.evaluate("() => Reveal.getIndices().h")
    seen.page.locator(".present .wb-term").first.focus()
    seen.page.keyboard.press("ArrowRight")
    poll(seen.page, f"() => Reveal.getIndices().h === {before + 1}")
