"""A firm made ready to be computed: its people, prices and estate over time, and the reference it is compared with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import product
from math import prod

import numpy as np
from numpy.typing import NDArray

from workbook.model.billing import hour_price
from workbook.model.draws import Draws
from workbook.model.estate import MAX_RENEWED, Holdings, stationary_ratio
from workbook.model.holdings import holdings_of
from workbook.model.indices import growth, monthly_index, monthly_index_over, yearly_index
from workbook.model.parameterset import ParameterSet
from workbook.model.quantities import Array
from workbook.model.separable import Separable, separable
from workbook.model.situation import DOMAINS, Situation
from workbook.model.spells import Spells
from workbook.model.support import TICKET_DOMAINS, debt_load

ESTATE_PRACTICES = ("renewal", "steering", "advice")
ESTATE_EFFECTS = ("c", "dc", "dc")  # the channel of each that says how much is renewed in time


@dataclass(frozen=True)
class Firm:
    """All that does not depend on levers. Arrays over time have months in rows; one column serves all draws."""

    situation: Situation
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
        return self.users[:, None] if self.situation.users_growth else self.users[:1, None]

    @property
    def users_ratio(self) -> Array:
        """Users over today's, by month."""
        return self.users / self.situation.users

    @property
    def people(self) -> Array:
        """People stopped when all stops, as a column: users and half of the other employees."""
        return (self.users + 0.5 * (self.employees - self.users))[:, None]

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
        return bool(self.holdings.values[0, DOMAINS.index(domain)] > 0.0)

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
        return found if practice in self.draws.unknown else found[:1]

    def best_of(self, practice: str, channel: str) -> float:
        """Return a practice's effect on a channel at its top level."""
        return float(self.parameters.practices[practice].effects[channel][-1])

    def over_time(self, practice: str, channel: str, top_from: int | None) -> Array:
        """Return an effect by month and draw, at its top from a month on (one row when it never changes)."""
        now = self.level_of(practice, channel)[None, :]
        if top_from is None or self.draws.levels[practice] is None:
            return now
        return step(now, np.full((1, 1), self.best_of(practice, channel)), top_from, self.months)

    def relative(self, practice: str, channel: str, top_from: int | None, *, to_own: bool = False) -> Array:
        """Return a ratio over its mean in the population, or over the firm's present one when the rate is its own."""
        if self.draws.levels[practice] is None:
            return np.ones((1, 1))
        base = self.level_of(practice, channel) if to_own else self.parameters.practices[practice].mean(channel)
        return self.over_time(practice, channel, top_from) / base

    @cached_property
    def bare_tickets(self) -> Separable:
        """The tickets of the firm had it no debt at all, before what supervision changes, by month and draw."""
        return separable(self.user_column) * (self.draws["tau"] / self._reference_load())

    def _reference_load(self) -> Array:
        """Return the load of debt that the rate of tickets already holds: the population's, or the firm's own today."""
        shares, extra = self.ticket_weights
        if not self.own("tau"):
            return debt_load(shares, extra, dict.fromkeys(shares, self.xbar))
        principal, values = self.holdings.principal, self.holdings.values[0]
        today = {d: self.by_draw(principal[DOMAINS.index(d)] / values[DOMAINS.index(d)]) for d in shares}
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
        return by_state if by_state.shape[-1] == 1 else by_state[..., self.state_of]


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


def reference_debt(parameters: ParameterSet, kappa: float) -> float:
    """Return the population's mean debt ratio: that of x*(c) over renewal, steering and advice levels."""
    tables = [parameters.practices[p] for p in ESTATE_PRACTICES]
    effects = tuple(tuple(t.effects[channel]) for t, channel in zip(tables, ESTATE_EFFECTS, strict=True))
    return _mean_debt(tuple(tuple(t.prevalence) for t in tables), effects, kappa)


@lru_cache
def _mean_debt(
    prevalence: tuple[tuple[float, ...], ...], effects: tuple[tuple[float, ...], ...], kappa: float
) -> float:
    found = 0.0
    for weights, added in zip(product(*prevalence), product(*effects), strict=True):
        found += prod(weights) * float(stationary_ratio(min(MAX_RENEWED, sum(added)), kappa))
    return found


def prepare(
    situation: Situation,
    parameters: ParameterSet,
    draws: Draws,
    *,
    prices: bool = True,
    debt: bool = True,
    over: Spells | None = None,
) -> Firm:
    """Return a firm ready to be computed; with `prices` or `debt` off they stay what they are today.

    With `over`, its rows are spells of months, each at its mean; the holdings stay by month.
    """
    months = draws.months
    users = growth(situation.users, situation.users_growth, months + 1)
    rows = users[:months] if over is None else over.mean(users[:months])
    states, state_of = _states(parameters, draws)
    kappa = parameters.number("kappa", situation)
    fee, subscription, labour = _indices(situation, draws, over) if prices else [np.ones((rows.size, 1))] * 3
    return Firm(
        situation=situation,
        parameters=parameters,
        draws=draws if over is None else replace(draws, months=over.count, noise=np.ones((over.count, 1))),
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


def _indices(situation: Situation, draws: Draws, over: Spells | None) -> tuple[Array, Array, Array]:
    """Return the indices of the fee, of subscriptions and of labour, by row and draw."""
    contract, months = situation.contract, draws.months
    rate = {"none": np.zeros(1), "fixed": np.full(1, contract.fixed_rate)}.get(contract.clause, draws["i_fee"])
    at = None if over is None else over.first
    if over is None:
        labour = monthly_index(draws["i_lab"], months)
    else:
        labour = monthly_index_over(draws["i_lab"], over.middle, over.length)
    fee = yearly_index(rate, months, contract.months_since_anniversary, at)
    return fee, yearly_index(draws["i_sub"], months, at=at), labour


def _states(parameters: ParameterSet, draws: Draws) -> tuple[Array, NDArray[np.intp]]:
    """Return the distinct triples of effects (c, dc, dc) met in the draws, and which one each draw has."""
    effects: list[tuple[float, ...]] = []
    code = np.zeros(draws.n, dtype=np.intp)
    for practice, channel in zip(ESTATE_PRACTICES, ESTATE_EFFECTS, strict=True):
        table, levels = parameters.practices[practice], draws.levels[practice]
        if levels is None:
            effects.append((table.mean(channel),))
        else:
            effects.append(table.effects[channel])
            code = code * len(effects[-1]) + levels
    all_states = np.array(list(product(*effects)))
    met = np.flatnonzero(np.bincount(code, minlength=len(all_states)))
    place = np.zeros(len(all_states), dtype=np.intp)
    place[met] = np.arange(met.size)
    return all_states[met], place[code]
