"""The sixteen contract traps: how each is found, how good its source is, what stands in its formula.

What to spot, the question to ask and where it was seen are texts (`traps.spot.<key>`, `.ask.`, `.where.`). The ranges
of variables that no file and no registry gives are our judgement (`trap_variables.csv`). None of this is legal advice.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias, cast

from workbook.instruments.governance import rows_of
from workbook.model.quantities import Constant, Pert

TrapState: TypeAlias = Literal["present", "absent", "unknown"]
Per: TypeAlias = Literal["year", "five_years", "event", "exit", "renewal", "signature"]

TRAP_STATES: tuple[TrapState, ...] = ("unknown", "present", "absent")


@dataclass(frozen=True)
class Variable:
    """A variable of a trap's formula: a `base` of the case or the registry (none: 1) times `factor`."""

    name: str
    base: str
    factor: Pert | Constant

    @property
    def judged(self) -> bool:
        """Whether its range is our judgement, in whole or in part."""
        return isinstance(self.factor, Pert) or not self.base


@dataclass(frozen=True)
class Trap:
    """A trap: its part of the contract, what its cost is counted by, the grade of its sources."""

    key: str
    group: str
    per: Per
    grade: str
    variables: tuple[Variable, ...]


@lru_cache
def traps() -> tuple[Trap, ...]:
    """Return the sixteen traps, by part of the contract.

    >>> len(traps()), list(dict.fromkeys(one.group for one in traps()))
    (16, ['money', 'scope', 'promise', 'leaving'])
    """
    variables: dict[str, list[Variable]] = {}
    for row in rows_of("trap_variables.csv"):
        low, mode, high = (float(row[name]) for name in ("low", "mode", "high"))
        factor = Constant(mode) if low == high else Pert(low, mode, high)
        variables.setdefault(row["trap"], []).append(Variable(row["variable"], row["base"], factor))
    return tuple(
        Trap(
            key=row["key"],
            group=row["group"],
            per=cast("Per", row["per"]),
            grade=row["grade"],
            variables=tuple(variables[row["key"]]),
        )
        for row in rows_of("traps.csv")
    )


def trap(key: str) -> Trap:
    """Return a trap by its key."""
    return next(one for one in traps() if one.key == key)
