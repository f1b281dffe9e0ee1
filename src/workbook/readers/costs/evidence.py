"""Is a cost line IT? The prior of its account and the words of its supplier and label, and how they are joined.

The tables (`it_accounts.csv`, `it_words.csv`, `it_lines.csv`) are judgement, shown and editable. A line counts when
its score reaches `COUNTS`, and is left to be confirmed from `DOUBT` on.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

COUNTS, DOUBT = 0.5, 0.2
SIBLING = 0.7


@dataclass(frozen=True)
class Account:
    """What the map says of accounts that start with `prefix`.

    prior: probability that a line is IT, from the account alone. needs: "no", "yes" (counts only with evidence) or
    "label" (evidence must stand in the label). line: the model's cost line. role: cost, asset, telecom or never.
    """

    prefix: str
    prior: float
    needs: str
    line: str
    role: str


@dataclass(frozen=True)
class Clue:
    """Words that speak for (or, at nought, against) a line being IT; `unless` holds words that cancel them."""

    words: str
    score: float
    kind: str
    line: str
    unless: tuple[str, ...] = ()


def _table(name: str) -> list[dict[str, str]]:
    with resources.files("workbook.readers.costs").joinpath(name).open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


@lru_cache
def accounts() -> dict[str, Account]:
    """Return the account map by prefix."""
    return {
        row["prefix"]: Account(row["prefix"], float(row["prior"]), row["needs_evidence"], row["line"], row["role"])
        for row in _table("it_accounts.csv")
    }


@lru_cache(maxsize=100_000)
def account_rule(number: str) -> Account | None:
    """Return what the map says of an account: its longest known prefix; None outside the map or without 3 digits.

    A bare account is completed with noughts: 626 is 6260, which is not the postage of 6263.

    >>> account_rule("61560000").prior, account_rule("626").prefix, account_rule("626300").needs
    (0.4, '6260', 'yes')
    >>> account_rule("411000"), account_rule("ABC"), account_rule("681120").role
    (None, None, 'never')
    """
    if not (number[:3].isascii() and number[:3].isdigit() and len(number) >= 3):
        return None
    whole, known = number.ljust(4, "0"), accounts()
    return next((known[whole[:n]] for n in range(5, 1, -1) if whole[:n] in known), None)


@lru_cache
def _clues() -> dict[str, tuple[Clue, ...]]:
    """Return the clues by their first word."""
    found: dict[str, tuple[Clue, ...]] = {}
    for row in _table("it_words.csv"):
        unless = tuple(f" {words} " for words in row["unless"].split("|") if words)
        clue = Clue(row["words"], float(row["score"]), row["kind"], row["line"], unless)
        first = row["words"].split()[0]
        found[first] = (*found.get(first, ()), clue)
    return found


@lru_cache
def clue_numbers() -> frozenset[str]:
    """Return the words of clues that hold a number, such as the 365 of MICROSOFT 365."""
    told = [row["words"].split() for name in ("it_words.csv", "it_lines.csv") for row in _table(name)]
    return frozenset(word for words in told for word in words if any(sign.isdigit() for sign in word))


@lru_cache
def _lines() -> tuple[tuple[str, str], ...]:
    return tuple((f" {row['words']} ", row["line"]) for row in _table("it_lines.csv"))


def clues_in(folded: str) -> list[Clue]:
    """Return the clues in a folded text (see `journals.fold`); a clue hides those inside its own words.

    >>> [clue.words for clue in clues_in(" ABONNEMENT AMAZON WEB SERVICES ")], clues_in(" APPRENTISSAGE ")
    (['AMAZON WEB SERVICES'], [])
    """
    table = _clues()
    found = [
        clue
        for word in dict.fromkeys(folded.split())
        for clue in table.get(word, ())
        if f" {clue.words} " in folded and not any(words in folded for words in clue.unless)
    ]
    if len(found) < 2:
        return found
    return [c for c in found if not any(c.words != o.words and f" {c.words} " in f" {o.words} " for o in found)]


def cost_lines_said(folded: str) -> list[tuple[str, str]]:
    """Return the words of a folded label that name a cost line, each with that line, the most telling first.

    >>> cost_lines_said(" INTERVENTIONS HORS FORFAIT "), cost_lines_said(" LOYER ")
    ([('HORS FORFAIT', 'out_of_scope'), ('INTERVENTIONS', 'out_of_scope')], [])
    """
    return [(words.strip(), line) for words, line in _lines() if words in folded]


@dataclass(frozen=True)
class Verdict:
    """What is thought of a line: its score, the strength of its evidence, its cost line, and why.

    why: pairs of a catalogue key and the word it speaks of.
    """

    score: float
    strength: float
    line: str
    why: tuple[tuple[str, str], ...]
    excluded: bool = False


def judge(account: Account, supplier: str, label: str, title: str = " ", sibling: bool = False) -> Verdict:
    """Return the verdict on a line from its account and its folded supplier name, label and account title.

    The clue of the supplier, the better one of the label and of the title the firm gave its account ("Maintenance
    informatique"), and that of the supplier's other lines (`sibling`) are joined as independent:
    e = 1 - (1-e1)(1-e2)...; prior p and evidence e are joined by multiplying odds:
    score = pe / (pe + (1-p)(1-e)). Without evidence the score is the prior, or nought where the account needs
    evidence. On an account that needs none, evidence only raises the score. A word that rules IT out gives nought.

    >>> rule = account_rule("615600")
    >>> round(judge(rule, " OVH SAS ", " FACTURE ").score, 2), judge(rule, " DUPONT ", " CONTRAT ANNUEL ").score
    (0.86, 0.0)
    """
    in_name, in_label = clues_in(supplier), clues_in(label)
    if account.role == "never":
        return Verdict(0.0, 0.0, "other", ())
    # the chart's own titles of 205 and 651 name licences and software whatever is booked there
    in_title = [] if account.role == "asset" or account.prefix.startswith("651") else clues_in(title)
    against = next((clue for clue in (*in_name, *in_label, *in_title) if clue.kind == "not_it"), None)
    if against is not None:
        return Verdict(0.0, 0.0, account.line, (("ledger.evidence_excluded", against.words),), excluded=True)
    if account.needs == "label":
        in_name, in_title, sibling = [], [], False
        in_label = [clue for clue in in_label if clue.line == "other"]
    strongest, why = _strongest(in_name, in_label, in_title)
    scores = [clue.score for clue in strongest]
    if sibling:
        scores.append(SIBLING)
        why.append(("ledger.evidence_sibling", ""))
    strength = 1.0
    for score in scores:
        strength *= 1 - score
    strength = 1 - strength
    prior = account.prior
    both = prior * strength / (prior * strength + (1 - prior) * (1 - strength)) if scores else 0.0
    score = max(both, prior) if account.needs == "no" else both
    line = _cost_line(account, label, max(strongest, key=lambda clue: clue.score) if strongest else None)
    return Verdict(score, strength if scores else 0.0, line, tuple(why))


def _strongest(
    in_name: list[Clue], in_label: list[Clue], in_title: list[Clue]
) -> tuple[list[Clue], list[tuple[str, str]]]:
    """Return the best clue of the name, and that of label or title, with why; the same word twice is one clue."""
    written = [(clue.score, 1, "ledger.evidence_label", clue) for clue in in_label]
    written += [(clue.score, 0, "ledger.evidence_title", clue) for clue in in_title]
    clues, why = [], []
    if in_name:
        best = max(in_name, key=lambda clue: clue.score)
        clues, why = [best], [("ledger.evidence_supplier", best.words)]
    fresh = [found for found in written if not clues or found[3].words != clues[0].words]
    if fresh:
        _, _, key, clue = max(fresh, key=lambda found: found[:2])
        clues.append(clue)
        why.append((key, clue.words))
    return clues, why


def _cost_line(account: Account, label: str, clue: Clue | None) -> str:
    if account.role in ("asset", "telecom"):
        return account.line
    if clue is not None and clue.kind == "supplier" and clue.line:
        return clue.line
    said = cost_lines_said(label)
    if said:
        return said[0][1]
    # what the account is for says more than a word such as INFORMATIQUE, less than LOGICIEL
    return clue.line if clue is not None and clue.line else account.line
