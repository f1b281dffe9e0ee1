"""What is counted in the firm's files replaces what comparable firms have, and agrees with the books."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workbook.cases import new_case, open_case, sample_folder, to_situation
from workbook.cases.assessment import assess
from workbook.cases.books import read_books
from workbook.cases.measured import count_tickets, expected_rate, with_tickets
from workbook.errors import WorkbookError
from workbook.i18n import explain

FOLDER = sample_folder("ateliers-bremond")
TRUTH = json.loads((FOLDER / "truth.json").read_text("utf-8"))


def export(path: Path, *rows: str, header: str = "opened;effort_minutes;out_of_scope") -> Path:
    path.write_text("\n".join((header, *rows)) + "\n", "utf-8")
    return path


def test_the_sample_s_tickets_give_what_is_true_of_them() -> None:
    count = count_tickets(FOLDER / "tickets.csv", users=28)
    assert count.months == 12
    assert count.unread == ()
    assert count.per_user_month == pytest.approx(TRUTH["tickets_per_user_month"], rel=0.1)
    assert count.hours == pytest.approx(TRUTH["hours_per_ticket"], rel=0.1)
    assert count.out_share == pytest.approx(TRUTH["out_of_scope_share"], rel=0.15)


def test_measured_figures_bring_the_model_near_the_invoices() -> None:
    case = open_case("ateliers-bremond")
    counted = with_tickets(case, count_tickets(FOLDER / "tickets.csv", case.firm.users))
    assert case.measured == {}
    assert to_situation(counted).basis("tau") == "measured"
    billed = read_books(case, [FOLDER / "ledger.txt"]).last_year()["out_of_scope"]
    found = assess(counted, draws=500)
    assert found.basis.measured == 3
    assert found.as_is.year("out_of_scope", 0) == pytest.approx(billed, rel=0.15)


def test_few_tickets_weigh_little_and_many_decide() -> None:
    (_, little), (rate, most) = expected_rate(30, 10), expected_rate(40_000, 20_000)
    assert little < 0.2
    assert most > 0.99
    assert rate == pytest.approx(2.0, rel=0.01)


def test_lines_that_cannot_be_read_are_told_by_number(tmp_path: Path) -> None:
    good = [f"2026-{1 + i % 6:02d}-{1 + i % 28:02d} 09:00;20;no" for i in range(40)]
    file = export(tmp_path / "t.csv", *good, "32/13/2026;20;no", "2026-03-01;many;no", "2026-03-01;5;maybe")
    count = count_tickets(file, 10)
    assert count.unread == (42,)
    assert (count.tickets, count.months) == (42, 6)
    assert count.out_share == 0


def test_an_export_without_hours_gives_the_count_alone(tmp_path: Path) -> None:
    rows = [f"2026-{1 + i % 4:02d}-{1 + i % 28:02d},x" for i in range(40)]
    count = count_tickets(export(tmp_path / "t.csv", *rows, header="opened,who"), 10)
    assert (count.per_user_month, count.hours, count.out_share) == (1.0, None, None)
    assert set(with_tickets(new_case("Essai"), count).measured) == {"tau"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"opened;x\n2026-01-02;1\n", "cases.too_few_tickets"),
        (b"", "tables.empty"),
        (b"quand;x\nhier;1\n", "tables.ask_columns"),
        (b"%PDF-1.4", "tables.is_pdf"),
        (None, "tables.file_missing"),
    ],
)
def test_an_export_that_cannot_be_counted_is_explained(tmp_path: Path, content: bytes | None, code: str) -> None:
    file = tmp_path / "t.csv"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(WorkbookError) as caught:
        count_tickets(file, 10)
    assert caught.value.code == code
    assert explain(caught.value, "fr") != explain(caught.value, "en")
