"""Exported files in a real browser: alive without network, silent, drawn, accessible, harmless."""

from __future__ import annotations

from typing import Any

import pytest

from fakes_assessment import FakeAssessment
from workbook.cases import open_case
from workbook.cases.assessment import assess
from workbook.export import export_assessment

pytestmark = pytest.mark.browser

LANGUAGES = ("fr", "en")
KINDS = ("html", "slides")
HOSTILE = """</script><script>window.hacked=1</script><img src=x onerror="window.hacked=2"> « L'été » "R&D" ‮OLOS 🛠️ """
DRAWN = (
    "() => [...document.querySelectorAll('[data-chart]')].every("
    "(plot) => plot.querySelector('svg.main-svg :is(.trace, .shapelayer path)'))"
)


def visit_all_slides(page: Any, poll: Any) -> None:
    for at in range(page.evaluate("() => Reveal.getTotalSlides()")):
        page.evaluate(f"() => Reveal.slide({at})")
        poll(
            page,
            "() => [...Reveal.getCurrentSlide().querySelectorAll('[data-chart]')]"
            ".every((plot) => plot.dataset.drawn === 'yes')",
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_draws_every_chart_without_network_or_complaint(exported, watched, poll, language):
    seen = watched(exported["html", language])
    poll(seen.page, DRAWN)
    assert seen.page.evaluate("() => document.querySelectorAll('[data-chart]').length") >= 5
    assert seen.page.evaluate("() => document.documentElement.lang") == language
    assert seen.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_deck_draws_every_chart_without_network_or_complaint(exported, watched, poll, language):
    seen = watched(exported["slides", language])
    visit_all_slides(seen.page, poll)
    assert seen.page.evaluate(DRAWN)
    assert seen.complaints == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_three_faces_are_loaded_from_the_file_itself(exported, watched, poll, kind):
    seen = watched(exported[kind, "fr"])
    poll(seen.page, "() => document.fonts.status === 'loaded'")
    loaded = seen.page.evaluate(
        "() => [...document.fonts].filter((face) => face.status === 'loaded')"
        ".map((face) => face.family.replaceAll('\"', '') + face.weight)"
    )
    assert {"Source Sans 3400", "Source Sans 3600", "Source Serif 4600"} <= set(loaded)


@pytest.mark.parametrize("kind", KINDS)
def test_a_hostile_firm_name_is_shown_as_text_and_runs_nothing(tmp_path, watched, poll, kind):
    path = export_assessment(FakeAssessment(HOSTILE * 3), (kind,), "fr", tmp_path, pseudonymise=False)[0]
    seen = watched(path)
    if kind == "slides":
        visit_all_slides(seen.page, poll)
    else:
        poll(seen.page, DRAWN)
    assert seen.page.evaluate("() => window.hacked === undefined")
    assert "<script>window.hacked" in seen.page.evaluate("() => document.body.textContent")
    assert seen.complaints == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_firm_name_does_not_widen_the_page(tmp_path, watched, poll, kind):
    name = "Établissements Vandenbroucke-Lemercier Frères et Fils réunis"
    seen = watched(export_assessment(FakeAssessment(name), (kind,), "fr", tmp_path, pseudonymise=False)[0])
    for width in (1280, 400):
        seen.page.set_viewport_size({"width": width, "height": 720})
        seen.page.evaluate("() => document.querySelectorAll('main details').forEach((one) => (one.open = true))")
        assert seen.page.evaluate("() => document.scrollingElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(exported, watched, poll, kind, language):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    seen = watched(exported[kind, language], bypass_csp=True)
    if kind == "html":
        poll(seen.page, DRAWN)
        results = axe.run(seen.page)
        assert results.violations_count == 0, results.generate_report()
        return
    for at in range(seen.page.evaluate("() => Reveal.getTotalSlides()")):
        seen.page.evaluate(f"() => Reveal.slide({at})")
        seen.page.wait_for_timeout(350)
        results = axe.run(seen.page)
        assert results.violations_count == 0, f"slide {at + 1}: {results.generate_report()}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_lever_switched_changes_the_boards_figure_and_back(exported, watched, poll, kind, language):
    seen = watched(exported[kind, language])
    if kind == "slides":
        seen.page.evaluate("() => Reveal.slide(Reveal.getSlides().findIndex((one) => one.id === 'what-if'))")
    figure = "() => document.querySelector('.wbb-figure').textContent"
    first = poll(seen.page, figure)
    seen.page.click(".wbb-lever[aria-checked=true]")
    changed = poll(seen.page, f"() => {{ const now = ({figure})(); return now !== {first!r} && now; }}")
    assert changed != first
    seen.page.keyboard.press("Space")
    poll(seen.page, f"() => ({figure})() === {first!r}")
    assert seen.complaints == []


def test_words_and_board_are_on_screen_before_plotly_is_unpacked(exported, watched, poll):
    script = (
        "window.order = []; new MutationObserver(() => {"
        " if (document.querySelector('.wbb-figure') && !order.includes('board')) order.push('board');"
        " if (window.Plotly && !order.includes('plotly')) order.push('plotly');"
        "}).observe(document, { subtree: true, childList: true });"
    )
    seen = watched(exported["html", "fr"], script=script)
    poll(seen.page, DRAWN)
    assert seen.page.evaluate("() => order") == ["board", "plotly"]


def test_arrows_leave_a_control_and_turn_the_page(exported, watched, poll):
    seen = watched(exported["slides", "fr"])
    seen.page.evaluate("() => Reveal.slide(2)")
    seen.page.focus(".present .start")
    seen.page.keyboard.press("ArrowRight")
    poll(seen.page, "() => Reveal.getIndices().h === 3")


def test_the_timer_starts_and_pauses_with_its_button(exported, watched, poll):
    seen = watched(exported["slides", "fr"])
    seen.page.evaluate("() => Reveal.slide(2)")
    seen.page.click(".present .start")
    poll(seen.page, "() => document.querySelector('.present .digits').textContent === '11:59'")
    seen.page.click(".present .more")
    poll(seen.page, "() => document.querySelector('.present .digits').textContent.startsWith('12:')")


def test_the_speakers_window_shows_notes_and_both_slides_without_frames(exported, watched, poll):
    seen = watched(exported["slides", "fr"])
    seen.page.evaluate("() => Reveal.slide(3)")
    with seen.page.context.expect_page() as opened:
        seen.page.keyboard.press("s")
    window = opened.value
    complaints: list[str] = []
    window.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    window.wait_for_selector(".notes-text p", state="attached", timeout=20000)
    assert window.evaluate("() => document.querySelectorAll('.view section').length") == 2
    seen.page.keyboard.press("ArrowRight")
    poll(window, "() => document.querySelector('.notes-text').textContent.toLowerCase().includes('huit')")
    assert complaints == []
    assert seen.complaints == []


def test_the_printed_deck_has_one_page_a_slide_and_every_chart(exported, watched, poll):
    seen = watched(exported["slides", "fr"], query="?view=print")
    poll(seen.page, "() => document.querySelectorAll('.pdf-page').length > 0")
    poll(seen.page, DRAWN)
    slides = seen.page.evaluate("() => document.querySelectorAll('section.slide').length")
    pdf = pytest.importorskip("pypdf")
    import io

    seen.page.emulate_media(media="print")
    written = pdf.PdfReader(io.BytesIO(seen.page.pdf(prefer_css_page_size=True, print_background=True)))
    assert len(written.pages) == slides
    assert seen.complaints == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_chart_says_its_finding_and_has_its_table(exported, watched, poll, kind):
    seen = watched(exported[kind, "en"])
    poll(seen.page, "() => document.querySelectorAll('[data-chart]').length > 0")
    silent = seen.page.evaluate(
        "() => [...document.querySelectorAll('[data-chart]')].filter((plot) => plot.getAttribute('role') !== 'img'"
        " || plot.getAttribute('aria-label').length < 20"
        " || !plot.closest('figure, section').querySelector('table.data')).length"
    )
    assert silent == 0


TO_VOTE = "() => Reveal.slide(Reveal.getSlides().findIndex((one) => one.id === 'vote-posture'))"
COUNTS = "() => [...document.querySelectorAll('#vote-posture input')].map((one) => Number(one.value)).join()"


def test_hands_are_counted_by_key_by_button_and_by_typing_and_kept(exported, watched, poll):
    seen = watched(exported["slides", "fr"])
    seen.page.evaluate(TO_VOTE)
    for key in ("Digit1", "Digit1", "Digit3", "Shift+Digit3", "Digit9"):
        seen.page.keyboard.press(key)
    assert seen.page.evaluate(COUNTS) == "2,0,0,0"
    seen.page.click("#vote-posture li:nth-child(2) [data-step='1']")
    seen.page.fill("#vote-posture li:nth-child(4) input", "12")
    assert seen.page.evaluate(COUNTS) == "2,1,0,12"
    widths = seen.page.evaluate("() => [...document.querySelectorAll('.vote-bar')].map((one) => one.style.width)")
    assert widths[3] == "100%"
    seen.page.keyboard.press("PageDown")
    poll(seen.page, "() => Reveal.getCurrentSlide().id === 'diagnosis'")
    seen.page.reload()
    poll(seen.page, f"() => ({COUNTS})() === '2,1,0,12'")
    seen.page.evaluate(TO_VOTE)
    seen.page.click(".vote-clear")
    assert seen.page.evaluate(COUNTS) == "0,0,0,0"
    assert seen.complaints == []


def test_a_printed_vote_has_boxes_and_no_numbers(exported, watched, poll):
    seen = watched(exported["slides", "en"], query="?view=print")
    poll(seen.page, "() => document.querySelectorAll('.pdf-page').length > 0")
    shown = seen.page.evaluate(
        "() => ['.vote-count', '.vote-foot', '.vote-bar', '.vote-box'].map("
        "(name) => getComputedStyle(document.querySelector('.pdf-page ' + name)).display)"
    )
    assert shown[:3] == ["none"] * 3
    assert shown[3] == "block"


def test_a_dark_room_darkens_words_board_and_charts_and_paper_stays_white(exported, watched, poll):
    seen = watched(exported["slides", "fr"])
    seen.page.evaluate("() => Reveal.slide(Reveal.getSlides().findIndex((one) => one.id === 'drift'))")
    poll(seen.page, "() => document.querySelector('#drift [data-drawn=yes]')")
    drawn = "() => document.querySelector('#drift .plot').innerHTML.includes('rgb(244, 246, 248)')"
    assert not seen.page.evaluate(drawn)
    seen.page.keyboard.press("n")
    poll(seen.page, drawn)
    grounds = (
        "() => [...document.querySelectorAll('#drift, .wbb')].map("
        "(one) => getComputedStyle(one).getPropertyValue('--wb-bg'))"
    )
    assert set(seen.page.evaluate(grounds)) == {"#0e1b26"}
    seen.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert set(seen.page.evaluate(grounds)) == {"#ffffff"}
    seen.page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert set(seen.page.evaluate(grounds)) == {"#0e1b26"}
    seen.page.keyboard.press("n")
    poll(seen.page, f"() => !({drawn})()")
    assert seen.complaints == []


# words of the slide shown that stand on its footer
LOW = """() => {
  const slide = Reveal.getCurrentSlide(), foot = slide.querySelector(".foot"), low = new Set();
  const walk = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); foot?.checkVisibility() && node; node = walk.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (parent.closest(".foot, .wb-spoken, aside.notes, details:not([open]), script, style")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 0 && box.bottom > foot.getBoundingClientRect().top) low.add(node.data.trim().slice(0, 60));
  }
  return [...low];
}"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sample", ["ateliers-bremond", "association-les-tilleuls"])
def test_no_slide_of_any_chapter_runs_into_its_footer(sample, language, tmp_path, watched, poll):
    told = assess(open_case(sample), draws=100)
    (path,) = export_assessment(told, ("slides",), language, tmp_path, chapters="all")
    seen = watched(path, reduced_motion="reduce")
    low = {}
    for at in range(seen.page.evaluate("() => Reveal.getTotalSlides()")):
        seen.page.evaluate(f"() => Reveal.slide({at})")
        if found := seen.page.evaluate(LOW):
            low[seen.page.evaluate("() => Reveal.getCurrentSlide().id")] = found
    assert low == {}


def test_a_clicker_turns_pages_forward_and_back_even_from_a_control(exported, watched, poll):
    seen = watched(exported["slides", "en"])
    seen.page.evaluate("() => Reveal.slide(2)")
    seen.page.focus(".present .start")
    seen.page.keyboard.press("PageDown")
    poll(seen.page, "() => Reveal.getIndices().h === 3")
    seen.page.keyboard.press("PageUp")
    poll(seen.page, "() => Reveal.getIndices().h === 2")
    assert seen.complaints == []
