"""Writes a fictional invoice as Factur-X: the CII XML by itself, or inside a PDF that people can read.

    bill = Bill("F-1", date(2026, 3, 31), seller, buyer, lines)
    bill_xml(bill)         # bytes of factur-x.xml, valid against the schema of its profile
    bill_pdf(bill, "fr")   # bytes of a PDF with that XML attached

The same bill gives the same bytes, whatever the versions of the libraries at hand. The PDF is written plainly, with a
font that every PDF program has (Helvetica), so it makes no claim to be PDF/A-3.
"""

from __future__ import annotations

import datetime as dt
from xml.sax.saxutils import escape, quoteattr

from workbook.cases.generator.bill_page import bill_page
from workbook.cases.generator.bills import Bill, BillLine, BillParty, Period, euros
from workbook.cases.generator.pdf import Attachment, pdf_file
from workbook.i18n import Language

GUIDELINES = {
    "minimum": "urn:factur-x.eu:1p0:minimum",
    "basicwl": "urn:factur-x.eu:1p0:basicwl",
    "basic": "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic",
    "en16931": "urn:cen.eu:en16931:2017",
}
_LEVELS = {"minimum": "MINIMUM", "basicwl": "BASIC WL", "basic": "BASIC", "en16931": "EN 16931"}
_SPACES = (
    'xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" '
    'xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" '
    'xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"'
)
_FX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"


def bill_pdf(bill: Bill, language: Language, attachment: str = "factur-x.xml") -> bytes:
    """Return a PDF of the invoice, with its XML attached under the name given."""
    level = _LEVELS[bill.profile]
    xmp = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" xmlns:fx="{_FX}"><fx:DocumentType>INVOICE</fx:DocumentType>'
        f"<fx:DocumentFileName>{escape(attachment)}</fx:DocumentFileName><fx:Version>1.0</fx:Version>"
        f"<fx:ConformanceLevel>{level}</fx:ConformanceLevel></rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    )
    relation = "Data" if bill.profile in ("minimum", "basicwl") else "Alternative"
    attached = Attachment(attachment, bill_xml(bill), "text/xml", relation)
    return pdf_file(bill_page(bill, language), xmp.encode("utf-8"), (attached,))


def bill_xml(bill: Bill) -> bytes:
    """Return the invoice as CII XML (UN/CEFACT D16B), in the profile of the bill."""
    lines = bill.lines if bill.profile in ("basic", "en16931") else ()
    content = _tag(
        "rsm:CrossIndustryInvoice " + _SPACES,
        _tag(
            "rsm:ExchangedDocumentContext",
            _tag("ram:GuidelineSpecifiedDocumentContextParameter", _text("ram:ID", GUIDELINES[bill.profile])),
        ),
        _tag(
            "rsm:ExchangedDocument",
            _text("ram:ID", bill.number),
            _text("ram:TypeCode", bill.type_code),
            _day("ram:IssueDateTime", bill.date),
        ),
        _tag(
            "rsm:SupplyChainTradeTransaction",
            *(_line(bill, number, line) for number, line in enumerate(lines, 1)),
            _tag(
                "ram:ApplicableHeaderTradeAgreement",
                _party("ram:SellerTradeParty", bill.seller, bill, seller=True),
                _party("ram:BuyerTradeParty", bill.buyer, bill, seller=False),
            ),
            _delivery(bill),
            _settlement(bill),
        ),
    )
    return ("<?xml version='1.0' encoding='UTF-8'?>\n" + content).encode("utf-8")


def _tag(name: str, *children: str, **attributes: str) -> str:
    said = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    inside = "".join(children)
    return f"<{name}{said}>\n{inside}</{name.split()[0]}>\n" if inside else f"<{name}{said}/>\n"


def _text(name: str, value: str, **attributes: str) -> str:
    said = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{said}>{escape(value)}</{name}>\n"


def _day(name: str, day: dt.date) -> str:
    return _tag(name, _text("udt:DateTimeString", f"{day:%Y%m%d}", format="102"))


def _period(period: Period | None) -> str:
    if period is None:
        return ""
    return _tag("ram:BillingSpecifiedPeriod", _day("ram:StartDateTime", period[0]), _day("ram:EndDateTime", period[1]))


def _tax(name: str, bill: Bill, *, amounts: bool = False) -> str:
    return _tag(
        name,
        _text("ram:CalculatedAmount", euros(bill.tax_cents)) if amounts else "",
        _text("ram:TypeCode", "VAT"),
        _text("ram:BasisAmount", euros(bill.basis_cents)) if amounts else "",
        _text("ram:CategoryCode", "S" if bill.vat_percent else "Z"),
        _text("ram:RateApplicablePercent", str(bill.vat_percent)),
    )


