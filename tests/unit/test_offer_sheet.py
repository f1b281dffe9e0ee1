"""The table of offers: what goes out comes back the same, what is wrong is told at once, nothing in it is run."""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbook.cases import CaseFile, load, open_case, save_as
from workbook.cases.offer_sheet import DETAILS, TERMS, read_offers, template
from workbook.cases.offers import OfferTerms, ServiceTerms
from workbook.cli.tree import tree
from workbook.errors import WorkbookError
from workbook.i18n import LANGUAGES, Language, explain

HOSTILE = ("=1+1", "+A1", "-A1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "\t=1", "<b>x</b>")


@pytest.fixture
def case() -> CaseFile:
    return open_case("ateliers-bremond").model_copy(deep=True)


def cells(content: bytes) -> Any:
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(content)).active


def changed(content: bytes, **values: Any) -> bytes:
    """Return the table with cells changed: `{"fee_month/1": 12}` is the second offer's fee."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content))
    sheet = book.active
    places = {sheet.cell(at, 1).value: at for at in range(1, sheet.max_row + 1)}
    for name, value in values["at"].items():
        key, _, column = name.rpartition("/")
        sheet.cell(places[key], 4 + int(column)).value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_csv(content: bytes, separator: str = ";") -> bytes:
    rows = cells(content).iter_rows(values_only=True)
    return "\n".join(separator.join("" if v is None else f'"{v}"' for v in row) for row in rows).encode()


@cache
def sent(language: Language) -> bytes:
    """Return the sample's table, made once."""
    return template(open_case("ateliers-bremond"), language)


def read_or_refused(content: bytes, case: CaseFile, name: str) -> bool:
    """Return whether a table gives offers, or a refusal in words."""
    try:
        return all(isinstance(one, OfferTerms) for one in read_offers(content, case, name=name))
    except WorkbookError as error:
        return bool(explain(error, "fr")) and bool(explain(error, "en"))


def needed_services(case: CaseFile, offer: OfferTerms) -> OfferTerms:
    """Return an offer without the services this firm does not need, and with nothing where it is excluded."""
    shown = {cell[0].value for cell in cells(template(case, "en")).iter_rows()}
    kept = {key: one for key, one in offer.services.items() if key in shown}
    return offer.model_copy(update={"services": kept})


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_goes_out_comes_back_the_same_from_a_spreadsheet_and_from_csv(case: CaseFile, language: Language) -> None:
    content = template(case, language)
    expected = [needed_services(case, one) for one in case.offers]
    assert read_offers(content, case, name="o.xlsx") == expected
    assert read_offers(as_csv(content), case, name="o.csv") == expected


def test_the_table_has_the_firm_s_needs_and_lists_to_choose_from(case: CaseFile) -> None:
    sheet = cells(template(case, "fr"))
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=2)}
    assert rows["onsite_hour"][2].value == "32"
    assert set(TERMS) <= set(rows)
    assert {f"onsite_hour.{detail}" for detail in DETAILS} <= set(rows)
    lists = [check for check in sheet.data_validations.dataValidation if check.type == "list"]
    assert any("plafonné" in check.formula1 for check in lists)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_that_a_spreadsheet_would_run_stays_a_text(case: CaseFile, name: str) -> None:
    case.offers[0].name = name
    content = template(case, "en")
    for row in cells(content).iter_rows():
        for cell in row:
            assert cell.data_type != "f"
            assert not (isinstance(cell.value, str) and cell.value[:1] in tuple("=+-@\t"))
    back = read_offers(content, case, name="o.xlsx")[0].name
    assert back[:1] not in tuple("=+-@")
    assert back == name.lstrip("=+-@\t")


def test_all_faults_are_told_together_in_both_languages(case: CaseFile) -> None:
    wrong = {
        "fee_month/0": "a lot",
        "index_cap/1": 300,
        "onsite_hour/1": "maybe",
        "onsite_hour.cap/2": "=1+1",
        "name/1": case.offers[2].name,
    }
    with pytest.raises(WorkbookError) as caught:
        read_offers(changed(template(case, "en"), at=wrong), case, name="o.xlsx")
    codes = [fault.code for fault in caught.value.faults]
    assert codes.count("offers.bad_cell") >= 2
    assert len(codes) >= 3
    assert explain(caught.value, "fr") != explain(caught.value, "en")
    for fault in ("a lot", "maybe"):
        assert fault in explain(caught.value, "en")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"a;b\n1;2\n", "offers.not_a_template"),
        (b"key;words;need;A\nmoon;x;;included\nname;x;;A\n", "offers.refused"),
        (b"key;words;need;A\nname;x;;A\nname;x;;B\n", "offers.refused"),
        (b"key;words;need;A\nname;x;;\nfee_month;x;;\n", "offers.no_offer_in_file"),
        (b"key;words;need;A\nname;x;;A\nonsite_hour.cap;x;;4\n", "offers.refused"),
        (b"key;words;need;A;B;C;D;E\nname;x;;A;B;C;D;E\nfee_month;x;;1;1;1;1;1\n", "offers.refused"),
    ],
)
def test_what_is_no_table_of_offers_is_refused_plainly(case: CaseFile, content: bytes, code: str) -> None:
    with pytest.raises(WorkbookError) as caught:
        read_offers(content, case, name="o.csv")
    assert caught.value.code == code
    assert explain(caught.value, "fr") != explain(caught.value, "en")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_in_the_table_offers_are_read_or_refused(case: CaseFile, data: Any) -> None:
    rows = [line.split(";") for line in as_csv(sent("fr")).decode().splitlines()]
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(rows) - 1))
        column = data.draw(st.integers(0, len(rows[at]) - 1))
        rows[at][column] = data.draw(
            st.text(max_size=20) | st.sampled_from(["inclus", "capped", "1e9", "-1", "=1", "0,5"])
        )
    content = "\n".join(";".join(row) for row in rows).encode("utf-8", "surrogatepass")
    assert read_or_refused(content, case, "o.csv")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(noise=st.binary(max_size=200), at=st.integers(0, 4000))
def test_a_damaged_spreadsheet_is_refused_and_never_a_traceback(case: CaseFile, noise: bytes, at: int) -> None:
    content = sent("en")
    assert read_or_refused(content[:at] + noise + content[at + len(noise) :], case, "o.xlsx")


def test_the_commands_write_the_table_and_take_it_back(tmp_path: Path) -> None:
    own, sheet = tmp_path / "firm.json", tmp_path / "offers.xlsx"
    save_as(open_case("ateliers-bremond").model_copy(deep=True), own)
    run = CliRunner()
    said = run.invoke(tree("en"), ["offers", "template", str(own), "--out", str(sheet)])
    assert said.exit_code == 0, said.output
    filled = changed(sheet.read_bytes(), at={"fee_month/0": 1234.5, "awareness/0": "included"})
    sheet.write_bytes(filled)
    said = run.invoke(tree("en"), ["offers", "add", str(own), str(sheet)])
    assert said.exit_code == 0, said.output
    first = load(own).offers[0]
    assert first.fee_month == 1234.5
    assert first.services["awareness"] == ServiceTerms(status="included")
    assert json.loads(own.read_text("utf-8"))["offers"][0]["fee_month"] == 1234.5
