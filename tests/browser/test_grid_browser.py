"""A grid panel in a browser: filled in by keyboard, nothing typed lost, clean for axe at three widths."""

from __future__ import annotations

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from workbook.i18n import LANGUAGES, text
from workbook.views.fonts import font_faces
from workbook.views.modules import source, styles
from workbook.widgets.grid_parts import Column, Row, Section, bars, facts, figure, items, sentence

pytestmark = pytest.mark.browser

HOSTILE = "<script>window.hurt = 1</script> “&” " + "long " * 20
HOST = """
const state = %s, heard = {};
window.model = {
  get: (name) => state[name],
  set: (name, value) => { state[name] = value; (heard["change:" + name] || []).forEach((draw) => draw()); },
  save_changes: () => {},
  on: (event, draw) => { (heard[event] = heard[event] || []).push(draw); },
  off: (event, draw) => { heard[event] = (heard[event] || []).filter((one) => one !== draw); },
};
window.close_panel = panel.render({ model: window.model, el: document.getElementById("here") });
"""


def section(key: str, rows: int, **more: Any) -> Section:
    columns = (
        Column("state", "State", "choice", (("", "–"), ("held", "Held"), ("missing", "Missing"))),
        Column("who", "Who holds it", "words", width=3),
        Column("cost", "Cost", "number", unit="€"),
        Column("done", "Done", "check", width=1),
    )
    made = tuple(
        Row(f"r{n}", f"Access {n}", {"state": "held", "who": HOSTILE if n == 0 else "", "cost": "1 200"}, small="DNS")
        for n in range(rows)
    )
    return Section(key, f"Theme {key}", f"Title {key}", columns, made, first="Access", count=f"0/{rows}", **more)


def state(language: Any) -> dict[str, Any]:
    names = ("previous", "next", "add", "remove", "sections", "verdict", "date")
    blocks = [
        figure("Gap", "€1,200", "a sentence", "hidden"),
        bars("Bars", [("Fee", "€10", [("paid", 40), ("hidden", 30)])]),
        items("List", [("Name", "and what it says")]),
        facts("Facts", ("What", "A", "B"), [("Fee", "1", "2")]),
        sentence("Said", HOSTILE),
    ]
    return {
        "language": language,
        "words": {
            **{n: text(f"grid.{n}", language) for n in names},
            "title": "Audit",
            "private": "p",
            "silent": "No echo",
        },
        "firm": HOSTILE,
        "sections": [
            section("a", 4, intro="An introduction.").state(),
            section("b", 2, add="Add a line", file=("Read a sheet", "Sheet to fill in")).state(),
        ],
        "current": "a",
        "aside": blocks,
        "spoken": "spoken",
        "faults": {},
        "notices": {},
        "given": {},
        "saved": {"ok": True, "text": "saved", "alarm": ""},
        "undo": {"available": True, "text": "Undo"},
        "queue": [],
        "acknowledged": 0,
    }


def write(folder: Path, language: Any) -> Path:
    module = source("grid").replace("export default { render };", "const panel = { render };")
    host = HOST % json.dumps(state(language)).replace("<", "\\u003c")
    page = folder / "grid.html"
    page.write_text(
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>Grid</title>'
        f"<style>{font_faces()}body{{margin:0}}{styles('grid')}</style>"
        '<main><h1 class="wb-spoken">Grid</h1><div id="here"></div></main>'
        f'<script type="module">{module}\n{host}</script></html>',
        encoding="utf-8",
    )
    return page


