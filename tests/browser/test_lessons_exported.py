"""Every lesson leaves the room: its deck and its handout in a browser with the network cut, slide by slide."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from workbook.export.notebooks.writer import export_notebook
from workbook.i18n import Language

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROOT = Path(__file__).resolve().parents[2]
LESSONS = sorted((ROOT / "notebooks").glob("[fe][rn]/*.ipynb"))
DRAWN = "() => [...document.querySelectorAll('[data-chart]')].every((one) => one.dataset.drawn === 'yes')"
OVER = (
    "() => { const room = Reveal.getCurrentSlide().querySelector('.notebook-room');"
    " return room ? Math.max(room.scrollHeight - room.clientHeight, room.scrollWidth - room.clientWidth) : 0; }"
)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_lesson_is_a_deck_that_fits_its_slides_and_a_page_all_can_read(
    lesson: Path, tmp_path, monkeypatch, watched, poll
):
    monkeypatch.setenv("WORKBOOK_WORKSPACE", str(tmp_path))
    language = cast("Language", lesson.parent.name)
    page, deck = export_notebook(lesson, ("html", "slides"), language, tmp_path / "out")

    seen = watched(deck)
    crowded = []
    for at in range(seen.page.evaluate("() => Reveal.getTotalSlides()")):
        seen.page.evaluate(f"() => Reveal.slide({at})")
        seen.page.wait_for_timeout(150)
        if (over := seen.page.evaluate(OVER)) > 1:
            crowded.append(f"slide {at + 1}: {over} px too much")
    assert crowded == []
    assert at >= 10
    poll(seen.page, DRAWN)
    assert seen.complaints == []

    seen = watched(page, bypass_csp=True)
    poll(seen.page, DRAWN)
    results = pytest.importorskip("axe_playwright_python.sync_playwright").Axe().run(seen.page)
    assert results.violations_count == 0, results.generate_report()
    assert seen.page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    assert seen.complaints == []
