"""What a firm's directory proposes to its case: its number of users, and how accounts are kept."""

from __future__ import annotations

import datetime as dt

from workbook.cases.casefile import CaseFile
from workbook.cases.from_tickets import answer_proposals
from workbook.cases.proposal import Evidence, Proposal, Source, proposal
from workbook.readers.directory.measures import measure_directory
from workbook.readers.directory.reading import Directory


def directory_proposals(_case: CaseFile, found: Directory, today: dt.date) -> list[Proposal]:
    """Return what a directory proposes to a case; nothing while the order of dates is asked.

    Users are open accounts that look like a person's and are still in use, where the export tells it.
    """
    if found.report.date_order == "ask":
        return []
    source = Source(kind="directory", file=found.report.name[:300])
    measures = measure_directory(found.accounts, today)
    stale = measures.stale
    people = [one for one in measures.people if stale is None or one not in stale]
    proposals = []
    if people and "enabled" in found.report.recognised.found:
        said = Evidence(key="directory.proposal_users", values={"count": len(people)})
        proposals.append(proposal("firm.users", len(people), source, said))
    if stale is None:
        return proposals
    counts = {"stale": len(stale), "shared": len(measures.shared), "masters": len(measures.shared_masters)}
    facts = {"stale": counts["stale"], "shared": counts["shared"], "shared_masters": counts["masters"]}
    told: dict[str, dict[str, int | float | str]] = {"X4": {**counts}}
    return [*proposals, *answer_proposals({k: float(v) for k, v in facts.items()}, told, source, "directory")]
