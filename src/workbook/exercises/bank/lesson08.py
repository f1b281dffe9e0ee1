"""Lesson 08: which dates can be moved, what a project's delay costs, what part of a plan a project pays."""

from __future__ import annotations

import datetime as dt

from workbook.errors import ExerciseError
from workbook.exercises.bank.quiz import quiz
from workbook.exercises.exercise import Answer, Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study
from workbook.i18n import date, text
from workbook.instruments.roadmap import imposed_dates, last_day_of_notice, month_of

_LEAST_LATE = 0.1  # months: below it, a delay rounds to nought
_LEAST_SAVED = 100.0  # euros: below it, a plan does nothing for the project
_SYSTEM = "windows-server/2016"  # of the table of ends of support, where the firm's own lists name none
_DATES = {"support": "imposed", "notice": "signed", "issue": "imposed", "project": "wished", "copper": "imposed"}


def _said(french: str, english: str) -> Figure:
    return Figure(0, "words", (french, english))


def _day(day: dt.date) -> Figure:
    return _said(date(day, "fr"), date(day, "en"))


def _project(study: Study) -> tuple[int, Facts]:
    """Return the place of the firm's first project with a month and a value, and its name, value and months."""
    for place, one in enumerate(study.case.projects):
        if one.month is not None and one.value_month:
            kind = f"roadmap.kind.{one.kind}"
            name = _said(one.name or text(kind, "fr"), one.name or text(kind, "en"))
            when = Figure(one.month, "count")
            return place, {"project": name, "value": Figure(one.value_month, "eur"), "when": when}
    raise ExerciseError("exercises.no_project")


def _dates(study: Study) -> Facts:
    """Return five dates of the firm: two of its own making, three that hold whatever it wishes."""
    from workbook.cases.roadmap import dated_systems
    from workbook.views.roadmap import month_said, system_name

    terms = study.case.contract
    if terms.renewal_date is None or not terms.notice_months:
        raise ExerciseError("exercises.no_notice")
    place, facts = _project(study)
    start = month_of(study.today, study.case.projects[place].month or 0)
    ends = {key: system.ends or study.today for key, system in dated_systems().items()}
    coming = [key for key in study.case.roadmap.systems if ends[key] > study.today]
    system = min(coming, key=lambda key: ends[key], default=_SYSTEM)
    imposed = {one.key: one.day for one in imposed_dates()}
    return {
        **facts,
        "month": _said(month_said(start, "fr"), month_said(start, "en")),
        "notice": _day(last_day_of_notice(terms.renewal_date, terms.notice_months)),
        "renewal": _day(terms.renewal_date),
        "system": _said(name := system_name(dated_systems()[system]), name),
        "ends": _day(ends[system]),
        "issue": _day(imposed["einvoice_issue"]),
        "copper": _day(imposed["copper"]),
    }


def _classes(_facts: Facts) -> Answer:
    return _DATES


def _late(study: Study) -> Facts:
    """Return how late the first project would be, and what that costs, from the months as they are shown."""
    from workbook.cases.delays import delays

    place, facts = _project(study)
    found = delays(study.assessment)[place].as_is
    if found is None or found.months < _LEAST_LATE:
        raise ExerciseError("exercises.no_project")
    months = round(found.months, 1)
    return {
        **facts,
        "late": Figure(months, "ratio"),
        "low": Figure(found.low, "ratio"),
        "high": Figure(found.high, "ratio"),
        "cost": Figure(months * facts["value"].value, "eur100"),
    }


def _paid(study: Study) -> Facts:
    """Return what the recommended plan takes off the projects' delays, beside what its first year costs."""
    from workbook.cases.delays import delays

    place, facts = _project(study)
    one = delays(study.assessment)[place]
    first = round(study.assessment.scheduled.first_year_cost, -2)
    if one.as_is is None or one.planned is None or min(one.saved, first) < _LEAST_SAVED:
        raise ExerciseError("exercises.no_delay_saved")
    now, planned = round(one.as_is.cost, -2), round(one.planned.cost, -2)
    return {
        **facts,
        "now": Figure(now, "eur"),
        "planned": Figure(planned, "eur"),
        "saved": Figure(now - planned, "eur"),
        "first": Figure(first, "eur"),
        "share": Figure((now - planned) / first, "percent"),
        "shorter": Figure((now - planned) / now, "percent"),
    }


EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        "08-1",
        "classify",
        _classes,
        options=tuple(_DATES),
        classes=("imposed", "signed", "wished"),
        facts=_dates,
        level=1,
    ),
    Exercise(
        "08-2",
        "figure",
        lambda facts: facts["late"].value * facts["value"].value,
        facts=_late,
        wrong=(
            Wrong("month", lambda facts: facts["value"].value),
            Wrong("year", lambda facts: facts["value"].value * 12),
            Wrong("wait", lambda facts: facts["when"].value * facts["value"].value),
            Wrong("all", lambda facts: (facts["when"].value + facts["late"].value) * facts["value"].value),
        ),
        unit="eur",
        level=2,
    ),
    Exercise(
        "08-3",
        "figure",
        lambda facts: 100 * facts["saved"].value / facts["first"].value,
        facts=_paid,
        wrong=(
            Wrong("whole", lambda facts: 100 * facts["now"].value / facts["first"].value),
            Wrong("left", lambda facts: 100 * facts["planned"].value / facts["first"].value),
            Wrong("shorter", lambda facts: 100 * facts["shorter"].value),
        ),
        unit="percent",
        tolerance=0.03,
        level=3,
    ),
)

QUIZ = quiz("08", "cabcb")
