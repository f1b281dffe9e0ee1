"""The answers file: what one person answered apart, in a file of our own that travels back to the case."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, field_validator

from workbook.cases.casefile import CaseFile
from workbook.cases.entered import Answer, View, only, without_truths
from workbook.cases.faults import faults_of
from workbook.cases.json_text import json_content
from workbook.cases.part import Part
from workbook.errors import CaseFileError, Fault
from workbook.questions.bank import bank

FORMAT = "workbook-answers"
VERSION = 1
LARGEST = 100_000  # bytes; a file with every answer weighs about two thousand


class AnswersFile(Part):
    """One person's answers, version 1: whose firm and view they are, who gave them (may be empty) and when."""

    format: Literal["workbook-answers"]
    version: Literal[1]
    firm: Annotated[str, Field(min_length=1, max_length=200)]
    view: View
    language: Literal["fr", "en"]
    who: Annotated[str, Field(max_length=80)] = ""
    date: dt.date
    answers: dict[str, Answer]

    @field_validator("answers", mode="before")
    @classmethod
    def _no_truth_inside(cls, value: Any) -> Any:
        return without_truths(value)

    @field_validator("answers")
    @classmethod
    def _known_questions(cls, value: dict[str, Answer]) -> dict[str, Answer]:
        return only(value, {one.id for one in bank()}, "cases.unknown_question")


@dataclass(frozen=True)
class Added:
    """What adding a file changed, by question: `new` answers, `replaced` ones, and those that were the `same`."""

    new: tuple[str, ...]
    replaced: tuple[str, ...]
    same: tuple[str, ...]


def read_answers(text: str) -> AnswersFile:
    """Return the answers a JSON text holds.

    Raises:
        CaseFileError: it is no JSON, no answers file, of another version, or has faults, all reported together.
    """
    if len(text) > LARGEST:
        raise CaseFileError("answers.too_large", size=f"{len(text) / 1000:.0f}", most=f"{LARGEST / 1000:.0f}")
    try:
        content = json_content(text, "answers")
    except RecursionError as error:
        raise CaseFileError("answers.not_answers") from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        is_case = isinstance(content, dict) and {"firm", "schema_version"} <= set(content)
        raise CaseFileError("answers.is_a_case" if is_case else "answers.not_answers")
    version = content.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise CaseFileError("answers.newer_version", version=version, known=VERSION)
    try:
        return AnswersFile.model_validate(content)
    except ValidationError as error:
        raise CaseFileError("answers.faults", faults=faults_of(error, AnswersFile)) from error


def load_answers(path: Path) -> AnswersFile:
    """Return the answers in a file.

    Raises:
        CaseFileError: there is no such file, it cannot be read, or what it holds is no answers file.
    """
    try:
        if path.stat().st_size > LARGEST:
            size = f"{path.stat().st_size / 1000:.0f}"
            raise CaseFileError("answers.too_large", size=size, most=f"{LARGEST / 1000:.0f}")
        return read_answers(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise CaseFileError("answers.not_answers") from error
    except FileNotFoundError as error:
        raise CaseFileError("cases.no_file", file=path) from error
    except IsADirectoryError as error:
        raise CaseFileError("cases.is_folder", file=path) from error
    except (OSError, ValueError) as error:
        raise CaseFileError("cases.unreadable", file=path, why=getattr(error, "strerror", None) or error) from error


def add_answers(case: CaseFile, given: AnswersFile, *, replace: bool = False, same_firm: bool = False) -> Added:
    """Put a file's answers into the case, into its own view only; return what changed. Nothing else is touched.

    Args:
        case: the case file, changed in place once everything is in order.
        given: the answers.
        replace: whether an answer that the case has already may be replaced by another.
        same_firm: whether the firm is the same although its name is not.

    Raises:
        CaseFileError: the file is another firm's (`answers.other_firm`), or the case has other answers already
            (`answers.conflicts`, one fault a question with the answer `here` and in the `file`).
    """
    if not same_firm and _plain(given.firm) != _plain(case.firm.name):
        raise CaseFileError("answers.other_firm", file=given.firm, case=case.firm.name)
    here = case.answers.get(given.view, {})
    told = {name: here.get(name) for name in given.answers}
    differing = tuple(name for name, answer in told.items() if answer not in (None, given.answers[name]))
    if differing and not replace:
        faults = (Fault("answers.conflict", n, {"here": told[n], "file": given.answers[n]}) for n in differing)
        raise CaseFileError("answers.conflicts", faults=tuple(faults), n=len(differing))
    case.answers = {**case.answers, given.view: {**here, **given.answers}}
    return Added(
        new=tuple(name for name, answer in told.items() if answer is None),
        replaced=differing,
        same=tuple(name for name, answer in told.items() if answer == given.answers[name]),
    )


def _plain(name: str) -> str:
    """Return a name as it is compared: case, accents' way of writing and spaces play no part."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
