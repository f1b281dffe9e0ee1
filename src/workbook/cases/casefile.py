"""The case file: what a firm answered, its contract and its figures, as one JSON text checked once at the door."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, cast

from pydantic import Field, PrivateAttr, field_validator

from workbook.cases.offers import MOST_OFFERS, OfferTerms, named_once
from workbook.cases.part import Part
from workbook.cases.proposal import MOST_PROPOSALS, Proposal
from workbook.model.situation import DOMAINS, PRACTICES
from workbook.parameters import default_parameters
from workbook.questions.bank import bank

SCHEMA_VERSION = 1
NEVER_NIL = {"L_ws", "L_srv", "L_net", "L_bak", "L_app", "kappa", "k_restore"}  # the model divides by them
SMALLEST = 0.1
FAR = 20.0  # times the highest of comparable firms: further is a slip of the pen, not a firm

T = TypeVar("T")
Answer = Literal[1, 2, 3, 4, 5, "unknown", "na"]
Share = Annotated[float, Field(ge=0, le=1)]
Amount = Annotated[float, Field(ge=0, le=1e8)]
Figure = Annotated[float, Field(ge=0, le=1e7)]
Text = Annotated[str, Field(max_length=300)]


class Firm(Part):
    """Who the firm is: employees, people with an account (users), servers, sites; growth of users a year."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    sector: Text = ""
    employees: Annotated[int, Field(ge=1, le=10_000)]
    users: Annotated[int, Field(ge=1, le=10_000)]
    servers: Annotated[int, Field(ge=0, le=1_000)] = 0
    sites: Annotated[int, Field(ge=1, le=500)] = 1
    growth: Annotated[float, Field(ge=-0.5, le=1)] = 0.0
    revenue: Annotated[float, Field(ge=10_000, le=5e9)] | None = None


class ContractTerms(Part):
    """The contract with the provider, euros excluding VAT; `fee_month` is the whole fee, all seats together."""

    provider: Text = ""
    fee_month: Annotated[float, Field(ge=0, le=1_000_000)]
    per_seat: bool = False
    clause: Literal["none", "fixed", "syntec"] = "none"
    fixed_rate: Annotated[float, Field(ge=0, le=0.2)] = 0.0
    months_since_anniversary: Annotated[int, Field(ge=0, le=11)] = 0
    included_hours: Annotated[float, Field(ge=0, le=20_000)] | None = None
    cap_period: Literal["month", "year"] = "month"
    hourly_rate: Annotated[float, Field(ge=20, le=400)] | None = None
    notice_months: Annotated[int, Field(ge=0, le=60)] | None = None
    renewal_date: dt.date | None = None


class Costs(Part):
    """What is paid beside the contract: licences, hosting and telecom a year, the firm's own hours a week."""

    subscriptions_year: Annotated[float, Field(ge=0, le=5_000_000)] = 0.0
    internal_hours_week: Annotated[float, Field(ge=0, le=2_000)] = 0.0


class DomainHoldings(Part):
    """A domain of the inventory, in euros: replacement value, the part of it past its life, and what is due.

    `due` is the value that reaches the end of its life in each coming month, when ages are known.
    """

    value: Amount | None = None
    overdue: Amount | None = None
    due: Annotated[list[Amount], Field(max_length=120)] | None = None


class Project(Part):
    """A project the firm plans: what it is worth a month, and in how many months it should start."""

    value_month: Amount = 0.0
    month: Annotated[int, Field(ge=0, le=119)] | None = None


class CaseFile(Part):
    """One firm's case file, version 1 of the schema.

    `answers` has the owner's and the provider's by question; a question not answered yet is absent. `own` are the
    firm's own figures that replace registry values by symbol, `measured` those counted in its files.
    """

    schema_version: Literal[1] = 1
    fictional: bool = False
    language: Literal["fr", "en"] = "fr"
    firm: Firm
    contract: ContractTerms
    costs: Costs = Field(default_factory=Costs)
    estate: dict[str, DomainHoldings] = Field(default_factory=dict)
    projects: Project = Field(default_factory=Project)
    answers: dict[Literal["owner", "provider"], dict[str, Answer]] = Field(default_factory=dict)
    own: dict[str, Figure] = Field(default_factory=dict)
    measured: dict[str, Figure] = Field(default_factory=dict)
    confirmations: dict[str, Literal["it", "not_it"] | Share] = Field(default_factory=dict)
    plan: list[str] = Field(default_factory=list)
    offers: list[OfferTerms] = Field(default_factory=list, max_length=MOST_OFFERS)
    story: dict[Literal["fr", "en"], str] = Field(default_factory=dict)
    notes: Annotated[str, Field(max_length=20_000)] = ""
    proposals: list[Proposal] = Field(default_factory=list, max_length=MOST_PROPOSALS)
    mappings: dict[Literal["tickets", "inventory", "directory"], dict[str, Text]] = Field(default_factory=dict)

    # what the file held when it was read, so that another program's change is seen before it is overwritten
    _digest: str | None = PrivateAttr(default=None)

    @field_validator("answers", "own", "measured", "confirmations", mode="before")
    @classmethod
    def _no_truth_inside(cls, value: Any) -> Any:
        found = list(_truths(value))
        if found:
            raise ValueError(json.dumps({"code": "cases.truth", "names": found}))
        return value

    @field_validator("answers")
    @classmethod
    def _known_questions(cls, value: dict[str, dict[str, Answer]]) -> dict[str, dict[str, Answer]]:
        return _only(value, {one.id for one in bank()}, "cases.unknown_question", nested=True)

    @field_validator("estate")
    @classmethod
    def _known_domains(cls, value: dict[str, DomainHoldings]) -> dict[str, DomainHoldings]:
        for name, held in value.items():
            if held.value is not None and (held.overdue or 0.0) > held.value:
                raise ValueError(json.dumps({"code": "cases.overdue_above_value", "names": [name]}))
        return _only(value, set(DOMAINS), "cases.unknown_domain")

    @field_validator("offers")
    @classmethod
    def _offers_named_once(cls, value: list[OfferTerms]) -> list[OfferTerms]:
        return named_once(value)

    @field_validator("plan")
    @classmethod
    def _known_levers(cls, value: list[str]) -> list[str]:
        _only(dict.fromkeys(value), set(PRACTICES), "cases.unknown_lever")
        return list(dict.fromkeys(value))

    @field_validator("own", "measured")
    @classmethod
    def _known_symbols(cls, value: dict[str, float]) -> dict[str, float]:
        _only(value, {*default_parameters().quantities, "out_share"}, "cases.unknown_figure")
        nil = [name for name, figure in value.items() if name in NEVER_NIL and figure < SMALLEST]
        if nil:
            raise ValueError(json.dumps({"code": "cases.never_nil", "names": nil}))
        big = {name: {"value": f"{value[name]:g}", "bound": f"{_most(name):g}"} for name in value}
        big = {name: told for name, told in big.items() if value[name] > _most(name)}
        if big:
            raise ValueError(json.dumps({"code": "cases.too_big", "names": list(big), "values": big}))
        return value


def _only(value: dict[str, T], known: set[str], code: str, *, nested: bool = False) -> dict[str, T]:
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


def new_case(name: str, language: Literal["fr", "en"] = "fr") -> CaseFile:
    """Return an empty case for a firm: one person, no contract yet, nothing answered."""
    firm = Firm(name=name, employees=10, users=10)
    return CaseFile(language=language, firm=firm, contract=ContractTerms(fee_month=0))
