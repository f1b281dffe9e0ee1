"""A case being worked on: where it is saved, whether it is, what can be taken back; no widget, no sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from workbook.cases.casefile import CaseFile
from workbook.cases.store import free_name, load, save, save_as, set_aside
from workbook.errors import CaseFileError

STEPS = 100  # changes that can be taken back

Kind = Literal["unkept", "saved", "failed", "elsewhere", "damaged"]
Choice = Literal["mine", "theirs", "put_back"]


@dataclass(frozen=True)
class SaveState:
    """Whether what was typed is on disk, and what the user has to choose.

    `unkept`: the case has no file and lives as long as the session. `saved`: in `file`, at `at`. `failed`: not on
    disk, for the reason in `error`. `elsewhere`: another program changed `other` meanwhile; nothing was overwritten,
    what was typed is in `file`, and the user chooses. `damaged`: as `elsewhere`, but `other` cannot be read any more.
    """

    kind: Kind
    file: Path | None = None
    at: dt.datetime | None = None
    other: Path | None = None
    error: CaseFileError | None = None

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What the user may choose: go on with the copy, open the other one, or put the case back in its place."""
        if self.kind == "elsewhere":
            return ("mine", "theirs")
        return ("mine", "put_back") if self.kind == "damaged" else ()


class Session:
    """A case file, the path it is saved to at each change, and the changes that can be taken back.

    When another program changed the file, what was typed goes at once to a copy beside it (`firm-2.json`): neither
    side's work can be lost, whatever the user chooses and even if the program stops before.

    Args:
        case: the case, changed in place by whoever holds it.
        path: its file, or None to keep it for the session only.
        clock: what time it is.
    """

    def __init__(
        self, case: CaseFile, path: Path | None = None, *, clock: Callable[[], dt.datetime] = dt.datetime.now
    ) -> None:
        self.case = case
        self.path = path
        self._clock = clock
        self._other: Path | None = None
        self._damaged = False
        self._steps: list[tuple[str, object]] = []
        self.state = SaveState("unkept") if path is None else SaveState("saved", path)

    # ---- on disk

    def save(self) -> SaveState:
        """Save the case when it has a file; return what came of it. Nothing is raised, nothing is overwritten."""
        if self.path is None:
            self.state = SaveState("unkept")
            return self.state
        try:
            self._save(self.path)
        except CaseFileError as error:
            self.state = SaveState("failed", self.path, other=self._other, error=error)
        else:
            kind: Kind = "saved" if self._other is None else "damaged" if self._damaged else "elsewhere"
            self.state = SaveState(kind, self.path, self._clock(), self._other)
        return self.state

    def _save(self, path: Path) -> None:
        try:
            save(self.case, path)
        except CaseFileError as refused:
            if refused.code != "cases.changed_elsewhere":
                raise
            copy = free_name(path)
            save_as(self.case, copy)
            self.path = copy
            self._other = self._other or path
            self._damaged = not _reads(self._other)

    def save_under(self, path: Path, *, overwrite: bool = False) -> None:
        """Save the case to another file and go on there; the former file stays as it is.

        Raises:
            CaseFileError: a file is there and may not be replaced, or it cannot be written.
        """
        save_as(self.case, path, overwrite=overwrite)
        self.path, self._other = path, None
        self.state = SaveState("saved", path, self._clock())

    # ---- the user's choice when another program changed the file

    def keep_mine(self) -> SaveState:
        """Go on with the copy; the other program's file stays as it is."""
        self._other = None
        return self.save()

    def take_theirs(self) -> SaveState:
        """Go on with what the other program wrote; what was typed here stays in the copy.

        Raises:
            CaseFileError: the other file cannot be read any more; nothing changes then.
        """
        if self._other is not None:
            theirs = load(self._other)
            self.adopt(theirs)
            self.path, self._other = self._other, None
        return self.save()

    def put_back(self) -> SaveState:
        """Put the case back in the place of the file that was damaged, which is set aside under another name.

        Raises:
            CaseFileError: the damaged file cannot be set aside.
        """
        if self._other is not None:
            place = self._other
            if place.exists() and not _reads(place):
                set_aside(place)
                save_as(self.case, place)
                self.path, self._other = place, None
        return self.save()

    def adopt(self, other: CaseFile) -> None:
        """Take over another case's content in place, so that all who hold this session's case see it."""
        for name in CaseFile.model_fields:
            setattr(self.case, name, getattr(other, name))
        self.case._digest = other._digest

    # ---- taking back

    @property
    def can_take_back(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._steps)

    def remember(self, what: str, before: object) -> None:
        """Note a change: what is about to change, and what it is now; the last hundred can be taken back."""
        self._steps = [*self._steps, (what, before)][-STEPS:]

    def take_back(self) -> tuple[str, object] | None:
        """Return the last change noted, what changed and what it was before, and forget it; None when there is none."""
        return self._steps.pop() if self._steps else None


def _reads(path: Path) -> bool:
    try:
        load(path)
    except CaseFileError as broken:
        return broken.code == "cases.newer_version"
    return True
