"""What each text of a case file is, so that its names can be replaced: one line a field, and a test that none lacks.

A field stands under the class that declares it; `:keys` are the names under which a group is kept.
"""

from __future__ import annotations

from typing import Literal

# what a name is the name of; "name" is one nobody said what of
Kind = Literal["firm", "provider", "supplier", "person", "device", "project", "file", "name"]
# otherwise: several people parted by commas, a free text, no name at all, what a proposal says of its place, what
# fills its sentence, and what never leaves the case file
Told = Kind | Literal["people", "text", "plain", "proposed", "evidence", "kept"]

TEXTS: dict[str, Told] = {
    "Action.indicator": "text",
    "Action.key": "plain",
    "Action.lever": "plain",
    "Action.note": "text",
    "Action.title": "text",
    "Action.who": "people",
    "ActionPlan.required:keys": "plain",
    "Audit.items:keys": "plain",
    "CaseFile.code": "plain",
    "CaseFile.confirmations:keys": "supplier",
    "CaseFile.notes": "text",
    "CaseFile.plan": "plain",
    "CaseFile.pseudonyms": "kept",
    "CaseFile.mappings": "text",
    "CaseFile.mappings:keys": "plain",
    "CaseFile.story": "text",
    "ContractCheck.states:keys": "plain",
    "ContractCheck.values:keys": "plain",
    "ContractTerms.provider": "provider",
    "Entered.answers:keys": "plain",
    "Entered.estate:keys": "plain",
    "Entered.measured:keys": "plain",
    "Entered.own:keys": "plain",
    "Evidence.key": "plain",
    "Evidence.values": "evidence",
    "Evidence.values:keys": "plain",
    "Firm.name": "firm",
    "Firm.sector": "text",
    "Followed.asked_of": "people",
    "Found.evidence": "text",
    "Found.holders": "people",
    "Governance.indicators:keys": "plain",
    "Governance.people": "people",
    "Governance.raci:keys": "plain",
    "Meetings.people": "people",
    "OfferTerms.name": "provider",
    "OfferTerms.services:keys": "plain",
    "OwnDate.what": "text",
    "Project.name": "project",
    "Proposal.before": "proposed",
    "Proposal.id": "plain",
    "Proposal.target": "plain",
    "Proposal.value": "proposed",
    "Roadmap.systems": "plain",
    "Source.file": "file",
    "Visit.indicators:keys": "plain",
}

# what fills the sentence of a proposal, by its name: the rest is free text
_EVIDENCE: dict[str, Told] = {"supplier": "supplier", "seller": "supplier", "month": "plain"}


def told_of(classes: tuple[type, ...], field: str) -> Told:
    """Return what a field is, looked for in a class and in those it stands on; one that no line names holds no text.

    >>> from workbook.cases.firm import Firm
    >>> told_of(Firm.__mro__, "name"), told_of(Firm.__mro__, "sites")
    ('firm', 'plain')
    """
    return next((TEXTS[f"{one.__name__}.{field}"] for one in classes if f"{one.__name__}.{field}" in TEXTS), "plain")


def told_of_evidence(name: str) -> Told:
    """Return what the filling of a sentence's gap is.

    >>> told_of_evidence("seller"), told_of_evidence("word_state"), told_of_evidence("file")
    ('supplier', 'plain', 'text')
    """
    return "plain" if name.startswith(("word", "day")) else _EVIDENCE.get(name, "text")
