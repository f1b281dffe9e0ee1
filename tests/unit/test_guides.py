"""Guides and README: what they say of the course is computed from its sources, and up to date."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workbook.errors import LessonError
from workbook.i18n import LANGUAGES, Language, explain, text
from workbook.lessons.course import BREAK, PLANS, ROOM, Part, course, planned
from workbook.lessons.guides import PAGES, filled, write_guides

ROOT = Path(__file__).resolve().parents[2]
PARTS = course(ROOT)
MARKED = re.compile(r"<!-- computed: ([\w ]+) -->")


def part(number: str) -> Part:
    return next(one for one in PARTS if one.number == number)


def test_every_guide_is_there_and_up_to_date() -> None:
    written = [page.as_posix() for page in write_guides(ROOT, check=True)]
    assert sorted(written) == sorted(PAGES)


@pytest.mark.parametrize("page", [page for page, language in PAGES.items() if language == "en"])
def test_both_languages_compute_the_same_parts_and_have_the_same_headings(page: str) -> None:
    pages = [(ROOT / name).read_text("utf-8") for name in (page, page.replace(".md", ".fr.md"))]
    assert MARKED.findall(pages[0]) == MARKED.findall(pages[1])
    assert MARKED.findall(pages[0])
    depths = [re.findall(r"^#+(?= )", words, flags=re.MULTILINE) for words in pages]
    assert depths[0] == depths[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_agenda_of_the_workshop_ends_at_ninety_minutes(language: Language) -> None:
    agenda = filled("<!-- computed: agenda W1 -->\n<!-- end -->", PARTS, language, "")
    begins = [int(h) * 60 + int(m) for h, m in re.findall(r"^\| (\d)\u00a0h\u00a0(\d\d) \|", agenda, re.MULTILINE)]
    takes = [int(n) for n in re.findall(r"\| (\d+)\u00a0min \|$", agenda, re.MULTILINE)]
    assert begins == [sum(takes[:place]) for place in range(len(takes))]
    assert sum(takes) == 90
    assert text("guides.in_all", language, time="1\u00a0h\u00a030") in agenda


@pytest.mark.parametrize("which", PLANS)
def test_a_plan_holds_in_its_day_and_begins_with_lesson_00(which: str) -> None:
    days = PLANS[which]
    assert days[0][0] == "00"
    seen = [name for day in days for name in day if name]
    assert len(seen) == len(set(seen))
    for day in days:
        takes = [minutes for _, _, minutes in planned(PARTS, day, "en")]
        assert sum(takes) <= ROOM[which], (which, day)
        assert takes.count(BREAK) >= 1
        assert day[0]
        assert day[-1]


def test_three_days_hold_every_lesson_and_mission() -> None:
    taught = {name for day in PLANS["3days"] for name in day}
    assert {one.number for one in PARTS} - {"W2"} <= taught


def test_a_part_the_course_lacks_is_left_out_of_a_plan() -> None:
    assert [one and one.number for one, _, _ in planned(PARTS, ("00", "77", "", "02"), "fr")] == ["00", None, "02"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_time_alone_counts_words_charts_exercises_and_quiz(language: Language) -> None:
    for one in PARTS:
        assert one.alone(language) % 5 == 0
        assert one.alone(language) >= 4 * len(one.exercises())
    assert part("02").exercises() == ("02-1", "02-2", "02-3")
    assert part("02").group(language) == part("02").source.minutes
    assert part("C1").group(language) == (part("C1").source.minutes or part("C1").alone(language))


def test_a_stale_page_is_named_and_then_written(tmp_path: Path) -> None:
    for kind in ("notebooks", "exercises"):
        (tmp_path / kind).mkdir()
        (tmp_path / kind / "source").symlink_to(ROOT / kind / "source")
    page = tmp_path / "README.md"
    page.write_text("# A\n\n<!-- computed: lessons -->\nold\n<!-- end -->\n\nkept\n", "utf-8")
    with pytest.raises(LessonError) as caught:
        write_guides(tmp_path, check=True)
    assert "README.md" in explain(caught.value, "en")
    assert "old" in page.read_text("utf-8")
    write_guides(tmp_path)
    written = page.read_text("utf-8")
    assert "old" not in written
    assert written.startswith("# A\n\n<!-- computed: lessons -->\n| No |")
    assert written.endswith("<!-- end -->\n\nkept\n")
    write_guides(tmp_path, check=True)


@pytest.mark.parametrize("wanted", ["nothing", "agenda W9", "plan 9days"])
def test_a_page_that_asks_for_what_is_not_computed_is_told(wanted: str) -> None:
    with pytest.raises(LessonError) as caught:
        filled(f"<!-- computed: {wanted} -->\n<!-- end -->", PARTS, "en", "")
    assert wanted in explain(caught.value, "en")
