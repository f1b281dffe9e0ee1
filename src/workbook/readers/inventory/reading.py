"""Reads an inventory of machines (Intune, GLPI, any table) into canonical devices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workbook.readers.findings import Finding
from workbook.readers.inventory.device import Device, kind_of
from workbook.readers.tables.cells import code, plain
from workbook.readers.tables.columns import columns_of, known_names, recognise
from workbook.readers.tables.dates import Order
from workbook.readers.tables.mapped import read_mapped
from workbook.readers.tables.names import squeeze
from workbook.readers.tables.reading import read_table
from workbook.readers.tables.report import TableReport
from workbook.readers.tables.rows import RowCells
from workbook.readers.tables.table import SHOWN_LINES, Row

COLUMNS = columns_of("workbook.readers.inventory")
_DATES = ("bought_at", "warranty_until", "enrolled_at", "last_seen")
_COMPLIANT = {"compliant": True, "conforme": True, "noncompliant": False, "nonconforme": False, "ingraceperiod": False}
_WORTH_ADDING = ("bought_at", "os", "user")
_UNSAID = frozenset({"unknown", "inconnu", "notevaluated", "notapplicable", "configmanager"})


@dataclass(frozen=True)
class Inventory:
    """The devices of an inventory, in the file's order, and the report of its reading."""

    devices: tuple[Device, ...]
    report: TableReport


def read_inventory(
    source: Path | str | bytes,
    *,
    name: str | None = None,
    mapping: Mapping[str, str] | None = None,
    order: Order | None = None,
) -> Inventory:
    """Return the devices of an inventory and the report of its reading.

    A device written twice (same serial number and name) is kept once, the row seen last; the report says so.

    Raises:
        ReaderError: the file is no table (`tables.*`), or no column names the devices (`tables.ask_columns`).
    """
    told = dict(mapping or {})
    table = read_table(source, known_names(COLUMNS, told), name=name)
    columns = recognise(table, COLUMNS, told)
    rows = read_mapped(table, columns, COLUMNS, "inventory", dates=_DATES, order=order, cells=RowCells, record=_device)
    found = rows.found
    kept = _once(found)
    findings = rows.cells.findings()
    if len(kept) < len(found):
        twice = sorted({one.line for one in found} - {one.line for one in kept})
        findings.append(Finding("inventory.warn_twice", len(twice), tuple(twice[:SHOWN_LINES])))
    findings += [Finding(f"inventory.add_{field}") for field in _WORTH_ADDING if field not in columns.found]
    if "bought_at" not in columns.found and "enrolled_at" in columns.found:
        findings.append(Finding("inventory.warn_enrolled"))
    guessed = sum(one.guessed and one.kind != "other" for one in kept)
    if guessed:
        findings.append(Finding("inventory.warn_kind_guessed", guessed))
    unknown = [one.line for one in kept if one.kind == "other"]
    if unknown:
        findings.append(Finding("inventory.warn_kind_unknown", len(unknown), tuple(unknown[:SHOWN_LINES])))
    return Inventory(tuple(kept), rows.report(findings))


def _device(cells: RowCells, row: Row) -> Device | str:
    said = cells.said
    if not said(row, "name"):
        return "no_name"
    name, system, model = plain(said(row, "name")), plain(said(row, "os")), plain(said(row, "model"))
    kind, guessed = kind_of(plain(said(row, "kind")), system, model, name)
    return Device(
        line=row.line,
        name=name,
        kind=kind,
        guessed=guessed,
        manufacturer=plain(said(row, "manufacturer")),
        model=model,
        serial=code(said(row, "serial")),
        os=system,
        os_version=plain(said(row, "os_version")),
        user=plain(said(row, "user")),
        bought_at=cells.day(row, "bought_at"),
        warranty_until=cells.day(row, "warranty_until"),
        enrolled_at=cells.day(row, "enrolled_at"),
        last_seen=cells.day(row, "last_seen"),
        value=cells.amount(row, "value"),
        encrypted=cells.flag(row, "encrypted", words={"encrypted": True, "notencrypted": False}, unsaid=_UNSAID),
        compliant=cells.flag(row, "compliant", words=_COMPLIANT, unsaid=_UNSAID),
        status=plain(said(row, "status")),
    )


def _once(devices: list[Device]) -> list[Device]:
    """Return each device once; of two rows of one machine, the one seen last. Without serial number, all are kept."""
    kept: dict[tuple[str, str], Device] = {}
    for one in devices:
        key = (squeeze(one.serial), squeeze(one.name)) if one.serial else ("", f"#{one.line}")
        before = kept.get(key)
        if before is None or (one.last_seen or dt.date.min) >= (before.last_seen or dt.date.min):
            kept[key] = one
    return list(kept.values())
