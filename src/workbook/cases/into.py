"""Adds what the firm's files propose to a case file on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from workbook.cases.casefile import CaseFile
from workbook.cases.proposal import Proposal
from workbook.cases.proposals import accept, pending, propose
from workbook.cases.samples import samples
from workbook.cases.store import load, save
from workbook.errors import CaseFileError


def own_case(path: str | Path) -> CaseFile:
    """Return a case file that may be changed.

    Raises:
        CaseFileError: it cannot be read; `proposals.into_sample` when a sample is named, which nobody may change.
    """
    if str(path) in samples():
        raise CaseFileError("proposals.into_sample", name=str(path))
    return load(Path(path))


def propose_into(
    path: str | Path, made: Callable[[CaseFile], Iterable[Proposal]], *, accepted: bool = False
) -> tuple[Proposal, ...]:
    """Add to a case file what `made` proposes of it, save it, and return the proposals that are new.

    With `accepted` they are put in their places at once.

    Raises:
        CaseFileError: the case cannot be read or saved, or what is accepted has no place in it;
            `proposals.into_sample` when a sample is named, which nobody may change.
    """
    case = own_case(path)
    known = {one.id for one in case.proposals}
    changed = propose(case, made(case))
    new = tuple(one for one in pending(changed) if one.id not in known)
    save(accept(changed, *(one.id for one in new)) if accepted else changed, Path(path))
    return new
