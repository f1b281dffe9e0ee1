"""What a takeover audit found, as the case file keeps it."""

from __future__ import annotations

import datetime as dt
import json
from typing import Annotated

from pydantic import Field, field_validator

from workbook.cases.part import Part
from workbook.cases.proposal import Evidence, Proposal, Source, proposal
from workbook.instruments.audit import State, answers, items

Text = Annotated[str, Field(max_length=300)]


class Found(Part):
    """What was found of one item: its state, who holds it (names parted by commas), what was seen, by when."""

    state: State | None = None
    holders: Text = ""
    evidence: Text = ""
    due: dt.date | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The people who hold it."""
        return tuple(name.strip() for name in self.holders.split(",") if name.strip())


class Audit(Part):
    """A takeover audit: what was found, by item."""

    items: dict[str, Found] = Field(default_factory=dict)

    @field_validator("items")
    @classmethod
    def _known_items(cls, value: dict[str, Found]) -> dict[str, Found]:
        known = [one.key for one in items()]
        strange = sorted(set(value) - set(known))
        if strange:
            raise ValueError(json.dumps({"code": "audit.unknown_item", "names": strange, "known": known}))
        return value

    @property
    def states(self) -> dict[str, State]:
        """The states given, by item."""
        return {key: found.state for key, found in self.items.items() if found.state is not None}

    @property
    def holders(self) -> dict[str, tuple[str, ...]]:
        """The people named, by item."""
        return {key: found.names for key, found in self.items.items()}


def proposals(audit: Audit) -> list[Proposal]:
    """Return the answers an audit amounts to, for the user to accept or refuse."""
    return [
        proposal(f"answers.owner.{question}", value, Source(kind="audit"), Evidence(key="audit.evidence"))
        for question, value in answers(audit.states).items()
    ]
