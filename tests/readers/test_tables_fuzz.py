"""Whatever an export has gone through, reading it ends with a table or a clear refusal, every row counted, in time."""

from __future__ import annotations

import datetime as dt
import io
import random
import time
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readers.table_files import csv_bytes, every_tool, facts, xlsx_bytes
from readers.test_directory import HEADER, ROWS
from readers.test_inventory import GLPI, INTUNE, REFERENCES, TODAY
from readers.test_ledger_fuzz import mutate
from workbook.errors import ReaderError
from workbook.readers.directory.measures import measure_directory
from workbook.readers.directory.reading import read_directory
from workbook.readers.inventory.measures import measure_inventory
from workbook.readers.inventory.reading import read_inventory
from workbook.readers.tickets.measures import measure_tickets
from workbook.readers.tickets.reading import read_tickets

EXPORTS = every_tool(facts(30))
DEVICES = [["PC1", "2020-01-02", "2026-09-29", "10.0.19045", "S1", "Latitude", "a@x.example", "Compliant", "True", "W"]]
BOOK = xlsx_bytes({"A": [INTUNE, *DEVICES * 4], "B": [["x"]]})
SEEDS: list[bytes] = [
    *EXPORTS.values(),
    csv_bytes([INTUNE, *DEVICES * 5], ","),
    csv_bytes([GLPI, *[[f"c{i}" for i in range(len(GLPI))]] * 5]),
    csv_bytes([["#TYPE x"], HEADER, *ROWS], ";", "utf-16"),
    csv_bytes([HEADER, *ROWS], ","),
    BOOK,
]
READERS: list[Callable[[bytes], Any]] = [read_tickets, read_inventory, read_directory]
SLOWEST = 5.0  # seconds for one small file


def mutated_book(raw: bytes, chance: random.Random) -> bytes:
    """Return a workbook one part of which was damaged, still a good archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        hit = chance.choice(old.namelist())
        for name in old.namelist():
            new.writestr(name, mutate(old.read(name), chance) if name == hit else old.read(name))
    return out.getvalue()


def read_all(raw: bytes) -> int:
    """Return how many readers read it; anything but a reading or a ReaderError escapes."""
    read = 0
    for reader in READERS:
        start = time.process_time()
        try:
            found = reader(raw)
        except ReaderError:
            continue
        finally:
            assert time.process_time() - start < SLOWEST
        read += 1
        report = found.report
        lines = [one.line for one in report.rejected]
        assert len(lines) == len(set(lines))
        assert report.rows_read > 0
        if reader is read_tickets:
            measure_tickets(found.tickets, 10)
        elif reader is read_inventory:
            measure_inventory(found.devices, TODAY, REFERENCES)  # type: ignore[arg-type]
        else:
            measure_directory(found.accounts, dt.date(2026, 9, 30))
    return read


def damage(turn: int, chance: random.Random) -> bytes:
    raw = SEEDS[turn % len(SEEDS)]
    whole = raw.startswith(b"PK") and chance.random() < 0.7
    return mutated_book(raw, chance) if whole else mutate(raw, chance)


def test_a_damaged_export_is_read_or_refused_and_never_hangs() -> None:
    chance, read, start = random.Random(2026), 0, time.process_time()
    for turn in range(150):
        read += read_all(damage(turn, chance))
        if time.process_time() - start > 10:
            break
    assert read > 20


@pytest.mark.slow
def test_thousands_of_damaged_exports_are_read_or_refused() -> None:
    read = sum(read_all(damage(turn, random.Random(turn))) for turn in range(6_000))
    assert read > 3_000


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300), st.text(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes, text: str) -> None:
    read_all(raw)
    read_all(b"id;opened;name;account\n" + raw)
    read_all(f"id;opened;nom;SamAccountName\n1;{text}\n".encode("utf-8", "replace"))
