"""Writes the questionnaire of a case: one page that works from disk, for the owner or the provider to answer apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from markupsafe import Markup

import workbook
from workbook.export import assets
from workbook.export.files import safe_name, save
from workbook.export.job import File, Job
from workbook.export.page import templates
from workbook.export.scenes import shown_name
from workbook.i18n import Language, text
from workbook.questions import View
from workbook.views import fonts, modules
from workbook.views.modules.inline import inline_script
from workbook.views.questionnaire import asked_of, questionnaire_payload, theme_name


def files(job: Job) -> Iterator[File]:
    """Give both questionnaires of a case: the owner's and the provider's."""
    for view in get_args(View):
        yield File(f"questionnaire-{view}.html", questionnaire(job.case, view, job.language))


def questionnaire(case: Any, view: View, language: Language) -> str:
    """Return the page of one view; the same case gives the same text."""
    firm, shown = str(case.firm.name), shown_name(case, language)
    payload = questionnaire_payload(firm, shown, view, language, f"{safe_name(firm)}-{view}")
    told = {one["id"]: one for one in payload["questions"]}
    paper = [(theme_name(theme, language), [told[one.id] for one in asked]) for theme, asked in asked_of(view)]
    styles = f"{fonts.font_faces()}{modules.styles('panel')}{modules.styles('questionnaire', tokens=False)}"
    return (
        templates()
        .get_template("questionnaire.html.j2")
        .render(
            language=language,
            policy=assets.POLICY,
            version=workbook.__version__,
            title=payload["words"]["title"],
            intro=payload["words"]["figuresWhy"],
            firm=shown,
            styles=Markup(styles),  # noqa: S704  (our own files)
            paper=paper,
            unknown=text("questions.unknown", language),
            na=text("questions.na", language),
            payload=assets.embedded(payload),
            script=Markup(inline_script(("panel", "questionnaire"))),  # noqa: S704
            licences=fonts.licences(),
        )
    )


def export_questionnaire(case: Any, view: View, language: Language, out: Path | None = None) -> Path:
    """Write the questionnaire of one view and return its path; without `out`, under a name that says whose it is.

    Raises:
        ExportError: the file cannot be written.
    """
    path = out or Path(f"{safe_name(str(case.firm.name))}.{view}.{language}.html")
    save(path, questionnaire(case, view, language))
    return path
