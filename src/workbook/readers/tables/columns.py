"""Which column of an export holds what: by its name, by what stands in it, or as the user says."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from importlib import resources
from typing import Literal

from workbook.errors import ReaderError
from workbook.readers.tables.cells import is_nothing
from workbook.readers.tables.names import squeeze
from workbook.readers.tables.table import Row, Table

How = Literal["name", "content", "user"]
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]{0,40}[)\]]\s*$")  # a unit or a remark after the name
# a field the firm added to its tool: "Custom field (Billable)" in Jira, "u_billable" in ServiceNow
_ADDED = re.compile(r"(?:custom field|champs? personnalisée?s?) \((.+)\)|u_(.+)", re.IGNORECASE)
PROVEN = 0.9  # of the cells that say something must be what a column is guessed to hold


@dataclass(frozen=True)
class Column:
    """A column looked for: its name here, whether nothing can be done without it, its squeezed names in exports."""

    field: str
    needed: bool
    names: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """Where a field stands: its headers as written (several of one name in some exports), and how it was found."""

    headers: tuple[str, ...]
    places: tuple[int, ...]
    how: How


@dataclass(frozen=True)
class Recognition:
    """The columns found by field; `unused` are the headers that say nothing known here."""

    found: dict[str, Found]
    header: tuple[str, ...]

    @property
    def unused(self) -> tuple[str, ...]:
        """Headers no field was found in, in the file's order, each once."""
        taken = {place for one in self.found.values() for place in one.places}
        left = (name for place, name in enumerate(self.header) if place not in taken and name)
        return tuple(dict.fromkeys(left))

    @property
    def open_places(self) -> tuple[int, ...]:
        """Places of the columns no field was found in."""
        taken = {place for one in self.found.values() for place in one.places}
        return tuple(place for place in range(len(self.header)) if place not in taken)

    def guessed(self, field: str, place: int) -> Recognition:
        """Return the recognition with a field found by what stands in its column."""
        new = Found((self.header[place],), (place,), "content")
        return Recognition({**self.found, field: new}, self.header)

    def said(self, row: Row, field: str) -> str:
        """Return what a row says of a field: the first of its columns that says something, else an empty text."""
        one = self.found.get(field)
        for place in one.places if one else ():
            cell = row.cells[place].strip()
            if not is_nothing(cell):
                return cell
        return ""


@lru_cache
def columns_of(package: str) -> tuple[Column, ...]:
    """Return the columns looked for in one kind of export, from the `columns.csv` beside its reader.

    Names are in order of preference: where an export has two of them, the first gives the field.
    """
    file = resources.files(package).joinpath("columns.csv")
    return tuple(
        Column(row["field"], row["needed"] == "yes", tuple(squeeze(name) for name in row["names"].split("|")))
        for row in csv.DictReader(file.read_text("utf-8").splitlines())
    )


def known_names(columns: tuple[Column, ...], mapping: Mapping[str, str]) -> frozenset[str]:
    """Return the squeezed names that tell a header, those of the user's mapping included."""
    told = {squeeze(name) for name in mapping.values()} - {""}
    return frozenset(name for one in columns for name in one.names) | told


def recognise(table: Table, columns: tuple[Column, ...], mapping: Mapping[str, str]) -> Recognition:
    """Return the columns found by name, the user's `mapping` (field to header; empty: no column) going first.

    Raises:
        ReaderError: the mapping names a field or a column that does not exist.
    """
    squeezed = [_ways(name) for name in table.header]
    found = {field: told for field, name in mapping.items() if (told := _told(table, columns, field, name)).places}
    taken = {place for one in found.values() for place in one.places}
    for column in columns:
        if column.field in mapping:
            continue
        for name in column.names:
            places = tuple(p for p, names in enumerate(squeezed) if name in names and p not in taken)
            if places:
                taken |= set(places)
                found[column.field] = Found(tuple(table.header[p] for p in places), places, "name")
                break
    return Recognition(found, table.header)


def _ways(name: str) -> set[str]:
    """Return the names a header may be known by: as written, without a unit behind it, without its tool's prefix.

    >>> sorted(_ways("u_billable")), sorted(_ways("Custom field (Billable)"))
    (['billable', 'ubillable'], ['billable', 'customfield', 'customfieldbillable'])
    """
    added = _ADDED.fullmatch(name.strip())
    own = {squeeze(added[1] or added[2])} if added else set()
    return {squeeze(name), squeeze(_ASIDE.sub("", name))} | own


def _told(table: Table, columns: tuple[Column, ...], field: str, name: str) -> Found:
    fields = [one.field for one in columns]
    if field not in fields:
        near = get_close_matches(field, fields, n=1)
        known = near[0] if near else ", ".join(fields)
        raise ReaderError("tables.no_such_field", field=field[:60], known=known)
    wanted = squeeze(name)
    places = tuple(p for p, header in enumerate(table.header) if squeeze(header) == wanted) if wanted else ()
    if wanted and not places:
        known = ", ".join(header for header in table.header if header)
        raise ReaderError("tables.no_such_column", column=name[:60], name=table.name, known=known[:400])
    return Found(tuple(table.header[p] for p in places), places, "user")


def sample(table: Table, place: int, most: int = 400) -> list[str]:
    """Return cells of a column that say something, spread over the whole table."""
    step = max(1, len(table.rows) // most)
    cells = (table.rows[at].cells[place].strip() for at in range(0, len(table.rows), step))
    return [cell for cell in cells if not is_nothing(cell)]
