"""The names met so far and the plain pseudonym of each: one name, however it is written, has one pseudonym."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from workbook.cases.name_fields import Kind
from workbook.cases.name_matching import Key, Matcher, Span, name_key, replaced, words
from workbook.cases.strangers import known_words, strangers
from workbook.i18n import LANGUAGES, Language, text

KINDS: tuple[Kind, ...] = ("firm", "provider", "supplier", "person", "device", "project", "file", "name")
_SPLIT = re.compile(r"(\s*[,;/&|()\n]\s*|\s+(?:et|and|ou|or)\s+)")
_SHORTEST = 4  # a word of a name, alone, is that name's from so many letters
_ROOMS = (100, 120, 300, 1_000, 20_000)  # signs a field of a case file takes; a text stays within the one it came from


class NameBook:
    """Gives each name its pseudonym in one language, and remembers it.

    Args:
        language: of the pseudonyms.
        kept: names of each kind in the order they came, as a case file keeps them.
    """

    def __init__(self, language: Language, kept: Mapping[Kind, Sequence[str]] | None = None) -> None:
        self.language = language
        self._names: dict[Kind, list[str]] = {kind: [] for kind in KINDS}
        self._known: dict[Key, str] = {}
        self._pieces: dict[str, str] = {}
        self._matcher: Matcher | None = None
        for kind, names in (kept or {}).items():
            for name in names:
                self.of(kind, name)

    @property
    def kept(self) -> dict[Kind, list[str]]:
        """The names of each kind, in order: the place of a name is the number of its pseudonym."""
        return {kind: list(names) for kind, names in self._names.items() if names}

    @property
    def originals(self) -> dict[str, str]:
        """The name behind each pseudonym."""
        return {
            self._said(kind, place): name for kind, names in self._names.items() for place, name in enumerate(names)
        }

    def of(self, kind: Kind, name: str) -> str:
        """Return the pseudonym of a name, made when it is new; of nothing, nothing."""
        if not name.strip():
            return ""
        key = name_key(name) or (name.strip(),)
        if key not in self._known:
            self._names[kind].append(name.strip())
            self._known[key] = self._said(kind, len(self._names[kind]) - 1)
            self._matcher = None
            if kind in ("firm", "provider", "supplier", "person"):
                small = known_words()[0]
                for one in key if len(key) > 1 else ():
                    if len(one) >= _SHORTEST and one not in small:
                        self._pieces.setdefault(one, self._known[key])
        return self._known[key]

    def people(self, said: str) -> str:
        """Return a list of people with each replaced; the name of a role stays."""
        pieces = _SPLIT.split(said)
        return _within("".join(one if n % 2 else self._person(one) for n, one in enumerate(pieces)), said)

    def _person(self, said: str) -> str:
        return said if name_key(said) in _roles() or not name_key(said) else self.of("person", said)

    def text(self, said: str) -> str:
        """Return a free text with the names of the book replaced, and what looks like a name."""
        if not said.strip():
            return said
        if self._matcher is None:
            self._matcher = Matcher(self._known, self._pieces)
        spans = list(self._matcher.spans(said))
        for start, end in strangers(said):
            if not any(one.start < end and start < one.end for one in spans):
                spans.append(Span(start, end, self.of("name", said[start:end])))
            else:
                spans += self._rest(said, start, end, spans)
        return _within(replaced(said, spans), said)

    def _rest(self, said: str, start: int, end: int, spans: list[Span]) -> list[Span]:
        """Return what is left of a strange piece around the names found in it, word by word."""
        inside = [one for one in spans if one.start < end and start < one.end]
        left = (one for one in words(said[start:end]) if any(letter.isalnum() for letter in one.said))
        return [
            Span(start + one.start, start + one.end, self.of("name", one.said))
            for one in left
            if not any(known.start < start + one.end and start + one.start < known.end for known in inside)
        ]

    def _said(self, kind: Kind, place: int) -> str:
        return text(f"pseudonyms.{kind}", self.language, n=_letter(place) if kind == "firm" else place + 1)


def _letter(place: int) -> str:
    """Return A to Z, then AA.

    >>> _letter(0), _letter(25), _letter(26)
    ('A', 'Z', 'AA')
    """
    before, last = divmod(place, 26)
    return (_letter(before - 1) if before else "") + chr(ord("A") + last)


@lru_cache
def _roles() -> frozenset[Key]:
    roles = ("owner", "it_lead", "provider", "adviser")
    return frozenset(name_key(text(f"governance.role.{one}", language)) for one in roles for language in LANGUAGES)


def _within(told: str, said: str) -> str:
    room = next((room for room in _ROOMS if len(said) <= room), len(told))
    return told if len(told) <= room else told[: room - 1] + "…"
