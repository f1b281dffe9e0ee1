"""How a firm steers its IT, as its case file keeps it: who decides what, which indicators, which meetings."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from typing import Annotated, Literal

from pydantic import Field, field_validator

from workbook.cases.part import Part
from workbook.instruments.governance import Letter, Role, decisions
from workbook.instruments.indicators import CHOSEN, indicators
from workbook.instruments.roadmap import month_of

Text = Annotated[str, Field(max_length=300)]


class Followed(Part):
    """An indicator followed: its target, its last value and the month it is of; figures in the indicator's unit."""

    target: Annotated[float, Field(ge=0, le=1e6)] | None = None
    value: Annotated[float, Field(ge=0, le=1e6)] | None = None
    asked_of: Text = ""


def known_indicators(value: dict[str, Followed]) -> dict[str, Followed]:
    """Return indicators as they are when all are known; else raise what becomes a fault."""
    known = list(indicators())
    strange = sorted(set(value) - set(known))
    if strange:
        raise ValueError(json.dumps({"code": "governance.unknown_indicator", "names": strange, "known": known}))
    return value


class Meetings(Part):
    """The steering meetings: every how many months, the next one, who attends."""

    every_months: Literal[1, 2, 3, 6] = 1
    next_date: dt.date | None = None
    people: Text = ""

    def days(self, until: dt.date) -> tuple[dt.date, ...]:
        """Return the meetings' days from the next one on, before a day; none while no date was set.

        >>> [f"{day}" for day in Meetings(every_months=3, next_date=dt.date(2026, 11, 30)).days(dt.date(2027, 3, 1))]
        ['2026-11-30', '2027-02-28']
        """
        if self.next_date is None:
            return ()
        days = (month_of(self.next_date, n) for n in range(0, 1200, self.every_months))
        return tuple(itertools.takewhile(lambda day: day < until, days))


class Governance(Part):
    """Who decides what (`raci`: letter by role by decision), the people behind the roles, indicators and meetings."""

    raci: dict[str, dict[Role, Letter]] = Field(default_factory=dict)
    people: dict[Role, Text] = Field(default_factory=dict)
    indicators: dict[str, Followed] = Field(default_factory=dict, max_length=CHOSEN)
    meetings: Meetings = Field(default_factory=Meetings)

    @field_validator("raci")
    @classmethod
    def _known_decisions(cls, value: dict[str, dict[Role, Letter]]) -> dict[str, dict[Role, Letter]]:
        known = [one.key for one in decisions()]
        strange = sorted(set(value) - set(known))
        if strange:
            raise ValueError(json.dumps({"code": "governance.unknown_decision", "names": strange, "known": known}))
        return value

    @field_validator("indicators")
    @classmethod
    def _known_indicators(cls, value: dict[str, Followed]) -> dict[str, Followed]:
        return known_indicators(value)
