"""Writes a sample's files from its profile: the same bytes every time."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from workbook.cases.generator.case import case_of
from workbook.cases.generator.directory import write_directory
from workbook.cases.generator.helpdesks import write_tickets
from workbook.cases.generator.inventory import write_inventory
from workbook.cases.generator.invoices import write_invoices
from workbook.cases.generator.ledger_files import write_ledger
from workbook.cases.generator.people import staff
from workbook.cases.generator.postings import keep_books
from workbook.cases.generator.profile import Profile, read_profile
from workbook.cases.generator.tickets import draw_tickets
from workbook.cases.generator.truth import truth_of
from workbook.cases.reading import write_case
from workbook.cases.samples import CASES, sample_folder, samples


def sample_files(profile: Profile) -> dict[str, bytes]:
    """Return the content of a sample's generated files by name: case file, exports, and what is true of them."""
    rng = np.random.Generator(np.random.SFC64(profile.seed))
    tickets = draw_tickets(profile, rng)
    books = keep_books(profile, tickets, rng)
    people = staff(profile)
    return {
        **{
            file: write_case(case_of(profile, books, tickets, people, language)).encode()
            for language, file in CASES.items()
        },
        "ledger.txt": write_ledger(books.rows, profile.ledger),
        **write_tickets(profile, tickets, people),
        **write_inventory(profile, people),
        **write_directory(profile, people),
        **write_invoices(profile, books),
        "truth.json": (json.dumps(truth_of(profile, books, tickets, people), indent=1) + "\n").encode("utf-8"),
    }


def write_sample(folder: Path) -> None:
    """Make a sample's files again from the `profile.json` of its folder.

    Raises:
        CaseFileError: the profile cannot be read or has faults.
    """
    for old in folder.glob("invoices/*.pdf"):
        old.unlink()
    for name, content in sample_files(read_profile(folder / "profile.json")).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)


def write_samples() -> tuple[str, ...]:
    """Make the files of every sample of this checkout again, after a change of their forms; return their names."""
    made = samples()
    for name in made:
        write_sample(sample_folder(name))
    return made
