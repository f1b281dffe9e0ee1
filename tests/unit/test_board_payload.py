"""What the board is given: every figure written once in Python, so that the module only looks rows up."""

from __future__ import annotations

import base64
import json
import re
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from fakes_board import EFFECTS, MONTHS, PRICES, fake_board
from workbook.i18n import LANGUAGES, keys, money
from workbook.model.board_table import levers_of, mask_of
from workbook.model.situation import PRACTICES
from workbook.views.board import board_payload, packed, payload, sentence
from workbook.views.board_words import _GAPS
from workbook.views.modules import source

RNG = np.random.default_rng(7)


def unpacked(table: dict[str, Any], *shape: int) -> Any:
    codes = np.frombuffer(base64.b64decode(table["data"]), dtype="<u2").reshape(shape)
    return table["low"] + table["step"] * codes


@pytest.mark.parametrize("scale", [1e-3, 1.0, 2.5e4, 1e9])
def test_no_packed_value_is_off_by_more_than_half_a_step(scale: float) -> None:
    values = RNG.normal(0, scale, (7, 3, 60))
    table = packed(values)
    assert table["step"] == pytest.approx(np.ptp(values) / 65535)
    assert np.abs(unpacked(table, 7, 3, 60) - values).max() <= table["step"] * (0.5 + 1e-6)


def test_equal_values_can_be_packed() -> None:
    assert unpacked(packed(np.full((2, 3), 8400.0)), 2, 3).tolist() == [[8400.0] * 3] * 2


def test_bit_i_of_a_mask_is_lever_i() -> None:
    levers = PRACTICES[:8]
    assert levers_of(0, levers) == ()
    assert levers_of(1 << 5, levers) == (levers[5],)
    for mask in range(256):
        assert mask_of(levers_of(mask, levers), levers) == mask


def test_the_rows_the_module_reads_are_those_of_the_table() -> None:
    table = fake_board()
    made = payload(table, "fr")
    assert np.abs(unpacked(made["monthly"], 32, 3, MONTHS) - table.monthly).max() <= made["monthly"]["step"]
    assert np.abs(unpacked(made["gap"], 32, 3, made["gap"]["points"]) - table.gap).max() <= made["gap"]["step"]
    assert {len(rows) for rows in made["plans"].values()} == {32}
    assert [lever["key"] for lever in made["levers"]] == list(PRICES)


def test_a_monthly_euro_is_told_from_the_next_on_screen() -> None:
    table = fake_board()
    pixels = 300
    assert payload(table, "fr")["monthly"]["step"] < table.monthly.max() / pixels / 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_said_is_written_in_both_languages(language: Any) -> None:
    made = payload(fake_board(), language)
    json.dumps(made, allow_nan=False)
    texts = re.findall(r'"((?:[^"\\]|\\.)*)"', json.dumps(made["words"] | made["plans"], ensure_ascii=False))
    assert texts
    assert not [one for one in texts if one.startswith("board.")]
    open_gaps = {gap for one in texts for gap in re.findall(r"\{(\w+)\}", one)}
    assert open_gaps <= set(_GAPS)
    for name in PRACTICES:
        assert f"board.lever.{name}" in keys("board", language)


def test_the_module_holds_no_sentence_of_its_own() -> None:
    module = re.sub(r"//.*", "", source("board"))
    assert not re.findall(r'"[A-Za-zÀ-ÿ]+ [a-zà-ÿ]+ [a-zà-ÿ]+[^"]*"', module)
    assert "innerHTML" not in module
    assert "€" not in module


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_insurance_and_an_unpriced_effect_are_said_so(language: Any) -> None:
    notes = {lever["key"]: lever["note"] for lever in payload(fake_board(), language)["levers"]}
    wanted = {"fr": ("assurance", "effet non chiffré"), "en": ("insurance", "effect not priced")}[language]
    assert (notes["restore"], notes["steering"]) == wanted
    assert notes["renewal"] == ""


def test_a_plan_that_saves_is_said_with_its_range_and_its_payback() -> None:
    made = payload(fake_board(), "fr")["plans"]
    mask = 0b01000  # documentation: 4 200 € once, 300 € a month saved
    assert made["change"][mask] == "−14\u00a0k€"
    assert made["range"][mask] == "8 fois sur 10\u00a0: de −8 à −19\u00a0k€"
    assert made["payback"][mask] == "Remboursé en 14\u00a0mois (14 à 14)"
    assert made["spent"][mask] == "4\u202f200"
    assert made["dearer"][mask] == 0


def test_a_plan_that_never_pays_back_is_said_so() -> None:
    table = fake_board()
    made = payload(table, "en")["plans"]
    assert made["payback"][0b10000] == "Not paid back in 5\u00a0years"
    assert made["change"][0b10000] == "+€2k"
    assert made["dearer"][0b10000] == 1


def test_a_plan_that_seldom_pays_back_but_saves_on_average_is_an_insurance() -> None:
    table = fake_board()
    table.gap[1, 1, -1] = -5000.0
    table.paid_back[1] = 0.12
    assert "Assurance" in payload(table, "fr")["plans"]["payback"][1]


def test_a_payback_beyond_the_horizon_is_open_ended() -> None:
    table = fake_board()
    table.payback[0b01000] = (14.0, 20.0, np.inf)
    assert payload(table, "fr")["plans"]["payback"][0b01000] == "Remboursé en 20\u00a0mois (14 à plus de 60)"


def test_doing_nothing_shows_no_range_and_asks_for_a_lever() -> None:
    made = payload(fake_board(), "fr")["plans"]
    assert (made["change"][0], made["range"][0], made["cash"][0]) == ("0\u00a0k€", "", "")


def test_the_slider_starts_at_the_lowest_budget_the_plan_fits() -> None:
    table = fake_board()
    made = payload(table, "fr")
    assert [stop["value"] for stop in made["budgets"]] == list(table.budgets)
    assert made["budgets"][made["budget"]]["value"] >= table.first_year[table.chosen]
    assert made["budgets"][made["budget"] - 1]["value"] < table.first_year[table.chosen]
    assert made["budgets"][3]["label"] == money(1500, "fr")


def test_axes_hold_every_plan_and_stay_when_levers_move() -> None:
    table = fake_board()
    made = payload(table, "en")
    for axis, values in ((made["axis"], table.monthly), (made["gapAxis"], table.gap)):
        assert axis["low"] <= min(values.min(), 0) <= 0 <= max(values.max(), 0) <= axis["high"]
        assert 4 <= len(axis["ticks"]) <= 7
        assert any(tick["value"] == 0 for tick in axis["ticks"])


def test_the_sentence_says_the_state_to_those_who_do_not_see_it() -> None:
    table = fake_board()
    spoken = sentence(table, table.chosen, "fr")
    assert spoken.startswith("Avec ces 2 leviers")
    assert payload(table, "fr")["plans"]["payback"][table.chosen] in spoken
    assert sentence(table, 1, "en").startswith("With this lever")
    assert sentence(table, 0, "en").startswith("No lever")


def test_an_assessment_with_nothing_left_to_pull_has_no_board() -> None:
    nothing = fake_board(levers=())
    assert board_payload(SimpleNamespace(board=nothing), "fr") is None
    assert board_payload(SimpleNamespace(simulation=SimpleNamespace(plans=())), "fr") is None
    assert sum(EFFECTS.values()) > 0
