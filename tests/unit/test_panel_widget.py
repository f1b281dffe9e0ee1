"""The panel behind the screen: what is answered is kept, saved, told, and can be taken back."""

import datetime as dt
import json

import pytest

from workbook.cases import load, new_case, save, to_situation
from workbook.cases.visits import note_visit
from workbook.errors import SituationError
from workbook.i18n import LANGUAGES
from workbook.model.register import register_of_debts
from workbook.parameters import default_parameters
from workbook.questions import bank
from workbook.widgets.panel import SituationPanel
from workbook.widgets.panel_cost import monthly_cost
from workbook.widgets.panel_verdict import MonthlyCost


def light(_case):
    return MonthlyCost(fee=1980, other=3510, hidden=2910, low=7600, high=9400)


def clock():
    return dt.datetime(2026, 11, 24, 14, 32)


@pytest.fixture
def case():
    made = new_case("Ateliers Brémond")
    made.firm.employees, made.firm.users, made.contract.fee_month = 42, 28, 1980
    return made


@pytest.fixture
def panel(case):
    return SituationPanel(case, "fr", cost=light, clock=clock)


def report(panel, **traits):
    """Set traits as the browser does: all at once, with a new revision."""
    panel.set_state({**traits, "revision": panel.revision + 1})


def test_an_answer_goes_into_the_case_of_its_view(case, panel):
    report(panel, answers={"X1": 2, "X3": "unknown"})
    assert case.answers == {"owner": {"X1": 2, "X3": "unknown"}}
    assert panel.acknowledged == panel.revision == 1
    SituationPanel(case, cost=light, view="provider").answer("X1", 4)
    assert case.answers["provider"] == {"X1": 4}


def test_progress_is_of_this_view_and_the_verdict_of_both(case):
    case.answers = {"owner": {"X1": "unknown"}, "provider": {one.id: 1 for one in bank()}}
    panel = SituationPanel(case, "en", cost=light)
    assert panel.progress["header"] == "1 answer of 36, 1 unknown"
    assert panel.diagnosis.progress.known == 36
    assert panel.verdict["posture"]["head"] == "Endured."


def test_every_change_is_saved_and_told_with_the_time(case, tmp_path):
    file, told = tmp_path / "case.json", []
    panel = SituationPanel(case, "fr", told.append, file, cost=light, clock=clock)
    report(panel, answers={"X1": 2})
    assert load(file).answers == {"owner": {"X1": 2}}
    assert panel.saved == {"ok": True, "text": "enregistré à 14:32", "alarm": "", "choices": []}
    assert told == [case]


def test_a_save_that_fails_is_told_and_nothing_is_lost(case, tmp_path):
    (tmp_path / "blocked").write_text("a file where a folder should be", encoding="utf-8")
    panel = SituationPanel(case, "en", autosave=tmp_path / "blocked" / "case.json", cost=light)
    report(panel, answers={"X1": 2})
    assert not panel.saved["ok"]
    assert "Your answers stay in this panel" in panel.saved["alarm"]
    assert case.answers == {"owner": {"X1": 2}}
    assert panel.answers == {"X1": 2}


def opened_twice(case, tmp_path):
    """A panel on a file that another program then changed, and an answer given in the panel."""
    file = tmp_path / "case.json"
    save(case, file)
    panel = SituationPanel(load(file), "fr", autosave=file, cost=light)
    other = load(file)
    other.notes, other.answers, other.firm.users = "written elsewhere", {"owner": {"X2": 4}}, 77
    save(other, file)
    report(panel, answers={"X1": 2})
    return panel, file, tmp_path / "case-2.json"


def test_a_file_changed_by_someone_else_is_not_overwritten_and_what_was_typed_is_in_a_copy(case, tmp_path):
    panel, file, copy = opened_twice(case, tmp_path)
    assert not panel.saved["ok"]
    assert [one["key"] for one in panel.saved["choices"]] == ["mine", "theirs"]
    assert "case.json" in panel.saved["alarm"]
    assert load(file).notes == "written elsewhere"
    assert load(copy).answers == {"owner": {"X1": 2}}
    report(panel, answers={"X1": 2, "X3": 1})
    assert load(copy).answers == {"owner": {"X1": 2, "X3": 1}}
    assert panel.saved["choices"]


def test_going_on_with_mine_leaves_the_other_file_alone(case, tmp_path):
    panel, file, copy = opened_twice(case, tmp_path)
    report(panel, action={"kind": "choose", "choice": "mine", "n": 1})
    assert panel.saved["ok"]
    report(panel, answers={"X1": 5})
    assert load(copy).answers == {"owner": {"X1": 5}}
    assert load(file).answers == {"owner": {"X2": 4}}


def test_opening_theirs_shows_it_and_undo_brings_back_what_was_typed(case, tmp_path):
    panel, file, copy = opened_twice(case, tmp_path)
    report(panel, action={"kind": "choose", "choice": "theirs", "n": 1})
    assert panel.saved["ok"]
    assert panel.answers == {"X2": 4}
    assert (panel.figures["users"], panel.case.firm.users, panel.case.notes) == ("77", 77, "written elsewhere")
    assert load(copy).answers == {"owner": {"X1": 2}}
    report(panel, answers={"X2": 4, "X5": 1})
    assert load(file).answers == {"owner": {"X2": 4, "X5": 1}}
    for n in (2, 3):
        report(panel, action={"kind": "undo", "n": n})
    assert panel.answers == {"X1": 2}
    assert load(file).answers == {"owner": {"X1": 2}}


