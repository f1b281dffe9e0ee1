"""Writes a sample's files from its profile: the same bytes every time."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import numpy as np

from workbook.cases.casefile import SCHEMA_VERSION, CaseFile
from workbook.cases.generator.books import COLUMNS, Books, keep_books
from workbook.cases.generator.profile import Profile, read_profile
from workbook.cases.generator.tickets import HEADER, Ticket, draw_tickets
from workbook.cases.reading import write_case


def sample_files(profile: Profile) -> dict[str, bytes]:
    """Return the content of a sample's generated files by name: case file, ledger, tickets and what is true of them."""
    rng = np.random.Generator(np.random.SFC64(profile.seed))
    tickets = draw_tickets(profile, rng)
    books = keep_books(profile, tickets, rng)
    ledger = "\r\n".join("\t".join(row) for row in (COLUMNS, *books.rows)) + "\r\n"
    truth = _truth(profile, books, tickets)
    return {
        "case.json": write_case(_case(profile, books)).encode("utf-8"),
        "ledger.txt": ledger.encode("utf-8"),
        "tickets.csv": _csv(tickets).encode("utf-8"),
        "truth.json": (json.dumps(truth, indent=1) + "\n").encode("utf-8"),
    }


def write_sample(folder: Path) -> None:
    """Make a sample's files again from the `profile.json` of its folder.

    Raises:
        CaseFileError: the profile cannot be read or has faults.
    """
    for name, content in sample_files(read_profile(folder / "profile.json")).items():
        (folder / name).write_bytes(content)


def _csv(tickets: tuple[Ticket, ...]) -> str:
    text = io.StringIO()
    out = csv.writer(text, delimiter=";", lineterminator="\n")
    out.writerow(HEADER)
    out.writerows(ticket.row() for ticket in tickets)
    return text.getvalue()


def _case(profile: Profile, books: Books) -> CaseFile:
    """Return the case file: the profile's, with the contract and subscriptions as the books show them today."""
    content: dict[str, Any] = json.loads(json.dumps(profile.case))
    last, support = profile.months - 1, profile.support
    since = (profile.month(last)[1] - support.anniversary_month) % 12 + 1
    content["contract"] |= {
        "provider": support.provider,
        "fee_month": round(support.fee_month * profile.raised(last), 2),
        "hourly_rate": round(support.hourly_rate * profile.raised(last), 2),
        "included_hours": support.included_hours,
        "months_since_anniversary": since % 12,
    }
    year = sum(books.truth.get("subscriptions", [0])[-12:])
    content.setdefault("costs", {})["subscriptions_year"] = round(year / 100, 2)
    content["firm"]["users"] = profile.users_in(last)
    return CaseFile.model_validate({"schema_version": SCHEMA_VERSION, "fictional": True, **content})


def _truth(profile: Profile, books: Books, tickets: tuple[Ticket, ...]) -> dict[str, Any]:
    months = ["{}-{:02d}".format(*profile.month(t)) for t in range(profile.months)]
    totals = [sum(line[t] for line in books.truth.values()) for t in range(profile.months)]
    first, last = sum(totals[:12]), sum(totals[-12:])
    user_months = sum(profile.users_in(t) for t in range(profile.months))
    minutes = sum(ticket.minutes for ticket in tickets)
    return {
        "it_cost_cents": {line: dict(zip(months, values, strict=True)) for line, values in sorted(books.truth.items())},
        "it_cost_cents_by_month": dict(zip(months, totals, strict=True)),
        "not_it_cents": books.not_it,
        "drift_per_year": round((last / first) ** (12 / (profile.months - 12)) - 1, 6) if profile.months > 12 else None,
        "tickets": len(tickets),
        "tickets_per_user_month": round(len(tickets) / user_months, 4),
        "hours_per_ticket": round(minutes / 60 / len(tickets), 4),
        "out_of_scope_share": round(sum(x.minutes for x in tickets if x.out_of_scope) / minutes, 4),
    }
