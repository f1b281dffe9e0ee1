"""How long the board takes: CPU time of its table, size of its payload, and from a click to the painted frame.

Run `python benchmarks/board.py`. Times are CPU seconds for the table and milliseconds in a headless Chromium for
the click (an event's time stamp to the first task after the frame that shows it); minimum, median, 95 % and maximum.
"""

from __future__ import annotations

import json
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from workbook import cases
from workbook.cases import to_situation
from workbook.model.board_table import BoardTable, board_table
from workbook.model.simulation import simulate
from workbook.parameters import default_parameters
from workbook.views.board import payload
from workbook.views.fonts import font_faces
from workbook.views.modules import styles
from workbook.views.modules.inline import inline_script

PLAN = ("restore", "mfa", "renewal", "documentation")
CLICKS = """async () => {
  const times = [];
  const switches = [...document.querySelectorAll('[role=switch]')];
  for (let i = 0; i < 120; i++) {
    const one = switches[i % switches.length];
    await new Promise(done => requestAnimationFrame(() => setTimeout(done, 20)));
    const start = performance.now();
    one.click();
    const handled = performance.now() - start;
    await new Promise(done => requestAnimationFrame(() => { const port = new MessageChannel();
      port.port1.onmessage = done; port.port2.postMessage(0); }));
    times.push([handled, performance.now() - start]);
  }
  return times;
}"""


def table(draws: int, repeats: int = 5) -> BoardTable:
    situation, parameters = to_situation(cases.open_case("ateliers-bremond")), default_parameters()
    spent = []
    for _ in range(repeats):
        simulation = simulate(situation, parameters, draws=draws)
        start = time.process_time()
        made = board_table(simulation, PLAN)
        spent.append(time.process_time() - start)
    print(f"table of {len(made.change)} plans, {draws} draws: CPU s {told(spent)}")
    return made


def told(values: list[float]) -> str:
    ordered = sorted(values)
    middle, late = statistics.median(ordered), ordered[int(0.95 * (len(ordered) - 1))]
    return f"min {ordered[0]:.2f}, median {middle:.2f}, p95 {late:.2f}, max {ordered[-1]:.2f}"


def page(data: dict[str, Any]) -> str:
    return (
        f'<!doctype html><meta charset="utf-8"><title>Board</title><style>{font_faces()}{styles("board")}</style>'
        '<div style="width:1136px"><div data-board="slide"></div></div>'
        f'<script type="application/json" id="board-data">{json.dumps(data)}</script>'
        f"<script>{inline_script(('board',))}</script>"
    )


def clicks(data: dict[str, Any]) -> None:
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
    if found is None:
        print("no Chromium on this machine: clicks are not timed")
        return
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        file = Path(folder) / "board.html"
        file.write_text(page(data), encoding="utf-8")
        browser = play.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        shown = browser.new_page(viewport={"width": 1280, "height": 720})
        shown.goto(file.as_uri())
        for view in ("month", "draw"):
            shown.click(f"[data-view={view}]")
            times = shown.evaluate(CLICKS)
            print(f"click handled, {view}:          ms {told([handled for handled, _ in times])}")
            print(f"click to painted frame, {view}: ms {told([painted for _, painted in times])}")
        browser.close()


def main() -> None:
    made = table(1000)
    table(2000, repeats=3)
    data = payload(made, "fr")
    codes = len(data["monthly"]["data"]) + len(data["gap"]["data"])
    print(f"payload: {len(json.dumps(data, ensure_ascii=False).encode()) / 1024:.0f} KB, codes {codes / 1024:.0f} KB")
    clicks(data)


if __name__ == "__main__":
    main()
