"""A board's table with figures that can be checked by hand: each lever has a price and a monthly effect of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from workbook.model.board_table import BoardTable, levers_of

PRICES = {"restore": 1400, "mfa": 2400, "renewal": 9600, "documentation": 4200, "steering": 1500}
EFFECTS = {"restore": -20, "mfa": 60, "renewal": 500, "documentation": 300, "steering": 0}  # euros saved a month
MONTHS, POINTS = 60, 21


def _best(price: Any, change: Any, budget: int) -> int:
    return int(np.argmin(np.where(price <= budget, change, np.inf)))


def fake_board(**changed: object) -> BoardTable:
    """Return 32 plans of five levers: prices fall in the first month, effects run from it on."""
    levers = tuple(PRICES)
    plans = [levers_of(mask, levers) for mask in range(1 << len(levers))]
    price = np.array([sum(PRICES[name] for name in plan) for plan in plans], dtype=float)
    effect = np.array([sum(EFFECTS[name] for name in plan) for plan in plans], dtype=float)
    base = 8400 * 1.08 ** (np.arange(MONTHS) / 12)
    mean = base - effect[:, None]
    mean[:, :6] += price[:, None] / 6
    monthly = np.stack([0.85 * mean, mean, 1.2 * mean], axis=1)
    at = np.linspace(0, MONTHS, POINTS)
    change = np.where(at > 0, price[:, None] - effect[:, None] * at, 0.0)
    spread = np.abs(change) * 0.4
    gap = np.stack([change - spread, change, change + spread], axis=1)
    months = np.divide(price, effect, out=np.full_like(price, np.inf), where=effect > 0)
    months[0] = 1.0
    months[months > MONTHS] = np.inf
    made = BoardTable(
        levers=levers,
        monthly=monthly,
        gap=gap,
        cash=gap[:, 1, -1].copy(),
        payback=np.stack([months, months, months], axis=1),
        paid_back=np.isfinite(months).astype(float),
        first_year=price,
        yearly=mean.reshape(len(plans), 5, 12).mean(axis=2),
        stops=tuple((budget, _best(price, change[:, -1], budget)) for budget in range(0, 19_501, 500)),
        notes={"restore": "insurance", "steering": "unpriced"},
        chosen=0b01100,
    )
    return replace(made, **changed)  # type: ignore[arg-type]
