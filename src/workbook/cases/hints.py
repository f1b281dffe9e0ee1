"""Which of a firm's figures are far from the usual: a slip of the pen, a wrong unit, or a firm like no other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from workbook.cases.entered import Entered
from workbook.parameters.registry import default_parameters, published, registry
from workbook.questions.figures import FigureRule, figure_rules

MONTHS = 12


@dataclass(frozen=True)
class Usual:
    """What is usual: the most likely value and its range, and who says so (`source` empty: our own judgement)."""

    low: float
    mode: float
    high: float
    source: str = ""
    year: str = ""


@dataclass(frozen=True)
class Hint:
    """One figure far from the usual.

    `field` is the figure it is shown beside (`fee_month`, `projects`, or a symbol such as `tau`), `measure` what was
    weighed: its words and unit are `hints.measure.<measure>` in the catalogue. `value` is the firm's, in that unit.
    """

    field: str
    measure: str
    value: float
    usual: Usual

    @property
    def times(self) -> float:
        """The firm's value over the usual one."""
        return self.value / self.usual.mode

    @property
    def key(self) -> str:
        """The catalogue's key of the sentence: `hints.high`, `hints.low`."""
        return "hints.high" if self.value > self.usual.high else "hints.low"


def hints(case: Entered) -> tuple[Hint, ...]:
    """Return a hint for each figure given that is far from the usual; none of them is refused."""
    found = []
    for rule in figure_rules():
        value = _value(rule, case)
        usual = usual_of(rule)
        low = usual.low / rule.slack if rule.sides == "both" else 0.0
        if value is not None and not low <= value <= usual.high * rule.slack:
            found.append(Hint(rule.field, rule.field, value, usual))
    return tuple(found)


def _value(rule: FigureRule, case: Entered) -> float | None:
    """Return what a rule weighs; None when the firm has not given it, or gave nought where that means "none"."""
    value, per = _figure(rule.of, case), _figure(rule.per, case) if rule.per else 1.0
    return value / per if value and per else None


def _figure(where: str, case: Entered) -> float | None:
    if where == "spend_year":
        return MONTHS * case.contract.fee_month + case.costs.subscriptions_year
    if where == "projects_value_year":
        return MONTHS * sum(one.value_month for one in case.projects)
    if where == "support_hours":  # what comparable firms need, over the period the contract counts in
        months = MONTHS if case.contract.cap_period == "year" else 1
        return _parameter("tau").mode * _parameter("h_ticket").mode * case.firm.users * months
    part, _, name = where.partition(".")
    held = getattr(case, part)
    found = held.get(name) if isinstance(held, dict) else getattr(held, name)
    return None if found is None else float(found)


def usual_of(rule: FigureRule) -> Usual:
    """Return what is usual by a rule: a parameter's range, a published one, or our judgement."""
    if rule.basis:
        return _parameter(rule.basis) if rule.basis in default_parameters().quantities else _published(rule.basis)
    return Usual(rule.low or 0.0, rule.usual or 0.0, rule.high or 0.0)


@lru_cache
def _parameter(symbol: str) -> Usual:
    row = next(one for one in registry() if one.key == symbol)
    return Usual(row.low or 0.0, row.mode or 0.0, row.high or 0.0, row.source, row.year)


@lru_cache
def _published(key: str) -> Usual:
    row = next(one for one in published() if one.key == key)
    return Usual(row.low or 0.0, row.mode or 0.0, row.high or 0.0, row.source, row.year)
