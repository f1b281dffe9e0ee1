"""What an inventory says: ages, ends of support, machines nobody owns or nobody has seen, by domain."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from workbook.parameters.support_ends import SupportEnd, support_end
from workbook.readers.inventory.device import Device

Domain = Literal["workstations", "servers", "network", "backup"]
DOMAIN_OF: Mapping[str, Domain] = {
    "workstation": "workstations", "server": "servers", "network": "network", "backup": "backup",
}  # fmt: skip
UNSEEN = 90  # days
OLD = 5.0  # years, the question bank's bound for a workstation
YEAR = 365.25
_SOON = 365  # days
HORIZON = 120  # months


@dataclass(frozen=True)
class DomainMachines:
    """The machines of one domain.

    `aged` have a known age; `over` are past their life or their end of support, `unsaid` those of which neither is
    known. In euros: `value` of all, `overdue` of those over, `due` of those that reach the end of their life in each
    coming month, by age; `priced` is how many have their own value in the inventory, the others a unit price.
    """

    count: int
    aged: int
    over: int
    unsaid: int
    priced: int
    value: float
    overdue: float
    due: tuple[float, ...]


@dataclass(frozen=True)
class Ending:
    """A system of the inventory whose support has ended or ends within a year, and how many machines run it."""

    support: SupportEnd
    machines: int
    over: bool


@dataclass(frozen=True)
class InventoryMeasures:
    """What an inventory says on a day. Shares are None where too few machines say it.

    `as_of` is the day the inventory was made: the last contact in it, today when it has none. `old_share` is the part
    of workstations over five years old, of those whose age is known; `unseen` are silent for 90 days before `as_of`,
    `ownerless` workstations without a user, `unencrypted` and `not_compliant` those said to be so.
    """

    as_of: dt.date
    devices: int
    by_kind: Mapping[str, int]
    domains: Mapping[Domain, DomainMachines]
    endings: tuple[Ending, ...]
    ended: int
    old_share: float | None
    mean_age: float | None
    owned_share: float | None
    unseen: tuple[Device, ...]
    ownerless: tuple[Device, ...]
    unencrypted: int | None
    not_compliant: int | None


@dataclass(frozen=True)
class Reference:
    """What stands for a domain where the inventory is silent: life in years, price of one machine in euros."""

    life: float
    price: float


def measure_inventory(
    devices: tuple[Device, ...], today: dt.date, references: Mapping[Domain, Reference]
) -> InventoryMeasures:
    """Return what devices say today, their domains having such lives and prices."""
    seen = [one.last_seen for one in devices if one.last_seen is not None and one.last_seen <= today]
    as_of = max(seen, default=today)
    posts = [one for one in devices if one.kind == "workstation"]
    ages = [age for one in posts if (age := age_of(one, today)) is not None]
    enough = len(ages) * 2 >= len(posts) > 0
    says_owner = any(one.user for one in posts)
    endings = _endings(devices, today)
    return InventoryMeasures(
        as_of=as_of,
        devices=len(devices),
        by_kind=dict(Counter(one.kind for one in devices).most_common()),
        domains={
            domain: _machines([one for one in devices if one.kind == kind], references[domain], today)
            for kind, domain in DOMAIN_OF.items()
            if any(one.kind == kind for one in devices)
        },
        endings=endings,
        ended=sum(one.machines for one in endings if one.over),
        old_share=sum(age > OLD for age in ages) / len(ages) if enough else None,
        mean_age=sum(ages) / len(ages) if enough else None,
        owned_share=sum(bool(one.user) for one in posts) / len(posts) if says_owner else None,
        unseen=tuple(one for one in devices if one.last_seen and (as_of - one.last_seen).days > UNSEEN),
        ownerless=tuple(one for one in posts if not one.user) if says_owner else (),
        unencrypted=_noes([one.encrypted for one in posts]),
        not_compliant=_noes([one.compliant for one in devices]),
    )


def age_of(device: Device, today: dt.date) -> float | None:
    """Return a device's age in years, at least its time in the inventory; None when neither is known.

    >>> age_of(Device(2, "PC1", bought_at=dt.date(2020, 11, 25)), dt.date(2026, 11, 25))
    6.0
    """
    since = device.bought_at or device.enrolled_at
    return None if since is None or since > today else round((today - since).days / YEAR, 2)


def is_over(device: Device, life: float, today: dt.date) -> bool | None:
    """Return whether a device is past its life or its end of support; None when neither is known."""
    age = age_of(device, today)
    end = support_end(device.os, device.os_version, today)
    if (age is not None and age > life) or (end is not None and end.over(today)):
        return True
    return None if age is None and end is None else False


def _machines(devices: list[Device], reference: Reference, today: dt.date) -> DomainMachines:
    life = reference.life
    said = [is_over(one, life, today) for one in devices]
    prices = [reference.price if one.value is None else one.value for one in devices]
    due = [0.0] * HORIZON
    for one, over, price in zip(devices, said, prices, strict=True):
        age = age_of(one, today)
        if age is not None and not over:
            month = min(int((life - age) * 12), HORIZON - 1)
            due[month] += price
    last = max((month for month, amount in enumerate(due) if amount), default=-1)
    return DomainMachines(
        count=len(devices),
        aged=sum(age_of(one, today) is not None for one in devices),
        over=sum(bool(one) for one in said),
        unsaid=sum(one is None for one in said),
        priced=sum(one.value is not None for one in devices),
        value=round(sum(prices), 2),
        overdue=round(sum(price for price, over in zip(prices, said, strict=True) if over), 2),
        due=tuple(round(amount, 2) for amount in due[: last + 1]),
    )


def _endings(devices: tuple[Device, ...], today: dt.date) -> tuple[Ending, ...]:
    ends = [support_end(one.os, one.os_version, today) for one in devices]
    counts = Counter(one for one in ends if one is not None)
    found = [
        Ending(one, count, one.over(today))
        for one, count in counts.items()
        if one.over(today) or (one.ends is not None and (one.ends - today).days <= _SOON)
    ]
    return tuple(sorted(found, key=lambda one: (one.support.ends or dt.date.min, one.support.cycle)))


def _noes(said: list[bool | None]) -> int | None:
    known = [one for one in said if one is not None]
    return sum(not one for one in known) if known else None
