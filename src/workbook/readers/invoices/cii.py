"""UN/CEFACT Cross Industry Invoice: Factur-X, ZUGFeRD 2 and 1.0, XRechnung, by local names."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from workbook.readers.invoices.canonical import Party, Period
from workbook.readers.invoices.draft import Draft, DraftLine
from workbook.readers.invoices.values import Values
from workbook.readers.invoices.xml import child, children, local, words

if TYPE_CHECKING:
    from lxml.etree import _Element

_LINE = "SpecifiedLineTrade{0}|SpecifiedSupplyChainTrade{0}"
_HEADER = "ApplicableHeaderTrade{0}|ApplicableSupplyChainTrade{0}"
_SUMS = (
    "SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementLineMonetarySummation"
    "|SpecifiedTradeSettlementMonetarySummation"
)


def read_cii(root: _Element) -> Draft:
    """Return what a `CrossIndustryInvoice` (or the `CrossIndustryDocument` of ZUGFeRD 1.0) says."""
    values = Values()
    document = child(root, "ExchangedDocument|HeaderExchangedDocument")
    deal = child(root, "SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction")
    agreement, delivery, settlement = _parts(deal, _HEADER)
    sums = child(settlement, _SUMS)
    currency = words(settlement, "InvoiceCurrencyCode")
    context = child(root, "ExchangedDocumentContext|SpecifiedExchangedDocumentContext")
    changes = list(children(settlement, "SpecifiedTradeAllowanceCharge"))
    return Draft(
        syntax="cii" if local(root) == "CrossIndustryInvoice" else "zugferd1",
        profile=words(context, "GuidelineSpecifiedDocumentContextParameter", "ID"),
        number=words(document, "ID"),
        date=values.day(document, "IssueDateTime"),
        due_date=values.day(settlement, "SpecifiedTradePaymentTerms", "DueDateDateTime"),
        type_code=words(document, "TypeCode"),
        credit_note=False,
        seller=_party(child(agreement, "SellerTradeParty")),
        buyer=_party(child(agreement, "BuyerTradeParty")),
        currency=currency.upper(),
        lines_cents=values.cents(sums, "LineTotalAmount"),
        basis_cents=values.cents(sums, "TaxBasisTotalAmount"),
        tax_cents=values.in_currency(children(sums, "TaxTotalAmount"), currency),
        grand_cents=values.cents(sums, "GrandTotalAmount"),
        due_cents=values.cents(sums, "DuePayableAmount"),
        discount_cents=values.whole(child(sums, "AllowanceTotalAmount"), changes, "ActualAmount", charge=False),
        charge_cents=values.whole(child(sums, "ChargeTotalAmount"), changes, "ActualAmount", charge=True),
        period=_period(settlement, values),
        delivered=values.day(delivery, "ActualDeliverySupplyChainEvent", "OccurrenceDateTime"),
        lines=tuple(_line(node, values) for node in children(deal, "IncludedSupplyChainTradeLineItem")),
        findings=values.findings,
    )


def _parts(node: _Element | None, named: str) -> tuple[_Element | None, _Element | None, _Element | None]:
    return (
        child(node, named.format("Agreement")),
        child(node, named.format("Delivery")),
        child(node, named.format("Settlement")),
    )


def _period(node: _Element | None, values: Values) -> Period | None:
    return values.period(child(node, "BillingSpecifiedPeriod"), "StartDateTime", "EndDateTime")


def _party(node: _Element | None) -> Party:
    legal = words(node, "SpecifiedLegalOrganization", "ID")
    if not legal:  # a SIREN or SIRET may stand among the identifiers
        known = [one for one in children(node, "GlobalID") if one.get("schemeID") in ("0002", "0009")]
        legal = words(known[0]) if known else ""
    taxes = [child(one, "ID") for one in children(node, "SpecifiedTaxRegistration")]
    vat = next((words(one) for one in taxes if one is not None and one.get("schemeID") == "VA"), "")
    return Party(words(node, "Name"), legal, vat)


def _line(node: _Element, values: Values) -> DraftLine:
    agreement, delivery, settlement = (
        child(node, _LINE.format(part)) for part in ("Agreement", "Delivery", "Settlement")
    )
    product = child(node, "SpecifiedTradeProduct")
    about = child(node, "AssociatedDocumentLineDocument")
    price = child(agreement, "NetPriceProductTradePrice")
    amount, per = values.decimal(price, "ChargeAmount"), values.decimal(price, "BasisQuantity")
    quantity = child(delivery, "BilledQuantity")
    return DraftLine(
        number=words(about, "LineID"),
        name=words(product, "Name"),
        description=words(product, "Description") or words(about, "IncludedNote", "Content"),
        quantity=values.decimal(quantity),
        unit=(quantity.get("unitCode") or "").strip().upper() if quantity is not None else "",
        price=per_unit(amount, per),
        cents=values.cents(settlement, _SUMS, "LineTotalAmount"),
        period=_period(settlement, values),
        status=words(about, "LineStatusReasonCode").upper(),
    )


def per_unit(amount: Decimal | None, per: Decimal | None) -> Decimal | None:
    """Return the price of one unit when it is given for several.

    >>> per_unit(Decimal("50"), Decimal("100")), per_unit(Decimal("50"), None)
    (Decimal('0.5'), Decimal('50'))
    """
    return amount / per if amount is not None and per else amount
