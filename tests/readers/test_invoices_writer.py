"""The invoices written for samples are real Factur-X: valid against the published schema, the same bytes each time."""

from __future__ import annotations

import io
from decimal import Decimal

import facturx
import pytest
from pypdf import PdfReader

from readers.invoice_files import FEE, HOURS, bill
from workbook.cases.generator import BillLine, bill_pdf, bill_xml


@pytest.mark.parametrize("profile", ["minimum", "basicwl", "basic", "en16931"])
@pytest.mark.parametrize(
    "changes", [{}, {"discount_cents": 1_000, "charge_cents": 550, "type_code": "381", "vat_percent": Decimal(0)}]
)
def test_the_xml_is_valid_against_the_schema_of_its_profile(profile: str, changes: dict[str, object]) -> None:
    assert facturx.xml_check_xsd(bill_xml(bill(profile=profile, **changes)), level=profile)


def test_the_amounts_written_are_those_of_the_bill() -> None:
    made = bill(discount_cents=1_000, charge_cents=550)
    read = facturx.parse_ubl_cii_xml(bill_xml(made))
    assert [line["BT-131"] for line in read["BG-25"]] == ["1890.00", "598.13", "491.40"]
    assert (read["BT-106"], read["BT-109"], read["BT-110"], read["BT-112"]) == (
        "2979.53", "2975.03", "595.01", "3570.04",
    )  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_pdf_shows_the_invoice_and_carries_its_xml(language: str) -> None:
    made = bill()
    written = bill_pdf(made, language)  # type: ignore[arg-type]
    assert written == bill_pdf(made, language)  # type: ignore[arg-type]
    assert facturx.get_facturx_xml_from_pdf(written) == ("factur-x.xml", bill_xml(made))
    page = PdfReader(io.BytesIO(written)).pages[0].extract_text()
    for shown in ("F-2026-031", "Menuiserie Exemple & Fils", "Interventions hors forfait", "fict"):
        assert shown in page


def test_a_long_invoice_keeps_its_totals_on_the_page_and_says_what_is_left_out() -> None:
    many = bill(*(BillLine(f"Article {n}", Decimal(1), Decimal(10)) for n in range(80)), FEE, HOURS)
    page = PdfReader(io.BytesIO(bill_pdf(many, "fr"))).pages[0].extract_text()
    assert "autres lignes, dans les données jointes" in page
    assert "Total TTC" in page
