"""The words of the trade explained: a term by name, and where a text first uses one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from workbook.i18n.catalogue import Language, keys, text

_FORMS = ".forms"
_CASED = 5  # letters: a shorter word in capitals is an acronym, which stands as it is written


@dataclass(frozen=True)
class Term:
    """A term: its key, the forms it is met in (the first is its name) and what it means in one sentence."""

    key: str
    forms: tuple[str, ...]
    means: str


@dataclass(frozen=True)
class Use:
    """Where a text uses a term: from `start` up to `end`."""

    start: int
    end: int
    term: Term


@lru_cache
def terms(language: Language) -> tuple[Term, ...]:
    """Return all terms in the catalogue's order."""
    names = [key.removesuffix(_FORMS) for key in keys("glossary", language) if key.endswith(_FORMS)]
    return tuple(
        Term(name.partition(".")[2], tuple(text(name + _FORMS, language).split(" / ")), text(f"{name}.means", language))
        for name in names
    )


def term(name: str, language: Language) -> Term:
    """Return a term by its key or by one of its forms.

    >>> term("mfa", "en").forms[-1], term("MFA", "fr").key
    ('MFA', 'mfa')

    Raises:
        KeyError: the glossary has no such term.
    """
    for one in terms(language):
        if name == one.key or name.casefold() in (form.casefold() for form in one.forms):
            return one
    raise KeyError(name)


def first_uses(sentence: str, language: Language, known: frozenset[str] = frozenset()) -> tuple[Use, ...]:
    """Return where a text first uses each term, in order; whole words, singular or plural, none inside another.

    Args:
        sentence: a plain text.
        language: its language.
        known: keys of terms explained before, which are left alone.

    >>> text = "Two restore tests, then another restore test; MFAs."
    >>> [(text[one.start : one.end], one.term.key) for one in first_uses(text, "en")]
    [('restore tests', 'restore_test'), ('MFAs', 'mfa')]
    """
    found: dict[str, Use] = {}
    for match in _pattern(language).finditer(sentence):
        key = str(match.lastgroup)
        if key not in known and key not in found:
            found[key] = Use(match.start(), match.end(), term(key, language))
    return tuple(found.values())


@lru_cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Return what finds any term, the longest form first, so that "penalty" does not hide "sole remedy"."""
    forms = [(form, one.key) for one in terms(language) for form in one.forms]
    forms.sort(key=lambda pair: -len(pair[0]))
    order = dict.fromkeys(key for _, key in forms)
    # one group a form would repeat names: the forms of a term stand together, the longest term first
    groups = [
        f"(?P<{key}>{'|'.join(_written(form, language) for form, owner in forms if owner == key)})" for key in order
    ]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})(?![\w-])")


def _written(form: str, language: Language) -> str:
    """Return a pattern for a form: a plural at the end of any word, capitals at will but for acronyms."""
    plural = "(?:s|x)?" if language == "fr" else "(?:s|es)?"
    words = (re.escape(word) + (plural if word[-1:].isalpha() else "") for word in re.split(r"[ \u00a0]", form))
    written = r"[ \u00a0\u202f]".join(words).replace("’", "['’]")
    if form.isupper() and len(form) <= _CASED:
        return written
    return f"(?i:{written})"
