"""Choices that hang on one number: the value at which a gain changes sign, and the levers for which it matters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from workbook.model.comparison import cumulated_gain
from workbook.model.information import sensitivity
from workbook.model.levers import prices
from workbook.model.quantities import Array
from workbook.model.simulation import Simulation

PRICE = "price"
WEAK = 0.01  # a number that explains less of a gain than this is not what the gain hangs on


@dataclass(frozen=True)
class CloseCall:
    """A lever whose gain changes sign within what is plausible: it depends on one number.

    `depends_on` is an input's symbol, or "price" (the lever's own, as a multiple of its expected price);
    the gain is nil at `switching`, between `low` and `high`.
    """

    lever: str
    gain: float
    depends_on: str
    switching: float
    low: float
    high: float


def switching_value(
    gain_at: Callable[[float], float], low: float, high: float, tolerance: float = 1e-9
) -> float | None:
    """Return where a gain that rises or falls between two values is nil; None when its sign does not change.

    An affine gain is met at the first step; any other is narrowed down by halving.

    >>> switching_value(lambda price: 100.0 - 2.0 * price, 0.0, 80.0)
    50.0
    """
    at_low, at_high = gain_at(low), gain_at(high)
    if at_low == 0.0:
        return low
    if at_high == 0.0:
        return high
    if at_low * at_high > 0.0:
        return None
    guess = low - at_low * (high - low) / (at_high - at_low)
    if abs(gain_at(guess)) <= tolerance * max(abs(at_low), abs(at_high)):
        return guess
    for _ in range(200):
        middle = (low + high) / 2.0
        if high - low <= tolerance * max(abs(low), abs(high), 1e-300):
            break
        if gain_at(middle) * at_low > 0.0:
            low = middle
        else:
            high = middle
    return (low + high) / 2.0


def close_calls(simulation: Simulation, levers: tuple[str, ...] | None = None) -> list[CloseCall]:
    """Return the levers, alone on the firm as it is, whose gain changes sign with their price or their main effect.

    The main effect is the input that explains most of the gain over draws; its range is that of the middle 90 % of
    draws, and so is the price's.
    """
    found = []
    for lever in simulation.offered if levers is None else levers:
        plan = simulation.evaluate((lever,))
        gain = cumulated_gain(simulation.as_is, plan, simulation.months, events=False)
        cost = plan.draw_totals("actions", events=False)
        call = _on_price(lever, gain, cost, simulation) or _on_effect(lever, gain, simulation)
        if call is not None:
            found.append(call)
    return found


def _on_price(lever: str, gain: Array, cost: Array, simulation: Simulation) -> CloseCall | None:
    mean, price = float(gain.mean()), float(cost.mean())
    engine = simulation.engine
    spec = engine.firm.parameters.levers[lever]
    situation = simulation.situation
    paid = prices(engine.firm.draws)
    euros = np.asarray(
        spec.one_off.amount(paid, situation.users, situation.servers)
        + spec.running.amount(paid, situation.users, situation.servers) * simulation.months / 12.0,
        dtype=float,
    )
    if price <= 0.0 or euros.size < 2 or euros.mean() <= 0.0:
        return None
    low, high = (float(v) for v in np.quantile(euros / euros.mean(), (0.05, 0.95)))
    at = switching_value(lambda factor: mean + price * (1.0 - factor), low, high)
    return None if at is None else CloseCall(lever, mean, PRICE, at, low, high)


def _on_effect(lever: str, gain: Array, simulation: Simulation) -> CloseCall | None:
    influence = sensitivity(simulation.inputs, gain)
    if not influence:
        return None
    main, share = next(iter(influence.items()))
    if share < WEAK:
        return None
    values = simulation.inputs[main]
    low, high = (float(v) for v in np.quantile(values, (0.05, 0.95)))
    if low == high:
        return None
    slope = float(np.cov(values, gain)[0, 1] / values.var(ddof=1))
    mean = float(gain.mean())
    middle = float(values.mean())
    at = switching_value(lambda value: mean + slope * (value - middle), low, high)
    return None if at is None else CloseCall(lever, mean, main, at, low, high)
