"""A firm made ready to be computed: its people, prices and estate over time, and the reference it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from workbook.model.billing import hour_price
from workbook.model.draws import Draws
from workbook.model.estate import Holdings
from workbook.model.estate_states import reference_debt, states_met
from workbook.model.figures import Figures, figures_of
from workbook.model.holdings import holdings_of
from workbook.model.indices import growth, monthly_index, yearly_index
from workbook.model.parameterset import ParameterSet
from workbook.model.quantities import Array
from workbook.model.separable import Separable, separable
from workbook.model.situation import DOMAINS, Situation
from workbook.model.support import TICKET_DOMAINS, debt_load


@dataclass(frozen=True)
class Firm:
    """All that does not depend on levers. Arrays over time have months in rows; one column serves all draws.

    Several firms alike (`Cohort`) are one more axis, before the others; `situation` is then that of any of them.
    """

    situation: Situation
    figures: Figures
    parameters: ParameterSet
    draws: Draws
    users: Array
    employees: Array
    fee_index: Array
    subscription_index: Array
    labour_index: Array
    holdings: Holdings
    states: Array
    state_of: NDArray[np.intp]
    kappa: float
    xbar: float
    debt_moves: bool = True

    @property
    def months(self) -> int:
        """The horizon."""
        return self.draws.months

    @property
    def user_column(self) -> Array:
        """Users by month as a column: one row when their number does not move, which spares whole tables."""
        users = self.users[..., None]
        return users if self.situation.users_growth else users[..., :1, :]

    @property
    def users_ratio(self) -> Array:
        """Users over today's, by month."""
        return np.asarray((self.users[..., None] / self.figures.users)[..., 0])

    @property
    def people(self) -> Array:
        """People stopped when all stops, as a column: users and half of the other employees."""
        return (self.users + 0.5 * (self.employees - self.users))[..., None]

    @cached_property
    def hour_price(self) -> Array:
        """Today's mean price of an hour billed beyond the fee, by draw; it rises as the fee does."""
        return np.asarray(hour_price(self.draws["rate"], self.draws["u_urgent"], self.draws["m_urgent"]))

    @cached_property
    def hour_lost(self) -> Array:
        """What an hour of stopped work costs today, by draw: the share really lost, at the cost of labour."""
        return np.asarray(self.draws["labour"] * self.draws["q_prod"])

    def holds(self, domain: str) -> bool:
        """Return whether the firm has anything in a domain today."""
        return bool(np.all(self.holdings.values[..., 0, DOMAINS.index(domain)] > 0.0))

    def number(self, symbol: str) -> float:
        """Return a quantity the model holds fixed."""
        return self.parameters.number(symbol, self.situation)

    def level_of(self, practice: str, channel: str) -> Array:
        """Return a practice's effect on a channel, draw by draw: one column when it is known.

        Where the practice does not apply, the mean of the population: as if the question had not been asked.
        """
        table, levels = self.parameters.practices[practice], self.draws.levels[practice]
        if levels is None:
            return np.full(1, table.mean(channel))
        found = np.asarray(table.effects[channel], dtype=float)[levels]
        return found if practice in self.draws.unknown else found[..., :1]

    def best_of(self, practice: str, channel: str) -> float:
        """Return a practice's effect on a channel at its top level."""
        return float(self.parameters.practices[practice].effects[channel][-1])

    def over_time(self, practice: str, channel: str, top_from: int | None) -> Array:
        """Return an effect by month and draw, at its top from a month on (one row when it never changes)."""
        now = self.level_of(practice, channel)[..., None, :]
        if top_from is None or self.draws.levels[practice] is None:
            return now
        return step(now, np.full((1, 1), self.best_of(practice, channel)), top_from, self.months)

    def relative(self, practice: str, channel: str, top_from: int | None, *, to_own: bool = False) -> Array:
        """Return a ratio over its mean in the population, or over the firm's present one when the rate is its own."""
        if self.draws.levels[practice] is None:
            return np.ones((1, 1))
        effect = self.over_time(practice, channel, top_from)
        own = self.level_of(practice, channel)[..., None, :] if to_own else None
        return effect / (self.parameters.practices[practice].mean(channel) if own is None else own)

    @cached_property
    def bare_tickets(self) -> Separable:
        """The tickets of the firm had it no debt at all, before what supervision changes, by month and draw."""
        return separable(self.user_column) * (self.draws["tau"] / self._reference_load())

    def _reference_load(self) -> Array:
        """Return the load of debt that the rate of tickets already holds: the population's, or the firm's own today."""
        shares, extra = self.ticket_weights
        if not self.own("tau"):
            return debt_load(shares, extra, dict.fromkeys(shares, self.xbar))
        principal, values = self.holdings.principal, self.holdings.values[..., 0, :, None]
        places = {d: slice(i, i + 1) for i, d in enumerate(DOMAINS) if d in shares}
        today = {d: self.by_draw(principal[..., at, :] / values[..., at, :]) for d, at in places.items()}
        return debt_load(shares, extra, today)

    @cached_property
    def ticket_weights(self) -> tuple[dict[str, float], dict[str, Array]]:
        """The shares w and the extras e of the domains the firm has."""
        held = {d: names for d, names in TICKET_DOMAINS.items() if self.holds(d)}
        return {d: self.number(w) for d, (w, _) in held.items()}, {d: self.draws[e] for d, (_, e) in held.items()}

    def own(self, symbol: str) -> bool:
        """Return whether a quantity is the firm's own, hence already at its own debt and practices."""
        return symbol in self.situation.own

    def by_draw(self, by_state: Array) -> Array:
        """Return an array given by estate state (last axis) by draw: one column when there is one state."""
        if by_state.shape[-1] == 1:
            return by_state
        if self.state_of.ndim == 1:
            return by_state[..., self.state_of]
        found = np.empty((*by_state.shape[:-1], self.state_of.shape[-1]))
        for firm, states, at in zip(found, by_state, self.state_of, strict=True):  # quicker than along two axes at once
            states.take(at, axis=-1, out=firm, mode="clip")
        return found


