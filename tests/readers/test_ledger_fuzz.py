"""Whatever a ledger has gone through, reading it ends with a ledger or a clear refusal, and every line is counted."""

from __future__ import annotations

import random
import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readers.ledger_files import COLUMNS, file_of, invoice, year
from workbook.errors import ReaderError
from workbook.readers.costs.it_cost import it_cost
from workbook.readers.ledger.reading import read_ledger

SEEDS = [
    file_of(year()),
    file_of(year(), separator="|", end="\r\r\n", encoding="cp1252"),
    file_of(year(), separator=";", end="\r", encoding="utf-16"),
    file_of(invoice("613500", 10_000, "OVH"), end="\r\n", header=[*COLUMNS, ""]),
    (
        b"<comptabilite><journal><JournalCode>A</JournalCode><ecriture><EcritureDate>2024-01-01</EcritureDate><ligne>"
        b"<CompteNum>6135</CompteNum><Debit>1.00</Debit><Credit>0</Credit></ligne></ecriture></journal></comptabilite>"
    ),
]
PIECES = [
    *(b"\0", b"\r", b"\n", b'"', b"\t", b"|", b";", b"\xff", b"\xc3", b"-", b",", b"9" * 30, b"1e5", b"NaN", b"\x1a"),
    *(b"\xef\xbb\xbf", b"\xff\xfe", b"<", b"&x;", "\u2028".encode(), b" " * 200, b"0", b"20241399"),
]


def mutate(raw: bytes, chance: random.Random) -> bytes:
    data = bytearray(raw)
    for _ in range(chance.randrange(1, 8)):
        at, kind = chance.randrange(len(data) + 1), chance.randrange(6)
        if kind == 0:
            data[at:at] = chance.choice(PIECES)
        elif kind == 1:
            del data[at : at + chance.randrange(1, 60)]
        elif kind == 2 and at < len(data):
            data[at] = chance.randrange(256)
        elif kind == 3:
            data[at : at + 1] = chance.choice(PIECES)
        elif kind == 4:
            other = chance.randrange(len(data) + 1)
            data[at:at] = data[other : other + chance.randrange(300)]
        else:
            data = data[:at] or data
    return bytes(data)


def read_all(raw: bytes) -> bool:
    """Return whether it was read; anything but a ledger or a ReaderError escapes."""
    try:
        ledger = read_ledger(raw)
    except ReaderError:
        return False
    report = ledger.report
    assert report.rows_read == len(ledger.rows) > 0
    numbers = [*ledger.rows["line"].tolist(), *(rejected.line for rejected in report.rejected)]
    if report.encoding != "xml":
        assert len(set(numbers)) == len(numbers) == report.data_lines, "a line is read or rejected, once"
        assert max(numbers) - report.header_line <= report.data_lines + report.blank_lines
    assert report.debit_cents == int(ledger.rows["debit"].sum())
    cost = it_cost(ledger)
    assert cost.total_cents == int(cost.lines["counted_cents"].sum())
    return True


def test_a_damaged_ledger_is_read_or_refused_and_never_hangs() -> None:
    chance, read, start = random.Random(2026), 0, time.monotonic()
    for turn in range(250):
        read += read_all(mutate(SEEDS[turn % len(SEEDS)], chance))
        if time.monotonic() - start > 10:
            break
    assert read > 20


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    read_all(raw)
    read_all("\t".join(COLUMNS).encode() + b"\n" + raw)


if __name__ == "__main__":  # a longer run by hand: python tests/readers/test_ledger_fuzz.py
    for seed in range(20_000):
        read_all(mutate(SEEDS[seed % len(SEEDS)], random.Random(seed)))
