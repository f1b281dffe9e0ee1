"""What one plan costs: its lines by month, by year and by draw, and what is owed at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from workbook.model.engine import Engine, Row
from workbook.model.hazards import KINDS
from workbook.model.indices import discount
from workbook.model.lines import HIDDEN, LINES, VISIBLE, project_delay
from workbook.model.plan import Plan, Setting
from workbook.model.quantities import Array

GROUPS: dict[str, tuple[str, ...]] = {
    "visible": VISIBLE,
    "hidden": HIDDEN,
    "total": LINES,
    "run": ("out_of_scope", "lost_time", "incidents", "projects", "exit"),
}
PERCENTILES = (0.10, 0.50, 0.80, 0.90, 0.95)


def _parts(name: str) -> tuple[str, ...]:
    """Return the lines of a group, incidents told by kind.

    Raises:
        KeyError: no line or group has this name.
    """
    found: list[str] = []
    for line in GROUPS.get(name, (name,)):
        if line == "incidents":
            found.extend(KINDS)
        elif line in LINES or line in KINDS:
            found.append(line)
        else:
            raise KeyError(name)
    return tuple(found)


@dataclass(frozen=True)
class PlanResult:
    """What one plan costs. Lines and groups are named: the ten lines, "visible", "hidden", "total", "run", the four
    kinds of incidents. Money is euros excluding VAT, nominal. Means come from conditional expectations; what is
    drawn (`draw_totals`, `total_band`, `shortfall`) holds simulated incidents unless said otherwise.
    """

    plan: Plan
    setting: Setting
    engine: Engine = field(repr=False)

    @property
    def levers(self) -> tuple[str, ...]:
        """The names of the levers pulled, in the fixed order."""
        return self.plan.levers

    @property
    def months(self) -> int:
        """The horizon."""
        return self.engine.firm.months

    def monthly(self, name: str = "total") -> Array:
        """Return the mean of each month, (months,)."""
        total = np.zeros(self.months)
        for _, row in self._rows(name):
            total += row.mean
        return total

    def _rows(self, name: str) -> Iterator[tuple[str, Row]]:
        for part in _parts(name):
            if part == "actions":
                for lever, start in self.engine.plan_applies(self.plan):
                    yield part, self.engine.action_row(lever, start)
            else:
                yield part, self.engine.row(part, self.setting)

    def draws(self, name: str = "total") -> Array:
        """Return the conditional expectation of each month in each draw, (months, draws)."""
        found = np.zeros((self.months, self.engine.firm.draws.n))
        for part in _parts(name):
            if part == "actions":
                for lever, start in self.engine.plan_applies(self.plan):
                    found += self.engine.action(lever, start)
            else:
                found += self.engine.array(part, self.setting)
        return found

    def band(self, name: str = "total", q: float = 0.5) -> Array:
        """Return a quantile over draws of each month's conditional expectation, (months,)."""
        return np.asarray(self.bands(name, (q,))[0])

    def bands(self, name: str = "total", qs: Sequence[float] = (0.1, 0.5, 0.9)) -> Array:
        """Return several quantiles of each month at once, (len(qs), months)."""
        return quantiles(self.draws(name), qs)

    def years(self, name: str = "total", *, events: bool = False) -> Array:
        """Return euros by year and draw; with `events`, incidents are those simulated instead of expected."""
        n = self.engine.firm.draws.n
        found = np.zeros((-(-self.months // 12), n))
        for part, row in self._rows(name):
            found += self.engine.losses(part, self.setting) if events and part in KINDS else row.years
        return found

    def total(self, name: str = "total") -> float:
        """Return the mean over the whole horizon."""
        return float(self.monthly(name).sum())

    def present_value(self, rate_year: float, name: str = "total") -> float:
        """Return the mean over the horizon with each month's flow discounted: x (1+rate)^(-t/12)."""
        return float(self.monthly(name) @ discount(rate_year, self.months))

    def year(self, name: str = "total", y: int = 0) -> float:
        """Return the mean of year y (0 is the first)."""
        return float(self.monthly(name)[12 * y : 12 * (y + 1)].sum())

    def draw_totals(self, name: str = "total", *, events: bool = True) -> Array:
        """Return each draw's euros over the horizon, (draws,)."""
        return np.asarray(self.years(name, events=events).sum(axis=0))

    def total_band(self, name: str = "total") -> tuple[float, float, float, float, float]:
        """Return the 10, 50, 80, 90 and 95 % quantiles of the horizon's total, incidents simulated."""
        p10, p50, p80, p90, p95 = (float(v) for v in np.quantile(self.draw_totals(name), PERCENTILES))
        return p10, p50, p80, p90, p95

    def standard_error(self, name: str = "total") -> float:
        """Return the Monte-Carlo error of the mean total (conditional expectations)."""
        totals = self.draw_totals(name, events=False)
        return float(totals.std(ddof=1) / np.sqrt(totals.size)) if totals.size > 1 else 0.0

    def incident_losses(self) -> Array:
        """Return the simulated incident losses by year and draw."""
        return self.years("incidents", events=True)

    def shortfall(self, share: float = 0.05) -> float:
        """Return the mean yearly incident loss of the worst share of simulated years (whole years only)."""
        losses = np.sort(self.incident_losses()[: self.months // 12].ravel())
        return float(losses[-max(1, round(share * losses.size)) :].mean())

    def loss_free_share(self) -> float:
        """Return the share of simulated whole years without any incident with loss."""
        return float((self.incident_losses()[: self.months // 12] == 0.0).mean())

    @property
    def debt_paths(self) -> Array:
        """The asset debt (principal) at the start of each month and at the end, by month and draw or one column."""
        return self.engine.view(self.setting).debts

    @property
    def debt_path(self) -> Array:
        """The mean asset debt at the start of each month and at the end, (months + 1,)."""
        return self.engine.view(self.setting).mean_debt

    @property
    def debt_change(self) -> float:
        """The mean asset debt at the end less the one at the start: what was not spent but is owed."""
        path = self.debt_path
        return float(path[-1] - path[0])

    @property
    def debt_ratio(self) -> Array:
        """The mean asset debt over the value of the estate, (months + 1,)."""
        values = self.engine.firm.holdings.values.sum(axis=1)
        return np.asarray(np.divide(self.debt_path, values, out=np.zeros_like(values), where=values > 0.0))

    def drift_rate(self, year: int = 4, name: str = "total") -> float:
        """Return the yearly rate from the first year's mean to year y's: (total(y)/total(0))^(1/y) - 1.

        0.0 when the first year is nil, or the horizon holds no such year.
        """
        held = 12 * (year + 1) <= self.months
        return drift_rate(self.year(name, 0), self.year(name, year), year) if held else 0.0

    def project_delay(self, month: int) -> Array:
        """Return how late a project planned for a month of the horizon is, in months, (draws,)."""
        late = project_delay(self.engine.firm, self.engine.view(self.setting), self.setting, month)
        return np.broadcast_to(late[0], (self.engine.firm.draws.n,))

    @property
    def first_year_cost(self) -> float:
        """Fee, actions and renewals of the first year less the same as the firm is: what a budget must find."""
        own = sum(self.year(line, 0) for line in ("fee", "actions", "renewals"))
        as_is = Setting({})
        return own - sum(float(self.engine.row(line, as_is).mean[:12].sum()) for line in ("fee", "renewals"))


def drift_rate(first: float, last: float, years: int) -> float:
    """Return the yearly rate from the first year's cost to that of so many years later; 0.0 when the first is nil.

    >>> round(drift_rate(100.0, 121.0, 2), 6)
    0.1
    """
    return float((last / first) ** (1.0 / years) - 1.0) if years > 0 and first > 0.0 else 0.0


def quantiles(values: Array, qs: Sequence[float]) -> Array:
    """Return quantiles over draws (last axis) of each row: the nearest ranks below and above, weighted.

    Rows are sorted whole: numpy sorts many at once faster than it parts one at several places.

    >>> quantiles(np.array([[3.0, 1.0, 2.0]]), (0.5,)).tolist()
    [[2.0]]
    """
    place = np.asarray(qs) * (values.shape[1] - 1)
    below = np.floor(place).astype(int)
    above = np.minimum(below + 1, values.shape[1] - 1)
    ordered = np.sort(values, axis=1)
    weight = (place - below)[:, None]
    return np.asarray(ordered[:, below].T * (1.0 - weight) + ordered[:, above].T * weight)


def over_twelve_months(values: Array) -> Array:
    """Return each month's mean over the twelve months around it; the first and last half years keep their year's mean.

    Months are the last axis. Single months are lumpy: what a firm decides on is the year.

    >>> over_twelve_months(np.arange(24.0)).tolist()[:8], over_twelve_months(np.arange(24.0)).tolist()[-2:]
    ([5.5, 5.5, 5.5, 5.5, 5.5, 5.5, 5.5, 6.5], [17.5, 17.5])
    """
    amounts = np.asarray(values, dtype=float)
    months = amounts.shape[-1]
    window = min(12, months)
    sums = np.cumsum(np.concatenate([np.zeros((*amounts.shape[:-1], 1)), amounts], axis=-1), axis=-1)
    starts = np.clip(np.arange(months) - 6, 0, months - window)
    return np.asarray((sums[..., starts + window] - sums[..., starts]) / window)
