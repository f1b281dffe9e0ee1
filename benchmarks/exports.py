"""What leaves the room against its budgets: weight, time to write it, first words and chart, toggle to painted frame.

Run: python benchmarks/exports.py [--openings 5]

Every kind of document there is, of one sample. Writing is measured from the case file (figures included) to the last
file on disk, wall and CPU time of this process: what a browser prints counts in the first only. Openings are in a
headless Chromium, each in a fresh context, from the navigation's start; wall time, so a busy machine shows.
"""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from board import CLICKS, told

from workbook.cases import open_case
from workbook.cases.assessment import assess
from workbook.cases.planning import plan_shown
from workbook.errors import ExportError
from workbook.export import export_case
from workbook.export.browsers import find_browser
from workbook.export.kinds import KINDS

SAMPLE, LANGUAGE = "ateliers-bremond", "fr"
HANDOUT_MB, EXPORT_S, BOARD_S, CHART_S, MEDIAN_MS, P95_MS = 3.0, 20.0, 0.6, 2.5, 16.7, 33.0
SEEN = """
window.seen = {};
new MutationObserver(() => {
  for (const [name, sign] of [["board", ".wbb-figure"], ["chart", "[data-drawn=yes]"]])
    if (!(name in seen) && document.querySelector(sign)) {
      seen[name] = null;
      requestAnimationFrame(() => setTimeout(() => { seen[name] = performance.now(); }, 0));
    }
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-drawn"] });
"""
TIMES = """() => seen.board && seen.chart && {
  words: performance.getEntriesByName("first-contentful-paint")[0].startTime, board: seen.board, chart: seen.chart }"""
TO_BOARD = "() => window.Reveal && Reveal.slide(Reveal.getSlides().findIndex((one) => one.id === 'what-if'))"
TO_CHART = (
    "() => window.Reveal && Reveal.slide(Reveal.getSlides().findIndex((one) => one.querySelector('[data-chart]')))"
)


def row(what: str, value: str, goal: str = "–", met: bool | None = None) -> None:
    print(f"| {what} | {value} | {goal} | {'' if met is None else 'met' if met else '**missed**'} |", flush=True)


def write(folder: Path) -> list[Path]:
    """Write every kind of document, say how long each took and all of them, and return the files."""
    case, today = open_case(SAMPLE), dt.date(2026, 11, 25)
    case.actions = plan_shown(assess(case, today=today))[0]  # the plan's spreadsheet needs a plan
    began, spent = time.perf_counter(), time.process_time()
    try:
        export_case(case, KINDS, LANGUAGE, folder, today=today)
    except ExportError as error:
        print("not all was written: " + ", ".join(fault.where or fault.code for fault in error.faults))
    wall, spent = time.perf_counter() - began, time.process_time() - spent
    row(f"One case to all artefacts ({', '.join(KINDS)})", f"{wall:.1f} s", f"{EXPORT_S:g} s", wall <= EXPORT_S)
    row("the same, CPU of this process", f"{spent:.1f} s")
    return sorted(folder.iterdir())


def weigh(files: list[Path]) -> None:
    for file in files:
        name, size = file.name.split(".", 2)[2], file.stat().st_size / 1e6
        if name == "html":
            row("Handout, `html`", f"{size:.2f} MB", f"{HANDOUT_MB:g} MB", size <= HANDOUT_MB)
        else:
            row(f"`{name}`", f"{size:.2f} MB" if size >= 0.1 else f"{size * 1e3:.0f} kB")


def opened(browser: Any, file: Path) -> tuple[Any, dict[str, float]]:
    context = browser.new_context(viewport={"width": 1280, "height": 720}, offline=True)
    context.add_init_script(SEEN)
    page = context.new_page()
    page.goto(file.as_uri())
    page.evaluate(TO_CHART)
    while not (times := page.evaluate(TIMES)):
        page.wait_for_timeout(20)
    return page, times


def open_and_click(files: list[Path], openings: int) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(find_browser()), args=["--no-sandbox", "--disable-gpu"])
        for name, ending in (("Handout", f".{LANGUAGE}.html"), ("Deck", ".slides.html")):
            file = next(one for one in files if one.name.endswith(ending))
            found = []
            for _ in range(openings):
                page, times = opened(browser, file)
                found.append(times)
                page.context.close()
            for what, key, goal in (
                ("words", "words", BOARD_S),
                ("board", "board", BOARD_S),
                ("chart", "chart", CHART_S),
            ):
                seconds = [one[key] / 1000 for one in found]
                middle = statistics.median(seconds)
                row(f"{name}: first {what} on screen, median of {openings}", f"{middle:.2f} s (min {min(seconds):.2f})",
                    f"{goal:g} s", middle <= goal)  # fmt: skip
            page, _ = opened(browser, file)
            page.evaluate(TO_BOARD)
            page.wait_for_timeout(1500)
            painted = sorted(one for _, one in page.evaluate(CLICKS))
            middle, late = statistics.median(painted), painted[int(0.95 * (len(painted) - 1))]
            row(f"{name}: toggle to painted frame, median / p95", f"{middle:.1f} / {late:.1f} ms",
                f"{MEDIAN_MS:g} / {P95_MS:g} ms", middle <= MEDIAN_MS and late <= P95_MS)  # fmt: skip
            print(f"  {name.lower()}, 120 toggles: ms {told(painted)}")
            page.context.close()
        browser.close()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--openings", type=int, default=5)
    openings = asked.parse_args().openings
    with tempfile.TemporaryDirectory() as folder:
        files = write(Path(folder))
        weigh(files)
        if find_browser() is None:
            print("no Chromium on this machine: openings and toggles are not timed")
        else:
            open_and_click(files, openings)


if __name__ == "__main__":
    main()
