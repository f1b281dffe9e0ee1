"""House rules of lessons: short texts, short code, both languages alike, a beginning and an end one recognises."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workbook.exercises import of_lesson, quiz_of
from workbook.i18n import LANGUAGES, Language, text
from workbook.i18n.catalogue import keys, subjects
from workbook.lessons.source import Cell, Source, read_source
from workbook.widgets.lesson import Lesson

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks" / "source").glob("*.py"))
LESSONS = [path for path in NOTEBOOKS if not path.name.startswith("B")]  # a bench has instruments and no course
EXERCISES = sorted((ROOT / "exercises" / "source").glob("*.py"))
ALL = NOTEBOOKS + EXERCISES

MINUTES = {"W1": (90, 90), "W2": (180, 240), "W3": (45, 45)}  # workshops; a lesson takes 30 to 60

HEADS = {
    "fr": ("**Pour qui**\u00a0: ", "**Durée**\u00a0: ", "**Vous repartirez avec**\u00a0: "),
    "en": ("**For**: ", "**Time**: ", "**You will take away**: "),
}
ENDS = {
    "fr": ("## À retenir", "## Lundi", "## La suite"),
    "en": ("## Key points", "## On Monday", "## What comes next"),
}
UNSPOKEN = {"title", "keys", "short", "facilitator", "folded", "setup"}


def name_of(path: Path) -> str:
    return f"{path.parent.parent.name}-{path.stem}"


@pytest.fixture(params=ALL, ids=name_of)
def source(request: pytest.FixtureRequest) -> Source:
    return read_source(request.param)


@pytest.fixture(params=LESSONS, ids=name_of)
def lesson(request: pytest.FixtureRequest) -> Source:
    return read_source(request.param)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


def texts(source: Source, language: Language) -> list[Cell]:
    return [cell for cell in source.cells_of(language) if cell.kind == "markdown"]


def words(text: str) -> int:
    spoken = re.sub(r"^#.*$|\]\([^)]*\)|[*`#>\[\]|-]", " ", text, flags=re.MULTILINE)
    return len(re.findall(r"\w[\w’'-]*", spoken))


def test_a_lesson_has_25_to_45_cells(lesson: Source, language: Language) -> None:
    most = 70 if lesson.number in MINUTES else 50
    assert 25 <= len(lesson.cells_of(language)) <= most


def test_code_has_at_most_five_lines_and_only_calls(source: Source) -> None:
    for cell in source.cells:
        if cell.kind == "code":
            lines = [line for line in cell.text.splitlines() if line.strip()]
            assert len(lines) <= 5, cell.name
            assert not re.search(r"\b(def|class|for|while|if|lambda)\b", cell.text), cell.name


def test_a_text_says_one_thing_in_thirty_to_fifty_words(source: Source, language: Language) -> None:
    for cell in texts(source, language):
        if cell.name == "title" or UNSPOKEN & set(cell.tags):
            continue
        assert 25 <= words(cell.text) <= 56, f"{cell.name} ({language}): {words(cell.text)} words"


def test_facilitators_notes_and_how_it_works_stay_short(source: Source, language: Language) -> None:
    for cell in texts(source, language):
        if {"facilitator", "folded"} & set(cell.tags):
            assert words(cell.text) <= 75, f"{cell.name} ({language}): {words(cell.text)} words"


def test_the_first_cell_says_for_whom_how_long_and_what_one_takes_away(source: Source, language: Language) -> None:
    first = source.cells_of(language)[0]
    lines = [line for line in first.text.splitlines() if line]
    assert first.name == "title"
    assert lines[0].startswith("# ")
    for line, head in zip(lines[1:], HEADS[language], strict=True):
        assert line.startswith(head), line
    assert "MINUTES" in lines[2]


def test_a_lesson_ends_with_key_points_a_quiz_monday_and_what_comes_next(lesson: Source, language: Language) -> None:
    headings = [cell.text.splitlines()[0] for cell in texts(lesson, language) if cell.text.startswith("## ")]
    keys, quiz, monday, following = headings[-4:]
    assert (keys, monday, following) == ENDS[language]
    assert "quiz" in {cell.name for cell in lesson.cells}
    points = next(cell for cell in texts(lesson, language) if "keys" in cell.tags)
    assert 3 <= points.text.count("\n- ") <= 5
    assert quiz


def test_a_lesson_has_its_exercises_its_quiz_and_its_words_explained(lesson: Source) -> None:
    assert len(quiz_of(lesson.number)) == 5
    assert len({question.answer({}) for question in quiz_of(lesson.number)}) == 3, "the right answer moves about"
    assert [cell.text.splitlines()[-1] for cell in lesson.cells if cell.name == "words"] == ["WORDS", "WORDS"]
    if lesson.number in MINUTES:
        return
    expected = [f"{lesson.number}-{n}" for n in (1, 2, 3)]
    assert [one.id for one in of_lesson(lesson.number)] == expected
    laid_out = "".join(cell.text for cell in lesson.cells if cell.kind == "code")
    assert [name for name in expected if f'lesson.exercise("{name}")' in laid_out] == expected
    assert [path for path in EXERCISES if path.name.startswith(lesson.number)]


def test_every_chart_is_followed_by_its_figures_in_words(lesson: Source) -> None:
    code = [cell.text for cell in lesson.cells if cell.kind == "code"]
    shown = tuple(name for name in dir(Lesson) if hasattr(Lesson, f"say_{name}"))
    for call, following in zip(code, [*code[1:], ""], strict=True):
        for name in shown:
            if call == f"lesson.{name}()":
                assert following == f"lesson.say_{name}()", name


def test_cells_call_instruments_the_lesson_has(source: Source) -> None:
    for cell in source.cells:
        for name in re.findall(r"\blesson\.(\w+)", cell.text if cell.kind == "code" else ""):
            assert hasattr(Lesson, name), f"{cell.name}: lesson.{name}"


def test_texts_state_no_figure_that_no_cell_computes(source: Source, language: Language) -> None:
    for cell in texts(source, language):
        found = re.search(r"\d[\d\s.,\u202f\u00a0]*(?:%|€|k€|euros?\b)|€\s?\d", cell.text)
        assert found is None, f"{cell.name} ({language}): {found and found.group()}"


def test_exercises_state_no_figure_that_nothing_computes(language: Language) -> None:
    """Amounts and shares come from the case or the registry; a plain number of hours or days may be a premise."""
    for subject in subjects(language):
        if re.fullmatch(r"lesson\w\d", subject):
            for key in keys(subject, language):
                found = re.search(r"\d[\d\s.,\u202f\u00a0]*(?:%|€|k€|euros?\b)|€\s?\d", text(key, language))
                assert found is None, f"{key} ({language}): {found and found.group()}"


def test_each_section_has_its_facilitators_notes_with_minutes(lesson: Source) -> None:
    noted = sum(1 for cell in lesson.cells_of("fr") if cell.minutes)
    sections = sum(1 for cell in texts(lesson, "fr") if cell.text.startswith("## "))
    assert noted >= sections - 5
    least, most = MINUTES.get(lesson.number, (30, 60))
    assert least <= lesson.minutes <= most


def test_french_typography_is_kept(source: Source) -> None:
    for cell in texts(source, "fr"):
        prose = re.sub(r"`[^`]*`|\]\([^)]*\)", "", cell.text)
        assert "'" not in prose, f"{cell.name}: straight apostrophe"
        assert '"' not in prose, f"{cell.name}: straight quotes"
        assert not re.search(r" [;:!?»]|« |[^\u202f\s][;!?](\s|$)", prose), f"{cell.name}: spaces before signs"


def test_english_is_british_and_well_set(source: Source) -> None:
    american = r"\b(?:\w+ization|organize\w*|color|center|behavior|license[sd]? fee|analyze\w*)\b"
    for cell in texts(source, "en"):
        prose = re.sub(r"`[^`]*`|\]\([^)]*\)", "", cell.text)
        assert not re.search(american, prose), cell.name
        assert "'" not in prose, f"{cell.name}: straight apostrophe"
        assert '"' not in prose, f"{cell.name}: straight quotes"


def test_both_languages_have_the_same_structure(source: Source) -> None:
    def shape(language: Language) -> list[tuple[str, str, tuple[str, ...], int, int]]:
        return [
            (cell.name, cell.kind, cell.tags, cell.text.count("\n- "), len(re.match(r"#*", cell.text)[0]))  # type: ignore[index]
            for cell in source.cells_of(language)
        ]

    assert shape("fr") == shape("en")


@pytest.mark.parametrize("path", EXERCISES, ids=name_of)
def test_exercise_notebooks_hold_no_solution(path: Path) -> None:
    source = read_source(path)
    for language in LANGUAGES:
        built = (ROOT / "exercises" / language / f"{source.names[language]}.ipynb").read_text("utf-8")
        assert ".solution(" not in built
        code = [cell.text for cell in source.cells_of(language) if cell.kind == "code"]
        assert not any(".check(" in text for text in code)


def test_a_notebook_of_exercises_says_that_it_is_one() -> None:
    """Then a class can hand it in: the builder closes it with its points."""
    assert all(read_source(path).is_practice for path in EXERCISES)


def test_links_between_lessons_lead_somewhere(source: Source, language: Language) -> None:
    for cell in texts(source, language):
        for target in re.findall(r"\]\(([^)]+\.ipynb)\)", cell.text):
            assert (ROOT / "notebooks" / language / target).is_file(), f"{cell.name}: {target}"
