"""A table is read as it stands: any separator, encoding and form, every row read or refused with its line."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readers.table_files import csv_bytes, xlsx_bytes
from workbook.errors import ReaderError
from workbook.i18n import explain
from workbook.readers.tables.reading import read_table
from workbook.readers.tables.table import MOST_COLUMNS, Table

KNOWN = frozenset({"nom", "date", "ville"})
ROWS = [["Nom", "Date", "Ville"], ["Léa", "2026-01-02", "Nîmes"], ["Zoé, A; B|C", 'dit "oui"', "a\nb"], ["x", "", ""]]


def cells(table: Table) -> list[list[str]]:
    return [list(row.cells) for row in table.rows]


def refused(content: bytes, name: str = "x.csv") -> str:
    with pytest.raises(ReaderError) as caught:
        read_table(content, KNOWN, name=name)
    assert explain(caught.value, "fr") != explain(caught.value, "en")
    assert name.split(".")[0] in explain(caught.value, "fr")
    return caught.value.code


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-15"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_any_separator_encoding_and_line_end_gives_the_same_table(separator: str, encoding: str, end: str) -> None:
    table = read_table(csv_bytes(ROWS, separator, encoding, end), KNOWN)
    assert table.header == ("Nom", "Date", "Ville")
    assert cells(table) == ROWS[1:]
    assert [row.line for row in table.rows] == [2, 3, 5]
    assert (table.separator, table.rejected) == (separator, ())


def test_old_macintosh_lines_and_ctrl_z_are_read() -> None:
    assert cells(read_table(b"Nom;Date\rA;1\rB;2\x1a", KNOWN)) == [["A", "1"], ["B", "2"]]


def test_a_type_line_and_titles_above_the_header_are_no_rows() -> None:
    content = b'#TYPE Microsoft.ActiveDirectory.Management.ADUser\r\n"Nom","Date"\r\n"A","1"\r\n'
    table = read_table(content, KNOWN)
    assert (table.header, cells(table)) == (("Nom", "Date"), [["A", "1"]])
    assert [(one.code, one.count) for one in table.findings] == [("tables.warn_preamble", 1)]
    assert read_table(b"sep=|\nNom|Date;x\nA;1|2\n", KNOWN).separator == "|"


def test_duplicate_names_trailing_separators_and_blank_lines_do_no_harm() -> None:
    table = read_table(b"Nom;Date;Nom;;\n\nA;1;B;;\n;;;;\nC;2;D\n", KNOWN)
    assert table.header == ("Nom", "Date", "Nom")
    assert cells(table) == [["A", "1", "B"], ["C", "2", "D"]]
    assert table.blank_rows == 2


def test_short_rows_are_told_and_broken_ones_refused_with_their_line() -> None:
    table = read_table(b"Nom;Date;Ville\nA;1\nB;2;3;4\nC\nNom;Date;Ville\nD;1;2\n", KNOWN)
    assert cells(table) == [["A", "1", ""], ["D", "1", "2"]]
    assert [(one.line, one.reason) for one in table.rejected] == [
        (3, "too_many_fields"), (4, "too_few_fields"), (5, "header_again"),
    ]  # fmt: skip
    assert [(one.code, one.lines) for one in table.findings] == [("tables.warn_trimmed", (2,))]


def test_a_stray_quotation_mark_never_swallows_the_rows_after_it() -> None:
    lines = [f'n{i};"écran 24"" ";v{i}' for i in range(40)]
    lines[7] = 'n7;"écran 24 pouces;v7'
    lines[20] = 'n20;24" large;v20'
    table = read_table(("Nom;Date;Ville\n" + "\n".join(lines)).encode(), KNOWN)
    assert [row.cells[0] for row in table.rows] == [f"n{i}" for i in range(40)]
    assert table.rows[20].cells[1] == '24" large'
    assert [one.lines for one in table.findings if one.code == "tables.warn_stray_quotes"] == [(9,)]


def test_a_comment_over_many_lines_stays_in_its_cell() -> None:
    long = "\n".join(f"ligne {i}; suite" for i in range(300))
    table = read_table(csv_bytes([ROWS[0], ["A", long, "x"], ["B", "y", "z"]], end="\n"), KNOWN)
    assert cells(table) == [["A", long, "x"], ["B", "y", "z"]]
    assert table.rows[1].line == 302


def test_a_spreadsheet_is_read_with_its_dates_as_dates() -> None:
    import datetime as dt

    rows = [["Nom", "Date", "Ville"], ["A", dt.datetime(2026, 3, 4, 5, 6), 12.0], [None, None, None], ["B", True, 1.5]]
    table = read_table(xlsx_bytes({"Feuille": rows}), KNOWN, name="x.xlsx")
    assert cells(table) == [["A", "2026-03-04 05:06:00", "12"], ["B", "true", "1.5"]]
    assert [row.line for row in table.rows] == [2, 4]
    assert (table.encoding, table.sheet, table.dated) == ("xlsx", "Feuille", True)


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def rewritten(content: bytes, part: str, change: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.infolist():
            new.writestr(one, change if one.filename == part else old.read(one))
    return out.getvalue()


SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
INLINE = b'<c r="A%d" t="inlineStr"><is><t>%s</t></is></c><c r="B%d" t="inlineStr"><is><t>%s</t></is></c>'


def test_a_workbook_made_to_exhaust_the_machine_is_refused() -> None:
    good = xlsx_bytes({"F": [["Nom", "Date"], ["A", "1"]]})
    bomb = rewritten(good, "xl/worksheets/sheet1.xml", b"\0" * (160 << 20))
    assert len(bomb) < 1 << 20
    assert refused(bomb, "x.xlsx") == "tables.sheet_too_large"
    entities = b'<!DOCTYPE a [<!ENTITY b "c">]>' + SHEET % b""
    assert refused(rewritten(good, "xl/worksheets/sheet1.xml", entities), "x.xlsx") == "tables.sheet_broken"
    head, far = (b"<row r='%d'>" % n + INLINE % (n, b"Nom", n, b"Date") + b"</row>" for n in (1, 999_999_999_999))
    assert refused(rewritten(good, "xl/worksheets/sheet1.xml", SHEET % (head + far)), "x.xlsx").startswith("tables.")


def test_what_is_no_table_is_refused_in_plain_words(tmp_path: Path) -> None:
    assert refused(b"") == refused(b"\xef\xbb\xbf\r\n ") == "tables.empty"
    assert refused(b"%PDF-1.7 x") == "tables.is_pdf"
    assert refused(b"\xd0\xcf\x11\xe0" + b"\0" * 600) == "tables.is_workbook"
    assert refused(packed(readme=b"x")) == "tables.is_archive"
    assert refused(b"PK\x03\x04xl/broken", "x.xlsx") == "tables.sheet_broken"
    assert refused(bytes(range(256)) * 9) == "tables.is_binary"
    assert refused(b"<html><table><tr><td>Nom</td></tr></table>") == "tables.is_markup"
    assert refused(b'[{"Nom": 1}]') == "tables.is_markup"
    assert refused(b"bonjour\ntout le monde\n") == "tables.one_column"
    assert refused(b"Nom;Date\n") == "tables.no_rows"
    assert refused(b";".join(b"c%d" % i for i in range(MOST_COLUMNS + 1)) + b"\n1;2\n") == "tables.too_wide"
    assert refused(xlsx_bytes({"A": []}), "x.xlsx") == "tables.empty"
    for path, code in ((tmp_path, "is_folder"), (tmp_path / "none.csv", "file_missing")):
        with pytest.raises(ReaderError) as caught:
            read_table(path, KNOWN)
        assert caught.value.code == f"tables.{code}"


@given(st.lists(st.lists(st.text(max_size=12), min_size=3, max_size=3), min_size=1, max_size=20))
def test_whatever_stands_in_cells_is_read_back(rows: list[list[str]]) -> None:
    """Except what no CSV keeps: signs of control, and blank rows, which are counted."""
    tidy = [["".join(c for c in cell if c.isprintable()) for cell in row] for row in rows]
    table = read_table(csv_bytes([ROWS[0], ["A", "1", "x"], *tidy], end="\n"), KNOWN)
    kept = [row for row in tidy if any(cell.strip() for cell in row)]
    again = [row for row in kept if [cell.strip() for cell in row] == ROWS[0]]
    assert cells(table) == [["A", "1", "x"], *[row for row in kept if row not in again]]
    assert table.blank_rows == len(tidy) - len(kept)
