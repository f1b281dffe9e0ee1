"""What a firm's tickets show over time: calls by class of work, what comes back, planned against endured, in words."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.cases.casefile import CaseFile
from workbook.i18n import Language, decimal, month, number, percent, plural, text
from workbook.questions import options, question, title
from workbook.readers.tickets.course import CLASSES, Matter, Quarter, Work, WorkClass, matters, quarters, total
from workbook.readers.tickets.measures import TicketMeasures, measure_tickets
from workbook.readers.tickets.ticket import Ticket

YEAR = 4  # quarters
STEADY = 0.1  # a smaller change of a year against another is no finding
MATTERS = 8  # rows of a table
PLANNED_WORK = "S5"  # the question on the share of planned hours
Rows = list[tuple[str, ...]]


@dataclass(frozen=True)
class TicketCourse:
    """A firm's tickets over whole quarters, the last year's matters and measures, and what was answered of them.

    `by_title` says that what comes back is told by titles; by category alone it is an upper bound.
    """

    quarters: tuple[Quarter, ...]
    matters: tuple[Matter, ...]
    measures: TicketMeasures
    answer: int | None
    by_title: bool

    @property
    def year(self) -> tuple[Quarter, ...]:
        """The last four quarters, fewer when there are not so many."""
        return self.quarters[-YEAR:]

    @property
    def pace(self) -> tuple[float, float] | None:
        """Mean tickets a quarter of the first year and of the last; None when they are not two whole years."""
        if len(self.quarters) < 2 * YEAR:
            return None
        first, last = (sum(one.whole.tickets for one in part) / YEAR for part in (self.quarters[:YEAR], self.year))
        return first, last


def ticket_course(tickets: tuple[Ticket, ...], case: CaseFile) -> TicketCourse | None:
    """Return what a firm's tickets show over time; None without a whole quarter."""
    found, measures = quarters(tickets), measure_tickets(tickets, case.firm.users)
    if not found or measures is None:
        return None
    said = (case.answers.get(view, {}).get(PLANNED_WORK) for view in ("provider", "owner"))
    answer = next((one for one in said if isinstance(one, int)), None)
    titled = sum(bool(one.title) for one in tickets) * 2 >= len(tickets)
    return TicketCourse(found, matters(tickets), measures, answer, titled)


def course_title(found: TicketCourse, language: Language) -> str:
    """Return the finding: calls fewer, more or as many as at the start; what comes back when the export is short."""
    last = number(sum(one.whole.tickets for one in found.year) / len(found.year), language)
    if found.pace is None:
        return text("tickets.course_short", language, last=last)
    first, now = found.pace
    kind = "steady" if abs(now - first) < STEADY * first else "fell" if now < first else "rose"
    return text(f"tickets.course_{kind}", language, first=number(first, language), last=last)


def course_said(found: TicketCourse, language: Language) -> str:
    """Return the course in words: tickets, since when, and how many come back."""
    years = text(
        "tickets.course_said",
        language,
        tickets=number(sum(one.whole.tickets for one in found.quarters), language),
        quarters=plural("tickets.course_quarters", language, len(found.quarters)),
        last=month(found.quarters[-1].last, language),
    )
    return f"{years} {back_said(found, language)}"


def back_said(found: TicketCourse, language: Language) -> str:
    """Return in words the share of the last year's tickets that come back within 90 days, and how it is known."""
    if found.measures.repeated_quarter is None:
        return text("tickets.back_unsaid", language)
    share = percent(found.measures.repeated_quarter.value, language)
    return text("tickets.back_by_title" if found.by_title else "tickets.back_by_category", language, share=share)


def course_rows(found: TicketCourse, language: Language) -> tuple[tuple[str, ...], Rows]:
    """Return headers and one row a quarter: its last month, its tickets by class and in all."""
    shown = classes_in(found)
    headers = (
        text("tickets.column_quarter", language),
        *(class_name(name, language) for name in shown),
        text("tickets.column_whole", language),
    )
    rows = [
        (
            month(one.last, language),
            *(number(one.work[name].tickets, language) for name in shown),
            number(one.whole.tickets, language),
        )
        for one in found.quarters
    ]
    return headers, rows


def classes_in(found: TicketCourse) -> tuple[WorkClass, ...]:
    """Return the classes of work that have tickets, in the order they are stacked."""
    whole = total(found.quarters)
    return tuple(name for name in CLASSES if whole[name].tickets)


