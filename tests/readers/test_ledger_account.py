"""Every data line is accounted for: read, or rejected with its number and the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from readers.ledger_files import COLUMNS, file_of, invoice, row, text_of, year
from workbook.errors import ReaderError
from workbook.i18n import LANGUAGES, explain, has_text
from workbook.readers import ledger_json, ledger_text
from workbook.readers.ledger.reading import read_ledger

ROWS = year()


def codes(raw: bytes, name: str | None = None) -> set[str]:
    return {finding.code for finding in read_ledger(raw, name=name).report.findings}


def test_lines_that_cannot_be_used_are_rejected_with_number_and_reason() -> None:
    rows = [list(cells) for cells in ROWS]
    rows[1] = rows[1][:9]
    rows[4] = [*rows[4], "de trop"]
    rows[6][3] = "20240230"
    rows[8][11] = "douze"
    rows[10][4] = "  "
    rows[12] = [""] * 18
    ledger = read_ledger(file_of(rows, separator="|"))
    assert [(r.line, r.reason) for r in ledger.report.rejected] == [
        (3, "too_few_fields"),
        (6, "too_many_fields"),
        (8, "bad_date"),
        (10, "bad_amount"),
        (12, "no_account"),
        (14, "no_content"),
    ]
    assert ledger.report.rows_read == 30
    assert ledger.report.data_lines == 36
    assert not ledger.report.balanced
    assert {"ledger.warn_rejected", "ledger.warn_unbalanced"} <= {f.code for f in ledger.report.findings}


def test_a_side_that_is_neither_debit_nor_credit_is_rejected() -> None:
    header = [{"Debit": "Montant", "Credit": "Sens"}.get(name, name) for name in COLUMNS]
    rows = [row("606400", "1,00", "D"), row("512000", "1,00", "?"), row("512000", "1,00", "C")]
    assert [(r.line, r.reason) for r in read_ledger(file_of(rows, header=header)).report.rejected] == [(3, "bad_side")]


def test_one_short_line_is_rejected_but_a_program_that_trims_its_lines_is_understood() -> None:
    one = [list(cells) for cells in ROWS]
    one[5] = one[5][:14]
    assert [r.line for r in read_ledger(file_of(one)).report.rejected] == [7]
    trimmed = read_ledger(file_of([cells[:14] for cells in ROWS]))
    assert trimmed.report.rows_read == 36
    assert trimmed.report.balanced
    assert "ledger.warn_trimmed" in {f.code for f in trimmed.report.findings}


def test_a_shifted_short_line_is_never_taken_for_a_trimmed_one() -> None:
    shifted = [cells[:5] + cells[6:14] for cells in ROWS]
    with pytest.raises(ReaderError) as refused:
        read_ledger(file_of(shifted))
    assert refused.value.code == "ledger.no_readable_row"


def test_the_period_comes_from_the_dates_not_from_the_file_name() -> None:
    told = codes(file_of(ROWS), name="123456789FEC20221231.txt")
    assert "ledger.warn_period_name" in told
    assert "ledger.warn_period_name" not in codes(file_of(ROWS), name="123456789FEC20241231.txt")


def test_opening_balances_stand_anywhere_hold_old_dates_and_move_no_period() -> None:
    opening = [
        row("218300", "9000,00", journal="AN", journal_label="A nouveaux", date="20111231", number="A"),
        row("101000", "0,00", "9000,00", journal="AN", journal_label="A nouveaux", date="20111231", number="A"),
    ]
    ledger = read_ledger(file_of([*ROWS, *opening]))
    assert ledger.rows["opening"].sum() == 2
    assert ledger.report.period[0].year == 2024


def test_an_entry_number_that_is_nought_everywhere_is_replaced_by_date_then_document() -> None:
    rows = [[*cells[:2], "0", *cells[3:]] for cells in ROWS]
    ledger = read_ledger(file_of(rows))
    assert ledger.report.unbalanced_entries == 0
    assert ledger.rows["entry_id"].nunique() == 12


def test_documents_that_differ_inside_an_entry_do_not_break_it() -> None:
    rows = [list(cells) for cells in ROWS]
    rows[2][8] = "RELEVE"
    ledger = read_ledger(file_of(rows))
    assert ledger.report.unbalanced_entries == 0
    assert ledger.rows["entry_id"].nunique() == 12


def test_an_entry_that_does_not_balance_is_counted_once_with_its_lines() -> None:
    rows = [list(cells) for cells in ROWS]
    rows[4][11] = "1,00"
    report = read_ledger(file_of(rows)).report
    assert report.unbalanced_entries == 1
    assert next(f for f in report.findings if f.code == "ledger.warn_entries_unbalanced").lines == (5, 6, 7)


def test_what_the_tax_office_checks_is_told() -> None:
    rows = [
        row("6A", "5,00", label=""),
        row("512000", "0,00", "5,00"),
        row("606400", "3,00", "3,00", number="2"),
        row("606400", number="3", piece=""),
    ]
    rows[3][9] = "20241301"
    told = codes(file_of(rows))
    assert {
        "ledger.warn_account_digits",
        "ledger.warn_both_sides",
        "ledger.warn_no_amount",
        "ledger.warn_empty",
        "ledger.warn_piece_date",
    } <= told


REFUSED = {
    "ledger.empty": b"",
    "ledger.is_pdf": b"%PDF-1.7 ...",
    "ledger.is_workbook": b"PK\x03\x04" + b"\0" * 20 + b"[Content_Types].xml",
    "ledger.is_archive": b"PK\x03\x04" + b"\0" * 20 + b"ledger.txt",
    "ledger.is_binary": bytes(range(256)) * 8,
    "ledger.no_header": b"bonjour\tle\tmonde\n1\t2\t3\n",
    "ledger.comma_separated": text_of(ROWS, separator=",").encode(),
    "ledger.duplicate_column": file_of(ROWS, header=[*COLUMNS[:17], "Debit"]),
    "ledger.columns_missing": file_of(ROWS, header=[*COLUMNS[:11], "X", "Y", *COLUMNS[13:]]),
    "ledger.no_rows": file_of([]),
    "ledger.no_readable_row": file_of([row("", date="hier")]),
    "ledger.xml_doctype": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "ledger.xml_broken": b"<comptabilite><ligne></comptabilite>",
    "ledger.xml_not_ledger": b"<html><body/></html>",
    "ledger.line_too_long": b"JournalCode\t" + b"x" * (9 << 20),
}


@pytest.mark.parametrize("code", REFUSED)
def test_what_is_no_ledger_is_refused_with_a_sentence(code: str) -> None:
    with pytest.raises(ReaderError) as refused:
        read_ledger(REFUSED[code], name="fichier.txt")
    assert refused.value.code == code
    for language in LANGUAGES:
        said = explain(refused.value, language)
        assert "fichier.txt" in said
        assert "{" not in said


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "absent.txt", "ledger.file_missing"), (tmp_path, "ledger.is_folder")):
        with pytest.raises(ReaderError) as refused:
            read_ledger(path)
        assert refused.value.code == code


def test_missing_columns_are_named_with_those_found() -> None:
    with pytest.raises(ReaderError) as refused:
        read_ledger(REFUSED["ledger.columns_missing"])
    assert refused.value.values["missing"] == "Debit + Credit | Montant + Sens"
    assert "CompteNum" in str(refused.value.values["found"])


def test_the_dictionary_for_programs_has_its_promised_keys(tmp_path: Path) -> None:
    path = tmp_path / "123456789FEC20241231.txt"
    path.write_bytes(file_of([*ROWS, row("606400", "x", number="99")]))
    told = ledger_json(path, "fr")
    assert list(told) == [
        "rows_read", "rows_rejected", "encoding", "separator", "period", "debit_cents", "credit_cents", "balanced",
        "it_cost_by_month", "used_by_month", "rolling_12_months", "outside", "by_line", "drift", "suppliers", "files",
        "warnings",
    ]  # fmt: skip
    assert told["rows_rejected"] == [{"line": 38, "reason": "bad_amount"}]
    assert told["period"] == {"start": "2024-01-10", "end": "2024-12-10"}
    assert told["balanced"] is True
    assert told["it_cost_by_month"] == {f"2024-{month:02d}": 120_000 for month in range(1, 13)}
    assert len(told["warnings"]) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_for_people_says_counts_cost_rule_and_warnings(tmp_path: Path, language: str) -> None:
    path = tmp_path / "123456789FEC20221231.txt"
    rows = [*ROWS, *invoice("615500", 5_000, "Garage Tellier", number="90", label="Écrans d’atelier")]
    rows += [row("606400", "x", number="99"), row("", number="98"), row("6A", "1,00", "1,00", number="97", label="")]
    path.write_bytes(file_of(rows))
    said = ledger_text(path, language)  # type: ignore[arg-type]
    assert ("14\u202f400" if language == "fr" else "14,400") in said
    assert "Hélio" in said
    assert "0,5" in said or "0.5" in said
    assert "{" not in said


def test_every_finding_and_reason_has_its_sentence() -> None:
    source = "".join(p.read_text("utf-8") for p in (Path(__file__).parents[2] / "src/workbook/readers").rglob("*.py"))
    import re

    found = set(re.findall(r'"(ledger\.(?:warn|reason|evidence|cost|line)_\w+)"', source)) - {
        "ledger.reason_",
        "ledger.warn_",
    }
    assert len(found) > 20
    for key in found | {"ledger.warn_point", "ledger.warn_rounded"}:
        assert has_text(key, "fr"), key
