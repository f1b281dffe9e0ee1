"""What answers mean: levels of practices, scores, posture, progress."""

import random

import pytest

from workbook.questions import MISTAKES, OPTIONS, PRACTICE_TOPS, bank, diagnose, merged, practice_levels

ALL = [one.id for one in bank()]


def everything(answer):
    return dict.fromkeys(ALL, answer)


def some_answers(seed):
    draw = random.Random(seed)
    given = {name: draw.choice([*OPTIONS, *OPTIONS, "unknown", "na", None]) for name in ALL}
    return {name: answer for name, answer in given.items() if answer is not None}


def bounds(levels):
    """Return the lowest and highest level each practice can have, those that do not apply left out."""
    known = {name: level for name, level in levels.items() if level != "na"}
    full = {name: (0, PRACTICE_TOPS[name]) if level is None else level for name, level in known.items()}
    return {name: level if isinstance(level, tuple) else (level, level) for name, level in full.items()}


def test_all_best_answers_reach_the_top_of_every_practice_and_every_score():
    assert practice_levels(everything(5)) == PRACTICE_TOPS
    diagnosis = diagnose(everything(5))
    assert all(score.low == score.high == 100 for score in diagnosis.mistakes.values())
    assert diagnosis.posture.quadrant == "steered"
    assert diagnosis.posture.sure


def test_all_worst_answers_are_at_the_bottom():
    assert set(practice_levels(everything(1)).values()) == {0}
    diagnosis = diagnose(everything(1))
    assert all(score.low == score.high == 0 for score in diagnosis.mistakes.values())
    assert diagnosis.posture.quadrant == "endured"


def test_no_answer_or_only_unknown_ones_leave_everything_open():
    for answers in ({}, everything("unknown")):
        assert set(practice_levels(answers).values()) == {None}
        diagnosis = diagnose(answers)
        assert all((score.low, score.high, score.known_share) == (0, 100, 0) for score in diagnosis.mistakes.values())
        assert diagnosis.posture.control == diagnosis.posture.anticipation == (0, 100)
        assert not diagnosis.posture.sure


def test_what_does_not_apply_leaves_the_practices_and_the_scores():
    assert set(practice_levels(everything("na")).values()) == {"na"}
    without = diagnose(everything(4) | {"X6": "na"}).mistakes["weak_security"]
    assert (without.low, without.high) == (75, 75)
    assert "X6" not in without.evidence + without.open


@pytest.mark.parametrize("seed", range(25))
def test_a_better_option_never_lowers_a_score_nor_a_practice(seed):
    answers = some_answers(seed)
    before, levels = diagnose(answers), practice_levels(answers)
    for name, answer in answers.items():
        if not isinstance(answer, int) or answer == 5:
            continue
        better = answers | {name: answer + 1}
        after = diagnose(better)
        for key in MISTAKES:
            assert after.mistakes[key].low >= before.mistakes[key].low - 1e-9
            assert after.mistakes[key].high >= before.mistakes[key].high - 1e-9
        for axis in ("control", "anticipation"):
            pairs = zip(getattr(before.posture, axis), getattr(after.posture, axis), strict=True)
            assert all(b >= a - 1e-9 for a, b in pairs)
        for practice, (low, high) in bounds(practice_levels(better)).items():
            assert low >= bounds(levels)[practice][0]
            assert high >= bounds(levels)[practice][1]


@pytest.mark.parametrize("seed", range(25))
def test_not_knowing_never_improves_the_worst_case(seed):
    answers = some_answers(seed)
    before, levels = diagnose(answers), practice_levels(answers)
    for name, answer in answers.items():
        if not isinstance(answer, int):
            continue
        for doubtful in (answers | {name: "unknown"}, {k: v for k, v in answers.items() if k != name}):
            after = diagnose(doubtful)
            for key in MISTAKES:
                assert after.mistakes[key].low <= before.mistakes[key].low + 1e-9
                assert after.mistakes[key].high >= before.mistakes[key].high - 1e-9
            for practice, (low, high) in bounds(practice_levels(doubtful)).items():
                assert low <= bounds(levels)[practice][0]
                assert high >= bounds(levels)[practice][1]


def test_a_backup_the_attacker_can_erase_is_worth_no_more_for_being_restored():
    assert practice_levels({"X1": 5, "X2": 1})["restore"] == 0
    assert practice_levels({"X1": 5, "X2": 5})["restore"] == 3
    assert practice_levels({"X1": 5})["restore"] is None
    assert practice_levels({"X2": 3})["restore"] == (1, 2)


def test_mistakes_come_weakest_first_with_the_answers_that_weigh_most():
    diagnosis = diagnose(everything(4) | {"S1": 1, "S2": 1, "S3": 2, "K5": "unknown"})
    scores = list(diagnosis.mistakes.values())
    assert scores[0].key == "no_governance"
    assert [score.low for score in scores] == sorted(score.low for score in scores)
    assert scores[0].evidence[:2] == ("S1", "S2")
    assert scores[0].open == ("K5",)


def test_a_firm_that_anticipates_without_control_has_delegated():
    control = {one.id: 1 for one in bank() if one.axis == "control"}
    anticipation = {one.id: 5 for one in bank() if one.axis == "anticipation"}
    assert diagnose(control | anticipation).posture.quadrant == "delegated"
    swapped = dict.fromkeys(control, 5) | dict.fromkeys(anticipation, 1)
    assert diagnose(swapped).posture.quadrant == "monitored"


def test_measured_planned_work_replaces_its_question():
    base = everything(3)
    assert diagnose(base, planned_work=0.02) == diagnose(base | {"S5": 1})
    assert diagnose(base, planned_work=0.20) == diagnose(base)
    assert diagnose(base, planned_work=0.60) == diagnose(base | {"S5": 5})


def test_unanswered_is_not_unknown_and_both_are_counted_apart():
    progress = diagnose({"X1": "unknown", "X2": "na", "X3": 2}).themes["security"]
    assert (progress.known, progress.unknown, progress.na, progress.blank) == (1, 1, 1, 4)
    assert (progress.answered, progress.total) == (3, 7)


def test_size_is_no_input_of_the_diagnosis():
    import inspect

    fields = {"users", "employees", "servers", "sites", "revenue"}
    for function in (diagnose, practice_levels):
        assert not fields & set(inspect.signature(function).parameters)


def test_the_levels_are_those_the_model_takes():
    from workbook.model.situation import PRACTICES

    assert tuple(practice_levels({})) == PRACTICES


def test_two_views_are_merged_to_what_holds_whoever_is_right():
    owner = {"X1": 4, "X2": "unknown", "X3": "na", "S1": 2}
    provider = {"X1": 2, "X2": 3, "X3": "unknown"}
    assert merged(owner, provider) == {"S1": 2, "X1": 2, "X2": 3, "X3": "na"}
