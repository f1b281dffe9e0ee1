"""The tables of a plan's actions: their columns, how a cell is written and how what is typed in it is read."""

from __future__ import annotations

import datetime as dt
from typing import Any

from workbook.cases.actions import DEMANDS, PARTIES, STATES
from workbook.i18n import Language, text
from workbook.widgets import typed
from workbook.widgets.grid_parts import Column, Kind

_NUMBERS = ("cost", "forecast", "measured")
_DATES = ("start", "due", "done_on")
# by table, the fields of an action with their kind and width
TABLES: dict[str, tuple[tuple[str, Kind, float], ...]] = {
    "dates": (("party", "choice", 2.1), ("who", "text", 2.1), ("start", "date", 1.8), ("due", "date", 1.8)),
    "proof": (("cost", "number", 2.2), ("indicator", "text", 5)),
    "words": (("title", "text", 4), ("required", "choice", 2.2), ("note", "text", 3)),
    "progress": (("state", "choice", 2.2), ("done_on", "date", 2), ("measured", "number", 2.4)),
}


def action_columns(table: str, language: Language) -> tuple[Column, ...]:
    """Return the columns of one of the tables."""
    choices = {
        "party": tuple((one, text(f"actions.party.{one}", language)) for one in PARTIES),
        "required": tuple((one, text(f"actions.required.{one or 'nobody'}", language)) for one in ("", *DEMANDS)),
        "state": tuple((one, text(f"actions.standing.{one}", language)) for one in STATES),
    }
    return tuple(
        Column(
            key=name,
            label=text(f"actions.column.{name}", language),
            kind=kind,
            options=choices.get(name, ()),
            unit="€" if kind == "number" else "",
            width=width,
        )
        for name, kind, width in TABLES[table]
    )


def written(value: object, language: Language) -> str:
    """Return a field of an action as it is typed.

    >>> written(dt.date(2027, 1, 15), "fr"), written(None, "fr"), written(1804.5, "fr")
    ('15/01/2027', '', '1804,5')
    """
    if isinstance(value, dt.date):
        return typed.written_day(value)
    if isinstance(value, float):
        # without anything between thousands: it is to be typed over
        plain = f"{value:.2f}".rstrip("0").rstrip(".")
        return plain.replace(".", ",") if language == "fr" else plain
    return str(value or "")


def read(column: str, value: str) -> Any:
    """Return what was typed in a cell as the action keeps it.

    >>> read("cost", "1 250"), read("required", ""), read("who", "Ann")
    (1250.0, None, 'Ann')

    Raises:
        OptionError: it is no number or no date (`grid.bad_number`, `grid.bad_date`).
    """
    if column in _DATES:
        return typed.day(value)
    if column in _NUMBERS:
        return typed.number(value)
    return value or None if column == "required" else value
