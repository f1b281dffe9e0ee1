"""The action plan of a firm, as its case file keeps it: what was asked of it, and its dated actions."""

from __future__ import annotations

import datetime as dt
import json
from typing import Annotated, Literal

from pydantic import Field, field_validator

from workbook.cases.part import Part
from workbook.model.situation import PRACTICES

Text = Annotated[str, Field(max_length=300)]
Party = Literal["firm", "provider", "adviser"]
State = Literal["to_do", "doing", "done", "dropped"]
Standing = Literal["to_do", "doing", "late", "done", "dropped"]
Demand = Literal["insurer", "client", "law"]  # who requires an action, when somebody does

PARTIES: tuple[Party, ...] = ("firm", "provider", "adviser")
STATES: tuple[State, ...] = ("to_do", "doing", "done", "dropped")
DEMANDS: tuple[Demand, ...] = ("insurer", "client", "law")
MOST_ACTIONS = 60


class Action(Part):
    """One action: a lever of the model, or the firm's own words; who carries it, from when, by when, at what price.

    `cost` is euros in the first year; `forecast` and `measured` are euros a year gained, by the model and as found
    afterwards; an own `title` or `indicator` replaces that of the lever.
    """

    key: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
    lever: str | None = None
    title: Text = ""
    party: Party = "firm"
    who: Text = ""
    start: dt.date | None = None
    due: dt.date | None = None
    cost: Annotated[float, Field(ge=0, le=1e7)] | None = None
    indicator: Text = ""
    required: Demand | None = None
    state: State = "to_do"
    done_on: dt.date | None = None
    note: Annotated[str, Field(max_length=1000)] = ""
    forecast: Annotated[float, Field(ge=-1e7, le=1e7)] | None = None
    measured: Annotated[float, Field(ge=-1e7, le=1e7)] | None = None

    @field_validator("lever")
    @classmethod
    def _known_lever(cls, value: str | None) -> str | None:
        if value is not None and value not in PRACTICES:
            raise ValueError(json.dumps({"code": "cases.unknown_lever", "names": [value], "known": list(PRACTICES)}))
        return value

    def standing(self, today: dt.date) -> Standing:
        """Return how the action stands on a day: what is neither done nor dropped by its due date is late.

        >>> Action(key="mfa", due=dt.date(2027, 1, 31)).standing(dt.date(2027, 2, 1))
        'late'
        """
        open_still = self.state in ("to_do", "doing")
        return "late" if open_still and self.due is not None and self.due < today else self.state

    @property
    def ends_before_it_starts(self) -> bool:
        """Whether its due date is before its start."""
        return self.start is not None and self.due is not None and self.due < self.start


class ActionPlan(Part):
    """A firm's plan: the budget of its first year, what a euro of incident counts, what others require, the actions.

    `start` is the day the calendar is counted from.
    """

    budget: Annotated[float, Field(ge=0, le=1e7)] | None = None
    rho: Annotated[float, Field(ge=1, le=3)] = 1.0
    required: dict[str, Demand] = Field(default_factory=dict)
    start: dt.date | None = None
    actions: list[Action] = Field(default_factory=list, max_length=MOST_ACTIONS)

    @field_validator("required")
    @classmethod
    def _known_levers(cls, value: dict[str, Demand]) -> dict[str, Demand]:
        strange = sorted(set(value) - set(PRACTICES))
        if strange:
            raise ValueError(json.dumps({"code": "cases.unknown_lever", "names": strange, "known": list(PRACTICES)}))
        return value

    @field_validator("actions")
    @classmethod
    def _named_once(cls, value: list[Action]) -> list[Action]:
        keys = [one.key for one in value]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise ValueError(json.dumps({"code": "actions.same_key", "names": twice}))
        return value

    @property
    def live(self) -> tuple[Action, ...]:
        """The actions that were not dropped, the earliest first; those without a date last."""
        kept = [one for one in self.actions if one.state != "dropped"]
        return tuple(sorted(kept, key=lambda one: (one.start or dt.date.max, one.due or dt.date.max)))

    def first(self, most: int) -> tuple[Action, ...]:
        """Return so many actions not dropped, those still open before those done, in the order they start."""
        order = {one.key: place for place, one in enumerate(self.live)}
        kept = sorted(self.live, key=lambda one: (one.state == "done", order[one.key]))[:most]
        return tuple(sorted(kept, key=lambda one: order[one.key]))

    def named(self, key: str) -> Action | None:
        """Return the action with a key, None when there is none."""
        return next((one for one in self.actions if one.key == key), None)

    def free_key(self, stem: str = "own") -> str:
        """Return a key that no action has.

        >>> ActionPlan().free_key()
        'own-1'
        """
        taken = {one.key for one in self.actions}
        return next(key for n in range(1, len(taken) + 2) if (key := f"{stem}-{n}") not in taken)
