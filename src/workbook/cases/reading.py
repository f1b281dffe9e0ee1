"""Between a case and its text: what a file must be before it is a case, earlier versions, all faults told together."""

from __future__ import annotations

import json

from pydantic import ValidationError

from workbook.cases.casefile import SCHEMA_VERSION, CaseFile
from workbook.cases.entered import Entered
from workbook.cases.faults import faults_of
from workbook.cases.json_text import json_content
from workbook.cases.migrations import migrated
from workbook.cases.part import Part
from workbook.errors import CaseFileError

# parts that only an instrument, or an export without names, fills in: new ones may come without a word in the
# files of firms that do not use them
_INSTRUMENTS = (
    "pseudonyms",
    "code",
    "months_from",
    *(
        name
        for name, field in CaseFile.model_fields.items()
        if name not in Entered.model_fields
        and isinstance(field.annotation, type)
        and issubclass(field.annotation, Part)
    ),
)
LARGEST = 5_000_000  # bytes; a case file weighs a few thousand


def read_case(text: str) -> CaseFile:
    """Return the case a JSON text holds, brought to today's version of the schema.

    Raises:
        CaseFileError: it is no JSON, no case file, of a later version, or has faults, all reported together.
    """
    if len(text) > LARGEST:
        raise CaseFileError("cases.too_large", size=f"{len(text) / 1e6:.0f}", most=f"{LARGEST / 1e6:.0f}")
    try:
        content = json_content(text, "cases")
    except RecursionError as error:
        raise CaseFileError("cases.not_a_case") from error
    if not isinstance(content, dict) or not {"firm", "schema_version"} <= set(content):
        raise CaseFileError("cases.not_a_case")
    version = content["schema_version"]
    if isinstance(version, (int, float)) and version > SCHEMA_VERSION:
        raise CaseFileError("cases.newer_version", version=version, known=SCHEMA_VERSION)
    try:
        return CaseFile.model_validate(migrated(content))
    except ValidationError as error:
        raise CaseFileError("cases.faults", faults=faults_of(error, CaseFile)) from error


def write_case(case: CaseFile) -> str:
    """Return the JSON text of a case: indented, accents kept, the same text for the same case.

    An instrument that nobody has used yet leaves no trace in the file.

    Raises:
        CaseFileError: what the program put in is not a valid case.
    """
    fields = CaseFile.model_fields
    unused = {n for n in _INSTRUMENTS if getattr(case, n) == fields[n].get_default(call_default_factory=True)}
    content = case.model_dump(mode="json", exclude=unused, warnings=False)
    try:
        CaseFile.model_validate(content)
    except ValidationError as error:
        raise CaseFileError("cases.faults", faults=faults_of(error, CaseFile)) from error
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
