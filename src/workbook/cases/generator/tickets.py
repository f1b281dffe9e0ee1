"""Draws a firm's tickets: how many, by whom, how long, in scope or not."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

import numpy as np

from workbook.cases.generator.profile import Profile

HEADER = ("id", "opened", "solved", "user", "category", "priority", "effort_minutes", "out_of_scope")


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

    def row(self) -> tuple[str, ...]:
        """Return the ticket as a line of the provider's export."""
        stamp = "%Y-%m-%d %H:%M"
        return (
            f"T{self.number:05d}", self.opened.strftime(stamp), self.solved.strftime(stamp), f"u{self.user:02d}",
            self.category, str(self.priority), str(self.minutes), "yes" if self.out_of_scope else "no",
        )  # fmt: skip


def draw_tickets(profile: Profile, rng: np.random.Generator) -> tuple[Ticket, ...]:
    """Return the tickets of the whole period, in order of opening.

    Counts are Poisson with a gamma mean, so that their variance is `overdispersion` times their mean; minutes of
    work are lognormal, to the next five.
    """
    support = profile.support
    found: list[Ticket] = []
    names = [name for name, _ in profile.categories]
    shares = np.array([share for _, share in profile.categories])
    for t in range(profile.months):
        users = profile.users_in(t)
        mean = users * support.tickets_per_user_month
        shape = mean / (support.overdispersion - 1.0)
        count = int(rng.poisson(rng.gamma(shape, mean / shape)))
        found.extend(_draw(profile, t, users, names, shares / shares.sum(), rng) for _ in range(count))
    found.sort(key=lambda ticket: (ticket.opened, ticket.user, ticket.minutes))
    return tuple(Ticket(**{**vars(ticket), "number": i}) for i, ticket in enumerate(found, 1))


def _draw(
    profile: Profile, t: int, users: int, names: list[str], shares: np.ndarray, rng: np.random.Generator
) -> Ticket:
    support = profile.support
    year, month = profile.month(t)
    days = [d for d in range(1, calendar.monthrange(year, month)[1] + 1) if calendar.weekday(year, month, d) < 5]
    opened = dt.datetime(year, month, int(rng.choice(days)), int(rng.integers(8, 18)), int(rng.integers(0, 60)))
    minutes = int(5 * np.ceil(support.minutes_median * np.exp(support.minutes_sigma * rng.standard_normal()) / 5))
    waits = float(np.exp(rng.normal(2.0, 1.4)))
    return Ticket(
        number=0,
        month=t,
        opened=opened,
        solved=opened + dt.timedelta(minutes=minutes, hours=round(waits, 1)),
        user=int(rng.integers(1, users + 1)),
        category=names[int(rng.choice(len(names), p=shares))],
        priority=int(rng.choice([1, 2, 3, 4], p=[0.03, 0.22, 0.6, 0.15])),
        minutes=min(minutes, 480),
        out_of_scope=bool(rng.random() < support.out_share),
    )


def billed_minutes(tickets: tuple[Ticket, ...], profile: Profile) -> list[int]:
    """Return by month the minutes billed beyond the fee: those out of scope, and those over the included hours."""
    included = round(profile.support.included_hours * 60)
    billed = []
    for t in range(profile.months):
        own = [ticket for ticket in tickets if ticket.month == t]
        outside = sum(ticket.minutes for ticket in own if ticket.out_of_scope)
        inside = sum(ticket.minutes for ticket in own) - outside
        billed.append(outside + max(0, inside - included))
    return billed
