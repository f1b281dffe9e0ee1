"""Where an action's fields stand in the plan's spreadsheet, and how each is written so that it can be read back."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from collections.abc import Iterable

from workbook.cases.actions import DEMANDS, PARTIES, STATES, Action
from workbook.i18n import Language, text

HEADER_ROW, FIRST_ROW = 5, 6
FIELDS = ("title", "party", "who", "start", "due", "cost", "indicator", "required", "state", "done_on", "forecast",
          "measured", "note")  # fmt: skip
COLUMNS = dict(zip(FIELDS, "ABCDEFGHIJKLM", strict=True))
LATE_COLUMN, KEY_COLUMN, WROTE_COLUMN = "N", "O", "P"
HELD_CELL = f"{WROTE_COLUMN}{HEADER_ROW - 1}"  # the keys of all rows as they were written
DATES, AMOUNTS = ("start", "due", "done_on"), ("cost", "forecast", "measured")
_DANGEROUS = ("=", "+", "-", "@")


def cell_text(words: str) -> str:
    """Return a text that no spreadsheet takes for a formula, without signs that a cell cannot hold.

    >>> cell_text("=1+1"), cell_text("\\t@x"), cell_text("fine")
    ("'=1+1", "'@x", 'fine')
    """
    kept = "".join(sign for sign in words if sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cs"))
    kept = "".join(sign for sign in kept if sign not in "\ufffe\uffff").strip()
    return f"'{kept}" if kept.startswith(_DANGEROUS) else kept


def text_of(cell: str) -> str:
    """Return a text as it was before `cell_text` made it safe.

    >>> text_of("'=1+1"), text_of("it's")
    ('=1+1', "it's")
    """
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_DANGEROUS) else cell


def choices(field: str, language: Language) -> dict[str, str]:
    """Return the words of a list by the value they stand for; nobody's requirement is the empty value."""
    if field == "required":
        return {one: text(f"actions.required.{one or 'nobody'}", language) for one in ("", *DEMANDS)}
    name, values = ("party", PARTIES) if field == "party" else ("standing", STATES)
    return {one: text(f"actions.{name}.{one}", language) for one in values}


def default_words(action: Action, field: str, language: Language) -> str:
    """Return the words an empty title or indicator is shown with: those of its lever."""
    if not action.lever:
        return text("actions.untitled", language) if field == "title" else ""
    return text(f"model.{'lever' if field == 'title' else 'indicator'}.{action.lever}", language)


def plain(action: Action, field: str, language: Language) -> str:
    """Return a field as it is compared: words as a cell bears them, dates by year, amounts to the cent."""
    value = getattr(action, field)
    if field in ("title", "indicator"):
        value = value or default_words(action, field, language)
    return plain_value(value)


def plain_value(value: object) -> str:
    """Return a value as it is compared.

    >>> plain_value(1200.0), plain_value(None), plain_value(dt.date(2027, 1, 15))
    ('1200', '', '2027-01-15')
    """
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return value.isoformat() if isinstance(value, dt.date) else text_of(cell_text(str(value or "")))


def fingerprint(action: Action, language: Language) -> str:
    """Return what was written of an action, to tell afterwards what was changed."""
    return json.dumps({field: plain(action, field, language) for field in FIELDS}, ensure_ascii=False)


def kept_in(actions: Iterable[Action]) -> str:
    """Return which actions were written, to tell afterwards whose row was taken out.

    >>> kept_in([Action(key="mfa"), Action(key="own-1")])
    '["mfa", "own-1"]'
    """
    return json.dumps([one.key for one in actions])
