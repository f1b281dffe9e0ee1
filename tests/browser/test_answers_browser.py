"""The answers panel in a browser: a file is chosen, what differs is decided from the keyboard; clean for axe."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workbook.i18n import LANGUAGES, text
from workbook.views.fonts import font_faces
from workbook.views.modules import source, styles

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=alert(1)>"
HOST = """
const state = %s, heard = {};
window.model = {
  get: (name) => state[name],
  set: (name, value) => { state[name] = value; (heard["change:" + name] || []).forEach((draw) => draw()); },
  save_changes: () => {},
  on: (event, draw) => { (heard[event] = heard[event] || []).push(draw); },
  off: () => {},
};
answers.render({ model: window.model, el: document.getElementById("here") });
"""


@pytest.fixture
def panel(watched: Any, tmp_path: Path) -> Any:
    def opened(language: Any = "fr", **changed: Any) -> Any:
        words = {name: text(f"answers.panel.{name}", language) for name in ("title", "how", "choose")}
        state = {"language": language, "words": words, "said": "", "alarm": "", "rows": [], "choices": [], "action": {}}
        module = source("answers").replace("export default { render };", "const answers = { render };")
        host = HOST % json.dumps(state | changed).replace("<", "\\u003c")
        page = tmp_path / "answers.html"
        page.write_text(
            f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>Answers</title>'
            f"<style>{font_faces()}{styles('answers')}</style><main><h1>Lesson</h1><div id=here></div></main>"
            f"<script type=module>{module}\n{host}</script>",
            encoding="utf-8",
        )
        return watched(page, bypass_csp=True)

    return opened


def differing(language: Any) -> dict[str, Any]:
    row = {"title": HOSTILE, "here": "A" * 90, "file": "B"}
    keys = ("cancel", "replace")
    choices = [{"key": key, "label": text(f"answers.panel.{key}", language)} for key in keys]
    return {"alarm": text("answers.panel.replace_why", language, n="3"), "rows": [row] * 3, "choices": choices}


def test_the_text_of_the_chosen_file_is_given_to_the_model_and_may_be_given_again(panel, tmp_path, poll):
    file = tmp_path / "réponses.json"
    file.write_text('{"é": 1}', encoding="utf-8")
    page = panel().page
    for n in (1, 2):
        page.locator("input[type=file]").set_input_files(file)
        assert poll(page, f"() => model.get('action').n === {n} && model.get('action').text") == '{"é": 1}'


def test_what_differs_is_decided_from_the_keyboard_the_safe_choice_first(panel):
    seen = panel(**differing("fr"))
    page = seen.page
    assert page.evaluate("() => document.activeElement.dataset.kind") == "cancel"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("() => model.get('action').kind") == "replace"
    assert page.locator(".wba-list img").count() == 0
    assert seen.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_and_nothing_overflows(panel, language):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    for width in (1280, 480):
        for changed in ({}, differing(language), {"said": text("answers.panel.left", language)}):
            page = panel(language, **changed).page
            page.set_viewport_size({"width": width, "height": 720})
            found = axe.run(page)
            assert found.violations_count == 0, found.generate_report()
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width
