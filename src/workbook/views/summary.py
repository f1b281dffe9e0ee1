"""One page for the owner's desk: the verdict in plain words, three figures, and what they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.i18n import Language, percent, text
from workbook.views.charts.diagnosis import posture_title
from workbook.views.readings import cost_path, written, yearly


@dataclass(frozen=True)
class KeyFigure:
    """A large figure: its role gives the colour, `name` says what it is, `more` what is known around it."""

    role: str
    amount: str
    name: str
    more: str


def verdict(assessment: Any, language: Language) -> str:
    """Return the verdict in one sentence: the posture, what is paid, what it costs, how much of it nobody invoices."""
    path, posture = cost_path(assessment), posture_title(assessment, language)
    fee, total, hidden = float(path.fee[0]), float(path.total[0]), float(path.hidden[0])
    values = {name: path.written(value, language) for name, value in (("total", total), ("hidden", hidden))}
    cost = text("summary.cost_no_fee", language, **values)
    if fee > 0:
        cost = text("summary.cost_of_fee", language, fee=path.written(fee, language), **values)
    if ":" in posture:  # one colon a sentence
        return f"{posture}. {cost[:1].upper()}{cost[1:]}"
    return text("summary.verdict", language, posture=posture, cost=cost)


def key_figures(assessment: Any, language: Language) -> tuple[KeyFigure, KeyFigure, KeyFigure]:
    """Return the full cost of a month, its yearly drift if nothing changes, and the technical debt."""
    path, register = cost_path(assessment), assessment.register
    hidden = path.written(float(path.hidden[0]), language)
    drift = assessment.as_is.drift_rate()
    rate = percent(drift, language, 1)
    band = path.band(-1, language)
    return (
        KeyFigure(
            "ink",
            path.written(float(path.total[0]), language),
            text("summary.cost", language),
            text("summary.cost_more", language, hidden=hidden, band=path.band(0, language)),
        ),
        KeyFigure(
            "hidden",
            f"+{rate}" if drift >= 0.0005 else rate,
            text("summary.drift", language),
            text(
                "summary.drift_more",
                language,
                total=written(float(path.total[-1]), language, float(path.total.max())),
                years=path.years,
                band=band,
            ),
        ),
        KeyFigure(
            "debt",
            yearly(register.principal, language),
            text("summary.debt", language, grade=register.grade),
            text("summary.debt_more", language, interest=yearly(register.interest, language)),
        ),
    )
