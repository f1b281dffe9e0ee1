"""The firm's own files brought in together: each recognised by what stands in it, read, and heard in its case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from workbook.cases.casefile import CaseFile
from workbook.cases.proposals import propose
from workbook.cases.table_kinds import KINDS as TABLES
from workbook.cases.table_kinds import proposals_of
from workbook.errors import ReaderError

if TYPE_CHECKING:
    from workbook.cases.books import Books

Kind = Literal["ledger", "invoices", "tickets", "inventory", "directory"]
KINDS: tuple[Kind, ...] = ("ledger", "invoices", "tickets", "inventory", "directory")
_FEC = ("journalcode", "ecriturenum", "ecrituredate", "comptenum", "ecriturelib", "compauxnum")
_ENOUGH = 3  # names of columns that must be there, and more than of any other kind


@dataclass
class FileRead:
    """One file: what kind it is (None: it must be said), what was found in it, or why it was refused.

    `mapping` are the columns the user named, `order` the order of dates they chose.
    """

    name: str
    content: bytes | Path
    kind: Kind | None = None
    found: Any = None
    refusal: ReaderError | None = None
    mapping: dict[str, str] = field(default_factory=dict)
    order: str | None = None


def kind_of(content: bytes | Path, name: str) -> Kind | None:
    """Return what kind of file this is, by what stands in it; None when nothing decides.

    >>> kind_of(b"%PDF-1.7", "x.txt"), kind_of(b"JournalCode|EcritureNum|EcritureDate|CompteNum", "x")
    ('invoices', 'ledger')
    >>> kind_of(b"nothing", "ledger.csv") is None
    True
    """
    head = _head(content)
    if head.startswith(b"%PDF"):
        return "invoices"
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if plain.startswith(b"<"):
        return "ledger" if b"<exercice" in plain or b"journalcode" in plain else "invoices"
    if sum(one.encode() in plain for one in _FEC) >= _ENOUGH:
        return "ledger"
    return _table_kind(content, name)


def _head(content: bytes | Path) -> bytes:
    if isinstance(content, bytes):
        return content[: 1 << 14]
    try:
        with content.open("rb") as stream:
            return stream.read(1 << 14)
    except (OSError, ValueError):
        return b""


def _table_kind(content: bytes | Path, name: str) -> Kind | None:
    """Return the kind of table of which the most columns are known, when one has more than the others."""
    from workbook.readers.tables.columns import columns_of, known_names, recognise
    from workbook.readers.tables.reading import read_table

    counts: dict[Kind, int] = {}
    for kind in KINDS[2:]:
        columns = columns_of(f"workbook.readers.{kind}")
        try:
            found = recognise(read_table(content, known_names(columns, {}), name=name), columns, {}).found
        except ReaderError:
            continue
        needed = all(one.field in found for one in columns if one.needed)
        counts[kind] = len(found) + (100 if needed and len(found) >= _ENOUGH else 0)
    best = sorted(counts, key=lambda kind: counts[kind], reverse=True)
    if not best or counts[best[0]] < _ENOUGH or (len(best) > 1 and counts[best[0]] == counts[best[1]]):
        return None
    return best[0]


class Intake:
    """Files given one after another, each read at once; what they say together is proposed to a case."""

    def __init__(self) -> None:
        self.files: list[FileRead] = []

    def add(self, name: str, content: bytes | Path, mappings: Mapping[Any, Mapping[str, str]]) -> FileRead:
        """Read a file, its kind recognised, with the columns the case knows; one of the same name takes its place."""
        one = FileRead(name, content, kind_of(content, name))
        if one.kind is not None:
            one.mapping = dict(mappings.get(one.kind, {}))
        self.files = [*(other for other in self.files if other.name != name), one]
        return self.read(one)

    def read(self, one: FileRead) -> FileRead:
        """Read a file again as its kind, columns and order of dates now say."""
        one.found, one.refusal = None, None
        if one.kind is None:
            return one
        try:
            one.found = _read(one)
        except ReaderError as refused:
            one.refusal = refused
        return one

    def of(self, kind: Kind) -> list[FileRead]:
        """Return the files of a kind that were read."""
        return [one for one in self.files if one.kind == kind and one.found is not None]

    def books(self, case: CaseFile) -> Books | None:
        """Return the ledgers read together under the case's confirmations; None when there is none.

        Raises:
            ReaderError: they do not fit together.
        """
        from workbook.cases.books import read_books

        ledgers = self.of("ledger")
        return read_books(case, [one.content for one in ledgers], [one.name for one in ledgers]) if ledgers else None

    def proposed(self, case: CaseFile, today: dt.date, books: Books | None = None) -> CaseFile:
        """Return the case with what the files propose; the order is ledgers, tables, invoices.

        Raises:
            CaseFileError: a proposal has no place in the case.
        """
        from workbook.cases.from_invoices import invoice_proposals
        from workbook.cases.from_ledger import ledger_proposals

        for kind in TABLES:
            read = self.of(kind.name)  # type: ignore[arg-type]
            if read:
                mapping = {field: name for one in read for field, name in one.mapping.items()}
                changed = case.model_copy(deep=True)
                made = proposals_of(kind, changed, [one.found for one in read], mapping, today)
                case = propose(changed, made)
        if books is not None:
            case = propose(case, ledger_proposals(case, books, _names(self.of("ledger"))))
        invoices = self.of("invoices")
        if invoices:
            seen = {one.found.key or (one.name,): one.found for one in invoices}
            case = propose(case, invoice_proposals(case, seen.values(), _names(invoices)))
        return case


def _names(files: list[FileRead]) -> str:
    return files[0].name if len(files) == 1 else ""


def _read(one: FileRead) -> Any:
    if one.kind == "ledger":
        from workbook.readers.ledger.reading import read_ledger

        return read_ledger(one.content, name=one.name).report
    if one.kind == "invoices":
        from workbook.readers.invoices.reading import read_invoice

        return read_invoice(one.content, name=one.name)
    kind = next(kind for kind in TABLES if kind.name == one.kind)
    return kind.read(one.content, one.mapping, one.order, one.name)
