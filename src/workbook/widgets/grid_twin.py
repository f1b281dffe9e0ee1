"""What a grid panel prints of itself: its sections as plain lines or as folded tables, read without a kernel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from workbook.i18n import Language, text
from workbook.widgets import tables

Drawn: TypeAlias = Mapping[str, Any]  # a section as the browser is given it


def plain(title: str, sections: Sequence[Drawn], spoken: str) -> str:
    """Return a panel as plain lines: its title, its tables, what follows from them."""
    parts = [title]
    for name, headers, rows in _tables(sections):
        parts += [name, tables.plain(headers, rows)]
    return "\n".join([*parts, spoken]).strip()


def folded(title: str, sections: Sequence[Drawn], language: Language) -> str:
    """Return a panel as tables folded under one line."""
    inside = "".join(
        tables.finding(name) + tables.table(headers, rows, words=len(headers))
        for name, headers, rows in _tables(sections)
    )
    return tables.folded(text("grid.twin", language, title=title), inside)


def _tables(sections: Sequence[Drawn]) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
    """Give each section as a table in words: its title, its headers, its rows."""
    for section in sections:
        headers = (section["first"], *(column["label"] for column in section["columns"]))
        rows = [(row["label"], *(_written(row, column) for column in section["columns"])) for row in section["rows"]]
        yield section["title"], headers, rows


def _written(row: Drawn, column: Drawn) -> str:
    value = str(row["values"].get(column["key"], ""))
    options = row["options"].get(column["key"], column["options"])
    return str(dict(options).get(value, value))
