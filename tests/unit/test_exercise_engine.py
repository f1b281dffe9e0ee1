"""Every exercise is tested as learners meet it: untouched, each foreseen wrong answer, the solution, both languages."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from workbook.cases import samples
from workbook.errors import ExerciseError
from workbook.exercises import Exercise, Progress, Sheet, Study, all_exercises, find, of_lesson
from workbook.exercises.class_table import class_table
from workbook.exercises.exercise import CANNOT_CHECK, NOT_ATTEMPTED, RIGHT, WRONG, Wrong
from workbook.exercises.figures import Figure, read_figure
from workbook.exercises.judge import declared_wrong, judge
from workbook.i18n import LANGUAGES, explain, has_text, text

EXERCISES = all_exercises()


ROOT = Path(__file__).resolve().parents[2]


_OPENS = r'start\("\w+", language=LANGUAGE, case="([\w-]+)"\)'


@lru_cache
def cases_of(lesson: str) -> dict[str, str]:
    """Return the sample each exercise of a lesson is worked on, as the notebooks open it; that of the quiz under ""."""
    found: dict[str, str] = {}
    for kind in ("exercises", "notebooks"):
        for source in sorted((ROOT / kind / "source").glob(f"{lesson}-*.py")):
            case = ""
            for opens, exercise in re.findall(rf'{_OPENS}|exercise\("([\w-]+)"\)', source.read_text("utf-8")):
                case = opens or case
                if case:
                    found.setdefault(exercise, case)
    return found


@lru_cache
def opened(name: str) -> Study:
    return Study(name)


@pytest.fixture
def study(exercise: Exercise) -> Study:
    cases = cases_of(exercise.lesson)
    return opened(cases.get(exercise.id, cases.get("", "")))


def sheet_of(exercise: Exercise, study: Study, language: Any, tmp_path: Path) -> Sheet:
    return Sheet(exercise, study, language, Progress(tmp_path / "progress.json"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.id)
class TestEveryExercise:
    def test_untouched_it_is_not_attempted(
        self, exercise: Exercise, study: Study, language: Any, tmp_path: Path
    ) -> None:
        sheet = sheet_of(exercise, study, language, tmp_path)
        for nothing in (None, ..., "", [], {}):
            assert sheet.check(nothing).outcome == NOT_ATTEMPTED
        assert sheet.kept.read() == {}

    def test_each_foreseen_wrong_answer_has_its_explanation(
        self, exercise: Exercise, study: Study, language: Any, tmp_path: Path
    ) -> None:
        sheet = sheet_of(exercise, study, language, tmp_path)
        written = {name: figure.write(language) for name, figure in sheet.facts.items()}
        foreseen = declared_wrong(exercise, sheet.facts)
        assert foreseen
        for answer, key in foreseen:
            reply = sheet.check(answer)
            assert reply.outcome == WRONG
            assert text(key, language, **written) in reply.sentence

    def test_the_solution_is_right_and_counts(
        self, exercise: Exercise, study: Study, language: Any, tmp_path: Path
    ) -> None:
        sheet = sheet_of(exercise, study, language, tmp_path)
        assert sheet.check(exercise.answer(sheet.facts)).outcome == RIGHT
        assert sheet.kept.of(exercise.id).found

    def test_nonsense_cannot_be_checked_and_never_fails(
        self, exercise: Exercise, study: Study, language: Any, tmp_path: Path
    ) -> None:
        sheet = sheet_of(exercise, study, language, tmp_path)
        for nonsense in ("zzz", object(), float("nan"), {"zzz": "yyy"}, ["zzz"], True):
            assert sheet.check(nonsense).outcome == CANNOT_CHECK

    def test_all_its_words_stand_in_the_catalogue(
        self, exercise: Exercise, study: Study, language: Any, tmp_path: Path
    ) -> None:
        sheet = sheet_of(exercise, study, language, tmp_path)
        words = sheet.words()
        assert words["question"]
        assert len(words["options"]) == len(exercise.options)
        assert has_text(exercise.key("right"), language)
        assert sheet.solution(on_demand=True)
        hints = [sheet.hint(level) for level in range(1, exercise.hints + 1)]
        assert len(set(hints)) == exercise.hints
        right = {exercise.answer(sheet.facts)} if exercise.kind == "one" else set()
        for option in set(exercise.options) - right if exercise.kind != "rank" else ():
            assert has_text(exercise.key(f"why.{option}"), language)


def test_exercises_have_three_hints_and_levels_that_do_not_fall() -> None:
    lessons = {one.lesson for one in EXERCISES}
    for lesson in lessons:
        levels = [one.level for one in of_lesson(lesson)]
        assert levels == sorted(levels), lesson
        assert all(one.hints == 3 for one in of_lesson(lesson))


@pytest.mark.parametrize("name", samples())
def test_on_any_sample_an_exercise_serves_or_says_why_it_does_not(name: str) -> None:
    study, refused = Study(name), {}
    for exercise in EXERCISES:
        try:
            facts = exercise.facts(study)
        except ExerciseError as error:
            refused[exercise.id] = explain(error, "en")
        else:
            assert judge(exercise, facts, exercise.answer(facts), "fr").outcome == RIGHT
    assert all(refused.values())


def test_a_sample_is_told_on_the_day_of_its_story_and_ones_own_firm_today(tmp_path: Path) -> None:
    assert Study("mecanique-ormeval").assessment.today == dt.date(2026, 9, 30)
    assert Study(str(tmp_path / "own.json")).today == dt.datetime.now().date()


def test_an_unknown_exercise_is_named_with_those_there_are() -> None:
    with pytest.raises(ExerciseError) as caught:
        find("99-1")
    assert caught.value.code == "exercises.no_such_exercise"
    assert "00-1" in str(caught.value.values["known"])
    assert find(" 00-1 ").id == "00-1"


# the rules of each kind, on exercises made for the purpose

COLOURS = ("red", "green", "blue")


def figure(answer: float, **more: Any) -> Exercise:
    return Exercise("t-1", "figure", lambda _facts: answer, **more)


@pytest.mark.parametrize(
    ("raw", "outcome"),
    [(3230, RIGHT), ("3 230 €", RIGHT), ("3230,0", RIGHT), (3229, RIGHT), (3300, WRONG), ("beaucoup", CANNOT_CHECK)],
)
def test_a_figure_is_read_as_people_write_it(raw: object, outcome: str) -> None:
    assert judge(figure(3230, tolerance=0.01), {}, raw, "fr").outcome == outcome


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (1200, "exercises.slip_months"),
        (100 / 12, "exercises.slip_months"),
        (0.1, "exercises.slip_thousand"),
        (1, "exercises.slip_percent"),
        (-100, "exercises.slip_sign"),
        (130, "exercises.too_high"),
        (70, "exercises.too_low"),
    ],
)
def test_a_slip_of_unit_is_recognised(raw: float, key: str) -> None:
    assert judge(figure(100), {}, raw, "en").keys == (key,)


def test_a_foreseen_misreading_comes_before_the_general_remark() -> None:
    exercise = figure(100, wrong=(Wrong("gross", lambda _facts: 130.0),))
    assert judge(exercise, {}, 130, "en").keys == ("lessont.1.why.gross",)


def test_a_misreading_that_is_right_in_this_case_is_right() -> None:
    exercise = figure(0.0, wrong=(Wrong("free", lambda _facts: 0.0),))
    assert judge(exercise, {}, 0, "en").outcome == RIGHT
    assert declared_wrong(exercise, {}) == []


def test_several_are_right_only_together_and_in_any_order() -> None:
    exercise = Exercise("t-2", "several", lambda _facts: frozenset(("red", "blue")), options=COLOURS)
    assert judge(exercise, {}, ["blue", "red"], "en").outcome == RIGHT
    assert judge(exercise, {}, "red, blue", "en").outcome == RIGHT
    assert judge(exercise, {}, ["red"], "en").keys == ("lessont.2.why.blue",)
    assert judge(exercise, {}, ["red", "yellow"], "en").outcome == CANNOT_CHECK


def test_a_ranking_names_each_once() -> None:
    exercise = Exercise("t-3", "rank", lambda _facts: COLOURS, options=COLOURS)
    assert judge(exercise, {}, list(COLOURS), "en").outcome == RIGHT
    assert judge(exercise, {}, ["green", "red", "blue"], "en").outcome == WRONG
    assert judge(exercise, {}, ["red", "red", "blue"], "en").outcome == CANNOT_CHECK


def test_classes_are_explained_by_the_first_item_misplaced() -> None:
    answer = {"red": "warm", "green": "cold", "blue": "cold"}
    exercise = Exercise("t-4", "classify", lambda _facts: answer, options=COLOURS, classes=("warm", "cold"))
    assert judge(exercise, {}, answer, "en").outcome == RIGHT
    assert judge(exercise, {}, {**answer, "green": "warm"}, "en").keys == ("lessont.4.why.green",)
    assert judge(exercise, {}, {"red": "warm"}, "en").outcome == CANNOT_CHECK
    assert {key for _, key in declared_wrong(exercise, {})} == {f"lessont.4.why.{one}" for one in COLOURS}


@pytest.mark.parametrize(("raw", "value"), [("12,5 k", 12500), ("3,5 ans", 3.5), ("−40", -40), ("1_000", 1000)])
def test_figures_bear_their_unit(raw: str, value: float) -> None:
    assert read_figure(raw, "fr") == value


def test_a_figure_without_end_is_said_in_words() -> None:
    assert Figure(float("inf"), "years").write("fr") == "jamais"
    assert Figure(float("inf"), "years").write("en") == "never"


# progress


def test_progress_is_written_whole_read_back_and_erased(tmp_path: Path) -> None:
    kept = Progress(tmp_path / "own" / "progress.json")
    kept.note("00-1", tries=1)
    kept.note("00-1", tries=1, found=True, hints=2)
    kept.note("00-1", tries=1, hints=1)
    mark = kept.of("00-1")
    assert (mark.tries, mark.hints, mark.found, mark.shown) == (3, 2, True, False)
    assert json.loads(kept.file.read_text("utf-8"))["version"] == 1
    assert [file.name for file in kept.file.parent.iterdir()] == ["progress.json"]
    kept.erase()
    kept.erase()
    assert kept.read() == {}


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"exercises": 3}', '{"exercises": {"a": {}}}'])
def test_a_broken_progress_file_stops_nobody(tmp_path: Path, broken: str) -> None:
    file = tmp_path / "progress.json"
    file.write_text(broken, "utf-8")
    kept = Progress(file)
    assert kept.read() == {}
    kept.note("00-1", tries=1)
    assert kept.of("00-1").tries == 1


def test_progress_that_cannot_be_written_is_said_and_the_answer_still_judged(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    kept = Progress(tmp_path / "file" / "progress.json")
    with pytest.raises(ExerciseError) as caught:
        kept.note("00-1", tries=1)
    assert caught.value.code == "exercises.progress_unwritable"
    sheet = Sheet(find("00-q1"), NO_STUDY, "en", kept)
    assert sheet.check("b").outcome == RIGHT


def test_progress_stands_in_the_folder_jupyterlab_was_opened_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKBOOK_WORKSPACE", str(tmp_path))
    assert Progress().file == tmp_path / "progress.json"


def test_a_class_is_merged_into_one_table_for_the_teacher(tmp_path: Path) -> None:
    for name in ("Zoé", "Ali"):
        Progress(tmp_path / f"{name}.json").note("00-1", tries=2, found=name == "Ali")
    files = {"Zoé": tmp_path / "Zoé.json", "Ali": tmp_path / "Ali.json", "=cmd()": tmp_path / "Ali.json"}
    lines = class_table(files | {"absent": tmp_path / "none.json"}).splitlines()
    assert lines[0].startswith("name,exercise")
    assert lines[1:] == ["'=cmd(),00-1,2,0,1,0", "Ali,00-1,2,0,1,0", "Zoé,00-1,2,0,0,0"]


# hints and solutions


@dataclass
class Untouched(Study):
    """A study that is never asked for anything: quiz questions speak of no figure."""

    name: str = "none"
    case: Any = field(default=None)


NO_STUDY = Untouched()


def test_the_solution_opens_after_a_try_or_on_demand(tmp_path: Path) -> None:
    sheet = sheet_of(find("00-q1"), NO_STUDY, "en", tmp_path)
    told = text("lesson00.q1.right", "en")
    assert sheet.solution() == text("exercises.try_first", "en")
    assert sheet.solution(on_demand=True) == told
    fresh = sheet_of(find("00-q2"), NO_STUDY, "en", tmp_path)
    fresh.check("a")
    assert fresh.solution() == text("lesson00.q2.right", "en")


def test_hints_come_one_after_another_and_the_last_stays(tmp_path: Path) -> None:
    sheet = sheet_of(find("00-1"), opened("ateliers-bremond"), "en", tmp_path)
    told = [sheet.hint() for _ in range(4)]
    assert len(set(told)) == 3
    assert told[2] == told[3]
    assert sheet.kept.of("00-1").hints == 3


def test_a_case_that_lacks_what_an_exercise_needs_says_so_and_does_not_fail(tmp_path: Path) -> None:
    def lacking(_study: Study) -> Any:
        raise ExerciseError("exercises.no_debt")

    sheet = sheet_of(Exercise("02-2", "figure", lambda _facts: 1.0, facts=lacking), NO_STUDY, "fr", tmp_path)
    told = text("exercises.no_debt", "fr")
    assert sheet.check(3).outcome == CANNOT_CHECK
    assert told in sheet.words()["question"]
    assert told in sheet.hint()
    assert told in sheet.solution(on_demand=True)
