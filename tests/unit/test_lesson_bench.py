"""The bench a lesson works on: one line starts it, each instrument has its words, mistakes are told in a sentence."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from workbook.cases import load, sample_folder
from workbook.errors import CaseFileError, ExerciseError, LessonError
from workbook.i18n import LANGUAGES, Language, explain
from workbook.widgets import start, tables
from workbook.widgets.exercise import make_widget
from workbook.widgets.lesson import Lesson
from workbook.widgets.shown import PLOTLY

SAID = [name for name in dir(Lesson) if name.startswith("say_")]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WORKBOOK_WORKSPACE", str(tmp_path))
    return tmp_path


@pytest.fixture(scope="module")
def lessons() -> dict[Language, Lesson]:
    return {language: start("02", language=language) for language in LANGUAGES}


@pytest.fixture
def own_case(tmp_path: Path) -> Path:
    for name in ("case.json", "ledger.txt"):
        shutil.copyfile(sample_folder("ateliers-bremond") / name, tmp_path / name)
    return tmp_path / "case.json"


@pytest.mark.parametrize("name", SAID)
def test_every_instrument_says_its_figures_in_both_languages(lessons: dict[Language, Lesson], name: str) -> None:
    french, english = (str(getattr(lessons[language], name)()) for language in LANGUAGES)
    assert french
    assert english
    assert french != english
    for sentence in (french, english):
        assert "{" not in sentence
        assert "nan" not in sentence.lower().split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shown_can_be_read_without_a_kernel(lessons: dict[Language, Lesson], language: Language) -> None:
    lesson = lessons[language]
    for chart in (lesson.scores(), lesson.posture(), lesson.drift(), lesson.split(), lesson.debt()):
        assert chart.chart.title in repr(chart)
        assert " | " in repr(chart)
    for page in (lesson.ledger(), lesson.register()):
        assert " | " in repr(page)
        assert "<table" in page._repr_html_()
    for task in (lesson.exercise("02-1"), lesson.quiz()):
        data = task._repr_mimebundle_()
        assert "application/vnd.jupyter.widget-view+json" in data
        assert "02-" in data["text/plain"]
    board = lesson.board()
    assert "Widget" not in repr(board)


def test_a_chart_is_shown_with_its_finding_above_and_its_figures_below(
    lessons: dict[Language, Lesson], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Any] = []
    monkeypatch.setattr("IPython.display.display", lambda thing, **_options: shown.append(thing))
    lessons["en"].drift()._ipython_display_()
    title, figure, folded = shown
    assert "heading" in title.html
    assert set(figure) == {PLOTLY, "text/plain"}
    assert "<details" in folded.html
    assert figure[PLOTLY]["data"]


def test_nothing_of_the_firms_own_words_is_taken_for_markup() -> None:
    assert "<b>" not in tables.finding("<b>x</b>") + tables.banner("<b>x</b>", "<b>y</b>")
    assert "<b>" not in tables.table(("a", "<b>"), (("<b>1</b>", "2"),))


def test_a_widget_answers_as_code_does(lessons: dict[Language, Lesson]) -> None:
    lesson = lessons["fr"]
    sheet = lesson.exercise("02-q1")._sheet
    widget = make_widget([sheet])
    widget.request = {"n": 1, "action": "check", "id": "02-q1", "answer": "a"}
    assert widget.replies["02-q1"]["outcome"] == "wrong"
    assert widget.replies["02-q1"]["sentence"] == str(lesson.exercise("02-q1").check("a"))
    widget.request = {"n": 2, "action": "check", "id": "02-q1", "answer": "c"}
    assert widget.replies["02-q1"]["outcome"] == "right"
    third = make_widget([lesson.exercise("02-2")._sheet])
    for n in range(1, 4):
        third.request = {"n": n, "action": "hint", "id": "02-2", "answer": None}
    assert len(set(third.replies["02-2"]["hints"])) == 3
    third.request = {"n": 4, "action": "solution", "id": "02-2", "answer": None}
    assert third.replies["02-2"]["solution"]


def test_nothing_in_the_page_gives_an_answer_away(lessons: dict[Language, Lesson]) -> None:
    sheet = lessons["en"].exercise("02-2")._sheet
    widget = make_widget([sheet])
    sent = str(widget.get_state(["items", "labels", "replies"]))
    assert sheet.solution(on_demand=True) not in sent
    assert "right" not in set(widget.items[0])


def test_progress_counts_the_lessons_exercises(own_folder: Path) -> None:
    lesson = start("02", language="en")
    facts = lesson.exercise("02-2")._sheet.facts
    lesson.exercise("02-2").check(facts["point"].value)
    assert "1 of 3" in str(lesson.progress())
    assert "1 of 3" in str(lesson.exercise("02-1").progress())
    assert (own_folder / "progress.json").is_file()


def test_one_line_chooses_ones_own_firm(own_case: Path) -> None:
    lesson = start("02", language="fr", case=str(own_case))
    assert "IT" not in str(lesson.say_ledger())
    assert str(lesson.say_ledger()) == str(start("02", language="fr").say_ledger())
    assert str(lesson.exercise("02-1").check("")) != ""


def test_a_new_name_begins_an_empty_case_kept_once_something_is_answered(tmp_path: Path) -> None:
    file = tmp_path / "mon-entreprise.json"
    lesson = start("00", language="fr", case=str(file))
    assert "mon-entreprise.json" in repr(lesson)
    for name in set(SAID) - {"say_ledger"}:
        assert str(getattr(lesson, name)())
    assert not file.exists()
    lesson.situation_panel().answer("S1", 2)
    assert load(file).answers["owner"] == {"S1": 2}


def test_a_case_without_a_ledger_says_so_and_the_other_instruments_work(own_case: Path) -> None:
    (own_case.parent / "ledger.txt").unlink()
    lesson = start("02", language="en", case=str(own_case))
    with pytest.raises(ExerciseError) as caught:
        lesson.ledger()
    assert "ledger.txt" in explain(caught.value, "en")
    assert str(lesson.say_drift())


def test_a_case_without_tickets_says_what_to_ask_for_and_a_notebook_goes_on(own_case: Path) -> None:
    lesson = start("01", language="en", case=str(own_case))
    for shown in (lesson.tickets(), lesson.say_tickets(), lesson.work(), lesson.repeats()):
        assert "tickets.csv" in str(shown)
    (own_case.parent / "tickets.csv").write_text("id;opened\n1;2026-01-05 09:00\n", "utf-8")
    assert "three complete months" in str(start("01", language="en", case=str(own_case)).tickets())


def test_an_answer_given_on_the_panel_is_kept_and_changes_the_figures(own_case: Path) -> None:
    lesson = start("00", language="fr", case=str(own_case))
    before = str(lesson.say_situation())
    panel = lesson.situation_panel()
    panel.answer("S1", "unknown")
    assert str(lesson.say_situation()) != before
    assert load(own_case).answers["owner"]["S1"] == "unknown"
    assert "Subie" in str(lesson.say_scores())


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        (lambda: start("02", language="de"), LessonError),
        (lambda: start("02", case="ateliers-bremont"), CaseFileError),
        (lambda: start("02", case="nowhere/case.json"), CaseFileError),
        (lambda: start("02").drfit, LessonError),
        (lambda: start("02").exercise("9-9"), ExerciseError),
        (lambda: start("99").quiz(), ExerciseError),
    ],
)
def test_a_wrong_name_is_told_with_the_right_ones(call: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind) as caught:
        call()
    for language in LANGUAGES:
        sentence = explain(caught.value, language)  # type: ignore[arg-type]
        assert len(sentence.split()) > 5
        assert "'" not in sentence or "'" in str(caught.value.values)  # type: ignore[attr-defined]


def test_in_a_notebook_a_wrong_name_shows_a_sentence_and_no_traceback() -> None:
    script = """
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
shell.run_cell("from workbook.widgets import start; lesson = start('02', language='en')")
done = shell.run_cell("lesson.drfit()")
print(done.success)
shell.run_cell("start('02', language='fr', case='nulle-part')")
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "Traceback" not in run.stdout + run.stderr
    assert "The lesson has no instrument “drfit”" in run.stderr
    assert "nulle-part" in run.stderr
    assert "False" in run.stdout


def test_an_exercise_on_paper_has_its_options_without_their_keys_and_room_for_a_figure() -> None:
    lesson = start("02", language="en", case="ateliers-bremond")
    levers = lesson.exercise("02-3")._repr_mimebundle_()["text/markdown"]
    assert levers.startswith("**02-3 ")
    assert levers.count("\n- ") == 3
    assert "a)" not in levers
    assert "______" in lesson.exercise("02-2")._repr_mimebundle_()["text/markdown"]
