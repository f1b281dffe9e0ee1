"""A JupyterLab served as `open` serves it, on a workspace of its own, and driven in a headless Chromium."""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

IDLE = "() => window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
GROUPS = pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are needed to stop the server surely")


@contextlib.contextmanager
def served(lesson: Path, folder: Path) -> Iterator[str]:
    """Give the address of a JupyterLab on a lesson of a workspace; its whole process group is killed at the end."""
    pytest.importorskip("jupyterlab")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token, config = secrets.token_hex(8), folder / "config"
    config.mkdir()
    settings = {"LabApp": {"expose_app_in_browser": True}, "ServerApp": {"ip": "127.0.0.1"}}
    (config / "jupyter_server_config.json").write_text(json.dumps(settings), "utf-8")
    own = {"JUPYTER_PORT": str(port), "JUPYTER_TOKEN": token, "JUPYTER_CONFIG_DIR": str(config)}
    own |= {name: str(folder / name.lower()) for name in ("JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "JUPYTER_DATA_DIR")}
    workspace, language = lesson.parents[2], lesson.parent.name
    command = [sys.executable, "-m", "workbook", "open", "00", "--no-browser", "--lang", language, "--workspace"]
    with (folder / "server.log").open("w") as log:
        started = subprocess.Popen(
            [*command, str(workspace)], env={**os.environ, **own}, stdout=log, stderr=log, start_new_session=True
        )
        try:
            wait_for(f"http://127.0.0.1:{port}/api?token={token}", started)
            yield f"http://127.0.0.1:{port}/doc/tree/notebooks/{language}/{lesson.name}?token={token}"
        finally:
            stop(started)


def stop(started: subprocess.Popen[bytes]) -> None:
    """End the server, which ends its kernels; what has not ended after ten seconds is killed."""
    if started.poll() is None:
        os.killpg(started.pid, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            started.wait(10)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(started.pid, signal.SIGKILL)


def wait_for(address: str, started: subprocess.Popen[bytes], seconds: float = 40.0) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and started.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    raise AssertionError("JupyterLab did not start: see server.log")


@contextlib.contextmanager
def shown(server: str, browser: Any, folder: Path) -> Iterator[Any]:
    """Give the page of a served lesson, no request leaving the machine; what it showed last is kept as a picture."""
    context = browser.new_context(viewport={"width": 1600, "height": 1000})
    local = re.compile(r"https?://127\.0\.0\.1|^(?:data|blob|about):")
    context.route("**/*", lambda route: route.continue_() if local.match(route.request.url) else route.abort())
    page = context.new_page()
    page.goto(server)
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=40_000)
    yield page
    page.screenshot(path=folder / "lab.png")
    context.close()


def run_all(page: Any, until: Callable[..., Any], drawn: str) -> None:
    """Run every cell; return once a script says that all is drawn."""
    until(page, IDLE, 40)
    page.evaluate("() => { jupyterapp.commands.execute('notebook:run-all-cells'); }")
    until(page, drawn, 40)
