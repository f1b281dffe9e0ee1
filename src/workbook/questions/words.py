"""The words of a question in French or English, and the sentence of its references."""

from __future__ import annotations

from workbook.i18n import Language, plural, text
from workbook.questions.bank import OPTIONS, Question


def title(question: Question, language: Language) -> str:
    """Return the question itself."""
    return text(f"questions.{question.id}.title", language)


def topic(question: Question, language: Language) -> str:
    """Return the question's subject in two or three words, for lists."""
    return text(f"questions.{question.id}.topic", language)


def why(question: Question, language: Language) -> str:
    """Return why it matters, in two sentences."""
    return text(f"questions.{question.id}.why", language)


def proof(question: Question, language: Language) -> str:
    """Return what to ask for as a proof of the answer: a date, a list, a report."""
    return text(f"questions.{question.id}.proof", language)


def options(question: Question, language: Language) -> tuple[str, ...]:
    """Return the five options, from the worst to the best."""
    return tuple(text(f"questions.{question.id}.option{option}", language) for option in OPTIONS)


def references(question: Question, language: Language) -> tuple[str, ...]:
    """Return the recommendations on the same subject, one sentence a framework, the surest first.

    >>> from workbook.questions.bank import question
    >>> references(question("X7"), "en")[0]
    'ANSSI hygiene guide, measure 40'
    """
    gathered: dict[str, list[str]] = {}
    for one in sorted(question.references, key=lambda reference: reference.confidence != "high"):
        gathered.setdefault(one.framework, []).extend(one.identifiers)
    return tuple(
        plural(f"questions.framework.{framework}", language, len(ids), ids=", ".join(ids))
        for framework, ids in gathered.items()
    )
