"""Readers of the firm's own files: each returns data and a report of what was read and what was not.

In code: `ledger.reading.read_ledger`, `costs.it_cost.it_cost` and `invoices.folder.read_invoices`. For the command
line: `ledger_json` and `ledger_text`, which load pandas only when called.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from workbook.i18n import Language


def ledger_json(
    paths: Path | str | Sequence[Path | str], language: Language, confirmations: Mapping[str, str | float] | None = None
) -> dict[str, object]:
    """Return what ledgers hold, ready for JSON (see `costs.summary.ledger_json`)."""
    from workbook.readers.costs.summary import ledger_json as told

    return told(paths, language, confirmations)


def ledger_text(
    paths: Path | str | Sequence[Path | str], language: Language, confirmations: Mapping[str, str | float] | None = None
) -> str:
    """Return a readable summary of ledgers (see `costs.summary.ledger_text`)."""
    from workbook.readers.costs.summary import ledger_text as told

    return told(paths, language, confirmations)
