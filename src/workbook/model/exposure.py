"""What a firm is exposed to: how often each kind of incident, what a bad year costs, what each safeguard changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from workbook.model.comparison import Comparison
from workbook.model.firm_losses import kinds_of_year, yearly_losses
from workbook.model.loss_curve import no_loss
from workbook.model.quantities import Array
from workbook.model.results import PlanResult
from workbook.model.simulation import Simulation

# the levers that act on incidents; steering and advice reach them through renewal only, and are not bought for them
SAFEGUARDS = ("restore", "mfa", "accounts", "patch", "awareness", "supervision", "renewal")
ONE_IN = (10, 20, 100)  # the bad years told: one year in ten, in twenty, in a hundred
RAREST = max(ONE_IN)
SETTLED = 2  # the third year: what was begun at once is in place
_POINTS = 121


@dataclass(frozen=True)
class KindExposure:
    """One kind of incidents in a year: `hit` is the chance of at least one, `loss` the mean of one, euros."""

    kind: str
    hit: float
    loss: float


@dataclass(frozen=True)
class BadYears:
    """What a year loses at least, euros, by how rare the year is: `losses[i]` one year in `one_in[i]`.

    `mean` is the yearly mean, `quiet` the chance of a year without loss, `told` the losses of the years in `ONE_IN`.
    """

    one_in: Array
    losses: Array
    mean: float
    quiet: float
    told: Mapping[int, float]


@dataclass(frozen=True)
class Safeguard:
    """What one safeguard alone brings on the firm as it is.

    Over the horizon, euros: `avoided` incidents' expected losses, and `cost`, what it costs net of what else it saves
    (negative when it pays its way without incidents). `bad_year` is the loss of one year in a hundred once in place,
    `payback` the chance that it has paid back by the last horizon.
    """

    lever: str
    cost: float
    avoided: float
    bad_year: float
    payback: float
    insurance: bool


@dataclass(frozen=True)
class Exposure:
    """A firm's exposure: kinds of incidents today, bad years as is and protected, safeguards by what they avoid.

    `protected` has every safeguard still missing (`missing`, by name), in its third year; `as_is` is the same year.
    """

    kinds: tuple[KindExposure, ...]
    quiet: float
    as_is: BadYears
    protected: BadYears
    safeguards: tuple[Safeguard, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The safeguards the firm does not have in full, those that avoid most first."""
        return tuple(one.lever for one in self.safeguards)


def exposure_of(simulation: Simulation, alone: Mapping[str, Comparison]) -> Exposure:
    """Return a firm's exposure; `alone` compares the firm as is with each lever it can still pull."""
    year = min(SETTLED, simulation.as_is.months // 12 - 1)
    missing = tuple(name for name in SAFEGUARDS if name in alone)
    found = [_safeguard(simulation, name, alone[name], year) for name in missing]
    today = kinds_of_year(simulation.as_is)
    kinds = tuple(
        KindExposure(name, 1.0 - float(kind.counts.generating(0.0)), kind.severity.mean) for name, kind in today.items()
    )
    return Exposure(
        kinds=tuple(sorted(kinds, key=lambda one: -one.hit)),
        quiet=no_loss(list(today.values())),
        as_is=bad_years(simulation.as_is, year),
        protected=bad_years(simulation.evaluate(missing) if missing else simulation.as_is, year),
        safeguards=tuple(sorted(found, key=lambda one: -one.avoided)),
    )


def bad_years(result: PlanResult, year: int = 0) -> BadYears:
    """Return what the bad years of a firm cost under a plan, from an ordinary year to one in a hundred."""
    one_in = np.geomspace(1.0, RAREST, _POINTS)
    asked = [1.0 - 1.0 / n for n in one_in]
    curve = yearly_losses(result, year, [*asked, *(1.0 - 1.0 / n for n in ONE_IN)])
    return BadYears(
        one_in=one_in,
        losses=np.array([curve.quantiles[p] for p in asked]),
        mean=curve.mean,
        quiet=curve.p_no_loss,
        told={n: curve.quantiles[1.0 - 1.0 / n] for n in ONE_IN},
    )


def _safeguard(simulation: Simulation, lever: str, gain: Comparison, year: int) -> Safeguard:
    rare = 1.0 - 1.0 / RAREST
    return Safeguard(
        lever=lever,
        cost=gain.incident_gain - gain.gain_mean,
        avoided=gain.incident_gain,
        bad_year=yearly_losses(simulation.evaluate((lever,)), year, [rare]).quantiles[rare],
        payback=gain.payback[max(gain.payback)] if gain.payback else 0.0,
        insurance=gain.is_insurance,
    )
