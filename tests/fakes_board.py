"""A board's table with figures that can be checked by hand: each lever has a price and a monthly effect of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from workbook.model.board_table import BoardTable, levers_of
from workbook.model.lived import LivedDraw, LivedIncident

PRICES = {"restore": 1400, "mfa": 2400, "renewal": 9600, "documentation": 4200, "steering": 1500}
EFFECTS = {"restore": -20, "mfa": 60, "renewal": 500, "documentation": 300, "steering": 0}  # euros saved a month
MONTHS, POINTS = 60, 21
BUDGETS = tuple(range(0, 19_501, 500))


def _best(price: Any, change: Any, budget: int) -> int:
    return int(np.argmin(np.where(price <= budget, change, np.inf)))


def _lived(plans: list[tuple[str, ...]], share: float, *more: tuple[str, int, str]) -> LivedDraw:
    """Return a draw with a data loss that restore tests make cheaper, and incidents that one lever each avoids."""
    half = np.array([6000.0 if "restore" in plan else 12_000.0 for plan in plans])
    gone = [
        LivedIncident(kind, month, np.array([0.0 if lever in plan else 8040.0 for plan in plans]))
        for kind, month, lever in more
    ]
    return LivedDraw(977, 2000, share, (LivedIncident("dataloss", 6, half), *gone))


def fake_board(**changed: object) -> BoardTable:
    """Return 32 plans of five levers: prices fall in the first month, effects run from it on."""
    levers = tuple(PRICES)
    plans = [levers_of(mask, levers) for mask in range(1 << len(levers))]
    price = np.array([sum(PRICES[name] for name in plan) for plan in plans], dtype=float)
    effect = np.array([sum(EFFECTS[name] for name in plan) for plan in plans], dtype=float)
    calmer = np.array(["restore" in plan for plan in plans])  # worth its price where an incident weighs double
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
        incidents=9000.0 - price / 8,
        budgets=BUDGETS,
        best=np.array([[_best(price, change[:, -1] - 1500 * w * calmer, b) for b in BUDGETS] for w in range(5)]),
        lived=(_lived(plans, 0.5), _lived(plans, 0.9, ("intrusion", 30, "renewal"), ("outage", 43, "mfa"))),
        notes={"restore": "insurance", "steering": "unpriced"},
        chosen=0b01100,
    )
    return replace(made, **changed)  # type: ignore[arg-type]
