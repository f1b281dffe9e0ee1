"""Reads many e-invoices at once: files, folders, and what was read, refused or seen twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from workbook.errors import Fault, ReaderError
from workbook.readers.invoices.canonical import Invoice
from workbook.readers.invoices.reading import read_invoice

KINDS = (".pdf", ".xml")
Progress = Callable[[int, int, str], None]
Given = Path | str | tuple[str, bytes]  # a path, or what an upload gives: name and content


@dataclass(frozen=True)
class Reading:
    """One file and what came of it: an invoice, or the refusal; `same_as` names the file that held it before."""

    file: str
    invoice: Invoice | None = None
    refusal: ReaderError | None = None
    same_as: str = ""


@dataclass(frozen=True)
class Batch:
    """What came of many files, in order; `left` are names in folders that are neither PDF nor XML."""

    readings: tuple[Reading, ...]
    left: tuple[str, ...] = field(default=())

    @property
    def invoices(self) -> tuple[Invoice, ...]:
        """The invoices read, each once."""
        return tuple(one.invoice for one in self.readings if one.invoice and not one.same_as)

    @property
    def refused(self) -> tuple[Reading, ...]:
        """The files that were refused."""
        return tuple(one for one in self.readings if one.refusal)

    @property
    def duplicates(self) -> tuple[Reading, ...]:
        """The files that hold an invoice already read from another."""
        return tuple(one for one in self.readings if one.same_as)


def read_invoices(sources: Iterable[Given], *, progress: Progress | None = None) -> Batch:
    """Return what files, folders (with their subfolders) and uploads hold; a refused file never stops the others.

    `progress` is told (done, of how many, file). The same invoice as PDF and XML, or sent twice, counts once: it is
    known by its seller, number and date. One of the same number with another amount counts, with a warning.
    """
    files: list[tuple[str, Path | bytes]] = []
    left: list[str] = []
    for source in sources:
        if isinstance(source, tuple):
            files.append(source)
        else:
            files += _inside(Path(source), left)
    readings: list[Reading] = []
    seen: dict[object, tuple[str, int]] = {}
    for done, (name, content) in enumerate(files, 1):
        if progress:
            progress(done, len(files), name)
        readings.append(_read(name, content, seen))
    return Batch(tuple(readings), tuple(left))


def _inside(path: Path, left: list[str]) -> list[tuple[str, Path | bytes]]:
    """Return the files of a folder; a path that is none, or a folder without any, is given back to be refused."""
    try:
        if not path.is_dir():
            return [(str(path), path)]
        found = sorted(one for one in path.rglob("*") if one.is_file() and not one.name.startswith("."))
    except (OSError, ValueError):  # a folder closed to this user, a name that no system takes
        return [(str(path), path)]
    kept = [one for one in found if one.suffix.lower() in KINDS]
    left += [str(one) for one in found if one.suffix.lower() not in KINDS]
    return [(str(one), one) for one in kept] or [(str(path), path)]


def _read(name: str, content: Path | bytes, seen: dict[object, tuple[str, int]]) -> Reading:
    try:
        invoice = read_invoice(content, name=name if isinstance(content, bytes) else None)
    except ReaderError as error:
        return Reading(name, refusal=error)
    if invoice.key is None:
        return Reading(name, invoice)
    if invoice.key not in seen:
        seen[invoice.key] = name, invoice.basis_cents
        return Reading(name, invoice)
    first, cents = seen[invoice.key]
    if cents == invoice.basis_cents:
        return Reading(name, invoice, same_as=first)
    finding = Fault("invoices.warn_same_number", values={"first": Path(first).name})
    return Reading(name, replace(invoice, findings=(*invoice.findings, finding)))
