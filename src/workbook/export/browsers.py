"""Finds the Chromium, Chrome or Edge that is already on this machine: nothing is downloaded."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

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
