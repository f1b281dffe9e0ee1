"""A firm whose name nobody should have: harmless, legible, and inside its slide, its page and its form."""

from __future__ import annotations

import pytest

from fakes_assessment import FakeAssessment
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
def test_axe_finds_nothing_on_the_title(tmp_path, watched, name):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    path = export_assessment(FakeAssessment(NAMES[name]), ("slides",), "fr", tmp_path, pseudonymise=False)[0]
    results = axe.run(watched(path, bypass_csp=True, reduced_motion="reduce").page)
    assert results.violations_count == 0, results.generate_report()
