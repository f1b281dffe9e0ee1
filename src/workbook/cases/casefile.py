"""The case file: what a firm answered, its contract and its figures, as one JSON text checked once at the door."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr, field_validator

from workbook.cases.actions import ActionPlan
from workbook.cases.audit import Audit
from workbook.cases.contract_check import ContractCheck
from workbook.cases.entered import MOST_VISITS, Entered, Visit, in_order, only, without_truths
from workbook.cases.firm import ContractTerms, Firm, Text
from workbook.cases.governance import Governance
from workbook.cases.name_fields import Kind
from workbook.cases.offers import MOST_OFFERS, OfferTerms, named_once
from workbook.cases.part import Part
from workbook.cases.proposal import MOST_PROPOSALS, Proposal
from workbook.cases.roadmap import Roadmap
from workbook.model.situation import PRACTICES

SCHEMA_VERSION = 3
MOST_NAMES = 5_000
Share = Annotated[float, Field(ge=0, le=1)]


class Head(Part):
    """What a case file begins with."""

    schema_version: Literal[3] = 3
    fictional: bool = False
    language: Literal["fr", "en"] = "fr"


class CaseFile(Entered, Head):
    """One firm's case file, version 3 of the schema: what was entered of the firm, and what was decided on it.

    `visits` are what had been entered at each visit, the earliest first; `pseudonyms` the names
    replaced in what was shown, by kind, each at the place that is its number; `code` four signs drawn at random that
    tell its files without names from another firm's, and tell nothing of it.
    """

    confirmations: dict[str, Literal["it", "not_it"] | Share] = Field(default_factory=dict)
    plan: list[str] = Field(default_factory=list)
    governance: Governance = Field(default_factory=Governance)
    audit: Audit = Field(default_factory=Audit)
    actions: ActionPlan = Field(default_factory=ActionPlan)
    contract_check: ContractCheck = Field(default_factory=ContractCheck)
    roadmap: Roadmap = Field(default_factory=Roadmap)
    offers: list[OfferTerms] = Field(default_factory=list, max_length=MOST_OFFERS)
    story: dict[Literal["fr", "en"], str] = Field(default_factory=dict)
    notes: Annotated[str, Field(max_length=20_000)] = ""
    proposals: list[Proposal] = Field(default_factory=list, max_length=MOST_PROPOSALS)
    mappings: dict[Literal["tickets", "inventory", "directory"], dict[str, Text]] = Field(default_factory=dict)
    pseudonyms: dict[Kind, Annotated[list[Text], Field(max_length=MOST_NAMES)]] = Field(default_factory=dict)
    code: Annotated[str, Field(pattern=r"^([a-z0-9]{4})?$")] = ""
    visits: list[Visit] = Field(default_factory=list, max_length=MOST_VISITS)

    # what the file held when it was read, so that another program's change is seen before it is overwritten
    _digest: str | None = PrivateAttr(default=None)

    @field_validator("confirmations", mode="before")
    @classmethod
    def _no_truth_in_confirmations(cls, value: Any) -> Any:
        return without_truths(value)

    @field_validator("offers")
    @classmethod
    def _offers_named_once(cls, value: list[OfferTerms]) -> list[OfferTerms]:
        return named_once(value)

    @field_validator("visits")
    @classmethod
    def _visits_in_order(cls, value: list[Visit]) -> list[Visit]:
        return in_order(value)

    @field_validator("plan")
    @classmethod
    def _known_levers(cls, value: list[str]) -> list[str]:
        only(dict.fromkeys(value), set(PRACTICES), "cases.unknown_lever")
        return list(dict.fromkeys(value))


def new_case(name: str, language: Literal["fr", "en"] = "fr") -> CaseFile:
    """Return an empty case for a firm: one person, no contract yet, nothing answered."""
    firm = Firm(name=name, employees=10, users=10)
    return CaseFile(language=language, firm=firm, contract=ContractTerms(fee_month=0))
