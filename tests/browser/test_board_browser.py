"""The what-if board in an exported page: by mouse, by keyboard, several on a page, printed, and for everyone."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fakes_assessment import FakeAssessment
from fakes_board import fake_board
from workbook.export.document import WhatIfBlock
from workbook.export.handout import handout
from workbook.export.story import workshop
from workbook.export.tables import ClosingBlock
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
    tables: Any = (),
    medium: str = "slide",
    width: int = 1136,
    hidden: bool = False,
) -> Path:
    """A page as exports make it: strict policy, one inline script, `boards` boards of the same payload."""
    style = f"width:{width}px" + (";display:none" if hidden else "")
    tables = tables or (fake_board(),) * boards
    places, held = "", ""
    for number, table in enumerate(tables):
        data = json.dumps(payload(table, language)).replace("<", "\\u003c")
        held += f'<script type="application/json" id="firm{number}">{data}</script>'
        place = f'<div data-board="{medium}" data-payload="firm{number}">static words</div>'
        places += f'<section style="{style}">{place}</section>'
    page = folder / f"board-{language}.html"
    page.write_text(
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Board</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f"<style>{font_faces()}body{{margin:0}}{styles('board')}</style></head>"
        f"<body><main><h1>Board</h1>{places}</main>"
        f"{held}"
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


def mask_shown(page: Any) -> int:
    return sum(1 << bit for bit, state in enumerate(states(page)[:5]) if state == "true")


def said_of_risk(weight: str, how: str) -> str:
    return f"À {weight}, le meilleur plan pour 19\u202f500\u00a0€ change\u00a0: {how}."


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
    assert slider.get_attribute("aria-valuetext") == made["budgets"][12]["label"]
    assert mask_shown(page) == made["best"][0][12]


def test_the_price_of_risk_is_set_by_keyboard_and_says_whether_the_best_plan_changes(shown: Any) -> None:
    page = shown().page
    assert [row[-1] for row in payload(fake_board(), "fr")["best"]] == [0b01110, 0b01110, 0b01111, 0b01111, 0b01111]
    verdict = page.locator(".wbb-verdict")
    page.locator("input[type=range]").focus()
    page.keyboard.press("End")
    assert mask_shown(page) == 0b01110
    assert verdict.inner_text() == said_of_risk("2\u00a0€ (comme un assureur)", "avec Tests de restauration")
    page.locator(".wbb-risk input").first.focus()
    page.keyboard.press("ArrowRight")
    assert verdict.inner_text() == "Même à 1,50\u00a0€, le meilleur plan pour 19\u202f500\u00a0€ reste le même."
    page.keyboard.press("ArrowRight")
    assert mask_shown(page) == 0b01111
    assert verdict.inner_text() in page.locator(SPOKEN).inner_text()
    ring = page.locator(".wbb-risk input:checked + span").evaluate("one => getComputedStyle(one).boxShadow")
    assert "rgb(19, 33, 46)" in ring
    page.locator(".wbb-risk label").first.click()
    assert mask_shown(page) == 0b01110


def test_the_budget_picks_again_at_the_price_of_risk_that_is_set(shown: Any) -> None:
    page = shown("en").page
    made = payload(fake_board(), "en")
    page.locator(".wbb-risk label").last.click()
    page.locator("input[type=range]").focus()
    for stop in range(made["budget"] + 1, made["budget"] + 4):
        page.keyboard.press("ArrowRight")
        assert mask_shown(page) == made["best"][4][stop]


def test_the_incidents_of_a_draw_are_told_with_what_each_lever_spares(shown: Any) -> None:
    page = shown("en").page
    page.locator("[data-view=draw]").click()
    assert not page.locator(".wbb-chart").is_visible()
    rows = page.locator(".wbb-draw tbody tr:not([hidden])")
    assert rows.evaluate_all("all => all.map(one => [...one.children].map(cell => cell.textContent))") == [
        ["7", "Data loss", "€12,000", "€12,000"],
        ["31", "Intrusion", "€8,000", "avoided"],
        ["44", "Outage", "€8,000", "€8,000"],
    ]
    assert page.locator(".wbb-draw tfoot td").all_inner_texts() == ["€28,000", "€20,000", "", "€1,700 less"]
    renewal = page.locator("[data-lever=renewal]")
    assert renewal.inner_text().split("\n") == ["Renewal plan", "intrusion, month 31", "€8,000", "€1,200"]
    said = page.locator(SPOKEN).inner_text()
    assert said.startswith("With 2 levers. Draw 978 of 2,000")
    assert "Avoided: intrusion in month 31 (€8,000)." in said
    assert said.endswith("On average over all draws: €1,700 less.")
    page.locator("[data-lever=mfa]").click()
    assert "outage in month 44" in page.locator(SPOKEN).inner_text()
    page.locator(".wbb-draw label").first.click()
    assert rows.count() == 1
    page.locator("[data-view=month]").click()
    assert page.locator(".wbb-chart").is_visible()
    assert renewal.inner_text().split("\n") == ["Renewal plan", "€9,600"]


def test_a_switch_is_named_by_its_lever_and_described_by_its_price(shown: Any) -> None:
    page = shown("en").page
    switch = page.get_by_role("switch", name="Restore tests", exact=True)
    described = page.evaluate("id => document.getElementById(id).textContent", switch.get_attribute("aria-describedby"))
    assert described == "cost, year 1 €1,400, insurance"


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


def test_boards_of_two_firms_on_one_page_keep_each_its_own(watched: Any, tmp_path: Path) -> None:
    other = {"first_year": fake_board().first_year * 2, "levers": ("restore", "accounts", "patch", "scope", "advice")}
    seen = watched(write(tmp_path, "en", tables=(fake_board(), fake_board(**other))), size=(1280, 1600))
    page = seen.page
    assert page.locator(SWITCH).nth(1).get_attribute("data-lever") == "mfa"
    assert page.locator(SWITCH).nth(6).get_attribute("data-lever") == "accounts"
    second = page.locator(".wbb").nth(1)
    second.locator(".wbb-risk label").last.click()
    second.locator("[data-view=draw]").click()
    second.locator(".wbb-draw label").first.click()
    first = page.locator(".wbb").nth(0)
    assert first.locator(".wbb-risk input").first.is_checked()
    assert first.locator(".wbb-chart").is_visible()
    first.locator("[data-view=draw]").click()
    assert first.locator(".wbb-draw input").nth(1).is_checked()
    assert second.locator(".wbb-draw input").nth(0).is_checked()
    before = states(page)[5:]
    first.locator(SWITCH).first.focus()
    page.keyboard.press("Space")
    assert states(page)[0] == "true"
    assert states(page)[5:] == before
    assert len({first.locator(SPOKEN).inner_text(), second.locator(SPOKEN).inner_text()}) == 2
    names = page.locator("input[type=radio]").evaluate_all("all => all.map(one => one.name)")
    assert len(set(names)) == 4
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids))
    assert seen.complaints == []


def test_a_handout_of_two_firms_holds_the_board_of_each(watched: Any, tmp_path: Path) -> None:
    document = workshop(FakeAssessment(), "en", "page", ("plan",))
    closing = next(block for block in document.blocks if isinstance(block, ClosingBlock))
    tables = (fake_board(), fake_board(levers=("restore", "accounts", "patch", "scope", "advice"), chosen=0b00110))
    boards = tuple(
        WhatIfBlock(key=f"firm-{n}", section="plan", title=f"Firm {n}", payload=payload(table, "en"), summary="Words.")
        for n, table in enumerate(tables)
    )
    file = tmp_path / "two.html"
    file.write_text(handout(replace(document, blocks=(*document.blocks[:-1], *boards, closing))), "utf-8")
    seen = watched(file, size=(1280, 1600))
    names = seen.page.locator(SWITCH).evaluate_all("all => all.map(one => one.dataset.lever)")
    assert names == [*tables[0].levers, *tables[1].levers]
    assert seen.complaints == []


def test_boards_of_modules_run_apart_as_in_a_notebook_share_no_id(watched: Any, tmp_path: Path) -> None:
    page_file = write(tmp_path, "fr")
    markup = page_file.read_text("utf-8")
    script = markup[markup.rindex("<script>") : markup.rindex("</script>") + len("</script>")]
    again = script.replace("document.querySelectorAll(`", "document.querySelectorAll(`#again ")
    assert again != script
    second = f'<div id="again"><div data-board="page" data-payload="firm0"></div></div>{again}</body>'
    page_file.write_text(markup.replace("</body>", second), "utf-8")
    page = watched(page_file).page
    assert page.locator(".wbb").count() == 2
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids))
    names = page.locator("input[type=radio]").evaluate_all("all => all.map(one => one.name)")
    assert len(set(names)) == 4


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
@pytest.mark.parametrize("view", ["month", "draw"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_leaves_the_board_at_any_width(shown: Any, language: Any, view: str, width: int) -> None:
    medium = "slide" if width > 600 else "page"
    page = shown(language, medium=medium, width=width, size=(max(width, 400), 900)).page
    page.locator(f"[data-view={view}]").click()
    spill = page.evaluate(
        """() => {
          const board = document.querySelector('.wbb').getBoundingClientRect();
          return [...document.querySelectorAll('.wbb button, .wbb p, .wbb text, .wbb input, .wbb td, .wbb label')]
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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("medium", ["slide", "page"])
def test_paper_shows_the_plan_as_a_table_and_nothing_to_handle(shown: Any, language: Any, medium: str) -> None:
    page = shown(language, medium=medium, width=1136 if medium == "slide" else 688).page
    page.locator("[data-lever=renewal]").click()
    page.locator("[data-lever=restore]").click()
    page.emulate_media(media="print")
    handled = page.locator(".wbb button, .wbb input").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).length"
    )
    assert handled == 0
    rows = page.locator(".wbb-paper tbody tr").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => [...one.children].map(cell => cell.textContent))"
    )
    wanted = {
        "fr": [
            ["Tests de restauration", "1\u202f400\u00a0€", "180\u00a0€"],
            ["Documentation et accès", "4\u202f200\u00a0€", "520\u00a0€"],
        ],
        "en": [["Restore tests", "€1,400", "€180"], ["Documents and access", "€4,200", "€520"]],
    }
    assert rows == wanted[language]
    paper = page.locator(".wbb-paper").inner_text()
    assert {"fr": "5\u202f600 sur 14\u202f000", "en": "€5,600 of €14,000"}[language] in paper
    assert {"fr": "compte pour 1\u00a0€", "en": "counts as €1"}[language] in paper
    assert page.locator(".wbb-figure").is_visible()
    if medium == "page":
        assert {"fr": "Avec ces 2 leviers", "en": "With 2 levers"}[language] in page.locator(
            ".wbb-printed"
        ).inner_text()
        assert page.locator(".wbb-folded td").first.is_visible()
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
        page.locator(".wbb-figures button").first.click()
    page.locator(SWITCH).first.click()
    page.locator("[data-view=draw]").last.click()
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
    for view in ("month", "draw"):
        page.locator(f"[data-view={view}]").click()
        page.evaluate("built = 0")
        for bit in range(5):
            page.locator(SWITCH).nth(bit).click()
        page.locator(".wbb-risk label").nth(3).click()
        assert page.evaluate("built") == 0
