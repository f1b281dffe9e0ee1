"""Lesson 00: what "I don't know" changes, a figure that proves nothing, what the contract leaves out."""

from __future__ import annotations

from math import exp

from workbook.exercises.bank.quiz import quiz
from workbook.exercises.exercise import Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study, needs
from workbook.parameters import parameter

CRISIS_HOURS = 40.0  # an assumption the exercise states: a week of one technician


def _unknowns(study: Study) -> Facts:
    """Return the widest score among the six mistakes: where not knowing leaves most open."""
    scores = study.assessment.diagnosis.mistakes
    key = max(scores, key=lambda name: (scores[name].high - scores[name].low, name))
    score = scores[key]
    needs(score.high - score.low >= 1, "exercises.nothing_unknown")
    return {"low": Figure(score.low, "count"), "high": Figure(score.high, "count"), "mistake": _mistake(key)}


def _mistake(key: str) -> Figure:
    from workbook.i18n import text

    name = f"questions.mistake.{key}"
    return Figure(0, "words", (text(name, "fr"), text(name, "en")))


def _published(_study: Study) -> Facts:
    """Return the sound figures among the statements, read back from the registry.

    The registry splits the firms that a failure stopped into those that lost data and those that did not, as
    yearly rates; together they are the published share.
    """
    return {
        "failures": Figure(sum(1 - exp(-_mode(f"lambda_{kind}")) for kind in ("outage", "dataloss")), "percent1"),
        "mfa": Figure(parameter("mfa.prevalence").values[-1], "percent"),
        "failures_source": _source("lambda_outage"),
        "mfa_source": _source("mfa.prevalence"),
    }


def _mode(symbol: str) -> float:
    return float(parameter(symbol).mode or 0)


def _source(symbol: str) -> Figure:
    row = parameter(symbol)
    named = row.source if row.year in row.source else f"{row.source} ({row.year})"
    return Figure(0, "words", (named, named))


def _crisis(study: Study) -> Facts:
    """Return the contract's terms that decide what a week of emergency costs."""
    contract = study.assessment.situation.contract
    rate, included = contract.hourly_rate, contract.included_hours
    needs(rate is not None and included is not None, "exercises.no_cap_in_contract")
    month = float(included or 0) / (12 if contract.cap_period == "year" else 1)
    return {
        "fee": Figure(contract.fee_month, "eur"),
        "included": Figure(month, "hours"),
        "rate": Figure(float(rate or 0), "rate"),
        "crisis": Figure(CRISIS_HOURS, "hours"),
        "extra": Figure(max(0.0, CRISIS_HOURS - month), "hours"),
        "bill": Figure(max(0.0, CRISIS_HOURS - month) * float(rate or 0), "eur"),
    }


EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        "00-1",
        "one",
        lambda _facts: "range",
        options=("zero", "better", "range", "ignored"),
        facts=_unknowns,
        level=1,
    ),
    Exercise(
        "00-2",
        "several",
        lambda _facts: frozenset(("closing", "hour", "average")),
        options=("closing", "failures", "hour", "mfa", "average"),
        facts=_published,
        level=2,
    ),
    Exercise(
        "00-3",
        "figure",
        lambda facts: facts["bill"].value,
        facts=_crisis,
        wrong=(
            Wrong("free", lambda _facts: 0.0),
            Wrong("all", lambda facts: facts["crisis"].value * facts["rate"].value),
            Wrong("included", lambda facts: facts["included"].value * facts["rate"].value),
            Wrong("fee", lambda facts: facts["fee"].value),
        ),
        unit="eur",
        tolerance=0.01,
        level=2,
    ),
)

QUIZ = quiz("00", "bcacb")
