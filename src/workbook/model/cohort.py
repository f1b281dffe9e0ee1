"""Firms alike in what shapes their computing, made ready together: one more axis of arrays, before the others.

Nothing here adds or averages over firms, so what is found of one does not depend on its company.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from workbook.model import estate
from workbook.model.draws import DRAWN, LABOUR_BOUGHT, Draws
from workbook.model.estate_states import reference_debt, states_allowed
from workbook.model.figures import Figures, figures_of, stacked
from workbook.model.firm import Firm
from workbook.model.holdings import domain_values, due_dates, holdings_of_several
from workbook.model.indices import growth, monthly_index_over, yearly_index
from workbook.model.latin import LatinLaws, in_doubt, slices
from workbook.model.parameterset import ParameterSet
from workbook.model.quantities import Array
from workbook.model.situation import Situation
from workbook.model.spells import Spells, spells


@dataclass(frozen=True)
class Cohort:
    """Some firms as one, by spells of months; `owed` is the debt at the start and at the end, (2, firms)."""

    firm: Firm
    path: estate.Path
    over: Spells
    owed: Array


def likeness(situation: Situation, laws: LatinLaws, months: int) -> Hashable:
    """Return what firms must share to be computed together: whatever sets a shape, a case or a number held fixed.

    Raises:
        SituationError: a level is beyond its practice's top.
    """
    contract, parameters, limits = situation.contract, laws.parameters, laws.limits(situation)
    drawn = {*DRAWN, *LABOUR_BOUGHT, "out_share"} - {"k_restore"}
    noise = tuple(bool(slices(parameters.quantity(s, situation), laws.n)[0] > 0.0) for s in ("tau", "phi"))
    return (
        contract.months_since_anniversary % 12,
        contract.clause,
        contract.per_seat,
        contract.cap_period if contract.included_hours is not None else None,
        situation.users_growth != 0.0,
        situation.revenue is not None and (situation.revenue > 0.0),
        situation.revenue is None,
        tuple(_spelled_figures(situation, _spells(situation, months)).projects),
        tuple(value > 0.0 for value in domain_values(situation, parameters).values()),
        any(held.due is not None for held in situation.estate.values()),
        tuple(sorted((s, None if s in drawn else repr(known)) for s, known in situation.own.items())),
        tuple(limits),
        in_doubt(limits),
        noise,
    )


def cohort(situations: Sequence[Situation], parameters: ParameterSet, drawn: Draws) -> Cohort:
    """Return firms alike (`likeness`) ready to be computed; values drawn are (firms, 1, n), levels (firms, n or 1)."""
    first, months = situations[0], drawn.months
    over = _spells(first, months)
    figures = stacked([_spelled_figures(situation, over) for situation in situations])
    start, rate = (np.array([[getattr(s, name)] for s in situations]) for name in ("users", "users_growth"))
    users = growth(start, rate, months + 1)
    kappa = parameters.number("kappa", first)
    states, state_of = states_allowed(parameters, drawn)
    if state_of.shape[-1] == 1:  # known: each firm has its one state
        states = np.broadcast_to(states[state_of], (start.size, 1, states.shape[1]))
        state_of = np.zeros((start.size, 1), dtype=np.intp)
    else:
        states = np.broadcast_to(states, (start.size, *states.shape))
    values, lives, principal = holdings_of_several(situations, parameters, users / users[:, :1], states, kappa)
    path = _path(situations, estate.Holdings(values, lives, principal, ()), states, kappa, parameters)
    fee, subscription, labour = _indices(situations, drawn, over, months)
    spelled = over.mean(users[:, :-1], axis=1)
    owed = path.principal[[0, -1]].sum(axis=1) * _shares(state_of, states.shape[1])
    firm = Firm(
        situation=first,
        figures=figures,
        parameters=parameters,
        draws=replace(drawn, months=over.count, noise=np.ones((over.count, 1))),
        users=spelled,
        employees=spelled * np.divide(figures.employees, figures.users)[..., 0],
        fee_index=fee,
        subscription_index=subscription,
        labour_index=labour,
        holdings=_spelled(values, lives, principal, over),
        states=states,
        state_of=state_of,
        kappa=kappa,
        xbar=reference_debt(parameters, kappa),
    )
    return Cohort(firm, _spelled_path(path, over), over, owed.sum(axis=-1))


def _spells(situation: Situation, months: int) -> Spells:
    return spells(months, situation.contract.months_since_anniversary % 12)


def _spelled_figures(situation: Situation, over: Spells) -> Figures:
    """Return a firm's figures, its projects by spell: the line counts each once for each month of its spell."""
    found, worth = figures_of(situation), dict[int, Array | float]()
    for month, value in found.projects.items():
        if month < over.months:
            at = int(over.of_month[month])
            worth[at] = worth.get(at, 0.0) + value / over.length[at]
    return replace(found, projects=worth)


