"""What a firm has today: the value of each domain, its life, its debt; the firm's own figures before the registry's."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from workbook.model.estate import MAX_RENEWED, Holdings, stationary_ratio
from workbook.model.parameterset import ParameterSet
from workbook.model.quantities import Array
from workbook.model.situation import DOMAINS, Situation

LIVES = {"workstations": "L_ws", "servers": "L_srv", "network": "L_net", "backup": "L_bak", "applications": "L_app"}
GROWING = ("workstations", "backup")  # their value follows the users; the rest is bought once for the firm


def domain_values(situation: Situation, parameters: ParameterSet) -> Mapping[str, float]:
    """Return the replacement value of each domain: the firm's own, else from the unit values of the registry."""

    def unit(symbol: str) -> float:
        return parameters.number(symbol, situation)

    reference = {
        "workstations": unit("unit_seat") * situation.users,
        "servers": unit("unit_server") * situation.servers,
        "network": unit("unit_site_network") * situation.sites + unit("unit_network_user") * situation.users,
        "backup": unit("unit_backup_user") * situation.users,
        "applications": unit("unit_application_user") * situation.users,
    }
    own = {d: held.value for d, held in situation.estate.items() if held.value is not None}
    return reference | own


def holdings_of(situation: Situation, parameters: ParameterSet, ratio: Array, states: Array, kappa: float) -> Holdings:
    """Return a firm's estate: values by month as users grow by `ratio`, and today's debt by state where not told."""
    today = domain_values(situation, parameters)
    values = np.stack([today[d] * (ratio if d in GROWING else np.ones_like(ratio)) for d in DOMAINS], axis=1)
    lives = np.array([parameters.number(LIVES[d], situation) for d in DOMAINS])
    settled = stationary_ratio(np.minimum(MAX_RENEWED, states.sum(axis=1)), kappa)
    principal = np.empty((len(DOMAINS), states.shape[0]))
    due: list[Array | None] = []
    for i, domain in enumerate(DOMAINS):
        held = situation.estate.get(domain)
        owed = settled * today[domain] if held is None or held.overdue is None else held.overdue
        principal[i] = np.minimum(owed, today[domain])
        due.append(None if held is None or held.due is None else np.asarray(held.due, dtype=float))
    return Holdings(values, lives, principal, due)
