"""What a firm has today: the value of each domain, its life, its debt; the firm's own figures before the registry's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from workbook.model.estate import Holdings, renewed_now, stationary_ratio
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
    values, lives, principal = holdings_of_several([situation], parameters, ratio[None], states[None], kappa)
    return Holdings(values[0], lives, principal[0], due_dates(situation))


def holdings_of_several(
    situations: Sequence[Situation], parameters: ParameterSet, ratio: Array, states: Array, kappa: float
) -> tuple[Array, Array, Array]:
    """Return the values (firms, months, domains), lives (domains,) and debts (firms, domains, states) of some firms.

    `ratio` is (firms, months), `states` (firms, states, effects); the lives are the first firm's.
    """
    known = [domain_values(situation, parameters) for situation in situations]
    today = np.array([[found[d] for d in DOMAINS] for found in known])
    values = today[:, None, :] * np.where([d in GROWING for d in DOMAINS], ratio[..., None], 1.0)
    lives = np.array([parameters.number(LIVES[d], situations[0]) for d in DOMAINS])
    owed = np.asarray(stationary_ratio(renewed_now(states), kappa))[:, None, :] * today[..., None]
    for debts, situation in zip(owed, situations, strict=True):
        for domain, held in situation.estate.items():
            if held.overdue is not None:
                debts[DOMAINS.index(domain)] = held.overdue
    return values, lives, np.minimum(owed, today[..., None])


def due_dates(situation: Situation) -> list[Array | None]:
    """Return by domain the value that falls due in each month, None where ages are not known."""
    held = [situation.estate.get(domain) for domain in DOMAINS]
    return [None if h is None or h.due is None else np.asarray(h.due, dtype=float) for h in held]
