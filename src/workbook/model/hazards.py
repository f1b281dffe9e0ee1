"""How often and how badly a firm is hit under a setting: multipliers, mean losses, the incident line's expectation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product

import numpy as np

from workbook.model.estate_view import EstateView
from workbook.model.firm import Firm, step
from workbook.model.mixing import combine, limited_mean
from workbook.model.plan import Setting
from workbook.model.quantities import Array, Lognormal
from workbook.model.separable import Separable, separable

KINDS = ("outage", "dataloss", "intrusion", "fraud")
CONTROLS: dict[str, tuple[str, ...]] = {
    "intrusion": ("mfa", "accounts", "patch", "awareness"),
    "fraud": ("mfa", "awareness"),
}
FAILING = {"outage": ("servers", "network"), "dataloss": ("servers", "backup")}
AGED = ("workstations", "servers", "applications")
RESTORED = ("dataloss", "intrusion")
REFERENCE_SIZE = 50.0
URGENT_HOURS_PER_HOUR_DOWN = 0.5


def size_factor(employees: Array | float) -> Array | float:
    """Return how much oftener than the average firm of 10 people and more its systems fail, by size class.

    >>> size_factor(np.array([12.0, 42.0, 300.0])).tolist()
    [0.81, 1.06, 1.9]
    """
    return np.asarray(np.where(employees < 20.0, 0.81, np.where(employees < 250.0, 1.06, 1.9)))


@lru_cache
def _control_table(controls: tuple[tuple[tuple[float, ...], tuple[float, ...]], ...]) -> tuple[Array, float]:
    """Return M over the levels of controls, each told by its effects and prevalence, and M's mean."""
    table = np.ones(tuple(len(effects) for effects, _ in controls))
    weight = np.ones_like(table)
    for levels in product(*(range(n) for n in table.shape)):
        table[levels] = combine([effects[l] for (effects, _), l in zip(controls, levels, strict=True)])
        weight[levels] = np.prod([prevalence[l] for (_, prevalence), l in zip(controls, levels, strict=True)])
    return table, float((table * weight).sum())


