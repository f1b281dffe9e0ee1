"""The questions nobody has answered yet, ranked by what knowing the answer is worth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbook.model.information import Worth, worth_asking
from workbook.model.plan_table import PlanTable
from workbook.questions import Diagnosis, bank, question

FIRST = 3  # questions a meeting of half an hour can settle
WORTH_SAYING = 50.0  # euros over the horizon: less is the noise of the draws


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


def first_questions(
    worth: Iterable[WorthAsking], diagnosis: Diagnosis, only: str | None = None
) -> dict[str, WorthAsking | None]:
    """Return up to three questions to ask first, of all or `only` of the owner or the provider.

    Those the model prices come first, one a practice; the rest is filled with the open questions that weigh most on
    the weakest scores, of which no price is known (None).
    """

    def asked(name: str) -> bool:
        return only is None or question(name).who == only

    priced: dict[str, WorthAsking | None] = {}
    told: set[str] = set()
    for one in worth:
        if one.worth.evppi >= WORTH_SAYING and one.worth.name not in told and asked(one.question):
            told.add(one.worth.name)
            priced[one.question] = one
    weights: dict[str, float] = {}
    for score in diagnosis.mistakes.values():
        for name in score.open:
            # the weaker the score, the more an open answer matters
            weights[name] = weights.get(name, 0.0) + question(name).mistakes[score.key] * (100 - score.low)
    heaviest = sorted(filter(asked, set(weights) - set(priced)), key=lambda name: (-weights[name], name))
    return dict([*priced.items(), *((name, None) for name in heaviest)][:FIRST])
