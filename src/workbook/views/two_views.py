"""Owner and provider side by side, in words: what each said, where they differ, how much of a vision they share."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.i18n import Language, number, plural, span, text
from workbook.questions import Answer, Gap, Question, QuestionGap, options, proof, title

WIDE = 0.5  # levels: a narrower gap of means is no finding


@dataclass(frozen=True)
class Discussed:
    """A question to discuss: what each said, how far apart, and what would settle it."""

    question: str
    owner: str
    provider: str
    gap: str
    settles: str


def said(answer: Answer | None, question: Question, language: Language) -> str:
    """Return an answer in the words of its option; the words for "I don't know", "does not apply" and silence."""
    if isinstance(answer, int):
        return options(question, language)[answer - 1]
    return text("gap.not_answered", language) if answer is None else text(f"questions.{answer}", language)


def discussed(one: QuestionGap, language: Language) -> Discussed:
    """Return one question in words."""
    apart = text("gap.one_does_not_apply", language) if one.kind == "disagree" else ""
    settles = proof(one.question, language)
    return Discussed(
        question=title(one.question, language),
        owner=said(one.owner, one.question, language),
        provider=said(one.provider, one.question, language),
        gap=apart if one.gap is None else plural("gap.levels", language, abs(one.gap)),
        settles=settles[:1].upper() + settles[1:],
    )


def shared_vision(gap: Gap, language: Language) -> str:
    """Return the shared-vision index with its interval, as a sentence."""
    low, high = f"{gap.low:.0f}", f"{gap.high:.0f}"
    if low == high:
        return text("gap.index_sure", language, range=low)
    return text("gap.index", language, range=span(low, high, language))


def waiting(gap: Gap, language: Language) -> str:
    """Return who has not answered yet, as a sentence; nothing when both have."""
    silent = [view for view, count in gap.answered.items() if not count]
    if not silent:
        return ""
    return text("gap.waiting_both" if len(silent) > 1 else f"gap.waiting_{silent[0]}", language)


def summary(gap: Gap, language: Language) -> str:
    """Return how many questions both can answer, how many differ, and the index; who is missing when one is."""
    if not gap.both:
        return waiting(gap, language)
    compared, apart = sum(one.compared for one in gap.themes), sum(one.apart for one in gap.themes)
    return text("gap.summary", language, compared=compared, apart=apart, index=shared_vision(gap, language))


def finding(gap: Gap, language: Language) -> str:
    """Return the finding: the themes that are seen most differently, three at most."""
    if not any(one.compared for one in gap.themes):
        return text("gap.title_open", language)
    wide = [text(f"questions.theme.{one.theme}", language) for one in gap.themes if (one.gap or 0.0) >= WIDE][:3]
    names = [name if place == 0 else name.lower() for place, name in enumerate(wide)]
    return text(f"gap.title_{len(wide)}", language, names=", ".join(names))


def level(value: float | None, language: Language) -> str:
    """Return a mean level with one decimal, a dash when there is none.

    >>> level(1.25, "fr"), level(None, "en")
    ('1,2', '–')
    """
    return "–" if value is None else number(value, language, 1)
