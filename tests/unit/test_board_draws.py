"""The board's single draws in words, by hand: what is avoided, by which lever, and that what is read adds up."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest

from fakes_board import fake_board
from workbook.i18n import LANGUAGES
from workbook.model.lived import LivedDraw, LivedIncident
from workbook.views.board_draws import ROWS, lived_payload, told

RESTORE, MFA, RENEWAL = 0b00001, 0b00010, 0b00100  # of the levers restore, mfa, renewal, documentation, steering


def hard(language: Any = "en") -> dict[str, Any]:
    return lived_payload(fake_board(), language)["draws"][1]


def line(draw: dict[str, Any], mask: int, bit: int) -> tuple[str, str]:
    return draw["lines"][draw["lever"][mask][bit]]


def euros(written: str) -> int:
    return int(re.sub(r"\D", "", written) or 0)


def test_a_draw_says_which_one_it_is_and_how_many_cost_less() -> None:
    assert hard()["said"] == "Draw 978 of 2,000, same luck with and without: 9 in 10 cost less."


def test_a_plan_avoids_the_incidents_its_levers_keep_out_and_says_when_and_how_much() -> None:
    one = fake_board().lived[1]
    assert told(one, 0, "en") == "Changing nothing: 3 incidents, €28,000."
    assert told(one, RENEWAL | MFA, "en") == (
        "Changing nothing: 3 incidents, €28,000. "
        "Avoided: intrusion in month 31 (€8,000) and outage in month 44 (€8,000). What remains: €12,000."
    )
    assert told(one, RESTORE, "fr") == (
        "Sans rien changer\u00a0: 3 incidents, 28\u202f000\u00a0€. "
        "Moins cher\u00a0: perte de données du mois 7 (6\u202f000\u00a0€). Reste\u00a0: 22\u202f000\u00a0€."
    )
    assert told(one, 0b11000, "en") == "3 incidents, €28,000: this plan changes none of it."


def test_each_lever_says_what_it_adds_given_the_others() -> None:
    draw = hard()
    assert line(draw, RENEWAL, 2) == ("€8,000", "intrusion, month 31")
    assert line(draw, RENEWAL, 0) == ("€6,000", "cheaper, month 7")
    assert line(draw, RENEWAL, 3) == ("€0", "avoids nothing more here")
    assert line(draw, RENEWAL, 2) == line(draw, 0, 2)  # pulled or not, the same question


def test_what_is_read_adds_up() -> None:
    draw = hard()
    for mask in range(32):
        costs = [row["outcomes"][row["at"][mask]] for row in draw["rows"]]
        shown = sum(0 if mark == "gone" else euros(text) for mark, text in costs)
        assert shown == euros(draw["totals"][draw["total"][mask]])


def test_an_incident_that_several_levers_keep_out_is_said_so() -> None:
    both = np.array([8000.0 if mask & 0b11 == 0 else 0.0 for mask in range(32)])
    table = fake_board(lived=(LivedDraw(0, 10, 0.5, (LivedIncident("fraud", 3, both),)),))
    draw = lived_payload(table, "en")["draws"][0]
    outcome = [draw["rows"][0]["outcomes"][place][1] for place in draw["rows"][0]["at"]]
    assert (outcome[0b01], outcome[0b11]) == ("avoided", "avoided, by several")
    assert line(draw, 0b11, 0) == ("€0", "avoids nothing more here")


def test_more_incidents_than_a_slide_holds_share_a_row() -> None:
    many = tuple(LivedIncident("outage", month, np.full(32, 100.0 * (month + 1))) for month in range(9))
    draw = lived_payload(fake_board(lived=(LivedDraw(0, 10, 0.9, many),)), "en")["draws"][0]
    assert len(draw["rows"]) == ROWS
    assert [row["when"] for row in draw["rows"]] == ["6", "7", "8", "9", ""]
    assert draw["rows"][-1]["name"] == "5 other incidents"
    assert draw["rows"][-1]["before"] == "€1,500"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_quiet_draw_is_said_quiet(language: Any) -> None:
    draw = lived_payload(fake_board(lived=(LivedDraw(0, 10, 0.5, ()),)), language)["draws"][0]
    assert draw["rows"] == []
    assert draw["sentences"] == [{"fr": "Aucun incident dans ce tirage.", "en": "No incident in this draw."}[language]]


def test_the_average_stands_beside_by_plan_and_by_lever() -> None:
    table = fake_board()
    average = lived_payload(table, "en")["average"]
    texts = average["texts"]
    assert texts[average["plan"][RENEWAL]] == "€1,200"  # 9 600 / 8
    assert texts[average["lever"][0][2]] == texts[average["lever"][RENEWAL][2]] == "€1,200"
    assert table.spared(0, 1) == pytest.approx(300)
