"""Writes the letter to the provider: one page of HTML, changed where it stands and printed on one or two A4 sides."""

from __future__ import annotations

from collections.abc import Iterator

import workbook
from workbook.errors import ExportError
from workbook.export import assets
from workbook.export.assets import own
from workbook.export.job import File, Job
from workbook.export.page import templates, tokens
from workbook.i18n import text
from workbook.views import fonts
from workbook.views.letter import letter_of


def files(job: Job) -> Iterator[File]:
    """Give the letter.

    Raises:
        ExportError: there is nothing to ask (`letter.nothing`).
    """
    letter = letter_of(job.assessment, job.today, job.language)
    if not letter.parts:
        raise ExportError("letter.nothing")
    page = (
        templates()
        .get_template("letter.html.j2")
        .render(
            language=job.language,
            policy=assets.POLICY,
            version=workbook.__version__,
            style=own("letter.css"),
            font_faces=assets.font_faces(),
            tokens=tokens(job.brand),
            letter=letter,
            title=text("letter.title", job.language),
            note=text("letter.note", job.language),
            print=text("letter.print", job.language),
            licences=fonts.licences(),
        )
    )
    yield File("letter.html", page)