def test_a_file_damaged_by_someone_else_can_be_put_back(case, tmp_path):
    file = tmp_path / "case.json"
    save(case, file)
    panel = SituationPanel(load(file), "en", autosave=file, cost=light)
    file.write_text('{"firm": ', encoding="utf-8")
    report(panel, answers={"X1": 2})
    assert [one["key"] for one in panel.saved["choices"]] == ["mine", "put_back"]
    report(panel, action={"kind": "choose", "choice": "put_back", "n": 1})
    assert panel.saved["ok"]
    assert load(file).answers == {"owner": {"X1": 2}}
    assert (tmp_path / "case.broken.json").read_text(encoding="utf-8") == '{"firm": '


def test_a_choice_nobody_offered_does_nothing(case, tmp_path):
    panel = SituationPanel(case, "fr", autosave=tmp_path / "case.json", cost=light)
    report(panel, action={"kind": "choose", "choice": "theirs", "n": 1})
    report(panel, action={"kind": "choose", "choice": "__class__", "n": 2})
    assert panel.acknowledged == panel.revision
    assert not (tmp_path / "case.json").exists()


def test_a_figure_far_from_the_usual_is_kept_and_doubted_beside_its_field(panel):
    assert panel.doubts == {}
    report(panel, figures={**panel.figures, "fee_month": "19 800"})
    assert panel.case.contract.fee_month == 19_800
    assert "707 € par utilisateur" in panel.doubts["fee_month"]
    report(panel, figures={**panel.figures, "fee_month": "beaucoup"})
    assert panel.case.contract.fee_month == 19_800
    assert "fee_month" in panel.faults
    assert "fee_month" not in panel.doubts


def test_opening_a_panel_changes_no_decimal_of_the_case(case):
    case.firm.growth, case.contract.fee_month = 0.012345, 1980.005
    SituationPanel(case, "fr", cost=light)
    assert (case.firm.growth, case.contract.fee_month) == (0.012345, 1980.005)


def test_taking_back_goes_change_by_change_to_the_beginning(panel):
    report(panel, answers={"X1": 2})
    report(panel, answers={"X1": 2, "X2": 5})
    report(panel, figures={**panel.figures, "users": "30"})
    assert panel.undo["available"]
    report(panel, action={"kind": "undo", "n": 1})
    assert panel.case.firm.users == 28
    report(panel, action={"kind": "undo", "n": 2})
    assert panel.answers == {"X1": 2}
    report(panel, action={"kind": "undo", "n": 3})
    assert panel.case.answers == {"owner": {}}
    assert not panel.undo["available"]
    panel.retract()
    assert panel.answers == {}


def test_what_is_no_answer_is_left_out(panel):
    report(panel, answers={"X1": 9, "X2": True, "Z9": 3, "X3": "maybe", "X4": 3})
    assert panel.case.answers == {"owner": {"X4": 3}}


def test_a_figure_that_cannot_be_read_leaves_the_last_good_one(panel):
    report(panel, figures={**panel.figures, "users": "28x"})
    assert panel.case.firm.users == 28
    assert "28x" in panel.faults["users"]
    assert panel.figures["users"] == "28x"
    assert "missing" in panel.verdict["cost"]
    assert panel.progress["figures"]["count"] == "1 à remplir"
    report(panel, figures={**panel.figures, "users": "31"})
    assert panel.case.firm.users == 31
    assert panel.faults == {}
    assert "missing" not in panel.verdict["cost"]


def test_an_emptied_field_is_nought_or_the_reference(panel):
    report(panel, figures={**panel.figures, "servers": "", "hourly_rate": "", "growth": ""})
    assert panel.case.firm.servers == 0
    assert panel.case.firm.growth == 0
    assert panel.case.contract.hourly_rate is None
    assert panel.faults == {}


def test_a_model_that_refuses_is_told_in_the_verdict(case):
    def refuse(_case):
        raise SituationError("model.situation")

    panel = SituationPanel(case, "fr", cost=refuse)
    assert panel.verdict["cost"]["missing"].startswith("Le coût n’a pas pu être calculé")
    assert len(panel.verdict["mistakes"]["rows"]) == 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_can_be_changed_on_the_spot(panel, language):
    panel.language = language
    expected = {"fr": ("Votre situation", "Pilotage"), "en": ("Your situation", "Steering")}[language]
    assert (panel.words["title"], panel.themes[0]["name"]) == expected
    assert panel.questions[0]["title"].endswith("?")
    assert panel.firm.startswith("Ateliers Brémond, 42 ")


def test_the_state_is_plain_data_a_browser_can_read(panel):
    state = {name: value for name, value in panel.get_state().items() if not name.startswith("_") and name != "layout"}
    json.dumps(state, allow_nan=False)
    assert len(state["questions"]) == 36


