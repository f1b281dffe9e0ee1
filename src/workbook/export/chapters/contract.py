"""The contract's traps: what was found, what it would cost this firm, the questions to ask. Not legal advice."""

from __future__ import annotations

from typing import Any

from workbook.cases.trapped import TrapCost, clause_cost, trap_costs
from workbook.export.chapters.parts import TALL, columns, fitting, notes, table
from workbook.export.document import Block
from workbook.export.tables import Cell
from workbook.i18n import Language, plural, text
from workbook.views import traps as view
from workbook.views.look import Medium

SIGNS = {"present": "risk", "unknown": "missing", "absent": "held"}


def contract(assessment: Any, language: Language, medium: Medium) -> list[Block]:
    """Return the chapter's blocks; none while no trap was looked for."""
    case = assessment.case
    if not any(state != "unknown" for state in case.contract_check.states.values()):
        return []
    costs = trap_costs(case, draws=assessment.simulation.draws, seed=assessment.simulation.seed)
    clause = clause_cost(case, draws=assessment.simulation.draws, seed=assessment.simulation.seed)
    slide = medium == "slide"
    ordered = sorted(costs, key=lambda one: (one.state != "present", one.state != "unknown", -one.mean))
    rows = view.trap_rows(fitting(ordered, medium), language)
    advice = text("traps.not_advice", language)
    found = table(
        "traps",
        language,
        section="contract",
        title=_title(ordered[0], sum(one.state == "present" for one in costs), language),
        minutes=7,
        notes=(view.said(costs, language), *notes("traps", language), advice),
        heads=columns("traps", "trap", "found", "would_cost"),
        rows=(
            (
                Cell(row.name, "" if slide else f"{row.spot} {row.seen}"),
                Cell(row.state_said, sign=SIGNS[row.state]),
                Cell(row.cost),
            )
            for row in rows
        ),
        after=advice if slide else " ".join([*view.clause_said(clause, language), advice]),
    )
    asked = view.trap_rows(view.to_ask(ordered), language)
    if not asked:
        return [found]
    questions = table(
        "traps_ask",
        language,
        section="contract",
        title=text("traps.finding_ask", language),
        minutes=4,
        notes=(*notes("traps_ask", language), advice),
        heads=columns("traps", "trap", "ask"),
        rows=((Cell(row.name), Cell(row.ask)) for row in fitting(asked, medium, TALL)),
        after=advice,
    )
    return [found, questions]


def _title(heaviest: TrapCost, present: int, language: Language) -> str:
    if not present:
        return text("traps.finding_none", language)
    cost = f"{view.euros(heaviest.mean, language)} {text(f'traps.per.{heaviest.per}', language)}"
    return plural("traps.finding", language, present, cost=cost)
