"""What was entered of a firm, today or at a past visit: its figures, its contract, the answers of both views."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, cast

from pydantic import Field, SerializerFunctionWrapHandler, field_validator, model_serializer

from workbook.cases.actions import ActionPlan
from workbook.cases.counted import Counted, Measured, figure
from workbook.cases.firm import MOST_PROJECTS, ContractTerms, Costs, DomainHoldings, Firm, Project
from workbook.cases.governance import Followed, known_indicators
from workbook.cases.part import Part
from workbook.instruments.indicators import CHOSEN
from workbook.model.situation import DOMAINS
from workbook.parameters import default_parameters
from workbook.questions.bank import bank

NEVER_NIL = {"L_ws", "L_srv", "L_net", "L_bak", "L_app", "kappa", "k_restore"}  # the model divides by them
SMALLEST = 0.1
FAR = 20.0  # times the highest of comparable firms: further is a slip of the pen, not a firm
MOST_VISITS = 60

T = TypeVar("T")
Answer = Literal[1, 2, 3, 4, 5, "unknown", "na"]
View = Literal["owner", "provider"]
Figure = Annotated[float, Field(ge=0, le=1e7)]


class Entered(Part):
    """What was entered of a firm.

    `answers` has the owner's and the provider's by question; a question not answered yet is absent. `own` are the
    firm's own figures that replace registry values by symbol, `measured` those counted in its files. `months_from` is
    the day that the months of projects and of machines to renew are counted from; None while nobody noted it.
    """

    firm: Firm
    contract: ContractTerms
    costs: Costs = Field(default_factory=Costs)
    estate: dict[str, DomainHoldings] = Field(default_factory=dict)
    projects: list[Project] = Field(default_factory=list, max_length=MOST_PROJECTS)
    answers: dict[View, dict[str, Answer]] = Field(default_factory=dict)
    own: dict[str, Figure] = Field(default_factory=dict)
    measured: dict[str, Measured] = Field(default_factory=dict)
    months_from: dt.date | None = None

    @field_validator("answers", "own", "measured", mode="before")
    @classmethod
    def _no_truth_inside(cls, value: Any) -> Any:
        return without_truths(value)

    @field_validator("answers")
    @classmethod
    def _known_questions(cls, value: dict[str, dict[str, Answer]]) -> dict[str, dict[str, Answer]]:
        return only(value, {one.id for one in bank()}, "cases.unknown_question", nested=True)

    @field_validator("estate")
    @classmethod
    def _known_domains(cls, value: dict[str, DomainHoldings]) -> dict[str, DomainHoldings]:
        for name, held in value.items():
            if held.value is not None and (held.overdue or 0.0) > held.value:
                raise ValueError(json.dumps({"code": "cases.overdue_above_value", "names": [name]}))
        return only(value, set(DOMAINS), "cases.unknown_domain")

    @field_validator("own", "measured")
    @classmethod
    def _known_symbols(cls, value: dict[str, float | Counted]) -> dict[str, float | Counted]:
        only(value, {*default_parameters().quantities, "out_share"}, "cases.unknown_figure")
        figures = {name: figure(one) for name, one in value.items()}
        nil = [name for name, one in figures.items() if name in NEVER_NIL and one < SMALLEST]
        if nil:
            raise ValueError(json.dumps({"code": "cases.never_nil", "names": nil}))
        big = {name: {"value": f"{figures[name]:g}", "bound": f"{_most(name):g}"} for name in value}
        big = {name: told for name, told in big.items() if figures[name] > _most(name)}
        if big:
            raise ValueError(json.dumps({"code": "cases.too_big", "names": list(big), "values": big}))
        return value


class Visit(Entered):
    """What had been entered of a firm on the day of an adviser's visit; its plan and its indicators as they stood."""

    date: dt.date
    actions: ActionPlan = Field(default_factory=ActionPlan)
    indicators: dict[str, Followed] = Field(default_factory=dict, max_length=CHOSEN)

    @field_validator("indicators")
    @classmethod
    def _known_indicators(cls, value: dict[str, Followed]) -> dict[str, Followed]:
        return known_indicators(value)

    @model_serializer(mode="wrap")
    def _without_trace(self, written: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what was not used on that day."""
        content: dict[str, Any] = written(self)
        unused = {"actions": self.actions == ActionPlan(), "indicators": not self.indicators,
                  "months_from": self.months_from is None}  # fmt: skip
        return {name: value for name, value in content.items() if not unused.get(name)}


def in_order(visits: list[Visit]) -> list[Visit]:
    """Return visits from the first to the last; two of one day raise what becomes a fault for that day."""
    days = [one.date for one in visits]
    twice = sorted({f"{day:%Y-%m-%d}" for day in days if days.count(day) > 1})
    if twice:
        raise ValueError(json.dumps({"code": "cases.same_day", "names": twice}))
    return sorted(visits, key=lambda one: one.date)


def only(value: dict[str, T], known: set[str], code: str, *, nested: bool = False) -> dict[str, T]:
    """Return the value when all its keys are known; else raise what `faults_of` turns into one fault a key."""
    names: list[str] = (
        [name for part in value.values() for name in cast("dict[str, Any]", part)] if nested else list(value)
    )
    strange = sorted(set(names) - known)
    if strange:
        raise ValueError(json.dumps({"code": code, "names": strange, "known": sorted(known)}))
    return value


@cache
def _most(symbol: str) -> float:
    """Return the largest value of a firm's own figure that can be meant; shares of hours end at 1."""
    if symbol == "out_share":
        return 1.0
    known = default_parameters().quantities[symbol]
    highest = known if isinstance(known, (int, float)) else known.quantile(0.999)
    return max(1.0, FAR * float(highest))


def _truths(value: Any, where: str = "") -> Iterator[str]:
    """Yield where true or false stand in a group that has only numbers and words."""
    for name, inner in value.items() if isinstance(value, dict) else ():
        path = f"{where}.{name}" if where else str(name)
        if isinstance(inner, bool):
            yield path
        else:
            yield from _truths(inner, path)


def without_truths(value: Any) -> Any:
    """Return a group of numbers and words as it is when no true or false stands in it; else raise where they do."""
    found = list(_truths(value))
    if found:
        raise ValueError(json.dumps({"code": "cases.truth", "names": found}))
    return value
