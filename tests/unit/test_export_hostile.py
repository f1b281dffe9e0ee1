"""Whatever people write, in any text of a case, is text in every document: no mark-up, formula, event or path."""

from __future__ import annotations

import datetime as dt
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from hostile_case import PLACES, hostile, hostile_case
from workbook.cases.assessment import Assessment, assess
from workbook.export import KINDS, export_assessment
from workbook.i18n import LANGUAGES

TODAY = dt.date(2026, 11, 25)
PAGES = ("html", "slides", "questionnaire")


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    return assess(hostile_case(), draws=100, today=TODAY)


def written(assessment: Assessment, kinds: tuple[str, ...], language: Any, out: Path) -> list[Path]:
    return export_assessment(assessment, kinds, language, out, today=TODAY, pseudonymise=False, chapters="all")


class Reader(HTMLParser):
    """Keeps what a page's mark-up would run, and its words."""

    def __init__(self) -> None:
        super().__init__()
        self.run, self.words, self.inside = list[str](), list[str](), ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        self.run += [f"{tag} {name}" for name, _ in attrs if name.startswith("on")]
        self.run += [f"{tag} {value}" for name, value in attrs if name in ("src", "href") and value == "x"]

    def handle_data(self, data: str) -> None:
        if self.inside == "script" and data.startswith("alert("):
            self.run.append(data)
        self.words.append(data)


def seen(words: str) -> set[str]:
    return {where for n, where in enumerate(PLACES, 1) if f"alert({n})" in words}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_mark_up_in_a_page(assessment, tmp_path, language):
    shown = set()
    for path in written(assessment, PAGES, language, tmp_path):
        reader = Reader()
        reader.feed(path.read_text("utf-8"))
        assert reader.run == [], path.name
        assert not re.search(r"[\u202a-\u202e\u2066-\u2069]", path.read_text("utf-8")), path.name
        shown |= seen("".join(reader.words))
    # what is never shown cannot be proved harmless: these are told in a page
    assert {"Firm.name", "OwnDate.what", "Project.name", "OfferTerms.name", "Found.holders"} <= shown


def test_a_page_whose_text_is_mark_up_would_be_seen():
    reader = Reader()
    reader.feed(f"<p>{hostile('Firm.name')}</p>")
    assert len(reader.run) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_a_formula_in_the_plans_spreadsheet(assessment, tmp_path, language):
    openpyxl = pytest.importorskip("openpyxl")
    (path,) = written(assessment, ("xlsx",), language, tmp_path)
    told = set()
    for sheet in openpyxl.load_workbook(path):
        for cell in (one for row in sheet.iter_rows() for one in row if isinstance(one.value, str)):
            if found := seen(cell.value):
                told |= found
                assert cell.data_type == "s"
                assert not cell.value.startswith(("=", "+", "-", "@"))
                assert not cell.hyperlink
    assert {"Firm.name", "Action.title", "Action.who", "Action.note", "Action.indicator"} <= told


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_an_event_in_the_calendar(assessment, tmp_path, language):
    icalendar = pytest.importorskip("icalendar")
    (path,) = written(assessment, ("ics",), language, tmp_path)
    content = path.read_bytes()
    book = icalendar.Calendar.from_ical(content)
    assert not book.errors
    events = book.walk("VEVENT")
    assert len(events) == len(re.findall(rb"^BEGIN:VEVENT\r\n", content, re.MULTILINE))
    assert all(event["UID"].endswith("@workbook.invalid") and not event.errors for event in events)
    told = seen(" ".join(str(event.get(name, "")) for event in events for name in ("SUMMARY", "DESCRIPTION")))
    assert {"Action.title", "Action.who", "Action.indicator", "OwnDate.what", "Meetings.people"} <= told


def test_no_text_is_a_path(assessment, tmp_path):
    out = tmp_path / "out"
    kinds = tuple(kind for kind in KINDS if kind not in ("pdf", "slides-pdf", "summary"))
    paths = written(assessment, kinds, "fr", out)
    assert [path.parent for path in paths] == [out] * len(paths)
    assert all(re.fullmatch(r"[a-z0-9-]{1,60}\.fr\.[a-z.-]+", path.name) for path in paths)
