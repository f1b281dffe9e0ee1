"""The Chromium, Chrome or Edge that is already on this machine, found and started: nothing is downloaded."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path
from types import TracebackType

from workbook.errors import ExportError

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge")
_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"Chromium\Application\chrome.exe",
)


def find_browser() -> Path | None:
    """Return the path of a browser that can be driven, or None.

    `WORKBOOK_BROWSER` wins when it names a file; then the search path, then the usual places.
    """
    named = os.environ.get("WORKBOOK_BROWSER")
    if named and Path(named).is_file():
        return Path(named)
    for name in _NAMES:
        if found := shutil.which(name):
            return Path(found)
    roots = [os.environ.get(v) for v in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
    places = [Path(p) for p in _MAC] + [Path(root) / tail for root in roots if root for tail in _WINDOWS]
    return next((place for place in places if place.is_file()), None)


_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    "--remote-debugging-port=0",
)
_ADDRESS = re.compile(rb"DevTools listening on (ws://\S+)")


class Browser:
    """A browser that listens to this program alone, in a profile of its own; started when first asked, gone at the end.

    Raises:
        ExportError: there is none (`export.no_browser`), or it cannot be started or does not say where it listens
            (`export.browser_failed`).
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._address = ""
        self._room: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> Browser:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> str:
        """Return the name of its program, started unless it runs already."""
        if self._process is not None and self._process.poll() is None:
            return str(self._process.args[0])  # type: ignore[index]
        self.stop()
        program = find_browser()
        if program is None:
            raise ExportError("export.no_browser")
        self._room = tempfile.TemporaryDirectory(prefix="workbook-", ignore_cleanup_errors=True)
        flags = [*_FLAGS, f"--user-data-dir={self._room.name}"]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            flags.append("--no-sandbox")  # Chromium refuses to start for root otherwise; the page is our own
        words = [str(program), *flags, "about:blank"]
        try:
            self._process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)  # noqa: S603
        except OSError as error:
            reason = error.strerror or str(error)
            raise ExportError("export.browser_failed", browser=str(program), reason=reason) from error
        return str(program)

    def address(self) -> str:
        """Return where it listens, which it says on its error stream; this waits until it does."""
        name = self.start()
        process, said = self._process, list[str]()
        assert process is not None and process.stderr is not None  # noqa: PT018, S101  (just started)
        while not self._address and (line := process.stderr.readline()):
            if found := _ADDRESS.search(line):
                self._address = found[1].decode()
                threading.Thread(target=process.stderr.read, daemon=True).start()
            said.append(line.decode(errors="replace").strip())
        if not self._address:
            raise ExportError("export.browser_failed", browser=name, reason=" ".join(said[-2:])[:300])
        return self._address

    def stop(self) -> None:
        """Let it go, and its profile; a browser that does not run stays so."""
        process, room = self._process, self._room
        self._process, self._room, self._address = None, None, ""
        if process is not None:
            process.kill()
            process.wait()
            if process.stderr:
                process.stderr.close()
        if room is not None:
            room.cleanup()
