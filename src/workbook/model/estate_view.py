"""The estate of a firm under a plan: debt ratios by domain, renewals, and the loads that debt puts on run cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from workbook.model import estate
from workbook.model.firm import ESTATE_PRACTICES, Firm
from workbook.model.plan import Setting
from workbook.model.quantities import Array
from workbook.model.situation import DOMAINS
from workbook.model.support import TICKET_DOMAINS, debt_load


@dataclass(frozen=True)
class EstateView:
    """One path of the estate seen draw by draw. `clean` domains have no debt in run costs."""

    firm: Firm
    path: estate.Path
    clean: frozenset[str]
    _hazards: dict[tuple[str, ...], Array] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def debts(self) -> Array:
        """The asset debt at the start of each month and at the end, by month and draw or one column."""
        return np.asarray(self.firm.by_draw(self.path.principal.sum(axis=1)))

    @cached_property
    def mean_debt(self) -> Array:
        """The mean asset debt at the start of each month and at the end, (months + 1,)."""
        return np.asarray(self.debts.mean(axis=1))

    @cached_property
    def ratios(self) -> Mapping[str, Array]:
        """Debt over value, x, by month and draw, of each domain the firm has."""
        values = self.firm.holdings.values[:-1]
        found = {}
        for i, domain in enumerate(DOMAINS):
            if not self.firm.holds(domain):
                continue
            ratio = self.path.principal[:-1, i] / values[:, i, None]
            found[domain] = np.zeros((1, 1)) if domain in self.clean else self.firm.by_draw(ratio)
        return found

    def weighted(self, domains: tuple[str, ...]) -> Array | None:
        """Return the debt ratio of some domains together, weighted by value; None when the firm has none of them."""
        held = [d for d in domains if self.firm.holds(d)]
        if not held:
            return None
        values = self.firm.holdings.values[:-1]
        columns = [DOMAINS.index(d) for d in held]
        whole = values[:, columns].sum(axis=1)[:, None]
        owed: Array = np.zeros((1, 1))
        for domain, column in zip(held, columns, strict=True):
            owed = owed + self.ratios[domain] * values[:, column, None]
        return np.asarray(owed / whole)

    @cached_property
    def load(self) -> Array:
        """What the estate's debt multiplies tickets by, before it is compared with the population's."""
        shares, extra = ticket_weights(self.firm)
        return debt_load(shares, extra, self.ratios)

    def hazard(self, domains: tuple[str, ...], slope: Array) -> Array:
        """Return (1 + b·x)/(1 + b·xbar) over some domains: 1 when the firm has none of them.

        Kept by domains: each group of domains has one slope b.
        """
        if domains not in self._hazards:
            ratio = self.weighted(domains)
            one = np.ones((1, 1))
            relative = one if ratio is None else (1.0 + slope * ratio) / (1.0 + slope * self.firm.xbar)
            self._hazards[domains] = np.asarray(relative)
        return self._hazards[domains]


def ticket_weights(firm: Firm) -> tuple[dict[str, float], dict[str, Array]]:
    """Return the shares w and the extras e of the domains the firm has."""
    held = {d: names for d, names in TICKET_DOMAINS.items() if firm.holds(d)}
    return {d: firm.number(w) for d, (w, _) in held.items()}, {d: firm.draws[e] for d, (_, e) in held.items()}


def estate_path(firm: Firm, setting: Setting) -> estate.Path:
    """Return the estate's path under a setting: the practices' effects from their month, the debt repaid after."""
    months = setting.months(ESTATE_PRACTICES)
    share = np.zeros((firm.months, firm.states.shape[0]))
    for column, (practice, month) in enumerate(zip(ESTATE_PRACTICES, months, strict=True)):
        effect = np.tile(firm.states[:, column], (firm.months, 1))
        if month is not None and month < firm.months:
            effect[max(month, 0) :] = firm.best_of(practice, "c" if practice == "renewal" else "dc")
        share += effect
    share = np.minimum(share, estate.MAX_RENEWED)
    if not firm.debt_moves:
        return estate.frozen(firm.holdings, share, kappa=firm.kappa)
    growth = firm.number("debt_growth")
    return estate.run(firm.holdings, share, kappa=firm.kappa, repay_from=setting.top_from.get("renewal"), growth=growth)
