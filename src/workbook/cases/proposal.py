"""The form of a proposal in a case file: what one of the firm's files says of it, for the user to accept or refuse."""

from __future__ import annotations

import hashlib
import json
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints, field_validator

from workbook.cases.counted import Counted
from workbook.cases.part import Part

MOST_PROPOSALS = 1_000
SourceKind = Literal["ledger", "invoices", "tickets", "inventory", "directory", "audit"]
State = Literal["proposed", "accepted", "refused"]
Value: TypeAlias = (
    bool
    | Counted
    | int
    | float
    | Annotated[str, StringConstraints(max_length=300)]
    | Annotated[list[int | float], Field(max_length=120)]
    | Annotated[list[Annotated[str, StringConstraints(max_length=120)]], Field(max_length=120)]
)
# the parts of a case file that a file of the firm's may speak of, with the names each takes before a field
_DEPTH = {"measured": 2, "own": 2, "firm": 2, "contract": 2, "costs": 2, "estate": 3, "answers": 3, "roadmap": 2}


class Source(Part):
    """Which kind of file said it, and the file's name."""

    kind: SourceKind
    file: Annotated[str, Field(max_length=300)] = ""


class Evidence(Part):
    """Why: a sentence of the catalogues and what fills its gaps, so that it is told in both languages.

    Values whose name starts with `share` are told as percentages, with `amount` as money, with `day` as dates
    (written YYYY-MM-DD here), with `word` as another sentence of the catalogues; others as they are.
    """

    key: Annotated[str, Field(pattern=r"^[a-z_]+\.[\w.]+$", max_length=100)]
    values: dict[str, int | float | Annotated[str, StringConstraints(max_length=300)]] = Field(default_factory=dict)


class Proposal(Part):
    """One figure or answer to accept or refuse.

    `target` is its place in the case file (`measured.tau`, `estate.servers.overdue`, `answers.owner.X4`), `before`
    what stood there when it was accepted (None: nothing), so that it can be undone.
    """

    id: Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]
    target: Annotated[str, Field(max_length=100)]
    value: Value
    source: Source
    evidence: Evidence
    state: State = "proposed"
    before: Value | None = None

    @field_validator("target")
    @classmethod
    def _known_place(cls, value: str) -> str:
        part, *rest = value.split(".")
        if _DEPTH.get(part) != len(rest) + 1 or not all(name.isidentifier() for name in rest):
            raise ValueError(json.dumps({"code": "proposals.unknown_target"}))
        return value


def proposal(target: str, value: Value, source: Source, evidence: Evidence) -> Proposal:
    """Return a proposal whose id is that of the same kind of file saying the same thing, under whatever file name.

    >>> one = proposal("measured.tau", 1.1, Source(kind="tickets", file="a.csv"), Evidence(key="tickets.rate"))
    >>> two = proposal("measured.tau", 1.1, Source(kind="tickets", file="b.csv"), Evidence(key="tickets.rate"))
    >>> one.id == two.id, one.state
    (True, 'proposed')
    """
    told = value.model_dump() if isinstance(value, Counted) else value
    said = json.dumps([source.kind, target, told], sort_keys=True)
    known = hashlib.sha256(said.encode("utf-8")).hexdigest()[:12]
    return Proposal(id=known, target=target, value=value, source=source, evidence=evidence)
