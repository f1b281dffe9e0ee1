"""The estate of a firm under a plan: debt ratios by domain, renewals, and the loads that debt puts on run cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from workbook.model import estate
from workbook.model.estate_states import ESTATE_PRACTICES
from workbook.model.firm import Firm
from workbook.model.plan import Setting
from workbook.model.quantities import Array
from workbook.model.separable import Separable, separable
from workbook.model.situation import DOMAINS
from workbook.model.support import debt_load


@dataclass(frozen=True)
class EstateView:
    """One path of the estate seen draw by draw. `clean` domains have no debt in run costs."""

    firm: Firm
    path: estate.Path
    clean: frozenset[str]
    _hazards: dict[tuple[str, ...], Separable] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def debts(self) -> Array:
        """The asset debt at the start of each month and at the end, by month and draw or one column."""
        return np.asarray(self.firm.by_draw(self.path.principal.sum(axis=-2)))

    @cached_property
    def mean_debt(self) -> Array:
        """The mean asset debt at the start of each month and at the end, (months + 1,)."""
        return np.asarray(self.debts.mean(axis=1))

    @cached_property
    def ratios(self) -> Mapping[str, Array]:
        """Debt over value, x, by month and draw, of each domain the firm has."""
        return {domain: self.firm.by_draw(ratio) for domain, ratio in self._by_state.items()}

    @cached_property
    def _by_state(self) -> Mapping[str, Array]:
        """The ratios by month and state of the estate."""
        values = self.firm.holdings.values[..., :-1, :]
        return {
            domain: np.zeros((1, 1))
            if domain in self.clean
            else self.path.principal[..., :-1, i, :] / values[..., i, None]
            for i, domain in enumerate(DOMAINS)
            if self.firm.holds(domain)
        }

    def weighted(self, domains: tuple[str, ...]) -> Array | None:
        """Return the debt ratio of some domains together, weighted by value; None when the firm has none of them."""
        held = [d for d in domains if self.firm.holds(d)]
        if not held:
            return None
        values = self.firm.holdings.values[..., :-1, :]
        columns = [DOMAINS.index(d) for d in held]
        whole = values[..., columns].sum(axis=-1)[..., None]
        owed: Array = np.zeros((1, 1))
        for domain, column in zip(held, columns, strict=True):
            owed = owed + self._by_state[domain] * values[..., column, None]
        return np.asarray(self.firm.by_draw(owed / whole))

    @cached_property
    def hours(self) -> Array:
        """The support hours of each month, noise and debt in, before what supervision and documentation change."""
        load = debt_load(*self.firm.ticket_weights, self.ratios)
        return (self.firm.bare_tickets * self.firm.draws["h_ticket"] * (load * self.firm.draws.noise)).table()

    def hazard(self, domains: tuple[str, ...], slope: Array) -> Separable:
        """Return (1 + b·x)/(1 + b·xbar) over some domains: 1 when the firm has none of them.

        Kept by domains: each group of domains has one slope b.
        """
        if domains not in self._hazards:
            ratio, at_nil = self.weighted(domains), 1.0 / (1.0 + slope * self.firm.xbar)
            with_debt = None if ratio is None else separable(at_nil) + separable(ratio) * (slope * at_nil)
            self._hazards[domains] = with_debt or separable(1.0)
        return self._hazards[domains]


def estate_paths(firm: Firm, settings: Sequence[Setting]) -> tuple[estate.Path, ...]:
    """Return the estate's path under each setting: practices' effects from their month, the debt repaid after."""
    shares = np.concatenate([renewed_share(firm, setting) for setting in settings], axis=1)
    states = firm.states.shape[0]
    holdings = replace(firm.holdings, principal=np.tile(firm.holdings.principal, (1, len(settings))))
    if firm.debt_moves:
        repaid = np.repeat([setting.top_from.get("renewal", firm.months) for setting in settings], states)
        growth = firm.number("debt_growth")
        whole = estate.run(holdings, shares, kappa=firm.kappa, repay_from=repaid, growth=growth)
    else:
        whole = estate.frozen(holdings, shares, kappa=firm.kappa)
    return tuple(whole.part(slice(i * states, (i + 1) * states)) for i in range(len(settings)))


def renewed_share(firm: Firm, setting: Setting) -> Array:
    """Return the share renewed in time under a setting, (months, states): the practices' effects from their month."""
    share = np.zeros((firm.months, firm.states.shape[0]))
    for column, (practice, month) in enumerate(zip(ESTATE_PRACTICES, setting.months(ESTATE_PRACTICES), strict=True)):
        effect = np.tile(firm.states[:, column], (firm.months, 1))
        if month is not None and month < firm.months:
            effect[max(month, 0) :] = firm.best_of(practice, "c" if practice == "renewal" else "dc")
        share += effect
    return np.minimum(share, estate.MAX_RENEWED)
