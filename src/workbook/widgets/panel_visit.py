"""The firm's last visit beside today on the panel: what each answer was, and what the verdict was."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from workbook.cases import CaseFile
from workbook.cases.visits import AnswerMoved, Change, as_of, previous_visit, what_changed
from workbook.i18n import Language, date, text
from workbook.questions import Diagnosis, diagnose, merged, question
from workbook.views.two_views import said

KINDS = ("better", "worse", "learned", "forgotten", "scope")


@dataclass(frozen=True)
class Before:
    """The case on the day of its last visit, and its diagnosis then."""

    day: dt.date
    case: CaseFile
    diagnosis: Diagnosis


def before(case: CaseFile, today: dt.date) -> Before | None:
    """Return the last visit before today; None when there is none."""
    visit = previous_visit(case, today)
    if visit is None:
        return None
    then = as_of(case, visit)
    answers = merged(then.answers.get("owner", {}), then.answers.get("provider", {}))
    return Before(visit.date, then, diagnose(answers))


def visit_words(past: Before | None, case: CaseFile, view: str, on: bool, language: Language) -> dict[str, Any]:
    """Return the switch that compares with the last visit and, when it is on, what each answer was.

    Empty when there is no visit to compare with.
    """
    if past is None:
        return {}
    day = date(past.day, language)
    change = what_changed(past.case, case)
    marks = {one.question: _mark(kind, one, day, language) for kind, one in _moved(change, view)} if on else {}
    return {
        "on": on,
        "label": text("panel.visit.compare", language, day=day),
        "said": text("panel.visit.changed" if marks else "panel.visit.same", language, n=str(len(marks))) if on else "",
        "marks": marks,
    }


def _moved(change: Change, view: str) -> list[tuple[str, AnswerMoved]]:
    return [(kind, one) for kind in KINDS for one in getattr(change, kind) if one.view == view]


def _mark(kind: str, one: AnswerMoved, day: str, language: Language) -> dict[str, str]:
    then = said(one.before, question(one.question), language)
    how = text(f"panel.visit.{kind}", language)
    return {"kind": kind, "how": how, "said": text("panel.visit.was", language, day=day, said=then, how=how)}
