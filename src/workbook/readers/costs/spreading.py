"""When a cost was used, beside when it was booked: leases, subscriptions and adjustments spread over their months.

The parts of a spread sum to the whole to the cent. What is used outside the books' period is told, never lost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbook.readers.costs.adjustments import PREPAID, Adjustment
from workbook.readers.costs.periods import Period, month_label, service_period

Ints = npt.NDArray[np.int64]
MOST_AFTER = 36  # months what was paid ahead may still be used, when no label says how long


@dataclass(frozen=True)
class Used:
    """Cost by the month it was used in. Cents; `by_month_and_line` has the same months and columns as the booked one.

    before_cents and after_cents: booked in the period, used before or after it, less what was used in it and booked
    elsewhere. spread: how many lines were spread over several months, and their cents. pairs: how many adjustments
    cancel out with their reversals, and the cents they move. alone: adjustments whose other half is not in the books.
    """

    by_month_and_line: pd.DataFrame
    before_cents: int = 0
    after_cents: int = 0
    spread: tuple[int, int] = (0, 0)
    pairs: tuple[int, int] = (0, 0)
    alone: int = 0

    @property
    def by_month(self) -> dict[str, int]:
        """The total of each month of the period."""
        return {str(month): int(cents) for month, cents in self.by_month_and_line.sum(axis=1).items()}

    @property
    def total_cents(self) -> int:
        """What was used within the period."""
        return int(self.by_month_and_line.to_numpy().sum())


@dataclass
class _Parts:
    """Shares of lines over months: line, first month, how many months, cents."""

    line: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    count: list[int] = field(default_factory=list)
    cents: list[int] = field(default_factory=list)

    def add(self, line: int, period: Period, cents: int) -> None:
        self.line.append(line)
        self.first.append(period[0])
        self.count.append(period[1] - period[0] + 1)
        self.cents.append(cents)


def evenly(cents: Ints, counts: Ints) -> Ints:
    """Return each amount cut into so many whole cents, one after the other; the parts sum to the amount.

    >>> evenly(np.array([1000, -5]), np.array([3, 2])).tolist()
    [333, 333, 334, -3, -2]
    """
    whole, n = np.repeat(cents, counts), np.repeat(counts, counts)
    step = np.arange(len(n)) - np.repeat(np.cumsum(counts) - counts, counts)
    # (quotient and remainder apart, so that no product passes 64 bits)
    quotient, rest = whole // n, whole % n
    return np.asarray(quotient + rest * (step + 1) // n - rest * step // n)


def used_months(
    table: pd.DataFrame, adjustments: Sequence[Adjustment], months: tuple[int, int], lines: Sequence[str]
) -> Used:
    """Return the counted cost by month of use.

    `table` has one row a cost line with `month` (counted from year 0), `label`, `counted_cents`, `cents`,
    `cost_line` and `spreads` (whether its label may move it; equipment stays in the month it was bought). Both
    halves of a paired adjustment have nothing counted.
    """
    parts = _Parts()
    counted, cents = table["counted_cents"].to_numpy(), table["cents"].to_numpy()
    booked = table["month"].to_numpy()
    said = _said(table)
    done = _adjusted(parts, adjustments, said, booked, counted, cents)
    for place in np.flatnonzero(counted).tolist():
        if place not in done:
            month = int(booked[place])
            parts.add(place, said.get(place, (month, month)), int(counted[place]))
    frame, before, after = _summed(parts, table["cost_line"].to_numpy(), months, lines)
    several = {line for line, count in zip(parts.line, parts.count, strict=True) if count > 1}
    paired = [one for one in adjustments if one.paired]
    return Used(
        frame,
        before,
        after,
        (len(several), int(sum(abs(int(counted[place])) for place in several))),
        (len(paired), sum(one.cents for one in paired)),
        sum(not one.paired for one in adjustments),
    )


def _said(table: pd.DataFrame) -> dict[int, Period]:
    """Return the period each counted line's label says, by place."""
    wanted = np.flatnonzero((table["counted_cents"].to_numpy() != 0) & table["spreads"].to_numpy())
    labels, booked = table["label"].astype(object).to_numpy()[wanted], table["month"].to_numpy()[wanted]
    found = {}
    for place, label, month in zip(wanted.tolist(), labels.tolist(), booked.tolist(), strict=True):
        period = service_period(label, month)
        if period is not None:
            found[place] = period
    return found


def _adjusted(
    parts: _Parts,
    adjustments: Sequence[Adjustment],
    said: Mapping[int, Period],
    booked: Ints,
    counted: Ints,
    cents: Ints,
) -> set[int]:
    """Add the parts of invoices and lone halves that adjustments speak of; return the places settled."""
    done: set[int] = set()
    homes = dict(said)
    for one in adjustments:
        invoice = one.invoice
        if invoice is None or not counted[invoice]:
            continue
        month, home = int(booked[invoice]), homes.get(invoice)
        if home is None:
            moved = min(round(one.cents * int(counted[invoice]) / int(cents[invoice])), int(counted[invoice]))
            here, away = _shared(one, month, int(cents[invoice]))
            parts.add(invoice, here, int(counted[invoice]) - moved)
            parts.add(invoice, away, moved)
            done.add(invoice)
            homes[invoice] = (min(here[0], away[0]), max(here[1], away[1]))
        elif one.kind == PREPAID:
            away = (max(home[0], one.month + 1), home[1])
        else:
            away = (home[0], min(home[1], one.month - one.opening))
        half = one.rows[0]
        if not one.paired and counted[half] and away[0] <= away[1]:
            parts.add(half, away, int(counted[half]))
            done.add(half)
    return done


def _shared(one: Adjustment, month: int, cents: int) -> tuple[Period, Period]:
    """Return the months of what an invoice leaves where it is, and of what an adjustment moves out of it.

    What was paid ahead lasts as long as its share says, at the pace of the months up to the adjustment.
    """
    if one.kind == PREPAID:
        begun = max(one.month - month + 1, 1)
        left = round(begun * one.cents / (cents - one.cents)) if cents > one.cents else begun
        return (month, max(month, one.month)), (one.month + 1, one.month + min(max(left, 1), MOST_AFTER))
    used = one.month - one.opening
    return (month, month), (used, used)


def _summed(
    parts: _Parts, cost_lines: npt.NDArray[np.object_], months: tuple[int, int], lines: Sequence[str]
) -> tuple[pd.DataFrame, int, int]:
    """Return cents by month and cost line, and what falls before and after the period."""
    counts, first = np.array(parts.count, dtype=np.int64), np.array(parts.first, dtype=np.int64)
    cents = evenly(np.array(parts.cents, dtype=np.int64), counts)
    step = np.arange(len(cents)) - np.repeat(np.cumsum(counts) - counts, counts)
    when = np.repeat(first, counts) + step
    start, end = months
    place = {line: i for i, line in enumerate(lines)}
    column = np.array([place[line] for line in cost_lines], dtype=np.int64)
    which = np.repeat(column[np.array(parts.line, dtype=np.int64)], counts) if parts.line else np.zeros(0, dtype=int)
    grid = np.zeros((end - start + 1, len(lines)), dtype=np.int64)
    inside = (when >= start) & (when <= end)
    np.add.at(grid, (when[inside] - start, which[inside]), cents[inside])
    index = [month_label(month) for month in range(start, end + 1)]
    frame = pd.DataFrame(grid, index=pd.Index(index, name="month", dtype=object), columns=list(lines))
    return frame, int(cents[when < start].sum()), int(cents[when > end].sum())
