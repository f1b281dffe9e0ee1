"""Simulated incidents: candidates drawn once, kept or not by a plan's hazard, so more control only removes events."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbook.model.estate_view import EstateView
from workbook.model.hazards import RESTORED, Hazards
from workbook.model.plan import Setting
from workbook.model.quantities import Array
from workbook.model.separable import Separable, separable
from workbook.model.streams import stream


@dataclass(frozen=True)
class Candidates:
    """Events that could happen, of one kind: draw, month, mark under the draw's ceiling, size and restore marks.

    `firm` is empty, or tells which of several firms each event is of.
    """

    draw: NDArray[np.intp]
    month: NDArray[np.intp]
    mark: Array
    normal: Array
    restore: Array
    firm: tuple[NDArray[np.intp], ...] = ()


@dataclass(frozen=True)
class Incident:
    """The events of one kind under one setting: all candidates, which ones happen, what each costs."""

    candidates: Candidates
    kept: NDArray[np.bool_]
    loss: Array


def candidates(hazards: Hazards, kind: str) -> Candidates:
    """Return a kind's candidates: Poisson(lambda·G·ceiling·T/12) for each draw."""
    draws = hazards.firm.draws
    rng = stream(draws.seed, f"events:{kind}")
    ceiling = hazards.ceiling(kind)
    counts = rng.poisson(hazards.rates[kind] * ceiling * draws.months / 12.0)
    total = int(counts.sum())
    draw = np.repeat(np.arange(draws.n), counts)
    month = rng.integers(0, draws.months, total)
    return Candidates(draw, month, rng.random(total) * ceiling[draw], rng.standard_normal(total), rng.random(total))


def happen(hazards: Hazards, kind: str, found: Candidates, view: EstateView, setting: Setting) -> Incident:
    """Return which candidates happen under a setting (mark below the hazard) and what each would cost."""
    return sized(hazards, kind, found, hazards.multiplier(kind, view, setting), setting)


def sized(hazards: Hazards, kind: str, found: Candidates, multiplier: Separable, setting: Setting) -> Incident:
    """Return which candidates happen under a hazard already known and what each would cost."""
    kept = found.mark < _at(multiplier, found)
    severity = hazards.severity(kind)
    if kind == "outage":
        hours = np.exp(severity.mu + severity.sigma * found.normal)
        return Incident(found, kept, hours * _at(hazards.hour_down, found))
    loss = _at(hazards.median(kind), found) * np.exp(severity.sigma * found.normal)
    if kind in RESTORED:
        failed = found.restore < _at(hazards.fails(setting), found)
        scale = _at(hazards.restore_scale, found)
        loss = loss / scale * np.where(failed, _at(hazards.firm.draws["k_restore"], found), 1.0)
    return Incident(found, kept, np.minimum(loss, _at(hazards.cap, found)))


def by_period(incident: Incident, months: int, n: int, length: int = 12) -> Array:
    """Return the losses by period of so many months (a year) and draw; the last period may be short."""
    periods = -(-months // length)
    cell = incident.candidates.month // length * n + incident.candidates.draw
    kept = incident.kept
    summed: Array = np.bincount(cell[kept], weights=incident.loss[kept], minlength=periods * n).astype(float)
    return summed.reshape(periods, n)


def _at(values: Separable | Array | float, found: Candidates) -> Array:
    """Return values by month and draw at each candidate."""
    return separable(values).at(found.month, found.draw, *found.firm)
