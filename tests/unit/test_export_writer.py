"""Exported files: named, whole, the same twice, closed to the network, with every text escaped."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest

from fakes_assessment import FakeAssessment
from workbook.errors import ExportError
from workbook.export import export_assessment, export_case, kinds
from workbook.export.assets import POLICY, embedded, embedded_text
from workbook.export.files import safe_name
from workbook.export.job import File, Job
from workbook.export.kinds import writer_of
from workbook.export.story import workshop
from workbook.i18n import LANGUAGES, explain

KINDS = ("html", "slides")


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_are_named_after_the_case_language_and_kind(tmp_path, language):
    paths = export_assessment(FakeAssessment(), KINDS, language, tmp_path, pseudonymise=False)
    assert [path.name for path in paths] == [
        f"ateliers-bremond.{language}.html",
        f"ateliers-bremond.{language}.slides.html",
    ]


def test_exporting_twice_gives_the_same_bytes(tmp_path):
    first = [path.read_bytes() for path in export_assessment(FakeAssessment(), KINDS, "fr", tmp_path / "a")]
    second = [path.read_bytes() for path in export_assessment(FakeAssessment(), KINDS, "fr", tmp_path / "b")]
    assert first == second


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_names_no_address_it_could_load_and_carries_the_strict_policy(tmp_path, kind):
    page = export_assessment(FakeAssessment(), (kind,), "en", tmp_path)[0].read_text(encoding="utf-8")
    assert f'content="{POLICY}"'.replace("'", "&#39;") in page
    outside = re.findall(r"""(?:src|href|srcset|action)\s*=\s*["']?(?!data:|#|\$)[a-z]+://""", page.split("<script")[0])
    assert outside == []
    assert not re.search(r"<link\b|<iframe\b|@import", page.split("<script")[0])
    assert "SIL OPEN FONT LICENSE" in page
    assert "plotly.js v" in page


