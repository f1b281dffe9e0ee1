"""A plan: which levers are pulled, and when."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from workbook.errors import SituationError
from workbook.model.situation import PRACTICES


@dataclass(frozen=True)
class Plan:
    """Levers with the month each starts, and the month the provider is changed (None: kept).

    `starts` is kept in the fixed order of the practices, so two ways of writing one plan are one plan.
    """

    starts: tuple[tuple[str, int], ...] = ()
    new_provider: int | None = None

    def __post_init__(self) -> None:
        unknown = [name for name, _ in self.starts if name not in PRACTICES]
        if unknown:
            raise SituationError("model.unknown_lever", name=", ".join(unknown), known=", ".join(PRACTICES))
        ordered = tuple(sorted(dict(self.starts).items(), key=lambda item: PRACTICES.index(item[0])))
        object.__setattr__(self, "starts", ordered)

    @property
    def levers(self) -> tuple[str, ...]:
        """The names of the levers, in the fixed order."""
        return tuple(name for name, _ in self.starts)


PlanLike: TypeAlias = Plan | Mapping[str, int] | Iterable[str]


def as_plan(plan: PlanLike) -> Plan:
    """Return a plan from lever names (all start at once) or from names with start months.

    >>> as_plan(("mfa", "restore")).starts
    (('restore', 0), ('mfa', 0))
    >>> as_plan({"mfa": 3}).starts
    (('mfa', 3),)
    """
    if isinstance(plan, Plan):
        return plan
    if isinstance(plan, Mapping):
        return Plan(tuple((name, int(month)) for name, month in plan.items()))
    return Plan(tuple((name, 0) for name in plan))


@dataclass(frozen=True)
class Setting:
    """What a computation of lines is asked: from which month practices are at their top, and what is taken away.

    `top_from` has the practices that a lever raises, with the month its effect starts. `clean` names the domains
    whose debt is taken as nil in run costs (to price that debt); `new_provider` as in `Plan`. `keys` is a memory of
    what was asked of it.
    """

    top_from: Mapping[str, int]
    clean: frozenset[str] = frozenset()
    new_provider: int | None = None
    keys: dict[str, Hashable] = field(default_factory=dict, compare=False, repr=False)

    def months(self, names: tuple[str, ...]) -> tuple[int | None, ...]:
        """Return from which month each of these practices is at its top, None for those not raised."""
        return tuple([self.top_from.get(name) for name in names])
