"""The register of debts: what is owed, what it costs a year, how long before the interest has eaten the principal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Literal

from workbook.model.levers import gap_of, one_off_price
from workbook.model.lines import premium_of
from workbook.model.parameterset import ParameterSet
from workbook.model.plan import Setting
from workbook.model.simulation import Simulation, simulate
from workbook.model.situation import DEBT_PRACTICES, DOMAINS, Situation

Grade = Literal["A", "B", "C", "D", "E"]
STEPS: tuple[tuple[Grade, float], ...] = (("A", 0.05), ("B", 0.10), ("C", 0.20), ("D", 0.50))
INTEREST_LINES = ("out_of_scope", "lost_time", "incidents", "projects", "exit")
DOMAIN_FINDING = 2
REFERENCE_RATES = (0.09, 0.40)  # the published range of what a debt costs a year


def grade_of(ratio: float) -> Grade:
    """Return the grade of a debt over the value it bears on: A to 5 %, B to 10, C to 20, D to 50, E beyond.

    >>> [grade_of(r) for r in (0.04, 0.05, 0.3, 0.6)]
    ['A', 'A', 'D', 'E']
    """
    return next((grade for grade, bound in STEPS if ratio <= bound), "E")


def breaking_point(principal: float, interest: float) -> float:
    """Return the years after which the interest paid passes the principal: infinite when there is no interest.

    >>> breaking_point(8000.0, 2000.0), breaking_point(8000.0, 0.0)
    (4.0, inf)
    """
    return principal / interest if interest > 0.0 else inf


@dataclass(frozen=True, kw_only=True)
class Owed:
    """What is owed today and what it bears on. Euros."""

    value: float
    principal: float

    @property
    def ratio(self) -> float:
        """Principal over the value it bears on, 0 when there is none."""
        return self.principal / self.value if self.value > 0.0 else 0.0

    @property
    def grade(self) -> Grade:
        """The ratio's grade."""
        return grade_of(self.ratio)


@dataclass(frozen=True, kw_only=True)
class Debt(Owed):
    """A debt with what it costs a year, mean over the horizon. Euros."""

    interest: float

    @property
    def implied_rate(self) -> float:
        """Interest over principal, to be compared with the published 9 to 40 %; 0 when nothing is owed."""
        return self.interest / self.principal if self.principal > 0.0 else 0.0

    @property
    def breaking_point_years(self) -> float:
        """Years before the interest has passed the principal."""
        return breaking_point(self.principal, self.interest)


@dataclass(frozen=True, kw_only=True)
class DebtLine(Debt):
    """One debt: an asset domain's, or a practice's (its value is the practice's one-off cost)."""

    key: str
    kind: Literal["asset", "practice"]
    finding: int


@dataclass(frozen=True, kw_only=True)
class Register(Debt):
    """A firm's debts, line by line and together; a domain or practice the firm has not is not in it."""

    lines: tuple[DebtLine, ...]

    @classmethod
    def of(cls, lines: Sequence[DebtLine]) -> Register:
        """Return the register of some debts: its amounts are the sums of theirs."""
        value, principal, interest = (
            sum(getattr(line, name) for line in lines) for name in ("value", "principal", "interest")
        )
        return cls(value=value, principal=principal, interest=interest, lines=tuple(lines))

    @property
    def asset_ratio(self) -> float:
        """The ratio of the estate alone."""
        return Register.of([line for line in self.lines if line.kind == "asset"]).ratio


def register_of_debts(
    situation: Situation, parameters: ParameterSet, *, months: int = 60, draws: int = 2000, seed: int = 2026
) -> Register:
    """Return a firm's register of debts; see `register_of`."""
    return register_of(simulate(situation, parameters, (), months=months, draws=draws, seed=seed))


def register_of(simulation: Simulation) -> Register:
    """Return the register of a simulated firm.

    Interest is the yearly mean of out-of-scope work, lost time, incidents, delays and exit as the firm is, less the
    same without any debt, plus the premium of forced renewals. A line's interest is the same with it alone removed,
    scaled so that lines sum to the whole (removing two debts saves less, or more, than one then the other).
    """
    domains, practices = _bearers(simulation)
    base = _run_cost(simulation, Setting({}))
    whole = base - _run_cost(simulation, _without(domains, practices))
    alone = {d: base - _run_cost(simulation, _without((d,), ())) for d in domains}
    alone |= {p: base - _run_cost(simulation, _without((), (p,))) for p in practices}
    total = sum(alone.values())
    scale = whole / total if total > 0.0 else 0.0
    firm, years = simulation.engine.firm, simulation.months / 12.0
    premiums = premium_of(firm, simulation.engine.view(Setting({}))).mean(axis=2).sum(axis=1) / years
    lines = []
    for domain in domains:
        owed = _owed_on(domain, simulation)
        interest = scale * alone[domain] + float(premiums[DOMAINS.index(domain)])
        lines.append(DebtLine(key=domain, kind="asset", interest=interest, finding=DOMAIN_FINDING, **vars(owed)))
    for practice in practices:
        owed = _owed_in(practice, simulation)
        finding = firm.parameters.levers[practice].finding[0]
        interest = scale * alone[practice]
        lines.append(DebtLine(key=practice, kind="practice", interest=interest, finding=finding, **vars(owed)))
    return Register.of(lines)


def owed_of(simulation: Simulation) -> Owed:
    """Return what a simulated firm owes in all, without what it costs: a hundredth of the register's work."""
    domains, practices = _bearers(simulation)
    lines = [_owed_on(d, simulation) for d in domains] + [_owed_in(p, simulation) for p in practices]
    return Owed(value=sum(line.value for line in lines), principal=sum(line.principal for line in lines))


def _bearers(simulation: Simulation) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the domains and the practices that can bear a debt: those the firm has."""
    firm = simulation.engine.firm
    domains = tuple(d for d in DOMAINS if firm.holds(d))
    return domains, tuple(p for p in DEBT_PRACTICES if firm.draws.levels[p] is not None)


def _owed_on(domain: str, simulation: Simulation) -> Owed:
    firm, i = simulation.engine.firm, DOMAINS.index(domain)
    principal = float(firm.by_draw(firm.holdings.principal[i]).mean())
    return Owed(value=float(firm.holdings.values[0, i]), principal=principal)


def _owed_in(practice: str, simulation: Simulation) -> Owed:
    firm = simulation.engine.firm
    price = one_off_price(practice, firm.situation, firm.parameters, firm.draws)
    owed = float((gap_of(practice, firm.parameters, firm.draws) * price).mean())
    return Owed(value=float(price.mean()), principal=owed)


def _without(domains: tuple[str, ...], practices: tuple[str, ...]) -> Setting:
    return Setting(dict.fromkeys(practices, 0), clean=frozenset(domains))


def _run_cost(simulation: Simulation, setting: Setting) -> float:
    """Return the yearly mean of the lines debt bears on."""
    return replace(simulation.as_is, setting=setting).total("run") * 12.0 / simulation.months