def _indices(situations: Sequence[Situation], draws: Draws, over: Spells, months: int) -> tuple[Array, Array, Array]:
    """Return the indices of the fee, of subscriptions and of labour, by firm, spell and draw."""
    contract = situations[0].contract
    fixed = np.array([s.contract.fixed_rate for s in situations])[:, None, None]
    rate = {"none": np.zeros(1), "fixed": fixed}.get(contract.clause, draws["i_fee"])
    fee = yearly_index(rate, months, contract.months_since_anniversary, over.first)
    labour = monthly_index_over(draws["i_lab"], over.middle, over.length)
    return fee, yearly_index(draws["i_sub"], months, at=over.first), labour


def _path(
    situations: Sequence[Situation], whole: estate.Holdings, states: Array, kappa: float, parameters: ParameterSet
) -> estate.Path:
    """Return the estates by month, domain, firm and state as they are: all at once but where ages are known."""
    shares, growth_of_debt = estate.renewed_now(states), parameters.number("debt_growth", situations[0])
    due = [due_dates(situation) for situation in situations]
    parts = [slice(None)] if not any(d is not None for d in due[0]) else [slice(i, i + 1) for i in range(len(due))]
    found = []
    for part in parts:
        share = shares[part]
        held = estate.Holdings(
            np.moveaxis(whole.values[part], 0, 2).repeat(share.shape[1], axis=2),
            whole.lives,
            np.moveaxis(whole.principal[part], 0, 1).reshape(len(whole.lives), -1),
            due[part.start or 0],
        )
        by_month = np.broadcast_to(share.ravel(), (whole.values.shape[1] - 1, share.size))
        path = estate.run(held, by_month, kappa=kappa, growth=growth_of_debt)
        arrays = (getattr(path, field.name) for field in fields(path))
        found.append([array.reshape(-1, len(whole.lives), *share.shape) for array in arrays])
    return estate.Path(*(np.concatenate(arrays, axis=2) for arrays in zip(*found, strict=True)))


def _shares(state_of: NDArray[np.intp], states: int) -> Array:
    """Return how often each firm is in each state, (firms, states)."""
    return np.asarray([np.bincount(row, minlength=states) / row.size for row in state_of])


def _spelled(values: Array, lives: Array, principal: Array, over: Spells) -> estate.Holdings:
    """Return holdings by spell; today's debt ratios stay what they are."""
    rows, today = over.mean(values[:, :-1], axis=1), values[:, 0]
    kept = np.divide(rows[:, 0], today, out=np.ones_like(today), where=today > 0.0)
    return estate.Holdings(np.concatenate([rows, rows[:, -1:]], axis=1), lives, principal * kept[..., None], ())


def _spelled_path(path: estate.Path, over: Spells) -> estate.Path:
    """Return paths by firm, spell, domain and state."""
    forced, willing, owed = (
        np.ascontiguousarray(np.moveaxis(over.mean(by_month), 2, 0))
        for by_month in (path.forced, path.renewed + path.repaid + path.bought, path.principal[:-1])
    )
    nothing = np.zeros_like(forced)
    return estate.Path(np.concatenate([owed, owed[:, -1:]], axis=1), nothing, willing, forced, nothing, nothing)
