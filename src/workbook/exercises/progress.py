"""What was tried and found, in one small file of the user's own folder: never sent, erased on demand."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from workbook.errors import ExerciseError
from workbook.kitfiles import opened_workspace

FILE = "progress.json"


@dataclass(frozen=True)
class Mark:
    """How far one exercise is: tries, hints taken, found, solution looked at."""

    tries: int = 0
    hints: int = 0
    found: bool = False
    shown: bool = False


class Progress:
    """The marks of one user, kept in one JSON file.

    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as room:
    ...     own = Progress(pathlib.Path(room) / "progress.json")
    ...     own.note("02-1", tries=1, found=True)
    ...     own.of("02-1").found, own.found(["02-1", "02-2"])
    (True, 1)
    """

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or opened_workspace() / FILE

    def read(self) -> dict[str, Mark]:
        """Return all marks; a file that cannot be read counts as empty, nobody's lesson stops for it."""
        try:
            kept = json.loads(self.file.read_text("utf-8"))["exercises"]
            return {
                str(name): Mark(int(m["tries"]), int(m["hints"]), bool(m["found"]), bool(m["shown"]))
                for name, m in kept.items()
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}

    def is_readable(self) -> bool:
        """Return whether the file is there and holds marks."""
        try:
            return isinstance(json.loads(self.file.read_text("utf-8"))["exercises"], dict)
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def of(self, exercise: str) -> Mark:
        """Return the mark of one exercise; an empty one when it was never tried."""
        return self.read().get(exercise, Mark())

    def found(self, exercises: Iterable[str]) -> int:
        """Return how many of these exercises were found."""
        marks = self.read()
        return sum(marks.get(name, Mark()).found for name in exercises)

    def note(
        self, exercise: str, *, tries: int = 0, hints: int | None = None, found: bool = False, shown: bool = False
    ) -> None:
        """Add tries to an exercise's mark and raise what else was reached; what was found stays found.

        Raises:
            ExerciseError: the file cannot be written; the sentence names the folder.
        """
        marks = self.read()
        old = marks.get(exercise, Mark())
        marks[exercise] = Mark(old.tries + tries, max(old.hints, hints or 0), old.found or found, old.shown or shown)
        self._write(marks)

    def _write(self, marks: dict[str, Mark]) -> None:
        content = {"version": 1, "exercises": {name: vars(marks[name]) for name in sorted(marks)}}
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.file.parent, prefix=".progress-", suffix=".tmp")
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump(content, stream, indent=1)
            Path(name).replace(self.file)
        except OSError as error:
            raise ExerciseError(
                "exercises.progress_unwritable", file=self.file, why=error.strerror or str(error)
            ) from error

    def erase(self) -> None:
        """Forget everything: the file is deleted."""
        self.file.unlink(missing_ok=True)
