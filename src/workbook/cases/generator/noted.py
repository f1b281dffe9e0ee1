"""What an adviser noted of a fictional firm, as its profile tells it: audit, steering, contract, dates, visits, plan.

A text is told in both languages (`fr`, `en`). `@name` stands for a person of the profile's `people`.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field

from workbook.cases.actions import Demand, Party
from workbook.cases.actions import State as ActionState
from workbook.cases.generator.forms import Part

SIGNS = {"h": "held", "p": "partly", "m": "missing", "u": "unknown", "n": "na"}


class Worded(Part):
    """A text in both languages."""

    fr: str = ""
    en: str = ""


class Steering(Part):
    """Who decides: by decision the letters of owner, IT lead, provider and adviser, `-` for none; indicators, meetings.

    An indicator is its key, its target, its value and who is asked for it; a value "counted" is that of the files.
    A meeting is every how many months, the next day, and who comes.
    """

    raci: dict[str, str] = Field(default_factory=dict)
    roles: dict[str, str] = Field(default_factory=dict)
    indicators: tuple[tuple[str, float | None, float | Literal["counted"] | None, str], ...] = ()
    meetings: tuple[int, dt.date | None, str] | None = None


class Checked(Part):
    """What was read in the contract: traps there and not there, the firm's own figures, the index clause."""

    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    values: dict[str, dict[str, float]] = Field(default_factory=dict)
    clause: dict[str, Any] = Field(default_factory=dict)


class PastVisit(Part):
    """A visit at the end of a month of the books: the answers that were others then, the rest as the books had it."""

    month: Annotated[int, Field(ge=12)]
    answers: dict[str, dict[str, int | str]] = Field(default_factory=dict)


class Step(Part):
    """What became of one proposed action, or one in the firm's own words (`title`)."""

    key: str
    state: ActionState = "to_do"
    who: str = ""
    party: Party | None = None
    start: dt.date | None = None
    due: dt.date | None = None
    done_on: dt.date | None = None
    measured: float | None = None
    title: Worded = Worded()
    note: Worded = Worded()


class Plan(Part):
    """The plan proposed on a day for a budget, from what a visit had seen (none: the case), and its steps since."""

    start: dt.date
    budget: float | None = None
    visit: int | None = None
    required: dict[str, Demand] = Field(default_factory=dict)
    steps: tuple[Step, ...] = ()


class Noted(Part):
    """All that was noted. `audit` has by item its state (h, p, m, u, n), who holds it, what was seen.

    `dates` are the firm's own; `counted` puts the figures of the tickets in the case, at each visit too.
    """

    people: dict[str, str] = Field(default_factory=dict)
    audit: dict[str, tuple[Literal["h", "p", "m", "u", "n"], str, str, str]] = Field(default_factory=dict)
    steering: Steering = Steering()
    checked: Checked = Checked()
    dates: tuple[tuple[dt.date, str, str], ...] = ()
    counted: bool = False
    visits: tuple[PastVisit, ...] = ()
    plan: Plan | None = None
