"""The situation panel in a browser: driven by keyboard only, at four widths, and checked for accessibility.

The module runs on a stand-in for the notebook's model, with the state a real panel has.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workbook.i18n import LANGUAGES
from workbook.questions import bank, diagnose
from workbook.views import panel_figures, panel_words
from workbook.views.fonts import font_faces
from workbook.views.modules import source, styles
from workbook.widgets.panel_verdict import MonthlyCost, verdict

pytestmark = pytest.mark.browser

COST = MonthlyCost(fee=1980, other=3510, hidden=2910, low=7600, high=9400)
ANSWERS = {one.id: 1 + n % 5 for n, one in enumerate(bank()[:12])} | {"S3": "unknown", "O4": "na"}
FIGURES = {"name": "Ateliers Brémond", "employees": "42", "users": "28", "fee_month": "1 980", "clause": "none"}
HOST = """
const state = %s, heard = {};
window.saves = 0;
window.model = {
  get: (name) => state[name],
  set: (name, value) => { state[name] = value; (heard["change:" + name] || []).forEach((draw) => draw()); },
  save_changes: () => { window.saves += 1; },
  on: (event, draw) => { (heard[event] = heard[event] || []).push(draw); },
  off: (event, draw) => { heard[event] = (heard[event] || []).filter((one) => one !== draw); },
};
window.close_panel = panel.render({ model: window.model, el: document.getElementById("here") });
"""


def state(language: Any, **changed: Any) -> dict[str, Any]:
    answers = changed.get("answers", ANSWERS)
    diagnosis = diagnose(answers)
    done = panel_words.progress(diagnosis, 0, language)
    return {
        "language": language,
        "words": panel_words.words(language) | {"tour": panel_words.tour(language)},
        "themes": panel_words.themes(language),
        "questions": panel_words.questions(language),
        "groups": panel_figures.groups(language),
        "firm": "Ateliers Brémond, 42",
        "current": "X1",
        "answers": answers,
        "figures": FIGURES,
        "faults": {},
        "progress": done,
        "verdict": verdict(diagnosis, COST, done["header"], language),
        "saved": {"ok": True, "text": "14:32", "alarm": ""},
        "undo": {"available": True, "text": "Undo"},
        "action": {},
        "revision": 0,
        "acknowledged": 0,
        **changed,
    }


def write(folder: Path, given: dict[str, Any]) -> Path:
    module = source("panel").replace("export default { render };", "const panel = { render };")
    host = HOST % json.dumps(given).replace("<", "\\u003c")
    page = folder / "panel.html"
    page.write_text(
        f'<!doctype html><html lang="{given["language"]}"><meta charset="utf-8"><title>Panel</title>'
        f"<style>{font_faces()}body{{margin:0}}{styles('panel')}</style>"
        '<main><h1 class="wb-spoken">Panel</h1><div id="here"></div></main>'
        f'<script type="module">{module}\n{host}</script></html>',
        encoding="utf-8",
    )
    return page


@pytest.fixture
def panel(tmp_path, watched):
    """Open the panel in a state and size; give the watched page."""

    def open_panel(language="fr", size=(1180, 640), **changed):
        return watched(write(tmp_path, state(language, **changed)), size=size)

    return open_panel


def test_digits_answer_best_first_zero_is_unknown_and_x_does_not_apply(panel):
    seen = panel()
    page = seen.page
    page.focus(".wbp-title")
    for key, answer in (("1", 5), ("5", 1), ("0", "unknown"), ("x", "na"), ("2", 4)):
        page.keyboard.press(key)
        assert page.evaluate("() => model.get('answers').X1") == answer
        assert page.evaluate("() => document.activeElement.value") == str(answer)
        assert page.locator("input:checked").get_attribute("value") == str(answer)
    assert seen.complaints == []


def test_an_azerty_keyboard_answers_with_unshifted_digit_keys(panel):
    page = panel().page
    page.focus(".wbp-title")
    page.evaluate(
        "() => document.activeElement.dispatchEvent("
        "new KeyboardEvent('keydown', { key: '&', code: 'Digit1', bubbles: true }))"
    )
    assert page.evaluate("() => model.get('answers').X1") == 5


def test_the_whole_questionnaire_can_be_filled_from_the_keyboard(panel):
    page = panel(answers={}, current="S1").page
    page.focus(".wbp-title")
    for _ in bank():
        page.keyboard.press("3")
        page.keyboard.press("Enter")
    assert page.evaluate("() => model.get('answers')") == {one.id: 3 for one in bank()}
    assert page.evaluate("() => model.get('current')") == "A4"
    assert page.locator(".wbp-main").is_disabled()


def test_moving_on_brings_the_focus_to_the_new_question(panel):
    page = panel().page
    page.focus("text=Suivante")
    page.keyboard.press("Enter")
    assert page.evaluate("() => model.get('current')") == "X2"
    assert page.evaluate("() => document.activeElement.className") == "wbp-title"
    assert page.locator(".wbp-title").inner_text() == panel_words.questions("fr")[16]["title"]


def test_next_unanswered_skips_what_is_answered_and_goes_round(panel):
    answered = {one.id: 3 for one in bank() if one.id not in ("S2", "K5")}
    page = panel(answers=answered, current="X1").page
    page.click(".wbp-jump")
    assert page.evaluate("() => model.get('current')") == "K5"
    page.click(".wbp-jump")
    assert page.evaluate("() => model.get('current')") == "S2"


def test_not_knowing_is_answered_by_what_to_ask_for(panel):
    page = panel().page
    page.focus(".wbp-title")
    page.keyboard.press("0")
    assert "compte rendu du dernier test" in page.locator(".wbp-reply").inner_text()
    page.keyboard.press("1")
    assert page.locator(".wbp-reply").inner_text() == ""


def test_taking_back_is_asked_of_the_model(panel):
    page = panel().page
    page.focus(".wbp-title")
    page.keyboard.press("Control+z")
    assert page.evaluate("() => model.get('action').kind") == "undo"


def test_a_figure_is_reported_while_it_is_typed_and_its_fault_is_told_beside_it(panel, poll):
    page = panel(current="figures").page
    users = page.get_by_label("Utilisateurs")
    users.fill("28x")
    poll(page, "() => model.get('figures').users === '28x'")
    page.evaluate("() => model.set('faults', { users: 'pas un nombre' })")
    assert users.get_attribute("aria-invalid") == "true"
    note = users.get_attribute("aria-describedby")
    assert page.locator(f"#{note}").inner_text() == "pas un nombre"
    assert users.input_value() == "28x"


def test_digits_typed_in_a_field_answer_no_question(panel):
    page = panel(current="figures").page
    before = page.evaluate("() => JSON.stringify(model.get('answers'))")
    page.get_by_label("Serveurs").press("3")
    assert page.evaluate("() => JSON.stringify(model.get('answers'))") == before


def test_the_fixed_rise_is_asked_only_for_a_fixed_clause(panel):
    page = panel(current="figures").page
    rise = page.locator("[data-field=fixed_rate]")
    assert not rise.is_visible()
    page.get_by_label("Indexation").select_option("fixed")
    assert rise.is_visible()


def test_a_failed_save_and_a_silent_kernel_are_told_in_the_panel(panel):
    page = panel().page
    page.evaluate("() => model.set('saved', { ok: false, text: 'non', alarm: 'Disque plein' })")
    assert page.locator("[role=alert]").inner_text() == "Disque plein"
    page.evaluate("() => model.set('saved', { ok: true, text: '14:33', alarm: '' })")
    assert not page.locator("[role=alert]").is_visible()


def test_what_to_decide_after_a_change_elsewhere_is_chosen_from_the_keyboard(panel):
    choices = [{"key": "mine", "label": "Le mien"}, {"key": "theirs", "label": "L’autre"}]
    page = panel(saved={"ok": False, "text": "14:32", "alarm": "Modifié ailleurs", "choices": choices}).page
    page.focus("text=Le mien")
    page.keyboard.press("Tab")
    page.evaluate("() => model.set('saved', { ...model.get('saved'), text: '14:33' })")
    page.keyboard.press("Enter")
    assert page.evaluate("() => [model.get('action').kind, model.get('action').choice]") == ["choose", "theirs"]


def test_what_a_firm_is_called_is_never_read_as_markup(panel):
    page = panel(firm="<img src=x onerror=alert(1)>").page
    assert page.locator(".wbp-firm").inner_text() == "<img src=x onerror=alert(1)>"
    assert page.locator(".wbp-header img").count() == 0


def test_lab_shortcuts_are_kept_away_from_the_panel(panel):
    assert panel().page.locator(".wbp").get_attribute("data-lm-suppress-shortcuts") == "true"


def test_the_focus_is_a_ring_with_a_gap(panel):
    page = panel().page
    page.keyboard.press("Tab")  # the guided tour first, then the themes
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.className") == "wbp-theme"
    ring = page.evaluate("() => getComputedStyle(document.activeElement).boxShadow")
    assert "rgb(255, 255, 255) 0px 0px 0px 3px" in ring
    assert "rgb(19, 33, 46) 0px 0px 0px 6px" in ring


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [1920, 1180, 1070, 900, 640, 360])
def test_nothing_overflows_and_targets_are_large_enough(panel, language, width):
    for current in ("X3", "figures"):
        page = panel(language, size=(width, 900), current=current).page
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        outside = page.evaluate(
            "() => [...document.querySelectorAll('.wbp *:not(.wb-spoken)')].filter((one) => one.offsetParent)"
            ".filter((one) => one.getBoundingClientRect().right > innerWidth || one.scrollWidth > one.clientWidth + 1"
            " && getComputedStyle(one).display !== 'inline' && !one.matches('input, .wbp-firm, .wbp-theme-name'))"
            ".map((one) => `${one.className} ${one.textContent.slice(0, 40)}`)"
        )
        assert outside == []
        small = page.evaluate(
            "() => [...document.querySelectorAll('.wbp button, .wbp label.wbp-option, .wbp select, .wbp [type=text]')]"
            ".filter((one) => one.offsetParent && one.getBoundingClientRect().height < 24).length"
        )
        assert small == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(panel, language):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    faulty = {"users": panel_figures.text("panel.fault.needed", language)}
    for size in ((1180, 640), (640, 900)):
        for current in ("X1", "figures"):
            page = panel(language, size=size, current=current, faults=faulty).page
            page.locator(".wbp-title").wait_for()
            found = axe.run(page)
            assert found.violations_count == 0, found.generate_report()


WORTH = {
    "title": "Worth",
    "rows": [{"id": "C1", "name": "Scope", "text": "€3,000"}, {"id": "X1", "name": "Restore", "text": "2%"}],
    "stale": False,
}


def test_one_key_goes_to_what_is_worth_knowing_first_another_to_what_is_missing(panel):
    page = panel(worth=WORTH, answers={}, current="figures").page
    page.focus(".wbp-title")
    page.keyboard.press("v")
    assert page.evaluate("() => model.get('current')") == "C1"
    page.keyboard.press("v")
    assert page.evaluate("() => model.get('current')") == "X1"
    page.keyboard.press("n")
    assert page.evaluate("() => model.get('current')") == "X2"
    page.click("text=Scope")
    assert page.evaluate("() => model.get('current')") == "C1"


def test_letters_typed_in_a_field_move_nowhere(panel):
    page = panel(worth=WORTH, current="figures").page
    page.get_by_label("Nom").press("v")
    assert page.evaluate("() => model.get('current')") == "figures"


def test_what_not_knowing_is_worth_is_asked_for_once_the_user_rests(panel, poll):
    page = panel(worth=WORTH | {"stale": True}).page
    assert page.evaluate("() => model.get('action').kind") is None
    poll(page, "() => model.get('action').kind === 'weigh'")


def test_the_last_visit_is_compared_with_by_a_switch_or_a_key(panel):
    marks = {"X1": {"kind": "better", "how": "mieux", "said": "Le 12 mars : « Jamais » (mieux depuis)."}}
    seen = panel(visit={"on": True, "label": "Comparer au 12 mars", "said": "1", "marks": marks})
    page = seen.page
    switch = page.get_by_role("switch", name="Comparer au 12 mars")
    assert switch.get_attribute("aria-checked") == "true"
    assert page.locator(".wbp-was").inner_text() == marks["X1"]["said"]
    assert page.locator(".wbp-moved-better").count() == 1
    page.focus(".wbp-title")
    page.keyboard.press("c")
    assert page.evaluate("() => model.get('action').kind") == "compare"
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(page)
    assert found.violations_count == 0, found.generate_report()


def test_what_an_answer_changes_is_folded_and_opens_from_the_keyboard(panel):
    page = panel("en").page
    assert not page.locator(".wbp-how dl").is_visible()
    page.focus(".wbp-how summary")
    page.keyboard.press("Enter")
    said = page.locator(".wbp-how dl").inner_text()
    assert "ANSSI hygiene guide" in said
    assert page.evaluate("() => model.get('current')") == "X1"


@pytest.mark.parametrize("width", [1920, 1180, 640, 360])
def test_the_tour_stops_at_each_part_inside_the_panel_and_gives_the_focus_back(panel, width):
    seen = panel("fr", size=(width, 900), worth=WORTH)
    page = seen.page
    page.focus(".wbp-guide")
    page.keyboard.press("Enter")
    steps = panel_words.tour("fr")["steps"]
    for n, step in enumerate(steps, 1):
        assert page.locator(".wb-tour p").inner_text() == step["text"]
        assert page.locator(".wb-tour-place").inner_text() == f"{n} sur {len(steps)}"
        box, frame = page.locator(".wb-tour").bounding_box(), page.locator(".wbp").bounding_box()
        assert box["x"] >= frame["x"]
        assert box["x"] + box["width"] <= frame["x"] + frame["width"]
        assert box["y"] >= frame["y"]
        page.keyboard.press("ArrowRight")
    assert page.locator(".wb-tour").count() == 0
    assert page.evaluate("() => document.activeElement.classList.contains('wbp-guide')")
    assert seen.complaints == []


def test_the_tour_can_be_left_and_answers_nothing_meanwhile(panel):
    page = panel(answers={}).page
    page.focus(".wbp-guide")
    page.keyboard.press("Enter")
    page.keyboard.press("3")
    assert page.evaluate("() => model.get('answers')") == {}
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(page)
    assert found.violations_count == 0, found.generate_report()
    page.keyboard.press("Escape")
    assert page.locator(".wb-tour").count() == 0
