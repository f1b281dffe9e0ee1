"""The register of debts as a table: what is owed, what it costs to carry, when it breaks even, and its grade."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from workbook.i18n import Language, duration, has_text, percent, plural, text
from workbook.views.readings import yearly

GRADE_LIMITS = (("A", 0.05), ("B", 0.10), ("C", 0.20), ("D", 0.50), ("E", math.inf))
FIRST = 3  # how many to repay first


@dataclass(frozen=True)
class RegisterRow:
    """One debt, written; the two lengths are shares of the longest bar of their column."""

    name: str
    place: str
    principal: str
    principal_length: float
    interest: str
    interest_length: float
    rate: str
    breaking_point: str
    grade: str
    first: bool  # one of those to repay first


@dataclass(frozen=True)
class RegisterTable:
    """The register, dearest to carry first, its headers, its total and the finding that titles it."""

    title: str
    summary: str
    headers: tuple[str, ...]
    rows: tuple[RegisterRow, ...]
    total: RegisterRow
    ratio: str
    marker: float  # where the firm stands on the scale of grades, 0 to 1


def debt_name(line: Any, language: Language) -> str:
    """Return how a line of the register is called."""
    key = f"views.debt_name.{line.key}"
    return text(key, language) if has_text(key, language) else str(line.key)


def written_rate(rate: float, language: Language) -> str:
    """Return an implied yearly rate, without decimals; a dash when it has no meaning."""
    return percent(rate, language) if math.isfinite(rate) else "–"


def breaking_point(years: float, language: Language) -> str:
    """Return when the interest paid reaches the principal: months under two years, "never" without end."""
    return duration(12 * years, language) if math.isfinite(years) else text("views.register.never", language)


def register_table(assessment: Any, language: Language, limit: int | None = None) -> RegisterTable:
    """Return the register of an assessment, the highest implied rate first.

    With a `limit`, the lines beyond it stand as one row, so that the rows still add up to the total.
    """
    register = assessment.register
    lines = [line for line in register.lines if line.principal > 0 or line.interest > 0]
    lines.sort(key=lambda line: (-_finite(line.implied_rate), -line.interest, line.key))
    longest = max([float(line.principal) for line in lines], default=1.0) or 1.0
    dearest = max([float(line.interest) for line in lines], default=1.0) or 1.0
    worth = [line for line in lines if line.interest > 0][:FIRST]
    shown = lines if limit is None or len(lines) <= limit else lines[: limit - 1]
    rows = tuple(_row(line, longest, dearest, line in worth, language) for line in shown)
    if len(shown) < len(lines):
        rows = (*rows, _others(lines[len(shown) :], language))
    ratio = float(register.ratio)
    return RegisterTable(
        title=_title(worth, register, language),
        summary=_summary(worth, language),
        headers=tuple(
            text(f"views.register.column_{name}", language)
            for name in ("name", "principal", "interest", "rate", "break", "grade")
        ),
        rows=rows,
        total=RegisterRow(
            name=text("views.register.total", language),
            place="",
            principal=yearly(register.principal, language),
            principal_length=0,
            interest=yearly(register.interest, language),
            interest_length=0,
            rate=written_rate(register.implied_rate, language),
            breaking_point=breaking_point(register.breaking_point_years, language),
            grade=str(register.grade),
            first=False,
        ),
        ratio=text("views.register.ratio", language, ratio=percent(ratio, language)),
        marker=on_grade_scale(ratio),
    )


def _finite(value: float) -> float:
    return value if math.isfinite(value) else -1.0


def _row(line: Any, longest: float, dearest: float, first: bool, language: Language) -> RegisterRow:
    return RegisterRow(
        name=debt_name(line, language),
        place=text(f"views.register.kind_{line.kind}", language),
        principal=yearly(line.principal, language),
        principal_length=max(0.0, float(line.principal)) / longest,
        interest=yearly(line.interest, language),
        interest_length=max(0.0, float(line.interest)) / dearest,
        rate=written_rate(float(line.implied_rate), language),
        breaking_point=breaking_point(float(line.breaking_point_years), language),
        grade=str(line.grade),
        first=first,
    )


def _others(lines: list[Any], language: Language) -> RegisterRow:
    principal, interest = sum(float(x.principal) for x in lines), sum(float(x.interest) for x in lines)
    return RegisterRow(
        name=plural("views.register.others", language, len(lines)),
        place="",
        principal=yearly(principal, language),
        principal_length=0,
        interest=yearly(interest, language),
        interest_length=0,
        rate=written_rate(interest / principal if principal else math.inf, language),
        breaking_point=breaking_point(principal / interest if interest > 0 else math.inf, language),
        grade="",
        first=False,
    )


def _title(worth: list[Any], register: Any, language: Language) -> str:
    principal = sum(float(line.principal) for line in worth)
    interest = sum(float(line.interest) for line in worth)
    if not worth or register.interest <= 0:
        return text("views.register.title_none", language)
    return text(
        "views.register.title",
        language,
        principal=yearly(principal, language),
        share=percent(min(1.0, interest / float(register.interest)), language),
    )


def _summary(worth: list[Any], language: Language) -> str:
    if not worth:
        return text("views.register.summary_none", language)
    return plural(
        "views.register.summary",
        language,
        len(worth),
        principal=yearly(sum(float(line.principal) for line in worth), language),
        interest=yearly(sum(float(line.interest) for line in worth), language),
    )


def on_grade_scale(ratio: float) -> float:
    """Return where a debt ratio stands on the drawn scale, whose five grades are 14, 14, 18, 30 and 24 % wide.

    >>> round(on_grade_scale(0.05), 2), round(on_grade_scale(0.31), 2), on_grade_scale(3.0)
    (0.14, 0.57, 1.0)
    """
    points = ((0.0, 0.0), (0.05, 0.14), (0.10, 0.28), (0.20, 0.46), (0.50, 0.76), (1.0, 1.0))
    for (low, start), (high, end) in pairwise(points):
        if ratio <= high:
            return start + (end - start) * max(0.0, ratio - low) / (high - low)
    return 1.0
