"""What is no e-invoice is refused clearly, each for its own reason, in both languages."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from readers.invoice_files import bill
from workbook.cases.generator import bill_pdf, bill_xml
from workbook.cases.generator.bill_page import bill_page
from workbook.cases.generator.pdf import Attachment, pdf_file
from workbook.errors import ReaderError
from workbook.i18n import explain
from workbook.readers.invoices.reading import read_invoice

XML, PDF = bill_xml(bill()), bill_pdf(bill(), "fr")
PLAIN = pdf_file(bill_page(bill(), "fr"), b"<x/>", ())
ENTITIES = b"".join(b"<!ENTITY e%d '&e%d;&e%d;&e%d;'>" % (n + 1, n, n, n) for n in range(30))
LAUGHS = b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e0 'ha'>" + ENTITIES + b"]><a b='&e30;'>&e30;</a>"
OUTSIDE = b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>"
FATTURA = b"<p:FatturaElettronica xmlns:p='urn:x' versione='FPR12'><FatturaElettronicaHeader/></p:FatturaElettronica>"
ORDER = b"<rsm:SCRDMCCBDACIOMessageStructure xmlns:rsm='urn:x'/>"


def locked(**keys: str) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(PDF))
    writer.encrypt(algorithm="RC4-128", **keys)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def bomb(turns: int, filters: int = 1) -> bytes:
    """A PDF whose attachment unpacks to so many MiB of spaces."""
    writer = PdfWriter(clone_from=io.BytesIO(PLAIN))
    content = zlib.compress(b" " * (turns << 20), 9)
    for _ in range(filters - 1):
        content = zlib.compress(content, 9)
    stream = DecodedStreamObject()
    stream.set_data(content)
    stream[NameObject("/Filter")] = ArrayObject([NameObject("/FlateDecode")] * filters)
    held = DictionaryObject({NameObject("/F"): writer._add_object(stream)})
    spec = DictionaryObject({NameObject("/F"): TextStringObject("factur-x.xml"), NameObject("/EF"): held})
    names = DictionaryObject({NameObject("/Names"): ArrayObject([TextStringObject("factur-x.xml"), spec])})
    writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/EmbeddedFiles"): names})
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


REFUSED = {
    "fatturapa": FATTURA,
    "order": ORDER,
    "no_data": PLAIN,
    "password": locked(user_password="secret"),
    "encoding": XML.replace(b"UTF-8", b"UTF-8-W/O-BOM"),
    "not_invoice": b"<html><body>Bonjour</body></html>",
    "unknown_form": b"PK\x03\x04 a spreadsheet",
    "doctype": LAUGHS,
    "xml_broken": XML.replace(b"</ram:Name>", b"</ram:Nom>", 1),
    "xml_limits": b"<a>" * 400 + b"</a>" * 400,
    "bomb": bomb(60),
    "no_total": b"<CrossIndustryInvoice><ExchangedDocument><ID>1</ID></ExchangedDocument></CrossIndustryInvoice>",
    "truncated": XML[: len(XML) * 2 // 3],
    "empty": b"\xef\xbb\xbf \n",
}


def refusal(raw: bytes) -> ReaderError:
    with pytest.raises(ReaderError) as refused:
        read_invoice(raw, name="facture")
    return refused.value


@pytest.mark.parametrize("reason", REFUSED)
def test_each_reason_has_its_own_code_and_sentence(reason: str) -> None:
    error = refusal(REFUSED[reason])
    assert error.code == f"invoices.{reason}"
    french, english = explain(error, "fr"), explain(error, "en")
    assert "facture" in french
    assert "facture" in english
    assert french != english


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (OUTSIDE, "doctype"),
        (OUTSIDE.decode().encode("utf-16"), "doctype"),
        (b"<!DOCTYPE html><html/>", "doctype"),
        (XML.replace(b"<ram:Name>", b"<ram:Name>\xff\xfe", 1), "encoding"),
        (XML.replace(b"UTF-8", b"UTF-16"), "encoding"),
        (XML.replace(b"UTF-8", b"KLINGON"), "encoding"),
        (PDF[: len(PDF) // 2], "truncated"),
        (PDF[:300], "truncated"),
        (b"%PDF-1.7\n" + b"\0" * 3000 + b"%%EOF", "pdf_broken"),
        (bomb(60, filters=2), "bomb"),
        (bomb(1, filters=6), "bomb"),
        (b"<a>" * 100_000, "xml_limits"),
        (b"\x89PNG\r\n\x1a\n", "unknown_form"),
        (b"<Invoice/>", "not_invoice"),
        (b"<a>" + b"x" * (11 << 20) + b"</a>", "xml_limits"),
        (b"<a>" + b"<b/>" * (6 << 20) + b"</a>", "too_large"),
    ],
)
def test_the_same_reason_in_other_clothes(raw: bytes, code: str) -> None:
    assert refusal(raw).code == f"invoices.{code}"


def test_an_order_inside_a_pdf_is_refused_as_an_order() -> None:
    attached = Attachment("order-x.xml", ORDER, "text/xml", "Data")
    assert refusal(pdf_file(bill_page(bill(), "fr"), b"<x/>", (attached,))).code == "invoices.order"


def test_a_pdf_locked_against_changes_only_is_read() -> None:
    assert read_invoice(locked(user_password="", owner_password="secret")).number == "F-2026-031"


def test_no_file_outside_is_ever_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP SECRET", encoding="utf-8")
    doctype = f"<!DOCTYPE x [<!ENTITY s SYSTEM '{secret.as_uri()}'>]>".encode()
    raw = XML.replace(b"\n<rsm:", b"\n" + doctype + b"<rsm:", 1).replace(b"Menuiserie", b"&s;")
    assert "SECRET" not in explain(refusal(raw), "en")


def test_a_loop_of_names_ends() -> None:
    writer = PdfWriter(clone_from=io.BytesIO(PLAIN))
    node = DictionaryObject({NameObject("/Limits"): ArrayObject([NumberObject(1)])})
    reference = writer._add_object(node)
    node[NameObject("/Kids")] = ArrayObject([reference] * 3)
    writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/EmbeddedFiles"): reference})
    written = io.BytesIO()
    writer.write(written)
    assert refusal(written.getvalue()).code == "invoices.no_data"


def test_missing_files_and_folders_are_told_as_invoices(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none.pdf", "file_missing"), (tmp_path, "is_folder")):
        with pytest.raises(ReaderError) as refused:
            read_invoice(path)
        assert refused.value.code == f"invoices.{code}"
        assert explain(refused.value, "fr")
