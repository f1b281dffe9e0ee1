"""Names and texts nobody should have: harmless, legible, and inside their slide, their page and their form."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from fakes_assessment import FakeAssessment
from hostile_case import hostile_case
from workbook.cases.assessment import assess
from workbook.export import export_assessment
from workbook.i18n import LANGUAGES

pytestmark = pytest.mark.browser

NAMES = {
    "script": """</script><script>window.hacked=1</script><img src=x onerror="window.hacked=2">""",
    "quotes": """« L'été » "R&D" 'x' `y` \\ </title> &lt;b&gt; ${1}""",
    "right to left": "\u202eOLOS \u05e9\u05dc\u05d5\u05dd \u0645\u0624\u0633\u0633\u0629 & Fils",
    "200 signs": "Vandenbroucke" * 15 + "Fils!",
    "emoji": "Ateliers 🛠️👩‍💻🇫🇷 ∑ Ⅷ",
    "formula": '=HYPERLINK("http://example.org","x")+cmd|\'/c calc\'!A1',
}
# the boxes of all visible words of an element that leave it, but those a scroll or a fold keeps
OUTSIDE = """(selector) => {
  const frame = document.querySelector(selector), edge = frame.getBoundingClientRect(), out = [];
  const walk = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (parent.closest(".wb-spoken, .spoken, aside.notes, details:not([open]), script, style, pre")) continue;
    const clip = getComputedStyle(parent);
    if (clip.clipPath !== "none" || parent.clientWidth === 1) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // words that end in an ellipsis are where the box that shortens them is
    const short = clip.textOverflow === "ellipsis" && clip.overflowX === "hidden";
    for (const box of (short ? parent : range).getClientRects())
      if (Math.min(box.left - edge.left, edge.right - box.right, box.top - edge.top, edge.bottom - box.bottom) < -1)
        out.push(node.data.trim().slice(0, 60) + " " + [box.left, box.top, box.right, box.bottom].map(Math.round));
  }
  return out;
}"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_no_word_leaves_its_slide(tmp_path, watched, name, language):
    # a real name, told as such: no code name in its place
    fake = FakeAssessment(NAMES[name])
    path = export_assessment(fake, ("slides",), language, tmp_path, pseudonymise=False)[0]
    seen = watched(path, reduced_motion="reduce")
    outside = []
    for at in range(seen.page.evaluate("() => Reveal.getTotalSlides()")):
        seen.page.evaluate(f"() => Reveal.slide({at})")
        outside += [f"slide {at + 1}: {one}" for one in seen.page.evaluate(OUTSIDE, "section.present")]
    assert outside == []
    assert seen.page.evaluate("() => window.hacked === undefined")
    assert seen.complaints == []


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("name", NAMES)
def test_no_word_leaves_the_page_or_the_form(tmp_path, watched, name, width):
    for path in export_assessment(FakeAssessment(NAMES[name]), ("html", "questionnaire"), "fr", tmp_path):
        seen = watched(path, size=(width, 800))
        assert seen.page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"), path.name
        assert seen.page.evaluate("() => window.hacked === undefined")
        assert seen.complaints == []


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_on_any_slide_or_page(tmp_path, watched, name):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    kinds = ("slides", "html", "questionnaire")
    for path in export_assessment(FakeAssessment(NAMES[name]), kinds, "fr", tmp_path, pseudonymise=False):
        page = watched(path, bypass_csp=True, reduced_motion="reduce").page
        for at in range(page.evaluate("() => window.Reveal ? Reveal.getTotalSlides() : 1")):
            page.evaluate(f"() => window.Reveal && Reveal.slide({at})")
            results = axe.run(page)
            assert results.violations_count == 0, f"{path.name}, {at + 1}: {results.generate_report()}"


def test_axe_finds_nothing_in_firefox_either(everywhere, firefox_browser):
    module = pytest.importorskip("axe_playwright_python.base")
    script = (Path(module.__file__).parent / "axe.min.js").read_text("utf-8")
    for name in ("slides.html", "html"):
        page = firefox_browser.open(everywhere[name])
        page.value(f"(() => {{ {script}; return 1; }})()")
        for at in range(page.value("window.Reveal ? Reveal.getTotalSlides() : 1")):
            page.value(f"window.Reveal && Reveal.slide({at})")
            time.sleep(0.3)
            found = page.value("axe.run().then((told) => told.violations.map((one) => one.id + ' ' + one.help).join())")
            assert found == "", f"{name}, {at + 1}"
        page.close()


# what a text taken for mark-up would have made of the page
MADE = (
    "() => document.querySelectorAll('img[src=x]').length"
    " + [...document.scripts].filter((one) => one.textContent.startsWith('alert(')).length"
)


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory):
    """The pages of a firm in whose every text somebody wrote mark-up, by the end of their name."""
    kinds, out = ("html", "slides", "questionnaire", "summary"), tmp_path_factory.mktemp("hostile")
    told = assess(hostile_case(), draws=100)
    paths = export_assessment(told, kinds, "fr", out, pseudonymise=False, chapters="all")
    return {path.name.partition(".fr.")[2]: path for path in paths if path.suffix == ".html"}


@pytest.mark.parametrize(
    "name", ["html", "slides.html", "questionnaire-owner.html", "questionnaire-provider.html", "summary.html"]
)
def test_no_text_of_a_case_runs_or_asks_for_anything(everywhere, watched, firefox_browser, name):
    seen = watched(everywhere[name], reduced_motion="reduce")
    windows: list[str] = []
    seen.page.on("dialog", lambda dialog: (windows.append(dialog.message), dialog.dismiss()))
    outside = []
    if name == "slides.html":
        for at in range(seen.page.evaluate("() => Reveal.getTotalSlides()")):
            seen.page.evaluate(f"() => Reveal.slide({at})")
            outside += [f"slide {at + 1}: {one}" for one in seen.page.evaluate(OUTSIDE, "section.present")]
    seen.page.wait_for_timeout(500)
    assert seen.page.evaluate(MADE) == 0
    assert windows == seen.complaints == outside == []
    other = firefox_browser.open(everywhere[name])
    assert other.value(f"({MADE})()") == 0
    assert other.found_fault() == []
    other.close()
