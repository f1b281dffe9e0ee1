"""What a directory says, as a dictionary for programs and as a summary for people."""

from __future__ import annotations

import dataclasses
import datetime as dt

from workbook.i18n import Language, date, number, text
from workbook.readers.directory.account import Account
from workbook.readers.directory.measures import DirectoryMeasures, measure_directory
from workbook.readers.directory.reading import Directory
from workbook.readers.tables.words import head, named, notes, report_json, warnings

_KINDS = ("stale", "never_expiring", "old_passwords", "shared", "services", "privileged", "shared_masters")


def directory_json(found: Directory, today: dt.date, language: Language) -> dict[str, object]:
    """Return accounts and measures ready for JSON; sentences are in `language`."""
    measures = measure_directory(found.accounts, today)
    told: dict[str, object] = {
        "as_of": measures.as_of.isoformat(),
        "accounts": measures.accounts,
        "open": measures.open_accounts,
        "people": len(measures.people),
    }
    for kind in _KINDS:
        accounts: tuple[Account, ...] | None = getattr(measures, kind)
        told[kind] = None if accounts is None else [one.account for one in accounts]
    return {
        "accounts": [
            {field.name: _plain(getattr(one, field.name)) for field in dataclasses.fields(one)}
            for one in found.accounts
        ],
        **report_json(found.report, "directory", language),
        "measures": told,
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


def directory_text(found: Directory, today: dt.date, language: Language) -> str:
    """Return a readable summary of a directory: what was read, what it says, what to check."""
    measures = measure_directory(found.accounts, today)
    told = [text("directory.title", language, name=found.report.name), ""]
    told += [*head(found.report, "directory", language), "", *_measures(measures, language)]
    return "\n".join([*told, *notes(warnings(found.report, language), language)])


def _measures(measures: DirectoryMeasures, language: Language) -> list[str]:
    values = {
        "count": number(measures.accounts, language),
        "open": number(measures.open_accounts, language),
        "people": number(len(measures.people), language),
        "day": date(measures.as_of, language),
    }
    told = [text("directory.line_accounts", language, **values)]
    for kind in _KINDS:
        accounts: tuple[Account, ...] | None = getattr(measures, kind)
        if accounts:
            count = number(len(accounts), language)
            told.append(text(f"directory.line_{kind}", language, count=count, names=named(accounts, language)))
    return told
