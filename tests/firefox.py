"""A headless Firefox with the network cut, driven over its own WebDriver BiDi websocket: no driver in between.

    with Firefox() as firefox:
        page = firefox.open(Path("file.html"), size=(1280, 720))
        page.value("document.title")

The protocol is the W3C's WebDriver BiDi. Only what the tests need of it is here: open a file, ask for a value, press
keys, click, draw a picture, and keep every complaint (a request, a console error, a breach of the file's own policy).
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

import websocket

WAIT = 30.0  # seconds for one answer of the browser
LIFE = 300.0  # seconds after which the browser is ended, whatever a test is doing
KEYS = {"ArrowRight": "\ue014", "ArrowLeft": "\ue012", "Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c"}
# every address goes to a port where nobody listens, and nothing is asked for by the browser itself
PREFERENCES = {
    "network.proxy.type": 1,
    **{f"network.proxy.{kind}": "127.0.0.1" for kind in ("http", "ssl", "socks")},
    **{f"network.proxy.{kind}_port": 9 for kind in ("http", "ssl", "socks")},
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": True,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.safebrowsing.downloads.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "dom.disable_open_during_load": False,
}
BREACHES = """() => {
  window.breaches = [];
  document.addEventListener('securitypolicyviolation', (one) =>
    window.breaches.push(one.blockedURI + ' ' + one.effectiveDirective));
}"""


def find_firefox() -> Path | None:
    """Return the path of the Firefox on this machine, or None; `WORKBOOK_FIREFOX` wins when it names a file."""
    named = os.environ.get("WORKBOOK_FIREFOX")
    if named and Path(named).is_file():
        return Path(named)
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    return Path(found) if found else None


@dataclass
class Page:
    """A tab, and what it complained of."""

    firefox: Firefox
    context: str
    complaints: list[str] = field(default_factory=list)

    def value(self, expression: str) -> Any:
        """Return what an expression is worth in the page, awaited when it is a promise; it must fit in JSON."""
        found = self.firefox.ask(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({expression}) ?? null))()",
            target={"context": self.context},
            awaitPromise=True,
            userActivation=True,
        )
        if found["type"] != "success":
            raise AssertionError(f"{expression}: {found['exceptionDetails']['text']}")
        return json.loads(found["result"]["value"])

    def until(self, expression: str, seconds: float = 20.0) -> Any:
        """Return the first truthy value of an expression, asked again and again."""
        end = time.monotonic() + seconds
        while not (value := self.value(expression)):
            if time.monotonic() > end:
                raise AssertionError(f"never true within {seconds:.0f} s: {expression}")
            time.sleep(0.05)
        return value

    def press(self, key: str) -> None:
        """Press and release one key."""
        sign = KEYS.get(key, key)
        self._act("key", [{"type": "keyDown", "value": sign}, {"type": "keyUp", "value": sign}])

    def click(self, selector: str) -> None:
        """Click with the mouse in the middle of the first element a selector finds."""
        self.value(f"document.querySelector({selector!r}).scrollIntoView({{ block: 'center' }})")
        x, y = self.value(
            f"(() => {{ const at = document.querySelector({selector!r}).getBoundingClientRect();"
            " return [Math.round(at.x + at.width / 2), Math.round(at.y + at.height / 2)]; })()"
        )
        self._act(
            "pointer",
            [
                {"type": "pointerMove", "x": x, "y": y},
                {"type": "pointerDown", "button": 0},
                {"type": "pointerUp", "button": 0},
            ],
        )

    def picture(self) -> bytes:
        """Return what is on screen, as a PNG."""
        return base64.b64decode(self.firefox.ask("browsingContext.captureScreenshot", context=self.context)["data"])

    def found_fault(self) -> list[str]:
        """Return every request, console error and breach of the page's policy so far."""
        return [*self.complaints, *self.value("window.breaches")]

    def close(self) -> None:
        """Close the tab."""
        self.firefox.ask("browsingContext.close", context=self.context)

    def _act(self, kind: str, actions: list[dict[str, Any]]) -> None:
        source = {"type": kind, "id": kind, "actions": actions}
        self.firefox.ask("input.performActions", context=self.context, actions=[source])