@dataclass(frozen=True)
class Hazards:
    """The incidents of one firm. What no lever moves is computed once and kept."""

    firm: Firm

    @cached_property
    def rates(self) -> dict[str, Array]:
        """Events a year of the average firm of this size, by kind and draw (lambda·G)."""
        failing = size_factor(self.firm.figures.employees)
        return {k: self.firm.draws[f"lambda_{k}"] * (failing if k in FAILING else 1.0) for k in KINDS}

    @cached_property
    def controls(self) -> dict[str, tuple[Array, float]]:
        """By kind with controls: M over the levels of the practices that apply, and its mean in the population."""
        practices = self.firm.parameters.practices
        return {
            kind: _control_table(
                tuple((tuple(practices[p].effects[kind]), tuple(practices[p].prevalence)) for p in self.applying(kind))
            )
            for kind in CONTROLS
        }

    def applying(self, kind: str) -> tuple[str, ...]:
        """Return the controls of a kind that apply to this firm."""
        return tuple(p for p in CONTROLS[kind] if self.firm.draws.levels[p] is not None)

    def control(self, kind: str, setting: Setting) -> Array:
        """Return M over its mean in the population, by month and draw (1 when no control applies)."""
        months = {p: m for p in self.applying(kind) if (m := setting.top_from.get(p)) is not None}
        found = self._combined(kind, frozenset())
        for month in sorted(set(months.values())):
            reached = frozenset(p for p, m in months.items() if m <= month)
            found = step(found, self._combined(kind, reached), month, self.firm.months)
        return found / self.controls[kind][1]

    def _combined(self, kind: str, at_top: frozenset[str]) -> Array:
        draws, index, known = self.firm.draws, [], True
        for practice in self.applying(kind):
            levels = draws.levels[practice]
            if practice in at_top or levels is None:
                index.append(np.full(1, self.firm.parameters.top(practice)))
            else:
                known = known and practice not in draws.unknown
                index.append(levels)
        table = self.controls[kind][0]
        if not index:
            return np.ones((1, 1))
        return np.asarray(table[tuple(i[..., :1] if known else i for i in index)])[..., None, :]

    def multiplier(self, kind: str, view: EstateView, setting: Setting) -> Separable:
        """Return the hazard over the reference population's, by month and draw."""
        draws = self.firm.draws
        if kind == "fraud":
            return separable(self.control(kind, setting))
        if kind == "intrusion":
            return view.hazard(AGED, draws["k_eol"] - 1.0) * self.control(kind, setting)
        estate = view.hazard(FAILING[kind], draws["b_infra"])
        if kind == "dataloss":
            return estate
        return estate * self.firm.relative("supervision", "outage", setting.top_from.get("supervision"))

    def ceiling(self, kind: str) -> Array:
        """Return, by draw, a bound no multiplier passes: worst answers, full debt. It does not depend on answers."""
        firm, draws = self.firm, self.firm.draws
        xbar = firm.xbar
        if kind in CONTROLS:
            table, mean = self.controls[kind]
            bound = np.full(draws.n, float(table.max()) / mean)
            slope = draws["k_eol"] - 1.0
            return bound * ((1.0 + slope) / (1.0 + slope * xbar) if kind == "intrusion" else 1.0)
        bound = (1.0 + draws["b_infra"]) / (1.0 + draws["b_infra"] * xbar)
        table_of = firm.parameters.practices["supervision"]
        worst = max(table_of.effects["outage"]) / table_of.mean("outage")
        return bound * (max(worst, 1.0) if kind == "outage" else 1.0)

    @cached_property
    def cap(self) -> Array | float:
        """The most a data loss, an intrusion or a fraud can cost: a year's revenue."""
        return self.firm.figures.revenue

    def severity(self, kind: str) -> Lognormal:
        """Return the registry's severity of a kind: hours for outages, euros a user or a firm of 50 for the others."""
        found = self.firm.parameters.quantity(f"sev_{kind}", self.firm.situation)
        if not isinstance(found, Lognormal):
            found = Lognormal.from_median(max(found.mean, 1e-9), 0.0)
        return found

    def median(self, kind: str) -> Array:
        """Return the median loss in euros before restore, by month; one row when the firm does not grow."""
        rows = slice(None) if self.firm.situation.users_growth else slice(0, 1)
        if kind == "dataloss":
            scale = self.firm.users[..., rows, None]
        else:
            exponent = self.firm.number("size_exponent")
            scale = (self.firm.employees[..., rows, None] / REFERENCE_SIZE) ** exponent
        return self.severity(kind).median * scale

    @cached_property
    def hour_down(self) -> Separable:
        """What an hour of outage costs, by month and draw: people stopped, and urgent support."""
        firm, draws = self.firm, self.firm.draws
        stopped = draws["stop_share"] * draws["labour"] * draws["q_prod"]
        urgent = URGENT_HOURS_PER_HOUR_DOWN * draws["rate"] * draws["m_urgent"]
        return separable(firm.labour_index) * firm.people * stopped + separable(firm.fee_index) * urgent

    @cached_property
    def restore_scale(self) -> Array:
        """S: the loss's mean factor in the population, divided out of every loss a restore bears on."""
        return self._scale(self.firm.draws["k_restore"])

    def _scale(self, factor: Array) -> Array:
        if self.firm.draws.levels["restore"] is None:
            return np.ones(1)
        fail = self.firm.parameters.practices["restore"].mean("p_fail")
        return np.asarray(1.0 + fail * (factor - 1.0))

    @cached_property
    def means(self) -> dict[str, tuple[Array, Array]]:
        """By kind but outages: the mean capped loss when the restore works, and when it fails."""
        return self.means_at(self.firm.draws["k_restore"])

    def means_at(self, factor: Array) -> dict[str, tuple[Array, Array]]:
        """Return `means` where a failed restore multiplies the loss by `factor`, its values in columns."""
        found = {}
        for kind in KINDS[1:]:
            median, sigma = self.median(kind), self.severity(kind).sigma
            if kind in RESTORED:
                works = median / self._scale(factor)
                low, high = limited_mean(np.stack(np.broadcast_arrays(works, works * factor)), sigma, self.cap)
            else:
                low = high = limited_mean(median, sigma, self.cap)
            found[kind] = (low, high)
        return found

    def fails(self, setting: Setting) -> Array:
        """Return the chance that a restore fails, by month and draw."""
        if self.firm.draws.levels["restore"] is None:
            return np.zeros((1, 1))
        return self.firm.over_time("restore", "p_fail", setting.top_from.get("restore"))

    def mean_loss(self, kind: str, setting: Setting) -> Separable:
        """Return the mean loss of one event, by month and draw."""
        if kind == "outage":
            return self.hour_down * self.severity(kind).mean
        works, fails = self.means[kind]
        found = separable(works)
        return found + separable(self.fails(setting)) * (fails - works) if kind in RESTORED else found

    def expected(self, kind: str, view: EstateView, setting: Setting) -> Separable:
        """Return the expected loss of each month given the draw: lambda·G/12 · multiplier · mean loss."""
        return self.mean_loss(kind, setting) * (self.rates[kind] / 12.0) * self.multiplier(kind, view, setting)
