"""A facilitator takes a firm through audit, offers, plan and back, in JupyterLab, from the keyboard alone."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from lab import GROUPS, run_all, served, shown
from workbook.cases import CaseFile, load, sample_folder, samples
from workbook.i18n import LANGUAGES, Language
from workbook.lessons.workspace import choose_workspace, refresh

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CELLS = ("start", "audit-panel", "offers-panel", "plan-panel")
DRAWN = "() => document.querySelectorAll('.wbg-table').length === 3"
AUDIT, OFFERS, PLAN = range(3)


@pytest.fixture
def lesson(tmp_path: Path, sample: str, language: Language) -> Path:
    """The bench with its three panels, on a copy of a sample firm."""
    workspace = tmp_path / "workspace"
    refresh(choose_workspace(workspace))
    bench = next((workspace / "notebooks" / language).glob("B0-*.ipynb"))
    content = json.loads(bench.read_text("utf-8"))
    content["cells"] = [cell for cell in content["cells"] if cell.get("id") in CELLS]
    for cell in content["cells"]:
        cell["source"] = [line.replace('"ateliers-bremond"', '"own.json"') for line in cell["source"]]
    bench.write_text(json.dumps(content), "utf-8")
    shutil.copy(
        sample_folder(sample) / ("case.en.json" if language == "en" else "case.json"), bench.parent / "own.json"
    )
    return bench


@pytest.fixture
def page(lesson: Path, chromium_browser: Any, tmp_path: Path) -> Iterator[Any]:
    with served(lesson, tmp_path) as server, shown(server, chromium_browser, tmp_path) as seen:
        yield seen


def kept(file: Path, holds: Callable[[CaseFile], object], seconds: float = 10.0) -> CaseFile:
    """Return the case once its file holds something; the file is read as another program would."""
    end = time.monotonic() + seconds
    while not holds(case := load(file)):
        assert time.monotonic() < end, "never kept"
        time.sleep(0.1)
    return case


def standings(case: CaseFile) -> list[str]:
    return [one.state for one in case.actions.actions]


def at(page: Any, panel: int, cell: str) -> None:
    """Put the focus on a field of a panel."""
    page.locator(".wbg").nth(panel).locator(f'[data-cell="{cell}"]').focus()


def section(page: Any, panel: int, key: str) -> None:
    """Go to a section of a panel by its name in the list, with the key Enter."""
    page.locator(".wbg").nth(panel).locator(f'.wbg-section[data-section="{key}"]').focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.className") == "wbg-title"


@GROUPS
@pytest.mark.parametrize(("sample", "language"), list(zip(samples(), cycle(LANGUAGES), strict=False)))
def test_audit_offers_and_plan_are_done_from_the_keyboard_and_kept(page: Any, lesson: Path, poll: Any) -> None:
    file = lesson.parent / "own.json"
    run_all(page, poll, DRAWN)
    before = load(file)

    at(page, AUDIT, "access/password_vault/state")  # from the list, then the next field
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Clarisse Zandrelot, Samia Quintrelle")
    page.keyboard.press("Tab")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Opened with both, on the day of the audit.")
    page.keyboard.press("Tab")
    case = kept(file, lambda one: "both" in one.audit.items["password_vault"].evidence)
    assert case.audit.states["password_vault"] == "held"
    assert case.audit.items["password_vault"].names == ("Clarisse Zandrelot", "Samia Quintrelle")

    section(page, OFFERS, "hours")
    at(page, OFFERS, "hours/0/hourly_rate")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("91.5")
    page.keyboard.press("Enter")  # down the column
    assert page.evaluate("() => document.activeElement.dataset.cell") == "hours/1/hourly_rate"
    section(page, OFFERS, "backup")
    at(page, OFFERS, "backup/restore_test/0")
    page.keyboard.press("Home")  # the first choice of the list
    page.keyboard.press("Tab")
    case = kept(file, lambda one: one.offers[0].services.get("restore_test"))
    assert (case.offers[0].hourly_rate, case.offers[0].services["restore_test"].status) == (91.5, "included")

    if not before.actions.actions:
        section(page, PLAN, "proposals")
        page.locator(".wbg").nth(PLAN).locator(".wbg-foot .wbg-button").last.focus()
        page.keyboard.press("Enter")
    case = kept(file, lambda one: one.actions.actions)
    assert len(case.actions.actions) >= 2
    assert all(one.start and one.due for one in case.actions.actions)

    section(page, PLAN, "progress")
    states = standings(case)
    page.locator(".wbg").nth(PLAN).locator('select[data-cell$="/state"]').first.focus()
    page.keyboard.press("ArrowUp" if states[0] == "dropped" else "ArrowDown")  # to the next standing
    page.keyboard.press("Tab")
    kept(file, lambda one: standings(one)[0] != states[0])

    page.locator(".wbg").nth(PLAN).locator(".wbg-undo:enabled").wait_for()
    page.locator(".wbg").nth(PLAN).locator(".wbg-title").focus()
    page.keyboard.press("ControlOrMeta+z")
    kept(file, lambda one: standings(one) == states)
