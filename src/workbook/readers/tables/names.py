"""Names as people and programs write them, made alike so that they can be compared."""

from __future__ import annotations

import re
import unicodedata


def fold(written: str) -> str:
    """Return a text without accents, capitals or signs, its words set apart by one space.

    >>> fold("Date d’ouverture"), fold("N° de série"), fold("  Opened_At ")
    ('date d ouverture', 'n de serie', 'opened at')
    """
    marked = unicodedata.normalize("NFKD", written[:300].replace("’", "'"))  # a curly apostrophe is lost in ASCII
    return " ".join(re.findall(r"[a-z0-9#]+", marked.encode("ascii", "ignore").decode().lower()))


def squeeze(written: str) -> str:
    """Return a name without accents, capitals, signs or spaces: what a header is compared by.

    >>> squeeze("Password_Last_Set") == squeeze("PasswordLastSet"), squeeze("#")
    (True, '#')
    """
    return fold(written).replace(" ", "")


def words(written: str) -> frozenset[str]:
    """Return the words of three letters or more in a text, to compare titles.

    >>> sorted(words("L'imprimante du 2e ne répond plus"))
    ['imprimante', 'plus', 'repond']
    """
    return frozenset(word for word in re.findall(r"[a-z]{3,}", fold(written)))
