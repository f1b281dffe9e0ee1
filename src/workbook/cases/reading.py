"""Between a case and its text: what a file must be before it is a case, earlier versions, all faults told together."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from workbook.cases.casefile import SCHEMA_VERSION, CaseFile
from workbook.cases.faults import faults_of
from workbook.cases.migrations import migrated
from workbook.errors import CaseFileError, Fault

LARGEST = 5_000_000  # bytes; a case file weighs a few thousand


def read_case(text: str) -> CaseFile:
    """Return the case a JSON text holds, brought to today's version of the schema.

    Raises:
        CaseFileError: it is no JSON, no case file, of a later version, or has faults, all reported together.
    """
    if len(text) > LARGEST:
        raise CaseFileError("cases.too_large", size=f"{len(text) / 1e6:.0f}", most=f"{LARGEST / 1e6:.0f}")
    content = _content(text)
    if not isinstance(content, dict) or not {"firm", "schema_version"} <= set(content):
        raise CaseFileError("cases.not_a_case")
    version = content["schema_version"]
    if isinstance(version, (int, float)) and version > SCHEMA_VERSION:
        raise CaseFileError("cases.newer_version", version=version, known=SCHEMA_VERSION)
    try:
        return CaseFile.model_validate(migrated(content))
    except ValidationError as error:
        raise CaseFileError("cases.faults", faults=faults_of(error, CaseFile)) from error


def _content(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_no_such_number, parse_int=_whole, object_pairs_hook=_no_twins)
    except json.JSONDecodeError as error:
        raise CaseFileError("cases.not_json", line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise CaseFileError("cases.not_a_case") from error


def _whole(digits: str) -> int:
    most = 30  # figures; Python itself refuses to read more than 4,300 with an error of its own
    if len(digits) > most:
        raise CaseFileError("cases.faults", faults=(Fault("cases.not_finite", values={"value": f"{digits[:most]}…"}),))
    return int(digits)


def _no_such_number(name: str) -> float:
    raise CaseFileError("cases.faults", faults=(Fault("cases.not_finite", values={"value": name}),))


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    twins = sorted({name for name in names if names.count(name) > 1}) if len(set(names)) < len(names) else []
    if twins:
        raise CaseFileError("cases.faults", faults=tuple(Fault("cases.twice", where=name) for name in twins))
    return dict(pairs)


def write_case(case: CaseFile) -> str:
    """Return the JSON text of a case: indented, accents kept, the same text for the same case.

    Raises:
        CaseFileError: what the program put in is not a valid case.
    """
    content = case.model_dump(mode="json", exclude_none=False, warnings=False)
    try:
        CaseFile.model_validate(content)
    except ValidationError as error:
        raise CaseFileError("cases.faults", faults=faults_of(error, CaseFile)) from error
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
