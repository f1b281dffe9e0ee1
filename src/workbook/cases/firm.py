"""The parts of a case file that say who the firm is, what its contract is and what it pays beside it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from workbook.cases.part import Part
from workbook.instruments.roadmap import ProjectKind

Amount = Annotated[float, Field(ge=0, le=1e8)]
Text = Annotated[str, Field(max_length=300)]
MOST_PROJECTS = 12  # more than a firm leads in the years to come


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
    """A project the firm plans: its kind and name, what it is worth a month, in how many months it should start."""

    kind: ProjectKind = "other"
    name: Text = ""
    value_month: Amount = 0.0
    month: Annotated[int, Field(ge=0, le=119)] | None = None
