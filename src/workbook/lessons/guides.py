"""What guides and README say of the course, computed from the lessons' sources and written between two marks.

A page holds `<!-- computed: NAME -->`, then what is computed, then `<!-- end -->`. NAME is `lessons`, `path`,
`agenda W1` or `plan 3h`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from workbook.errors import Fault, LessonError
from workbook.i18n import LANGUAGES, Language, number, text
from workbook.lessons.course import PLANS, Part, course, planned

_PAGES = ("README", "docs/facilitator", "docs/teacher", "docs/self-study")
PAGES: dict[str, Language] = {
    f"{page}{'' if language == 'en' else '.fr'}.md": language for page in _PAGES for language in LANGUAGES
}
_PART = re.compile(r"(?P<head><!-- computed: (?P<name>[\w ]+) -->\n).*?(?P<end><!-- end -->)", re.DOTALL)


def write_guides(root: Path, *, check: bool = False) -> list[Path]:
    """Write what is computed in each page; return the pages from the kit's root.

    Raises:
        LessonError: a page asks for what is not computed, or (checking) a page is not up to date.
    """
    parts = course(root)
    stale, done = [], []
    for name, language in PAGES.items():
        file = root / name
        if not file.is_file():
            continue
        page = file.read_text("utf-8")
        found = filled(page, parts, language, "" if file.parent == root else "../")
        done.append(Path(name))
        if found != page and check:
            stale.append(Fault("lessons.stale_file", where=name))
        elif found != page:
            file.write_text(found, "utf-8", newline="\n")
    if stale:
        raise LessonError("lessons.stale", faults=tuple(stale))
    return done


def filled(page: str, parts: Sequence[Part], language: Language, up: str) -> str:
    """Return a page with what is computed written in; `up` leads from the page to the kit's root.

    Raises:
        LessonError: the page asks for what is not computed (`guides.unknown`).
    """
    return _PART.sub(lambda m: f"{m['head']}{_computed(m['name'], parts, language, up)}\n{m['end']}", page)


def _computed(name: str, parts: Sequence[Part], language: Language, up: str) -> str:
    what, _, which = name.partition(" ")
    if what == "lessons":
        return _lessons(parts, language, up)
    if what == "path":
        return _path(parts, language, up)
    if what == "plan" and which in PLANS:
        return _plan(which, parts, language, up)
    wanted = [part for part in parts if part.number == which]
    if what == "agenda" and wanted:
        return _agenda(wanted[0], language)
    raise LessonError("guides.unknown", name=name)


def _lessons(parts: Sequence[Part], language: Language, up: str) -> str:
    rows = []
    for part in parts:
        alone = "–" if part.needs_room else _minutes(part.alone(language), language)
        rows.append((part.number, _linked(part, language, up), alone, _minutes(part.group(language), language)))
    return _table(("number", "title", "alone", "group"), rows, language)


def _path(parts: Sequence[Part], language: Language, up: str) -> str:
    """Return what one does alone, in order, with the time spent so far; workshops need a room."""
    rows, spent = [], 0
    for part in parts:
        if part.needs_room:
            continue
        takes = part.alone(language)
        spent += takes
        exercises = str(len(part.exercises()))
        rows.append((part.number, _linked(part, language, up), exercises, _minutes(takes, language), _clock(spent)))
    return _table(("number", "title", "exercises", "alone", "so_far"), rows, language)


def _plan(which: str, parts: Sequence[Part], language: Language, up: str) -> str:
    days = []
    for place, names in enumerate(PLANS[which], 1):
        day = planned(parts, names, language)
        rows = [
            (_clock(begins), _linked(part, language, up) if part else text("guides.break", language),
             _minutes(takes, language))
            for part, begins, takes in day
        ]  # fmt: skip
        total = _clock(sum(takes for _, _, takes in day))
        head = f"**{text('guides.day', language, n=place)}**\n\n" if len(PLANS[which]) > 1 else ""
        table = _table(("begins", "what", "takes"), rows, language)
        days.append(f"{head}{table}\n\n{text('guides.in_all', language, time=total)}")
    return "\n\n".join(days)


def _agenda(part: Part, language: Language) -> str:
    rows, begins, title = [], 0, ""
    for cell in part.source.cells_of(language):
        if cell.kind == "markdown" and cell.text.startswith("## "):
            title = cell.text.splitlines()[0].removeprefix("## ")
        elif cell.minutes:
            rows.append((_clock(begins), title, _minutes(round(cell.minutes), language)))
            begins += round(cell.minutes)
    total = text("guides.in_all", language, time=_clock(begins))
    return f"{_table(('begins', 'what', 'takes'), rows, language)}\n\n{total}"


def _linked(part: Part, language: Language, up: str) -> str:
    address = f"{up}{part.kind}/{language}/{part.source.names[language]}.ipynb"
    return f"[{part.title(language)}]({address})"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], language: Language) -> str:
    lines = [[text(f"guides.head_{name}", language) for name in heads], ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _minutes(minutes: int, language: Language) -> str:
    return text("lessons.minutes", language, n=number(minutes, language))


def _clock(minutes: int) -> str:
    """Return minutes as hours and minutes.

    >>> _clock(95)
    '1\xa0h\xa035'
    """
    return f"{minutes // 60}\u00a0h\u00a0{minutes % 60:02d}"
