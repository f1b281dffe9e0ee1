"""What readers found, told without its names: tickets, devices, accounts, invoices and lines of a ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from workbook.cases.name_book import NameBook
from workbook.cases.name_fields import Told

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")

# what each text of a row is, by class and field; a test fails when one is missing
ROWS: dict[str, dict[str, Told]] = {
    "Ticket": {
        "id": "plain", "title": "text", "type": "plain", "category": "text", "status": "plain", "requester": "person",
        "assignee": "person", "group": "text", "source": "plain",
    },
    "Device": {
        "name": "device", "manufacturer": "plain", "model": "plain", "serial": "device", "os": "plain",
        "os_version": "plain", "user": "person", "status": "plain",
    },
    "Account": {"account": "person", "name": "person", "description": "text"},
    "Party": {"name": "supplier", "legal_id": "name", "vat_id": "name"},
    "InvoiceLine": {"number": "plain", "name": "text", "description": "text", "unit": "plain"},
    "Invoice": {
        "file": "file", "profile": "plain", "number": "plain", "type_code": "plain", "currency": "plain",
    },
}  # fmt: skip
# and of a column of a ledger's rows
COLUMNS: dict[str, Told] = {
    "journal": "plain", "journal_label": "text", "entry": "plain", "account": "plain", "account_label": "text",
    "aux": "supplier", "aux_label": "supplier", "piece": "plain", "label": "text", "supplier": "supplier",
}  # fmt: skip


def pseudonymised_rows(rows: Iterable[T], book: NameBook) -> list[T]:
    """Return tickets, devices, accounts or invoices with their names replaced, those already in the book as there.

    Names are taken from all rows first: the title of one ticket may speak of who asks for another.
    """
    found = list(rows)
    for one in found:
        _row(one, book, texts=False)
    return [_row(one, book, texts=True) for one in found]


def _row(row: T, book: NameBook, *, texts: bool) -> T:
    known = ROWS[type(row).__name__]
    changed: dict[str, Any] = {}
    for one in fields(row):  # type: ignore[arg-type]
        value = getattr(row, one.name)
        if isinstance(value, tuple):
            changed[one.name] = tuple(_row(part, book, texts=texts) if _named(part) else part for part in value)
        elif _named(value):
            changed[one.name] = _row(value, book, texts=texts)
        elif isinstance(value, str):
            changed[one.name] = _told(known.get(one.name, "plain"), value, book, texts=texts)
    return replace(row, **changed)  # type: ignore[type-var]


def _named(value: object) -> bool:
    return is_dataclass(value) and type(value).__name__ in ROWS


def pseudonymised_ledger(rows: pd.DataFrame, book: NameBook) -> pd.DataFrame:
    """Return lines of a ledger with the names of suppliers and of labels replaced; other columns as they are."""
    told = {column: told for column, told in COLUMNS.items() if column in rows.columns and told != "plain"}
    changed = rows.copy()
    for texts in (False, True):
        for column, kind in told.items():
            if (kind == "text") == texts:
                said = rows[column].astype(str)
                instead = {one: _told(kind, one, book, texts=True) for one in said.unique()}
                changed[column] = said.map(instead)
    return changed


def _told(told: Told, value: str, book: NameBook, *, texts: bool) -> str:
    if told == "text":
        return book.text(value) if texts else value
    return value if told == "plain" else book.of(told, value)  # type: ignore[arg-type]
