"""Invented firms for the tests of the model: four sizes, three states."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workbook.model import PRACTICES, Contract, Situation
from workbook.model.situation import Level

TOPS = {p: (3 if p == "restore" else 2) for p in PRACTICES}
ENDURED: dict[str, Level] = dict.fromkeys(PRACTICES, 0) | {"restore": 1}
AVERAGE: dict[str, Level] = dict.fromkeys(PRACTICES, 1)
STEERED: dict[str, Level] = dict(TOPS)
NOT_APPLYING: dict[str, Level] = dict.fromkeys(PRACTICES, "na")
STATES = {"endured": ENDURED, "average": AVERAGE, "steered": STEERED}


def joinery(**changes: Any) -> Situation:
    """A firm of 42 people and 28 users, endured unless told otherwise."""
    firm = Situation(
        users=28,
        employees=42,
        servers=1,
        sites=1,
        users_growth=0.0,
        revenue=5.5e6,
        contract=Contract(1900.0, per_seat=True, clause="syntec", months_since_anniversary=5, included_hours=10.0),
        subscriptions_year=8_400.0,
        internal_hours_week=3.0,
        practices=ENDURED,
    )
    return replace(firm, **changes)


def sized(people: int, state: str, **changes: Any) -> Situation:
    """A firm of any size in one of three states; money in proportion to its people."""
    users = max(1.0, round(people * 0.7))
    fee = 72.0 * users
    contract = Contract(fee, per_seat=True, clause="syntec", included_hours=0.35 * users)
    firm = Situation(
        users=users,
        employees=people,
        servers=max(1, people // 40),
        sites=1 + people // 100,
        users_growth=0.03,
        revenue=135_000.0 * people,
        contract=contract,
        subscriptions_year=320.0 * users,
        internal_hours_week=2.0 + 0.05 * people,
        practices=STATES[state],
    )
    return replace(firm, **changes)
