"""The board in a notebook: one state, seen as a widget, as a table and as a sentence."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from fakes_board import fake_board
from workbook.i18n import LANGUAGES
from workbook.views.modules import source
from workbook.widgets.board import WhatIfBoard, board


def made(language: Any = "fr") -> WhatIfBoard:
    found = board(SimpleNamespace(board=fake_board()), language)
    assert isinstance(found, WhatIfBoard)
    return found


def test_the_notebook_runs_the_module_that_exports_run() -> None:
    # anywidget keeps the text of the module as a trait of its own
    assert made()._esm == source("board")


def test_the_board_starts_with_the_recommended_plan() -> None:
    widget = made()
    assert widget.plan == ("renewal", "documentation")
    assert widget.sentence.startswith("Avec ces 2 leviers")


def test_pulling_a_lever_changes_the_sentence_and_an_impossible_one_is_ignored() -> None:
    widget = made("en")
    widget.chosen = 0b01000 + 4096
    assert widget.plan == ("documentation",)
    assert widget.sentence.startswith("With this lever: −€14k")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_state_can_be_read_without_a_browser(language: Any) -> None:
    widget = made(language)
    data, _ = widget._repr_mimebundle_()
    names = [lever["name"] for lever in widget.payload["levers"]]
    assert all(name in data["text/plain"] and name in data["text/html"] for name in names)
    assert widget.sentence in data["text/plain"]
    assert "application/vnd.jupyter.widget-view+json" in data
    wanted = {"fr": ("choisi", "non"), "en": ("chosen", "no")}[language]
    assert data["text/html"].count(f">{wanted[0]}<") == 2
    assert data["text/html"].count(f">{wanted[1]}<") == 3


def test_a_firm_with_no_lever_left_is_told_so() -> None:
    assert "Every lever" in repr(board(SimpleNamespace(board=fake_board(levers=())), "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_incidents_avoided_are_read_without_a_browser_too(language: Any) -> None:
    widget = made(language)
    assert {"fr": "intrusion du mois 31", "en": "intrusion in month 31"}[language] in repr(widget)
    assert widget.lived in widget._repr_mimebundle_()[0]["text/html"]
