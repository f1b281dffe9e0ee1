"""Whatever an e-invoice has gone through, reading it ends with an invoice or a clear refusal, and never hangs."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readers.invoice_files import bill, draft_zugferd, ubl
from workbook.cases.generator import bill_pdf, bill_xml
from workbook.errors import ReaderError
from workbook.i18n import explain
from workbook.i18n.catalogue import has_text
from workbook.readers.invoices.detail import detail_of
from workbook.readers.invoices.folder import read_invoices
from workbook.readers.invoices.reading import read_invoice
from workbook.readers.invoices.words import invoices_json, invoices_text

MADE = bill(discount_cents=1_000, charge_cents=550)
SEEDS = [
    bill_pdf(MADE, "fr"),
    bill_xml(MADE),
    ubl(MADE),
    ubl(bill(type_code="381"), "CreditNote"),
    draft_zugferd(MADE),
    bill_pdf(bill(profile="minimum"), "en"),
    bill_xml(MADE).decode().replace("UTF-8", "UTF-16").encode("utf-16"),
]
PIECES = [
    *(b"<", b">", b"/>", b"</", b"&", b"&amp;", b"&x;", b"<!--", b"]]>", b"<!DOCTYPE a [", b"<![CDATA[", b"<?x?>"),
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"'", b'"', b"9" * 20, b"-", b"1e9", b"NaN", b",", b"20260231"),
    *(b" obj\n", b"endobj", b"stream\n", b"endstream", b"<<", b">>", b"[", b"]", b" 0 R", b"/Kids", b"/Filter"),
    *(b"/FlateDecode", b"xref\n", b"trailer", b"startxref\n0", b"%%EOF", b"/Names", b"/EF", b"/Encrypt", b"1 0 R"),
]


def wrong_values(raw: bytes, chance: random.Random) -> bytes:
    """The same file, well formed still, with other digits, signs and letters in its values."""
    data = bytearray(raw)
    digits = [at for at, byte in enumerate(data) if byte in b"0123456789"]
    for _ in range(chance.randrange(1, 30)):
        data[chance.choice(digits)] = chance.choice(b"0123456789-.,eE ")
    return bytes(data)


def mutate(raw: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.4:
        return wrong_values(raw, chance)
    data = bytearray(raw)
    for _ in range(chance.randrange(1, 6)):
        at, kind = chance.randrange(len(data) + 1), chance.randrange(12)
        if kind < 3:
            data[at:at] = chance.choice(PIECES)
        elif kind < 5:
            del data[at : at + chance.randrange(1, 60)]
        elif kind < 8 and at < len(data):
            data[at] = chance.randrange(256)
        elif kind == 8:
            data[at : at + 4] = chance.choice(PIECES)
        elif kind < 11:
            other = chance.randrange(len(data) + 1)
            data[at:at] = data[other : other + chance.randrange(300)]
        else:
            data = data[:at] or data
    return bytes(data)


def read_all(raw: bytes) -> bool:
    """Return whether it was read; anything but an invoice or a ReaderError escapes."""
    refused, invoice = None, None
    try:
        invoice = read_invoice(raw, name="facture")
    except ReaderError as error:
        refused = error
    if refused is not None:
        assert has_text(refused.code, "fr"), "a refusal has its sentence"
        assert "facture" in explain(refused, "fr")
    if invoice is None:
        return False
    if invoice.lines:
        assert sum(line.cents for line in invoice.lines) == invoice.basis_cents
    for detail in detail_of([invoice]).values():
        counted = sum(item.cents for item in detail.items)
        assert counted + sum(detail.to_confirm.values()) + detail.not_it_cents == invoice.basis_cents
        assert sum(sum(kinds.values()) for kinds in detail.by_month.values()) + detail.undated_cents == counted
    return True


def run(mutations: int, seconds: float, seed: int) -> int:
    chance, read, start = random.Random(seed), 0, time.monotonic()
    for turn in range(mutations):
        read += read_all(mutate(SEEDS[turn % len(SEEDS)], chance))
        if time.monotonic() - start > seconds:
            break
    return read


def test_a_damaged_invoice_is_read_or_refused_and_never_hangs() -> None:
    assert run(4_200, 30, seed=2026) > 100


@pytest.mark.slow
def test_many_more_damaged_invoices_are_read_or_refused() -> None:
    assert run(40_000, 300, seed=4) > 1_000


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    for start in (b"", b"%PDF-1.7\n", b"<?xml version='1.0'?>", SEEDS[1][:900]):
        read_all(start + raw)


def test_damaged_invoices_can_be_told() -> None:
    chance = random.Random(7)
    given_files = [(f"f{n}.xml", mutate(SEEDS[n % len(SEEDS)], chance)) for n in range(200)]
    batch = read_invoices(given_files)
    assert len(batch.readings) == 200
    for language in ("fr", "en"):
        assert len(invoices_json(batch, language)) == 200
        assert invoices_text(batch, language)
