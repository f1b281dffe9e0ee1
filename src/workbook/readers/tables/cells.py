"""What one cell says: nothing, yes or no, a number, several people."""

from __future__ import annotations

import html
import re

from workbook.readers.tables.names import squeeze

_NOTHING = frozenset({"", "null", "none", "nil", "na", "nan", "vide", "empty", "nondefini", "undefined"})
_YES = frozenset({"yes", "y", "oui", "o", "true", "vrai", "1", "x", "enabled", "active", "actif", "activee"})
_NO = frozenset({"no", "n", "non", "false", "faux", "0", "disabled", "inactive", "inactif", "desactive", "desactivee"})
_BREAK = re.compile(r"<br\s*/?>|</?p>|</?div>|[\r\n]+|\$#\$", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,200}>")
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,15})?")


def is_nothing(text: str) -> bool:
    """Return whether a cell says nothing: blank, or a sign or word that programs write for it.

    >>> [is_nothing(cell) for cell in ("", " ? ", "N/A", "-", "0")]
    [True, True, True, True, False]
    """
    return not text or (len(text) < 20 and squeeze(text) in _NOTHING)


def parts(text: str) -> tuple[str, ...]:
    """Return what a cell with several lines or actors holds, each once, markup taken off.

    >>> parts("Durand Paul<br>Petit Anne<br/>Durand Paul"), parts("a & b")
    (('Durand Paul', 'Petit Anne'), ('a & b',))
    """
    if "<" not in text and "\n" not in text and "\r" not in text and "&" not in text and "$#$" not in text:
        return (text.strip(),) if text.strip() else ()
    pieces = (html.unescape(_TAG.sub(" ", piece)) for piece in _BREAK.split(text[:20_000]))
    return tuple(dict.fromkeys(" ".join(piece.split()) for piece in pieces if piece.strip()))


def plain(text: str) -> str:
    """Return a cell on one line, markup taken off."""
    return ", ".join(parts(text))


def flag(text: str) -> bool | None:
    """Return the yes or no a cell says, None when it says neither.

    >>> flag("Oui"), flag("FALSE"), flag("maybe")
    (True, False, None)
    """
    said = squeeze(text[:40])
    return True if said in _YES else False if said in _NO else None


def number(text: str) -> float | None:
    """Return the number a cell says, in French or English writing, None when it is none.

    >>> number("1 234,5"), number("1,234.50"), number("52 267"), number("12.5"), number("12h")
    (1234.5, 1234.5, 52267.0, 12.5, None)
    """
    said = "".join(text[:60].replace("\u2212", "-").split())
    if "," in said and "." in said:
        said = said.replace("," if said.rindex(".") > said.rindex(",") else ".", "")
    said = said.replace(",", ".")
    return float(said) if _NUMBER.fullmatch(said) else None


def code(text: str) -> str:
    """Return an identifier, the spaces programs put between thousands taken out.

    >>> code(" 52 267 "), code("INC 0042")
    ('52267', 'INC 0042')
    """
    said = text.strip()
    packed = "".join(said.split())
    return packed if packed.isdigit() else said
