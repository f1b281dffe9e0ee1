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

from workbook.export.browsers import find_browser

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
