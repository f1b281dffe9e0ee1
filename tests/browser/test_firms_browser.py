"""The panel of one's firms in a browser: by keyboard only, at three widths, and checked for accessibility."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workbook.cases import load, new_case, save
from workbook.cases.firms import put_in
from workbook.i18n import LANGUAGES
from workbook.views.fonts import font_faces
from workbook.views.modules import source, styles
from workbook.widgets.firms import FirmsPanel

pytestmark = pytest.mark.browser

HOST = """
const state = %s, heard = {};
window.model = {
  get: (name) => state[name],
  set: (name, value) => { state[name] = value; (heard["change:" + name] || []).forEach((draw) => draw()); },
  save_changes: () => {}, on: (event, draw) => { (heard[event] = heard[event] || []).push(draw); }, off: () => {},
};
firms.render({ model: window.model, el: document.getElementById("here") });
"""
TRAITS = ("language", "words", "rows", "said", "alarm", "sections", "action")


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, watched: Any) -> Any:
    monkeypatch.setenv("WORKBOOK_WORKSPACE", str(tmp_path))
    put_in(new_case("<img src=x onerror=alert(1)> Menuiserie, agencement et charpente Testard & Fils réunis"))
    broken = put_in(new_case("Cabinet Ardent"))
    case = load(broken)
    case.firm.users = 3
    save(case, broken)
    broken.write_text("{")

    def open_page(language: Any = "fr", width: int = 1280) -> Any:
        panel = FirmsPanel("ateliers-bremond", lambda: new_case("Essai"), language)
        given = json.dumps({name: getattr(panel, name) for name in TRAITS}).replace("<", "\\u003c")
        module = source("firms").replace("export default { render };", "const firms = { render };")
        file = tmp_path / "firms.html"
        file.write_text(
            f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>Firms</title>'
            f"<style>{font_faces()}{styles('firms')}</style>"
            '<main><h1 class="wb-spoken">Firms</h1><div id="here"></div></main>'
            f'<script type="module">{module}\n{HOST % given}</script></html>',
            encoding="utf-8",
        )
        return watched(file, size=(width, 900))

    return open_page


def test_a_firm_is_opened_begun_and_brought_back_from_the_keyboard(page: Any) -> None:
    seen = page()
    asked = "() => [model.get('action').kind, model.get('action').key ?? model.get('action').name]"
    for name, kind in (("Remettre en place", "bring_back"), ("Ouvrir", "open")):
        seen.page.locator(f"button:has-text('{name}')").first.focus()
        seen.page.keyboard.press("Enter")
        assert seen.page.evaluate(asked)[0] == kind
    seen.page.get_by_label("Nom").fill("Scierie du Lac")
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate(asked) == ["new", "Scierie du Lac"]
    assert seen.page.locator(".wbf img").count() == 0
    assert seen.complaints == []


def test_the_focus_stays_on_its_firm_when_the_list_is_drawn_again(page: Any) -> None:
    shown = page().page
    shown.locator("button:has-text('Ouvrir')").nth(2).focus()
    before = shown.evaluate("() => document.activeElement.dataset.key")
    shown.evaluate("() => model.set('rows', [...model.get('rows')].reverse())")
    assert shown.evaluate("() => document.activeElement.dataset.key") == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [1920, 1280, 360])
def test_nothing_overflows_and_axe_finds_nothing(page: Any, language: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    shown = page(language, width).page
    assert shown.evaluate("() => document.documentElement.scrollWidth") <= width
    found = axe.run(shown)
    assert found.violations_count == 0, found.generate_report()
