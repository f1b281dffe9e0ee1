"""The people of a fictional firm: invented names, when they came, when they left; as many as the firm has users."""

from __future__ import annotations

import csv
import datetime as dt
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from zlib import crc32

import numpy as np

from workbook.cases.generator.profile import Profile

_STALE_FROM = 4  # months before the end: who left later may still be on the list for good reasons


def stream(profile: Profile, name: str) -> np.random.Generator:
    """Return the random stream of one subject, so that adding one moves no other."""
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([profile.seed, crc32(name.encode())])))


@dataclass(frozen=True)
class Person:
    """Someone with an account: `left` is the last day of work; `kept` says that the account was never closed."""

    first: str
    last: str
    login: str
    joined: dt.date
    left: dt.date | None = None
    kept: bool = False

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"

    def works(self, day: dt.date) -> bool:
        """Return whether they work at the firm on a day."""
        return self.joined <= day and (self.left is None or self.left >= day)


@lru_cache
def _names() -> tuple[tuple[str, ...], tuple[str, ...]]:
    with resources.files("workbook.cases.generator").joinpath("names.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    return tuple(row["first"] for row in rows if row["first"]), tuple(row["last"] for row in rows if row["last"])


def login_of(first: str, last: str) -> str:
    """Return an account's name.

    >>> login_of("Éloïse", "Brévaumont")
    'e.brevaumont'
    """
    plain = unicodedata.normalize("NFKD", f"{first[0]}.{last}").encode("ascii", "ignore").decode()
    return plain.lower().replace(" ", "").replace("'", "")


def staff(profile: Profile) -> tuple[Person, ...]:
    """Return the people of the whole period; on the first day of each month as many work there as it has users."""
    rng = stream(profile, "people")
    firsts, lasts = _names()
    order = rng.permutation(len(firsts) * len(lasts))
    fresh = ((firsts[int(k) % len(firsts)], lasts[int(k) // len(firsts)]) for k in order)
    taken: set[str] = set()

    def hire(joined: dt.date) -> Person:
        first, last = next((f, n) for f, n in fresh if login_of(f, n) not in taken)
        taken.add(login_of(first, last))
        return Person(first, last, login_of(first, last), joined)

    start = profile.day(0, 1)
    people = [hire(start - dt.timedelta(days=int(rng.integers(90, 4000)))) for _ in range(profile.users_in(0))]
    away = [round(m) for m in np.linspace(2, profile.months - _STALE_FROM - 1, profile.leavers)]
    for t in range(1, profile.months):
        gone = away.count(t) + max(0, profile.users_in(t - 1) - profile.users_in(t))
        came = away.count(t) + max(0, profile.users_in(t) - profile.users_in(t - 1))
        working = [i for i, one in enumerate(people) if one.left is None]
        for i in rng.choice(working, size=gone, replace=False).tolist() if gone else []:
            people[i] = replace(people[i], left=profile.day(t - 1))
        people += [hire(profile.day(t, 1)) for _ in range(came)]
    return _kept_open(tuple(people), profile.stale)


def _kept_open(people: tuple[Person, ...], stale: int) -> tuple[Person, ...]:
    """Return the people, the accounts of the last ones who left still open."""
    gone = sorted((one.left, one.login) for one in people if one.left is not None)
    kept = {login for _, login in gone[len(gone) - stale :]} if stale else set()
    return tuple(replace(one, kept=one.login in kept) for one in people)


def working(people: tuple[Person, ...], day: dt.date) -> tuple[Person, ...]:
    """Return who works at the firm on a day."""
    return tuple(one for one in people if one.works(day))
