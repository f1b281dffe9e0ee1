"""Small fictional e-invoices the tests write: CII and PDF by the generator of samples, UBL and traps here."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape

from workbook.cases.generator.bills import Bill, BillLine, BillParty, euros
from workbook.cases.generator.facturx import bill_xml

MARCH = (dt.date(2026, 3, 1), dt.date(2026, 3, 31))
SELLER = BillParty(
    "Infogérance du Val (fictive)", "123456782", "FR32123456782", "1 rue de l’Exemple", "49000", "Angers"
)
BUYER = BillParty("Menuiserie Exemple & Fils", "987654321", "", "2 place du Marché", "49100", "Angers")
FEE = BillLine("Infogérance, forfait mensuel", Decimal(1), Decimal(1890), "MON", period=MARCH)
HOURS = BillLine("Interventions hors forfait", Decimal("7.25"), Decimal("82.50"), "HUR", "Postes de l’atelier", MARCH)
SEATS = BillLine("Licences Microsoft 365 Business", Decimal(42), Decimal("11.70"), period=MARCH)


def bill(*lines: BillLine, **changes: Any) -> Bill:
    """An invoice of 31 March 2026: a fee, hours and licences unless told otherwise."""
    whole = Bill("F-2026-031", MARCH[1], SELLER, BUYER, lines or (FEE, HOURS, SEATS), due=dt.date(2026, 4, 30))
    return replace(whole, **changes)


def ubl(made: Bill, kind: str = "Invoice") -> bytes:
    """The same bill as UBL 2.1, an Invoice or a CreditNote."""
    quantity = "CreditedQuantity" if kind == "CreditNote" else "InvoicedQuantity"
    lines = "".join(
        f"<cac:{kind}Line><cbc:ID>{n}</cbc:ID><cbc:{quantity} unitCode='{one.unit}'>{one.quantity}</cbc:{quantity}>"
        f"<cbc:LineExtensionAmount currencyID='{made.currency}'>{euros(one.cents)}</cbc:LineExtensionAmount>"
        + _ubl_period(one.period)
        + f"<cac:Item><cbc:Description>{escape(one.description)}</cbc:Description>"
        f"<cbc:Name>{escape(one.name)}</cbc:Name></cac:Item><cac:Price><cbc:PriceAmount>{one.price}</cbc:PriceAmount></cac:Price></cac:{kind}Line>"
        for n, one in enumerate(made.lines, 1)
    )
    charges = "".join(
        f"<cac:AllowanceCharge><cbc:ChargeIndicator>{sign}</cbc:ChargeIndicator><cbc:Amount>{euros(cents)}</cbc:Amount>"
        "</cac:AllowanceCharge>"
        for sign, cents in (("false", made.discount_cents), ("true", made.charge_cents))
        if cents
    )
    return (
        f"<?xml version='1.0' encoding='UTF-8'?><{kind} xmlns='urn:oasis:names:specification:ubl:schema:xsd:{kind}-2' "
        "xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' "
        "xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>"
        f"<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ID>{escape(made.number)}</cbc:ID>"
        f"<cbc:IssueDate>{made.date}</cbc:IssueDate>"
        + (f"<cbc:DueDate>{made.due}</cbc:DueDate>" if made.due else "")
        + f"<cbc:{kind}TypeCode>{made.type_code}</cbc:{kind}TypeCode>"
        f"<cbc:DocumentCurrencyCode>{made.currency}</cbc:DocumentCurrencyCode>"
        + _ubl_period(made.period)
        + _ubl_party("AccountingSupplierParty", made.seller)
        + _ubl_party("AccountingCustomerParty", made.buyer)
        + charges
        + f"<cac:TaxTotal><cbc:TaxAmount currencyID='{made.currency}'>{euros(made.tax_cents)}</cbc:TaxAmount>"
        "</cac:TaxTotal>"
        f"<cac:LegalMonetaryTotal><cbc:LineExtensionAmount>{euros(made.lines_cents)}</cbc:LineExtensionAmount>"
        f"<cbc:TaxExclusiveAmount>{euros(made.basis_cents)}</cbc:TaxExclusiveAmount>"
        f"<cbc:TaxInclusiveAmount>{euros(made.grand_cents)}</cbc:TaxInclusiveAmount>"
        f"<cbc:PayableAmount>{euros(made.grand_cents)}</cbc:PayableAmount></cac:LegalMonetaryTotal>{lines}</{kind}>"
    ).encode()


def _ubl_period(period: tuple[dt.date, dt.date] | None) -> str:
    if period is None:
        return ""
    start, end = period
    return (
        f"<cac:InvoicePeriod><cbc:StartDate>{start}</cbc:StartDate><cbc:EndDate>{end}</cbc:EndDate></cac:InvoicePeriod>"
    )


def _ubl_party(tag: str, party: BillParty) -> str:
    vat = (
        f"<cac:PartyTaxScheme><cbc:CompanyID>{party.vat_id}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID>"
        "</cac:TaxScheme></cac:PartyTaxScheme>"
    )
    return (
        f"<cac:{tag}><cac:Party><cac:PartyName><cbc:Name>{escape(party.name)}</cbc:Name></cac:PartyName>"
        + (vat if party.vat_id else "")
        + f"<cac:PartyLegalEntity><cbc:RegistrationName>{escape(party.name)}</cbc:RegistrationName>"
        + (f"<cbc:CompanyID>{party.siren}</cbc:CompanyID>" if party.siren else "")
        + f"</cac:PartyLegalEntity></cac:Party></cac:{tag}>"
    )


def draft_zugferd(made: Bill) -> bytes:
    """The same bill as ZUGFeRD 1.0: the older names, written from the newer ones."""
    raw = bill_xml(made).decode()
    names = {
        "rsm:CrossIndustryInvoice": "rsm:CrossIndustryDocument",
        "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100": "urn:ferd:CrossIndustryDocument:invoice:1p0",
        "rsm:ExchangedDocumentContext": "rsm:SpecifiedExchangedDocumentContext",
        "rsm:ExchangedDocument>": "rsm:HeaderExchangedDocument>",
        "rsm:SupplyChainTradeTransaction": "rsm:SpecifiedSupplyChainTradeTransaction",
        "ram:ApplicableHeaderTrade": "ram:ApplicableSupplyChainTrade",
        "ram:SpecifiedLineTrade": "ram:SpecifiedSupplyChainTrade",
        "SpecifiedTradeSettlementHeaderMonetarySummation": "SpecifiedTradeSettlementMonetarySummation",
        "SpecifiedTradeSettlementLineMonetarySummation": "SpecifiedTradeSettlementMonetarySummation",
    }
    for new, old in names.items():
        raw = raw.replace(new, old)
    return raw.encode()