def step(now: Array, after: Array, month: int, months: int) -> Array:
    """Return an array by month that leaves `now` for `after` at a month.

    >>> step(np.ones((1, 1)), np.zeros((1, 1)), 2, 3).ravel().tolist()
    [1.0, 1.0, 0.0]
    """
    if month <= 0:
        return after
    if month >= months:
        return now
    columns = max(now.shape[1], after.shape[1])
    found = np.empty((months, columns))
    found[:month] = now if now.shape[0] == 1 else now[:month]
    found[month:] = after if after.shape[0] == 1 else after[month:]
    return found


def prepare(
    situation: Situation,
    parameters: ParameterSet,
    draws: Draws,
    *,
    prices: bool = True,
    debt: bool = True,
) -> Firm:
    """Return a firm ready to be computed; with `prices` or `debt` off they stay what they are today."""
    months = draws.months
    users = growth(situation.users, situation.users_growth, months + 1)
    rows = users[:months]
    states, state_of = states_met(parameters, draws)
    kappa = parameters.number("kappa", situation)
    fee, subscription, labour = _indices(situation, draws) if prices else [np.ones((months, 1))] * 3
    return Firm(
        situation=situation,
        figures=figures_of(situation),
        parameters=parameters,
        draws=draws,
        users=rows,
        employees=rows * (situation.employees / situation.users),
        fee_index=fee,
        subscription_index=subscription,
        labour_index=labour,
        holdings=holdings_of(situation, parameters, users / users[0], states, kappa),
        states=states,
        state_of=state_of,
        kappa=kappa,
        xbar=reference_debt(parameters, kappa),
        debt_moves=debt,
    )


def _indices(situation: Situation, draws: Draws) -> tuple[Array, Array, Array]:
    """Return the indices of the fee, of subscriptions and of labour, by month and draw."""
    contract, months = situation.contract, draws.months
    rate = {"none": np.zeros(1), "fixed": np.full(1, contract.fixed_rate)}.get(contract.clause, draws["i_fee"])
    fee = yearly_index(rate, months, contract.months_since_anniversary)
    return fee, yearly_index(draws["i_sub"], months), monthly_index(draws["i_lab"], months)
