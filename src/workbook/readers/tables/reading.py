"""Reads an export into a table of text: CSV of any separator and encoding, or a spreadsheet."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from workbook.readers.encodings import TextForm, detect
from workbook.readers.findings import Finding
from workbook.readers.sources import Source, open_source, refuse_unless_text
from workbook.readers.tables.records import SEPARATORS, RecordStream
from workbook.readers.tables.sheets import is_spreadsheet, read_spreadsheet
from workbook.readers.tables.table import LOOKED_AT, SHOWN_LINES, Table, assemble, known_in

LARGEST = 100 << 20
_SAMPLE = 200  # lines, enough to tell the separator
_MARKUP = (b"<", b"{", b"[{", b"[\n", b"[\r")


def read_table(source: Path | str | bytes, known: frozenset[str], *, name: str | None = None) -> Table:
    """Return the table an export holds.

    `known` are the squeezed names of the columns looked for: they tell the header from a title above it, and the
    separator from a sign inside cells. `name` is what errors call the file when bytes are given.

    Raises:
        ReaderError: the file is missing, too large, no table, or holds no row (codes `tables.*`).
    """
    found = open_source(source, name, subject="tables", largest=LARGEST)
    if is_spreadsheet(found):
        return read_spreadsheet(found, known)
    refuse_unless_text(found)
    if found.head().lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_MARKUP):
        raise found.refusal("is_markup")
    return _read_text(found, known)


def _read_text(source: Source, known: frozenset[str]) -> Table:
    form = detect(source)
    lines, stray_signs = _lines(source.whole(), form)
    told = lines[0].strip().lower() if lines else ""
    if told.startswith("sep=") and len(told) == len("sep=;"):  # what Excel writes for itself
        separator, lines[0] = lines[0].strip()[-1], ""
    else:
        separator = _separator(lines[:_SAMPLE], known)
    if not separator:
        raise source.refusal("one_column", first=lines[0].strip()[:60] if lines else "")
    sample = RecordStream(lines[:_SAMPLE], separator)
    widths = Counter(len(cells) for _, cells in sample if len(cells) > 1)
    stream = RecordStream(lines, separator, width=widths.most_common(1)[0][0] if widths else 0)
    table = assemble(source, stream, known, encoding=form.encoding, separator=separator)
    findings = list(table.findings)
    if stream.stray:
        findings.append(Finding("tables.warn_stray_quotes", len(stream.stray), tuple(stream.stray[:SHOWN_LINES])))
    if stray_signs:
        findings.append(Finding("tables.warn_letters_lost", stray_signs, (), {"encoding": form.encoding}))
    return replace(table, findings=tuple(findings))


def _lines(content: bytes, form: TextForm) -> tuple[list[str], int]:
    """Return the lines of a text without their ends, and how many letters could not be read."""
    text = content.decode(form.encoding, "replace").lstrip("\ufeff")
    lost = 0 if form.exact and form.encoding != "cp1252" else text.count("\ufffd")
    if form.has_nul:
        text = text.replace("\0", " ")
    if form.has_cr:
        while "\r\r\n" in text:
            text = text.replace("\r\r\n", "\r\n")
        text = text.replace("\r\n", "\n").replace("\r", "\n" if form.lone_cr else " ")
    return text.rstrip("\x1a\n").split("\n"), lost


def _separator(lines: list[str], known: frozenset[str]) -> str:
    """Return the sign that parts these lines best: known names in one record first, then rows of one width."""
    scores: dict[str, tuple[int, float]] = {}
    for separator in SEPARATORS:
        records = [cells for _, cells in RecordStream(lines, separator) if any(cell.strip() for cell in cells)]
        widths = Counter(len(cells) for cells in records if len(cells) > 1)
        if widths:
            names = max(known_in(cells, known) for cells in records[:LOOKED_AT])
            width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
            scores[separator] = (names if names > 1 else 0, width * count / len(records) ** 2 * count)
    return max(scores, key=lambda sign: scores[sign], default="")
