"""The course as a whole: its parts in order, how long each takes alone and with a group, and plans for a class."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from workbook.exercises import find
from workbook.i18n import Language
from workbook.lessons.source import Cell, Source, read_source

WORDS_A_MINUTE = 180  # judgement: an owner who reads to understand
INSTRUMENT = 2  # minutes to look at a chart or a panel: judgement
EXERCISE = {1: 4, 2: 6, 3: 8}  # minutes, by level: judgement
QUIZ = 4
BREAK = 15
STEP = 5  # minutes an estimate is rounded up to

_EXERCISE = re.compile(r'lesson\.exercise\("([\w-]+)"\)')
_UNREAD = {"facilitator", "folded"}

# what a class does, day by day; "" is a break
PLANS: dict[str, tuple[tuple[str, ...], ...]] = {
    "3h": (("00", "02", "", "09"),),
    "1day": (("00", "02", "", "04", "", "07", "C1", "", "09"),),
    "3days": (
        ("00", "01", "", "02", "L0", "", "03", "04"),
        ("05", "06", "", "07", "C1", "", "08", "C2"),
        ("09", "C3", "", "W1", "", "W3"),
    ),
}
ROOM = {"3h": 180, "1day": 360, "3days": 360}  # minutes a day


@dataclass(frozen=True)
class Part:
    """A part of the course: a lesson, a workshop, a mission; its source, with that of its exercises when it has one."""

    source: Source
    practice: Source | None = None

    @property
    def number(self) -> str:
        """Its number: `02`, `W1`, `C1`."""
        return self.source.number

    @property
    def kind(self) -> str:
        """The folder of its notebook."""
        return "exercises" if self.source.is_practice else "notebooks"

    @property
    def needs_room(self) -> bool:
        """Whether it is led before a room, not studied alone: a workshop."""
        return self.number.startswith("W")

    def title(self, language: Language) -> str:
        """Return its title."""
        first = self.source.cells_of(language)[0].text
        return first.splitlines()[0].removeprefix("# ")

    def exercises(self) -> tuple[str, ...]:
        """Return the exercises laid out in it."""
        found = (_EXERCISE.findall(cell.text) for cell in self.source.cells if cell.kind == "code")
        return tuple(dict.fromkeys(name for names in found for name in names))

    def alone(self, language: Language) -> int:
        """Return the minutes it takes alone: reading, looking, exercises and quiz, rounded up to five."""
        cells = self.source.cells_of(language)
        read = sum(_words(cell) for cell in cells) / WORDS_A_MINUTE
        looked = INSTRUMENT * sum(_is_shown(cell) for cell in cells)
        asked = sum(EXERCISE[find(name).level] for name in self.exercises())
        closed = QUIZ * any(cell.text == "lesson.quiz()" for cell in cells)
        return _rounded(read + looked + asked + closed)

    def group(self, language: Language) -> int:
        """Return the minutes it takes with a group: its notes' sum; of a mission, what it takes alone."""
        return round(self.source.minutes) or self.alone(language)


def course(root: Path) -> tuple[Part, ...]:
    """Return the parts of the course in order: lessons, workshops, then missions and ledgers; benches are none.

    Raises:
        LessonError: a source is faulty.
    """
    lessons = [read_source(path) for path in sorted((root / "notebooks" / "source").glob("*.py"))]
    practices = {one.number: one for one in map(read_source, sorted((root / "exercises" / "source").glob("*.py")))}
    told = [Part(one, practices.pop(one.number, None)) for one in lessons if not one.number.startswith("B")]
    return (*told, *(Part(one) for one in practices.values()))


def planned(parts: Iterable[Part], names: Iterable[str], language: Language) -> list[tuple[Part | None, int, int]]:
    """Return a day of a class: each part (None: a break), when it begins and how long it takes, in minutes."""
    known = {part.number: part for part in parts}
    day: list[tuple[Part | None, int, int]] = []
    begins = 0
    for name in names:
        if name and name not in known:
            continue  # the course does not have it yet
        part = known.get(name)
        takes = part.group(language) if part else BREAK
        day.append((part, begins, takes))
        begins += takes
    return day


def _words(cell: Cell) -> int:
    return 0 if cell.kind != "markdown" or _UNREAD & set(cell.tags) else len(re.findall(r"\w[\w’'-]*", cell.text))


def _is_shown(cell: Cell) -> bool:
    return cell.kind == "code" and re.match(r"\w+\.(?!say_|exercise|quiz|progress|points)\w+\(", cell.text) is not None


def _rounded(minutes: float) -> int:
    """Return minutes rounded up to five.

    >>> _rounded(21.2), _rounded(25)
    (25, 25)
    """
    return STEP * math.ceil(minutes / STEP)
