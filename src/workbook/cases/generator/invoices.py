"""The invoices of a fictional firm that come as Factur-X files: those of its books, to the cent."""

from __future__ import annotations

from workbook.cases.generator.books import Books, Issued
from workbook.cases.generator.profile import Profile


def chosen(profile: Profile, books: Books) -> tuple[tuple[Issued, str], ...]:
    """Return the invoices that the profile asks for as files, each with its Factur-X profile."""
    found = []
    for month, what, level in profile.invoices:
        match = [one for one in books.issued if one.month == month and one.what == what]
        if not match:
            raise AssertionError(f"no {what} in month {month}")
        found.append((match[0], level))
    return tuple(found)


def write_invoices(profile: Profile, books: Books) -> dict[str, bytes]:
    """Return the files of the invoices by name."""
    return {}
