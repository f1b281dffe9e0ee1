"""French is the first language, English its equal: a sentence that lacks its twin fails here."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import workbook.errors
from workbook.i18n.catalogue import subjects

PACKAGE = Path(workbook.__file__).parent
CATALOGUES = PACKAGE / "i18n" / "catalogues"


def sentences(language: str, subject: str) -> dict[str, tuple[str, ...]]:
    with (CATALOGUES / language / f"{subject}.po").open("rb") as stream:
        found = {}
        for message in read_po(stream, locale=language):
            if message.id:
                key = message.id[0] if isinstance(message.id, tuple | list) else message.id
                found[key] = message.string if isinstance(message.string, tuple | list) else (message.string,)
        return found


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_both_languages_have_the_same_catalogues() -> None:
    assert subjects("fr") == subjects("en")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_sentence_is_written_twice_under_one_key(language: str) -> None:
    """The reader of catalogues would keep one of them in silence."""
    for file in sorted((CATALOGUES / language).glob("*.po")):
        keys = re.findall(r'^msgid "(.+)"$', file.read_text("utf-8"), flags=re.MULTILINE)
        assert [key for key in keys if keys.count(key) > 1] == [], file.name


@pytest.mark.parametrize("subject", subjects("fr"))
def test_every_sentence_has_its_twin_with_the_same_gaps(subject: str) -> None:
    french, english = sentences("fr", subject), sentences("en", subject)
    assert sorted(french) == sorted(english)
    for key, forms in french.items():
        assert all(forms), f"{key} has no French text"
        assert all(english[key]), f"{key} has no English text"
        assert set().union(*map(gaps, forms)) == set().union(*map(gaps, english[key])), key
        assert key.startswith(subject + "."), f"{key} stands in {subject}.po"


@pytest.mark.parametrize("subject", subjects("fr"))
def test_french_typography_is_kept(subject: str) -> None:
    for key, forms in sentences("fr", subject).items():
        for form in forms:
            assert "'" not in re.sub(r"`[^`]*`", "", form), f"{key}: straight apostrophe"
            assert not re.search(r"[^\u202f ][;!?](\s|$)", re.sub(r"&\w+;", "", form)), (
                f"{key}: no space before the sign"
            )
            assert not re.search(r" [;:!?»]", form), f"{key}: an ordinary space before the sign"


def test_every_error_raised_has_its_sentence() -> None:
    """Codes are written out where an error is raised, so they can be looked up in the catalogues."""
    known = {key for subject in subjects("fr") for key in sentences("fr", subject)}
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
                continue
            named = node.func.id == "Fault" or hasattr(workbook.errors, node.func.id)
            code = node.args[0]
            if named and isinstance(code, ast.Constant) and isinstance(code.value, str):
                assert code.value in known, f"{file.name}: {code.value} has no sentence"
