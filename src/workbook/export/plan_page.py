"""Writes the plan to sign: one A4 page without any script, the same on screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

import workbook
from workbook.cases.actions import PARTIES
from workbook.cases.planning import plan_shown
from workbook.errors import ExportError
from workbook.export import assets, scenes
from workbook.export.assets import own
from workbook.export.job import File, Job
from workbook.export.page import mark, templates, tokens
from workbook.export.sheet import sheet_files
from workbook.i18n import Language, date, text
from workbook.views import fonts
from workbook.views.actions import cost_of, period
from workbook.views.charts import payback_chart, plan_chart
from workbook.views.roadmap import date_rows, month_said
from workbook.views.svg import svg_of

BOTH, MOST, LEAST = 605, 435, 170  # pixels: of both drawings, of the plan at most, of the gain at least


def files(job: Job) -> Iterator[File]:
    """Give the plan as a page and as PDF.

    Raises:
        ExportError: it could not be printed, or not on one page; the page was given before.
    """
    yield from sheet_files("plan", plan_page(job), "plan_page.pages")


def plan_page(job: Job) -> str:
    """Return the page; the same case on the same day gives the same text."""
    assessment, language = job.assessment, job.language
    plan, proposed = plan_shown(assessment)
    if not plan.live:
        raise ExportError("export.no_action")
    chart = plan_chart(assessment, language, "page", MOST)
    gain = payback_chart(assessment, language, "page", min(max(BOTH - chart.height, LEAST), 230))
    first, last = period(plan, job.today)
    return (
        templates()
        .get_template("plan.html.j2")
        .render(
            language=language,
            policy=assets.POLICY,
            version=workbook.__version__,
            style=own("sheet.css") + own("plan.css"),
            font_faces=assets.font_faces(),
            tokens=tokens(job.brand),
            mark=mark(job.brand, 18),
            brand=job.brand.name or text("export.brand", language),
            firm=scenes.firm_name(assessment, language),
            title=text("plan_page.title", language),
            period=text(
                "plan_page.period", language, first=month_said(first, language), last=month_said(last, language)
            ),
            finding=chart.title,
            said=_said(job, plan, language),
            proposed=text("plan_page.proposed", language) if proposed else "",
            plan=Markup(svg_of(chart)),  # noqa: S704  (escapes its texts)
            payback=Markup(svg_of(gain)),  # noqa: S704
            payback_title=text("plan_page.payback", language),
            payback_said=gain.summary,
            agree=text("plan_page.agree", language),
            signatures=[
                (text(f"plan_page.role.{one}", language), text(f"plan_page.does.{one}", language)) for one in PARTIES
            ],
            sign=text("plan_page.sign", language),
            basis=f"{scenes.basis(assessment, language)} {text('plan_page.to_confirm', language)}",
            page=text("plan_page.page", language),
            licences=fonts.licences(),
        )
    )


def _said(job: Job, plan: Any, language: Language) -> str:
    """Return what the plan costs in its first year, and the next date that nobody chose."""
    parts = [text("plan_page.cost", language, cost=cost_of(plan, language))]
    for one in date_rows(job.case, job.today, language):
        if not one.past and one.row in ("contract", "support", "imposed", "own"):
            parts.append(text("plan_page.next", language, name=one.name, day=date(one.day, language)))
            break
    separator = "\u202f; " if language == "fr" else "; "
    return separator.join(parts) + "."
