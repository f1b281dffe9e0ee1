"""What is drawn at the panel's right: lengths that add up, words that agree with them."""

import pytest

from workbook.i18n import LANGUAGES
from workbook.questions import bank, diagnose
from workbook.views.panel_words import header, progress
from workbook.widgets.panel_verdict import MonthlyCost, verdict

COST = MonthlyCost(fee=1980, other=3510, hidden=2910, low=7600, high=9400)


def drawn(answers, cost=COST, language="fr"):
    return verdict(diagnose(answers), cost, "21 réponses", language)


def test_what_is_paid_is_drawn_at_the_same_length_in_both_bars():
    cost = drawn({})["cost"]
    assert cost["paid"]["parts"] == cost["full"]["parts"][:2]
    assert [part["role"] for part in cost["full"]["parts"]] == ["paid", "paid2", "hidden"]
    lengths = {part["role"]: part["share"] for part in cost["full"]["parts"]}
    assert lengths["hidden"] / lengths["paid"] == pytest.approx(2910 / 1980, rel=1e-3)
    assert sum(lengths.values()) <= 100
    assert cost["band"][1] <= 100
    assert cost["band"][0] / sum(lengths.values()) == pytest.approx(7600 / 8400, rel=1e-3)


def test_amounts_are_said_as_french_and_english_write_them():
    assert drawn({})["cost"]["full"]["amount"] == "8\u202f400\u00a0€ par mois"
    english = drawn({}, language="en")["cost"]
    assert english["range"] == "8 times in 10: €7,600 to 9,400"
    assert english["paid"]["amount"] == "€5,490"


def test_without_figures_the_cost_says_what_is_missing_and_the_rest_stays():
    said = drawn({}, cost=None)
    assert "forfait" in said["cost"]["missing"]
    assert len(said["mistakes"]["rows"]) == 6


def test_only_known_and_low_scores_are_marked_as_weak():
    assert not any(row["weak"] for row in drawn({})["mistakes"]["rows"])
    assert not any(row["weak"] for row in drawn({one.id: 5 for one in bank()})["mistakes"]["rows"])
    rows = drawn({one.id: 2 for one in bank()})["mistakes"]["rows"]
    assert [row["weak"] for row in rows] == [True, True, False, False, False, False]
    assert rows[0]["text"] == "25"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_posture_is_named_only_when_the_answers_allow_it(language):
    open_, likely, sure = (
        drawn(answers, language=language)["posture"]["head"]
        for answers in ({}, {one.id: 2 for one in bank()[:24]}, {one.id: 1 for one in bank()})
    )
    expected = {
        "fr": ("Encore ouverte.", "Plutôt subie.", "Subie."),
        "en": ("Still open.", "Rather endured.", "Endured."),
    }
    assert (open_, likely, sure) == expected[language]


def test_unknown_answers_are_counted_apart_from_missing_ones():
    diagnosis = diagnose({"X1": "unknown", "X2": 3, "X3": "na"})
    assert header(diagnosis.progress, "fr") == "3 réponses sur 36, dont 1 inconnue"
    assert header(diagnose({}).progress, "fr") == "0 réponse sur 36"
    counts = progress(diagnosis, 0, "en")
    assert counts["themes"]["security"]["count"] == "3 of 7"
    assert counts["themes"]["security"]["spoken"] == "1 known, 1 unknown, 1 not applicable, 4 unanswered"
    assert counts["jump"] == "Next unanswered (33)"


def test_the_verdict_is_also_said_in_a_sentence():
    said = drawn({one.id: 2 for one in bank()}, language="en")["spoken"]
    assert "You pay €5,490 a month, it costs €8,400." in said
    assert "25 out of 100" in said
