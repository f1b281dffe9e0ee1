"""What reading an export found, told in words and ready for JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from workbook.i18n import Language, date, number, text
from workbook.readers.findings import Finding
from workbook.readers.tables.report import TableReport

Told = dict[str, object]


def warnings(report: TableReport, language: Language) -> list[str]:
    """Return one sentence for each thing worth knowing about how a table was read."""
    return [_sentence(one, report, language) for one in report.findings]


def _sentence(finding: Finding, report: TableReport, language: Language) -> str:
    values: Told = {
        "count": number(finding.count, language),
        "lines": ", ".join(str(line) for line in finding.lines),
    }
    for key, value in finding.values.items():
        values[key] = date(value, language) if isinstance(value, dt.date) else value
    if finding.code == "tables.warn_rejected":
        reasons = report.rejected_by_reason.items()
        said = [f"{text(f'tables.reason_{reason}', language)} ({number(n, language)})" for reason, n in reasons]
        values["reasons"] = ", ".join(said)
    return text(finding.code, language, **values)


def report_json(report: TableReport, subject: str, language: Language) -> Told:
    """Return the report ready for JSON: recognised columns by field, guessed ones, those not recognised, warnings."""
    return {
        "file": report.name,
        "encoding": report.encoding,
        "separator": report.separator,
        "sheet": report.sheet,
        "rows_read": report.rows_read,
        "rows_rejected": [{"line": one.line, "reason": one.reason} for one in report.rejected],
        "recognised": {
            field: found.headers[0] if len(found.headers) == 1 else list(found.headers)
            for field, found in report.recognised.found.items()
        },
        "guessed": {field: text(f"{subject}.why_{field}", language) for field in report.guessed},
        "unrecognised": list(report.recognised.unused),
        "date_order": report.date_order,
        "warnings": warnings(report, language),
    }


def head(report: TableReport, subject: str, language: Language) -> list[str]:
    """Return the lines that say what was read and in which columns."""
    lines = report.rows_read + len(report.rejected)
    counts = {"read": report.rows_read, "lines": lines, "rejected": len(report.rejected)}
    told = [text("tables.line_read", language, **{key: number(value, language) for key, value in counts.items()})]
    if report.sheet:
        told.append(text("tables.line_sheet", language, sheet=report.sheet))
    else:
        separator = text("tables.tab", language) if report.separator == "\t" else report.separator
        told.append(text("tables.line_form", language, encoding=report.encoding, separator=separator))
    sure = [
        f"{text(f'{subject}.field_{field}', language)} ({found.headers[0]})"
        for field, found in report.recognised.found.items()
        if found.how != "content"
    ]
    if sure:
        told.append(text("tables.line_recognised", language, columns=", ".join(sure)))
    for field in report.guessed:
        values = {
            "field": text(f"{subject}.field_{field}", language),
            "column": report.recognised.found[field].headers[0],
            "why": text(f"{subject}.why_{field}", language),
            "name": field,
        }
        told.append(text("tables.line_guessed", language, **values))
    if report.recognised.unused:
        told.append(text("tables.line_unused", language, columns=", ".join(report.recognised.unused)))
    return told


def notes(sentences: list[str], language: Language) -> list[str]:
    """Return sentences as a list under their heading; nothing when there are none."""
    if not sentences:
        return []
    return ["", text("tables.warnings_title", language), *(f"  - {sentence}" for sentence in sentences)]


class Named(Protocol):
    """What has a name to be shown."""

    @property
    def name(self) -> str:
        """The name."""


def named(things: Sequence[Named], language: Language, most: int = 10) -> str:
    """Return the names of the first things, and how many more there are."""
    shown = ", ".join(one.name for one in things[:most])
    more = len(things) - most
    return shown if more <= 0 else text("tables.and_more", language, names=shown, count=number(more, language))
