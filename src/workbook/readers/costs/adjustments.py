"""Year-end adjustments: charges paid ahead (486) and charges still to be invoiced (408, 4686), with their reversals.

They move cost from one month to another and are no cost of their own: a pair leaves the books as they were, so it
never counts, and only says when an invoice was really used.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from workbook.readers.costs.shapes import words_of

PREPAID, ACCRUED = "prepaid", "accrued"
REVERSED_WITHIN, INVOICED_BEFORE, INVOICED_AFTER = 13, 36, 12  # months
_CANDIDATES = 200


@dataclass(frozen=True)
class Adjustment:
    """One move of cost out of the month of its invoice or into it.

    month: when it was booked first, or reversed when its first half is not in the books. cents: what it moves, above
    nought. rows: places of its halves in the table of cost lines. invoice: place of the invoice it belongs to.
    """

    kind: str
    month: int
    cents: int
    rows: tuple[int, ...]
    invoice: int | None = None
    opening: bool = False

    @property
    def paired(self) -> bool:
        """Whether both halves are in the books, so that they cancel out."""
        return len(self.rows) > 1


def adjustments_in(rows: pd.DataFrame, table: pd.DataFrame) -> tuple[Adjustment, ...]:
    """Return the adjustments among cost lines, in order of booking.

    `table` has one line a cost line: `entry_id`, `month` (counted from year 0), `account`, `key` (folded supplier),
    `label`, `cents`. Halves pair up on kind, account and amount, in order of date; parts of what was paid ahead,
    released month by month, pair with the whole they sum to.
    """
    kinds = _kinds(rows, table["entry_id"].to_numpy())
    places = np.flatnonzero(kinds != "")
    if not len(places):
        return ()
    columns = (table[name].to_numpy()[places].tolist() for name in ("month", "account", "cents", "label"))
    halves = [
        _Half(kinds[place], month, str(account), cents, place, words_of(str(label)))
        for place, month, account, cents, label in zip(places.tolist(), *columns, strict=True)
    ]
    found = _paired([half for half in halves if half.cents])
    invoices = _Invoices(table, kinds == "")
    kept, taken = [], set[int]()
    for one, words in sorted(found, key=lambda pair: (pair[0].month, pair[0].rows)):
        account = str(table["account"].iloc[one.rows[0]])
        place = invoices.of(one, account, words, taken)
        if place is not None:
            taken.add(place)
        kept.append(Adjustment(one.kind, one.month, one.cents, one.rows, place, one.opening))
    return tuple(kept)


@dataclass(frozen=True)
class _Half:
    kind: str
    month: int
    account: str
    cents: int
    place: int
    words: frozenset[str]

    @property
    def first(self) -> bool:
        return (self.cents < 0) == (self.kind == PREPAID)


def _kinds(rows: pd.DataFrame, entries: np.ndarray) -> np.ndarray:
    """Return what each cost line's entry is: "prepaid", "accrued" or nothing; an invoice's entry is none of these."""
    accounts = rows["account"].cat
    codes, ids = accounts.codes.to_numpy(), rows["entry_id"].to_numpy()
    carried = (rows["opening"] | rows["closing"] | ~rows["balanced"]).to_numpy()

    def having(rule: Callable[[str], bool]) -> np.ndarray:
        flags = np.array([rule(text) for text in accounts.categories] or [False], dtype=bool)[codes] & ~carried
        found = np.zeros(int(ids.max()) + 1, dtype=bool)
        found[ids[flags]] = True
        return np.asarray(found[entries])

    prepaid = having(lambda text: text.startswith("486"))
    accrued = having(lambda text: text.startswith(("408", "4686")))
    billed = having(lambda text: text.startswith(("40", "51", "53")) and not text.startswith("408"))
    found = np.where(prepaid & ~accrued, PREPAID, np.where(accrued & ~prepaid, ACCRUED, ""))
    return np.where(billed, "", found)


def _paired(halves: Iterable[_Half]) -> list[tuple[Adjustment, frozenset[str]]]:
    """Return halves joined to their reversals, and those that stay alone."""
    waiting: dict[tuple[str, str, int], list[_Half]] = defaultdict(list)
    found, alone = [], []
    for half in sorted(halves, key=lambda h: (h.month, not h.first, h.place)):
        queue = waiting[half.kind, half.account, abs(half.cents)]
        if half.first:
            queue.append(half)
            continue
        partner = _partner(queue, half)
        if partner is None:
            alone.append(half)
        else:
            queue.remove(partner)
            found.append(_joined(partner, (half,)))
    alone += [half for queue in waiting.values() for half in queue]
    groups: dict[tuple[str, str, frozenset[str]], list[_Half]] = defaultdict(list)
    for half in alone:
        groups[half.kind, half.account, half.words].append(half)
    for group in groups.values():
        found += _by_parts(sorted(group, key=lambda h: (h.month, not h.first, h.place)))
    return found


def _partner(queue: list[_Half], half: _Half) -> _Half | None:
    near = [one for one in queue if 0 <= half.month - one.month <= REVERSED_WITHIN]
    return max(near, key=lambda one: (len(one.words & half.words), -one.month), default=None)


def _joined(first: _Half, others: Iterable[_Half]) -> tuple[Adjustment, frozenset[str]]:
    rows = (first.place, *(other.place for other in others))
    return Adjustment(first.kind, first.month, abs(first.cents), rows), first.words


def _by_parts(group: list[_Half]) -> list[tuple[Adjustment, frozenset[str]]]:
    """Return a whole joined to the parts that undo it, when they sum to it; else each half alone."""
    firsts, parts = [h for h in group if h.first], [h for h in group if not h.first]
    if len(firsts) == 1 and parts and sum(h.cents for h in group) == 0 and parts[0].month >= firsts[0].month:
        return [_joined(firsts[0], parts)]
    return [(Adjustment(h.kind, h.month, abs(h.cents), (h.place,), opening=not h.first), h.words) for h in group]


class _Invoices:
    """The invoices an adjustment may speak of, by account."""

    def __init__(self, table: pd.DataFrame, plain: np.ndarray) -> None:
        self._month, self._cents = table["month"].to_numpy(), table["cents"].to_numpy()
        self._text = list(zip(table["key"].astype(object), table["label"].astype(object), strict=True))
        usable = np.flatnonzero(plain & (self._cents > 0))
        usable = usable[np.argsort(self._month[usable], kind="stable")]
        codes, accounts = pd.factorize(table["account"].astype(object).to_numpy()[usable])
        self._by_account = {str(account): usable[codes == code] for code, account in enumerate(accounts)}

    def of(self, one: Adjustment, account: str, words: frozenset[str], taken: set[int]) -> int | None:
        """Return the place of the invoice of an adjustment: same account, words in common, near in time and amount.

        What was paid ahead was invoiced before, and for more; what was still to be invoiced is invoiced after.
        """
        places = self._by_account.get(account)
        if places is None:
            return None
        if one.kind == PREPAID:
            low, high, least = one.month - INVOICED_BEFORE, one.month, one.cents
        else:
            low, high, least = one.month + (not one.opening), one.month + INVOICED_AFTER, one.cents // 2
        months = self._month[places]
        near = places[np.searchsorted(months, low) : np.searchsorted(months, high, side="right")]
        near = near[self._cents[near] >= least]
        near = near[-_CANDIDATES:] if one.kind == PREPAID else near[:_CANDIDATES]
        best, score = None, (0, False, 0, 0)
        for place in near.tolist():
            if place in taken and one.kind == ACCRUED:  # an invoice of several years is paid ahead several times
                continue
            key, label = self._text[place]
            common = len(words & (words_of(key) | words_of(label)))
            if not common and (words or len(near) > 1):
                continue
            gap = abs(int(self._month[place]) - one.month)
            rated = (common, place not in taken, -gap, -abs(int(self._cents[place]) - one.cents))
            if best is None or rated > score:
                best, score = place, rated
        return best
