"""What a firm's tickets propose to its case: rate, hours a ticket, share beyond the fee, answers."""

from __future__ import annotations

from workbook.cases.casefile import CaseFile
from workbook.cases.measured import count_of
from workbook.cases.proposal import Evidence, Proposal, Source, proposal
from workbook.errors import CaseFileError
from workbook.questions.evidence import answers_from
from workbook.readers.tickets.measures import TicketMeasures, measure_tickets
from workbook.readers.tickets.reading import Tickets


def ticket_proposals(case: CaseFile, found: Tickets) -> list[Proposal]:
    """Return what tickets propose to a case, for its number of users; nothing while the order of dates is asked.

    Figures need three whole months and twenty tickets; answers are read from the rules of the question bank.
    """
    if found.report.date_order == "ask":
        return []
    source = Source(kind="tickets", file=found.report.name[:300])
    measures = measure_tickets(found.tickets, case.firm.users)
    return [*_figures(case, found, source), *(_answers(found, measures, source) if measures else [])]


def _figures(case: CaseFile, found: Tickets, source: Source) -> list[Proposal]:
    try:
        count = count_of(found, case.firm.users)
    except CaseFileError:  # too few: the summary says so
        return []
    said: dict[str, dict[str, int | float | str]] = {
        "tau": {"months": count.months, "rate": count.per_user_month, "share_own": count.own_share},
        "h_ticket": {"rate": count.hours or 0.0},
        "out_share": {"share": count.out_share or 0.0},
    }
    return [
        proposal(
            f"measured.{name}",
            figure,
            source,
            Evidence(key=f"tickets.proposal_{name}", values={"count": figure.cases, **said[name]}),
        )
        for name, figure in count.measured.items()
        if name == "tau" or (count.hours if name == "h_ticket" else count.out_share) is not None
    ]


def _answers(found: Tickets, measures: TicketMeasures, source: Source) -> list[Proposal]:
    """Return the answers tickets give; requests that come back are told only where titles are known."""
    facts: dict[str, float] = {"tickets": float(len(found.tickets))}
    titled = sum(bool(one.title) for one in found.tickets) * 2 >= len(found.tickets)
    if measures.repeated_quarter is not None and titled:
        facts["repeated_share"] = measures.repeated_quarter.value
    if measures.planned is not None and measures.planned.of == "work":
        facts["planned_share"] = measures.planned.value
    values: dict[str, dict[str, int | float | str]] = {
        "O1": {"count": len(found.tickets)},
        "O3": {"share_repeated": facts.get("repeated_share", 0.0)},
        "S5": {"share_planned": facts.get("planned_share", 0.0)},
    }
    return answer_proposals(facts, values, source, "tickets")


def answer_proposals(
    facts: dict[str, float], values: dict[str, dict[str, int | float | str]], source: Source, subject: str
) -> list[Proposal]:
    """Return the answers that facts give, each with the sentence `<subject>.proposal_<question>` filled by `values`."""
    return [
        proposal(
            f"answers.owner.{name}",
            rule.option,
            source,
            Evidence(key=f"{subject}.proposal_{name}", values={**values[name]}),
        )
        for name, rule in answers_from(facts).items()
    ]
