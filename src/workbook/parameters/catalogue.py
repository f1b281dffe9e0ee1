"""The catalogue of services: what a unit of each costs on the market, and how many a firm needs."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal, cast

from workbook.model.offers import Service
from workbook.model.quantities import Pert

# an offer tells these by its included hours, rate and urgent price, never as lines of the grid
BY_THE_HOUR = ("support_user", "support_hour", "out_of_hours")


@dataclass(frozen=True)
class CatalogueService:
    """A row of the catalogue, euros excluding VAT; its name is the text `offers.service.<key>`.

    A firm needs `per_year` units a year for each unit of its `driver`; 0: the same whoever provides, not compared.
    `practice` is what the service brings to its top, `contains` the services that come with it. `judgement` tells
    how far the range is ours: `yes` all of it, `part` made from the prices read; `group` is its part of the grid.
    """

    key: str
    group: str
    unit: str
    price: Pert
    driver: str
    per_year: float
    practice: str | None
    contains: tuple[str, ...]
    kind: Literal["catalogue", "complement"]
    year: str
    source: str
    address: str
    grade: str
    judgement: Literal["yes", "part"]


@lru_cache
def services() -> tuple[CatalogueService, ...]:
    """Return the catalogue: 24 services and two complements (steering, documentation), each with its sources."""
    file = resources.files(__package__).joinpath("services.csv")
    return tuple(
        CatalogueService(
            key=row["key"],
            group=row["group"],
            unit=row["unit"],
            price=Pert(float(row["low"]), float(row["mode"]), float(row["high"])),
            driver=row["driver"],
            per_year=float(row["per_year"]),
            practice=row["practice"] or None,
            contains=tuple(row["contains"].split()),
            kind=cast("Literal['catalogue', 'complement']", row["kind"]),
            year=row["year"],
            source=row["source"],
            address=row["address"],
            grade=row["grade"],
            judgement=cast("Literal['yes', 'part']", row["judgement"]),
        )
        for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    )


def drivers(users: float, servers: float, sites: float) -> dict[str, float]:
    """Return how many of each thing services are counted by a firm has: its own inventory, never an offer's.

    A workstation and a mailbox for each user, a firewall a site, two network devices a site and one for six users.

    >>> drivers(42, 3, 1)["network_devices"]
    9.0
    """
    return {
        "firm": 1.0,
        "users": users,
        "mailboxes": users,
        "workstations": users,
        "servers": servers,
        "endpoints": users + servers,
        "firewalls": sites,
        "network_devices": 2.0 * sites + users / 6.0,
    }


def grid(counts: Mapping[str, float]) -> tuple[Service, ...]:
    """Return the services a firm needs, at its own quantities: the lines on which offers are compared.

    Where several services serve one practice, the first the firm needs carries it.
    """
    found: list[Service] = []
    carried: set[str] = set()
    for row in services():
        units = row.per_year * counts.get(row.driver, 0.0)
        if units <= 0.0 or row.key in BY_THE_HOUR:
            continue
        practice = None if row.practice in carried else row.practice
        carried |= {practice} if practice else set()
        found.append(Service(row.key, units, row.price, practice, row.contains))
    return tuple(found)
