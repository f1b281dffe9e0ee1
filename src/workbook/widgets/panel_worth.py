"""What not knowing is worth on the panel: the open questions, the dearest ignorance first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from workbook.cases import CaseFile, to_situation
from workbook.cases.asking import WorthAsking, questions_worth_asking
from workbook.errors import WorkbookError
from workbook.i18n import Language, text
from workbook.model.plan_table import plan_table
from workbook.model.simulation import simulate
from workbook.parameters import default_parameters
from workbook.questions import Answer, merged, question, topic
from workbook.views.asking import worth_said
from workbook.widgets.panel_cost import DRAWS

SHOWN = 3


def worth_asking(case: CaseFile) -> tuple[WorthAsking, ...]:
    """Return the open questions worth most, one a practice, from the draws that lessons and exports use.

    It weighs every plan against every possible answer, a third of a second to a second of work: asked for once the
    user rests, never between two answers.

    Raises:
        SituationError: the figures of the firm are impossible.
    """
    table = plan_table(simulate(to_situation(case), default_parameters(), draws=DRAWS))
    told: dict[str, WorthAsking] = {}
    for one in questions_worth_asking(table, _answers(case)):
        told.setdefault(one.worth.name, one)
    return tuple(told.values())


class Ranking:
    """The open questions as they were last ranked; it tells when the case has changed since."""

    def __init__(self, weigh: Callable[[CaseFile], tuple[WorthAsking, ...]] = worth_asking) -> None:
        self._weigh = weigh
        self._found: tuple[WorthAsking, ...] = ()
        self._on: dict[str, Any] | None = None

    def weigh(self, case: CaseFile) -> None:
        """Rank the questions of a case as it stands; none when its figures are impossible together."""
        try:
            self._found = self._weigh(case)
        except WorkbookError:
            self._found = ()  # the cost says why
        self._on = case.model_dump()

    def words(self, case: CaseFile, language: Language) -> dict[str, Any]:
        """Return the first questions nobody has answered meanwhile; `stale` when the case changed since."""
        answers = _answers(case)
        left = [one for one in self._found if answers.get(one.question, "unknown") == "unknown"][:SHOWN]
        rows = [_row(one, language) for one in left]
        return {"title": text("panel.worth.title", language), "rows": rows, "stale": self._on != case.model_dump()}


def _answers(case: CaseFile) -> dict[str, Answer]:
    return merged(case.answers.get("owner", {}), case.answers.get("provider", {}))


def _row(one: WorthAsking, language: Language) -> dict[str, str]:
    subject = topic(question(one.question), language)
    return {"id": one.question, "name": subject[:1].upper() + subject[1:], "text": worth_said(one, language)}
