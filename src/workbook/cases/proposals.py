"""What the firm's files say of it, waiting for the user's yes or no: nothing enters a case file unasked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, cast

from pydantic import ValidationError

from workbook.cases.casefile import CaseFile
from workbook.cases.faults import faults_of
from workbook.cases.proposal import Proposal
from workbook.errors import CaseFileError
from workbook.i18n import Language, date, decimal, money, percent, text


def propose(case: CaseFile, proposals: Iterable[Proposal]) -> CaseFile:
    """Return the case with new proposals added; what was already proposed, accepted or refused is left as it is.

    A proposal that says what the case already holds is not added. A pending one on the same place from the same
    kind of file gives way to the new one: the later export speaks.

    Raises:
        CaseFileError: a place does not exist in a case file.
    """
    content = case.model_dump(mode="json")
    kept = list(case.proposals)
    for new in proposals:
        if any(one.id == new.id for one in kept) or _at(content, new.target) == new.model_dump(mode="json")["value"]:
            continue
        kept = [one for one in kept if not _replaced(one, new)]
        kept.append(new)
    return _checked(case, {**content, "proposals": [one.model_dump(mode="json") for one in kept]})


def _replaced(old: Proposal, new: Proposal) -> bool:
    return old.state == "proposed" and (old.target, old.source.kind) == (new.target, new.source.kind)


def pending(case: CaseFile) -> tuple[Proposal, ...]:
    """Return the proposals that wait for a yes or no, in the order they came."""
    return tuple(one for one in case.proposals if one.state == "proposed")


def accept(case: CaseFile, *ids: str) -> CaseFile:
    """Return the case with these proposals in their places, each keeping what stood there before.

    They are checked together at the door, like figures typed by hand. Of two on the same place the last accepted
    stands, the other becomes refused.

    Raises:
        CaseFileError: `proposals.unknown` or `proposals.not_acceptable`, with every fault.
    """
    content = case.model_dump(mode="json")
    for name in ids:
        new = _found(content, name)
        if new["state"] == "accepted":
            continue
        for old in content["proposals"]:
            if old["state"] == "accepted" and old["target"] == new["target"]:
                _withdraw(content, old, "refused")
        new["before"] = _at(content, new["target"])
        new["state"] = "accepted"
        _put(content, new["target"], new["value"])
    return _checked(case, content)


def refuse(case: CaseFile, *ids: str) -> CaseFile:
    """Return the case with these proposals refused; of an accepted one, what stood there before comes back.

    Raises:
        CaseFileError: `proposals.unknown`.
    """
    return _set_aside(case, ids, "refused")


def undo(case: CaseFile, *ids: str) -> CaseFile:
    """Return the case with these proposals pending again, what stood there before brought back.

    A figure that the user has typed since then stays.

    Raises:
        CaseFileError: `proposals.unknown`.
    """
    return _set_aside(case, ids, "proposed")


def evidence_text(proposal: Proposal, language: Language) -> str:
    """Return the sentence that says why a proposal is made."""
    values = {name: _written(name, value, language) for name, value in proposal.evidence.values.items()}
    return text(proposal.evidence.key, language, **values)


def _written(name: str, value: str | float, language: Language) -> str:
    if isinstance(value, str):
        if name.startswith("word"):
            return text(value, language)
        return date(dt.date.fromisoformat(value), language) if name.startswith("day") else value
    if name == "share" or name.startswith("share_"):
        return percent(value, language)
    return money(value, language) if name.startswith("amount") else decimal(value, language, 2)


def _set_aside(case: CaseFile, ids: Iterable[str], state: str) -> CaseFile:
    content = case.model_dump(mode="json")
    for name in ids:
        _withdraw(content, _found(content, name), state)
    return _checked(case, content)


def _withdraw(content: dict[str, Any], old: dict[str, Any], state: str) -> None:
    """Put back what stood before an accepted proposal, unless something else was typed there since."""
    if old["state"] == "accepted" and _at(content, old["target"]) == old["value"]:
        _put(content, old["target"], old["before"])
    old["state"], old["before"] = state, None


def _found(content: dict[str, Any], name: str) -> dict[str, Any]:
    for one in content["proposals"]:
        if one["id"] == name:
            return cast("dict[str, Any]", one)
    raise CaseFileError("proposals.unknown", id=name[:40])


def _at(content: dict[str, Any], target: str) -> Any:
    """Return what stands at a place; None when nothing does."""
    *parts, last = target.split(".")
    for name in parts:
        content = content.get(name) or {}
    return content.get(last)


def _put(content: dict[str, Any], target: str, value: Any) -> None:
    """Write at a place; of a place that may be absent, None takes it out."""
    *parts, last = target.split(".")
    for name in parts:
        content = content.setdefault(name, {})
    if value is None and parts[0] in {"measured", "own", "answers"}:
        content.pop(last, None)
    else:
        content[last] = value


def _checked(case: CaseFile, content: dict[str, Any]) -> CaseFile:
    try:
        checked = CaseFile.model_validate(content)
    except ValidationError as error:
        raise CaseFileError("proposals.not_acceptable", faults=faults_of(error, CaseFile)) from error
    checked._digest = case._digest
    return checked
