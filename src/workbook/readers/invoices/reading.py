"""Reads one e-invoice, from a file or from memory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbook.errors import ReaderError
from workbook.readers.invoices.assembly import assemble
from workbook.readers.invoices.canonical import Form, Invoice
from workbook.readers.invoices.cii import read_cii
from workbook.readers.invoices.container import attached_xml, is_pdf
from workbook.readers.invoices.draft import Draft
from workbook.readers.invoices.ubl import read_ubl
from workbook.readers.invoices.xml import child, local, parse
from workbook.readers.sources import Source, is_xml, open_source

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST = 64 << 20
_CII = ("CrossIndustryInvoice", "CrossIndustryDocument")
_UBL = ("Invoice", "CreditNote")
_FATTURAPA = ("FatturaElettronica", "FatturaElettronicaSemplificata")
_ORDERS = ("SCRDMCCBDACIOMessageStructure", "CrossIndustryOrder", "Order", "OrderResponse")


def read_invoice(source: Path | str | bytes, *, name: str | None = None) -> Invoice:
    """Return one e-invoice: a PDF with its XML inside (Factur-X, ZUGFeRD, XRechnung), or CII or UBL XML alone.

    `name` is what the report and errors call the file when bytes are given.

    Raises:
        ReaderError: it cannot be read or is no e-invoice; each reason has its code (`invoices.*`).
    """
    found = open_source(source, name, subject="invoices", largest=LARGEST)
    head = found.head()
    if is_pdf(head):
        return _first(attached_xml(found.whole(), found), found)
    if not is_xml(head):
        raise found.refusal("unknown_form")
    return _read(found.whole(), found, "xml")


def _first(attached: list[bytes], source: Source) -> Invoice:
    """Return the first attachment that is an invoice; when none is, refuse for the reason of the likeliest."""
    refusals: list[ReaderError] = []
    for data in attached:
        try:
            return _read(data, source, "pdf")
        except ReaderError as error:
            refusals.append(error)
    raise refusals[0]


def _read(data: bytes, source: Source, form: Form) -> Invoice:
    root = parse(data, source)
    if local(root) == "StandardBusinessDocument":  # the envelope of the Peppol network
        inside = child(root, "|".join((*_CII, *_UBL)))
        root = root if inside is None else inside
    return assemble(_draft(root, source), source, form)


def _draft(root: _Element, source: Source) -> Draft:
    kind = local(root)
    # ZUGFeRD's drafts of 2014 call their root Invoice too
    if kind in _CII or (kind == "Invoice" and child(root, "HeaderExchangedDocument") is not None):
        return read_cii(root)
    if kind in _UBL and child(root, "LegalMonetaryTotal") is not None:
        return read_ubl(root)
    if kind in _FATTURAPA:
        raise source.refusal("fatturapa")
    if kind in _ORDERS:
        raise source.refusal("order")
    raise source.refusal("not_invoice", root=kind[:60])
