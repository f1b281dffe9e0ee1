"""What a directory says: accounts open that should not be, passwords that never change, who is master."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from workbook.readers.directory.account import Account

STALE = 90  # days
OLD_PASSWORD = 365  # days


@dataclass(frozen=True)
class DirectoryMeasures:
    """What a directory says on a day; None where it does not say.

    `as_of` is the day of the export: the last logon in it, today when it has none. `people` are open accounts that
    look like persons'; `stale` are open accounts of people or shared without logon for 90 days before `as_of` (or
    never, when older than that), `never_expiring` open accounts, programs' too, whose password never expires,
    `old_passwords` those of people with one over a year old. `shared`, `services` and `privileged` are open accounts;
    names tell them, so they are to check.
    """

    as_of: dt.date
    accounts: int
    open_accounts: int
    people: tuple[Account, ...]
    stale: tuple[Account, ...] | None
    never_expiring: tuple[Account, ...] | None
    old_passwords: tuple[Account, ...] | None
    shared: tuple[Account, ...]
    services: tuple[Account, ...]
    privileged: tuple[Account, ...]

    @property
    def shared_masters(self) -> tuple[Account, ...]:
        """Open accounts that are privileged and nobody's own."""
        return tuple(one for one in self.privileged if one.shared)


def measure_directory(accounts: tuple[Account, ...], today: dt.date) -> DirectoryMeasures:
    """Return what accounts say today."""
    logons = [one.last_logon for one in accounts if one.last_logon is not None and one.last_logon <= today]
    as_of = max(logons, default=today)
    live = tuple(one for one in accounts if one.is_open)
    human = tuple(one for one in live if not one.service)
    says_logon = any(one.last_logon or one.never for one in accounts)
    says_expiry = any(one.never_expires is not None for one in accounts)
    says_password = any(one.password_set for one in accounts)
    return DirectoryMeasures(
        as_of=as_of,
        accounts=len(accounts),
        open_accounts=len(live),
        people=tuple(one for one in human if not one.shared),
        stale=tuple(one for one in human if is_stale(one, as_of)) if says_logon else None,
        never_expiring=tuple(one for one in live if one.never_expires) if says_expiry else None,
        old_passwords=tuple(one for one in human if _old(one.password_set, as_of)) if says_password else None,
        shared=tuple(one for one in live if one.shared),
        services=tuple(one for one in live if one.service),
        privileged=tuple(one for one in live if one.privileged),
    )


def is_stale(account: Account, day: dt.date) -> bool:
    """Return whether nobody has logged on for 90 days; an account made since then may wait for its first logon.

    >>> is_stale(Account(2, "a", last_logon=dt.date(2026, 1, 1)), dt.date(2026, 6, 1))
    True
    """
    if account.last_logon is not None:
        return (day - account.last_logon).days > STALE
    return account.created_at is None or (day - account.created_at).days > STALE


def _old(day: dt.date | None, today: dt.date) -> bool:
    return day is not None and (today - day).days > OLD_PASSWORD
