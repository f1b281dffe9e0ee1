"""A Chromium with the network cut, for every test of what people see.

Use the fixture `watched`: `page = watched("file.html")` opens a file and gives a `Watched`, whose `.page` is the
playwright page and whose `.complaints` hold refused requests, console errors and page errors. Under the exported
files' strict policy `wait_for_function` is refused (it needs eval): poll with `until(page, "() => ...")`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from firefox import Firefox, find_firefox
from workbook.cases import open_case
from workbook.cases.assessment import assess
from workbook.export import export_assessment
from workbook.export.browsers import find_browser
from workbook.i18n import LANGUAGES

_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
_LOCAL = ("file:", "data:", "blob:", "about:")


@dataclass
class Watched:
    """A page whose outside requests are refused and whose complaints are kept."""

    page: Any
    complaints: list[str] = field(default_factory=list)


def until(page: Any, script: str, seconds: float = 20.0) -> Any:
    """Return the first truthy value of a script, asked again and again without eval in the page's own world."""
    end = time.monotonic() + seconds
    while True:
        value = page.evaluate(script)
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"never true within {seconds:.0f} s: {script}")
        time.sleep(0.05)


@pytest.fixture(scope="session")
def chromium_browser() -> Iterator[Any]:
    """One headless Chromium for the session; the test is skipped on a machine that has none."""
    playwright = pytest.importorskip("playwright.sync_api")
    found = find_browser()
    if found is None:
        pytest.skip("no Chromium on this machine")
    with playwright.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(found), args=_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def firefox_browser() -> Iterator[Firefox]:
    """One headless Firefox for the session; the test is skipped on a machine that has none."""
    found = find_firefox()
    if found is None:
        pytest.skip("no Firefox on this machine")
    with Firefox(found) as browser:
        yield browser


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    """The pages of a sample firm in both languages, by the end of their name (`slides`, or `html` for none)."""
    folder = tmp_path_factory.mktemp("exported")
    assessment = assess(open_case("ateliers-bremond"))
    made = {}
    for language in LANGUAGES:
        for path in export_assessment(assessment, ("html", "slides", "questionnaire"), language, folder):
            made[path.name.split(".")[2], language] = path
    return made


@pytest.fixture
def watched(chromium_browser: Any) -> Iterator[Callable[..., Watched]]:
    """A function that opens a file in a page of its own and watches it.

    `watched(path, size=(1280, 720), script=None, query="", **context)`: `script` runs before the page's own,
    `context` goes to playwright's new_context (`bypass_csp=True` for axe, `reduced_motion="reduce"`...).
    """
    contexts = []

    def open_page(
        path: Path, *, size: tuple[int, int] = (1280, 720), script: str | None = None, query: str = "", **options: Any
    ) -> Watched:
        context = chromium_browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        contexts.append(context)
        seen = Watched(None)

        def gate(route: Any) -> None:
            if route.request.url.startswith(_LOCAL):
                route.continue_()
            else:
                seen.complaints.append(f"request: {route.request.url[:200]}")
                route.abort()

        context.route("**/*", gate)
        if script:
            context.add_init_script(script)
        seen.page = context.new_page()
        seen.page.on("pageerror", lambda error: seen.complaints.append(f"page error: {error}"))
        seen.page.on(
            "console",
            lambda message: message.type == "error" and seen.complaints.append(f"console: {message.text[:300]}"),
        )
        seen.page.goto(Path(path).resolve().as_uri() + query)
        return seen

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def poll() -> Callable[..., Any]:
    """The function `until(page, script, seconds)`, as a fixture since test folders are no packages."""
    return until
