"""Several years of books are read as one history: nothing twice, nothing missing in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from readers.ledger_files import file_of, invoice, row, text_of
from workbook.readers import ledger_json, ledger_text
from workbook.readers.costs.drift import drift_of
from workbook.readers.costs.it_cost import it_cost
from workbook.readers.ledger.years import Years, read_years


def months_of(year: int, months: range = range(1, 13), cents: int = 120_000) -> list[list[str]]:
    found = []
    for month in months:
        found += invoice(
            "615600", cents, "Hélio Informatique", number=str(month), date=f"{year}{month:02d}10", piece=f"F{month}",
            label=f"Contrat {month:02d}/{year}",
        )  # fmt: skip
    return found


def opening(year: int) -> list[list[str]]:
    common = {"journal": "AN", "journal_label": "A nouveaux", "number": "A", "date": f"{year}0101", "label": "Report"}
    return [row("218300", "9000,00", **common), row("401000", "0,00", "9000,00", **common)]


def read(*files: list[list[str]]) -> Years:
    return read_years([file_of(rows) for rows in files], [f"{i}.txt" for i in range(len(files))])


def findings(years: Years) -> dict[str, tuple[int, object]]:
    return {one.code: (one.count, one.values.get("months")) for one in years.ledger.report.findings}


def test_three_years_given_in_any_order_make_one_history() -> None:
    files = [months_of(2024), opening(2024) + months_of(2025, cents=126_000), opening(2026) + months_of(2026)]
    for order in ([0, 1, 2], [2, 0, 1]):
        years = read(*(files[i] for i in order))
        cost = it_cost(years.ledger)
        assert list(cost.by_month) == [f"{y}-{m:02d}" for y in (2024, 2025, 2026) for m in range(1, 13)]
        assert cost.total_cents == 24 * 120_000 + 12 * 126_000
        assert [report.period[0].year for report in years.reports] == [2024, 2025, 2026]
        assert years.unbroken_from == "2024-01"
        assert findings(years) == {}
        assert years.ledger.rows["balanced"].all()


def test_the_same_file_twice_counts_once() -> None:
    years = read(months_of(2024), months_of(2024))
    assert it_cost(years.ledger).total_cents == 12 * 120_000
    count, months = findings(years)["ledger.warn_overlap"]
    assert count == 36
    assert str(months).startswith("2024-01, 2024-02")


def test_what_stands_twice_in_one_file_stands_twice() -> None:
    twin = months_of(2024, range(1, 2)) * 2
    assert (
        it_cost(read(months_of(2023) + twin, twin + months_of(2024, range(2, 13))).ledger).total_cents
        == (12 + 2 + 11) * 120_000
    )


def test_files_that_overlap_by_a_quarter_count_it_once_and_say_so() -> None:
    years = read(months_of(2024), months_of(2024, range(10, 13)) + months_of(2025))
    assert it_cost(years.ledger).total_cents == 24 * 120_000
    assert findings(years)["ledger.warn_overlap"] == (9, "2024-10, 2024-11, 2024-12")


def test_a_missing_year_is_told_and_no_drift_is_measured_across_it() -> None:
    years = read(months_of(2022), months_of(2024), months_of(2025, cents=132_000))
    count, months = findings(years)["ledger.warn_gap"]
    assert count == 12
    assert str(months).endswith("…")
    assert years.unbroken_from == "2024-01"
    cost = it_cost(years.ledger)
    assert cost.by_month["2023-06"] == 0
    drift = drift_of(cost, years.unbroken_from)
    assert (drift.start, drift.total.months) == ("2024-01", 24)
    assert drift.total.rate is not None
    assert 0.05 < drift.total.rate < 0.15


def test_a_reversal_in_the_next_file_cancels_the_adjustment_of_this_one() -> None:
    out = {"journal": "OD", "journal_label": "Opérations diverses", "label": "CCA Hélio", "piece": "OD"}
    first = months_of(2024, range(1, 12)) + invoice("615600", 120_000, "Hélio Informatique", number="12",
                                                    date="20241201", piece="F12", label="Contrat")  # fmt: skip
    first += [row("486000", "900,00", number="C", date="20241231", **out), row("615600", "0,00", "900,00", number="C",
                                                                              date="20241231", **out)]  # fmt: skip
    second = [row("615600", "900,00", number="C", date="20250101", **out), row("486000", "0,00", "900,00", number="C",
                                                                               date="20250101", **out)]  # fmt: skip
    cost = it_cost(read(first, second + months_of(2025)).ledger)
    assert cost.total_cents == 24 * 120_000
    assert cost.used.pairs == (1, 90_000)
    assert cost.by_month["2024-12"] == 120_000
    assert cost.used.by_month["2024-12"] == 30_000


def test_lines_of_the_split_sum_to_the_whole_change() -> None:
    telecom = [line for y, cents in ((2024, 5_000), (2025, 8_000)) for m in range(1, 13)
               for line in invoice("626200", cents, "SFR", number=f"T{m}", date=f"{y}{m:02d}15", piece=f"T{y}{m}",
                                   label="Telecom")]  # fmt: skip
    drift = drift_of(it_cost(read(months_of(2024) + months_of(2025, cents=126_000) + telecom).ledger))
    changes = {line: drift.change(line) for line in drift.by_line}
    assert changes["fee"] == 12 * 6_000
    assert changes["subscriptions"] == 12 * 3_000
    assert sum(changes.values()) == drift.total.last_year - drift.total.first_year


@pytest.mark.parametrize("language", ["fr", "en"])
def test_several_files_are_told_file_by_file(tmp_path: Path, language: str) -> None:
    paths = [tmp_path / f"{year}.txt" for year in (2023, 2025)]
    bad = [["x"], *months_of(2023)]
    for path, rows in zip(paths, (bad, months_of(2025)), strict=True):
        path.write_text(text_of(rows), "utf-8")
    found = ledger_json(paths, language)  # type: ignore[arg-type]
    assert [one["name"] for one in found["files"]] == ["2023.txt", "2025.txt"]  # type: ignore[attr-defined, index]
    assert found["rows_rejected"] == [{"line": 2, "reason": "too_few_fields", "file": "2023.txt"}]
    assert found["rows_read"] == 72
    said = ledger_text(paths, language)  # type: ignore[arg-type]
    assert "2024-01" in said
    assert "2023.txt" in said


def test_a_single_file_keeps_the_shape_it_had(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text_of([["x"], *months_of(2024)]), "utf-8")
    found = ledger_json(path, "fr")
    assert found["rows_rejected"] == [{"line": 2, "reason": "too_few_fields"}]
    old = {"rows_read", "rows_rejected", "encoding", "separator", "period", "debit_cents", "credit_cents", "balanced",
           "it_cost_by_month", "suppliers", "warnings"}  # fmt: skip
    assert old <= found.keys()
    assert found["drift"]["too_short"] is True  # type: ignore[index]
