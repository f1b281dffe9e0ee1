"""The questions nobody has answered yet, ranked by what knowing the answer is worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbook.model.information import Worth, worth_asking
from workbook.model.plan_table import PlanTable
from workbook.questions import bank


@dataclass(frozen=True)
class WorthAsking:
    """A question nobody has answered, and what knowing the practice it tells of is worth."""

    question: str
    worth: Worth


def questions_worth_asking(table: PlanTable, answers: Mapping[str, object]) -> tuple[WorthAsking, ...]:
    """Return the open questions on practices the model does not know, the dearest ignorance first.

    Several questions may tell of one practice and share its worth; they stay in the bank's order.
    """
    wanted = [
        (one.id, one.practice)
        for one in bank()
        if one.practice is not None and answers.get(one.id, "unknown") == "unknown"
    ]
    worth = {found.name: found for found in worth_asking(table, sorted({practice for _, practice in wanted}))}
    found = [WorthAsking(name, worth[practice]) for name, practice in wanted if practice in worth]
    return tuple(sorted(found, key=lambda one: (-one.worth.evppi, -one.worth.narrowing)))
