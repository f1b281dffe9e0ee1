"""Readers of the firm's own files: each returns data and a report of what was read and what was not.

In code: `ledger.reading.read_ledger`, `costs.it_cost.it_cost` and `invoices.folder.read_invoices`. For the command
line: `ledger_json` and `ledger_text`, which load pandas only when called.
"""

from __future__ import annotations

from pathlib import Path

from workbook.i18n import Language


def ledger_json(path: Path | str, language: Language) -> dict[str, object]:
    """Return what a ledger holds, ready for JSON (see `costs.words.ledger_json`)."""
    from workbook.readers.costs.words import ledger_json as told

    return told(path, language)


def ledger_text(path: Path | str, language: Language) -> str:
    """Return a readable summary of a ledger (see `costs.words.ledger_text`)."""
    from workbook.readers.costs.words import ledger_text as told

    return told(path, language)
