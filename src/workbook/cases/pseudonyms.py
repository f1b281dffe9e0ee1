"""A case told without its names: firm, providers, suppliers, people and machines under plain pseudonyms."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from workbook.cases.casefile import CaseFile
from workbook.cases.name_book import KINDS, NameBook
from workbook.cases.name_fields import Told, told_of, told_of_evidence
from workbook.cases.proposal import Proposal
from workbook.i18n import Language, text

_SIGNS = "bcdfghjkmnpqrstvwxz23456789"  # no vowel, hence no word


def pseudonymised(case: CaseFile, language: Language) -> tuple[CaseFile, NameBook]:
    """Return the case with its names replaced ("Entreprise A", "Prestataire 1"), and the book that undoes it.

    The same name has the same pseudonym everywhere, inside free texts too, and keeps it as long as the case file
    keeps the book (`keep_names`). The case returned belongs to no file and holds no original name but those its free
    texts write like ordinary words (`workbook.cases.strangers`).
    """
    book = NameBook(language, case.pseudonyms)
    _Walk(book, texts=False).part(case)  # all names first: a text may speak of one that comes later
    content = _Walk(book, texts=True).part(case)
    _name_apart(content["offers"], language)
    return CaseFile.model_validate(content), book


def keep_names(case: CaseFile, book: NameBook) -> bool:
    """Put the names of a book into their case, so that pseudonyms stay and can be undone; return whether any is new.

    A case without a code is given one: its files without names are then never taken for another firm's.
    """
    if case.code and case.pseudonyms == book.kept:
        return False
    case.pseudonyms = book.kept
    # drawn, not worked out of the name: whoever guesses the name could prove it by the file's
    case.code = case.code or "".join(secrets.choice(_SIGNS) for _ in range(4))
    return True


class _Walk:
    """Goes through a case and gives its content with names replaced."""

    def __init__(self, book: NameBook, *, texts: bool) -> None:
        self.book, self.texts = book, texts

    def part(self, part: BaseModel) -> dict[str, Any]:
        return {name: self._field(part, name, getattr(part, name)) for name in type(part).model_fields}

    def _field(self, part: BaseModel, name: str, value: Any) -> Any:
        classes = type(part).__mro__
        told, keys = told_of(classes, name), told_of(classes, f"{name}:keys")
        if told == "kept":
            return {}
        if told == "evidence":
            return {key: self._leaf(told_of_evidence(key), one) for key, one in value.items()}
        if told == "proposed" and isinstance(part, Proposal):
            told = _told_at(part.target)
        return self._group(value, lambda one: self._leaf(told, one), lambda one: self._leaf(keys, one))

    def _group(self, value: Any, leaf: Callable[[Any], Any], key: Callable[[Any], Any]) -> Any:
        if isinstance(value, BaseModel):
            return self.part(value)
        if isinstance(value, dict):
            return {key(name): self._group(one, leaf, key) for name, one in value.items()}
        if isinstance(value, list):
            return [self._group(one, leaf, key) for one in value]
        return leaf(value)

    def _leaf(self, told: Told, value: Any) -> Any:
        if not isinstance(value, str) or told == "plain":
            return value
        if told == "people":
            return self.book.people(value)
        if told in KINDS:
            return self.book.of(told, value)
        return self.book.text(value) if self.texts else value


def _told_at(target: str) -> Told:
    """Return what stands at a place of the case file.

    >>> _told_at("contract.provider"), _told_at("contract.clause"), _told_at("measured.tau")
    ('provider', 'plain', 'plain')
    """
    part, name = target.split(".")[:2]
    return told_of(getattr(CaseFile.model_fields[part].annotation, "__mro__", ()), name)


def _name_apart(offers: list[dict[str, Any]], language: Language) -> None:
    """Number offers whose names differ only by accents or case: a case takes each name once."""
    seen: set[str] = set()
    for one in offers:
        name, again = one["name"], 1
        while one["name"] in seen:
            again += 1
            one["name"] = text("pseudonyms.again", language, name=name, n=again)
        seen.add(one["name"])
