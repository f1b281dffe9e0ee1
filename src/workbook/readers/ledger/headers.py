"""Which columns a ledger has: the separator and the header line, in any order and any case."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from workbook.errors import ReaderError

SEPARATORS = ("\t", "|", ";")
_LOOKED_AT = 30
_KNOWN = {
    "journalcode": "journal",
    "journallib": "journal_label",
    "ecriturenum": "entry",
    "ecrituredate": "date",
    "comptenum": "account",
    "comptelib": "account_label",
    "compauxnum": "aux",
    "compteauxnum": "aux",
    "compauxlib": "aux_label",
    "compteauxlib": "aux_label",
    "pieceref": "piece",
    "piecedate": "piece_date",
    "ecriturelib": "label",
    "debit": "debit",
    "credit": "credit",
    "montant": "amount",
    "sens": "side",
    "ecriturelet": "lettering",
    "datelet": "lettering_date",
    "validdate": "valid_date",
    "montantdevise": "currency_amount",
    "idevise": "currency",
}
_OFFICIAL = {
    "journal": "JournalCode",
    "journal_label": "JournalLib",
    "entry": "EcritureNum",
    "date": "EcritureDate",
    "account": "CompteNum",
    "account_label": "CompteLib",
    "aux": "CompAuxNum",
    "aux_label": "CompAuxLib",
    "piece": "PieceRef",
    "piece_date": "PieceDate",
    "label": "EcritureLib",
    "lettering": "EcritureLet",
    "lettering_date": "DateLet",
    "valid_date": "ValidDate",
    "currency_amount": "Montantdevise",
    "currency": "Idevise",
}
NEEDED = ("date", "account")


@dataclass(frozen=True)
class Header:
    """The columns of a ledger.

    separator: the sign between fields. line: the line it stands on, from 1. width: how many columns.
    places: column by its name here (`account`, `debit`, `amount`...). missing: official names of the columns
    the law asks for and the file lacks. quoted: names stand in quotes, so every field does. found: names as written.
    """

    separator: str
    line: int
    width: int
    places: dict[str, int]
    missing: tuple[str, ...]
    quoted: bool
    found: tuple[str, ...]


def column_name(written: str) -> str:
    """Return what a header's name is called here, or an empty text.

    >>> column_name(' "Écriture Num" '), column_name("COMPTELIB"), column_name("Projet")
    ('entry', 'account_label', '')
    """
    plain = unicodedata.normalize("NFKD", written).encode("ascii", "ignore").decode().lower()
    return _KNOWN.get(re.sub(r"[^a-z]", "", plain), "")


def find_header(lines: list[str], name: str) -> Header:
    """Return the header found in the first lines of a file.

    Raises:
        ReaderError: `ledger.no_header` when nothing looks like one, `comma_separated`, `duplicate_column`, or
            `columns_missing`, which names the missing columns and those found.
    """
    best: tuple[int, int, str, list[str]] = (0, 0, "", [])
    for index, line in enumerate(lines[:_LOOKED_AT]):
        for separator in (*SEPARATORS, ","):
            cells = line.split(separator)
            known = sum(bool(column_name(cell)) for cell in cells)
            if known > best[0]:
                best = (known, index, separator, cells)
    known, index, separator, cells = best
    if known < 3:
        first = next((line.strip() for line in lines if line.strip()), "")
        raise ReaderError("ledger.no_header", name=name, first=_short(first))
    if separator == ",":
        raise ReaderError("ledger.comma_separated", name=name)
    return _header(cells, separator, index + 1, name)


def _header(cells: list[str], separator: str, line: int, name: str) -> Header:
    while cells and not cells[-1].strip(' "\r'):
        cells = cells[:-1]
    written = tuple(cell.strip(' "') for cell in cells)
    names = [column_name(cell) for cell in cells]
    twice = sorted({written[i] for i, key in enumerate(names) if key and names.count(key) > 1})
    if twice:
        raise ReaderError("ledger.duplicate_column", name=name, columns=", ".join(twice), line=line)
    places = {key: place for place, key in enumerate(names) if key}
    missing = tuple(_OFFICIAL[key] for key in _OFFICIAL if key not in places)
    amounts = {"debit", "credit"} <= places.keys() or {"amount", "side"} <= places.keys()
    fatal = [_OFFICIAL[key] for key in NEEDED if key not in places]
    if not amounts:
        fatal.append("Debit + Credit | Montant + Sens")
    if fatal:
        found = ", ".join(_short(cell, 30) for cell in written[:25])
        raise ReaderError("ledger.columns_missing", name=name, missing=", ".join(fatal), found=found, line=line)
    quoted = sum(cell.strip().startswith('"') for cell in cells) > len(cells) // 2
    return Header(separator, line, len(cells), places, missing, quoted, written)


def _short(text: str, length: int = 80) -> str:
    shown = "".join(c if c.isprintable() else " " for c in text)
    return shown if len(shown) <= length else shown[: length - 1] + "…"
