"""What each line of an invoice is for: hours, the fee, licences, hardware, and why it is thought so.

The words are those of the IT cost tables (`readers/costs`) and of `line_words.csv`; they are judgement, and stand
between blanks on both sides. A unit that says hours or days decides before any word.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from importlib import resources
from typing import Literal

from workbook.readers.costs.evidence import COUNTS, Clue, clues_in, cost_lines_said
from workbook.readers.invoices.canonical import Invoice, InvoiceLine, Period
from workbook.readers.ledger.journals import fold

Kind = Literal["hours", "days", "intervention", "fee", "licence", "hardware", "other"]
KINDS: tuple[Kind, ...] = ("fee", "hours", "days", "intervention", "licence", "hardware", "other")
# UN/ECE recommendation 20: hour, minute, labour hour; day, working day
_HOURS = {"HUR": Decimal(1), "LH": Decimal(1), "MIN": 1 / Decimal(60)}
_DAYS = ("DAY", "E49")
_OF_LINE: dict[str, Kind] = {
    "fee": "fee", "out_of_scope": "intervention", "subscriptions": "licence", "renewals": "hardware",
}  # fmt: skip
_SAID_HOURS = re.compile(
    r"(?<![\w/.,])([0-9]{1,4}(?:[.,][0-9]{1,2})?)\s*(?:h|heures?|hours?)\b(?:\s*([0-5][0-9])\b)?", re.I
)
Why = tuple[str, str]


@dataclass(frozen=True)
class Item:
    """A line as IT cost sees it; `line` is None for an invoice without lines, which counts whole.

    cents: excluding VAT, a credit below nought. hours: hours billed, days: days billed, seats: licences, None where
    they do not apply. why: pairs of a catalogue key and the word or unit it speaks of. is_it: True when a word of the
    line or of its seller says that it is IT, False when a word of the line rules it out, None when none speaks.
    """

    invoice: Invoice
    line: InvoiceLine | None
    kind: Kind
    cents: int
    service: Period | None
    hours: Decimal | None
    days: Decimal | None
    seats: Decimal | None
    why: tuple[Why, ...]
    is_it: bool | None

    @property
    def name(self) -> str:
        """What the line calls itself, else its seller."""
        return (self.line.name or self.line.description if self.line else "") or self.invoice.seller.name


def items_of(invoice: Invoice) -> tuple[Item, ...]:
    """Return what an invoice's lines are for; the whole invoice as one item when it has no lines."""
    seller = clues_in(fold(invoice.seller.name))
    whole: tuple[InvoiceLine | None, ...] = invoice.lines or (None,)
    return tuple(_item(invoice, line, seller) for line in whole)


def _item(invoice: Invoice, line: InvoiceLine | None, seller: list[Clue]) -> Item:
    name = fold(line.name) if line else " "
    clues = clues_in(name + fold(line.description if line else "").lstrip())
    known = [clue for clue in clues if clue.kind != "not_it"]
    kind, why = _kind(line, name, known, seller)
    # hours at no price are those of the contract, or a note: they are not billed
    hours = _hours(line) if line and line.cents and kind in ("hours", "intervention") else None
    if kind == "intervention" and hours is not None:
        kind = "hours"
    speaks = any(clue.kind != "not_it" and clue.score >= COUNTS for clue in (*known, *seller))
    return Item(
        invoice=invoice,
        line=line,
        kind=kind,
        cents=line.cents if line else invoice.basis_cents,
        service=invoice.service(line),
        hours=hours if kind == "hours" else None,
        days=line.quantity if line and kind == "days" else None,
        seats=_seats(line) if line and kind == "licence" else None,
        why=why,
        is_it=False if len(known) < len(clues) else True if speaks else None,
    )


def _kind(line: InvoiceLine | None, name: str, known: list[Clue], seller: list[Clue]) -> tuple[Kind, tuple[Why, ...]]:
    unit = line.unit if line is not None else ""
    if unit in _HOURS or unit in _DAYS:
        return "hours" if unit in _HOURS else "days", (("invoices.why_unit", unit),)
    own, said = _own_word(name), _said(name)
    best = max((clue for clue in known if clue.line in _OF_LINE), key=lambda clue: clue.score, default=None)
    # words that name the contract, or work beyond it, come before the names of what it is about
    ranked: list[tuple[str, Kind] | None] = [
        said if said and said[1] in ("fee", "intervention") else None,
        own if own and own[1] in ("hours", "intervention") else None,
        (best.words, _OF_LINE[best.line]) if best else None,
        own,
        said,
    ]
    found = next((one for one in ranked if one), None)
    if found:
        return found[1], (("invoices.why_word", found[0]),)
    if unit == "MON":
        return "fee", (("invoices.why_unit", unit),)
    sold = next((clue for clue in seller if clue.line in _OF_LINE), None)
    return (_OF_LINE[sold.line], (("invoices.why_seller", sold.words),)) if sold else ("other", ())


def _said(name: str) -> tuple[str, Kind] | None:
    """Return the words that name a cost line: "hors forfait" wherever it stands, else those that come first.

    >>> _said(" INFOGERANCE AVEC GARANTIE D INTERVENTION "), _said(" MAINTENANCE INFORMATIQUE HORS CONTRAT ")
    (('INFOGERANCE', 'fee'), ('HORS CONTRAT', 'intervention'))
    """
    found = cost_lines_said(name)
    beyond = [one for one in found if one[0].startswith("HORS ")]
    words, line = min(beyond or found, key=lambda one: name.index(f" {one[0]} "), default=("", ""))
    return (words, _OF_LINE[line]) if words else None


@lru_cache
def _words() -> tuple[tuple[str, Kind, tuple[str, ...]], ...]:
    with resources.files(__package__).joinpath("line_words.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    return tuple(
        (row["words"], row["kind"], tuple(f" {words} " for words in row["unless"].split("|") if words))  # type: ignore[misc]
        for row in rows
    )


def _own_word(name: str) -> tuple[str, Kind] | None:
    """Return the first word of the table that stands in a name, with what it is for."""
    for words, kind, unless in _words():
        if f" {words} " in name and not any(other in name for other in unless):
            return words, kind
    return None


def _seats(line: InvoiceLine) -> Decimal | None:
    """Return the seats of a licence: its quantity, one when that counts months or years."""
    return Decimal(1) if line.unit in ("MON", "ANN") and line.quantity else line.quantity


def _hours(line: InvoiceLine) -> Decimal | None:
    """Return the hours a line bills: by its unit, else as its name says them, else its quantity of hours.

    "Interventions 12 h 30" once is 12.5 hours; "Carnet de 10 heures" twice is 20; a quantity that repeats the hours
    of the name is not counted twice.
    """
    quantity = line.quantity
    if line.unit in _HOURS:
        return quantity * _HOURS[line.unit] if quantity is not None else None
    said = _SAID_HOURS.search(line.name)
    if said is not None:
        hours = Decimal(said[1].replace(",", ".")) + (Decimal(int(said[2])) / 60 if said[2] else 0)
        times = Decimal(1) if quantity is None or abs(quantity) == hours else abs(quantity)
        return hours * times * (-1 if line.cents < 0 else 1)
    own = _own_word(fold(line.name))
    return quantity if own is not None and own[1] == "hours" else None
