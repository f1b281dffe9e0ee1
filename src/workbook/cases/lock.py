"""Lets one program at a time save a case file, so that "has it changed?" and "write it" are one step."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from workbook.errors import CaseFileError

PATIENCE, ABANDONED = 3.0, 20.0  # seconds waited; age at which a lock belongs to a program that died


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a case file, a small file beside it.

    Raises:
        CaseFileError: another program holds it for longer than a save takes (`cases.busy`).
        OSError: the folder cannot be written.
    """
    lock = path.with_name(f".{path.name}.lock")
    end = time.monotonic() + PATIENCE
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except FileExistsError:
            _drop_abandoned(lock)
        except PermissionError:  # Windows says so of a lock being removed
            if not lock.exists():
                raise
        if time.monotonic() > end:
            raise CaseFileError("cases.busy", file=path.name)
        time.sleep(0.02)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            lock.unlink()


def _drop_abandoned(lock: Path) -> None:
    with contextlib.suppress(OSError):
        if time.time() - lock.stat().st_mtime > ABANDONED:
            lock.unlink()
