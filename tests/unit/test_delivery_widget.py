"""The panel that writes documents: what is asked is written, progress and links are told, it can be stopped."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from fakes_assessment import FakeAssessment
from workbook.export import KINDS
from workbook.i18n import LANGUAGES
from workbook.widgets.delivery import DeliveryPanel
from workbook.widgets.lesson import Lesson

TODAY = dt.date(2026, 11, 25)


def made(tmp_path: Any, **more: Any) -> DeliveryPanel:
    settings = {"served": tmp_path, "start": lambda deed: deed(), "today": lambda: TODAY, **more}
    return DeliveryPanel(FakeAssessment, "en", tmp_path / "documents", **settings)


def ask(panel: DeliveryPanel, *kinds: str, **more: Any) -> None:
    panel.action = {"kind": "write", "kinds": list(kinds), "language": "fr", "names": "none", "brand": "", **more}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_a_name_of_its_own(tmp_path, language):
    panel = DeliveryPanel(FakeAssessment, language, tmp_path)
    assert [one["key"] for one in panel.kinds] == list(KINDS)
    assert all(one["name"] != one["key"] for one in panel.kinds)
    assert panel.words["private"] in repr(panel)


def test_what_is_asked_is_written_and_linked_and_nothing_else(tmp_path):
    panel = made(tmp_path)
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "before.txt").write_text("mine")
    ask(panel, "html", "questionnaire")
    names = [one["name"] for one in panel.files]
    assert names == [
        "ateliers-bremond.fr.html",
        "ateliers-bremond.fr.questionnaire-owner.html",
        "ateliers-bremond.fr.questionnaire-provider.html",
    ]
    assert panel.files[0]["served"] == "documents/ateliers-bremond.fr.html"
    assert not panel.running
    assert panel.said.startswith("Written, in ")
    assert panel.alarm == ""


def test_a_mistake_is_told_in_words_and_the_panel_is_ready_again(tmp_path):
    panel = made(tmp_path)
    ask(panel)
    assert "html" in panel.alarm
    ask(panel, "html", brand=str(tmp_path / "none.json"))
    assert "none.json" in panel.alarm
    assert panel.files == []
    assert not panel.running


def test_what_nobody_foresaw_is_told_without_a_traceback(tmp_path):
    def broken() -> Any:
        raise RuntimeError("boom")

    panel = DeliveryPanel(broken, "en", tmp_path, start=lambda deed: deed())
    ask(panel, "html")
    assert "boom" in panel.alarm
    assert "Traceback" not in panel.alarm


def test_it_stops_between_two_files_and_keeps_what_is_written(tmp_path):
    waiting: list[Any] = []
    panel = made(tmp_path, start=waiting.append)
    said: list[str] = []
    panel.observe(lambda change: said.append(change["new"]), "said")

    def stop_at_second(change: Any) -> None:
        if "provider" in change["new"]:
            panel.action = {"kind": "stop", "n": 9}

    panel.observe(stop_at_second, "said")
    ask(panel, "questionnaire", "html")
    assert panel.running
    waiting[0]()
    assert [one["name"].split(".")[2] for one in panel.files] == ["questionnaire-owner", "questionnaire-provider"]
    assert panel.said.startswith("Stopped at your request")


def test_a_second_request_waits_for_the_first_to_end(tmp_path):
    waiting: list[Any] = []
    panel = made(tmp_path, start=waiting.append)
    ask(panel, "html")
    ask(panel, "slides")
    assert len(waiting) == 1


def test_names_are_kept_once_they_were_replaced(tmp_path):
    kept: list[bool] = []
    panel = made(tmp_path, on_names=lambda: kept.append(True))
    ask(panel, "html", names="all")
    assert kept == [True]
    assert "ateliers-bremond" not in panel.files[0]["name"]


def test_a_lesson_has_the_panel_and_its_words(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_WORKSPACE", str(tmp_path))
    lesson = Lesson("02", language="fr", case="ateliers-bremond")
    assert isinstance(lesson.export_panel(), DeliveryPanel)
    assert "summary" in lesson.say_export().sentences
