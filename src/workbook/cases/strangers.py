"""What looks like a name in a free text although nobody said it is one: better one word hidden too many.

A capital inside a sentence, a word unknown to the workbook at the head of one, what follows "Mme" or "Mr", an
address, a telephone or registration number, a code such as `PC-0412`. A name written without a capital, and known
from no other field, cannot be told from a word: who shows a text of their own should read it once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from workbook.cases.name_matching import Word, words
from workbook.i18n import LANGUAGES, keys, text
from workbook.i18n.catalogue import subjects
from workbook.kitfiles import kit_folder

_SIGNS = re.compile(
    r"[^\s<>()\[\]\"«»,;]+@[^\s<>()\[\]\"«»,;]+"  # an e-mail address
    r"|(?:https?://|ftp://|www\.|\\\\)[^\s<>\"«»]+"  # a page, a share
    r"|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}\b"  # a domain, a file's name
    r"|\+?\d(?:[\s.-]?\d){8,}"  # a telephone, a SIREN, an account
    r"|\b(?=[\w-]*\d)(?=[\w-]*[^\W\d_])[\w-]{4,}\b"  # letters and digits together: a machine, a serial number
)
_TITLES = {"m", "mm", "mme", "mmes", "mlle", "mr", "mrs", "ms", "dr", "me", "maitre", "monsieur", "madame"}
_DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_MONTHS = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
}  # fmt: skip
_CLOSE = 2  # signs at most between two words of one unknown name

Piece = tuple[int, int]


@lru_cache
def known_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words the workbook itself uses: those it writes in small letters, and its abbreviations.

    The name of a sample in a sentence is no word: it is made of its firm's.
    """
    sample = re.compile("|".join(one.name for one in kit_folder("samples").glob("*-*")) or r"(?!)")
    small: set[str] = set()
    short: set[str] = set()
    for language in LANGUAGES:
        for subject in subjects(language):
            for key in keys(subject, language):
                for one in words(sample.sub(" ", text(key, language))):
                    if one.said.islower():
                        small.add(one.plain)
                    elif one.said.isupper() and len(one.said) > 1:
                        short.add(one.plain)
    return frozenset(small), frozenset(short)


def strangers(said: str) -> list[Piece]:
    """Return where a text seems to hold names, in order: start and end of each piece.

    >>> text = "Le serveur PC-0412 de Mme Petit, chez Nordial (a@b.fr). Les sauvegardes sont là."
    >>> [text[start:end] for start, end in strangers(text)]
    ['PC-0412', 'Petit', 'Nordial', 'a@b.fr']
    """
    signs = [one.span() for one in _SIGNS.finditer(said)]
    found = [one for one in words(said) if not any(start < one.end and one.start < end for start, end in signs)]
    return sorted([*signs, *_joined(list(_names(said, found)), said)])


def _names(said: str, found: list[Word]) -> Iterator[Piece]:
    small, short = known_words()
    titled = False
    for one in found:
        if not one.said[0].isupper() or (len(one.said) == 1 and not titled):
            if titled and one.plain not in small and len(one.said) > 1:  # "mme durand"
                yield one.start, one.end
            titled = one.plain in _TITLES
            continue
        if one.plain in _TITLES and not titled:
            titled = True
            continue
        if titled or not _known(one, _begins(said, one.start), small, short):
            yield one.start, one.end
        titled = titled and len(one.said) == 1


def _known(one: Word, first: bool, small: frozenset[str], short: frozenset[str]) -> bool:
    if one.said.isupper() and len(one.said) > 1:
        return one.plain in short or one.plain in small
    return one.plain in _MONTHS or one.plain in _DAYS or (first and one.plain in small)


def _begins(said: str, start: int) -> bool:
    """Return whether what stands at `start` is the first word of a sentence or of a line."""
    before = said[:start].rstrip(" \t*#>-–—_«“\"'([\u00a0\u202f")
    return not before or before[-1] in ".!?…:\n"


def _joined(pieces: list[Piece], said: str) -> list[Piece]:
    """Return the pieces with those that follow each other as one, as first and last name do."""
    found: list[Piece] = []
    for start, end in pieces:
        if found and start - found[-1][1] <= _CLOSE and not set(said[found[-1][1] : start]) & set(",;.:!?\n"):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
