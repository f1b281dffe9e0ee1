"""The kinds of exports in tables: how each is read, told, and what it proposes to a case."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook.i18n import Language

if TYPE_CHECKING:
    from workbook.cases.casefile import CaseFile
    from workbook.cases.proposal import Proposal

Context = dict[str, Any]


class TableKind(ABC):
    """One kind of export. `things` is where its reading keeps what was read."""

    name: str
    things: str

    @abstractmethod
    def read(self, source: Path | bytes, mapping: dict[str, str], order: Any, name: str | None = None) -> Any:
        """Return what a file holds; `name` is what it is called when bytes are given."""

    @abstractmethod
    def as_json(self, found: Any, context: Context, language: Language) -> dict[str, object]:
        """Return it ready for JSON; `context` has the day and the firm's users."""

    @abstractmethod
    def as_text(self, found: Any, context: Context, language: Language) -> str:
        """Return it as a summary."""

    @abstractmethod
    def proposals(self, case: CaseFile, found: Any, today: dt.date) -> Sequence[Proposal]:
        """Return what it proposes to a case."""


class _Tickets(TableKind):
    name, things = "tickets", "tickets"

    def read(self, source: Path | bytes, mapping: dict[str, str], order: Any, name: str | None = None) -> Any:
        from workbook.readers.tickets.reading import read_tickets

        return read_tickets(source, mapping=mapping, order=order, name=name)

    def as_json(self, found: Any, context: Context, language: Language) -> dict[str, object]:
        from workbook.readers.tickets.words import tickets_json

        return tickets_json(found, context["users"], language)

    def as_text(self, found: Any, context: Context, language: Language) -> str:
        from workbook.readers.tickets.words import tickets_text

        return tickets_text(found, context["users"], language)

    def proposals(self, case: CaseFile, found: Any, today: dt.date) -> Sequence[Proposal]:  # noqa: ARG002
        from workbook.cases.from_tickets import ticket_proposals

        return ticket_proposals(case, found)


class _Inventory(TableKind):
    name, things = "inventory", "devices"

    def read(self, source: Path | bytes, mapping: dict[str, str], order: Any, name: str | None = None) -> Any:
        from workbook.readers.inventory.reading import read_inventory

        return read_inventory(source, mapping=mapping, order=order, name=name)

    def as_json(self, found: Any, context: Context, language: Language) -> dict[str, object]:
        from workbook.cases.from_inventory import references
        from workbook.readers.inventory.words import inventory_json

        return inventory_json(found, context["today"], references(), language)

    def as_text(self, found: Any, context: Context, language: Language) -> str:
        from workbook.cases.from_inventory import references
        from workbook.readers.inventory.words import inventory_text

        return inventory_text(found, context["today"], references(), language)

    def proposals(self, case: CaseFile, found: Any, today: dt.date) -> Sequence[Proposal]:
        from workbook.cases.from_inventory import inventory_proposals

        return inventory_proposals(case, found, today)


class _Directory(TableKind):
    name, things = "directory", "accounts"

    def read(self, source: Path | bytes, mapping: dict[str, str], order: Any, name: str | None = None) -> Any:
        from workbook.readers.directory.reading import read_directory

        return read_directory(source, mapping=mapping, order=order, name=name)

    def as_json(self, found: Any, context: Context, language: Language) -> dict[str, object]:
        from workbook.readers.directory.words import directory_json

        return directory_json(found, context["today"], language)

    def as_text(self, found: Any, context: Context, language: Language) -> str:
        from workbook.readers.directory.words import directory_text

        return directory_text(found, context["today"], language)

    def proposals(self, case: CaseFile, found: Any, today: dt.date) -> Sequence[Proposal]:
        from workbook.cases.from_directory import directory_proposals

        return directory_proposals(case, found, today)


KINDS: tuple[TableKind, ...] = (_Tickets(), _Inventory(), _Directory())


def proposals_of(
    kind: TableKind, case: CaseFile, read: Sequence[Any], mapping: dict[str, str], today: dt.date
) -> Sequence[Proposal]:
    """Return what files of one kind propose together, and note in the case the columns the user named.

    Nothing is proposed while one of them waits for the order of its dates.
    """
    if mapping:
        case.mappings = {**case.mappings, kind.name: mapping}  # type: ignore[dict-item]
    asked = [found for found in read if found.report.date_order == "ask"]
    things = [one for found in read for one in getattr(found, kind.things)]
    if kind.name == "tickets":
        things.sort(key=lambda one: one.opened_at)
    first = (asked or read)[0]
    named = replace(first.report, name=", ".join(found.report.name for found in read)[:300])
    return kind.proposals(case, replace(first, report=named, **{kind.things: tuple(things)}), today)