def _party(name: str, party: BillParty, bill: Bill, *, seller: bool) -> str:
    short = bill.profile == "minimum"
    siren = _tag("ram:SpecifiedLegalOrganization", _text("ram:ID", party.siren, schemeID="0002"))
    street = _text("ram:LineOne", party.street) if party.street and not short else ""
    postcode = _text("ram:PostcodeCode", party.postcode) if party.postcode and not short else ""
    town = _text("ram:CityName", party.town) if party.town and not short else ""
    address = _tag("ram:PostalTradeAddress", postcode, street, town, _text("ram:CountryID", party.country))
    vat = _tag("ram:SpecifiedTaxRegistration", _text("ram:ID", party.vat_id, schemeID="VA"))
    whole = seller or not short
    return _tag(
        name,
        _text("ram:Name", party.name),
        siren if party.siren else "",
        address if whole else "",
        vat if party.vat_id and whole else "",
    )


def _line(bill: Bill, number: int, line: BillLine) -> str:
    return _tag(
        "ram:IncludedSupplyChainTradeLineItem",
        _tag("ram:AssociatedDocumentLineDocument", _text("ram:LineID", str(number))),
        _tag(
            "ram:SpecifiedTradeProduct",
            _text("ram:Name", line.name),
            _text("ram:Description", line.description) if line.description and bill.profile == "en16931" else "",
        ),
        _tag(
            "ram:SpecifiedLineTradeAgreement",
            _tag("ram:NetPriceProductTradePrice", _text("ram:ChargeAmount", f"{line.price:f}")),
        ),
        _tag("ram:SpecifiedLineTradeDelivery", _text("ram:BilledQuantity", f"{line.quantity:f}", unitCode=line.unit)),
        _tag(
            "ram:SpecifiedLineTradeSettlement",
            _tax("ram:ApplicableTradeTax", bill),
            _period(line.period),
            _tag("ram:SpecifiedTradeSettlementLineMonetarySummation", _text("ram:LineTotalAmount", euros(line.cents))),
        ),
    )


def _delivery(bill: Bill) -> str:
    if bill.delivered is None or bill.profile == "minimum":
        return _tag("ram:ApplicableHeaderTradeDelivery")
    event = _tag("ram:ActualDeliverySupplyChainEvent", _day("ram:OccurrenceDateTime", bill.delivered))
    return _tag("ram:ApplicableHeaderTradeDelivery", event)


def _settlement(bill: Bill) -> str:
    full = bill.profile != "minimum"
    due = _tag("ram:SpecifiedTradePaymentTerms", _day("ram:DueDateDateTime", bill.due)) if bill.due else ""
    return _tag(
        "ram:ApplicableHeaderTradeSettlement",
        _text("ram:InvoiceCurrencyCode", bill.currency),
        *((_tax("ram:ApplicableTradeTax", bill, amounts=True), _period(bill.period)) if full else ()),
        *((_change(bill, bill.discount_cents, "false"), _change(bill, bill.charge_cents, "true"), due) if full else ()),
        _totals(bill, full),
    )


def _change(bill: Bill, cents: int, is_charge: str) -> str:
    if not cents:
        return ""
    return _tag(
        "ram:SpecifiedTradeAllowanceCharge",
        _tag("ram:ChargeIndicator", _text("udt:Indicator", is_charge)),
        _text("ram:ActualAmount", euros(cents)),
        _text("ram:Reason", "Frais" if is_charge == "true" else "Remise"),
        _tax("ram:CategoryTradeTax", bill),
    )


def _totals(bill: Bill, full: bool) -> str:
    return _tag(
        "ram:SpecifiedTradeSettlementHeaderMonetarySummation",
        *((_text("ram:LineTotalAmount", euros(bill.lines_cents)),) if full else ()),
        *((_text("ram:ChargeTotalAmount", euros(bill.charge_cents)),) if full and bill.charge_cents else ()),
        *((_text("ram:AllowanceTotalAmount", euros(bill.discount_cents)),) if full and bill.discount_cents else ()),
        _text("ram:TaxBasisTotalAmount", euros(bill.basis_cents)),
        _text("ram:TaxTotalAmount", euros(bill.tax_cents), currencyID=bill.currency),
        _text("ram:GrandTotalAmount", euros(bill.grand_cents)),
        _text("ram:DuePayableAmount", euros(bill.grand_cents)),
    )
