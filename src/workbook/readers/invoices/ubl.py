"""UBL 2.1 Invoice and CreditNote (Peppol, XRechnung, the French reform), by local names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.readers.invoices.canonical import Party
from workbook.readers.invoices.cii import per_unit
from workbook.readers.invoices.draft import Draft, DraftLine
from workbook.readers.invoices.values import Values
from workbook.readers.invoices.xml import child, children, local, words

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_ubl(root: _Element) -> Draft:
    """Return what a UBL `Invoice` or `CreditNote` says."""
    values = Values()
    kind = local(root)
    sums = child(root, "LegalMonetaryTotal")
    currency = words(root, "DocumentCurrencyCode")
    changes = list(children(root, "AllowanceCharge"))
    taxes = [found for one in children(root, "TaxTotal") if (found := child(one, "TaxAmount")) is not None]
    return Draft(
        syntax="ubl",
        profile=words(root, "CustomizationID"),
        number=words(root, "ID"),
        date=values.day(root, "IssueDate"),
        due_date=values.day(root, "DueDate") or values.day(root, "PaymentMeans", "PaymentDueDate"),
        type_code=words(root, "InvoiceTypeCode|CreditNoteTypeCode"),
        credit_note=kind == "CreditNote",
        seller=_party(child(root, "AccountingSupplierParty", "Party")),
        buyer=_party(child(root, "AccountingCustomerParty", "Party")),
        currency=currency.upper(),
        lines_cents=values.cents(sums, "LineExtensionAmount"),
        basis_cents=values.cents(sums, "TaxExclusiveAmount"),
        tax_cents=values.in_currency(taxes, currency),
        grand_cents=values.cents(sums, "TaxInclusiveAmount"),
        due_cents=values.cents(sums, "PayableAmount"),
        discount_cents=values.whole(child(sums, "AllowanceTotalAmount"), changes, "Amount", charge=False),
        charge_cents=values.whole(child(sums, "ChargeTotalAmount"), changes, "Amount", charge=True),
        period=values.period(child(root, "InvoicePeriod"), "StartDate", "EndDate"),
        delivered=values.day(root, "Delivery", "ActualDeliveryDate"),
        lines=tuple(_line(node, values) for node in children(root, "InvoiceLine", "CreditNoteLine")),
        findings=values.findings,
    )


def _party(node: _Element | None) -> Party:
    entity = child(node, "PartyLegalEntity")
    vat = ""
    for scheme in children(node, "PartyTaxScheme"):
        if words(scheme, "TaxScheme", "ID").upper() in ("VAT", "") and not vat:
            vat = words(scheme, "CompanyID")
    name = words(entity, "RegistrationName") or words(node, "PartyName", "Name")
    return Party(name, words(entity, "CompanyID"), vat)


def _line(node: _Element, values: Values) -> DraftLine:
    quantity = child(node, "InvoicedQuantity|CreditedQuantity")
    item, price = child(node, "Item"), child(node, "Price")
    amount, per = values.decimal(price, "PriceAmount"), values.decimal(price, "BaseQuantity")
    return DraftLine(
        number=words(node, "ID"),
        name=words(item, "Name"),
        description=words(item, "Description") or words(node, "Note"),
        quantity=values.decimal(quantity),
        unit=(quantity.get("unitCode") or "").strip().upper() if quantity is not None else "",
        price=per_unit(amount, per),
        cents=values.cents(node, "LineExtensionAmount"),
        period=values.period(child(node, "InvoicePeriod"), "StartDate", "EndDate"),
    )
