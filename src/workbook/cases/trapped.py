"""What the traps of a contract would cost a firm: its own figures first, then the registry's, then our judgement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from workbook.cases.casefile import CaseFile
from workbook.cases.offered import needed
from workbook.cases.situation import to_situation
from workbook.instruments.traps import Per, TrapState, Variable, traps
from workbook.model import lines
from workbook.model.index_clause import five_year_fee, yearly_rise
from workbook.model.plan import Setting
from workbook.model.quantities import Array, quantity
from workbook.model.simulation import Simulation, simulate
from workbook.model.streams import stream
from workbook.model.traps import FORMULAS
from workbook.parameters import default_parameters, drivers, published, services

Basis: TypeAlias = Literal["own", "case", "registry", "judgement"]
Facts: TypeAlias = Mapping[str, float | Array]

OLD_SHARE = 0.37  # machines over five years where the inventory does not say: 14 of 38 in the offers' example


@dataclass(frozen=True)
class Used:
    """A variable as a trap's cost uses it: its mean, its central 80 %, where it comes from."""

    name: str
    mean: float
    low: float
    high: float
    basis: Basis
    judged: bool  # its range is our judgement, in whole or in part


@dataclass(frozen=True)
class TrapCost:
    """A trap on this firm: state, mean cost and central 80 % in euros, what it is counted by, its variables."""

    key: str
    state: TrapState
    mean: float
    low: float
    high: float
    per: Per
    variables: tuple[Used, ...]


@dataclass(frozen=True)
class ClauseCost:
    """Five years of fees under the firm's clause and at the registry's median rise, in euros; both readings of S1/S0.

    `revised` are the monthly fees that the entered index values give: chain-linked, then by the other reading when
    the first value is of before August 2022; empty when no values were entered.
    """

    mean: float
    low: float
    high: float
    reference: float
    revised: tuple[float, ...]


def trap_costs(case: CaseFile, *, draws: int = 1000, seed: int = 2026) -> tuple[TrapCost, ...]:
    """Return what each trap would cost this firm, the dearest first.

    Raises:
        SituationError: the figures of the firm are impossible together.
    """
    run = _run(case, draws, seed)
    facts = _facts(case, run)
    return tuple(sorted((_cost(one.key, case, run, facts) for one in traps()), key=lambda found: -found.mean))


def clause_cost(case: CaseFile, *, draws: int = 1000, seed: int = 2026) -> ClauseCost:
    """Return what the index clause of a case comes to over five years."""
    from workbook.model.indices import syntec_across_splice, syntec_revision

    clause, fee = case.contract_check.clause, case.contract.fee_month
    run = _run(case, draws, seed)
    rise = yearly_rise(
        run.engine.firm.draws["i_fee"], clause.kind, fixed=clause.fixed, floor=clause.floor, cap=clause.cap,
        down=clause.down,
    )  # fmt: skip
    total = np.broadcast_to(five_year_fee(fee, rise), (draws,))
    low, high = np.quantile(total, (0.1, 0.9))
    revised: tuple[float, ...] = ()
    if clause.s0 is not None and clause.s1 is not None and clause.kind == "syntec":
        if clause.s0_old:
            revised = syntec_across_splice(fee, clause.s0, clause.s1)
        else:
            revised = (syntec_revision(fee, clause.s0, clause.s1),)
    reference = float(five_year_fee(fee, syntec_median()))
    return ClauseCost(float(total.mean()), float(low), float(high), reference, revised)


def syntec_median() -> float:
    """Return the yearly growth of the Syntec index that the registry holds as usual: the median of 2007 to 2021."""
    return _syntec("syntec_growth_2007_2021")


def syntec_at_its_worst() -> float:
    """Return the yearly growth of the Syntec index in the dearest year that the registry holds: 2023."""
    return _syntec("syntec_growth_2023")


def _syntec(key: str) -> float:
    return float(next(one.mode for one in published() if one.key == key) or 0.0)


def _run(case: CaseFile, draws: int, seed: int) -> Simulation:
    return simulate(to_situation(case), default_parameters(), (), months=12, draws=draws, seed=seed)


def _facts(case: CaseFile, run: Simulation) -> dict[str, float | Array]:
    """Return what the case says that a trap's cost rests on."""
    situation = to_situation(case)
    counts = drivers(situation.users, situation.servers, situation.sites)
    hours = lines.support_hours(run.engine.firm, run.engine.view(Setting({})), Setting({}))[:12].mean(axis=0)
    terms, held = case.contract, case.estate.get("workstations")
    included: float | Array = hours
    if terms.included_hours is not None:
        included = terms.included_hours / (12.0 if terms.cap_period == "year" else 1.0)
    share = OLD_SHARE
    if held is not None and held.value and held.overdue is not None:
        share = min(1.0, held.overdue / held.value)
    return {
        "fee": terms.fee_month,
        "users": situation.users,
        "employees": situation.employees,
        "seat_fee": terms.fee_month / situation.users,
        "included_hours": included,
        "hours_month": hours,
        "old_devices": share * situation.users,
        "endpoints": counts["endpoints"],
        "devices_wide": counts["endpoints"] + counts["network_devices"] + situation.users,  # and a phone each
        **{f"need:{one.key}": one.quantity for one in needed(situation)},
    }


def _cost(key: str, case: CaseFile, run: Simulation, facts: Facts) -> TrapCost:
    one = next(found for found in traps() if found.key == key)
    own = case.contract_check.values.get(key, {})
    values, used = {}, []
    for variable in one.variables:
        value, basis = _value(key, variable, own.get(variable.name), run, facts)
        values[variable.name] = value
        low, high = np.quantile(value, (0.1, 0.9))
        judged = basis != "own" and variable.judged
        used.append(Used(variable.name, float(np.mean(value)), float(low), float(high), basis, judged))
    cost = np.atleast_1d(FORMULAS[key](**values))
    low, high = np.quantile(cost, (0.1, 0.9))
    state = case.contract_check.states.get(key, "unknown")
    return TrapCost(key, state, float(cost.mean()), float(low), float(high), one.per, tuple(used))


def _value(
    key: str, variable: Variable, own: float | None, run: Simulation, facts: Facts
) -> tuple[float | Array, Basis]:
    """Return a variable by draw: the firm's own figure, else its base times a factor."""
    if own is not None:
        return own, "own"
    draws = run.engine.firm.draws
    factor = variable.factor.sample(stream(draws.seed, f"trap:{key}:{variable.name}"), draws.n)
    base = variable.base
    if not base:
        return factor, "judgement"
    if base == "syntec_median":
        return factor * syntec_median(), "registry"
    if base.startswith("price:"):
        price = quantity(next(s.price for s in services() if s.key == base.removeprefix("price:")))
        return factor * price.sample(stream(draws.seed, base), draws.n), "registry"
    if base in facts:
        return factor * facts[base], "case"
    if base.startswith("need:"):  # a service this firm does not need
        return factor * 0.0, "case"
    return factor * draws[base], "registry"
