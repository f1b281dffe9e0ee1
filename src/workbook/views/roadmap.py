"""What a roadmap shows, as rows already worded: the dates on their line, the projects with what delays them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from workbook.cases.casefile import CaseFile
from workbook.cases.delays import Delay, Late, delays
from workbook.cases.firm import Project
from workbook.cases.milestones import Milestone, Row, milestones
from workbook.cases.roadmap import dated_systems
from workbook.i18n import Language, date, decimal, money, number, plural, short_money, span, text
from workbook.instruments.roadmap import month_of
from workbook.parameters.support_ends import SupportEnd

YEAR = 12  # months: what falls within is to be decided now


@dataclass(frozen=True)
class DateRow:
    """A date in words: its day, its row, what falls on it, and whether it is behind."""

    day: dt.date
    row: Row
    kind: str  # the row in words
    name: str
    written: str
    short: str  # without its year
    past: bool
    key: str


@dataclass(frozen=True)
class ProjectRow:
    """A project in words: months late and their cost, as the firm is and with the plan; blank where not known."""

    name: str
    kind: str
    value: str
    when: str
    late: str
    band: str
    cost: str
    late_planned: str
    cost_planned: str


def project_name(one: Project, language: Language) -> str:
    """Return what a project is called: the firm's words, else its kind."""
    return one.name or text(f"roadmap.kind.{one.kind}", language)


def system_name(system: SupportEnd) -> str:
    """Return what a system is called: `Windows Server 2016`."""
    title = system.title.removeprefix("Microsoft ")
    return f"{title} {(system.label or system.cycle).removeprefix(title).strip()}"


def date_rows(case: CaseFile, today: dt.date, language: Language) -> tuple[DateRow, ...]:
    """Return a firm's dates in words, the earliest first."""
    return tuple(
        DateRow(
            day=one.day,
            row=one.row,
            kind=text(f"roadmap.row.{one.row}", language),
            name=_name(one, case, language),
            written=date(one.day, language) if one.row not in ("projects", "estate") else month_said(one.day, language),
            short="" if one.row in ("projects", "estate") else date(one.day, language, year=False),
            past=one.day < today,
            key=one.key,
        )
        for one in milestones(case, today)
    )


def month_said(day: dt.date, language: Language) -> str:
    """Return a month with its year, short: `mars 2027`."""
    from babel.dates import format_skeleton

    written = str(format_skeleton("yMMM", day, locale="fr" if language == "fr" else "en_GB"))
    return written.replace(" ", "\u00a0")


def _name(one: Milestone, case: CaseFile, language: Language) -> str:
    match one.row:
        case "projects":
            return project_name(case.projects[int(one.key)], language)
        case "support":
            return system_name(dated_systems()[one.key])
        case "own":
            return case.roadmap.dates[int(one.key)].what or text("roadmap.own", language)
        case "estate":
            return text("roadmap.estate", language, amount=short_money(one.amount, language))
    return text(f"roadmap.{one.row}.{one.key}", language)


def next_dates(rows: tuple[DateRow, ...], today: dt.date, months: int = YEAR) -> tuple[DateRow, ...]:
    """Return the dates to come within some months, the firm's own projects left out: nobody imposes them."""
    end = month_of(today, months)
    return tuple(one for one in rows if today <= one.day <= end and one.row not in ("projects", "estate"))


def dates_said(rows: tuple[DateRow, ...], today: dt.date, language: Language) -> str:
    """Return in one sentence how many dates are imposed within a year, and the first."""
    coming = next_dates(rows, today)
    if not coming:
        return text("roadmap.dates_none", language)
    first = coming[0]
    return plural("roadmap.dates", language, len(coming), name=first.name, day=first.written)


def project_rows(assessment: Any, language: Language) -> tuple[ProjectRow, ...]:
    """Return the projects of a firm in words, in the file's order."""
    return tuple(_project(one, assessment.today, language) for one in delays(assessment))


def _project(one: Delay, today: dt.date, language: Language) -> ProjectRow:
    project = one.project

    def months(late: Late | None) -> str:
        return text("roadmap.months", language, n=decimal(late.months, language)) if late else ""

    def cost(late: Late | None) -> str:
        return money(late.cost, language, 100) if late and project.value_month else ""

    band = span(decimal(one.as_is.low, language), decimal(one.as_is.high, language), language) if one.as_is else ""
    return ProjectRow(
        name=project_name(project, language),
        kind=text(f"roadmap.kind.{project.kind}", language) if project.name else "",
        value=money(project.value_month, language) if project.value_month else "",
        when=month_said(month_of(today, project.month), language) if project.month is not None else "",
        late=months(one.as_is),
        band=text("roadmap.band", language, band=band) if band else "",
        cost=cost(one.as_is),
        late_planned=months(one.planned),
        cost_planned=cost(one.planned),
    )


def total_said(assessment: Any, language: Language) -> tuple[str, str]:
    """Return what all delays cost, as the firm is and with the plan."""
    found = delays(assessment)
    now = sum(one.as_is.cost for one in found if one.as_is)
    planned = sum(one.planned.cost for one in found if one.planned)
    return money(now, language, 100), money(planned, language, 100)


def said(assessment: Any, language: Language) -> str:
    """Return a roadmap in one sentence: the dates imposed, then what the delays cost."""
    case, today = assessment.case, assessment.today
    dates = dates_said(date_rows(case, today, language), today, language)
    return f"{dates} {projects_said(assessment, language)}"


def projects_said(assessment: Any, language: Language) -> str:
    """Return in one sentence what the debt delays and what that costs."""
    dated = [one for one in delays(assessment) if one.as_is]
    valued = [one for one in dated if one.project.value_month]
    if dated and not valued:
        latest = max(one.as_is.months for one in dated if one.as_is)
        return plural("roadmap.projects_unvalued", language, len(dated), months=decimal(latest, language))
    if not valued:
        return text("roadmap.projects_none", language)
    now, planned = total_said(assessment, language)
    saved = sum(one.saved for one in valued)
    kept = "roadmap.projects_saved" if saved >= 100 else "roadmap.projects_same"
    count = plural("roadmap.projects", language, len(valued), n=number(len(valued), language))
    return text(kept, language, count=count, now=now, planned=planned)