def test_the_printed_twin_says_what_is_drawn(panel):
    panel.answer("S1", 2)
    lines = panel.printed().splitlines()
    assert lines[0] == "1 réponse sur 36"
    assert "Cela coûte\u00a0: 8\u202f400\u00a0€ par mois" in lines
    assert any(line.startswith("Sans gouvernance\u00a0: ") for line in lines)
    assert panel.printed() in panel._repr_mimebundle_()[0]["text/plain"]
    with pytest.raises(KeyError):
        panel.answer("Z1", 3)


def test_the_live_cost_is_the_model_s_and_better_answers_cost_less_unseen(case):
    case.answers = {"owner": {one.id: 1 for one in bank()}}
    worst = monthly_cost(case)
    case.answers = {"owner": {one.id: 5 for one in bank()}}
    best = monthly_cost(case)
    assert worst.fee == best.fee == pytest.approx(1980, rel=1e-6)
    assert worst.hidden > best.hidden > 0
    assert worst.low <= worst.total <= worst.high


def test_the_panel_keeps_up_with_one_who_answers(case, tmp_path):
    import time

    panel = SituationPanel(case, "fr", autosave=tmp_path / "case.json")
    report(panel, answers={"X1": 2})
    spent = []
    for option in (1, 2, 3, 4, 5):
        start = time.process_time()
        report(panel, answers={"X1": option, "X2": option})
        spent.append(time.process_time() - start)
    assert min(spent) < 0.1, f"{min(spent) * 1000:.0f} ms of computing for one answer"


# ---- what is worth knowing, and the last visit


def test_open_questions_are_ranked_when_asked_for_and_answered_ones_leave_at_once(case):
    case.answers = {"owner": {one.id: 2 for one in bank() if one.id not in ("C1", "X3", "O2")}}
    panel = SituationPanel(case, "en")
    assert panel.worth["rows"] == []
    assert panel.worth["stale"]
    panel.action = {"kind": "weigh", "n": 1}
    ranked = [row["id"] for row in panel.worth["rows"]]
    assert sorted(ranked) == ["C1", "O2", "X3"]
    assert not panel.worth["stale"]
    panel.answer(ranked[0], 4)
    assert [row["id"] for row in panel.worth["rows"]] == ranked[1:]
    assert panel.worth["stale"]


def test_nothing_is_ranked_while_figures_are_missing(panel):
    report(panel, figures=dict(panel.figures, users=""))
    assert panel.worth == {}


def test_a_ranking_that_cannot_be_worked_out_leaves_the_panel_as_it_was(case):
    def refuse(_case):
        raise SituationError("situation.faults")

    panel = SituationPanel(case, cost=light, weigh=refuse)
    panel.rank()
    assert panel.worth["rows"] == []


def visited(case):
    """A case whose last visit knew less and other things than today's answers."""
    case.answers = {"owner": {"X1": 1, "X2": 4, "X3": "unknown", "X4": 3, "X5": 2}}
    note_visit(case, dt.date(2026, 3, 12))
    case.answers = {"owner": {"X1": 3, "X2": 2, "X3": 5, "X4": "unknown", "X5": 2}}
    return case


def test_the_last_visit_is_compared_with_answer_by_answer(case):
    panel = SituationPanel(visited(case), "en", cost=light, clock=clock)
    assert panel.visit["marks"] == {}
    panel.action = {"kind": "compare", "n": 1}
    kinds = {name: mark["kind"] for name, mark in panel.visit["marks"].items()}
    assert kinds == {"X1": "better", "X2": "worse", "X3": "learned", "X4": "forgotten"}
    assert panel.verdict["cost"]["before"] == "12 Mar 2026: €8,400 a month"
    moved = [row["before"]["text"] for row in panel.verdict["mistakes"]["rows"] if "before" in row]
    assert moved
    assert all(said.startswith("before: ") for said in moved)
    panel.action = {"kind": "compare", "n": 2}
    assert "before" not in panel.verdict["cost"]
    assert "before" not in panel.verdict["posture"]


def test_marks_of_the_last_visit_follow_answers_while_it_is_compared(case):
    panel = SituationPanel(visited(case), "en", cost=light, clock=clock)
    panel.action = {"kind": "compare", "n": 1}
    panel.answer("X1", 1)
    assert "X1" not in panel.visit["marks"]


def test_without_a_visit_there_is_nothing_to_compare_with(panel):
    panel.action = {"kind": "compare", "n": 1}
    assert panel.visit == {}


def test_the_time_left_goes_down_with_each_theme(case, panel):
    assert panel.progress["left"] == "encore 20 min"
    for one in bank():
        panel.answer(one.id, 3)
    assert panel.progress["left"] == ""
    assert {done["left"] for done in panel.progress["themes"].values()} == {""}


def test_the_debt_shown_is_the_register_s(case):
    situation = to_situation(case)
    register = register_of_debts(situation, default_parameters())
    owed = monthly_cost(case).owed
    assert (owed.value, owed.principal, owed.grade) == (
        pytest.approx(register.value),
        pytest.approx(register.principal),
        register.grade,
    )
