"""What a firm's inventory proposes to its case: value, debt and renewals by domain, number of servers, answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from workbook.cases.casefile import CaseFile
from workbook.cases.from_tickets import answer_proposals
from workbook.cases.proposal import Evidence, Proposal, Source, proposal
from workbook.cases.roadmap import MOST_SYSTEMS, key_of
from workbook.model.quantities import quantity
from workbook.parameters import default_parameters
from workbook.parameters.support_ends import support_end
from workbook.readers.inventory.measures import (
    Domain,
    DomainMachines,
    InventoryMeasures,
    Reference,
    measure_inventory,
)
from workbook.readers.inventory.reading import Inventory

KNOWN = 0.8  # of a domain's machines must say their age or system before its debt is proposed
_LIVES: dict[Domain, str] = {"workstations": "L_ws", "servers": "L_srv", "network": "L_net", "backup": "L_bak"}
_PRICES: dict[Domain, str] = {"workstations": "unit_seat", "servers": "unit_server"}


def references(case: CaseFile | None = None) -> dict[Domain, Reference]:
    """Return life and price of a machine by domain, the firm's own lives going before the registry's.

    The registry prices a workstation's seat and a server; it prices no network device and no backup by itself.
    """
    known = default_parameters().quantities
    own = case.own if case is not None else {}

    def number(symbol: str) -> float:
        return float(own.get(symbol, quantity(known[symbol]).mean))

    return {
        domain: Reference(number(life), number(_PRICES[domain]) if domain in _PRICES else 0.0)
        for domain, life in _LIVES.items()
    }


def inventory_proposals(case: CaseFile, found: Inventory, today: dt.date) -> list[Proposal]:
    """Return what an inventory proposes to a case; nothing while the order of dates is asked.

    A domain's debt needs four machines in five whose age or system is known, its renewals month by month the ages of
    as many. The value uses each machine's own, else the registry's price; without either, nothing is proposed.
    """
    if found.report.date_order == "ask":
        return []
    source = Source(kind="inventory", file=found.report.name[:300])
    measures = measure_inventory(found.devices, today, references(case))
    proposals = [one for name, held in measures.domains.items() for one in _domain(name, held, source)]
    servers = measures.domains.get("servers")
    if servers is not None:
        said = Evidence(key="inventory.proposal_servers", values={"count": servers.count})
        proposals.append(proposal("firm.servers", servers.count, source, said))
    return [*proposals, *_systems(case, found, today, source), *_answers(measures, found, today, source)]


def _systems(case: CaseFile, found: Inventory, today: dt.date, source: Source) -> Iterator[Proposal]:
    """Yield the systems whose end of support has a day, beside those the case has already."""
    ends = (support_end(one.os, one.os_version, today) for one in found.devices)
    keys = {key_of(one) for one in ends if one is not None and one.ends is not None}
    if keys:
        every = sorted(keys | set(case.roadmap.systems))[:MOST_SYSTEMS]
        said = Evidence(key="inventory.proposal_systems", values={"count": len(keys)})
        yield proposal("roadmap.systems", every, source, said)


def _domain(name: Domain, held: DomainMachines, source: Source) -> Iterator[Proposal]:
    place = f"estate.{name}"
    counted: dict[str, float | str] = {"count": held.count, "word_domain": f"inventory.domain_{name}"}

    def said(kind: str, **values: float) -> Evidence:
        return Evidence(key=f"inventory.proposal_{kind}", values={**counted, **values})

    if name not in _PRICES and held.priced < KNOWN * held.count:
        return
    yield proposal(f"{place}.value", held.value, source, said("value", amount=held.value, priced=held.priced))
    if held.count - held.unsaid >= KNOWN * held.count:
        over = said("overdue", over=held.over, amount=held.overdue)
        yield proposal(f"{place}.overdue", held.overdue, source, over)
    if held.aged >= KNOWN * held.count:
        yield proposal(f"{place}.due", list(held.due), source, said("due", amount=sum(held.due[:12])))


def _answers(measures: InventoryMeasures, found: Inventory, today: dt.date, source: Source) -> list[Proposal]:
    facts: dict[str, float] = {}
    if measures.old_share is not None:
        facts["old_share"] = measures.old_share
    if any(one.os for one in found.devices):
        facts["ended"] = float(measures.ended)
    if measures.owned_share is not None and any(one.last_seen for one in found.devices):
        facts |= {"owned_share": measures.owned_share, "inventory_days": float((today - measures.as_of).days)}
    values: dict[str, dict[str, int | float | str]] = {
        "E1": {"day_as_of": measures.as_of.isoformat(), "share_owned": measures.owned_share or 0.0},
        "E2": {"share_old": measures.old_share or 0.0},
        "E3": {"ended": measures.ended},
    }
    return answer_proposals(facts, values, source, "inventory")
