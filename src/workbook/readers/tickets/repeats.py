"""Requests that come back: the same person, the same matter, a few weeks later."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable

from workbook.readers.tables.names import squeeze, words
from workbook.readers.tickets.ticket import Ticket

MONTH, QUARTER = 30, 90  # days
ALIKE = 0.6  # of the words of two titles in common
_TOO_WIDE = 0.5  # of all tickets in one category: it says nothing
_LOOKED_BACK = 60  # tickets of one person, the latest ones


def repeats(tickets: tuple[Ticket, ...], days: int = MONTH) -> tuple[Ticket, ...]:
    """Return the tickets that follow another of the same requester, about the same, within so many days.

    The same is a title with three words in five in common; where one of the two has no title, a category that says
    something (not that of half of all tickets). Tickets without requester, and cancelled ones, do not count.
    Tickets come in order of opening.
    """
    telling = _telling(tickets)
    before: defaultdict[str, list[tuple[dt.datetime, str, frozenset[str]]]] = defaultdict(list)
    found = []
    for one in tickets:
        if not one.requester or one.state == "cancelled":
            continue
        category = squeeze(one.category)
        title = words(one.title)
        seen = before[squeeze(one.requester)]
        since = one.opened_at - dt.timedelta(days=days)
        recent = [held for held in seen[-_LOOKED_BACK:] if held[0] >= since]
        if any(
            alike(title, other) if title and other else category in telling and category == old
            for _, old, other in recent
        ):
            found.append(one)
        seen.append((one.opened_at, category, title))
    return tuple(found)


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two titles say the same, by the words they share.

    >>> alike(words("Imprimante bloquée"), words("imprimante bloquee !")), alike(words("VPN"), words("Mot de passe"))
    (True, False)
    """
    return bool(one and other) and len(one & other) >= ALIKE * len(one | other)


def _telling(tickets: Iterable[Ticket]) -> frozenset[str]:
    counts = Counter(squeeze(one.category) for one in tickets)
    whole = sum(counts.values())
    return frozenset(name for name, count in counts.items() if name and count < _TOO_WIDE * whole)
