"""The import panel in a browser: files leave by pieces, can be stopped, are decided by keyboard; clean for axe."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workbook.cases import new_case, sample_folder
from workbook.cases.session import Session
from workbook.i18n import LANGUAGES
from workbook.views.fonts import font_faces
from workbook.views.modules import source, styles
from workbook.widgets.intake import IntakePanel

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=alert(1)>"
HOST = """
const state = %s, heard = {};
const tell = (event, ...said) => (heard[event] || []).forEach((hear) => hear(...said));
window.sent = [];
window.answers = true;
window.model = {
  get: (name) => state[name],
  set: (name, value) => { state[name] = value; tell("change:" + name); },
  save_changes: () => {},
  on: (event, hear) => { (heard[event] = heard[event] || []).push(hear); },
  off: () => {},
  send: (said, _, buffers) => {
    window.sent.push({ ...said, bytes: buffers ? buffers[0].byteLength : 0 });
    if (said.kind === "chunk" && window.answers) setTimeout(() => tell("msg:custom", { kind: "taken", id: said.id }));
  },
};
panel.render({ model: window.model, el: document.getElementById("here") });
"""


@pytest.fixture(scope="module")
def states() -> dict[str, dict[str, Any]]:
    """What the model shows once files were read, by language."""
    sample, found = sample_folder("ateliers-bremond"), {}
    for language in LANGUAGES:
        session = Session(new_case("Durand"))
        made = IntakePanel(lambda session=session: session, language)
        made.add(HOSTILE + "x" * 150, b"colA;colB\nu1;n1\nu2;n2\n")
        made._intake.files[0].kind = "directory"
        made._intake.read(made._intake.files[0])
        made.add_paths(sample / "ledger.txt", sample / "directory.csv")
        found[language] = {name: getattr(made, name) for name in ("language", "words", "most", "state", "action")}
    return found


@pytest.fixture
def panel(watched: Any, tmp_path: Path, states: Any) -> Any:
    def opened(language: Any = "en", **changed: Any) -> Any:
        module = source("intake").replace("export default { render };", "const panel = { render };")
        host = HOST % json.dumps(states[language] | changed).replace("<", "\\u003c")
        page = tmp_path / "intake.html"
        page.write_text(
            f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>Files</title>'
            f"<style>{font_faces()}{styles('intake')}</style><main><h1>Lesson</h1><div id=here></div></main>"
            f"<script type=module>{module}\n{host}</script>",
            encoding="utf-8",
        )
        return watched(page, bypass_csp=True)

    return opened


def test_files_leave_by_pieces_whole_and_in_order(panel: Any, tmp_path: Path, poll: Any) -> None:
    big, small = tmp_path / "ledger.txt", tmp_path / "été.csv"
    big.write_bytes(b"x" * (2 * 2**20 + 5))
    small.write_bytes(b"a;b\n")
    seen = panel()
    seen.page.locator("input[type=file]").first.set_input_files([big, small])
    assert poll(seen.page, "() => sent.some((one) => one.kind === 'done')")
    sent = [one for one in seen.page.evaluate("() => sent") if one["kind"] == "chunk"]
    assert [(one["name"], one["at"], one["bytes"]) for one in sent] == [
        ("ledger.txt", 0, 2**20),
        ("ledger.txt", 2**20, 2**20),
        ("ledger.txt", 2 * 2**20, 5),
        ("été.csv", 0, 4),
    ]
    assert seen.complaints == []


def test_a_reading_can_be_stopped_and_says_so(panel: Any, tmp_path: Path, poll: Any) -> None:
    file = tmp_path / "ledger.txt"
    file.write_bytes(b"x" * (3 * 2**20))
    seen = panel()
    seen.page.evaluate("() => { window.answers = false; }")
    seen.page.locator("input[type=file]").first.set_input_files(file)
    assert poll(seen.page, "() => sent.length === 1")
    seen.page.get_by_role("button", name="Stop").click()
    assert poll(seen.page, "() => sent.at(-1).kind === 'stop'")
    assert "Stopped" in seen.page.get_by_role("status").text_content()


def test_a_file_too_large_is_not_sent_but_told_to_the_model(panel: Any, tmp_path: Path, poll: Any) -> None:
    file = tmp_path / "ledger.txt"
    file.write_bytes(b"x" * 2000)
    page = panel(most=1000).page
    page.locator("input[type=file]").first.set_input_files(file)
    assert poll(page, "() => model.get('action').kind === 'large' && model.get('action').name") == "ledger.txt"
    assert page.evaluate("() => sent.filter((one) => one.kind === 'chunk').length") == 0


def test_suppliers_columns_and_proposals_are_decided_from_the_keyboard(panel: Any, poll: Any) -> None:
    seen = panel()
    page = seen.page
    page.locator("[data-key^=supplier]").first.focus()
    page.keyboard.press("ArrowDown")
    assert poll(page, "() => model.get('action').kind === 'confirm' && model.get('action').value") == "it"
    page.locator("[data-key^=column]").select_option("colA")
    page.locator("[data-key^=again]").press("Enter")
    assert page.evaluate("() => model.get('action').columns") == {"account": "colA"}
    page.locator("[data-key='accept all']").press("Enter")
    assert page.evaluate("() => [model.get('action').kind, model.get('action').id]") == ["accept", "all"]
    assert page.locator("img").count() == 0
    assert seen.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_and_nothing_overflows(panel: Any, language: Any) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = panel(language).page
    for width in (1280, 480):
        page.set_viewport_size({"width": width, "height": 720})
        page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        found = axe.run(page)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
