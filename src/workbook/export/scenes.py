"""The scenes of a workshop that need more than a chart: the questions worth asking and the first actions."""

from __future__ import annotations

import unicodedata
from typing import Any

from workbook.cases.asking import first_questions
from workbook.cases.planning import scheduled
from workbook.export.assets import unturned
from workbook.export.room import Ask, QuestionsBlock
from workbook.export.tables import Action, ClosingBlock
from workbook.i18n import Language, date, duration, money, number, plural, text
from workbook.model.results import over_twelve_months
from workbook.parameters import default_parameters
from workbook.questions.bank import question
from workbook.views.actions import carried_by, euros, indicator_of, title_of
from workbook.views.readings import cost_path, written, yearly

FIRST = 3  # actions shown


def firm_name(assessment: Any, language: Language) -> str:
    """Return the firm's name, with the words that say so when it is fictional."""
    return shown_name(assessment.case, language)


def shown_name(case: Any, language: Language) -> str:
    """Return the name of a case's firm as it is shown, with the words that say so when it is fictional."""
    name = "".join(sign for sign in unturned(str(case.firm.name)) if unicodedata.category(sign) != "Cc")
    return text("export.fictional", language, firm=name) if case.fictional else name


def basis(assessment: Any, language: Language) -> str:
    """Return what the figures rest on: answers known, figures measured, draws."""
    rests = assessment.basis
    answers = plural("export.basis_answers", language, rests.answers, of=rests.questions)
    measured = text("export.basis_reference", language)
    if rests.measured:
        measured = plural("export.basis_measured", language, rests.measured)
    draws = number(assessment.simulation.draws, language)
    return text("export.basis", language, answers=answers, measured=measured, draws=draws)


def questions(assessment: Any, language: Language, notes: tuple[str, ...], only: str | None = None) -> QuestionsBlock:
    """Return the questions worth asking, of all or `only` of the owner or the provider.

    They are those unknown that weigh most on the weakest scores.
    """
    priced, years = getattr(assessment, "questions_worth_asking", ()), cost_path(assessment).years
    asks = tuple(
        Ask(
            text=text(f"questions.{name}.title", language),
            why=text(f"questions.{name}.why", language),
            who=text(f"questions.who.{question(name).who}", language),
            worth=text("export.worth", language, amount=yearly(one.worth.evppi, language), years=years) if one else "",
        )
        for name, one in first_questions(priced, assessment.diagnosis, only).items()
    )
    return QuestionsBlock(
        key="questions",
        section="posture",
        title=text(f"export.questions_title_{len(asks)}", language) if asks else text("export.questions_all", language),
        minutes=8,
        notes=notes,
        asks=asks,
        none=text("export.questions_none", language),
    )


def promise(assessment: Any, language: Language, plan: Any = None) -> str:
    """Return what a plan gives, the recommended one unless another is told, both bounds read from the same runs."""
    plan, path = plan or assessment.recommended, cost_path(assessment)
    if not plan.levers:
        return text("export.promise_none", language)
    last = over_twelve_months(plan.monthly("total"))[-1]
    return text(
        "export.promise",
        language,
        cost=yearly(plan.first_year_cost, language),
        plan=written(float(last), language),
        before=written(float(path.total[-1]), language),
        years=path.years,
    )


def closing(assessment: Any, language: Language, notes: tuple[str, ...]) -> ClosingBlock:
    """Return what comes first: the firm's own actions still open when it has a plan, else the plan recommended."""
    own = [one for one in assessment.case.actions.live if one.state != "done"][:FIRST]
    if own:
        actions = tuple(_own_action(one, language) for one in own)
        gives = promise(assessment, language, scheduled(assessment, assessment.case.actions))
    else:
        actions = tuple(_action(one, language) for one in assessment.actions[:FIRST])
        gives = promise(assessment, language)
    names = ("name", "who", "start", "cost", "proof")
    return ClosingBlock(
        key="closing",
        section="plan",
        title=text(f"export.closing_title_{len(actions)}", language)
        if actions
        else text("export.closing_none", language),
        minutes=4,
        notes=notes,
        headers=tuple(text(f"export.column_{name}", language) for name in names),
        actions=actions,
        promise=gives,
    )


def _own_action(one: Any, language: Language) -> Action:
    return Action(
        name=title_of(one, language),
        who=carried_by(one, language),
        start=date(one.start, language) if one.start else "–",
        cost=euros(one.cost, language) or "–",
        proof=indicator_of(one, language) or "–",
    )


def _action(one: Any, language: Language) -> Action:
    who = ", ".join(text(f"model.who.{name}", language) for name in default_parameters().levers[one.lever].who)
    start = text("export.at_once", language)
    if one.start:
        start = text("export.from_month", language, months=duration(one.start, language))
    return Action(
        name=text(f"model.lever.{one.lever}", language),
        who=who[:1].upper() + who[1:],
        start=start,
        cost=money(one.cost, language, 10 if one.cost < 1000 else 100),
        proof=text(f"model.indicator.{one.lever}", language),
    )
