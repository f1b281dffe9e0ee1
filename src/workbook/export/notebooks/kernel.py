"""Runs a notebook in a kernel of its own, in a folder; what fails is told as one line."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_LONGEST = 60  # signs of the folder of sockets; systems allow about a hundred for a socket's whole path


class NotRunError(Exception):
    """The notebook did not run to its end; its text is the last line of the reason."""


def run_notebook(notebook: Any, folder: Path, seconds: int, environment: Mapping[str, str] | None = None) -> None:
    """Run all cells of a notebook; its outputs are put into it.

    Args:
        notebook: an nbformat notebook, changed in place.
        folder: where it runs.
        seconds: how long a cell may take.
        environment: variables of the kernel, besides those of this program.

    Raises:
        NotRunError: a cell fails or takes too long, or the kernel does not start.
    """
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError

    env = {**os.environ, **(environment or {})}
    with tempfile.TemporaryDirectory(prefix="kernel-") as sockets:
        client = NotebookClient(
            notebook,
            timeout=seconds,
            kernel_name="python3",
            extra_arguments=["--log-level=40"],  # a kernel on this machine alone need not warn of eavesdroppers
            resources={"metadata": {"path": str(folder)}},
            config=_through(sockets),
        )
        try:
            if _in_a_loop():
                client.execute(env=env)
            else:  # a loop of its own, closed at the end: several notebooks run side by side, in threads
                asyncio.run(client.async_execute(env=env))
        except (CellExecutionError, CellTimeoutError, RuntimeError) as error:
            raise NotRunError((str(error).strip().splitlines() or [type(error).__name__])[-1]) from error


def _through(sockets: str) -> Any:
    """Return how the kernel is spoken to: through files where that is possible, so that no two take one port."""
    from traitlets.config import Config

    found = Config()
    if os.name == "posix" and len(sockets) <= _LONGEST:
        found.KernelManager.transport = "ipc"
        found.KernelManager.ip = str(Path(sockets) / "socket")
    return found


def _in_a_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
