"""Who was paid: the supplier is never on the cost line, so it is rebuilt from the same entry, else from the label."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbook.readers.costs.evidence import clues_in
from workbook.readers.ledger.journals import fold

Flags = npt.NDArray[np.bool_]
_GENERIC = re.compile(
    r" (FOURNISSEURS?|FRS|FOURN)( (DIVERS|DIVERSES|D|DE|DES|ET|EXPLOITATION|IMMOBILISATIONS?|IMMO|ACHATS?|BIENS|OU|"
    r"PRESTATIONS|SERVICES|COMPTES?|RATTACHES|GENERAUX|FRANCE|COLLECTIF|EFFETS|A|PAYER|[0-9]+))* "
)
_NOISE_WORDS = """
    FACTURE FACTURES FACT FAC FA FC AVOIR CB CARTE PAIEMENT PAIEMENTS PRLV PRELEVEMENT PRELEV SEPA VIR VIREMENT VIRT
    ACHAT ACHATS ECH ECHEANCE REGLEMENT RGLT CHEQUE CHQ DU AU DE DES LE LA LES NO N NUM REF ABONNEMENT ABO LOYER MENSUEL
    MENSUALITE ANNUEL JANVIER FEVRIER MARS AVRIL MAI JUIN JUILLET AOUT SEPTEMBRE OCTOBRE NOVEMBRE DECEMBRE JANV FEV AVR
    JUIL SEPT OCT NOV DEC T1 T2 T3 T4 TRIMESTRE CCA FNP EXTOURNE REPRISE REGUL"""
_NOISE = frozenset(_NOISE_WORDS.split())


def name_in_label(label: str) -> str:
    """Return the supplier's name a label holds, capitals without accents, or an empty text.

    A supplier of the table is recognised first; else what is left without numbers, months and payment words.

    >>> name_in_label("CB OVH SAS 12/03"), name_in_label("Facture n° 2024-113 Menuiserie Dupré"), name_in_label("FA12")
    ('OVH', 'MENUISERIE DUPRE', '')
    """
    folded = fold(label)
    known = next((clue.words for clue in clues_in(folded) if clue.kind == "supplier"), None)
    if known:
        return known
    left = [w for w in folded.split() if w not in _NOISE and not any(c.isdigit() for c in w) and len(w) > 1]
    return " ".join(left[:4])


def is_generic(account_label: str) -> bool:
    """Return whether a supplier account's label names nobody.

    >>> is_generic("Fournisseurs"), is_generic("Fournisseurs - achats de biens"), is_generic("Fournisseur Martin")
    (True, True, False)
    """
    folded = fold(account_label)
    return not folded.strip() or _GENERIC.fullmatch(folded) is not None


def suppliers_of(rows: pd.DataFrame, wanted: Flags) -> pd.DataFrame:
    """Return the supplier of each wanted row, in their order and under their index.

    Columns: `supplier` (name, maybe empty) and `source`: "entry" (the 40x line of the same entry), "label" (no such
    line, or the entry does not balance) or "none". Where an entry has several suppliers, the line with the same
    label, then the same document, then the largest amount decides.
    """
    cost = rows.loc[wanted, ["entry_id", "label", "piece", "balanced"]]
    third = _third_parties(rows)
    found = pd.Series(index=cost.index, dtype=object)
    for keys in (["entry_id", "label"], ["entry_id", "piece"], ["entry_id"]):
        # the first two keys only settle entries with several suppliers; the last settles all the rest
        table = third.drop_duplicates(keys) if keys == ["entry_id"] else third[third["several"]].drop_duplicates(keys)
        left = found.isna() & cost["balanced"]
        if not left.any() or table.empty:
            continue
        joined = cost.loc[left, keys].merge(table[[*keys, "name"]], how="left", on=keys)["name"]
        found[left] = joined.to_numpy()
    from_entry = found.notna().to_numpy()
    labels = cost["label"].cat
    codes = labels.codes.to_numpy()[~from_entry]
    names = {code: name_in_label(labels.categories[code]) for code in np.unique(codes).tolist()}
    found[~from_entry] = [names[code] for code in codes.tolist()]
    source = np.where(from_entry, "entry", np.where(found.to_numpy() == "", "none", "label"))
    return pd.DataFrame({"supplier": found, "source": source}, index=cost.index)


def _third_parties(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the suppliers' lines of balanced entries, largest amount first, with the name each one gives."""
    accounts = rows["account"].cat
    kind = np.array(
        [text.startswith("40") and not text.startswith(("408", "409")) for text in accounts.categories] or [False]
    )
    lines = rows.loc[
        kind[accounts.codes.to_numpy()] & rows["balanced"].to_numpy(),
        ["entry_id", "label", "piece", "aux", "aux_label", "account_label", "debit", "credit"],
    ]
    generic = {text: is_generic(text) for text in lines["account_label"].cat.categories}
    names = {}
    for combo in lines[["aux_label", "account_label"]].drop_duplicates().itertuples(index=False):
        aux, account = str(combo[0]), str(combo[1])
        names[aux, account] = aux if not is_generic(aux) else "" if generic[account] else account
    pairs = zip(lines["aux_label"].astype(object), lines["account_label"].astype(object), strict=True)
    name = pd.Series([names[pair] for pair in pairs], index=lines.index, dtype=object)
    bare = (name == "").to_numpy()
    if bare.any():
        own = zip(lines["label"].astype(object)[bare], lines["aux"].astype(object)[bare], strict=True)
        name[bare] = np.array([name_in_label(str(label)) or str(aux) for label, aux in own], dtype=object)
    table: pd.DataFrame = lines[["entry_id", "label", "piece"]].copy()
    table["name"], table["size"] = name, (lines["debit"] - lines["credit"]).abs()
    table = table[table["name"] != ""].sort_values("size", ascending=False, kind="stable")
    several = table.groupby("entry_id")["name"].nunique() > 1
    table["several"] = table["entry_id"].map(several).to_numpy(dtype=bool)
    return table
