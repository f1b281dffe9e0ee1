"""One's own firms: the case files of the workspace, how far each one is, and how they are named, copied and carried."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbook.cases.casefile import CaseFile
from workbook.cases.store import free_name, load, save_as
from workbook.cases.versions import versions_folder
from workbook.errors import CaseFileError
from workbook.kitfiles import opened_workspace
from workbook.questions import Progress, diagnose, merged

FOLDER = "dossiers"
_NOTEBOOKS = "notebooks/*"  # where a lesson that names a new file makes it


@dataclass(frozen=True)
class FirmFile:
    """One case file of the workspace: its name and progress, or why it cannot be opened.

    `changed` is when it was last saved; `recoverable` tells that an earlier version of a broken file can come back.
    """

    path: Path
    changed: dt.datetime
    name: str = ""
    progress: Progress | None = None
    has_figures: bool = False
    error: CaseFileError | None = None

    @property
    def recoverable(self) -> bool:
        """Whether an earlier version can be brought back."""
        return self.error is not None and any(one.code == "cases.earlier_version" for one in self.error.faults)


def firms_folder(workspace: Path | None = None) -> Path:
    """Return the folder of the workspace where new firms are put."""
    return (workspace or opened_workspace()) / FOLDER


def firms(workspace: Path | None = None) -> tuple[FirmFile, ...]:
    """Return the case files of a workspace, the last changed first; broken ones are listed with the reason.

    They are looked for in the workspace, in its folder of firms and beside its lessons.
    """
    return tuple(sorted(_found(workspace or opened_workspace()), key=lambda one: one.changed, reverse=True))


def _found(workspace: Path) -> Iterator[FirmFile]:
    for folder in (workspace, *workspace.glob(_NOTEBOOKS), firms_folder(workspace)):
        for path in sorted(folder.glob("*.json")):
            ours = folder.name == FOLDER or versions_folder(path).is_dir()
            try:
                changed = dt.datetime.fromtimestamp(path.stat().st_mtime)
            except OSError:  # a link that leads nowhere, a file just moved
                continue
            try:
                yield firm_file(path, load(path), changed)
            except CaseFileError as error:
                if ours and ".broken" not in path.stem:
                    yield FirmFile(path, changed, error=error)


def firm_file(path: Path, case: CaseFile, changed: dt.datetime) -> FirmFile:
    """Return what the list tells of a case that opens."""
    answers = merged(case.answers.get("owner", {}), case.answers.get("provider", {}))
    return FirmFile(path, changed, case.firm.name, diagnose(answers).progress, case.contract.fee_month > 0)


def find_firm(name: str, workspace: Path | None = None) -> Path | None:
    """Return the file of one's own firm by its file's name (with or without .json) or by the firm's name; None if none.

    When several bear the name, it is the last changed.
    """
    wanted = name.casefold().removesuffix(".json")
    for one in firms(workspace):
        if wanted and wanted in (one.path.stem.casefold(), one.name.casefold()):
            return one.path
    return None


def file_name(firm: str) -> str:
    """Return a file name for a firm that every system takes.

    >>> file_name("Menuiserie Testard & Fils (Rhône)"), file_name("../../etc"), file_name("§")
    ('menuiserie-testard-fils-rhone.json', 'etc.json', 'firm.json')
    """
    plain = unicodedata.normalize("NFKD", firm).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-")
    if re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d|", stem):  # names Windows keeps for itself, or nothing left
        stem = f"firm-{stem}".rstrip("-")
    return f"{stem}.json"


def put_in(case: CaseFile, workspace: Path | None = None) -> Path:
    """Save a case as a new file of the workspace, named after its firm; return the file. Nothing is replaced.

    Raises:
        CaseFileError: the folder cannot be written.
    """
    path = free_name(firms_folder(workspace) / file_name(case.firm.name))
    save_as(case, path)
    return path


def bring_in(file: Path, workspace: Path | None = None, *, name: str | None = None, overwrite: bool = False) -> Path:
    """Copy a case file from elsewhere into the workspace; return where it is now.

    Args:
        file: the file that was carried; it is checked first, and left as it is.
        workspace: where to, the workspace in use when not given.
        name: what to call it there, its own name when not given.
        overwrite: whether a file of that name may be replaced; it is kept as an earlier version.

    Raises:
        CaseFileError: the file has faults, or one of that name is there and may not be replaced (`cases.exists`).
    """
    case = load(file)
    path = firms_folder(workspace) / file_name((name or file.stem).removesuffix(".json"))
    save_as(case, path, overwrite=overwrite)
    return path


def carry_out(case: CaseFile, to: Path, *, overwrite: bool = False) -> Path:
    """Copy a case with all it holds (answers, proposals, confirmations, visits) to one file to carry; return it.

    Args:
        case: the case; it goes on belonging to its own file.
        to: a file, or a folder to put the file in.
        overwrite: whether a file that is there may be replaced.

    Raises:
        CaseFileError: a file is there and may not be replaced (`cases.exists`), or it cannot be written.
    """
    path = to / file_name(case.firm.name) if to.is_dir() else to
    save_as(case.model_copy(deep=True), path, overwrite=overwrite)
    return path
