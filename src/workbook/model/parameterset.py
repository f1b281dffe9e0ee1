"""The numbers that are not the firm's own, as the model takes them: quantities, practice tables, levers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from workbook.errors import ParameterError
from workbook.model.quantities import Array, Quantity, quantity
from workbook.model.situation import Situation

Priced: TypeAlias = Literal["yes", "partly", "no"]

COST_DRIVERS = (
    "project_days",
    "project_days_server",
    "advice_days",
    "advice_days_user",
    "hours",
    "hours_user",
    "hours_server",
    "own_hours",
    "own_hours_user",
    "euros",
    "euros_user",
    "euros_server",
)


@dataclass(frozen=True)
class PracticeTable:
    """A practice: how often each level is met (worst first) and what each level does on each channel."""

    prevalence: tuple[float, ...]
    effects: Mapping[str, tuple[float, ...]]

    @property
    def top(self) -> int:
        """The number of the best level."""
        return len(self.prevalence) - 1

    def mean(self, channel: str) -> float:
        """Return the effect's mean over the reference population.

        >>> PracticeTable((0.4, 0.4, 0.2), {"c": (0.2, 0.55, 0.92)}).mean("c").__round__(3)
        0.484
        """
        return float(np.dot(self.prevalence, self.effects[channel]))


@dataclass(frozen=True)
class LeverCost:
    """What a lever costs, as coefficients of a few drivers.

    Drivers: engineer's project days, advice days, provider's hours, the firm's own hours, euros; each flat, by user
    or by server. `share_of_removed` is the share of the billing it removes in a year that a lever costs a year (scope).
    """

    coefficients: Mapping[str, float]
    share_of_removed: float = 0.0

    def amount(self, prices: Mapping[str, Array | float], users: float, servers: float) -> Array | float:
        """Return the euros, from the prices of a day (`project_day`, `advice_day`) and an hour (`rate`, `labour`).

        >>> LeverCost({"advice_days": 1.5, "hours_user": 0.05}).amount(
        ...     {"project_day": 700, "advice_day": 950, "rate": 87.5, "labour": 41.5}, 28, 1)
        1547.5
        """
        of = {
            "project": prices["project_day"],
            "advice": prices["advice_day"],
            "hours": prices["rate"],
            "own": prices["labour"],
            "euros": 1.0,
        }
        total: Array | float = 0.0
        for driver, coefficient in self.coefficients.items():
            count = users if driver.endswith("_user") else servers if driver.endswith("_server") else 1.0
            total = total + coefficient * count * of[driver.partition("_")[0]]
        return total


@dataclass(frozen=True)
class LeverSpec:
    """A lever: it raises the practice of its name to the top, `lead` months after its start."""

    name: str
    one_off: LeverCost
    running: LeverCost
    lead: int
    finding: tuple[int, ...] = ()
    grade: str = "D"
    who: tuple[str, ...] = ()
    priced: Priced = "yes"


@dataclass(frozen=True)
class ParameterSet:
    """One version of every default the model uses, by symbol."""

    version: str
    quantities: Mapping[str, float | Quantity]
    practices: Mapping[str, PracticeTable]
    levers: Mapping[str, LeverSpec]

    def quantity(self, symbol: str, situation: Situation | None = None) -> Quantity:
        """Return the quantity of a symbol: the firm's own when it has one, else the registry's.

        Raises:
            ParameterError: neither has it.
        """
        if situation is not None and symbol in situation.own:
            return quantity(situation.own[symbol])
        try:
            return quantity(self.quantities[symbol])
        except KeyError:
            raise ParameterError("parameters.no_symbol", symbol=symbol) from None

    def number(self, symbol: str, situation: Situation | None = None) -> float:
        """Return the mean of a quantity: for those the model holds fixed (kappa, service lives, shares of tickets)."""
        return self.quantity(symbol, situation).mean

    def top(self, practice: str) -> int:
        """Return the best level of a practice."""
        return self.practices[practice].top