@pytest.mark.parametrize("width", [390, 900, 1400])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_panel_is_accessible_and_fits(watched: Any, tmp_path: Path, language: Any, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    seen = watched(write(tmp_path, language), size=(width, 900))
    page = seen.page
    page.wait_for_selector(".wbg-table")
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.evaluate("window.hurt") is None
    assert seen.complaints == []


def test_a_table_is_filled_in_by_keyboard_and_every_act_waits_in_the_queue(watched: Any, tmp_path: Path) -> None:
    seen = watched(write(tmp_path, "en"))
    page = seen.page
    page.wait_for_selector(".wbg-table")
    page.focus('[data-cell="a/r1/state"]')
    page.keyboard.type("Mis")  # a native list takes the letters
    page.keyboard.press("Tab")
    page.keyboard.type("the technician")
    page.keyboard.press("ArrowDown")  # the cell below, as in a spreadsheet
    assert page.evaluate("document.activeElement.dataset.cell") == "a/r2/who"
    page.focus('[data-cell="a/r1/done"]')
    page.keyboard.press("Space")
    queue = page.evaluate("window.model.get('queue')")
    assert [(act["n"], act["row"], act["column"], act["value"]) for act in queue] == [
        (1, "r1", "state", "missing"),
        (2, "r1", "who", "the technician"),
        (3, "r1", "done", "yes"),
    ]
    page.evaluate("window.model.set('acknowledged', 2)")
    page.click(".wbg-undo")
    assert [act["n"] for act in page.evaluate("window.model.get('queue')")] == [3, 4]
    page.focus('.wbg-section[data-section="b"]')
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Title b"
    page.click("text=Add a line")
    assert page.evaluate("window.model.get('queue').at(-1)") == {"n": 5, "kind": "add", "section": "b"}
    assert seen.complaints == []


def test_what_is_being_typed_is_not_overwritten_and_a_fault_stands_under_its_cell(watched: Any, tmp_path: Path) -> None:
    seen = watched(write(tmp_path, "en"))
    page = seen.page
    page.wait_for_selector(".wbg-table")
    page.focus('[data-cell="a/r2/who"]')
    page.keyboard.type("half a na")
    page.evaluate("window.model.set('sections', JSON.parse(JSON.stringify(window.model.get('sections'))))")
    assert page.evaluate("document.activeElement.value") == "half a na"
    page.evaluate("window.model.set('faults', {'a/r2/who': 'Too long.'})")
    fault = page.evaluate("document.activeElement.closest('td').querySelector('.wbg-fault').textContent")
    assert fault == "Too long."
    assert page.get_attribute('[data-cell="a/r2/who"]', "aria-invalid") == "true"
    page.evaluate("window.close_panel()")  # the cell is run again: what was typed is reported first
    assert page.evaluate("window.model.get('queue').at(-1).value") == "half a na"
    assert seen.complaints == []


def test_a_file_is_chosen_and_sent_whole_and_the_sheet_to_fill_in_is_handed_out(watched: Any, tmp_path: Path) -> None:
    seen = watched(write(tmp_path, "en"))
    page = seen.page
    page.wait_for_selector(".wbg-table")
    page.focus('.wbg-section[data-section="b"]')
    page.keyboard.press("Enter")
    sheet = tmp_path / "offres d’été.csv"
    sheet.write_bytes(bytes(range(256)) * 300)
    page.evaluate(
        "window.asked = 0, document.querySelector('input[type=file]').addEventListener('click', () => window.asked++)"
    )
    page.focus(".wbg-choose")
    page.keyboard.press("Enter")
    assert page.evaluate("window.asked") == 1
    page.set_input_files("input[type=file]", sheet)
    page.wait_for_function("window.model.get('queue').length === 1")
    act = page.evaluate("window.model.get('queue')[0]")
    assert (act["kind"], act["section"], act["name"]) == ("take", "b", sheet.name)
    assert b64decode(act["content"]) == sheet.read_bytes()
    page.evaluate("window.model.set('faults', {'b//': 'Line 3: no number.'})")
    assert page.inner_text(".wbg-read") == "Line 3: no number."
    page.evaluate("window.model.set('faults', {}), window.model.set('notices', {b: '2 offers taken in.'})")
    assert page.inner_text(".wbg-read") == "2 offers taken in."
    page.click("text=Sheet to fill in")
    assert page.evaluate("window.model.get('queue').at(-1)") == {"n": 2, "kind": "give", "section": "b"}
    with page.expect_download() as handed:
        page.evaluate("window.model.set('given', {n: 2, name: 'offers.csv', content: btoa('key;name')})")
    assert handed.value.suggested_filename == "offers.csv"
    assert Path(handed.value.path()).read_text() == "key;name"
    assert seen.complaints == []


def test_a_long_text_is_read_whole_where_it_is_typed(watched: Any, tmp_path: Path) -> None:
    page = watched(write(tmp_path, "fr"), size=(1180, 800)).page
    page.wait_for_selector(".wbg-table")
    cut = "([...document.querySelectorAll('textarea')].filter((one) => one.scrollHeight > one.offsetHeight).length)"
    assert page.evaluate(cut) == 0
    page.set_viewport_size({"width": 760, "height": 800})
    page.wait_for_timeout(100)
    assert page.evaluate(cut) == 0


def test_what_is_being_typed_goes_on_when_the_table_is_built_again_under_it(watched: Any, tmp_path: Path) -> None:
    page = watched(write(tmp_path, "en")).page
    page.wait_for_selector(".wbg-table")
    page.focus('[data-cell="a/r1/who"]')
    page.keyboard.type("Clarisse ")
    changed = page.evaluate("window.model.get('sections')")
    changed[0]["rows"][1]["tag"] = {"role": "risk", "text": "late"}
    page.evaluate("(told) => window.model.set('sections', told)", changed)
    page.keyboard.type("Zandrelot")
    page.keyboard.press("Tab")
    assert page.evaluate("window.model.get('queue').at(-1).value") == "Clarisse Zandrelot"


def test_what_was_told_and_not_yet_taken_is_not_written_over_by_an_older_state(watched: Any, tmp_path: Path) -> None:
    """The kernel answers an earlier act while a text told since is still on its way to it."""
    page = watched(write(tmp_path, "en")).page
    page.wait_for_selector(".wbg-table")
    page.focus('[data-cell="a/r1/who"]')
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Clarisse ")
    page.wait_for_timeout(500)  # a rest: the text is told
    assert page.evaluate("window.model.get('queue').at(-1).value") == "Clarisse "
    older = page.evaluate("window.model.get('sections')")
    older[0]["rows"][1]["tag"] = {"role": "risk", "text": "late"}
    page.evaluate("(told) => window.model.set('sections', told)", older)
    older[0]["intro"] = "Another introduction."
    page.evaluate("(told) => window.model.set('sections', told)", older)
    page.keyboard.type("Zandrelot")
    page.keyboard.press("Tab")
    assert page.evaluate("window.model.get('queue').at(-1).value") == "Clarisse Zandrelot"


def test_a_text_that_stands_is_not_lost_when_the_table_is_built_again_under_the_caret(
    watched: Any, tmp_path: Path
) -> None:
    page = watched(write(tmp_path, "en")).page
    page.wait_for_selector(".wbg-table")
    changed = page.evaluate("window.model.get('sections')")
    changed[0]["rows"][1]["values"]["who"] = "Clarisse"
    page.evaluate("(told) => window.model.set('sections', told)", changed)
    page.focus('[data-cell="a/r1/who"]')
    page.keyboard.press("End")
    changed[0]["rows"][1]["tag"] = {"role": "risk", "text": "late"}
    page.evaluate("(told) => window.model.set('sections', told)", changed)
    page.keyboard.type(" Zandrelot")
    page.keyboard.press("Tab")
    assert page.evaluate("window.model.get('queue').at(-1).value") == "Clarisse Zandrelot"


def test_the_focus_stays_in_the_table_when_it_is_built_again(watched: Any, tmp_path: Path) -> None:
    page = watched(write(tmp_path, "en")).page
    page.wait_for_selector(".wbg-table")
    changed = page.evaluate("window.model.get('sections')")
    for place, now in ((".wbg-title", "wbg-title"), ('[data-cell="a/r1/who"]', "wbg-title")):
        page.focus(place)
        changed[0]["rows"] = changed[0]["rows"][:-1] if now == place[1:] else changed[0]["rows"][:1]
        page.evaluate("(told) => window.model.set('sections', structuredClone(told))", changed)
        assert now in page.evaluate("document.activeElement.className")
