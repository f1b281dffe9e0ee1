"""The what-if board in an exported page: by mouse, by keyboard, several on a page, printed, and for everyone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fakes_board import fake_board
from workbook.i18n import LANGUAGES
from workbook.views.board import payload
from workbook.views.fonts import font_faces
from workbook.views.modules import styles
from workbook.views.modules.inline import inline_script

pytestmark = pytest.mark.browser

POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:"
SPOKEN = "[aria-live]"
SWITCH = "[role=switch]"


def write(
    folder: Path,
    language: Any = "fr",
    *,
    boards: int = 1,
    medium: str = "slide",
    width: int = 1136,
    hidden: bool = False,
) -> Path:
    """A page as exports make it: strict policy, one inline script, `boards` boards of the same payload."""
    style = f"width:{width}px" + (";display:none" if hidden else "")
    data = json.dumps(payload(fake_board(), language)).replace("<", "\\u003c")
    places = f'<section style="{style}"><div data-board="{medium}">static words</div></section>' * boards
    page = folder / f"board-{language}.html"
    page.write_text(
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Board</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f"<style>{font_faces()}body{{margin:0}}{styles('board')}</style></head>"
        f"<body><main><h1>Board</h1>{places}</main>"
        f'<script type="application/json" id="board-data">{data}</script>'
        f"<script>{inline_script(('board',))}</script></body></html>",
        encoding="utf-8",
    )
    return page


@pytest.fixture
def shown(watched: Callable[..., Any], tmp_path: Path) -> Callable[..., Any]:
    """Open a page of boards: `boards`, `medium`, `width` and `hidden` go to `write`, the rest to `watched`."""

    def open_board(language: Any = "fr", **options: Any) -> Any:
        made = {name: options.pop(name) for name in ("boards", "medium", "width", "hidden") if name in options}
        return watched(write(tmp_path, language, **made), **options)

    return open_board


def states(page: Any) -> list[str]:
    return page.locator(SWITCH).evaluate_all("all => all.map(one => one.getAttribute('aria-checked'))")


def test_a_click_on_a_lever_changes_sentence_figure_and_curve(shown: Any) -> None:
    seen = shown()
    page = seen.page
    said = payload(fake_board(), "fr")["plans"]
    assert states(page) == ["false", "false", "true", "true", "false"]
    before = page.locator(".wbb-plan").get_attribute("d")
    page.locator(SWITCH).nth(2).click()
    assert states(page) == ["false", "false", "false", "true", "false"]
    assert page.locator(SPOKEN).inner_text().startswith("Avec ce levier")
    assert page.locator(".wbb-figure").inner_text() == said["change"][0b01000]
    assert page.locator(".wbb-payback").inner_text() == said["payback"][0b01000]
    assert page.locator(".wbb-plan").get_attribute("d") != before
    assert seen.complaints == []


def test_levers_are_pulled_by_keyboard_alone(shown: Any) -> None:
    page = shown("en").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.lever") == "restore"
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert states(page)[:2] == ["true", "true"]
    assert "With 4 levers" in page.locator(SPOKEN).inner_text()
    ring = page.evaluate("getComputedStyle(document.activeElement).boxShadow")
    assert "rgb(19, 33, 46)" in ring


def test_every_combination_shows_its_own_row(shown: Any) -> None:
    page = shown().page
    said = payload(fake_board(), "fr")["plans"]
    now = 0b01100
    for step in range(1, 32):
        mask = step ^ (step >> 1)
        for bit in range(5):
            if (mask ^ now) >> bit & 1:
                page.locator(SWITCH).nth(bit).click()
        now = mask
        assert page.locator(".wbb-figure").inner_text() == said["change"][mask]


def test_the_line_ends_at_the_height_the_table_says(shown: Any) -> None:
    page = shown().page
    table, made = fake_board(), payload(fake_board(), "fr")
    at = page.evaluate(
        """() => [...document.querySelectorAll('.wbb-plan-dot, .wbb-ref-dot')].map(dot => +dot.getAttribute('cy'))"""
    )
    rules = page.evaluate("() => [...document.querySelectorAll('.wbb-rule')].map(line => +line.getAttribute('y1'))")
    base = page.evaluate("() => +document.querySelector('.wbb-base').getAttribute('y1')")
    high, low = made["axis"]["high"], made["axis"]["low"]
    pixels = (base - min(rules)) / (high - low)
    ref, plan = at
    assert base - ref == pytest.approx(table.monthly[0, 1, -1] * pixels, abs=0.2)
    assert base - plan == pytest.approx(table.monthly[table.chosen, 1, -1] * pixels, abs=0.2)


def test_the_budget_picks_the_best_plan_it_can_buy(shown: Any) -> None:
    page = shown().page
    made = payload(fake_board(), "fr")
    slider = page.locator("input[type=range]")
    slider.focus()
    page.keyboard.press("Home")
    assert states(page) == ["false"] * 5
    for _ in range(12):
        page.keyboard.press("ArrowRight")
    stop = made["budgets"][12]
    assert slider.get_attribute("aria-valuetext") == stop["label"]
    assert [state == "true" for state in states(page)] == [bool(stop["mask"] >> bit & 1) for bit in range(5)]


def test_spending_more_than_the_budget_is_said_in_words(shown: Any) -> None:
    page = shown().page
    for bit in (0, 1, 4):
        page.locator(SWITCH).nth(bit).click()
    assert page.locator(".wbb-budget label").inner_text() == "Budget dépassé"
    assert page.locator(".wbb-beyond").evaluate("one => one.offsetWidth") > 10


def test_boards_on_one_page_do_not_disturb_each_other(shown: Any) -> None:
    seen = shown(boards=3)
    page = seen.page
    page.locator(SWITCH).nth(5).click()
    assert states(page)[:5] == ["false", "false", "true", "true", "false"]
    assert states(page)[5:10] == ["true", "false", "true", "true", "false"]
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids))
    assert seen.complaints == []


def test_in_a_deck_space_works_the_switch_and_arrows_turn_the_page(shown: Any) -> None:
    page = shown().page
    page.evaluate("() => { window.keys = []; document.addEventListener('keydown', event => keys.push(event.key)); }")
    page.locator(SWITCH).first.focus()
    for key in ("Space", "Enter", "ArrowRight", "PageDown", "Escape"):
        page.keyboard.press(key)
    assert page.evaluate("keys") == ["ArrowRight", "PageDown", "Escape"]
    assert states(page)[0] == "false"


def test_the_cumulated_gap_ends_at_the_key_figure(shown: Any) -> None:
    page = shown().page
    page.locator("[data-view=gap]").click()
    assert page.locator("[data-view=gap]").get_attribute("aria-pressed") == "true"
    shown_value = page.locator(".wbb-end-plan .wbb-end-value").text_content()
    assert shown_value == page.locator(".wbb-figure").inner_text()
    assert page.locator(".wbb-ref-band").get_attribute("d") == ""


def test_a_board_that_is_hidden_at_first_draws_when_it_is_shown(shown: Any, poll: Any) -> None:
    page = shown(hidden=True).page
    assert page.locator(".wbb-plan").get_attribute("d") is None
    page.evaluate("document.querySelector('section').style.display = 'block'")
    assert poll(page, "() => document.querySelector('.wbb-plan').getAttribute('d')")


@pytest.mark.parametrize("width", [1136, 700, 360])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_leaves_the_board_at_any_width(shown: Any, language: Any, width: int) -> None:
    medium = "slide" if width > 600 else "page"
    page = shown(language, medium=medium, width=width, size=(max(width, 400), 900)).page
    spill = page.evaluate(
        """() => {
          const board = document.querySelector('.wbb').getBoundingClientRect();
          return [...document.querySelectorAll('.wbb button, .wbb p, .wbb text, .wbb input')]
            .filter(one => !one.closest('.wb-spoken') && one.textContent)
            .map(one => [one.textContent, one.getBoundingClientRect().right - board.right])
            .filter(([, over]) => over > 1);
        }"""
    )
    assert spill == []
    columns = page.locator(".wbb-columns").evaluate(
        "one => getComputedStyle(one).gridTemplateColumns.split(' ').length"
    )
    assert columns == (2 if width >= 900 else 1)


def test_no_text_on_a_slide_is_under_twenty_pixels(shown: Any) -> None:
    sizes = shown().page.evaluate(
        """() => [...document.querySelectorAll('.wbb *')]
          .filter(one => !one.closest('.wb-spoken') && [...one.childNodes].some(part => part.nodeType === 3))
          .map(one => parseFloat(getComputedStyle(one).fontSize))"""
    )
    assert min(sizes) >= 20


def test_paper_says_the_state_it_shows(shown: Any) -> None:
    page = shown(medium="page", width=688).page
    page.emulate_media(media="print")
    assert page.locator(".wbb-printed").is_visible()
    assert "2 leviers" in page.locator(".wbb-printed").inner_text()
    assert not page.locator("input[type=range]").is_visible()
    drawn = page.locator(".wbb-svg").evaluate("one => one.clientWidth / one.viewBox.baseVal.width")
    assert drawn == pytest.approx(1, abs=0.02)


def test_night_keeps_every_text_legible(shown: Any) -> None:
    page = shown().page
    page.evaluate("document.querySelector('.wbb').classList.add('wb-night')")
    ink, ground = page.evaluate(
        "() => { const s = getComputedStyle(document.querySelector('.wbb'));"
        " return [s.color, s.getPropertyValue('--wb-bg')]; }"
    )
    assert ink == "rgb(244, 246, 248)"
    assert ground.strip() == "#0e1b26"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("medium", ["slide", "page"])
def test_axe_finds_nothing(shown: Any, language: Any, medium: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = shown(language, medium=medium, boards=2, bypass_csp=True).page
    if medium == "page":
        page.locator("summary").first.click()
    page.locator(SWITCH).first.click()
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


def test_a_toggle_repaints_without_building_anything_anew(shown: Any) -> None:
    page = shown().page
    page.evaluate(
        """() => {
          window.built = 0;
          const count = all => all.forEach(one => one.addedNodes.forEach(added => { built += added.nodeType === 1; }));
          new MutationObserver(count).observe(document.querySelector('.wbb'), {childList: true, subtree: true});
        }"""
    )
    for bit in range(5):
        page.locator(SWITCH).nth(bit).click()
    assert page.evaluate("built") == 0
