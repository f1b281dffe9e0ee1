"""A whole sitting in JupyterLab, as an owner has it: typed, interrupted, gone on with, and confronted.

The server is started as `open` starts it, on a workspace of its own, and is killed at the end whatever happens.
"""

from __future__ import annotations

import datetime as dt
import json
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from lab import GROUPS, run_all, served, shown
from workbook.cases import load
from workbook.lessons.workspace import choose_workspace, refresh
from workbook.questions import bank
from workbook.views.panel_figures import FIELDS

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ASKED = [one.id for one in bank()]
UNKNOWN = ASKED[12:22]
TYPED = {
    "name": "Durand", "revenue": "6 200 000", "employees": "42", "users": "38", "servers": "2", "fee_month": "2 900",
    "included_hours": "12", "hourly_rate": "85", "subscriptions_year": "21 000", "internal_hours_week": "4",
}  # fmt: skip
LAST = "/\\[\\d+\\]/.test([...document.querySelectorAll('.jp-InputPrompt')].at(-1).textContent)"  # its cell has run
PANEL = f"() => {LAST} && document.querySelector('.wbp')"


ANSWERS = tuple(f"lesson.{name}()" for name in ("answers_panel", "two_views", "say_two_views"))
BOARDS = (
    "from workbook.cases import open_case",
    "from workbook.cases.assessment import assess",
    "from workbook.widgets.board import board",
    *(f'board(assess(open_case("{firm}"), draws=200), "en")' for firm in ("ateliers-bremond", "etude-valombre")),
)


def lesson_copy(workspace: Path, more: Sequence[str]) -> Path:
    """Return the workspace's lesson 00 on a firm of one's own, with some more cells at its end."""
    refresh(choose_workspace(workspace))
    lesson = workspace / "notebooks" / "en" / "00-start-here.ipynb"
    content = json.loads(lesson.read_text("utf-8"))
    for cell in content["cells"]:
        cell["source"] = [line.replace('"ateliers-bremond"', '"durand.json"') for line in cell["source"]]
    for number, source in enumerate(more):
        code = {"cell_type": "code", "id": f"test-{number}", "metadata": {}, "outputs": [], "execution_count": None}
        content["cells"].append(code | {"source": [source]})
    lesson.write_text(json.dumps(content), "utf-8")
    return lesson


