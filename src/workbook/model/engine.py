"""The engine: each line is computed once for each setting of the levers it depends on, and shared by all plans."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from workbook.model import lines
from workbook.model.estate_states import ESTATE_PRACTICES
from workbook.model.estate_view import EstateView, estate_paths
from workbook.model.events import Candidates, Incident, by_period, candidates, happen
from workbook.model.firm import Firm
from workbook.model.hazards import KINDS, Hazards
from workbook.model.levers import actions, gap_of, one_off_price, running_price
from workbook.model.plan import Plan, Setting
from workbook.model.quantities import Array
from workbook.model.separable import Separable, separable

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

# The allocator of Linux hands tables of this size back as soon as they are freed, and the next one pays for all its
# pages again: a third of the time. Freeing one larger block, never touched, makes it keep them.
np.empty(4_000_000)


@dataclass(frozen=True)
class Row:
    """One line under one setting, reduced: mean by month, and euros by year and draw."""

    mean: Array
    years: Array


@dataclass
class Engine:
    """The lines of one firm; what is kept by setting is the estate, and lines and losses by year, never by month."""

    firm: Firm
    _rows: dict[Hashable, Row] = field(default_factory=dict)
    _views: dict[tuple[tuple[int | None, ...], frozenset[str]], EstateView] = field(default_factory=dict)
    _losses: dict[Hashable, Array] = field(default_factory=dict)

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
        months = setting.months(ESTATE_PRACTICES)
        if (months, setting.clean) not in self._views:
            self.prepare_views([setting])
            path = self._views[months, frozenset()].path
            self._views[months, setting.clean] = EstateView(self.firm, path, setting.clean)
        return self._views[months, setting.clean]

    def prepare_views(self, settings: Iterable[Setting]) -> None:
        """Run the estates of several settings together, which costs little more than one."""
        plain = frozenset[str]()
        missing = {m: s for s in settings if ((m := s.months(ESTATE_PRACTICES)), plain) not in self._views}
        paths = estate_paths(self.firm, tuple(missing.values())) if missing else ()
        for months, path in zip(missing, paths, strict=True):
            self._views[months, plain] = EstateView(self.firm, path, plain)

    def key(self, line: str, setting: Setting) -> Hashable:
        """Return what a line depends on in a setting: equal keys, equal figures."""
        if line not in setting.keys:
            clean = frozenset[str]() if line in WITHOUT_DEBT else setting.clean
            provider = setting.new_provider if line == "exit" else None
            setting.keys[line] = (line, setting.months(DEPENDS[line]), clean, provider)
        return setting.keys[line]

    def array(self, line: str, setting: Setting) -> Array:
        """Return a line by month and draw (one column when it is the same in all draws)."""
        found = self.line(line, setting).table()
        return np.broadcast_to(found, (self.firm.months, found.shape[1]))

    def line(self, line: str, setting: Setting) -> Separable:
        """Return a line as a sum of products."""
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
            self._rows[key] = self._reduced(self.line(line, setting))
        return self._rows[key]

    def _reduced(self, line: Separable) -> Row:
        months = self.firm.months
        return Row(line.monthly(months), line.yearly(months, self.firm.draws.n))

    def losses(self, kind: str, setting: Setting) -> Array:
        """Return the simulated losses of a kind by year and draw."""
        key = self.key(kind, setting)
        if key not in self._losses:
            self._losses[key] = by_period(self.incidents(kind, setting), self.firm.months, self.firm.draws.n)
        return self._losses[key]

    def monthly_losses(self, kind: str, setting: Setting) -> Array:
        """Return the simulated losses of a kind by month and draw."""
        return by_period(self.incidents(kind, setting), self.firm.months, self.firm.draws.n, length=1)

    def incidents(self, kind: str, setting: Setting) -> Incident:
        """Return which candidates of a kind happen under a setting."""
        return happen(self.hazards, kind, self.candidates[kind], self.view(setting), setting)

    def action(self, name: str, start: int) -> Array:
        """Return what one lever costs by month and draw, from its start month."""
        firm = self.firm
        spec = firm.parameters.levers[name]
        missing = gap_of(name, firm.parameters, firm.draws)
        one_off = one_off_price(name, firm.situation, firm.parameters, firm.draws)
        return actions(one_off, self.running(name, start), missing, firm.fee_index, start=start, lead=spec.lead)

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
            self._rows[key] = self._reduced(separable(self.action(name, start)))
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
