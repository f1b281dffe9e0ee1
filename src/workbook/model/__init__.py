"""The model: what managed IT services cost a firm, what it owes, and what its levers change. Pure numbers."""

from workbook.model.comparison import Comparison, compare
from workbook.model.drift import drift_split, drift_split_of
from workbook.model.parameterset import LeverCost, LeverSpec, ParameterSet, PracticeTable
from workbook.model.plan import Plan, as_plan
from workbook.model.quantities import Constant, GammaRate, Lognormal, Pert, Quantity
from workbook.model.register import DebtLine, Register, register_of, register_of_debts
from workbook.model.simulation import PlanResult, Simulation, simulate
from workbook.model.situation import DEBT_PRACTICES, DOMAINS, PRACTICES, Contract, DomainEstate, Project, Situation

__all__ = [
    "DEBT_PRACTICES",
    "DOMAINS",
    "PRACTICES",
    "Comparison",
    "Constant",
    "Contract",
    "DebtLine",
    "DomainEstate",
    "GammaRate",
    "LeverCost",
    "LeverSpec",
    "Lognormal",
    "ParameterSet",
    "Pert",
    "Plan",
    "PlanResult",
    "PracticeTable",
    "Project",
    "Quantity",
    "Register",
    "Simulation",
    "Situation",
    "as_plan",
    "compare",
    "drift_split",
    "drift_split_of",
    "register_of",
    "register_of_debts",
    "simulate",
]
