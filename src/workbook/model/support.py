"""Support: how many tickets, how many hours they take, how much of the firm's own time is lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import numpy as np

from workbook.model.quantities import Array
from workbook.model.separable import Separable

Amount = TypeVar("Amount", Array, Separable)

TICKET_DOMAINS = {
    "workstations": ("w_ws", "e_ws"),
    "servers": ("w_srv", "e_srv"),
    "network": ("w_net", "e_net"),
    "applications": ("w_app", "e_app"),
}


def debt_load(shares: Mapping[str, float], extra: Mapping[str, Array], ratios: Mapping[str, Array | float]) -> Array:
    """Return 1 + sum of w·e·x over the domains: how much debt multiplies the tickets.

    `shares` w are the part of tickets a domain makes, `extra` e what full debt adds to that part, `ratios` x the debt.

    >>> debt_load({"workstations": 0.2}, {"workstations": np.ones(1)}, {"workstations": 0.4}).item()
    1.08
    """
    factors = [np.shape(factor) for domain in shares for factor in (extra[domain], ratios[domain])]
    load = np.ones(np.broadcast_shapes((1,), *factors))
    for domain, share in shares.items():
        load += share * extra[domain] * ratios[domain]
    return load


def lost_hours(
    tickets_without_debt: Amount,
    blocking: Array | float,
    hours_each: Amount,
    users: Array,
    old_machine_hours: Array | float,
    workstation_debt: Amount,
) -> Amount:
    """Return the working hours stopped in a month: by blocking tickets, and by machines past their life.

    `old_machine_hours` are a year's, for a user at full workstation debt. The share really lost is applied after.
    """
    return tickets_without_debt * blocking * hours_each + workstation_debt * old_machine_hours * users / 12.0
