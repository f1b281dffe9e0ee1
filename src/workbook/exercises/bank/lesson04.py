"""Lesson 04: what a quotation commits to, the bill of an emergency, a crisis weighed by its chance."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from workbook.exercises.bank.quiz import quiz
from workbook.exercises.exercise import Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study, needs

if TYPE_CHECKING:
    from workbook.cases.offered import OffersFound
    from workbook.model.offers import Offer

_COMMITS, _REASSURES = "commits", "reassures"
_SENTENCES = {
    "a": _REASSURES,
    "b": _COMMITS,
    "c": _REASSURES,
    "d": _COMMITS,
    "e": _REASSURES,
}
_TRAPS = {"a": "gti_without_gtr", "c": "unlimited_excludes", "e": "monitoring_only"}


def _what_they_cost(study: Study) -> Facts:
    """Return what the three sentences that only reassure may cost this firm in a year."""
    from workbook.cases.trapped import trap_costs

    costs = {one.key: one.mean for one in trap_costs(study.case)}
    return {f"cost_{sentence}": Figure(costs[trap], "eur100") for sentence, trap in _TRAPS.items()}


def _found(study: Study) -> OffersFound:
    """Return the study's offers compared, on the draws of its charts."""
    from workbook.cases.offered import compared

    needs(len(study.case.offers) > 1, "exercises.too_few_offers")
    run = study.assessment.simulation
    return compared(study.case, draws=run.draws, seed=run.seed)


def _pair(found: OffersFound) -> tuple[int, int]:
    """Return the places of the two offers nearest in price, the dearer in a crisis first."""
    years = found.elsewhere.years
    fees = [year.offer.fee_month for year in years]
    nearest = min(combinations(range(len(years)), 2), key=lambda pair: abs(fees[pair[0]] - fees[pair[1]]))
    dear, cheap = sorted(nearest, key=lambda at: -years[at].crisis.mean)
    return dear, cheap


def _words(offer: Offer) -> Figure:
    return Figure(0, "words", (offer.key, offer.key))


def _emergency(study: Study) -> Facts:
    """Return what two offers at one price bill for the same hours of emergency."""
    from workbook.model.offer_years import EMERGENCY_HOURS

    found = _found(study)
    facts = {"hours": Figure(EMERGENCY_HOURS.mode, "hours")}
    for side, at in zip(("dear", "cheap"), _pair(found), strict=True):
        offer = found.elsewhere.years[at].offer
        rate, urgent = offer.hourly_rate, offer.urgent_multiplier
        needs(rate is not None and urgent is not None, "exercises.no_emergency_terms")
        beyond = max(0.0, EMERGENCY_HOURS.mode - offer.crisis_hours)
        facts |= {
            f"name_{side}": _words(offer),
            f"rate_{side}": Figure(float(rate or 0), "rate"),
            f"urgent_{side}": Figure(float(urgent or 0), "ratio"),
            f"given_{side}": Figure(offer.crisis_hours, "hours"),
            f"beyond_{side}": Figure(beyond, "hours"),
            f"bill_{side}": Figure(beyond * float(rate or 0) * float(urgent or 0), "eur"),
            f"plain_{side}": Figure(beyond * float(rate or 0), "eur"),
            f"whole_{side}": Figure(EMERGENCY_HOURS.mode * float(rate or 0) * float(urgent or 0), "eur"),
        }
    needs(_gap(facts, "bill") > 0, "exercises.offers_too_close")
    return {**facts, "gap": Figure(_gap(facts, "bill"), "eur")}


def _gap(facts: Facts, figure: str) -> float:
    return facts[f"{figure}_dear"].value - facts[f"{figure}_cheap"].value


def _weighed(study: Study) -> Facts:
    """Return how much dearer the first offer is, in both years and on average, when nothing missing is bought."""
    found = _found(study)
    dear, cheap = _pair(found)
    a, b = found.left_out.years[dear], found.left_out.years[cheap]
    ordinary = round(a.ordinary.mean - b.ordinary.mean, -2)
    crisis = round(a.crisis.mean - b.crisis.mean, -2)
    chance = round(max(a.crisis_chance, b.crisis_chance), 2)
    needs(crisis > ordinary > 0 and chance > 0, "exercises.offers_too_close")
    return {
        "name_dear": _words(a.offer),
        "name_cheap": _words(b.offer),
        "ordinary": Figure(ordinary, "eur100"),
        "crisis": Figure(crisis, "eur100"),
        "more": Figure(crisis - ordinary, "eur100"),
        "chance": Figure(chance, "percent"),
        "quiet": Figure(1 - chance, "percent"),
        "mean": Figure(ordinary + chance * (crisis - ordinary), "eur100"),
    }


EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        "04-1",
        "classify",
        lambda _facts: dict(_SENTENCES),
        options=tuple(_SENTENCES),
        classes=(_COMMITS, _REASSURES),
        facts=_what_they_cost,
        level=1,
    ),
    Exercise(
        "04-2",
        "figure",
        lambda facts: facts["gap"].value,
        facts=_emergency,
        wrong=(
            Wrong("plain", lambda facts: _gap(facts, "plain")),
            Wrong("whole", lambda facts: _gap(facts, "whole")),
            Wrong("one", lambda facts: facts["bill_dear"].value),
            Wrong("other", lambda facts: facts["bill_cheap"].value),
        ),
        unit="eur",
        tolerance=0.01,
        level=2,
    ),
    Exercise(
        "04-3",
        "figure",
        lambda facts: facts["mean"].value,
        facts=_weighed,
        wrong=(
            Wrong("crisis", lambda facts: facts["crisis"].value),
            Wrong("ordinary", lambda facts: facts["ordinary"].value),
            Wrong("half", lambda facts: (facts["ordinary"].value + facts["crisis"].value) / 2),
            Wrong("twice", lambda facts: facts["ordinary"].value + facts["chance"].value * facts["crisis"].value),
            Wrong("share", lambda facts: facts["chance"].value * facts["crisis"].value),
        ),
        unit="eur",
        tolerance=0.03,
        level=3,
    ),
)

QUIZ = quiz("04", "cabbc")
