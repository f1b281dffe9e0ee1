"""Saves a panel's case at each change and says so in the panel's words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbook.cases import CaseFile, save
from workbook.errors import WorkbookError
from workbook.i18n import Language, explain, text


def saver(
    case: CaseFile, file: Path | None, clock: Callable[[], dt.datetime] = dt.datetime.now
) -> Callable[[Language], dict[str, Any]] | None:
    """Return what saves a case to its file and tells how it went; None for a case kept for the session only."""
    if file is None:
        return None
    path = file

    def now(language: Language) -> dict[str, Any]:
        try:
            save(case, path)
        except WorkbookError as failed:
            alarm = text("panel.saved.alarm", language, why=explain(failed, language))
            return {"ok": False, "text": text("panel.saved.failed", language), "alarm": alarm}
        return {"ok": True, "text": text("panel.saved", language, time=f"{clock():%H:%M}"), "alarm": ""}

    return now
