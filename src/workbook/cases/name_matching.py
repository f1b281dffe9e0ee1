"""Names inside free texts, found as whole words, case and accents aside, the longest first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff])+")
_JOINED = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})

Key = tuple[str, ...]


@dataclass(frozen=True)
class Word:
    """A word of a text: where it stands, as written, and without case, accents or signs that do not show."""

    start: int
    end: int
    said: str
    plain: str


@dataclass(frozen=True)
class Span:
    """A piece of a text, and what is to be read in its place."""

    start: int
    end: int
    instead: str


def words(text: str) -> list[Word]:
    """Return the words of a text in order.

    >>> [one.plain for one in words("L’Œuvre d’ÉTÉ, PC_02")]
    ['l', 'oeuvre', 'd', 'ete', 'pc', '02']
    """
    found = (Word(one.start(), one.end(), one.group(), _plain(one.group())) for one in _WORD.finditer(text))
    return [one for one in found if one.plain]


def _plain(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word)
    return "".join(c for c in apart if unicodedata.category(c) not in {"Mn", "Cf"}).casefold().translate(_JOINED)


def name_key(name: str) -> Key:
    """Return what two writings of one name have in common; nothing when it has no letter and no digit.

    >>> name_key("Brémond & Fils") == name_key("BREMOND, fils"), name_key("—")
    (True, ())
    """
    return tuple(one.plain for one in words(name))


class Matcher:
    """Finds names in texts.

    Args:
        names: what to read in the place of a name, by its key.
        pieces: the same for one word of a name, found only where it bears a capital.
    """

    def __init__(self, names: dict[Key, str], pieces: dict[str, str]) -> None:
        self._names: dict[str, list[Key]] = {}
        self._instead, self._pieces = names, pieces
        for key in sorted(names, key=len, reverse=True):
            if key:
                self._names.setdefault(key[0], []).append(key)

    def spans(self, text: str) -> Iterator[Span]:
        """Yield the names of a text in order, none over another."""
        found = words(text)
        at = 0
        while at < len(found):
            key = next((key for key in self._names.get(found[at].plain, ()) if _here(found, at, key)), None)
            if key is not None:
                yield Span(found[at].start, found[at + len(key) - 1].end, self._instead[key])
            elif found[at].plain in self._pieces and found[at].said[0].isupper():
                yield Span(found[at].start, found[at].end, self._pieces[found[at].plain])
            at += len(key) if key else 1


def _here(found: list[Word], at: int, key: Key) -> bool:
    return tuple(one.plain for one in found[at : at + len(key)]) == key


def replaced(text: str, spans: list[Span]) -> str:
    """Return a text with pieces of it replaced.

    >>> replaced("chez Durand", [Span(5, 11, "Personne 1")])
    'chez Personne 1'
    """
    told, at = [], 0
    for one in sorted(spans, key=lambda span: span.start):
        told += [text[at : one.start], one.instead]
        at = one.end
    return "".join([*told, text[at:]])
