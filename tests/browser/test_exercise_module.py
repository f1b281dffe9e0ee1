"""The exercise sheet in a real browser: all by keyboard, spoken replies, nothing of the learner's taken for markup."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbook.exercises import Progress, Sheet, quiz_of
from workbook.exercises.sealed import labels, sealed_payload
from workbook.views import modules
from workbook.views.modules.inline import inline_script

pytestmark = pytest.mark.browser

NO_STUDY: Any = None  # quiz questions speak of no figure
OPTIONS = [{"key": key, "text": f"Option {key} <b>{key}</b>"} for key in "abc"]
CLASSES = [{"key": "seen", "text": "On an invoice"}, {"key": "unseen", "text": "Never billed"}]
BASE = {"title": "The price of a debt", "question": "How much?", "options": [], "classes": [], "unit": "", "hints": 3}
ITEMS = [
    {**BASE, "id": "t-1", "kind": "one", "options": OPTIONS},
    {**BASE, "id": "t-2", "kind": "several", "options": OPTIONS},
    {**BASE, "id": "t-3", "kind": "figure", "unit": "years"},
    {**BASE, "id": "t-4", "kind": "rank", "options": OPTIONS},
    {**BASE, "id": "t-5", "kind": "classify", "options": OPTIONS, "classes": CLASSES},
    {**BASE, "id": "t-q1", "kind": "one", "options": OPTIONS, "hints": 0, "title": ""},
]


def page_of(folder: Path, items: list[dict[str, Any]]) -> Path:
    module = modules.source("exercise").replace("export default { render };", "").replace("export function", "function")
    payload = {"items": items, "labels": labels("en"), "replies": {}, "request": {}, "progress": "Found: 0 of 3."}
    written = json.dumps(payload).replace("<", "\\u003c")
    page = folder / "sheet.html"
    page.write_text(
        f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>Sheet</title>
<style>{modules.styles("exercise")}</style><main id="here"></main>
<script type="module">{module}
const state = {written};
const heard = [];
window.asked = [];
window.model = {{
  get: (name) => state[name],
  set(name, value) {{
    state[name] = value;
    if (name === "request") window.asked.push(value);
    heard.filter(([event]) => event === `change:${{name}}`).forEach(([, hear]) => hear());
  }},
  save_changes() {{}},
  on: (event, hear) => heard.push([event, hear]),
}};
render({{ model: window.model, el: document.getElementById("here") }});
</script></html>""",
        "utf-8",
    )
    return page


@pytest.fixture
def sheet(watched: Callable[..., Any], tmp_path: Path) -> Any:
    seen = watched(page_of(tmp_path, ITEMS))
    yield seen.page
    assert seen.complaints == []


def asked(page: Any) -> dict[str, Any]:
    return dict(page.evaluate("() => window.asked.at(-1)"))


def test_every_kind_is_answered_with_the_keyboard(sheet: Any) -> None:
    item = sheet.locator(".wbx-item")
    item.nth(0).locator("input").first.focus()
    sheet.keyboard.press("ArrowDown")
    item.nth(0).locator("button", has_text="Check").press("Enter")
    assert (asked(sheet)["id"], asked(sheet)["answer"]) == ("t-1", "b")

    for place in (0, 2):
        item.nth(1).locator("input").nth(place).press("Space")
    item.nth(1).locator("button", has_text="Check").press("Space")
    assert asked(sheet)["answer"] == ["a", "c"]

    item.nth(2).locator("input").press_sequentially("4.5")
    sheet.keyboard.press("Enter")
    assert (asked(sheet)["action"], asked(sheet)["answer"]) == ("check", "4.5")

    item.nth(3).locator('[data-key="a"] [data-step="1"]').press("Enter")
    assert sheet.evaluate("() => document.activeElement.closest('li').dataset.key") == "a"
    sheet.keyboard.press("Enter")
    item.nth(3).locator("button", has_text="Check").press("Enter")
    assert asked(sheet)["answer"] == ["b", "c", "a"]

    for place in range(3):
        item.nth(4).locator("fieldset.wbx-class").nth(place).locator("input").nth(place % 2).press("Space")
    item.nth(4).locator("button", has_text="Check").press("Enter")
    assert asked(sheet)["answer"] == {"a": "seen", "b": "unseen", "c": "seen"}


def test_replies_are_spoken_and_hints_run_out(sheet: Any) -> None:
    first = sheet.locator(".wbx-item").first
    hints = [f"Hint {n} of 3" for n in (1, 2, 3)]
    reply = {"t-1": {"outcome": "wrong", "sentence": "Not yet. <i>Why</i>", "hints": hints, "solution": "It is b."}}
    sheet.evaluate("(reply) => window.model.set('replies', reply)", reply)
    said = first.locator('[role="status"]')
    assert "Not yet. <i>Why</i>" in said.inner_text()
    assert said.locator("i").count() == 0
    assert "It is b." in said.inner_text()
    assert first.locator("button", has_text="A hint").is_disabled()


def test_texts_are_texts_and_a_quiz_question_has_no_hint(sheet: Any) -> None:
    assert sheet.locator(".wbx b").count() == 0
    last = sheet.locator(".wbx-item").last
    assert last.locator("button").count() == 1


def test_nothing_is_wrong_for_those_who_do_not_see_it(watched: Callable[..., Any], tmp_path: Path) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = watched(page_of(tmp_path, ITEMS)).page
    found = axe.Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert found.violations_count == 0, found.generate_report()


def test_a_sealed_quiz_answers_in_a_page_without_a_kernel(watched: Callable[..., Any], tmp_path: Path) -> None:
    kept = Progress(tmp_path / "progress.json")
    sheets = [Sheet(question, NO_STUDY, "en", kept) for question in quiz_of("02")]
    written = json.dumps(sealed_payload(sheets), ensure_ascii=True).replace("<", "\\u003c")
    policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'"
    page = tmp_path / "quiz.html"
    page.write_text(
        f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>Quiz</title>
<meta http-equiv="Content-Security-Policy" content="{policy}"><style>{modules.styles("exercise")}</style>
<main data-exercise="page"></main><script type="application/json" id="exercise-data">{written}</script>
<script>{inline_script(["exercise"])}</script></html>""",
        "utf-8",
    )
    source = page.read_text("utf-8")
    for sheet in sheets:
        for option in sheet.exercise.options:
            assert sheet.reply_to(option).sentence not in source
    seen = watched(page)
    for number, sheet in enumerate(sheets):
        item = seen.page.locator(".wbx-item").nth(number)
        item.locator("button").press("Enter")
        assert "No answer yet" in item.locator('[role="status"]').inner_text()
        for place, option in enumerate(sheet.exercise.options):
            item.locator("input").nth(place).press("Space")
            item.locator("button").press("Enter")
            assert item.locator('[role="status"]').inner_text() == sheet.reply_to(option).sentence
    assert seen.complaints == []
    assert kept.read() == {}
