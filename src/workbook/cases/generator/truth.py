"""What is true of a sample, because it was made so: costs by line and month, drift, tickets, devices, accounts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook.cases.generator.books import Books
from workbook.cases.generator.directory import accounts
from workbook.cases.generator.drift import drift_truth
from workbook.cases.generator.helpdesks import exported
from workbook.cases.generator.inventory import DOMAINS, assets, holdings
from workbook.cases.generator.invoices import chosen
from workbook.cases.generator.people import Person
from workbook.cases.generator.profile import Profile
from workbook.cases.generator.tickets import Ticket, billed_minutes


def truth_of(profile: Profile, books: Books, tickets: Sequence[Ticket], people: tuple[Person, ...]) -> dict[str, Any]:
    """Return what is true of a sample, ready to be written as JSON; amounts in cents, months as "2024-03"."""
    return (
        _costs(profile, books)
        | _tickets(profile, tickets)
        | _devices(profile, people)
        | _accounts(profile, people)
        | {"facts": facts(profile, books, tickets, people)}
        | {"invoices": {one.number: one.cents for one, _ in chosen(profile, books)}}
    )


def facts(profile: Profile, books: Books, tickets: Sequence[Ticket], people: tuple[Person, ...]) -> dict[str, float]:
    """Return the figures a story may tell: euros and hours of the first and of the last twelve months, and counts."""
    found: dict[str, float] = {}
    last = range(profile.months - 12, profile.months)
    billed = billed_minutes(tickets, profile)
    for when, months in (("first_year", range(12)), ("last_year", last)):
        for line, cents in books.truth.items():
            found[f"{line}_{when}"] = round(sum(cents[t] for t in months) / 100, 2)
        found[f"it_{when}"] = round(sum(found[f"{line}_{when}"] for line in books.truth), 2)
        found[f"hours_{when}"] = round(sum(billed[t] for t in months) / 60, 1)
        found[f"tickets_{when}"] = sum(one.month in months for one in tickets)
    total = sum(sum(line) for line in books.truth.values())
    found["it_whole"] = round(total / 100, 2)
    found["fee_month_now"] = round(profile.fee(profile.months - 1), 2)
    found["rate_now"] = profile.rate_cents(profile.months - 1) / 100
    found["out_of_scope_per_fee"] = round(sum(books.truth["out_of_scope"]) / sum(books.truth["fee"]), 4)
    found["users"] = profile.users_in(profile.months - 1)
    found["crisis_hours"] = sum(crisis.hours for crisis in profile.support.crises)
    urgent = (round(crisis.hours * profile.rate_cents(crisis.month)) for crisis in profile.support.crises)
    found["crisis_euros"] = round(sum(urgent) / 100, 2)
    posts = [one for one in assets(profile, people) if one.stock.kind == "workstation"]
    found["workstations"] = len(posts)
    found["workstations_over_5_years"] = sum((profile.as_of - one.bought).days > 5 * 365.25 for one in posts)
    found["workstations_past_support"] = sum(one.past_support(profile.as_of) for one in posts)
    found["overdue"] = round(sum(held["overdue"] for held in holdings(profile).values()), 2)
    found["stale"] = sum(one.stale for one in accounts(profile, people))
    found["never_expires"] = sum(one.never_expires and one.enabled for one in accounts(profile, people))
    return found


def _costs(profile: Profile, books: Books) -> dict[str, Any]:
    months = ["{}-{:02d}".format(*profile.month(t)) for t in range(profile.months)]
    totals = [sum(line[t] for line in books.truth.values()) for t in range(profile.months)]
    first, last = sum(totals[:12]), sum(totals[-12:])
    return {
        "it_cost_cents": {line: dict(zip(months, values, strict=True)) for line, values in sorted(books.truth.items())},
        "it_cost_cents_by_month": dict(zip(months, totals, strict=True)),
        "it_cost_cents_by_month_served": {
            month: round(sum(line[t] for line in books.served.values())) for t, month in enumerate(months)
        },
        "not_it_cents": books.not_it,
        "drift_per_year": round((last / first) ** (12 / (profile.months - 12)) - 1, 6) if profile.months > 12 else None,
        "drift": drift_truth(profile, books),
    }


def _tickets(profile: Profile, tickets: Sequence[Ticket]) -> dict[str, Any]:
    user_months = sum(profile.users_in(t) for t in range(profile.months))
    minutes = sum(ticket.minutes for ticket in tickets)
    kept = exported(profile, tickets)
    covered = profile.helpdesk.months or profile.months
    exported_months = sum(profile.users_in(t) for t in range(profile.months - covered, profile.months))
    return {
        "tickets": len(tickets),
        "tickets_per_user_month": round(len(tickets) / user_months, 4),
        "hours_per_ticket": round(minutes / 60 / len(tickets), 4),
        "out_of_scope_share": round(sum(x.minutes for x in tickets if x.out_of_scope) / minutes, 4),
        "billed_minutes": dict(
            zip(
                ["{}-{:02d}".format(*profile.month(t)) for t in range(profile.months)],
                billed_minutes(tickets, profile),
                strict=True,
            )
        ),
        "exported": {
            "tickets": len(kept),
            "tickets_per_user_month": round(len(kept) / exported_months, 4),
            "minutes": sum(one.minutes for one in kept),
            "out_of_scope_minutes": sum(one.minutes for one in kept if one.out_of_scope),
        },
    }


def _devices(profile: Profile, people: tuple[Person, ...]) -> dict[str, Any]:
    found = assets(profile, people)
    if not found:
        return {}
    kinds = [one.stock.kind for one in found]
    posts = [one for one in found if one.stock.kind == "workstation"]
    return {
        "as_of": str(profile.as_of),
        "devices": {DOMAINS[kind]: kinds.count(kind) for kind in DOMAINS if kind in kinds},
        "workstations_over_5_years": sum((profile.as_of - one.bought).days > 5 * 365.25 for one in posts),
        "workstations_without_owner": sum(one.user is None for one in posts),
        "past_support": sum(one.past_support(profile.as_of) for one in found),
        "estate": holdings(profile),
    }


def _accounts(profile: Profile, people: tuple[Person, ...]) -> dict[str, Any]:
    found = accounts(profile, people)
    if not found:
        return {}
    return {
        "accounts": {
            "in_list": len(found),
            "enabled": sum(one.enabled for one in found),
            "of_users": sum(one.enabled and not one.stale and one.person is not None for one in found),
            "stale": sum(one.stale for one in found),
            "shared": sum(one.kind == "shared" for one in found),
            "service": sum(one.kind == "service" for one in found),
            "never_expires": sum(one.never_expires and one.enabled for one in found),
        }
    }