@pytest.fixture
def lesson(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    return lesson_copy(tmp_path / "workspace", getattr(request, "param", ANSWERS))


@pytest.fixture
def page(lesson: Path, chromium_browser: Any, tmp_path: Path) -> Iterator[Any]:
    with served(lesson, tmp_path) as server, shown(server, chromium_browser, tmp_path) as seen:
        yield seen


def restart(page: Any, until: Callable[..., Any]) -> None:
    """Restart the kernel and clear what it showed, by the menu's command; confirm from the keyboard."""
    page.evaluate("() => { jupyterapp.commands.execute('kernelmenu:restart-and-clear'); }")
    page.wait_for_selector(".jp-Dialog")
    page.keyboard.press("Enter")
    page.wait_for_selector(".jp-Dialog", state="detached")
    until(page, "() => [...document.querySelectorAll('.jp-InputPrompt')].every((one) => !/\\d/.test(one.textContent))")


def widths(page: Any) -> list[float]:
    """Return how wide each of the six mistakes is left open."""
    return page.evaluate(
        "() => [...document.querySelectorAll('.wbp-mistake')].map((one) =>"
        " parseFloat(one.querySelector('.wbp-open')?.style.width ?? 0))"
    )


def type_figures(page: Any) -> None:
    """Fill in the figures from the keyboard, field after field, and go to the first question."""
    page.locator("[data-field=name]").focus()
    for field in FIELDS:
        if page.evaluate("() => document.activeElement.dataset.field") != field.key:
            continue  # a field that this contract does not call for
        if field.key in TYPED:
            page.keyboard.press("ControlOrMeta+a")
            page.keyboard.type(TYPED[field.key])
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the button "next", the one before it having nowhere to go
    assert page.evaluate("() => document.activeElement.className") == "wbp-title"


def answer(page: Any, keys: dict[str, str]) -> None:
    for key in keys.values():
        page.keyboard.press(key)
        page.keyboard.press("Enter")


def kept(file: Path, until_count: int, seconds: float = 10.0) -> dict[str, Any]:
    """Return the owner's answers in the file once they are as many as were given."""
    end = time.monotonic() + seconds
    while True:
        answers = load(file).answers.get("owner", {}) if file.exists() else {}
        if len(answers) >= until_count or time.monotonic() > end:
            return dict(answers)
        time.sleep(0.1)


@GROUPS
def test_a_whole_situation_is_entered_interrupted_confronted_and_nothing_is_lost(page, lesson, tmp_path, poll):
    file = lesson.parent / "durand.json"
    run_all(page, poll, PANEL)
    type_figures(page)
    first, second = ASKED[:18], ASKED[18:]
    answer(page, dict.fromkeys(first, "3"))
    assert kept(file, 18) == dict.fromkeys(first, 3)

    restart(page, poll)
    run_all(page, poll, PANEL)
    case = load(file)
    assert (case.firm.users, case.firm.revenue, case.contract.hourly_rate) == (38, 6_200_000, 85)
    assert case.firm.name == "Durand"
    shown = page.evaluate("() => [...document.querySelectorAll('.wbp-pip.wbp-known')].length")
    assert shown == 19  # eighteen answers, and the figures
    page.locator(".wbp-jump").focus()
    page.keyboard.press("Enter")
    answer(page, dict.fromkeys(second, "2"))
    assert kept(file, 36) == dict.fromkeys(first, 3) | dict.fromkeys(second, 4)
    poll(page, "() => document.querySelectorAll('.wbp-open').length === 0")
    assert widths(page) == [0.0] * 6

    page.locator(f".wbp-theme[data-theme={bank()[12].theme}]").focus()
    page.keyboard.press("Enter")
    while page.evaluate("() => document.querySelector('.wbp-pane input').name.split('-').pop()") != UNKNOWN[0]:
        page.keyboard.press("Enter")
    answer(page, dict.fromkeys(UNKNOWN, "0"))
    poll(page, "() => document.querySelectorAll('.wbp-pip.wbp-unknown').length === 10")
    poll(page, "() => document.querySelectorAll('.wbp-open').length >= 3")
    assert sum(width > 5 for width in widths(page)) >= 3
    poll(page, "() => document.querySelectorAll('.wbp-worth button').length >= 3")

    answers = tmp_path / "provider.json"
    content = {"format": "workbook-answers", "version": 1, "firm": "Durand", "view": "provider", "language": "en"}
    content |= {"date": f"{dt.date(2026, 11, 25)}", "answers": dict.fromkeys(ASKED, 5)}
    answers.write_text(json.dumps(content), "utf-8")
    page.locator(".wba input[type=file]").set_input_files(answers)
    poll(page, "() => /36 answers added/.test(document.querySelector('.wba-said').textContent)")
    assert load(file).answers["provider"] == dict.fromkeys(ASKED, 5)
    page.locator(".jp-Cell").last.click()
    page.keyboard.press("ArrowUp")
    page.evaluate("() => { jupyterapp.commands.execute('notebook:run-all-below'); }")
    last = "[...document.querySelectorAll('.jp-Cell')].at(-1)"
    shown = f"{last}.querySelector('.jp-OutputArea-output')?.textContent"
    said = poll(page, f"() => {shown}?.includes('26') && {shown}")
    assert "26" in said  # what both know and see differently: all but the ten


@GROUPS
@pytest.mark.parametrize("lesson", [BOARDS], indirect=True)
def test_the_boards_of_two_firms_keep_each_its_own_and_no_key_reaches_the_notebook(page: Any, poll: Any) -> None:
    run_all(page, poll, PANEL)
    page.locator(".jp-Cell").last.scroll_into_view_if_needed()
    poll(page, "() => document.querySelectorAll('.wbb').length === 2")
    first, second = page.locator(".wbb").nth(0), page.locator(".wbb").nth(1)

    def figures() -> list[str]:
        return [one.locator(".wbb-figure").inner_text() for one in (first, second)]

    def bits(board: Any) -> list[str]:
        return board.locator("[role=switch]").evaluate_all("all => all.map(one => one.ariaChecked)")

    before, kept = figures(), bits(second)
    first.locator("[role=switch]").first.focus()
    page.keyboard.press("Space")
    assert figures()[0] != before[0]
    second.locator("[data-view=draw]").click()
    second.locator(".wbb-risk input").first.focus()
    page.keyboard.press("ArrowRight")
    assert second.locator(".wbb-risk input").nth(1).is_checked()
    assert first.locator(".wbb-risk input").nth(0).is_checked()
    assert first.locator(".wbb-chart").is_visible()
    second.locator("input[type=range]").focus()
    page.keyboard.press("Home")
    assert "true" not in bits(second)
    second.locator("[role=switch]").first.focus()
    page.keyboard.press("Enter")
    assert bits(second) != kept
    ids = page.evaluate("() => [...document.querySelectorAll('.wbb [id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))
    names = page.evaluate("() => [...document.querySelectorAll('.wbb input[type=radio]')].map((one) => one.name)")
    assert len(set(names)) == 4
    leave_the_notebook_alone(page, [first.locator("[role=switch]").first, second.locator(".wbb-risk input").first])
    panel = page.locator(".wbp").first
    panel.get_by_role("button", name="Next", exact=True).click()
    options = panel.locator("input[type=radio]")
    options.first.wait_for()
    leave_the_notebook_alone(page, [options.first, panel.get_by_role("button", name="Next", exact=True)])
    options.first.focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => document.activeElement.closest('.wbp') !== null")


def leave_the_notebook_alone(page: Any, controls: Sequence[Any]) -> None:
    """Press keys that JupyterLab has commands for; no cell may come, go, change or take the focus."""
    cells = "() => jupyterapp.shell.currentWidget.content.widgets.map((cell) => [cell.model.id, cell.model.type])"
    before = page.evaluate(cells)
    for control in controls:
        for key in ("a", "b", "m", "x", "v", "z", "ArrowDown", "ArrowUp"):
            control.focus()
            page.keyboard.press(key)
            assert page.evaluate("() => document.activeElement.closest('.wb') !== null"), key
    page.wait_for_timeout(300)
    assert page.evaluate(cells) == before
