"""The panel of offers, their chart and their chapter: what is typed is kept, what is shown adds up."""

from __future__ import annotations

from base64 import b64decode, b64encode
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from pydantic import ValidationError

from workbook.cases import CaseFile, open_case
from workbook.cases.offered import PRICINGS, compared, needed
from workbook.cases.offers import MOST_OFFERS, ServiceTerms
from workbook.cases.session import Session
from workbook.cases.situation import to_situation
from workbook.export.chapters.offers import offers as chapter
from workbook.i18n import LANGUAGES, Language, money, short_money
from workbook.parameters import services
from workbook.views import offers as view
from workbook.views.charts.offers import chart_of
from workbook.widgets.lesson import Lesson
from workbook.widgets.offer_blocks import offer_blocks
from workbook.widgets.offers import OffersPanel


@pytest.fixture
def case() -> CaseFile:
    return open_case("ateliers-bremond").model_copy(deep=True)


class Assessed:
    """What a chapter reads of an assessment."""

    def __init__(self, case: CaseFile) -> None:
        self.case = case
        self.simulation = self
        self.draws, self.seed = 200, 1


def test_every_service_the_firm_needs_has_a_line_in_one_group_with_its_own_quantity(case: CaseFile) -> None:
    panel = OffersPanel(Session(case), "en")
    lines = [row["key"] for section in panel.sections[2:] for row in section["rows"] if "/" not in row["key"]]
    assert sorted(lines) == sorted(one.key for one in needed(to_situation(case)))
    assert {section["key"] for section in panel.sections[2:]} <= {one.group for one in services()}
    onsite = next(row for section in panel.sections for row in section["rows"] if row["key"] == "onsite_hour")
    assert "32 hours" in onsite["small"]


def test_a_status_brings_its_amount_and_takes_it_away(case: CaseFile) -> None:
    panel = OffersPanel(Session(case), "fr")
    panel.set("help", "onsite_hour", "0", "capped")
    assert case.offers[0].services["onsite_hour"] == ServiceTerms(status="capped", cap=0.0)
    panel.set("help", "onsite_hour/cap", "0", "12")
    panel.set("help", "onsite_hour/price", "0", "95,50")
    assert case.offers[0].services["onsite_hour"] == ServiceTerms(status="capped", cap=12.0, price=95.5)
    panel.set("help", "onsite_hour", "0", "included")
    assert case.offers[0].services["onsite_hour"] == ServiceTerms(status="included")
    panel.retract()
    assert case.offers[0].services["onsite_hour"].cap == 12.0


def test_what_cannot_be_kept_is_told_under_its_cell_and_changes_nothing(case: CaseFile) -> None:
    panel = OffersPanel(Session(case), "en")
    before = case.model_copy(deep=True)
    panel.set("fees", "0", "fee_month", "a lot")
    panel.set("fees", "0", "fee_month", "-3")
    panel.set("fees", "1", "name", case.offers[0].name)
    panel.set("help", "onsite_hour", "0", "given")
    assert case == before
    assert set(panel.faults) == {"fees/0/fee_month", "fees/1/name", "help/onsite_hour/0"}


def test_offers_are_added_up_to_four_and_removed(case: CaseFile) -> None:
    panel = OffersPanel(Session(case), "fr")
    for _ in range(3):
        panel._do({"kind": "add", "section": "fees"})
    assert len(case.offers) == MOST_OFFERS
    assert len({one.name for one in case.offers}) == MOST_OFFERS
    for _ in range(MOST_OFFERS):
        panel._do({"kind": "remove", "section": "fees", "row": "0"})
    panel._redraw()
    assert case.offers == []
    assert panel.spoken
    with pytest.raises(ValidationError):
        case.offers = [open_case("ateliers-bremond").offers[0]] * (MOST_OFFERS + 1)


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chart_s_parts_are_the_whole_and_its_table_has_both_years(
    case: CaseFile, language: Language, count: int
) -> None:
    case.offers = case.offers[:count]
    found = compared(case, draws=200)
    for year in found.elsewhere.years:
        for cost in (year.ordinary, year.crisis):
            assert view.split_of(cost).total == pytest.approx(cost.mean)
    chart = chart_of(found, language)
    assert len(chart.table.headers) == count + 1
    assert chart.summary
    bars = [trace for trace in chart.figure.data if trace.type == "bar"]
    assert max(trace.base[0] + trace.x[0] for trace in bars) < chart.width


