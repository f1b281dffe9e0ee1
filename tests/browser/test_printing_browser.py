"""Files on paper: pages, outline, tags and faces of the PDFs; the summary on one page whatever the names."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import shutil
import subprocess
import sys
from typing import Any

import pytest

from fakes_assessment import FakeAssessment
from workbook.cases import open_case
from workbook.cases.assessment import assess
from workbook.errors import ExportError
from workbook.export import browsers, export_assessment
from workbook.export.browsers import find_browser
from workbook.export.job import Job
from workbook.export.printing import one_browser, print_pdf
from workbook.export.summary import summary
from workbook.i18n import LANGUAGES, explain

pytestmark = pytest.mark.browser
TODAY = dt.date(2026, 11, 25)
HOSTILE = (
    "<script>window.hacked = 1</script>\"' =SUM(A1) \u202eabc \U0001f642 \u05e9\u05dc\u05d5\u05dd "
    + "Vandenbroucke" * 10
)
pypdf = pytest.importorskip("pypdf")


@pytest.fixture(scope="module")
def assessment() -> Any:
    if find_browser() is None:
        pytest.skip("no Chromium on this machine")
    return assess(open_case("ateliers-bremond"), draws=100)


@pytest.fixture(scope="module")
def printed(assessment: Any, tmp_path_factory: Any) -> dict[str, Any]:
    out = tmp_path_factory.mktemp("printed")
    kinds = ("pdf", "slides-pdf", "summary")
    paths = export_assessment(assessment, kinds, "fr", out, today=TODAY)
    names = {path.name.partition(".fr.")[2]: path for path in paths}
    return {name: pypdf.PdfReader(path) for name, path in names.items() if path.suffix == ".pdf"}


@pytest.mark.parametrize("name", ["pdf", "slides.pdf", "summary.pdf"])
def test_a_pdf_is_tagged_says_its_language_and_has_an_outline(printed, name):
    root = printed[name].trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "fr"
    assert "/StructTreeRoot" in root
    assert printed[name].outline


def test_the_outline_of_the_page_has_its_sections_under_its_title(printed):
    title, below = printed["pdf"].outline
    assert title.title == "Ce que vous payez, ce que cela coûte"
    sections = [one.title for one in below if not isinstance(one, list)]
    assert sections[0] == "La dérive silencieuse"
    assert sections[-1] == "Reprendre la main"


@pytest.mark.parametrize("name", ["pdf", "slides.pdf", "summary.pdf"])
def test_our_faces_are_embedded_as_truetype(printed, name):
    fonts = [font.get_object() for page in printed[name].pages for font in page["/Resources"].get("/Font", {}).values()]
    below = [one["/DescendantFonts"][0].get_object() for one in fonts if one["/Subtype"] == "/Type0"]
    assert below
    assert {one["/Subtype"] for one in fonts} == {"/Type0"}  # a Type 3 face is outlines that no reader takes for words
    assert {one["/Subtype"] for one in below} == {"/CIDFontType2"}
    assert all("Workbook" in one["/BaseFont"] and "/FontFile2" in one["/FontDescriptor"] for one in below)


@pytest.mark.parametrize("name", ["pdf", "slides.pdf", "summary.pdf"])
def test_a_hatch_is_printed_as_lines_not_as_a_coarse_picture(printed, name):
    def pictures(resources: Any) -> int:
        inside = [one.get_object() for kind in ("/XObject", "/Pattern") for one in resources.get(kind, {}).values()]
        below = [one["/Resources"] for one in inside if "/Resources" in one]
        return sum(one.get("/Subtype") == "/Image" for one in inside) + sum(map(pictures, below))

    assert [pictures(page["/Resources"]) for page in printed[name].pages] == [0] * len(printed[name].pages)


@pytest.mark.parametrize("sample", ["ateliers-bremond", "association-les-tilleuls"])
def test_no_page_to_take_home_is_left_half_empty_but_the_last(sample, tmp_path):
    if find_browser() is None:
        pytest.skip("no Chromium on this machine")
    (path,) = export_assessment(assess(open_case(sample), draws=100), ("pdf",), "fr", tmp_path, today=TODAY)
    *pages, _ = pypdf.PdfReader(path).pages
    lowest = []
    for page in pages:
        feet: list[float] = []

        def note(words: str, cm: Any, at: Any, *_: Any, feet: list[float] = feet) -> None:
            if words.strip():
                feet.append(at[4] * cm[1] + at[5] * cm[3] + cm[5])

        page.extract_text(visitor_text=note)
        # the page's number stands lower, in the margin
        lowest.append(1 - min(one for one in feet if one > 40) / float(page.mediabox.height))
    assert min(lowest) > 0.5, [f"{one:.0%}" for one in lowest]


def test_the_summary_is_one_a4_page_that_says_what_it_rests_on(printed):
    (page,) = printed["summary.pdf"].pages
    assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
    words = page.extract_text()
    assert "Modèle 1+" in words
    assert "tirage 2026" in words
    assert "cas fictif" in words
    assert printed["summary.pdf"].outline[0].title.endswith("sur aucune facture.")
    assert "forfait de" in printed["summary.pdf"].outline[0].title


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_holds_on_its_page_with_a_name_nobody_should_have(assessment, tmp_path, watched, language):
    case = assessment.case.model_copy(deep=True)
    case.fictional, case.firm.name = False, HOSTILE
    case.firm.employees = case.firm.users = 9999
    told = dataclasses.replace(assessment, case=case)
    path = tmp_path / "summary.html"
    path.write_text(summary(Job(case, language, TODAY, lambda: told)), "utf-8")
    seen = watched(path, size=(860, 1180))
    assert seen.page.evaluate("() => window.hacked === undefined")
    room, wide = seen.page.evaluate(
        "() => [document.querySelector('footer').getBoundingClientRect().top"
        " - document.querySelector('main').getBoundingClientRect().bottom,"
        " document.querySelector('.sheet').scrollWidth]"
    )
    assert room >= 0
    assert wide == 794
    assert "\u202e" not in path.read_text("utf-8")
    assert seen.complaints == []
    written = pypdf.PdfReader(io.BytesIO(print_pdf(path.read_text("utf-8"))))
    assert len(written.pages) == 1


def test_the_summary_asks_axe_nothing(assessment, tmp_path, watched):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    path = tmp_path / "summary.html"
    path.write_text(summary(Job(assessment.case, "en", TODAY, lambda: assessment)), "utf-8")
    results = axe.run(watched(path, bypass_csp=True).page)
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_browser_the_page_is_written_and_the_sentence_says_what_to_do(tmp_path, monkeypatch, language):
    monkeypatch.setattr(browsers, "_MAC", ())
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("WORKBOOK_BROWSER", raising=False)
    with pytest.raises(ExportError) as error:
        export_assessment(FakeAssessment(), ("pdf", "html"), language, tmp_path)
    assert "Chromium" in explain(error.value, language)
    assert (tmp_path / f"ateliers-bremond.{language}.html").is_file()


def test_one_browser_prints_several_pages_and_another_follows_one_that_died(monkeypatch):
    if find_browser() is None:
        pytest.skip("no Chromium on this machine")
    started: list[Any] = []
    start = subprocess.Popen

    def counted(*words: Any, **how: Any) -> Any:
        started.append(start(*words, **how))
        return started[-1]

    monkeypatch.setattr(browsers.subprocess, "Popen", counted)
    with one_browser():
        for words in ("one", "two"):
            (page,) = pypdf.PdfReader(io.BytesIO(print_pdf(f"<title>x</title><p>{words}</p>"))).pages
            assert page.extract_text() == words
        assert len(started) == 1
        started[0].kill()
        started[0].wait()
        print_pdf("<title>x</title><p>three</p>")
    assert len(started) == 2
    assert started[1].poll() is not None


def test_a_browser_that_says_nothing_is_told_in_a_sentence(tmp_path, monkeypatch):
    silent = shutil.which("true")
    if silent is None or sys.platform == "win32":
        pytest.skip("no such program here")
    monkeypatch.setenv("WORKBOOK_BROWSER", silent)
    with pytest.raises(ExportError) as error:
        print_pdf("<p>x</p>")
    assert error.value.code == "export.browser_failed"


def test_a_chart_that_cannot_be_drawn_is_told_by_its_name(assessment):
    with pytest.raises(ExportError) as error:
        print_pdf('<title>x</title><div data-chart="drift" data-drawn="no"></div>')
    assert error.value.code == "export.not_drawn"
    assert error.value.values == {"charts": "drift"}
