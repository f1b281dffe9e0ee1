"""The panel that writes documents, in a browser: by keyboard, with progress, and clean for axe at three widths."""

from __future__ import annotations

import json
from typing import Any

import pytest

from fakes_assessment import FakeAssessment
from workbook.views.fonts import font_faces
from workbook.views.modules import source, styles
from workbook.widgets.delivery import DeliveryPanel

pytestmark = pytest.mark.browser

HOST = """
const state = %s, heard = {};
window.model = {
  get: (name) => state[name],
  set: (name, value) => { state[name] = value; (heard["change:" + name] || []).forEach((draw) => draw()); },
  save_changes: () => {},
  on: (event, draw) => { (heard[event] = heard[event] || []).push(draw); },
  off: (event, draw) => { heard[event] = (heard[event] || []).filter((one) => one !== draw); },
};
panel.render({ model: window.model, el: document.getElementById("here") });
"""
TRAITS = ("language", "words", "kinds", "languages", "names", "running", "said", "alarm", "files", "action")


@pytest.fixture
def page(tmp_path: Any) -> Any:
    panel = DeliveryPanel(FakeAssessment, "fr", tmp_path)
    state = json.dumps({name: getattr(panel, name) for name in TRAITS}).replace("<", "\\u003c")
    module = source("delivery").replace("export default", "const panel =")
    path = tmp_path / "panel.html"
    path.write_text(
        f'<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><title>x</title><style>{font_faces()}'
        f'{styles("delivery")}</style><body class="wb"><main><h1 class="wb-spoken">x</h1><div id="here"></div></main>'
        f"<script>{module}\n{HOST % state}</script></body></html>",
        "utf-8",
    )
    return path


def test_by_keyboard_what_is_ticked_is_asked_and_progress_and_links_are_shown(page, watched):
    seen = watched(page, size=(1280, 720)).page
    seen.focus("input[value=slides]")
    seen.keyboard.press("Space")
    seen.focus("input[value=en]")
    seen.keyboard.press("Space")
    seen.focus(".wbd-main")
    seen.keyboard.press("Enter")
    asked = seen.evaluate("() => model.get('action')")
    assert asked == {"kind": "write", "kinds": ["html"], "language": "en", "names": "slides", "brand": "", "n": 1}
    seen.evaluate("() => model.set('running', true)")
    assert seen.evaluate("() => document.activeElement.textContent") == "Arrêter"
    seen.evaluate("() => model.set('said', 'Écriture de a.html')")
    assert "a.html" in seen.inner_text(".wbd-said")
    seen.evaluate("() => model.set('files', [{ name: '<b>a</b>.html', served: 'documents/é #.html' }])")
    seen.evaluate("() => model.set('running', false)")
    assert seen.evaluate("() => document.activeElement.className").endswith("wbd-main")
    assert seen.get_attribute(".wbd-list a", "href") == "/files/documents/%C3%A9%20%23.html"
    assert seen.inner_text(".wbd-list a") == "<b>a</b>.html"


@pytest.mark.parametrize("width", [1280, 700, 360])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_page(page, watched, width):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    seen = watched(page, size=(width, 720), bypass_csp=True).page
    assert seen.evaluate("() => document.scrollingElement.scrollWidth <= window.innerWidth")
    results = axe.run(seen)
    assert results.violations_count == 0, results.generate_report()
