"""The takeover audit: thirty things a firm must hold to change provider without losing its grip, and what they tell.

Items, weights, which are essential and when to deal with them are our judgement (`audit_items.csv`); the eight groups
are those that takeovers ask about. What each state says of a question of the bank stands in the same file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Literal, TypeAlias, cast

from workbook.instruments.governance import rows_of

State: TypeAlias = Literal["held", "partly", "missing", "unknown", "na"]
Day: TypeAlias = Literal[30, 60, 90]

STATES: tuple[State, ...] = ("held", "partly", "missing", "unknown", "na")
DAYS: tuple[Day, ...] = (30, 60, 90)
_WORTH = {"held": (1.0, 1.0), "partly": (0.5, 0.5), "missing": (0.0, 0.0), "unknown": (0.0, 1.0)}
_URGENCY = ("missing", "unknown", "partly")
LARGEST_GROUP = 6  # people looked at together: a firm where more must leave is not at risk from departures


@dataclass(frozen=True)
class Item:
    """One thing to hold: its group, its weight in the index, the day by which to deal with it.

    `essential`: work stops or control is lost without it. `handover`: to be obtained from the outgoing provider.
    `says` gives by state the answer (1 to 5) to `question` that the state amounts to.
    """

    key: str
    group: str
    weight: float
    essential: bool
    day: Day
    handover: bool
    question: str
    says: Mapping[str, int]


@dataclass(frozen=True)
class Index:
    """The reversibility index, 0 to 100: between `low` and `high`, as what is not known turns out."""

    low: float
    high: float
    known: int
    asked: int


@dataclass(frozen=True)
class BusFactor:
    """How few people need to leave for half of the essential things to be held by nobody, and who they are.

    `people` is empty when nobody was named, or when no group of six would do it. `alone` are the items that one
    person alone holds, by person.
    """

    people: tuple[str, ...]
    alone: Mapping[str, tuple[str, ...]]
    named: int


@lru_cache
def items() -> tuple[Item, ...]:
    """Return the thirty items, by group.

    >>> len(items()), len({one.group for one in items()})
    (30, 8)
    """
    return tuple(
        Item(
            key=row["key"],
            group=row["group"],
            weight=float(row["weight"]),
            essential=row["essential"] == "yes",
            day=cast("Day", int(row["day"])),
            handover=row["handover"] == "yes",
            question=row["question"],
            says={state: int(row[state]) for state in ("held", "partly", "missing") if row[state]},
        )
        for row in rows_of("audit_items.csv")
    )


def groups() -> tuple[str, ...]:
    """Return the eight groups, in order."""
    return tuple(dict.fromkeys(one.group for one in items()))


def reversibility(states: Mapping[str, State]) -> Index:
    """Return the index over what applies: weighted share of what is held, half for what is held in part.

    What is unknown or not looked at counts nought in the worst case and whole in the best.

    >>> reversibility({one.key: "held" for one in items()})
    Index(low=100.0, high=100.0, known=30, asked=30)
    >>> reversibility({}).low, reversibility({}).high
    (0.0, 100.0)
    """
    asked = [one for one in items() if states.get(one.key) != "na"]
    total = sum(one.weight for one in asked)
    worth = [(one.weight, _WORTH[states.get(one.key, "unknown")]) for one in asked]
    known = sum(states.get(one.key, "unknown") != "unknown" for one in asked)
    if not total:
        return Index(100.0, 100.0, 0, 0)
    low, high = (100.0 * sum(weight * pair[side] for weight, pair in worth) / total for side in (0, 1))
    return Index(low, high, known, len(asked))


def bus_factor(holders: Mapping[str, Sequence[str]], states: Mapping[str, State]) -> BusFactor:
    """Return how few departures leave half of the essential things without anybody.

    `holders` names by item the people who hold it; items missing, unknown or without a name are left out.

    >>> names = {one.key: ["the technician"] for one in items()}
    >>> bus_factor(names, {one.key: "held" for one in items()}).people
    ('the technician',)
    """
    kept = {
        one.key: frozenset(name.strip() for name in holders.get(one.key, ()) if name.strip())
        for one in items()
        if states.get(one.key) in ("held", "partly")
    }
    kept = {key: names for key, names in kept.items() if names}
    essential = [kept[one.key] for one in items() if one.essential and one.key in kept]
    everybody = sorted({name for names in kept.values() for name in names})
    alone: dict[str, list[str]] = {}
    for key, names in kept.items():
        if len(names) == 1:
            alone.setdefault(next(iter(names)), []).append(key)
    return BusFactor(
        people=_fewest(everybody, essential),
        alone={name: tuple(keys) for name, keys in sorted(alone.items(), key=lambda pair: (-len(pair[1]), pair[0]))},
        named=len(everybody),
    )


def _fewest(people: Sequence[str], holders: Sequence[frozenset[str]]) -> tuple[str, ...]:
    if not holders:
        return ()
    # those who hold most are looked at first, so that the search ends early and the same for all
    ranked = sorted(people, key=lambda name: (-sum(name in names for names in holders), name))[:12]
    for count in range(1, min(LARGEST_GROUP, len(ranked)) + 1):
        for leaving in combinations(ranked, count):
            gone = set(leaving)
            if sum(names <= gone for names in holders) * 2 >= len(holders):
                return leaving
    return ()


def to_do(states: Mapping[str, State]) -> dict[Day, tuple[Item, ...]]:
    """Return what is not held by the day to deal with it: essential first, missing before unknown before in part.

    >>> [len(found) for found in to_do({one.key: "held" for one in items()}).values()]
    [0, 0, 0]
    """

    def urgency(one: Item) -> tuple[bool, int, float]:
        return (not one.essential, _URGENCY.index(states.get(one.key, "unknown")), -one.weight)

    left = [one for one in items() if states.get(one.key, "unknown") in _URGENCY]
    return {day: tuple(sorted((one for one in left if one.day == day), key=urgency)) for day in DAYS}


def to_obtain(states: Mapping[str, State]) -> tuple[Item, ...]:
    """Return what to obtain from the outgoing provider: the hand-over items not held in full."""
    return tuple(one for one in items() if one.handover and states.get(one.key, "unknown") in _URGENCY)


def answers(states: Mapping[str, State]) -> dict[str, int]:
    """Return the answers that the states amount to, by question; the lower one where two items speak of one question.

    >>> answers({"restore_test": "missing", "backup_apart": "unknown"})
    {'X1': 1}
    """
    found: dict[str, int] = {}
    for one in items():
        said = one.says.get(states.get(one.key, "unknown"))
        if one.question and said is not None:
            found[one.question] = min(said, found.get(one.question, said))
    return found
