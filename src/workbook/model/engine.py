"""The engine: each line is computed once for each setting of the levers it depends on, and shared by all plans."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from workbook.model import lines
from workbook.model.estate_view import EstateView, estate_path
from workbook.model.events import Candidates, by_year, candidates, happen
from workbook.model.firm import ESTATE_PRACTICES, Firm
from workbook.model.hazards import KINDS, Hazards
from workbook.model.levers import actions, gap_of, one_off_price, running_price
from workbook.model.plan import Plan, Setting
from workbook.model.quantities import Array

DEPENDS: dict[str, tuple[str, ...]] = {
    "fee": (),
    "out_of_scope": (*ESTATE_PRACTICES, "supervision", "documentation", "scope"),
    "subscriptions": ("advice",),
    "internal": (),
    "renewals": ESTATE_PRACTICES,
    "lost_time": (*ESTATE_PRACTICES, "supervision", "documentation"),
    "outage": (*ESTATE_PRACTICES, "supervision"),
    "dataloss": (*ESTATE_PRACTICES, "restore"),
    "intrusion": (*ESTATE_PRACTICES, "restore", "mfa", "accounts", "patch", "awareness"),
    "fraud": ("mfa", "awareness"),
    "projects": ESTATE_PRACTICES,
    "exit": ("documentation", "reversibility"),
}
WITHOUT_DEBT = {"fee", "subscriptions", "internal", "exit", "fraud", "renewals"}
KEPT_BYTES = 150_000_000


@dataclass(frozen=True)
class Row:
    """One line under one setting, reduced: mean by month, and euros by year and draw."""

    mean: Array
    years: Array


@dataclass
class Engine:
    """The lines of one firm, kept by setting. Arrays by month and draw are dropped when they weigh too much."""

    firm: Firm
    _arrays: OrderedDict[Hashable, Array] = field(default_factory=OrderedDict)
    _rows: dict[Hashable, Row] = field(default_factory=dict)
    _views: dict[Hashable, EstateView] = field(default_factory=dict)
    _losses: dict[Hashable, Array] = field(default_factory=dict)
    _bytes: int = 0

    @cached_property
    def hazards(self) -> Hazards:
        """The firm's incidents."""
        return Hazards(self.firm)

    @cached_property
    def candidates(self) -> dict[str, Candidates]:
        """The events that could happen, by kind; nobody's answers move them."""
        return {kind: candidates(self.hazards, kind) for kind in KINDS}

    def view(self, setting: Setting) -> EstateView:
        """Return the estate under a setting."""
        key = (setting.months(ESTATE_PRACTICES), setting.clean)
        if key not in self._views:
            bare = (key[0], frozenset[str]())
            path = self._views[bare].path if bare in self._views else estate_path(self.firm, setting)
            self._views[key] = EstateView(self.firm, path, setting.clean)
        return self._views[key]

    def key(self, line: str, setting: Setting) -> Hashable:
        """Return what a line depends on in a setting: equal keys, equal figures."""
        if line not in setting.keys:
            clean = frozenset[str]() if line in WITHOUT_DEBT else setting.clean
            provider = setting.new_provider if line == "exit" else None
            setting.keys[line] = (line, setting.months(DEPENDS[line]), clean, provider)
        return setting.keys[line]

    def array(self, line: str, setting: Setting) -> Array:
        """Return a line by month and draw (one column when it is the same in all draws)."""
        key = self.key(line, setting)
        if key in self._arrays:
            self._arrays.move_to_end(key)
            return self._arrays[key]
        found = self._compute(line, setting)
        if found.shape[0] != self.firm.months:
            found = np.broadcast_to(found, (self.firm.months, found.shape[1]))
        return self._keep(key, found)

    def _keep(self, key: Hashable, found: Array) -> Array:
        self._arrays[key] = found
        self._bytes += found.nbytes
        while self._bytes > KEPT_BYTES and len(self._arrays) > 1:
            self._bytes -= self._arrays.popitem(last=False)[1].nbytes
        return found

    def _compute(self, line: str, setting: Setting) -> Array:
        firm = self.firm
        match line:
            case "fee":
                return lines.fee_line(firm)
            case "subscriptions":
                return lines.subscriptions_line(firm, setting)
            case "internal":
                return lines.internal_line(firm)
            case "exit":
                return lines.exit_line(firm, setting)
        view = self.view(setting)
        match line:
            case "renewals":
                return lines.renewals_line(firm, view)
            case "out_of_scope":
                return lines.out_of_scope_line(firm, view, setting)
            case "lost_time":
                return lines.lost_time_line(firm, view, setting)
            case "projects":
                return lines.projects_line(firm, view, setting)
        return self.hazards.expected(line, view, setting)

    def row(self, line: str, setting: Setting) -> Row:
        """Return a line reduced to its monthly mean and its years by draw."""
        key = self.key(line, setting)
        if key not in self._rows:
            self._rows[key] = reduce_line(self.array(line, setting), self.firm.draws.n)
        return self._rows[key]

    def losses(self, kind: str, setting: Setting) -> Array:
        """Return the simulated losses of a kind by year and draw."""
        key = self.key(kind, setting)
        if key not in self._losses:
            incident = happen(self.hazards, kind, self.candidates[kind], self.view(setting), setting)
            self._losses[key] = by_year(incident, self.firm.months, self.firm.draws.n)
        return self._losses[key]

    def action(self, name: str, start: int) -> Array:
        """Return what one lever costs by month and draw, from its start month."""
        key = ("actions", name, start)
        if key in self._arrays:
            return self._arrays[key]
        firm = self.firm
        spec = firm.parameters.levers[name]
        missing = gap_of(name, firm.parameters, firm.draws)
        one_off = one_off_price(name, firm.situation, firm.parameters, firm.draws)
        running = self.running(name, start)
        cost = actions(one_off, running, missing, firm.fee_index, start=start, lead=spec.lead)
        return self._keep(key, cost)

    def running(self, name: str, start: int = 0) -> Array:
        """Return what a lever costs a year by draw at today's prices, for what is missing.

        A wider scope is paid a share of the billing it takes away, in full wherever anything is missing.
        """
        firm, spec = self.firm, self.firm.parameters.levers[name]
        missing = gap_of(name, firm.parameters, firm.draws)
        if spec.running.share_of_removed:
            yearly = spec.running.share_of_removed * self.removed_billing(start + spec.lead)
            return np.where(missing > 0.0, yearly, 0.0)
        return running_price(name, firm.situation, firm.parameters, firm.draws) * missing

    def action_row(self, name: str, start: int) -> Row:
        """Return a lever's cost reduced to its monthly mean and its years by draw."""
        key = ("actions", name, start)
        if key not in self._rows:
            self._rows[key] = reduce_line(self.action(name, start), self.firm.draws.n)
        return self._rows[key]

    def removed_billing(self, month: int) -> float:
        """Return the billing a year that a wider scope alone takes away at today's prices, over the firm as it is.

        It is the mean over all draws of the twelve months from `month` on; fewer are scaled to a year.
        """
        if month >= self.firm.months:
            return 0.0
        window = slice(max(month, 0), max(month, 0) + 12)
        without = self.array("out_of_scope", Setting({}))
        narrowed = self.array("out_of_scope", Setting({"scope": month}))
        saved = ((without - narrowed) / self.firm.fee_index)[window]
        return float(saved.mean() * 12.0)

    def plan_applies(self, plan: Plan) -> tuple[tuple[str, int], ...]:
        """Return the levers of a plan that cost something: those of practices that apply."""
        return tuple((name, start) for name, start in plan.starts if self.firm.draws.levels[name] is not None)


def reduce_line(array: Array, n: int) -> Row:
    """Return a line by month and draw reduced to its monthly mean and its sums by year and draw."""
    years = np.add.reduceat(array, np.arange(0, array.shape[0], 12), axis=0)
    return Row(array.mean(axis=1), np.broadcast_to(years, (years.shape[0], n)))
