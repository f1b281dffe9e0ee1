"""Offers on a spreadsheet: a template with the firm's own needs, filled in elsewhere, read back with all faults told.

One line a term or service, one column an offer; a service has a line for its status and one each for cap and price.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from workbook.cases.casefile import CaseFile
from workbook.cases.faults import faults_of
from workbook.cases.offered import needed
from workbook.cases.offers import MOST_OFFERS, OfferTerms
from workbook.cases.situation import to_situation
from workbook.errors import Fault, ReaderError
from workbook.i18n import LANGUAGES, Language, decimal, text
from workbook.readers.tables.reading import read_table

TERMS = (
    "name", "fee_month", "per_seat", "onboarding", "index_cap", "included_hours", "cap_period", "hourly_rate",
    "urgent_multiplier", "out_share", "crisis_hours", "present",
)  # fmt: skip
STATES = ("included", "capped", "optional", "excluded")
DETAILS = ("cap", "price")
SHARES = ("index_cap", "out_share")
TICKS = ("per_seat", "present")
_FIRST = 3  # columns before the offers: key, words, need
_DANGEROUS = "=+-@\t\r"
_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,6})?")


def template(case: CaseFile, language: Language) -> bytes:
    """Return the spreadsheet to fill in, with the offers the case already holds."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill

    book = Workbook()
    sheet = book.active
    sheet.title = "offers"
    rows = list(_rows(case, language))
    for at, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(at, column)
            _fill(cell, value)
            cell.alignment = Alignment(wrap_text=column == 2, vertical="top")
            if at == 1:
                cell.font = Font(bold=True)
            if column <= _FIRST and at > 1:
                cell.fill = PatternFill("solid", fgColor="F3F5F7")
    _checked(sheet, rows, language)
    for letter, width in zip("ABCDEFG", (26, 52, 22, 22, 22, 22, 22), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "D2"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def read_offers(source: Path | bytes, case: CaseFile, *, name: str | None = None) -> list[OfferTerms]:
    """Return the offers of a filled-in template, xlsx or CSV.

    Raises:
        ReaderError: it is no such table, or cells in it are wrong; all of them are told together.
    """
    table = read_table(source, frozenset({"key"}), name=name)
    if "key" not in [head.strip().lower() for head in table.header]:
        raise ReaderError("offers.not_a_template", name=table.name)
    place = [head.strip().lower() for head in table.header].index("key")
    cells: dict[str, tuple[int, tuple[str, ...]]] = {}
    faults: list[Fault] = []
    known = set(_keys(case))
    faults += [Fault("offers.bad_line", f"line {one.line}") for one in table.rejected]
    for row in table.rows:
        key = row.cells[place].strip()
        if key and key not in known:
            faults.append(Fault("offers.strange_line", f"line {row.line}", {"name": key[:60]}))
        elif key in cells:
            faults.append(Fault("offers.line_twice", f"line {row.line}", {"name": key}))
        elif key:
            cells[key] = (row.line, row.cells[place + _FIRST :])
    width = max((len(found) for _, found in cells.values()), default=0)
    used = [at for at in range(width) if any(_at(found, at) for _, found in cells.values())]
    if len(used) > MOST_OFFERS:
        faults.append(Fault("offers.too_many", values={"most": MOST_OFFERS}))
    offers = [_offer(cells, at, faults) for at in used[:MOST_OFFERS]] if len(cells) else []
    names = [one.name for one in offers if one is not None]
    twice = sorted({name for name in names if names.count(name) > 1})
    faults += [Fault("offers.same_name", values={"name": name}) for name in twice]
    if faults:
        raise ReaderError("offers.refused", faults=tuple(faults), name=table.name)
    if not offers:
        raise ReaderError("offers.no_offer_in_file", name=table.name)
    return [one for one in offers if one is not None]


def _offer(cells: Mapping[str, tuple[int, tuple[str, ...]]], at: int, faults: list[Fault]) -> OfferTerms | None:
    """Return one column as an offer; None once a fault of it is noted."""
    before = len(faults)
    content: dict[str, Any] = {}
    services: dict[str, dict[str, Any]] = {}
    for key, (line, found) in cells.items():
        written = _at(found, at)
        if not written:
            continue
        where = f"line {line}, {at + 1}"
        service, _, detail = key.partition(".")
        try:
            value = _value(detail or key, written, is_service=key not in TERMS)
        except ValueError:
            faults.append(Fault("offers.bad_cell", where, {"name": key, "value": written[:40]}))
            continue
        if key in TERMS:
            content[key] = value
        else:
            services.setdefault(service, {})[detail or "status"] = value
    for service, terms in services.items():
        if "status" not in terms:
            faults.append(Fault("offers.amount_without_status", values={"name": service, "n": at + 1}))
    if len(faults) > before:
        return None
    content.setdefault("fee_month", None)
    try:
        return OfferTerms.model_validate({**content, "services": services})
    except ValidationError as error:
        faults.extend(
            Fault(one.code, f"{content.get('name', at + 1)}: {one.where}", one.values)
            for one in faults_of(error, OfferTerms)
        )
        return None


def _value(key: str, written: str, *, is_service: bool) -> Any:
    """Return a cell's value.

    Raises:
        ValueError: it is none of the words, or no number.
    """
    if key == "name":
        return written.lstrip(_DANGEROUS + "'").strip()
    if key == "cap_period" or key in TICKS or (is_service and key not in DETAILS):
        words = _words(key if not is_service else "status")
        return words[written.casefold()]
    plain = re.sub(r"[\s\u00a0\u202f€%]|EUR", "", written)
    if not _NUMBER.fullmatch(plain):
        raise ValueError(key)
    number = float(plain.replace(",", "."))
    return number / 100.0 if key in SHARES else number


class _Words(dict[str, Any]):
    def __missing__(self, key: str) -> Any:
        raise ValueError(key)


def _words(key: str) -> Mapping[str, Any]:
    """Return what each written word means, in both languages and as the case file has it."""
    if key in TICKS:
        pairs = [("yes", True), ("no", False), ("true", True), ("false", False), ("oui", True), ("non", False)]
        return _Words(pairs)
    values, prefix = (STATES, "offers.state_") if key == "status" else (("month", "year"), "offers.period_")
    found = _Words({value: value for value in values})
    for language in LANGUAGES:
        found.update({text(prefix + value, language).casefold(): value for value in values})
    return found


def _at(found: Sequence[str], at: int) -> str:
    return found[at].strip() if at < len(found) else ""


def _keys(case: CaseFile) -> Iterator[str]:
    yield from TERMS
    for one in needed(to_situation(case)):
        yield one.key
        yield from (f"{one.key}.{detail}" for detail in DETAILS)


def _rows(case: CaseFile, language: Language) -> Iterator[tuple[Any, ...]]:
    """Yield the lines of the template, its heading first."""
    heads = [text("offers.new", language, n=str(n + 1)) for n in range(MOST_OFFERS)]
    yield ("key", text("offers.sheet_words", language), text("offers.sheet_need", language), *heads)
    places = [case.offers[at] if at < len(case.offers) else None for at in range(MOST_OFFERS)]
    for name in TERMS:
        given = (None if one is None else getattr(one, name) for one in places)
        yield (name, text(f"offers.column.{name}", language), "", *(_term(name, value, language) for value in given))
    for line in needed(to_situation(case)):
        terms = [None if one is None else one.services.get(line.key) for one in places]
        label = text(f"offers.service.{line.key}", language)
        said = ("" if one is None else text(f"offers.state_{one.status}", language) for one in terms)
        yield (line.key, label, decimal(line.quantity, language), *said)
        for detail in DETAILS:
            given = ("" if one is None or getattr(one, detail) is None else getattr(one, detail) for one in terms)
            yield (f"{line.key}.{detail}", f"   {text(f'offers.detail_{detail}', language)}", "", *given)


def _term(name: str, value: Any, language: Language) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return text("offers.sheet_yes" if value else "offers.sheet_no", language)
    if name == "cap_period":
        return text(f"offers.period_{value}", language)
    return value * 100.0 if name in SHARES else value


def _fill(cell: Any, value: Any) -> None:
    """Write a cell; a text that a spreadsheet would take for a formula stays a text."""
    cell.value = value if value != "" else None
    if isinstance(value, str) and value[:1] and value[0] in _DANGEROUS:
        cell.value = "'" + value


def _checked(sheet: Any, rows: Sequence[tuple[Any, ...]], language: Language) -> None:
    """Add the lists to choose from and the bounds of numbers, line by line."""
    from openpyxl.worksheet.datavalidation import DataValidation

    def choices(words: Sequence[str]) -> Any:
        return DataValidation(type="list", formula1='"' + ",".join(words) + '"', allow_blank=True)

    ticks = choices([text(f"offers.sheet_{one}", language) for one in ("yes", "no")])
    periods = choices([text(f"offers.period_{one}", language) for one in ("month", "year")])
    states = choices([text(f"offers.state_{one}", language) for one in STATES])
    numbers = DataValidation(type="decimal", operator="between", formula1="0", formula2="1000000", allow_blank=True)
    for check in (ticks, periods, states, numbers):
        check.showErrorMessage = True
        sheet.add_data_validation(check)
    for at, (key, *_) in enumerate(rows, start=1):
        if at == 1 or key == "name":
            continue
        check = ticks if key in TICKS else periods if key == "cap_period" else numbers
        if key not in TERMS and "." not in key:
            check = states
        check.add(f"D{at}:G{at}")
