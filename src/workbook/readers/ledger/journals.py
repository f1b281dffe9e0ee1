"""What a journal is for, told from its code and its label: opening, closing, purchases."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    import pandas as pd

Flags = npt.NDArray[np.bool_]
_ACCENTS, _SIGNS = re.compile("[\u0300-\u036f\u1dc0-\u1dff]"), re.compile("[^A-Z0-9]+")
_OPENING_LABEL = re.compile(r" (A NOUVEAUX?|REPORTS? A NOUVEAU|RAN|OUVERTURE|BILAN D OUVERTURE|REPRISE DE BALANCE) ")
_OPENING_ROW = re.compile(r" (A NOUVEAUX?|SOLDE D OUVERTURE|BILAN D OUVERTURE) ")
_OPENING_CODES = frozenset({"AN", "ANO", "ANX", "RAN", "AD"})
_CLOSING_LABEL = re.compile(r" (CLOTURE|BILAN DE CLOTURE|SOLDE DES COMPTES) ")
_PURCHASE_LABEL = re.compile(r" (ACHATS?|FOURNISSEURS?|PURCHASES?|FRAIS GENERAUX) ")
_PURCHASE_CODES = re.compile(r"(AC|ACH|HA|ACHAT|ACHATS|FF|FG|FRN|FOU)[0-9]*")


def fold(text: str) -> str:
    """Return capitals without accents, each sign other than a letter or a digit a blank, a blank at both ends.

    A word is then looked for between blanks, so that SAGE is not found inside "apprentissage".

    >>> fold("Apprentissage – O’Séna S.A.S."), " SAGE " in fold("apprentissage"), " SAGE " in fold("(Sage)")
    (' APPRENTISSAGE O SENA S A S ', False, True)
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE"))
        text = _ACCENTS.sub("", text)
    words = _SIGNS.sub(" ", text.upper()).strip()
    return f" {words} " if words else " "


def is_opening_journal(code: str, label: str) -> bool:
    """Return whether a journal carries last year's balances; its label decides, the code only where it has none.

    >>> is_opening_journal("AN", "A nouveaux"), is_opening_journal("AD", "Achats divers"), is_opening_journal("ANO", "")
    (True, False, True)
    """
    said, short = fold(label), fold(code).strip()
    if _OPENING_LABEL.search(said):
        return True
    return short in _OPENING_CODES and said.strip() in ("", short)


def is_opening_row(account: str, label: str) -> bool:
    """Return whether a line of a balance-sheet account says it is an opening balance.

    >>> is_opening_row("218300", "Report à nouveau"), is_opening_row("606300", "à nouveau du papier")
    (True, False)
    """
    return account[:1] in "12345" and bool(_OPENING_ROW.search(fold(label)))


def is_closing_journal(label: str) -> bool:
    """Return whether a journal empties the year's accounts into the result; such lines are no negative cost."""
    return bool(_CLOSING_LABEL.search(fold(label)))


def is_purchase_journal(code: str, label: str) -> bool:
    """Return whether a journal holds suppliers' invoices.

    >>> is_purchase_journal("AC", ""), is_purchase_journal("01", "Achats"), is_purchase_journal("VE", "Ventes")
    (True, True, False)
    """
    said = fold(label)
    if re.search(r"[A-Z]{4}", said):
        return bool(_PURCHASE_LABEL.search(said))
    return any(_PURCHASE_CODES.fullmatch(text) for text in (said.strip(), fold(code).strip()))


def opening_rows(rows: pd.DataFrame) -> Flags:
    """Return which rows of a ledger are balances carried over from the year before."""
    labels = rows["label"].cat
    said = [
        is_opening_row("2", t) if "uveau" in (low := t.lower()) or "verture" in low else False
        for t in labels.categories
    ]
    own = np.array(said or [False], dtype=bool)[labels.codes.to_numpy()]
    accounts = rows["account"].cat
    sheet = np.array([text[:1] in "12345" for text in accounts.categories] or [False], dtype=bool)
    found: Flags = journals_that(rows, is_opening_journal) | (own & sheet[accounts.codes.to_numpy()])
    return found


def closing_rows(rows: pd.DataFrame) -> Flags:
    """Return which rows empty cost and income accounts into the year's result.

    They stand in a closing journal, or in an entry whose costs and income together equal what it puts on the
    result account (12).
    """
    accounts, ids = rows["account"].cat, rows["entry_id"].to_numpy()
    codes, net = accounts.codes.to_numpy(), (rows["debit"] - rows["credit"]).to_numpy()

    def entry_total(*starts: str) -> npt.NDArray[np.float64]:
        table = np.array([text.startswith(starts) for text in accounts.categories] or [False], dtype=bool)
        return np.asarray(np.bincount(ids, weights=np.where(table[codes], net, 0)), dtype=np.float64)

    result, year = entry_total("12"), entry_total("6", "7")
    emptied = (result != 0) & (result == -year)
    found: Flags = journals_that(rows, lambda _, label: is_closing_journal(label)) | emptied[ids]
    return found


def journals_that(rows: pd.DataFrame, rule: Callable[[str, str], bool]) -> Flags:
    """Return which rows stand in a journal whose code and label a rule accepts."""
    codes, labels = rows["journal"].cat, rows["journal_label"].cat
    width = len(labels.categories)
    kinds, where = np.unique(
        codes.codes.to_numpy().astype(np.int64) * width + labels.codes.to_numpy(), return_inverse=True
    )
    table = [rule(codes.categories[kind // width], labels.categories[kind % width]) for kind in kinds.tolist()]
    return np.asarray(np.array(table, dtype=bool)[where], dtype=bool)
