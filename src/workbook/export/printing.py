"""Prints a page to PDF with the browser found on this machine, through the protocol that browsers are debugged with.

The page is handed over by the local connection, not through a file, so that a browser confined to its own folders
prints too. It is printed once it says that everything on it is drawn; the PDF is tagged and outlined.
"""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from workbook.errors import ExportError
from workbook.export.assets import own
from workbook.export.browsers import Browser
from workbook.export.outline import with_titles

SECONDS = 180  # that a slow machine may take for one document
_MOST = 256 * 1024 * 1024  # bytes of one message
_held: ContextVar[Browser | None] = ContextVar("workbook_browser", default=None)

READY = (
    "document.fonts.status === 'loaded' && document.readyState === 'complete'"
    " && [...document.querySelectorAll('[data-chart]')].every((one) => one.dataset.drawn)"
)
PRINTED_SLIDES = (
    READY + " && document.querySelectorAll('.pdf-page').length >= document.querySelectorAll('section.slide').length"
)
_HEADINGS = (
    "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]"
    ".map((one) => one.textContent.replace(/[ \\t\\n]+/g, ' ').trim())"
)
_UNDRAWN = "[...document.querySelectorAll('[data-drawn=no]')].map((one) => one.dataset.chart).join(', ')"


def print_pdf(page: str, *, ready: str = READY, width: int = 794) -> bytes:
    """Return a page as PDF, on the paper its own style sheet names.

    Args:
        page: the whole HTML.
        ready: an expression of the page's language, true once everything is drawn.
        width: of the window in pixels while the page is laid out.

    Raises:
        ExportError: there is no browser (`export.no_browser`), it fails or takes too long
            (`export.browser_failed`), or a chart cannot be drawn (`export.not_drawn`).
    """
    held = _held.get()
    if held is not None:
        return _in_a_thread(held, page, ready, width)
    with one_browser():
        return print_pdf(page, ready=ready, width=width)


@contextmanager
def one_browser() -> Iterator[None]:
    """Print all that is printed inside with one browser, started by the first page and gone at the end."""
    with Browser() as browser:
        before = _held.set(browser)
        try:
            yield
        finally:
            _held.reset(before)


def _in_a_thread(browser: Browser, page: str, ready: str, width: int) -> bytes:
    """Drive the browser from a thread: a notebook's own thread has a loop that is already running."""
    found: list[bytes | BaseException] = []
    name = browser.start()  # before the clock starts: who has none is told at once

    def run() -> None:
        try:
            found.append(asyncio.run(asyncio.wait_for(_print(browser, page, ready, width), SECONDS)))
        except BaseException as error:
            found.append(error)

    watch = threading.Timer(SECONDS, browser.stop)  # a browser that never says its address
    watch.start()
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        thread.join()
    finally:
        watch.cancel()
    if isinstance(found[0], bytes):
        return found[0]
    browser.stop()  # whatever state it is in: the next page gets a new one
    if isinstance(found[0], ExportError):
        raise found[0]
    raise ExportError("export.browser_failed", browser=name, reason=str(found[0]) or type(found[0]).__name__)


async def _print(browser: Browser, page: str, ready: str, width: int) -> bytes:
    from tornado.websocket import websocket_connect

    line = await websocket_connect(browser.address(), max_message_size=_MOST, ping_interval=None)
    try:
        return await _printed(_Line(line), page, ready, width)
    finally:
        line.close()
        while await line.read_message() is not None:  # until the browser has heard it
            pass


async def _printed(ask: _Line, page: str, ready: str, width: int) -> bytes:
    target = await ask("Target.createTarget", url="about:blank")
    joined = await ask("Target.attachToTarget", targetId=target["targetId"], flatten=True)
    ask.session = joined["sessionId"]
    await ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
    await ask("Network.enable")
    nothing = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
    await ask("Network.emulateNetworkConditions", **nothing)
    frame = (await ask("Page.getFrameTree"))["frameTree"]["frame"]["id"]
    await ask("Page.setDocumentContent", frameId=frame, html=page)
    while not await ask.value(ready):
        await asyncio.sleep(0.05)
    if missing := await ask.value(_UNDRAWN):
        raise ExportError("export.not_drawn", charts=missing)
    await ask.value(own("hatches.js"))
    printed = await ask(
        "Page.printToPDF",
        printBackground=True,
        preferCSSPageSize=True,
        generateTaggedPDF=True,
        generateDocumentOutline=True,
    )
    headings = await ask.value(_HEADINGS)
    ask.session = ""
    await ask("Target.closeTarget", targetId=target["targetId"])
    return with_titles(base64.b64decode(printed["data"]), headings)


class _Line:
    """One question at a time to the browser, each with its answer."""

    def __init__(self, line: Any) -> None:
        self._line, self._count, self.session = line, itertools.count(1), ""

    async def __call__(self, method: str, **values: Any) -> dict[str, Any]:
        number = next(self._count)
        about = {"sessionId": self.session} if self.session else {}
        await self._line.write_message(json.dumps({"id": number, "method": method, "params": values, **about}))
        while True:
            heard = await self._line.read_message()
            if heard is None:
                raise ConnectionError("the browser has gone")
            answer = json.loads(heard)
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error'].get('message')}")
                return dict(answer["result"])

    async def value(self, script: str) -> Any:
        answer = await self("Runtime.evaluate", expression=script, returnByValue=True)
        return answer["result"].get("value")
