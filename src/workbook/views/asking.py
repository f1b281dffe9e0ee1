"""The questions to ask first, in words: who can answer, what the answer is worth, what would prove it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.cases.asking import WORTH_SAYING, WorthAsking, first_questions
from workbook.i18n import Language, percent, plural, text
from workbook.questions import proof, question, title
from workbook.views.readings import yearly

_THIN = 0.005  # a narrowing that would be written 0 %


@dataclass(frozen=True)
class Asked:
    """A question in words."""

    question: str
    who: str
    worth: str
    proof: str


def worth_said(one: WorthAsking, language: Language) -> str:
    """Return what knowing an answer is worth: euros, else how much it narrows the result, else nothing."""
    if one.worth.evppi >= WORTH_SAYING:
        return text("panel.worth.euros", language, amount=yearly(one.worth.evppi, language))
    if one.worth.narrowing >= _THIN:
        return text("panel.worth.narrows", language, share=percent(one.worth.narrowing, language))
    return text("panel.worth.nothing", language)


def asked_first(assessment: Any, language: Language) -> tuple[Asked, ...]:
    """Return up to three questions to ask first: those the model prices, then what the weakest scores await."""
    found = first_questions(assessment.questions_worth_asking, assessment.diagnosis)
    return tuple(
        Asked(
            question=title(question(name), language),
            who=text(f"questions.who.{question(name).who}", language),
            worth=worth_said(one, language) if one else text("asking.weighs", language),
            proof=proof(question(name), language),
        )
        for name, one in found.items()
    )


def finding(count: int, language: Language) -> str:
    """Return how many questions come first, or that none is left."""
    return plural("asking.title", language, count) if count else text("asking.none", language)


def said(assessment: Any, language: Language) -> str:
    """Return the questions to ask first as a list, each with what its answer is worth."""
    rows = asked_first(assessment, language)
    lines = (text("asking.line", language, question=one.question, worth=one.worth, proof=one.proof) for one in rows)
    return "\n".join([finding(len(rows), language), "", *lines]).strip()
