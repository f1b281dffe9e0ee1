"""Writes the summary: one A4 page for the owner's desk, without any script, the same on screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

import workbook
from workbook.export import assets, scenes
from workbook.export.assets import own
from workbook.export.job import File, Job
from workbook.export.page import mark, templates, tokens
from workbook.export.sheet import sheet_files
from workbook.i18n import date, number, plural, text
from workbook.views import fonts
from workbook.views.pictures import posture_picture, scores_picture
from workbook.views.summary import key_figures, verdict


def files(job: Job) -> Iterator[File]:
    """Give the summary as a page and as PDF.

    Raises:
        ExportError: it could not be printed, or not on one page; the page was given before.
    """
    yield from sheet_files("summary", summary(job), "export.summary_pages")


def summary(job: Job) -> str:
    """Return the page; the same case on the same day gives the same text."""
    assessment, language = job.assessment, job.language
    simulation = assessment.simulation
    people = job.case.firm.employees
    return (
        templates()
        .get_template("summary.html.j2")
        .render(
            language=language,
            policy=assets.POLICY,
            version=workbook.__version__,
            style=own("sheet.css") + own("summary.css"),
            font_faces=assets.font_faces(),
            tokens=tokens(job.brand),
            mark=mark(job.brand, 18),
            brand=job.brand.name or text("export.brand", language),
            firm=scenes.firm_name(assessment, language),
            people=plural("summary.people", language, people, people=number(people, language)),
            today=date(job.today, language),
            verdict=verdict(assessment, language),
            figures=key_figures(assessment, language),
            scores=Markup(scores_picture(assessment, language)),  # noqa: S704  (escapes its texts)
            posture=Markup(posture_picture(assessment, language)),  # noqa: S704
            closing=scenes.closing(assessment, language, ()),
            asks=scenes.questions(assessment, language, (), only="provider"),
            words={
                name: text(f"summary.{name}", language)
                for name in (
                    "title",
                    "for_firm",
                    "scores",
                    "posture",
                    "legend",
                    "actions",
                    "questions",
                    "three_questions",
                    "page",
                )
            },
            basis=scenes.basis(assessment, language),
            model=text("summary.model", language, version=simulation.version, seed=simulation.seed),
            licences=fonts.licences(),
        )
    )
