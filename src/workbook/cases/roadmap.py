"""A firm's roadmap as its case file keeps it: the systems it runs, whose support ends, and its own dates."""

from __future__ import annotations

import datetime as dt
import json
from functools import lru_cache
from typing import Annotated

from pydantic import Field, field_validator

from workbook.cases.part import Part
from workbook.parameters.support_ends import SupportEnd, support_ends

MOST_SYSTEMS, MOST_DATES = 60, 20
Text = Annotated[str, Field(max_length=120)]


class OwnDate(Part):
    """A date the firm holds to: the day, and what falls on it, in its own words."""

    day: dt.date | None = None
    what: Text = ""


class Roadmap(Part):
    """The systems the firm runs (`product/version` of the table of ends of support), and dates of its own."""

    systems: list[Text] = Field(default_factory=list, max_length=MOST_SYSTEMS)
    dates: list[OwnDate] = Field(default_factory=list, max_length=MOST_DATES)

    @field_validator("systems")
    @classmethod
    def _known_systems(cls, value: list[str]) -> list[str]:
        strange = sorted(set(value) - set(dated_systems()))
        if strange:
            raise ValueError(json.dumps({"code": "roadmap.unknown_system", "names": strange}))
        return sorted(set(value))


@lru_cache
def dated_systems() -> dict[str, SupportEnd]:
    """Return the systems whose end of support has a day, by the key a case file names them with.

    >>> dated_systems()["windows-server/2016"].ends
    datetime.date(2027, 1, 12)
    """
    return {key_of(one): one for cycles in support_ends().values() for one in cycles if one.ends is not None}


def key_of(system: SupportEnd) -> str:
    """Return the key a case file names a system with."""
    return f"{system.product}/{system.cycle}"
