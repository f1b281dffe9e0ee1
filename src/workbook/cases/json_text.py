"""Reads JSON that anyone may have written: no key twice, no number that is none, no figure too long to be meant."""

from __future__ import annotations

import json
from typing import Any

from workbook.errors import CaseFileError, Fault

_LONGEST = 30  # figures; Python itself refuses to read more than 4,300 with an error of its own


def json_content(text: str, subject: str) -> Any:
    """Return what a JSON text holds.

    Args:
        text: the text.
        subject: the catalogue that words the refusal: `cases` or `answers`.

    Raises:
        CaseFileError: `{subject}.not_json` with the line and column, or `{subject}.faults`.
        RecursionError: it is nested deeper than any file of ours.
    """

    def refuse(*faults: Fault) -> CaseFileError:
        return CaseFileError(f"{subject}.faults", faults=faults)

    def whole(digits: str) -> int:
        if len(digits) > _LONGEST:
            raise refuse(Fault("cases.not_finite", values={"value": f"{digits[:_LONGEST]}…"}))
        return int(digits)

    def no_such_number(name: str) -> float:
        raise refuse(Fault("cases.not_finite", values={"value": name}))

    def no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        twins = sorted({name for name in names if names.count(name) > 1}) if len(set(names)) < len(names) else []
        if twins:
            raise refuse(*(Fault("cases.twice", where=name) for name in twins))
        return dict(pairs)

    try:
        return json.loads(text, parse_constant=no_such_number, parse_int=whole, object_pairs_hook=no_twins)
    except json.JSONDecodeError as error:
        raise CaseFileError(f"{subject}.not_json", line=error.lineno, column=error.colno) from error
