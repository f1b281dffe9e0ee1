"""One invoice, whatever it is written in: the same parties, days, lines and cents; credits lower cost."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import facturx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readers.invoice_files import BUYER, FEE, HOURS, MARCH, SEATS, SELLER, bill, draft_zugferd, ubl
from workbook.cases.generator import Bill, BillLine, bill_pdf, bill_xml
from workbook.cases.generator.bill_page import bill_page
from workbook.cases.generator.pdf import Attachment, pdf_file
from workbook.readers.invoices.assembly import share
from workbook.readers.invoices.canonical import Invoice, Party, Period
from workbook.readers.invoices.reading import read_invoice

FORMS = {
    "cii": bill_xml,
    "pdf": lambda made: bill_pdf(made, "fr"),
    "ubl": ubl,
    "zugferd1": draft_zugferd,
}


def codes(invoice: Invoice) -> list[str]:
    return [finding.code.removeprefix("invoices.warn_") for finding in invoice.findings]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_invoice(form: str) -> None:
    made = bill()
    read = read_invoice(FORMS[form](made), name="facture")
    assert (read.number, read.date, read.due_date) == ("F-2026-031", dt.date(2026, 3, 31), dt.date(2026, 4, 30))
    assert read.seller == Party(SELLER.name, "123456782", "FR32123456782")
    assert read.buyer == Party(BUYER.name, "987654321", "")
    assert (read.currency, read.type_code, read.credit) == ("EUR", "380", False)
    assert (read.basis_cents, read.tax_cents, read.grand_cents, read.due_cents) == (297_953, 59_591, 357_544, 357_544)
    assert [line.cents for line in read.lines] == [189_000, 59_813, 49_140]
    assert read.lines[1].quantity == Decimal("7.25")
    assert (read.lines[1].unit, read.lines[1].price) == ("HUR", Decimal("82.50"))
    assert read.lines[0].period == Period(*MARCH)
    assert (read.form, codes(read)) == ("pdf" if form == "pdf" else "xml", [])


@pytest.mark.parametrize("form", FORMS)
def test_what_is_added_to_or_taken_off_the_whole_is_shared_to_the_cent(form: str) -> None:
    read = read_invoice(FORMS[form](bill(discount_cents=1_000, charge_cents=333)))
    assert read.basis_cents == 297_953 - 1_000 + 333 == sum(line.cents for line in read.lines)
    assert [line.written_cents for line in read.lines] == [189_000, 59_813, 49_140]
    assert codes(read) == ["shared"]


@pytest.mark.parametrize("form", ["cii", "ubl"])
def test_a_discount_written_below_nought_is_still_a_discount(form: str) -> None:
    raw = FORMS[form](bill(discount_cents=1_000)).replace(b">10.00<", b">-10.00<")
    read = read_invoice(raw)
    assert (sum(line.cents for line in read.lines), codes(read)) == (297_953 - 1_000, ["shared"])


@pytest.mark.parametrize(("form", "kind"), [("cii", "Invoice"), ("pdf", "Invoice"), ("ubl", "CreditNote")])
def test_a_credit_note_lowers_cost_though_its_amounts_are_written_positive(form: str, kind: str) -> None:
    made = bill(type_code="381")
    read = read_invoice(ubl(made, kind) if form == "ubl" else FORMS[form](made))
    assert read.credit
    assert (read.basis_cents, read.tax_cents, read.grand_cents, read.due_cents) == (
        -297_953,
        -59_591,
        -357_544,
        -357_544,
    )
    assert [line.cents for line in read.lines] == [-189_000, -59_813, -49_140]
    assert read.lines[1].quantity == Decimal("-7.25")


def test_a_correction_keeps_the_signs_it_is_written_with() -> None:
    back = BillLine("Licences Microsoft 365 Business", Decimal(-2), Decimal("11.70"))
    read = read_invoice(bill_xml(bill(back, type_code="384")))
    assert (read.basis_cents, read.credit, read.lines[0].quantity) == (-2_340, True, Decimal(-2))
    assert read_invoice(bill_xml(bill(type_code="384"))).basis_cents == 297_953


def test_a_credit_note_written_negative_still_lowers_cost_and_says_so() -> None:
    read = read_invoice(bill_xml(bill(BillLine("Licences", Decimal(-1), Decimal(10)), type_code="381")))
    assert (read.basis_cents, codes(read)) == (-1_000, ["credit_negative"])


@pytest.mark.parametrize("profile", ["minimum", "basicwl"])
def test_a_profile_without_lines_gives_its_totals(profile: Any) -> None:
    read = read_invoice(bill_pdf(bill(profile=profile), "en"))
    assert (read.lines, read.basis_cents, read.grand_cents) == ((), 297_953, 357_544)


@pytest.mark.parametrize("written", ["2026-03-31", "2026-03-31T10:20:00", "20260331", "20260331102000"])
def test_both_forms_of_dates_are_read(written: str) -> None:
    old, new = b'format="102">20260331</udt:DateTimeString>', f'format="102">{written}</udt:DateTimeString>'.encode()
    assert read_invoice(bill_xml(bill()).replace(old, new)).date == dt.date(2026, 3, 31)


def test_a_week_and_a_month_are_periods() -> None:
    raw = bill_xml(bill(period=(dt.date(2026, 2, 9), dt.date(2026, 2, 10))))
    week = raw.replace(b'"102">20260209', b'"616">202607').replace(b'"102">20260210', b'"616">202607')
    assert read_invoice(week).period == Period(dt.date(2026, 2, 9), dt.date(2026, 2, 15))
    month = raw.replace(b'"102">20260209', b'"610">202602').replace(b'"102">20260210', b'"610">202602')
    assert read_invoice(month).period == Period(dt.date(2026, 2, 1), dt.date(2026, 2, 28))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-15"])
def test_marks_and_other_encodings_do_not_matter(encoding: str) -> None:
    name = "utf-8" if encoding == "utf-8-sig" else encoding
    text = bill_xml(bill(HOURS, number="F-é")).decode().replace("encoding='UTF-8'", f"encoding='{name}'")
    raw = text.replace("’", "'").encode(encoding)
    assert read_invoice(raw).number == "F-é"


def test_what_is_missing_is_said_and_nothing_is_guessed() -> None:
    raw = bill_xml(bill(currency="", type_code="", number=""))
    raw = raw.replace(b"<ram:InvoiceCurrencyCode></ram:InvoiceCurrencyCode>", b"")
    read = read_invoice(raw)
    assert (read.currency, read.type_code, read.key) == ("", "", None)
    assert codes(read) == ["no_number", "no_currency", "no_type"]


def test_what_cannot_be_read_is_said_with_its_tag() -> None:
    raw = bill_xml(bill(period=MARCH)).replace(b">20260430<", b">20260231<").replace(b">7.25<", b">sept<")
    read = read_invoice(raw)
    assert read.due_date is None
    assert [(f.code, f.values["written"]) for f in read.findings] == [
        ("invoices.warn_date", "20260231"),
        ("invoices.warn_amount", "sept"),
    ]


def test_a_missing_total_is_worked_out_and_a_wrong_one_is_said() -> None:
    raw = bill_xml(bill())
    total = b"<ram:TaxBasisTotalAmount>2979.53</ram:TaxBasisTotalAmount>"
    assert total in raw
    none = read_invoice(raw.replace(total, b""))
    assert (none.basis_cents, codes(none)) == (297_953, ["no_basis"])
    wrong = read_invoice(raw.replace(total, total.replace(b"2979.53", b"2900.00")))
    assert (wrong.basis_cents, codes(wrong)) == (290_000, ["totals", "lines"])
    assert sum(line.cents for line in wrong.lines) == 290_000


def test_comments_cut_no_text_and_unseen_signs_are_left_out() -> None:
    raw = bill_xml(bill(seller=replace(SELLER, name="Info\u202eg\u0085érance")))
    raw = raw.replace(b">F-2026-031<", b">F-2026<!-- BT-1 -->-031<").replace(b">7.25<", b">7<!-- . -->.25<")
    read = read_invoice(raw)
    assert (read.number, read.lines[1].quantity) == ("F-2026-031", Decimal("7.25"))
    assert read.seller.name == "Infog érance"


def test_amounts_out_of_all_measure_and_far_dates_do_no_harm() -> None:
    most = BillLine("Trop", Decimal("9999999999999.999999999999"), Decimal("9999999999999.999999999999"))
    raw = bill_xml(bill(FEE, period=MARCH)).replace(b'"102">20260301<', b'"610">999912<')
    assert "date" in codes(read_invoice(raw))
    huge = (
        bill_xml(bill(FEE)).replace(b">1890<", f">{most.price}<".encode()).replace(b">1<", f">{most.price}<".encode())
    )
    line = huge[huge.index(b"<ram:LineTotalAmount>") :].split(b"\n")[0]
    assert read_invoice(huge.replace(line, b"")).lines[0].written_cents > 10**25


def test_lines_of_nought_still_sum_to_the_total() -> None:
    free = BillLine("Offert", Decimal(1), Decimal(0))
    read = read_invoice(bill_xml(bill(free, charge_cents=500)))
    assert [line.cents for line in read.lines] == [0, 500]


def test_groups_and_notes_are_not_counted_twice() -> None:
    raw = bill_xml(bill(FEE, SEATS, SEATS))
    mark = b"<ram:LineID>2</ram:LineID>\n"
    told = raw.replace(mark, mark + b"<ram:LineStatusReasonCode>GROUP</ram:LineStatusReasonCode>")
    told = told.replace(b"<ram:LineTotalAmount>2872.80<", b"<ram:LineTotalAmount>2381.40<")
    told = told.replace(b"TotalAmount>2872.80<", b"TotalAmount>2381.40<")
    read = read_invoice(told)
    assert [line.number for line in read.lines] == ["1", "3"]
    assert "text_lines" in codes(read)
    assert sum(line.cents for line in read.lines) == 238_140


def attached(*files: tuple[str, bytes]) -> bytes:
    parts = tuple(Attachment(name, content, "text/xml", "Data") for name, content in files)
    return pdf_file(bill_page(bill(), "fr"), b"<x/>", parts)


@pytest.mark.parametrize("name", ["ZUGFeRD-invoice.xml", "FACTUR-X.XML", "xrechnung.xml", "anything.xml"])
def test_the_attachment_is_found_under_any_name(name: str) -> None:
    assert read_invoice(attached(("notes.txt", b"hello"), (name, bill_xml(bill())))).number == "F-2026-031"


def test_the_known_name_comes_before_other_xml_files() -> None:
    other = bill_xml(bill(number="AUTRE"))
    assert read_invoice(attached(("a.xml", other), ("factur-x.xml", bill_xml(bill())))).number == "F-2026-031"
    assert read_invoice(attached(("a.xml", b"<metadata/>"), ("b.xml", bill_xml(bill())))).number == "F-2026-031"


def test_an_invoice_is_read_from_disk_and_from_memory(tmp_path: Path) -> None:
    path = tmp_path / "facture.pdf"
    path.write_bytes(bill_pdf(bill(), "fr"))
    assert read_invoice(path) == read_invoice(path.read_bytes(), name="facture.pdf")


def test_another_reader_reads_the_same_amounts() -> None:
    """The factur-x package is the other reader; it knows no ZUGFeRD 1.0."""
    for raw in (bill_xml(bill(discount_cents=700)), ubl(bill(charge_cents=700)), ubl(bill(), "CreditNote")):
        theirs, ours = facturx.parse_ubl_cii_xml(raw, check_xsd=False), read_invoice(raw)
        assert (theirs["BT-1"], theirs["BT-2"]) == (ours.number, ours.date)
        for key, cents in (("BT-109", ours.basis_cents), ("BT-110", ours.tax_cents), ("BT-112", ours.grand_cents)):
            assert abs(Decimal(theirs[key]) * 100) == abs(cents), key
        written = [abs(Decimal(line["BT-131"])) * 100 for line in theirs["BG-25"]]
        assert written == [abs(line.written_cents) for line in ours.lines]


@given(st.integers(-(10**9), 10**9), st.lists(st.integers(0, 10**7), max_size=30))
def test_shares_sum_to_the_whole_and_follow_the_weights(cents: int, weights: list[int]) -> None:
    parts = share(cents, weights)
    whole = sum(weights)
    assert sum(parts) == (cents if whole else 0)
    assert all(abs(part - cents * weight / whole) < 1 for part, weight in zip(parts, weights, strict=True) if whole)


@st.composite
def bills(draw: st.DrawFn) -> Bill:
    amounts = st.decimals(-5_000, 5_000, places=2, allow_nan=False)
    lines = draw(st.lists(st.builds(BillLine, st.just("Ligne"), st.decimals(0, 99, places=2), amounts), min_size=1))
    return bill(*lines, discount_cents=draw(st.integers(0, 99_999)), charge_cents=draw(st.integers(0, 99_999)))


@given(bills())
def test_lines_always_sum_to_the_total_excluding_vat(made: Bill) -> None:
    for raw in (bill_xml(made), ubl(made)):
        read = read_invoice(raw)
        assert sum(line.cents for line in read.lines) == read.basis_cents == made.basis_cents
