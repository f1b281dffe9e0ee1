"""A ledger has a million labels but few forms of label: the numbers apart, most say the same words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from workbook.readers.costs.evidence import clue_numbers
from workbook.readers.ledger.journals import fold

_NOUGHTS = bytes.maketrans(b"123456789", b"000000000")
_APART = "\0"
_ADJUSTING = """
    CCA FNP FAR EXTOURNE EXT REPRISE REGUL REGULARISATION CHARGE CHARGES CONSTATEE CONSTATEES AVANCE PAYER FACTURE
    FACTURES FACT NON PARVENUE PARVENUES AU DU DE DES LE LA LES ET SUR PART PRORATA CUTOFF OD ANNULATION PREPAID
    ACCRUAL ACCRUED REVERSAL FICTIF SARL SAS SA EXERCICE MOIS"""
_ABOUT_ADJUSTING = frozenset(_ADJUSTING.split())


def shapes(labels: Sequence[str]) -> list[str]:
    """Return labels with their figures made noughts, unless a number in one is a clue (MICROSOFT 365).

    >>> shapes(["Facture 2024-113", "Office 365 mars 24"])
    ['Facture 0000-000', 'Office 365 mars 24']
    """
    # all at once: a million small calls would take most of the time of reading a ledger
    joined = _APART.join(labels)
    found = joined.encode().translate(_NOUGHTS).decode().split(_APART)
    if joined.count(_APART) != len(labels) - 1:
        return list(labels)
    clue = re.compile("|".join(sorted(clue_numbers())), re.IGNORECASE).search
    return [label if clue(label) else form for label, form in zip(labels, found, strict=True)]


@lru_cache(maxsize=20_000)
def words_of(text: str) -> frozenset[str]:
    """Return the words that tell one supplier or service from another: no numbers, none that only speak of adjusting.

    >>> sorted(words_of("CCA au 31/12 - licences Tracé CAO"))
    ['CAO', 'LICENCES', 'TRACE']
    """
    kept = (word for word in fold(text).split() if len(word) > 2 and not any(c.isdigit() for c in word))
    return frozenset(kept) - _ABOUT_ADJUSTING
