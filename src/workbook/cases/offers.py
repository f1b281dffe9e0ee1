"""Offers in a case file: what each provider proposes, service by service, as the model takes it."""

from __future__ import annotations

import json
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from workbook.cases.part import Part
from workbook.errors import OptionError
from workbook.parameters import services
from workbook.parameters.catalogue import BY_THE_HOUR

MOST_OFFERS = 4  # more do not fit a page side by side


class ServiceTerms(Part):
    """What an offer says of a service: `cap` units a year when capped, `price` for one more unit or as an option."""

    status: Literal["included", "capped", "optional", "excluded"]
    cap: Annotated[float, Field(ge=0, le=100_000)] | None = None
    price: Annotated[float, Field(ge=0, le=100_000)] | None = None

    @model_validator(mode="after")
    def _cap_only_when_capped(self) -> ServiceTerms:
        if (self.cap is not None) != (self.status == "capped"):
            raise ValueError(json.dumps({"code": "offers.cap_and_status"}))
        return self


class OfferTerms(Part):
    """An offer, euros excluding VAT; `fee_month` is the whole fee at today's users, also when it is by the seat.

    `included_hours` are remote support in a `cap_period`, absent for no limit; a rate or multiplier absent is the
    one the firm knows today. `index_cap` limits the yearly rise, `crisis_hours` are emergency hours in the fee.
    A service not named in `services` is excluded.
    """

    name: Annotated[str, Field(min_length=1, max_length=80)]
    fee_month: Annotated[float, Field(ge=0, le=1_000_000)]
    per_seat: bool = False
    onboarding: Annotated[float, Field(ge=0, le=1_000_000)] = 0.0
    included_hours: Annotated[float, Field(ge=0, le=20_000)] | None = None
    cap_period: Literal["month", "year"] = "month"
    hourly_rate: Annotated[float, Field(ge=0, le=400)] | None = None
    urgent_multiplier: Annotated[float, Field(ge=1, le=4)] | None = None
    out_share: Annotated[float, Field(ge=0, le=1)] | None = None
    index_cap: Annotated[float, Field(ge=0, le=0.2)] | None = None
    crisis_hours: Annotated[float, Field(ge=0, le=1_000)] = 0.0
    present: bool = False
    services: dict[str, ServiceTerms] = Field(default_factory=dict)

    @field_validator("services")
    @classmethod
    def _known_services(cls, value: dict[str, ServiceTerms]) -> dict[str, ServiceTerms]:
        told = sorted(set(value) & set(BY_THE_HOUR))
        if told:
            raise ValueError(json.dumps({"code": "offers.by_the_hour", "names": told}))
        known = sorted({one.key for one in services()} - set(BY_THE_HOUR))
        strange = sorted(set(value) - set(known))
        if strange:
            raise ValueError(json.dumps({"code": "offers.unknown_service", "names": strange, "known": known}))
        return value


def joined(kept: list[OfferTerms], read: list[OfferTerms]) -> list[OfferTerms]:
    """Return the offers kept, those read again in their place, and the new ones after them.

    >>> kept = [OfferTerms(name="A", fee_month=900), OfferTerms(name="B", fee_month=800)]
    >>> [(one.name, one.fee_month) for one in joined(kept, [OfferTerms(name="A", fee_month=950)])]
    [('A', 950.0), ('B', 800.0)]

    Raises:
        OptionError: together they are more than a case holds (`offers.too_many`).
    """
    again = {one.name: one for one in read}
    found = [again.pop(one.name, one) for one in kept] + list(again.values())
    if len(found) > MOST_OFFERS:
        raise OptionError("offers.too_many", most=MOST_OFFERS)
    return found


def named_once(offers: list[OfferTerms]) -> list[OfferTerms]:
    """Return the offers when no two have one name; else raise what becomes a fault for each name met again."""
    names = [one.name for one in offers]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(json.dumps({"code": "offers.same_name", "names": twice}))
    return offers
