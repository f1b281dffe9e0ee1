"""Draws a firm's tickets: how many, by whom, how long, in scope or not, and what of them is billed."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np

from workbook.cases.generator.profile import Crisis, Profile, Support

LONGEST = 480  # minutes of work on one ticket


@dataclass(frozen=True)
class Ticket:
    """One request: month of the books, when opened and solved, minutes of work, billed beyond the fee or not."""

    number: int
    month: int
    opened: dt.datetime
    solved: dt.datetime
    user: int
    category: str
    priority: int
    minutes: int
    out_of_scope: bool
    title: str = ""


def draw_tickets(profile: Profile, rng: np.random.Generator) -> tuple[Ticket, ...]:
    """Return the tickets of the whole period, in order of opening.

    Counts are Poisson with a gamma mean, so that their variance is `overdispersion` times their mean; minutes of
    work are lognormal, to the next five.
    """
    found: list[Ticket] = []
    names = [name for name, _ in profile.categories]
    shares = np.array([share for _, share in profile.categories])
    for t, terms in enumerate(profile.terms):
        users = profile.users_in(t)
        mean = users * terms.tickets_per_user_month
        shape = mean / (terms.overdispersion - 1.0)
        count = int(rng.poisson(rng.gamma(shape, mean / shape)))
        found.extend(_draw(profile, t, users, names, shares / shares.sum(), rng) for _ in range(count))
    found += [_urgent(profile, crisis) for crisis in profile.support.crises]
    found.sort(key=lambda ticket: (ticket.opened, ticket.user, ticket.minutes))
    return tuple(Ticket(**{**vars(ticket), "number": i}) for i, ticket in enumerate(found, 1))


def _draw(
    profile: Profile, t: int, users: int, names: list[str], shares: np.ndarray[Any, Any], rng: np.random.Generator
) -> Ticket:
    terms = profile.terms[t]
    year, month = profile.month(t)
    days = [d for d in range(1, calendar.monthrange(year, month)[1] + 1) if calendar.weekday(year, month, d) < 5]
    opened = dt.datetime(year, month, int(rng.choice(days)), int(rng.integers(8, 18)), int(rng.integers(0, 60)))
    minutes = int(worked(terms, rng.standard_normal()))
    waits = float(np.exp(rng.normal(2.0, 1.4)))
    return Ticket(
        number=0,
        month=t,
        opened=opened,
        solved=opened + dt.timedelta(minutes=minutes, hours=round(waits, 1)),
        user=int(rng.integers(1, users + 1)),
        category=names[int(rng.choice(len(names), p=shares))],
        priority=int(rng.choice([1, 2, 3, 4], p=[0.03, 0.22, 0.6, 0.15])),
        minutes=min(minutes, LONGEST),
        out_of_scope=bool(rng.random() < terms.out_share),
    )


def worked(terms: Support, normal: Any) -> Any:
    """Return the minutes a ticket takes, to the next five, from a standard normal draw (a number or an array)."""
    return 5 * np.ceil(terms.minutes_median * np.exp(terms.minutes_sigma * normal) / 5)


def _urgent(profile: Profile, crisis: Crisis) -> Ticket:
    opened = dt.datetime.combine(profile.day(crisis.month, crisis.day), dt.time(7, 40))
    minutes = round(crisis.hours * 60)
    solved = opened + dt.timedelta(minutes=minutes * 2)
    return Ticket(
        0, crisis.month, opened, solved, 1, crisis.category, 1, minutes, out_of_scope=True, title=crisis.title
    )


def billed_minutes(tickets: Sequence[Ticket], profile: Profile) -> list[int]:
    """Return by month the minutes billed beyond the fee: those out of scope, and those over the included hours."""
    outside, inside = [0] * profile.months, [0] * profile.months
    for ticket in tickets:
        (outside if ticket.out_of_scope else inside)[ticket.month] += ticket.minutes
    return [out + over for out, over in zip(outside, over_the_cap(inside, profile), strict=True)]


def over_the_cap(inside: Sequence[Any], profile: Profile) -> list[Any]:
    """Return by month the minutes in scope over the included hours; a month may hold a number or an array of draws."""
    found = []
    months = ((profile.month(t)[0] if profile.support.cap_period == "year" else t, t) for t in range(profile.months))
    for _, period in groupby(months, key=lambda pair: pair[0]):
        used: Any = 0
        before: Any = 0
        for _, t in period:
            used = used + inside[t]
            over = np.maximum(0, used - round(profile.terms[t].included_hours * 60))
            found.append(over - before)
            before = over
    return [over if isinstance(over, np.ndarray) and over.ndim else int(over) for over in found]
