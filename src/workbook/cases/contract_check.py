"""What was checked of a firm's contract: each trap present or not, the firm's own figures, its index clause."""

from __future__ import annotations

import json
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from workbook.cases.part import Part
from workbook.instruments.traps import TrapState, traps

Figure = Annotated[float, Field(ge=0, le=1e7)]
Rise = Annotated[float, Field(ge=-0.2, le=0.5)]


class IndexClause(Part):
    """How the fee rises: no rise, a fixed one, or Syntec P1 = P0·S1/S0; `floor` and `cap` bound each year's rise.

    `s0` and `s1` are the values of the index that the firm read, `s0_old` that the first is of before August 2022;
    `down` that a fall of the index lowers the price too.
    """

    kind: Literal["none", "fixed", "syntec"] = "syntec"
    fixed: Rise = 0.0
    floor: Rise | None = None
    cap: Rise | None = None
    down: bool = False
    s0: Annotated[float, Field(ge=50, le=2_000)] | None = None
    s1: Annotated[float, Field(ge=50, le=2_000)] | None = None
    s0_old: bool = False

    @model_validator(mode="after")
    def _floor_under_cap(self) -> IndexClause:
        if self.floor is not None and self.cap is not None and self.floor > self.cap:
            raise ValueError(json.dumps({"code": "traps.floor_over_cap"}))
        return self


class ContractCheck(Part):
    """The traps looked for (`states`), the firm's own values of their variables by trap, and the index clause."""

    states: dict[str, TrapState] = Field(default_factory=dict)
    values: dict[str, dict[str, Figure]] = Field(default_factory=dict)
    clause: IndexClause = Field(default_factory=IndexClause)

    @field_validator("states", "values")
    @classmethod
    def _known_traps(cls, value: dict[str, object]) -> dict[str, object]:
        known = [one.key for one in traps()]
        strange = sorted(set(value) - set(known))
        if strange:
            raise ValueError(json.dumps({"code": "traps.unknown_trap", "names": strange, "known": known}))
        return value

    @field_validator("values")
    @classmethod
    def _known_variables(cls, value: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
        for one in traps():
            known = [variable.name for variable in one.variables]
            strange = sorted(set(value.get(one.key, {})) - set(known))
            if strange:
                raise ValueError(json.dumps({"code": "traps.unknown_variable", "names": strange, "known": known}))
        return value
