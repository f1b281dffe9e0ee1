"""A firm whose every text that people write is filled, each with a text of its own: names, notes, evidence, dates."""

from __future__ import annotations

import json
from collections.abc import Callable

from workbook.cases import CaseFile, open_case, read_case, write_case
from workbook.i18n import LANGUAGES
from workbook.instruments.audit import items
from workbook.instruments.indicators import indicators


def named_case(mark: Callable[[str], str]) -> CaseFile:
    """Return a sample case with what `mark` gives for a field (`Firm.name`) in each text that people write."""
    case = open_case("ateliers-bremond")
    content = json.loads(write_case(case))
    content["fictional"] = False
    content["firm"].update(name=f"{mark('Firm.name')} & Fils", sector=f"menuiserie {mark('Firm.sector')}")
    content["contract"]["provider"] = mark("ContractTerms.provider")
    content["offers"][0]["name"] = mark("OfferTerms.name")
    content["confirmations"] = {mark("CaseFile.confirmations:keys"): "it"}
    content["mappings"] = {"tickets": {"title": mark("CaseFile.mappings")}}
    content["notes"] = f"Vu {mark('CaseFile.notes')} le 3 mars avec {mark('Found.holders').lower()}."
    content["story"] = dict.fromkeys(LANGUAGES, f"Chez {mark('CaseFile.story')}, rien ne va.")
    content["pseudonyms"] = {"person": [mark("CaseFile.pseudonyms")]}
    content["governance"] = {
        "raci": {"budget": {"owner": "A", "provider": "R"}},
        "people": {"owner": mark("Governance.people")},
        "indicators": {"backups_tested": {"target": 90, "value": 50, "asked_of": mark("Followed.asked_of")}},
        "meetings": {
            "every_months": 3,
            "next_date": "2027-01-14",
            "people": f"{mark('Meetings.people')}, prestataire",
        },
    }
    found = {"state": "missing", "holders": mark("Found.holders"), "evidence": f"chez {mark('Found.evidence')}"}
    content["audit"] = {"items": {one.key: found for one in items()[:4]}}
    own = {"title": f"voir {mark('Action.title')}", "who": mark("Action.who"), "note": mark("Action.note")}
    own |= {"due": "2027-02-26", "cost": 900, "indicator": mark("Action.indicator")}
    content["actions"] = {"actions": [{"key": "own-1", **own}]}
    content["projects"] = [{"name": mark("Project.name"), "value_month": 100, "month": 3}]
    content["roadmap"] = {"dates": [{"day": "2027-03-01", "what": f"bail de {mark('OwnDate.what')}"}]}
    content["proposals"] = [
        {
            "id": "0" * 12,
            "target": "contract.provider",
            "value": mark("Proposal.value"),
            "before": mark("Proposal.before"),
            "state": "accepted",
            "source": {"kind": "ledger", "file": f"{mark('Source.file')}.txt"},
            "evidence": {"key": "ledger.proposal_fee", "values": {"supplier": mark("Evidence.values"), "amount": 1}},
        }
    ]
    content["governance"]["indicators"] = {
        next(iter(indicators())): content["governance"]["indicators"]["backups_tested"]
    }
    return read_case(json.dumps(content))