def class_name(name: WorkClass, language: Language) -> str:
    """Return a class of work in words."""
    return text(f"tickets.class_{name}", language)


def work_rows(found: TicketCourse, language: Language) -> tuple[tuple[str, ...], Rows]:
    """Return headers and the last year's work by class, with the total: tickets, hours, share of the hours."""
    headers = tuple(text(f"tickets.column_{name}", language) for name in ("class", "tickets", "hours", "share"))
    by_class = total(found.year)
    whole = sum(by_class.values(), Work())
    rows = [(class_name(name, language), *_work(by_class[name], whole, language)) for name in classes_in(found)]
    if not by_class["planned"].tickets:
        silent = text("tickets.not_said", language)
        nothing = (silent,) * 3 if found.measures.planned is None else _work(Work(), whole, language)
        rows = [(class_name("planned", language), *nothing), *rows]
    return headers, [*rows, (text("tickets.total", language), *_work(whole, whole, language))]


def _work(work: Work, whole: Work, language: Language) -> tuple[str, str, str]:
    share = work.hours / whole.hours if whole.hours else work.tickets / whole.tickets if whole.tickets else 0.0
    hours = f"{number(work.hours, language)}\u00a0h" if whole.hours else "–"
    return number(work.tickets, language), hours, percent(share, language)


def work_title(found: TicketCourse, language: Language) -> str:
    """Return the finding on planned work: the share the export shows, or that it does not say, beside the answer."""
    planned, answer = found.measures.planned, answered(found, language)
    share = "" if planned is None else percent(planned.value, language)
    kind = ("unsaid" if planned is None else "said") + ("_answered" if answer else "")
    return text(f"tickets.work_title_{kind}", language, share=share, answer=answer)


def work_said(found: TicketCourse, language: Language) -> str:
    """Return in words what was planned according to the export, and according to who was asked."""
    planned, asked = found.measures.planned, title(question(PLANNED_WORK), language)
    said = (
        text("tickets.work_unsaid", language)
        if planned is None
        else text("tickets.work_said", language, share=percent(planned.value, language))
    )
    if found.answer is None:
        return f"{said} {text('tickets.work_not_answered', language, question=asked)}"
    told = f"{said} {text('tickets.work_answer', language, question=asked, answer=answered(found, language))}"
    return told if planned is None else f"{told} {text('tickets.work_differ', language)}"


def answered(found: TicketCourse, language: Language) -> str:
    """Return what was answered of the share of planned hours, to stand within a sentence; nothing when nobody did."""
    if found.answer is None:
        return ""
    answer = options(question(PLANNED_WORK), language)[found.answer - 1]
    return answer[:1].lower() + answer[1:]


def matter_rows(found: TicketCourse, language: Language) -> tuple[tuple[str, ...], Rows]:
    """Return headers and the last year's matters, those that come back most first: tickets, returns, their hours."""
    headers = tuple(text(f"tickets.column_{name}", language) for name in ("matter", "tickets", "back", "back_hours"))
    rows: Rows = [
        (
            _matter(one, language),
            number(one.whole.tickets, language),
            number(one.back.tickets, language),
            f"{decimal(one.back.hours, language)}\u00a0h",
        )
        for one in found.matters[:MATTERS]
    ]
    return headers, rows


def matters_title(found: TicketCourse, language: Language) -> str:
    """Return the finding on what comes back: the first matter and its share of the returns."""
    back = sum((one.back for one in found.matters), Work())
    if not back.tickets:
        return text("tickets.matters_none", language)
    share = percent(found.matters[0].back.tickets / back.tickets, language)
    return text("tickets.matters_title", language, name=_matter(found.matters[0], language), share=share)


def matters_said(found: TicketCourse, language: Language) -> str:
    """Return in words how much comes back over the last year, and the work it takes."""
    back = sum((one.back for one in found.matters), Work())
    if not back.tickets:
        return text("tickets.matters_none", language)
    return text(
        "tickets.matters_said",
        language,
        back=number(back.tickets, language),
        hours=decimal(back.hours, language),
        name=_matter(found.matters[0], language),
        first=decimal(found.matters[0].back.hours, language),
    )


def _matter(one: Matter, language: Language) -> str:
    return one.name or text("tickets.no_category", language)
