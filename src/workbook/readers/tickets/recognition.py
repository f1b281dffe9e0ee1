"""Which tool an export comes from, and which columns it has: by name, else by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from workbook.readers.tables.columns import PROVEN, Recognition, columns_of, known_names, recognise, sample
from workbook.readers.tables.dates import moment
from workbook.readers.tables.names import squeeze
from workbook.readers.tables.table import Table
from workbook.readers.tickets.ticket import Tool
from workbook.readers.tickets.vocabulary import priority_of, state_of

COLUMNS = columns_of("workbook.readers.tickets")
_FEWEST = 3  # cells that say something, before a column is guessed
# names only one tool uses count two, those it shares with others one; two are enough
_SIGNS: dict[Tool, tuple[frozenset[str], frozenset[str]]] = {
    "glpi": (
        frozenset({"demandeurdemandeur", "requesterrequester"}),
        frozenset({"attribueatechnicien", "assignedtotechnician", "ttr", "timetoresolve"}),
    ),
    "servicenow": (
        frozenset({"incidentstate", "syscreatedat", "sysid", "sysupdatedat", "sysupdatedon", "madesla"}),
        frozenset({"shortdescription", "assignmentgroup", "callerid", "caller", "reassignmentcount"}),
    ),
    "osticket": (frozenset({"helptopic"}), frozenset({"ticketnumber", "currentstatus", "fromemail", "agentassigned"})),
    "zammad": (
        frozenset({"createchannel", "closediffinmin", "timeunitstotal"}),
        frozenset({"#", "closeinmin", "closeescalationat", "firstresponseinmin"}),
    ),
    "jira": (frozenset({"issuekey", "cledeticket"}), frozenset({"issueid", "issuetype", "typedeticket", "projectkey"})),
    "workbook": (frozenset(), frozenset({"effortminutes", "outofscope"})),
}  # fmt: skip
_CODE = re.compile(r"[A-Za-z]{0,8}[-_ #]?\d[\d\s]{0,14}")


def tool_of(header: tuple[str, ...]) -> Tool:
    """Return the tool whose columns these are, `other` when they are nobody's.

    >>> tool_of(("ID", "Titre", "Demandeur - Demandeur")), tool_of(("Number", "Caller", "Short description"))
    ('glpi', 'servicenow')
    """
    names = {squeeze(name) for name in header}
    scores: dict[Tool, int] = {
        tool: 2 * len(names & strong) + len(names & weak) for tool, (strong, weak) in _SIGNS.items()
    }
    best = max(scores, key=lambda tool: scores[tool])
    return best if scores[best] >= 2 else "other"


def names_looked_for(mapping: Mapping[str, str]) -> frozenset[str]:
    """Return the names that tell the header of a table of tickets."""
    return known_names(COLUMNS, mapping)


def recognition(table: Table, mapping: Mapping[str, str], tool: Tool) -> Recognition:
    """Return the columns of a table of tickets.

    What no name tells is guessed from content: the opening (the earliest of the columns of dates), the state, the
    priority, the number, the requester (addresses). A guess is one; the report says so.

    Raises:
        ReaderError: the mapping names a field or a column that does not exist.
    """
    found = recognise(table, COLUMNS, mapping)
    for field, holds in (
        ("opened_at", None),
        ("status", lambda cell: state_of(cell, tool) is not None and not cell.isdigit()),
        ("priority", lambda cell: priority_of(cell, tool) is not None),
        ("requester", lambda cell: "@" in cell),
        ("id", _CODE.fullmatch),
    ):
        if field in found.found or field in mapping:
            continue
        place = _earliest(table, found) if holds is None else _that_holds(table, found, holds, distinct=field == "id")
        if place is not None:
            found = found.guessed(field, place)
    return found


def _that_holds(
    table: Table, found: Recognition, holds: Callable[[str], object], *, distinct: bool = False
) -> int | None:
    for place in found.open_places:
        cells = sample(table, place)
        good = sum(bool(holds(cell)) for cell in cells)
        if len(cells) >= _FEWEST and good >= PROVEN * len(cells) and (not distinct or len(set(cells)) == len(cells)):
            return place
    return None


def _earliest(table: Table, found: Recognition) -> int | None:
    """Return the column of dates whose dates come first on average, None when no column holds dates."""
    means: dict[int, float] = {}
    for place in found.open_places:
        cells = sample(table, place)
        dates = [made for cell in cells if (made := moment(cell)) or (made := moment(cell, "month"))]
        if len(cells) >= _FEWEST and len(dates) >= PROVEN * len(cells) and len(cells) * 2 >= min(400, len(table.rows)):
            means[place] = sum(made.toordinal() for made in dates) / len(dates)
    return min(means, key=lambda place: means[place], default=None)
