"""However a program writes it, the same ledger reads the same."""

from __future__ import annotations

import pandas as pd
import pytest

from readers.ledger_files import COLUMNS, file_of, row, text_of, year
from workbook.readers.ledger.reading import Ledger, read_ledger

ROWS = year()
TOTAL = 12 * 144_000


def same(ledger: Ledger) -> None:
    report = ledger.report
    assert report.rows_read == 36
    assert report.rejected == ()
    assert report.debit_cents == report.credit_cents == TOTAL
    assert report.unbalanced_entries == 0
    assert [str(day) for day in report.period] == ["2024-01-10", "2024-12-10"]
    assert set(ledger.rows["aux_label"]) == {"", "Société d’informatique Hélio"}
    assert ledger.rows["debit"].dtype == "int64"


@pytest.mark.parametrize("separator", ["\t", "|", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r\r\n", "\r"])
def test_any_separator_and_any_line_end(separator: str, end: str) -> None:
    ledger = read_ledger(file_of(ROWS, separator=separator, end=end))
    same(ledger)
    assert ledger.report.separator == separator
    assert ledger.rows["line"].tolist() == list(range(2, 38))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_any_encoding(encoding: str) -> None:
    ledger = read_ledger(file_of(ROWS, encoding=encoding))
    same(ledger)
    assert ledger.report.encoding == encoding


def test_the_legal_eight_bit_page_keeps_its_own_letters() -> None:
    rows = [[cell.replace("’", "'").replace("Société", "Cœur €té") for cell in cells] for cells in ROWS]
    ledger = read_ledger(file_of(rows, encoding="iso-8859-15"))
    assert ledger.report.encoding == "iso-8859-15"
    assert "Cœur €té d'informatique Hélio" in set(ledger.rows["aux_label"])


@pytest.mark.parametrize("page", ["cp850", "mac_roman"])
def test_pages_of_old_programs_keep_their_letters(page: str) -> None:
    rows = [[cell.replace("’", "'") for cell in cells] for cells in ROWS]
    ledger = read_ledger(file_of(rows, encoding=page, end="\r\n"))
    assert "Société d'informatique Hélio" in set(ledger.rows["aux_label"])


def test_a_letter_cut_in_two_does_not_turn_the_whole_file_into_another_encoding() -> None:
    broken = file_of(ROWS).replace("Hélio".encode(), b"H\xc3lio", 1)
    ledger = read_ledger(broken)
    assert ledger.report.encoding == "utf-8"
    assert "Société d’informatique Hélio" in set(ledger.rows["aux_label"])
    assert [f.code for f in ledger.report.findings] == ["ledger.warn_letters_lost"]


def test_amount_and_side_instead_of_debit_and_credit() -> None:
    header = [{"Debit": "Montant", "Credit": "Sens"}.get(name, name) for name in COLUMNS]
    for paid, owed in (("D", "C"), ("+1", "-1"), ("1", "-1"), ("d", "c")):
        rows = [[*c[:11], *((c[12], owed) if c[11] == "0,00" else (c[11], paid)), *c[13:]] for c in ROWS]
        same(read_ledger(file_of(rows, header=header)))


def test_a_minus_that_only_repeats_the_credit_side_is_not_counted_twice() -> None:
    header = [{"Debit": "Montant", "Credit": "Sens"}.get(name, name) for name in COLUMNS]
    rows = [[*c[:11], *(("-" + c[12], "C") if c[11] == "0,00" else (c[11], "D")), *c[13:]] for c in ROWS]
    same(read_ledger(file_of(rows, header=header)))


def test_columns_in_any_order_any_case_and_with_more_of_them() -> None:
    order = list(reversed(range(18)))
    header = [COLUMNS[i].upper() for i in order] + ["Section", "NatOp"]
    rows = [[cells[i] for i in order] + ["atelier", ""] for cells in ROWS]
    same(read_ledger(file_of(rows, header=header)))


@pytest.mark.parametrize("where", ["rows", "header", "both"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_trailing_separator_shifts_no_column(where: str, end: str) -> None:
    header = [*COLUMNS, ""] if where != "rows" else COLUMNS
    rows = [[*cells, ""] for cells in ROWS] if where != "header" else ROWS
    same(read_ledger(file_of(rows, header=header, separator="|", end=end)))


def test_padded_fields_are_stripped_and_padded_amounts_read() -> None:
    rows = [[cell.ljust(30) for cell in cells] for cells in ROWS]
    for cells, padded in zip(ROWS, rows, strict=True):
        padded[11], padded[12] = cells[11].rjust(13, "0"), cells[12].rjust(20)
    same(read_ledger(file_of(rows)))


def test_a_stray_quote_swallows_no_line() -> None:
    rows = [list(cells) for cells in ROWS]
    rows[3][10] = 'Écran 27" pour "l’atelier'
    rows[20][10] = '"non fermé'
    ledger = read_ledger(file_of(rows))
    same(ledger)
    assert 'Écran 27" pour "l’atelier' in set(ledger.rows["label"])


def test_quotes_around_every_field_are_taken_off() -> None:
    quoted = [[f'"{cell}"' for cell in cells] for cells in ROWS]
    same(read_ledger(file_of(quoted, header=[f'"{name}"' for name in COLUMNS])))


def test_words_that_mean_missing_elsewhere_and_leading_noughts_survive() -> None:
    rows = [row("606400", "1,00", number="007", piece="NA", label="NULL"), row("512000", "0,00", "1,00", number="007")]
    ledger = read_ledger(file_of(rows))
    first = ledger.rows.iloc[0]
    assert (first["entry"], first["piece"], first["label"]) == ("007", "NA", "NULL")


@pytest.mark.parametrize(
    "written", ["15/01/2024", "2024-01-15", "15-01-2024", "20240115 00:00:00", "15.01.24", "15012024"]
)
def test_dates_in_other_forms_are_read_and_told(written: str) -> None:
    rows = [row("606400", "1,00", date=written), row("512000", "0,00", "1,00", date=written)]
    ledger = read_ledger(file_of(rows))
    assert set(ledger.rows["date"]) == {pd.Timestamp(2024, 1, 15)}
    told = {finding.code for finding in ledger.report.findings}
    assert ("ledger.warn_date_form" in told) == (written != "15012024")


@pytest.mark.parametrize(
    ("written", "cents"),
    [("1234,56", 123456), ("1 234,56", 123456), ("1234.56", 123456), ("1.234,56", 123456), ("1234,56-", -123456),
     ("-1234,56", -123456), ("+1234,56", 123456), ("1234", 123400), ("1234,5", 123450), (",56", 56), ("", 0),
     ("0000001234,56", 123456), ("1\u202f234,56", 123456), ("99999999999,99", 9_999_999_999_999)],
)  # fmt: skip
def test_amounts_are_exact_cents_in_every_form(written: str, cents: int) -> None:
    ledger = read_ledger(file_of([row("606400", written)]))
    assert ledger.rows["debit"].tolist() == [cents]
    told = {finding.code for finding in ledger.report.findings}
    assert ("ledger.warn_point" in told) == (written == "1234.56")


def test_lines_before_the_header_and_blank_lines_are_no_data() -> None:
    raw = "Société fictive\n\n" + text_of(ROWS) + "\n   \n\t\t\n\x1a"
    ledger = read_ledger(raw.encode())
    same(ledger)
    assert ledger.rows["line"].tolist()[0] == 4


def test_the_last_line_needs_no_end() -> None:
    same(read_ledger(file_of(ROWS)[:-1]))


def test_a_lone_carriage_return_inside_a_label_does_not_break_its_line() -> None:
    rows = [list(cells) for cells in ROWS]
    rows[2][10] = "avant\raprès"
    ledger = read_ledger(file_of(rows))
    same(ledger)
    assert "avant après" in set(ledger.rows["label"])


def xml_of(rows: list[list[str]], declared: str = "utf-8") -> bytes:
    entries = ""
    for cells in rows:
        fields = dict(zip(COLUMNS, cells, strict=True))
        date = f"{fields['EcritureDate'][:4]}-{fields['EcritureDate'][4:6]}-{fields['EcritureDate'][6:]}"
        line = "".join(
            f"<{tag}>{fields[tag].replace(',', '.') if tag in ('Debit', 'Credit') else fields[tag]}</{tag}>"
            for tag in ("CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib", "Debit", "Credit")
        )
        entries += (
            f"<ecriture><EcritureNum>{fields['EcritureNum']}</EcritureNum><EcritureDate>{date}</EcritureDate>"
            f"<EcritureLib>{fields['EcritureLib']}</EcritureLib><PieceRef>{fields['PieceRef']}</PieceRef>"
            f"<PieceDate>{date}</PieceDate><ligne>{line}</ligne></ecriture>\n"
        )
    body = f"<journal><JournalCode>ACH</JournalCode><JournalLib>Achats</JournalLib>{entries}</journal>"
    text = f'<?xml version="1.0" encoding="{declared}"?>\n<comptabilite><exercice>{body}</exercice></comptabilite>'
    return text.encode(declared)


@pytest.mark.parametrize("declared", ["utf-8", "utf-16", "cp1252"])
def test_the_xml_form_reads_the_same(declared: str) -> None:
    ledger = read_ledger(xml_of(ROWS, declared))
    same(ledger)
    assert ledger.report.encoding == "xml"
    assert not [finding for finding in ledger.report.findings if "point" in finding.code or "date" in finding.code]
