"""The letter to the provider: what is not known, what is seen differently, the contract, actions and indicators."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from workbook.cases.assessment import Assessment
from workbook.cases.casefile import CaseFile
from workbook.cases.trapped import trap_costs
from workbook.i18n import Language, date, has_text, long_date, plural, text
from workbook.questions import bank, merged, proof, question, topic
from workbook.views import audit, governance, traps
from workbook.views.actions import proof_of, title_of

ANSWER_DAYS = 21  # left to answer: a judgement, and the letter can be changed before it is printed
# at most so many requests of a kind: two pages are read, four are not
MOST = {"open": 6, "apart": 5, "contract": 6, "actions": 6, "indicators": 6, "handover": 6}
_FIRMS_OWN = ("A3", "A4")  # what the firm alone can say, though both are asked


@dataclass(frozen=True)
class Part:
    """One kind of request: its title, what is asked, and the requests, each numbered from `start`."""

    key: str
    title: str
    about: str
    items: tuple[str, ...]
    start: int


@dataclass(frozen=True)
class Letter:
    """A letter by its parts, each a line or a paragraph; what is in square brackets is to be filled in."""

    sender: tuple[str, ...]
    addressee: tuple[str, ...]
    place: str
    subject: str
    opening: str
    intro: str
    parts: tuple[Part, ...]
    closing: tuple[str, ...]
    greeting: str
    signature: tuple[str, ...]
    answer_by: dt.date

    @property
    def requests(self) -> int:
        """How many requests there are."""
        return sum(len(part.items) for part in self.parts)


def letter_of(assessment: Assessment, today: dt.date, language: Language) -> Letter:
    """Return the letter of a firm to its provider; without any part when there is nothing to ask."""
    case = assessment.case
    wanted = {
        "open": _open(assessment, language),
        "apart": _apart(assessment, language),
        "contract": traps.questions(trap_costs(case), language),
        "actions": _actions(case, language),
        "indicators": _indicators(case, language),
        "handover": _handover(case, language),
    }
    parts, start = [], 1
    for key, items in wanted.items():
        if kept := tuple(items)[: MOST[key]]:
            title, about = (text(f"letter.{name}.{key}", language) for name in ("part", "about"))
            parts.append(Part(key, title, about, kept, start))
            start += len(kept)
    answer_by = today + dt.timedelta(days=ANSWER_DAYS)
    meeting = case.governance.meetings.next_date
    known = meeting is not None and meeting >= today
    met = text("letter.meeting", language, day=long_date(meeting, language)) if meeting and known else ""
    return Letter(
        sender=(case.firm.name, text("letter.sender_address", language)),
        addressee=(
            case.contract.provider or text("letter.provider", language),
            text("letter.attention", language),
            text("letter.sender_address", language),
        ),
        place=text("letter.place", language, day=long_date(today, language)),
        subject=text("letter.subject", language),
        opening=text("letter.opening", language),
        intro=text("letter.intro", language, day=long_date(answer_by, language)),
        parts=tuple(parts),
        closing=(met or text("letter.meeting_none", language), text("letter.thanks", language)),
        greeting=text("letter.closing", language),
        signature=(text("letter.signature", language), case.firm.name),
        answer_by=answer_by,
    )


def _open(assessment: Assessment, language: Language) -> Iterator[str]:
    """Yield the questions the provider could answer and nobody has: those worth most, then the bank's order."""
    views = assessment.case.answers
    answers = merged(views.get("owner", {}), views.get("provider", {}))
    ranked = [one.question for one in assessment.questions_worth_asking]
    for name in dict.fromkeys([*ranked, *(one.id for one in bank())]):
        theirs = question(name).who != "owner" and name not in _FIRMS_OWN
        if theirs and answers.get(name, "unknown") == "unknown":
            yield _asked(name, language)


def _apart(assessment: Assessment, language: Language) -> Iterator[str]:
    """Yield the questions that both answered otherwise, furthest apart first."""
    if assessment.gap.both:
        for one in assessment.gap.of_kind("disagree"):
            if one.question.id not in _FIRMS_OWN:
                yield _asked(one.question.id, language)


def _asked(name: str, language: Language) -> str:
    asked = question(name)
    subject = topic(asked, language)
    own = f"letter.proof.{name}"
    wanted = text(own, language) if has_text(own, language) else proof(asked, language)
    return text("letter.item", language, subject=subject[:1].upper() + subject[1:], proof=wanted)


def _actions(case: CaseFile, language: Language) -> Iterator[str]:
    """Yield the open actions that the provider carries, the earliest first."""
    for one in case.actions.live:
        if one.party != "provider" or one.state == "done":
            continue
        name = title_of(one, language)
        if one.due is None:
            said = [text("letter.action_undated", language, name=name)]
        else:
            said = [text("letter.action", language, name=name, day=date(one.due, language))]
        if one.required:
            said.append(text("letter.required", language, who=text(f"letter.who.{one.required}", language)))
        shown = proof_of(one, language)
        if shown:
            said.append(text("letter.shown_by", language, proof=shown[:1].lower() + shown[1:]))
        yield ("\u202f; " if language == "fr" else "; ").join(said)


def _indicators(case: CaseFile, language: Language) -> Iterator[str]:
    """Yield how to ask for each indicator followed, those without a value first."""
    rows = governance.indicator_rows(case, language)
    for row in sorted(rows, key=lambda row: bool(row.value)):
        yield row.ask


def _handover(case: CaseFile, language: Language) -> Iterator[str]:
    """Yield what an audit found that the firm does not hold; nothing while there was no audit."""
    if case.audit.states:
        for row in audit.obtain_rows(case.audit, language):
            yield row.name  # its proof speaks to the firm: here the firm speaks to its provider


def plain_letter(letter: Letter) -> str:
    """Return a letter as plain text, its requests numbered through."""
    lines = [*letter.sender, "", *letter.addressee, "", letter.place, "", letter.subject, "", letter.opening, ""]
    lines += [letter.intro]
    for part in letter.parts:
        lines += ["", part.title, part.about]
        lines += [f"{n}. {one}" for n, one in enumerate(part.items, part.start)]
    return "\n".join([*lines, "", *letter.closing, "", letter.greeting, "", *letter.signature])


def letter_said(letter: Letter, language: Language) -> str:
    """Return in one sentence how much a letter asks, and by when."""
    if not letter.parts:
        return text("letter.nothing", language)
    return plural("letter.said", language, letter.requests, day=long_date(letter.answer_by, language))