class Firefox:
    """One browser with a fresh profile, ended with all its processes on leaving, or after `LIFE` seconds."""

    def __init__(self, program: Path) -> None:
        self.program = program
        self._pages: dict[str, Page] = {}
        self._last = 0

    def __enter__(self) -> Firefox:
        self._profile = Path(tempfile.mkdtemp(prefix="firefox-"))
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()]
        (self._profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        with (self._profile / "said.log").open("wb") as said:
            self._process = subprocess.Popen(
                [self.program, "--headless", "--no-remote", "--profile", self._profile, "--remote-debugging-port", "0",
                 "about:blank"],
                stdout=said, stderr=said, start_new_session=True,
            )  # fmt: skip
        self._end = threading.Timer(LIFE, self._kill)
        self._end.daemon = True
        self._end.start()
        try:
            address = f"ws://127.0.0.1:{self._port()}/session"
            self._socket = websocket.create_connection(address, timeout=WAIT, suppress_origin=True)
            self.ask("session.new", capabilities={})
            self.ask("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
            self.ask("script.addPreloadScript", functionDeclaration=BREACHES)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end.cancel()
        if hasattr(self, "_socket"):
            self._socket.close(timeout=1)
        self._kill()
        shutil.rmtree(self._profile, ignore_errors=True)

    def open(self, path: Path, size: tuple[int, int] = (1280, 720)) -> Page:
        """Return a new tab in which a file was opened and loaded."""
        context = self.ask("browsingContext.create", type="tab")["context"]
        page = self._pages[context] = Page(self, context)
        self.ask(
            "browsingContext.setViewport",
            context=context,
            viewport={"width": size[0], "height": size[1]},
            devicePixelRatio=1,
        )
        self.ask("browsingContext.navigate", context=context, url=path.resolve().as_uri(), wait="complete")
        return page

    def tabs(self) -> list[str]:
        """Return the contexts of the tabs and windows that are open."""
        return [one["context"] for one in self.ask("browsingContext.getTree")["contexts"]]

    def page(self, context: str) -> Page:
        """Return a tab or window by its context."""
        return self._pages.setdefault(context, Page(self, context))

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Return the browser's answer to a command; the events that come before it are kept."""
        self._last += 1
        self._socket.send(json.dumps({"id": self._last, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv())
            if message["type"] == "event":
                self._keep(message["method"], message["params"])
            elif message.get("id") == self._last:
                if message["type"] == "error":
                    raise AssertionError(f"{method}: {message['error']}: {message['message']}")
                return dict(message["result"])

    def _keep(self, event: str, told: dict[str, Any]) -> None:
        if event == "network.beforeRequestSent":
            address = told["request"]["url"]
            if told["context"] and not address.startswith(("file:", "data:", "blob:", "about:")):
                self.page(told["context"]).complaints.append(f"request: {address[:200]}")
        elif told["level"] == "error" and (context := told["source"].get("context")):
            self.page(context).complaints.append(f"console: {(told['text'] or '')[:300]}")

    def _port(self) -> int:
        # the browser writes where it listens in its profile
        written, end = self._profile / "WebDriverBiDiServer.json", time.monotonic() + WAIT
        while True:
            try:
                return int(json.loads(written.read_text("utf-8"))["ws_port"])
            except (OSError, ValueError):
                if self._process.poll() is not None or time.monotonic() > end:
                    said = (self._profile / "said.log").read_text("utf-8", errors="replace")
                    raise AssertionError(f"Firefox did not start: {said[-2000:]}") from None
                time.sleep(0.1)

    def _kill(self) -> None:
        if self._process.poll() is None:
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
            self._process.wait(10)
