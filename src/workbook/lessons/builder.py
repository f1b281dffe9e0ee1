"""Builds the notebooks users open from the lessons' sources: the same bytes each time, ids from the cells' names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbook.errors import Fault, LessonError
from workbook.i18n import LANGUAGES, Language, decimal, text
from workbook.kitfiles import checkout
from workbook.lessons.citations import cited, explained
from workbook.lessons.classroom import points_cells
from workbook.lessons.guides import write_guides
from workbook.lessons.run import execute
from workbook.lessons.source import Cell, Source, read_source

KINDS = ("notebooks", "exercises")
OFF_SLIDES = ("how-to", "progress")  # what speaks of the notebook itself
VISIBLE, FACILITATOR, FOLDED = "visible", "facilitator", "folded"


@dataclass(frozen=True)
class Built:
    """One notebook: where it stands, and whether it was as it should be before (`same`)."""

    path: Path
    language: Language
    same: bool


def build(source_dir: Path, out: Path, *, check: bool = False, run: bool = True, only: str = "") -> list[Built]:
    """Build every source of a folder into `out/fr` and `out/en`; return what was built, in order.

    Args:
        source_dir: holds one percent script a lesson.
        out: the folder of the two languages.
        check: write nothing, only compare.
        run: execute the notebooks and keep their small text outputs, several at a time.
        only: the number of the one lesson to build.

    Raises:
        LessonError: a source lacks a twin or a name, a cell fails, or (checking) a built notebook is stale.
    """
    done, stale = [], []
    found = [(file.name, read_source(file)) for file in sorted(source_dir.glob("*.py"))]
    wanted = [
        (file, source, language)
        for file, source in found
        for language in LANGUAGES
        if only.casefold() in ("", source.number.casefold())
    ]

    def written(one: tuple[str, Source, Language]) -> str:
        file, source, language = one
        return notebook_text(source, language, file, run=run)

    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:  # each runs in a kernel, a process of its own
        for (_, source, language), content in zip(wanted, pool.map(written, wanted), strict=True):
            target = out / language / f"{source.names[language]}.ipynb"
            same = target.is_file() and target.read_text("utf-8") == content
            done.append(Built(target, language, same))
            if same:
                continue
            if check:
                stale.append(Fault("lessons.stale_file", where=f"{out.name}/{language}/{target.name}"))
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, "utf-8", newline="\n")
    expected = {out / language / f"{source.names[language]}.ipynb" for _, source in found for language in LANGUAGES}
    left_over = [path for language in LANGUAGES for path in sorted((out / language).glob("*.ipynb"))]
    stale += [
        Fault("lessons.left_over", where=f"{out.name}/{path.parent.name}/{path.name}")
        for path in left_over
        if path not in expected
    ]
    if stale:
        raise LessonError("lessons.stale", faults=tuple(stale))
    return done


def build_all(*, check: bool = False, only: str = "") -> Iterator[str]:
    """Build the kit's lessons and exercises, or `only` one; yield the path of each notebook from the kit's root.

    When all are built, what guides and README say of the course is written too.

    Raises:
        LessonError: there is no checkout to build in, a source is faulty, or (checking) a notebook is stale.
    """
    root = checkout()
    if root is None:
        raise LessonError("lessons.no_checkout")
    done = 0
    for kind in KINDS:
        for built in build(root / kind / "source", root / kind, check=check, only=only):
            done += 1
            yield built.path.relative_to(root).as_posix()
    if not done:
        raise LessonError("workspace.no_such_lesson", name=only, known=_known(root))
    if not only:
        yield from (page.as_posix() for page in write_guides(root, check=check))


def _known(root: Path) -> str:
    files = (root / KINDS[0] / "source").glob("*.py")
    return ", ".join(sorted(file.name.partition("-")[0] for file in files))


def notebook_text(source: Source, language: Language, file: str, *, run: bool = True) -> str:
    """Return the notebook of one language as text, executed when `run`."""
    import nbformat

    notebook = nbformat.from_dict(_notebook(source, language, file))  # type: ignore[no-untyped-call]
    if run:
        execute(notebook, name=source.names[language])
    return str(nbformat.writes(notebook, version=4)) + "\n"  # type: ignore[no-untyped-call]


def _notebook(source: Source, language: Language, file: str) -> dict[str, Any]:
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {
            "kernelspec": kernel,
            "lang": language,
            "language_info": {"file_extension": ".py", "mimetype": "text/x-python", "name": "python"},
            "workbook": {
                "language": language,
                "lesson": source.number,
                "minutes": source.minutes,
                "source": file,
                "twin": source.names["en" if language == "fr" else "fr"],
            },
        },
        "cells": [
            *(_cell(cell, source, language) for cell in source.cells_of(language)),
            *(points_cells(source, language) if source.is_practice else ()),
        ],
    }


def _cell(cell: Cell, source: Source, language: Language) -> dict[str, Any]:
    """Return one built cell; code is folded unless it is tagged visible."""
    about: dict[str, Any] = {"tags": sorted(cell.tags)} if cell.tags else {}
    about["slideshow"] = {"slide_type": _slide(cell)}
    if cell.kind == "code":
        if VISIBLE not in cell.tags:
            about["jupyter"] = {"source_hidden": True}
        return {
            "cell_type": "code",
            "id": cell.name,
            "metadata": about,
            "execution_count": None,
            "outputs": [],
            "source": cell.text.replace("LANGUAGE", f'"{language}"'),
        }
    if cell.minutes:
        about["workbook"] = {"minutes": cell.minutes}
    return {"cell_type": "markdown", "id": cell.name, "metadata": about, "source": _text(cell, source, language)}


def _slide(cell: Cell) -> str:
    if FACILITATOR in cell.tags:
        return "notes"
    if cell.name in OFF_SLIDES:
        return "skip"
    if "setup" in cell.tags:
        return "skip"
    return "slide" if cell.kind == "markdown" and cell.text.startswith(("# ", "## ")) else "-"


def _text(cell: Cell, source: Source, language: Language) -> str:
    """Return a text cell: notes and "how it works" folded under one line, what is left to fill in filled in."""
    if FACILITATOR in cell.tags:
        minutes = text("lessons.minutes", language, n=decimal(cell.minutes, language))
        heading = "lessons.facilitator" if cell.minutes else "lessons.facilitator_agenda"
        summary = text(heading, language, minutes=minutes)
        return _folded(summary, _filled(cell.text, source, language))
    if FOLDED in cell.tags:
        summary, _, inside = cell.text.partition("\n")
        return _folded(summary, _filled(inside.strip(), source, language))
    return _filled(cell.text, source, language)


def _filled(words: str, source: Source, language: Language) -> str:
    total = text("lessons.minutes", language, n=decimal(source.minutes, language))
    words = words.replace("AGENDA", agenda(source, language)).replace("MINUTES", total)
    if "WORDS" in words:
        spoken = (cell.text for cell in source.cells_of(language) if cell.kind == "markdown")
        words = words.replace("WORDS", explained(spoken, language))
    return cited(words, language)


def _folded(summary: str, inside: str) -> str:
    return f"<details><summary>{summary}</summary>\n\n{inside}\n\n</details>"


def agenda(source: Source, language: Language) -> str:
    """Return the lesson's sections with their minutes as a Markdown list; sections without notes take no time."""
    sections: list[tuple[str, float]] = []
    for cell in source.cells_of(language):
        if cell.kind == "markdown" and cell.text.startswith("## "):
            sections.append((cell.text.splitlines()[0].removeprefix("## "), 0))
        elif cell.minutes and sections:
            title, minutes = sections[-1]
            sections[-1] = (title, minutes + cell.minutes)
    return "\n".join(
        f"- {title}: {text('lessons.minutes', language, n=decimal(minutes, language))}"
        if language == "en"
        else f"- {title}\u00a0: {text('lessons.minutes', language, n=decimal(minutes, language))}"
        for title, minutes in sections
        if minutes
    )