def test_the_ghost_is_as_long_as_the_difference_it_tells(case: CaseFile) -> None:
    found = compared(case, draws=200).elsewhere
    pair = view.pair_of(found)
    chart = chart_of(compared(case, draws=200), "en")
    ghost = next(shape for shape in chart.figure.layout.shapes if shape.line.dash == "dot")
    longest = max(trace.base[0] + trace.x[0] for trace in chart.figure.data)
    start = min(trace.base[0] for trace in chart.figure.data)
    per_euro = (longest - start) / found.years[pair.dear].crisis.mean
    gap = found.gap(pair.dear, pair.cheap, crisis=True).mean
    assert ghost.x1 - ghost.x0 == pytest.approx(gap * per_euro, abs=4.0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chapter_s_causes_sum_to_the_gap_and_is_absent_without_two_offers(
    case: CaseFile, language: Language
) -> None:
    blocks: Any = chapter(Assessed(case), language, "slide")
    assert [block.key for block in blocks] == ["offers", "offers-causes", "offers-pricings"]
    assert all(len(row) == len(block.headers) for block in blocks[1:] for row in block.rows)
    assert len(blocks[1].rows) <= 7
    case.offers = case.offers[:1]
    assert chapter(Assessed(case), language, "slide") == []


def test_both_pricings_share_their_draws_and_leaving_out_costs_less_cash(case: CaseFile) -> None:
    found = compared(case, draws=200)
    assert [found.priced(one).pricing for one in PRICINGS] == list(PRICINGS)
    for one, other in zip(found.elsewhere.years, found.left_out.years, strict=True):
        bought = sum(one.ordinary.line(s.key) for s in found.elsewhere.need.services)
        assert sum(other.ordinary.line(s.key) for s in found.elsewhere.need.services) <= bought


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_says_the_offers(language: Language) -> None:
    lesson = Lesson("01", language=language, case="ateliers-bremond")
    assert "Cap Lanterne" in repr(lesson.say_offers())
    assert lesson.offers_panel().spoken


def sent(name: str, content: bytes, n: int = 1) -> dict[str, Any]:
    return {"n": n, "kind": "take", "section": "fees", "name": name, "content": b64encode(content).decode()}


def test_a_spreadsheet_filled_in_from_the_panel_s_own_template_is_read_back_into_it(case: CaseFile) -> None:
    panel = OffersPanel(Session(case), "en")
    panel.queue = [{"n": 1, "kind": "give", "section": "fees"}]
    assert panel.given["name"] == "offers.xlsx"
    book = load_workbook(BytesIO(b64decode(panel.given["content"])))
    (head,) = (row for row in book["offers"].iter_rows() if row[0].value == "fee_month")
    head[3].value = 1234.5
    filled = BytesIO()
    book.save(filled)
    before = case.model_copy(deep=True)
    panel.queue = [sent("filled.xlsx", filled.getvalue(), 2)]
    assert case.offers[0].fee_month == 1234.5
    assert case.offers[1:] == before.offers[1:]
    assert "3 offers" in panel.notices["fees"]
    panel.retract()
    assert case.offers == before.offers


def test_an_offer_read_takes_the_place_of_its_name_and_what_was_typed_beside_it_stays(case: CaseFile) -> None:
    panel = OffersPanel(Session(case), "fr")
    typed = [one.model_copy(deep=True) for one in case.offers[:2]]
    case.offers = typed
    table = f"key;w;n;one;two\nname;;;{typed[1].name};Quatre Vents (fictif)\nfee_month;;;999;1500\n"
    panel.queue = [sent("offres.csv", table.encode())]
    assert [(one.name, one.fee_month) for one in case.offers] == [
        (typed[0].name, typed[0].fee_month), (typed[1].name, 999.0), ("Quatre Vents (fictif)", 1500.0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("notes.csv", b"a;b\n1;2\n"),
        ("wrong.csv", b"key;w;n;one\nname;;;A\nfee_month;;;a lot\nawareness;;;perhaps\n"),
        ("broken.xlsx", b"PK\x03\x04 not a spreadsheet"),
        ("many.csv", b"key;w;n;a;b\nname;;;A;B\nfee_month;;;1;2\n"),
        ("empty.csv", b""),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_cannot_be_read_is_told_in_words_and_nothing_typed_is_lost(
    case: CaseFile, name: str, content: bytes, language: Language
) -> None:
    panel = OffersPanel(Session(case), language)
    before = case.model_copy(deep=True)
    panel.queue = [sent(name, content)]
    assert case == before
    assert len(panel.faults["fees//"]) > 20
    assert "offers." not in panel.faults["fees//"]
    panel.queue = [{"n": 2, "kind": "set", "section": "fees", "row": "0", "column": "fee_month", "value": "1300"}]
    assert case.offers[0].fee_month == 1300


def test_no_share_of_draws_is_told_as_sure() -> None:
    for language in LANGUAGES:
        for share in (1.0, 0.996, 0.0, 0.003):
            said = view.draws_said(share, language)
            assert "100" not in said
            assert " 0" not in said
            assert "99" in said or "1" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_panel_chart_chapter_and_command_tell_one_gap_and_one_share_of_draws(
    case: CaseFile, language: Language
) -> None:
    found = compared(case, draws=200, seed=1)
    pair = view.pair_of(found.elsewhere)
    gap = view.shown_gap(found.elsewhere, pair.dear, pair.cheap, crisis=True)
    totals = [round(found.elsewhere.years[at].crisis.mean / 100) * 100 for at in (pair.dear, pair.cheap)]
    assert gap == totals[0] - totals[1]
    chart = chart_of(found, language)
    notes = " ".join(str(one["text"]) for one in chart.figure.layout.to_plotly_json()["annotations"])
    for amount in (*totals, gap):
        assert short_money(amount, language, 1) in notes
    said = money(gap, language)
    share = view.draws_said(found.elsewhere.gap(pair.dear, pair.cheap, crisis=True).dearer, language)
    assert said in chart.title
    assert said in chart.summary
    assert share in chart.summary
    assert share in notes
    _, causes, _ = chapter(Assessed(case), language, "slide")
    assert causes.total[-1].text.endswith(said)
    assert said == offer_blocks(found, language)[0]["amount"]
    assert share in offer_blocks(found, language)[0]["text"]
