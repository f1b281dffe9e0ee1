"""A small stand-in for an assessment: the same attributes with figures that can be checked by hand."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import numpy as np

from workbook.cases.casefile import new_case
from workbook.questions.bank import bank
from workbook.questions.diagnosis import diagnose
from workbook.questions.gap import gap_between
from workbook.questions.practices import raised


@dataclass
class FakeResult:
    """Lines of a monthly cost; bands at 85 % and 125 % of the mean."""

    lines: dict[str, Any]
    levers: tuple[str, ...] = ()
    debt_change: float = 4000.0
    first_year_cost: float = 0.0

    def monthly(self, line: str) -> Any:
        return self.lines[line]

    def band(self, group: str, q: float) -> Any:
        return self.lines[group] * (0.85 if q < 0.5 else 1.25)

    def year(self, line: str, y: int) -> float:
        return float(self.lines[line][12 * y : 12 * y + 12].sum())


def fake_result(fee: float = 3150.0, drift: float = 0.08, hidden: float = 0.3) -> FakeResult:
    t = np.arange(60)
    flat = fee * 1.021 ** (t // 12)
    grown = (1 + drift) ** (t / 12)
    other = 2340.0 * grown * (1 + 0.15 * np.sin(t))
    unseen = (fee + 2340.0) * hidden / (1 - hidden) * grown * (1 + 0.1 * np.cos(t))
    lines = {"projects": 0 * t, "fee": flat, "visible": flat + other, "hidden": unseen, "total": flat + other + unseen}
    return FakeResult(lines)


def fake_plan() -> FakeResult:
    result = fake_result(drift=0.02, hidden=0.2)
    result.levers = ("restore", "mfa", "steering", "scope")
    result.first_year_cost = 7150.0
    return result


def fake_line(key: str, principal: float, interest: float, grade: str = "C", kind: str = "asset") -> Any:
    rate = interest / principal if principal else float("inf")
    years = principal / interest if interest > 0 else float("inf")
    return SimpleNamespace(
        key=key,
        kind=kind,
        value=principal * 2,
        principal=principal,
        interest=interest,
        implied_rate=rate,
        breaking_point_years=years,
        grade=grade,
        finding=2,
    )


LINES = (
    fake_line("servers", 14800, 5900, "E"),
    fake_line("workstations", 9900, 3400, "D"),
    fake_line("network", 21000, 800, "C"),
    fake_line("backup", 3600, 600, "C"),
    fake_line("applications", 4800, -40, "C"),
    fake_line("restore", 2600, 3900, "C", "practice"),
    fake_line("mfa", 2400, 2100, "D", "practice"),
    fake_line("accounts", 1900, 1700, "D", "practice"),
    fake_line("documentation", 6400, 1600, "E", "practice"),
)


def fake_register(lines: tuple[Any, ...] = LINES) -> Any:
    principal, interest = sum(x.principal for x in lines), sum(x.interest for x in lines)
    return SimpleNamespace(
        lines=lines,
        principal=principal,
        interest=interest,
        ratio=0.31,
        grade="D",
        implied_rate=interest / principal if principal else 0.0,
        breaking_point_years=principal / interest if interest > 0 else float("inf"),
    )


ANSWERS = {q: 1 + i % 4 for i, q in enumerate(one.id for one in bank()) if i % 3} | {"X1": "unknown", "S2": "unknown"}


def fake_actions() -> tuple[Any, ...]:
    plan = (("restore", 0, 1800.0), ("mfa", 0, 2400.0), ("steering", 1, 950.0), ("scope", 1, 2000.0))
    return tuple(SimpleNamespace(lever=lever, start=start, cost=cost) for lever, start, cost in plan)


@dataclass
class FakeAssessment:
    """What charts and stories read."""

    firm_name: str = "Ateliers Brémond"
    fictional: bool = True
    simulation: Any = None
    register: Any = field(default_factory=fake_register)
    diagnosis: Any = field(default_factory=lambda: diagnose(ANSWERS))
    actions: Any = field(default_factory=fake_actions)
    drift_split: dict[str, float] = field(default_factory=dict)
    basis: Any = field(
        default_factory=lambda: SimpleNamespace(answers=23, unknown=2, blank=11, measured=4, questions=36)
    )
    gap: Any = field(default_factory=lambda: gap_between({}, {}))
    case: Any = None
    situation: Any = None
    today: dt.date = dt.date(2026, 11, 25)
    followed: Any = None

    @property
    def as_is(self) -> Any:
        return self.simulation.as_is

    @property
    def planned(self) -> Any:
        return diagnose(raised(ANSWERS, self.recommended.levers))

    @property
    def recommended(self) -> Any:
        return self.simulation.plans[0]

    def __post_init__(self) -> None:
        if self.simulation is None:
            self.simulation = SimpleNamespace(
                as_is=fake_result(), plans=(fake_plan(),), months=60, draws=2000, seed=2026, version="1.0"
            )
        if not self.drift_split:
            result = self.simulation.as_is
            change = result.year("total", 4) - result.year("total", 0)
            shares = {"indexation": 0.3, "volume": 0.2, "debt": 0.35, "services": -0.02, "out_of_scope": 0.15}
            shares["incidents"] = 1 - sum(shares.values())
            self.drift_split = {cause: change * share for cause, share in shares.items()}
        if self.case is None:
            self.case = new_case(self.firm_name[:200] or "?")
            self.case.firm.employees, self.case.fictional = 42, self.fictional
