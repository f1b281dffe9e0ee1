"""The exercises for a class: the cells nbgrader grades, and the folder a teacher hands to nbgrader."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from workbook.errors import LessonError
from workbook.i18n import Language, text
from workbook.kitfiles import kit_folder
from workbook.lessons.source import Source

_LAID_OUT = re.compile(r'lesson\.exercise\("([\w-]+)"\)')
CONFIG = "nbgrader_config.py"


def points_cells(source: Source, language: Language) -> list[dict[str, Any]]:
    """Return the cells that close an exercise notebook: what they are for, then one graded cell an exercise.

    nbgrader takes the number a graded cell returns as its points; nobody but the teacher needs them.
    """
    cells = source.cells_of(language)
    names = [name for cell in cells if cell.kind == "code" for name in _LAID_OUT.findall(cell.text)]
    if not names:
        return []
    summary, inside = text("lessons.class_title", language), text("lessons.class_notes", language)
    said = f"<details><summary>{summary}</summary>\n\n{inside}\n\n</details>"
    plain: dict[str, Any] = {"slideshow": {"slide_type": "skip"}}
    head = {"cell_type": "markdown", "id": "class", "metadata": plain, "source": said}
    return [head, *(_points_cell(name, plain) for name in names)]


def _points_cell(name: str, plain: dict[str, Any]) -> dict[str, Any]:
    graded = {
        "cell_type": "code", "grade": True, "grade_id": f"points-{name}", "locked": True, "points": 1,
        "schema_version": 3, "solution": False, "task": False,
    }  # fmt: skip
    return {
        "cell_type": "code",
        "id": f"points-{name}",
        "metadata": {**plain, "jupyter": {"source_hidden": True}, "nbgrader": graded},
        "execution_count": None,
        "outputs": [],
        "source": f'lesson.points("{name}")',
    }


def prepare_class(folder: Path, language: Language, lessons: Iterable[str] = ()) -> list[Path]:
    """Lay out a course for nbgrader in a folder: its settings, and one assignment a lesson; return what was written.

    Args:
        folder: made when it is not there; what it holds is left alone.
        lessons: numbers of the lessons wanted; all when empty.

    Raises:
        LessonError: there is no such lesson, or the folder cannot be written.
    """
    shipped = {path.stem.partition("-")[0]: path for path in kit_folder(f"exercises/{language}").glob("*.ipynb")}
    wanted = [name.strip().upper() for name in lessons if name.strip()] or sorted(shipped)
    for name in wanted:
        if name not in shipped:
            raise LessonError("workspace.no_such_lesson", name=name, known=", ".join(sorted(shipped)))
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        config = folder / CONFIG
        if not config.exists():
            config.write_text(_settings(folder.resolve().name, language), "utf-8")
            written.append(config)
        for name in wanted:
            target = folder / "source" / name / shipped[name].name
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(shipped[name], target)
                written.append(target)
    except OSError as error:
        raise LessonError("workspace.workspace_unwritable", folder=folder, why=error.strerror or error) from error
    return written


def _settings(course: str, language: Language) -> str:
    """Return nbgrader's settings; each pupil's marks are kept beside their notebook, not among the teacher's own."""
    lines = [
        f"# {text('lessons.class_settings', language)}",
        "import os",
        "",
        'os.environ["WORKBOOK_WORKSPACE"] = "."',
        "c = get_config()  # noqa: F821",
        f"c.CourseDirectory.course_id = {json.dumps(course)}",
        "c.ExecutePreprocessor.timeout = 120",
    ]
    return "\n".join(lines) + "\n"