@pytest.mark.parametrize("kind", KINDS)
def test_ids_are_unique_and_the_file_stays_under_three_megabytes(tmp_path, kind):
    path = export_assessment(FakeAssessment(), (kind,), "fr", tmp_path)[0]
    body = re.sub(r"<script\b.*?</script>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    ids = re.findall(r'\sid="([^"]+)"', body)
    assert len(ids) == len(set(ids))
    assert path.stat().st_size < 3_000_000


@pytest.mark.parametrize("kind", KINDS)
def test_a_firm_name_is_always_escaped(tmp_path, kind):
    name = '<b>"x"</b>&\'</script><!--'
    page = export_assessment(FakeAssessment(name), (kind,), "fr", tmp_path, pseudonymise=False)[0].read_text(
        encoding="utf-8"
    )
    assert name not in page
    assert "&lt;b&gt;" in page


def test_the_page_to_take_home_has_no_speaker_notes(tmp_path):
    assessment = FakeAssessment()
    page = export_assessment(assessment, ("html",), "fr", tmp_path)[0].read_text(encoding="utf-8")
    notes = next(block for block in workshop(assessment, "fr").blocks if block.key == "statement").notes[-1]
    assert notes not in page.replace("&#39;", "'")


def test_embedded_json_cannot_end_its_element():
    assert "<" not in embedded({"a": "</script>", "b": "\u2028"})
    with pytest.raises(ValueError, match="Out of range"):
        embedded({"a": float("nan")})


def test_no_text_can_turn_the_words_after_it():
    assert json.loads(embedded({"a": "x\u202ey", "b": "z\u2067"})) == {"a": "xy", "b": "z"}
    # as some libraries write it, and a text that only speaks of it
    assert json.loads(embedded_text('["x\\u202ey", "\\\\u202e", "\\\\\\u202e"]')) == ["xy", "\\u202e", "\\"]


@pytest.mark.parametrize(
    ("name", "safe"),
    [("../../etc/passwd", "etc-passwd"), ("", "dossier"), ("NUL", "dossier-nul"), ("É" * 200, "e" * 60)],
)
def test_a_file_name_is_safe_on_every_system(name, safe):
    assert safe_name(name) == safe


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_kind_is_refused_with_the_known_ones(tmp_path, language):
    with pytest.raises(ExportError) as error:
        export_assessment(FakeAssessment(), ("pptx",), language, tmp_path)
    assert "slides" in explain(error.value, language)
    with pytest.raises(ExportError):
        export_assessment(FakeAssessment(), (), language, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(ExportError) as error:
        export_assessment(FakeAssessment(), ("html",), "fr", tmp_path / "taken")
    assert error.value.code == "export.not_a_folder"
    assert (tmp_path / "taken").read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(ExportError) as error:
        export_assessment(FakeAssessment(), ("html",), "fr", tmp_path / "taken" / "below")
    assert error.value.code == "export.cannot_write"


def test_a_file_that_cannot_be_replaced_is_told_and_leaves_nothing_behind(tmp_path):
    (tmp_path / "ateliers-bremond.fr.html").mkdir()
    with pytest.raises(ExportError) as error:
        export_assessment(FakeAssessment(), ("html",), "fr", tmp_path)
    assert "ateliers-bremond.fr.html" in explain(error.value, "fr")
    assert [path.name for path in tmp_path.iterdir()] == ["ateliers-bremond.fr.html"]


def test_progress_is_told_in_sentences(tmp_path):
    told: list[str] = []
    export_assessment(FakeAssessment(), ("html",), "fr", tmp_path, told.append)
    assert told == ["Écriture de ateliers-bremond.fr.html"]


def test_a_sample_case_is_exported_from_its_own_figures(tmp_path):
    from workbook.cases import open_case

    told: list[str] = []
    path = export_case(open_case("ateliers-bremond"), ("slides",), "en", tmp_path, told.append, pseudonymise=False)[0]
    page = path.read_text(encoding="utf-8")
    assert "Ateliers Brémond, fictional case" in page
    assert 'data-board="slide"' in page
    assert told[0] == "Computing the figures: Ateliers Brémond"


def test_the_deck_tells_the_ninety_minutes_and_the_page_everything(tmp_path):
    from workbook.cases import open_case
    from workbook.cases.assessment import assess

    case = open_case("ateliers-bremond").model_copy(deep=True)
    case.governance.raci = {"budget": {"owner": "A"}}
    job = Job(case, "fr", dt.date(2026, 11, 25), lambda: assess(case, draws=100))
    deck, page = (next(writer_of(kind)(job)).content for kind in ("slides", "html"))
    assert 'id="section-governance"' not in deck
    assert 'id="section-governance"' in page
    assert deck.rindex('<section id="closing"') > deck.rindex('<section id="what-if"')
    assert "90 minutes" in deck


def test_an_unknown_chapter_is_refused_with_the_known_ones(tmp_path):
    with pytest.raises(ExportError) as error:
        export_assessment(FakeAssessment(), ("html",), "en", tmp_path, chapters=("weather",))
    assert "posture" in explain(error.value, "en")
    assert list(tmp_path.iterdir()) == []


def test_a_document_that_cannot_be_made_does_not_stop_the_others(tmp_path, monkeypatch):
    def broken(_job):
        yield File("half.html", "first")
        raise ExportError("export.no_asset", asset="ink")

    monkeypatch.setitem(kinds._ALL, "slides", broken)
    with pytest.raises(ExportError) as error:
        export_assessment(FakeAssessment(), ("slides", "html"), "en", tmp_path, pseudonymise=False)
    told = explain(error.value, "en")
    assert "ateliers-bremond.en.half.html, ateliers-bremond.en.html" in told
    assert "slides: ink is missing" in told
    assert len(list(tmp_path.iterdir())) == 2


def test_an_export_that_is_stopped_leaves_no_half_file(tmp_path, monkeypatch):
    def stopped(*_args):
        raise KeyboardInterrupt

    (tmp_path / "ateliers-bremond.en.html").write_text("before")
    monkeypatch.setattr("os.fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        export_assessment(FakeAssessment(), ("html",), "en", tmp_path)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["before"]


def test_both_questionnaires_are_among_what_leaves(tmp_path):
    paths = export_assessment(FakeAssessment(), ("questionnaire",), "en", tmp_path)
    assert [path.name for path in paths] == [
        "ateliers-bremond.en.questionnaire-owner.html",
        "ateliers-bremond.en.questionnaire-provider.html",
    ]
