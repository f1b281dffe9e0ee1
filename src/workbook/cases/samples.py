"""The sample cases that come with the workbook, all fictional, and how a case is found by name or by path."""

from __future__ import annotations

import calendar
import datetime as dt
import json
from difflib import get_close_matches
from pathlib import Path

from workbook.cases.casefile import CaseFile, new_case
from workbook.cases.firms import find_firm
from workbook.cases.store import load
from workbook.errors import CaseFileError
from workbook.i18n import LANGUAGES, Language
from workbook.kitfiles import kit_folder

# a sample's case file by language: the same firm, its adviser's notes in other words
CASES: dict[Language, str] = {"fr": "case.json", "en": "case.en.json"}


def samples() -> tuple[str, ...]:
    """Return the names of the sample cases, sorted."""
    return tuple(sorted(file.parent.name for file in kit_folder("samples").glob("*/case.json")))


def sample_folder(name: str) -> Path:
    """Return the folder of a sample: case file, ledger, tickets, story.

    Raises:
        CaseFileError: no sample has this name.
    """
    if name not in samples():
        near = get_close_matches(name, samples(), n=1)
        code = "cases.no_such_sample_near" if near else "cases.no_such_sample"
        raise CaseFileError(code, name=name[:60], known=", ".join(samples()), near="".join(near))
    return kit_folder("samples") / name


def sample_title(name: str, language: Language) -> str:
    """Return the title of a sample's story, which says in a few words what it shows; empty without a story.

    Raises:
        CaseFileError: no sample has this name.
    """
    story = sample_folder(name) / f"story.{language}.md"
    return story.read_text("utf-8").partition("\n")[0].lstrip("# ").rstrip() if story.is_file() else ""


def sample_day(name: str) -> dt.date:
    """Return the day a sample is told on, the last of its books: what it shows does not change as time goes by.

    >>> sample_day("ateliers-bremond")
    datetime.date(2026, 9, 30)

    Raises:
        CaseFileError: no sample has this name.
    """
    profile = json.loads((sample_folder(name) / "profile.json").read_text("utf-8"))
    year, month = map(int, profile["first_month"].split("-"))
    year, month = divmod(year * 12 + month + profile["months"] - 2, 12)
    return dt.date(year, month + 1, calendar.monthrange(year, month + 1)[1])


def open_case(name: str | Path, language: Language = "fr", *, create: bool = False) -> CaseFile:
    """Return a case by a sample's name, a case file's path or the name of one's own firm.

    A sample is told in the language asked for; one's own case is as it was written. A name with `.json` or a folder in
    it is a path; any other that is no sample is looked for in the workspace. With `create`, a path without a file gives
    a new empty case, written only once something is saved.

    Raises:
        CaseFileError: there is no such sample or file, or the file is not a valid case.
    """
    path = case_path(name)
    if path is not None:
        if create and not _exists(path):
            return new_case(path.stem.replace("-", " ").replace("_", " ").strip().capitalize() or path.stem)
        return load(path)
    folder = sample_folder(str(name))
    case = load(folder / CASES[language])
    for told in LANGUAGES:
        story = folder / f"story.{told}.md"
        if story.is_file() and told not in case.story:
            case.story[told] = story.read_text("utf-8")
    return case


def case_path(name: str | Path) -> Path | None:
    """Return the file of one's own case that a name or path means, there or not; None when it can only be a sample."""
    path = _path(name)
    if str(name) in samples():
        return None
    if path.suffix.lower() == ".json" or _exists(path) or len(path.parts) > 1:
        return path
    return find_firm(str(name))


def _path(name: str | Path) -> Path:
    try:
        return Path(name).expanduser()
    except RuntimeError:  # "~somebody" without a home
        return Path(name)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name no system takes: too long, or with signs it cannot write
        return False
