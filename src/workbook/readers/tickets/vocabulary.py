"""The words tools use for states, priorities and types, in French and English, and what they mean here."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib import resources
from typing import cast

from workbook.readers.tables.names import fold, squeeze
from workbook.readers.tickets.ticket import Kind, State, Tool

_GLPI: tuple[State, ...] = ("new", "open", "open", "pending", "solved", "closed")
_SERVICENOW: dict[str, State] = {
    "1": "new", "2": "open", "3": "pending", "4": "pending", "5": "pending", "6": "solved", "7": "closed",
    "8": "cancelled",
}  # fmt: skip
LOWEST = 5


@lru_cache
def vocabulary(kind: str) -> dict[str, str]:
    """Return what each known word means, by its squeezed form: `state`, `priority` or `type`.

    >>> vocabulary("state")["encoursattribue"], vocabulary("priority")["haute"]
    ('open', '2')
    """
    file = resources.files(__package__).joinpath("vocabulary.csv")
    return {
        squeeze(word): row["value"]
        for row in csv.DictReader(file.read_text("utf-8").splitlines())
        if row["kind"] == kind
        for word in row["words"].split("|")
    }


def state_of(word: str, tool: Tool) -> State | None:
    """Return the state a word of a tool means, None when it is not known.

    >>> state_of("En cours (Attribué)", "glpi"), state_of("6", "servicenow"), state_of("Awaiting User Info", "other")
    ('open', 'solved', 'pending')
    """
    said = squeeze(word)
    if tool == "glpi" and said in {"1", "2", "3", "4", "5", "6"}:
        return _GLPI[int(said) - 1]
    if tool == "servicenow" and said in _SERVICENOW:
        return _SERVICENOW[said]
    found = vocabulary("state").get(said)
    if found is None and said.startswith(("awaiting", "waiting", "enattente", "attente")):
        return "pending"
    return cast("State | None", found)


def priority_of(text: str, tool: Tool) -> int | None:
    """Return a priority from 1 (highest) to 5, None when the text says none.

    Words win over the number before them, whose direction differs from tool to tool; GLPI's own numbers rise.

    >>> priority_of("3 - Moderate", "servicenow"), priority_of("1 low", "zammad"), priority_of("5", "glpi")
    (3, 4, 1)
    """
    known = vocabulary("priority")
    plain = fold(text)
    words = "".join(word for word in plain.split() if not word.isdigit())
    found = known.get(squeeze(text)) or known.get(words)
    if found:
        return int(found)
    figures = [word for word in plain.split() if word.isdigit()]
    if len(figures) != 1 or not 1 <= int(figures[0][:3]) <= LOWEST + (tool == "glpi"):
        return None
    said = int(figures[0])
    return max(1, LOWEST + 1 - said) if tool == "glpi" else said


def kind_of(text: str) -> Kind:
    """Return what a tool's word for the type of a ticket means, empty when it is not known.

    >>> kind_of("Demande"), kind_of("Bug"), kind_of("Widget")
    ('request', 'incident', '')
    """
    return cast("Kind", vocabulary("type").get(squeeze(text), ""))
