"""Who decides, does, is asked and is told, over twelve decisions; where that is missing; and the meeting that mends it.

The letters are those of a RACI chart: R does, A answers for it, C is asked before, I is told after. The twelve
decisions and which of them the firm must answer for itself are our judgement (`decisions.csv`).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal, TypeAlias

Role: TypeAlias = Literal["owner", "it_lead", "provider", "adviser"]
Letter: TypeAlias = Literal["R", "A", "RA", "C", "I"]
Raci: TypeAlias = Mapping[str, Mapping[Role, Letter]]

ROLES: tuple[Role, ...] = ("owner", "it_lead", "provider", "adviser")
FIRM: tuple[Role, ...] = ("owner", "it_lead")
LETTERS: tuple[Letter, ...] = ("RA", "A", "R", "C", "I")

# what can be wrong with a decision, the gravest first
FAULTS = ("blank", "nobody_answers", "outside_answers", "firm_absent", "several_answer", "nobody_does")


@dataclass(frozen=True)
class Decision:
    """A decision to share out; `firm_decides` when somebody of the firm must answer for it."""

    key: str
    firm_decides: bool


@dataclass(frozen=True)
class RaciFault:
    """A decision that is not well shared out, and how: one of `FAULTS`."""

    decision: str
    code: str


@dataclass(frozen=True)
class AgendaItem:
    """A point of the steering meeting, its minutes, and who brings it."""

    key: str
    minutes: int
    who: Role


def rows_of(name: str) -> list[dict[str, str]]:
    """Return the rows of a data file of this package."""
    file = resources.files(__package__).joinpath(name)
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))


@lru_cache
def decisions() -> tuple[Decision, ...]:
    """Return the twelve decisions, in order.

    >>> len(decisions())
    12
    """
    return tuple(Decision(row["key"], row["firm_decides"] == "yes") for row in rows_of("decisions.csv"))


@lru_cache
def agenda() -> tuple[AgendaItem, ...]:
    """Return the points of a one-hour steering meeting.

    >>> sum(item.minutes for item in agenda())
    60
    """
    people: dict[str, Role] = {role: role for role in ROLES}
    return tuple(AgendaItem(row["key"], int(row["minutes"]), people[row["who"]]) for row in rows_of("agenda.csv"))


def faults(raci: Raci) -> tuple[RaciFault, ...]:
    """Return for each decision not well shared out its gravest fault, the gravest first.

    `raci` gives by decision each role's letter; a role without a letter has none.

    >>> faults({"budget": {"owner": "RA"}})[0].code, faults({"budget": {"owner": "RA"}})[-1].decision
    ('blank', 'documentation')
    """
    found = [RaciFault(one.key, code) for one in decisions() if (code := next(_faults(one, raci.get(one.key, {})), ""))]
    return tuple(sorted(found, key=lambda fault: FAULTS.index(fault.code)))


def _faults(decision: Decision, letters: Mapping[Role, Letter]) -> Iterator[str]:
    given = {role: letter for role, letter in letters.items() if letter}
    if not given:
        yield "blank"
        return
    answering = [role for role, letter in given.items() if "A" in letter]
    if not answering:
        yield "nobody_answers"
    elif decision.firm_decides and not set(answering) & set(FIRM):
        yield "outside_answers"
    if not set(given) & set(FIRM):
        yield "firm_absent"
    if len(answering) > 1:
        yield "several_answer"
    if not any("R" in letter for letter in given.values()):
        yield "nobody_does"


def held(raci: Raci) -> int:
    """Return how many of the decisions are well shared out.

    >>> held({}), held({one.key: {"owner": "A", "provider": "R"} for one in decisions()})
    (0, 12)
    """
    return len(decisions()) - len(faults(raci))


def load(raci: Raci) -> dict[str, int]:
    """Return for how many decisions each role answers.

    >>> load({"budget": {"owner": "RA"}, "access": {"owner": "A", "provider": "R"}})["owner"]
    2
    """
    return {role: sum(letters.get(role) in ("A", "RA") for letters in raci.values()) for role in ROLES}
