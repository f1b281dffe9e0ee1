"""Remakes `docs/gallery/`: a contact sheet of all that leaves the room and of every panel, in both languages.

Run `python docs/gallery.py` (with the extras `lab,dev` and a Chromium). It takes whatever kinds of document and
panels there are. PDFs are drawn by poppler's `pdftoppm`, spreadsheets by LibreOffice, a calendar as the list of its
events: without these programs, those sheets are left out and it is said. A page that complains, or asks for anything,
stops it. A sample without a plan of its own takes the one proposed, as its owner would.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from workbook.cases import open_case
from workbook.cases.assessment import assess
from workbook.cases.planning import plan_shown
from workbook.export import export_assessment
from workbook.export.browsers import find_browser
from workbook.export.kinds import KINDS
from workbook.i18n import LANGUAGES, Language, date
from workbook.views.fonts import font_faces
from workbook.views.modules.inline import plain
from workbook.widgets import start

HERE = Path(__file__).resolve().parent / "gallery"
SAMPLE = "ateliers-bremond"
TODAY = dt.date(2026, 11, 25)  # so that a second run draws the same dates
MOST = 245_000  # bytes of one sheet
SHOWN = 12  # pictures of one sheet
SECTIONS = 4  # of one panel
DRAWN = "() => [...document.querySelectorAll('[data-chart]')].every((plot) => plot.dataset.drawn)"
HERE_DRAWN = "() => [...Reveal.getCurrentSlide().querySelectorAll('[data-chart]')].every((plot) => plot.dataset.drawn)"
STAND_IN = """
const state = %s;
panel.render({ el: document.getElementById("here"), model: {
  get: (name) => state[name], set: (name, value) => { state[name] = value; }, save_changes: () => {},
  send: () => {}, on: () => {}, off: () => {},
} });
"""


@dataclass(frozen=True)
class Shown:
    """One artefact in one language: what it is called, and its pictures."""

    name: str
    title: str
    pictures: list[Image.Image]


class Camera:
    """Draws pages in a Chromium with the network cut."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser

    def shown(self, path: Path, name: str, *, width: int = 1100, height: int = 1400) -> Shown:
        """Return the pictures of a page: one a slide, or one a screenful."""
        context = self.browser.new_context(viewport={"width": width, "height": height}, offline=True)
        page, faults = context.new_page(), list[str]()
        page.on("console", lambda told: told.type == "error" and faults.append(told.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(path.as_uri())
        page.evaluate("() => document.fonts.ready.then(() => true)")
        if page.evaluate("() => Boolean(window.Reveal)"):
            page.set_viewport_size({"width": 1280, "height": 720})
            pictures = list(self._slides(page))
        else:
            self._until(page, DRAWN)
            whole = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
            pictures = [
                whole.crop((0, y, whole.width, min(y + height, whole.height)))
                for y in range(0, whole.height, height)
                if y == 0 or whole.height - y > 40
            ]
        title = page.title()
        context.close()
        if faults:
            raise SystemExit(f"{path.name}: {faults}")
        return Shown(name, title, pictures)

    def _slides(self, page: Any) -> Iterator[Image.Image]:
        for at in range(page.evaluate("() => Reveal.getTotalSlides()")):
            page.evaluate(f"() => Reveal.slide({at})")
            self._until(page, HERE_DRAWN)
            page.wait_for_timeout(400)  # the slides fade into each other
            yield Image.open(io.BytesIO(page.screenshot())).convert("RGB")

    def _until(self, page: Any, script: str) -> None:
        # the files' own policy refuses playwright's wait_for_function
        for _ in range(400):
            if page.evaluate(script):
                return
            page.wait_for_timeout(50)
        raise SystemExit(f"never drawn: {page.title()}")


def documents(assessment: Any, language: Language, camera: Camera, folder: Path) -> Iterator[Shown]:
    """Give what is exported of a case, each with its pictures."""
    for path in export_assessment(assessment, KINDS, language, folder, print, today=TODAY):
        ending = path.name.split(".", 2)[2]
        name = ending if "." in ending else f"handout.{ending}"
        if path.suffix == ".html":
            yield camera.shown(path, name)
        elif path.suffix == ".ics":
            listed = folder / f"{name}.html"
            listed.write_text(calendar_page(path.read_bytes(), language), "utf-8")
            yield dataclasses.replace(camera.shown(listed, name, height=900), title=name)
        elif pictures := printed(path, folder):
            yield Shown(name, name, pictures)
        else:
            print(f"no picture of {path.name}")


def calendar_page(content: bytes, language: Language) -> str:
    """Return the events of a calendar as a reader of another hand finds them, by day."""
    from icalendar import Calendar

    found = sorted(Calendar.from_ical(content).walk("VEVENT"), key=lambda one: one["DTSTART"].dt)
    rows = "".join(
        f"<tr><th>{date(one['DTSTART'].dt, language)}</th><td>{escape(str(one['SUMMARY']))}</td>"
        f"<td>{escape(str(one.get('DESCRIPTION', '')))}</td></tr>"
        for one in found
    )
    cells = "th,td{text-align:left;vertical-align:top;padding:4px 24px 4px 0}th{white-space:nowrap}"
    style = f"{font_faces()}body{{font:17px/26px 'Source Sans 3'}}{cells}"
    head = f'<html lang="{language}"><meta charset="utf-8"><style>{style}</style>'
    return f"<!doctype html>{head}<table>{rows}</table></html>"


def printed(path: Path, folder: Path) -> list[Image.Image]:
    """Return the pages of a PDF or a spreadsheet; none when this machine cannot draw them."""
    pages = folder / f"{path.name}.pages"
    office, poppler = shutil.which("soffice"), shutil.which("pdftoppm")
    if path.suffix == ".xlsx" and office:
        home = f"-env:UserInstallation={(folder / 'office').as_uri()}"
        subprocess.run(
            [office, home, "--headless", "--convert-to", "pdf", "--outdir", folder / "sheets", path],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        path = folder / "sheets" / f"{path.stem}.pdf"
    if path.suffix != ".pdf" or not poppler:
        return []
    pages.mkdir()
    subprocess.run([poppler, "-r", "80", "-png", path, pages / "p"], check=True, capture_output=True, timeout=120)
    return [Image.open(one).convert("RGB") for one in sorted(pages.glob("*.png"))]


def panels(language: Language, camera: Camera, folder: Path) -> Iterator[Shown]:
    """Give every panel of a lesson, each of its first sections drawn as in a notebook."""
    lesson = start("00", language=language, case=SAMPLE)
    for name in sorted(one for one in dir(type(lesson)) if one.endswith("_panel") and not one.startswith("_")):
        widget = getattr(lesson, name)()
        pictures = []
        for current in places(widget):
            path = folder / f"{name}.{language}.html"
            path.write_text(host(widget, current, language), "utf-8")
            pictures += camera.shown(path, name, width=1180, height=760).pictures[:1]
        yield Shown(name.removesuffix("_panel") + " panel", widget.words["title"], pictures)


def places(widget: Any) -> list[str]:
    """Return the sections or questions of a panel that are worth a picture."""
    if widget.has_trait("questions"):
        return [widget.current, *(one["id"] for one in widget.questions[:1])]
    if widget.has_trait("sections") and widget.has_trait("current"):
        return [one["key"] for one in widget.sections][:SECTIONS]
    return [""]


def host(widget: Any, current: str, language: Language) -> str:
    """Return a page that draws a panel from the state it has, on a stand-in for the notebook."""
    names = [
        name for name in widget.traits(sync=True) if not name.startswith("_") and name not in ("layout", "tabbable")
    ]
    state = {name: getattr(widget, name) for name in names} | ({"current": current} if current else {})
    told = json.dumps(state, default=str).replace("<", "\\u003c")
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{language}</title>'
        f"<style>{font_faces()}body{{margin:12px;background:#fff}}{widget._css}</style><div id='here'></div>"
        f"<script>const panel = {plain(widget._esm)};{STAND_IN % told}</script></html>"
    )


def sheets(one: Shown, language: Language) -> Iterator[tuple[str, bytes]]:
    """Give the contact sheets of an artefact: file names and PNGs, each small enough."""
    slug = "".join(sign if sign.isalnum() else "-" for sign in one.name.removesuffix(".html"))
    for first in range(0, len(one.pictures), SHOWN):
        part = one.pictures[first : first + SHOWN]
        number = f"-{first // SHOWN + 1}" if len(one.pictures) > SHOWN else ""
        yield f"{slug}{number}.{language}.png", sheet(part)


def sheet(pictures: list[Image.Image]) -> bytes:
    """Return one PNG of pictures side by side, as large as its weight allows."""
    # MAXCOVERAGE keeps the colours of small things: the hatch is the point of the look
    columns = min(4 if len(pictures) > 6 else 3, len(pictures))
    width = {1: 1000, 2: 640, 3: 520, 4: 420}[columns]
    while True:
        small = [
            one.resize((width, round(one.height * width / one.width)), Image.Resampling.LANCZOS) for one in pictures
        ]
        rows = [small[at : at + columns] for at in range(0, len(small), columns)]
        heights = [max(one.height for one in row) for row in rows]
        whole = Image.new("RGB", (columns * (width + 10) + 10, sum(heights) + 10 * len(rows) + 10), "#C9CFD6")
        top = 10
        for row, height in zip(rows, heights, strict=True):
            for at, one in enumerate(row):
                whole.paste(one, (10 + at * (width + 10), top))
            top += height + 10
        told = io.BytesIO()
        whole.quantize(128, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(told, "PNG", optimize=True)
        if len(told.getvalue()) <= MOST:
            return told.getvalue()
        width = int(width * 0.92)


def page(found: dict[str, dict[str, tuple[str, list[str]]]]) -> str:
    """Return the gallery's page: each artefact, its French sheets and its English ones."""
    lines = [
        "# Galerie · Gallery",
        "",
        f"Ce que produit le classeur pour le cas fictif `{SAMPLE}`, dans les deux langues.",
        f"What the workbook makes of the fictional case `{SAMPLE}`, in both languages.",
        "",
        "Refaire · to make again: `python docs/gallery.py`",
    ]
    for name, told in found.items():
        lines += ["", f"## {name}"]
        for language in LANGUAGES:
            if language in told:
                title, files = told[language]
                lines += ["", f"**{language}** · {title}", "", *(f"![{title}]({file})" for file in files)]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Make every sheet and the page that shows them; the old ones go once all are made."""
    program = find_browser()
    if program is None:
        print("no Chromium, Chrome or Edge on this machine")
        return 1
    made: dict[str, bytes] = {}
    found: dict[str, dict[str, tuple[str, list[str]]]] = {}
    assessment = assess(case := open_case(SAMPLE), today=TODAY)
    case.actions = plan_shown(assessment)[0]
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as play:
        os.chdir(temporary)  # a panel may leave a file where it runs
        browser = play.chromium.launch(executable_path=str(program), args=["--no-sandbox", "--disable-gpu"])
        camera = Camera(browser)
        for language in LANGUAGES:
            folder = Path(temporary) / language
            folder.mkdir()
            for one in (*documents(assessment, language, camera, folder), *panels(language, camera, folder)):
                files = dict(sheets(one, language))
                made |= files
                found.setdefault(one.name, {})[language] = (one.title, list(files))
                print(f"{one.name} ({language}): {len(one.pictures)} pictures, {sum(map(len, files.values())):,} bytes")
        browser.close()
        os.chdir(HERE.parent)
    HERE.mkdir(exist_ok=True)
    for old in HERE.glob("*.png"):
        old.unlink()
    for name, content in made.items():
        (HERE / name).write_bytes(content)
    (HERE / "README.md").write_text(page(found), "utf-8")
    print(f"{len(made)} sheets, {sum(map(len, made.values())):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
