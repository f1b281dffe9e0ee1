"""The accounts of a fictional firm as Active Directory exports them: people, leavers, shared and service accounts."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from workbook.cases.generator.forms import SIGNS, DirectoryForm
from workbook.cases.generator.people import Person, stream
from workbook.cases.generator.profile import Profile

COLUMNS = ("SamAccountName", "Name", "Enabled", "WhenCreated", "LastLogonDate", "PasswordLastSet",
           "PasswordNeverExpires", "Description")  # fmt: skip


@dataclass(frozen=True)
class Account:
    """One account; `person` is whose it is, None for a shared or a service account."""

    login: str
    name: str
    enabled: bool
    created: dt.date
    seen: dt.date | None
    password_set: dt.date
    never_expires: bool
    person: Person | None = None
    kind: str = ""

    @property
    def stale(self) -> bool:
        """Whether it is still open though its owner left."""
        return self.enabled and self.person is not None and self.person.left is not None


def accounts(profile: Profile, people: tuple[Person, ...]) -> tuple[Account, ...]:
    """Return the accounts at the end of the books, sorted by login; one open account for each user."""
    form = profile.directory
    if form is None:
        return ()
    rng, as_of = stream(profile, "directory"), profile.as_of
    found: list[Account] = []
    present = [one.login for one in people if one.works(as_of)]
    never = set(rng.choice(present, size=min(form.never, len(present)), replace=False).tolist())
    for one in people:
        last = one.left or as_of - dt.timedelta(days=int(rng.integers(0, 9)))
        set_on = last - dt.timedelta(days=int(rng.integers(5, 1200 if one.login in never else 170)))
        enabled = one.left is None or one.kept
        day = max(one.joined, set_on)
        found.append(Account(one.login, one.name, enabled, one.joined, last, day, one.login in never, one))
    for kind, names in (("shared", form.shared), ("service", form.service)):
        found += [_impersonal(name, kind, as_of, rng) for name in names]
    found += [replace(_impersonal(name, "unused", as_of, rng), seen=None, never_expires=False) for name in form.unused]
    return tuple(sorted(found, key=lambda account: account.login))


def _impersonal(name: str, kind: str, as_of: dt.date, rng: np.random.Generator) -> Account:
    created = as_of - dt.timedelta(days=int(rng.integers(1500, 3500)))
    return Account(name, name, True, created, as_of, created, True, kind=kind)


def write_directory(profile: Profile, people: tuple[Person, ...]) -> dict[str, bytes]:
    """Return the file of the accounts by name; none when the firm has no directory."""
    form = profile.directory
    return {} if form is None else {"directory.csv": directory_file(accounts(profile, people), form)}


def directory_file(found: Iterable[Account], form: DirectoryForm) -> bytes:
    """Return the export of accounts in a form."""
    text = io.StringIO()
    if form.typed:
        text.write("#TYPE Selected.Microsoft.ActiveDirectory.Management.ADUser\r\n")
    out = csv.writer(text, delimiter=SIGNS[form.separator], lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    out.writerow(COLUMNS)
    for one in found:
        out.writerow([
            one.login, one.name, _said(one.enabled, form), _moment(one.created, form), _moment(one.seen, form),
            _moment(one.password_set, form), _said(one.never_expires, form), "",
        ])  # fmt: skip
    return text.getvalue().encode(form.encoding)


def _said(value: bool, form: DirectoryForm) -> str:
    return ("Vrai" if value else "Faux") if form.french else str(value)


def _moment(day: dt.date | None, form: DirectoryForm) -> str:
    if day is None:
        return ""
    # the other order is that of an American Windows: month first, twelve hours
    return f"{day:%d/%m/%Y} 08:14:05" if form.french else f"{day.month}/{day.day}/{day.year} 8:14:05 AM"
