"""Lesson 05: ask what a percentage counts, read a bad year, tell a proof from a promise."""

from __future__ import annotations

from workbook.exercises.bank.quiz import quiz
from workbook.exercises.exercise import Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study, needs
from workbook.model.exposure import RAREST
from workbook.parameters import published

_COUNTED = {
    "claims": "claim",
    "seven": "attempt",
    "france": "incident",
    "ransom": "claim",
    "uk": "attempt",
}
_KEYS = {
    "claims": "claim_frequency_insured_fr",
    "seven": "attack_share_hiscox",
    "france": "p_incident_fr_tpe_pme",
    "ransom": "claim_frequency_ransomware_fr",
    "uk": "p_breach_any_uk_small",
}
_OFTEN = 10  # one year in ten: a bad year one meets


def _shares(_study: Study) -> Facts:
    """Return the published frequencies the sentences quote."""
    rows = {one.key: one for one in published()}
    shares = {name: float(rows[key].mode or 0.0) for name, key in _KEYS.items()}
    return {name: Figure(share, "percent" if share >= 0.1 else "percent1") for name, share in shares.items()}


def _bad_year(study: Study) -> Facts:
    """Return the firm's mean yearly loss, and what one year in ten and one in a hundred cost at least."""
    years = study.assessment.exposure.as_is
    rare, often = years.told[RAREST], years.told[_OFTEN]
    needs(years.mean > 0 and rare > years.mean, "exercises.no_loss")
    return {
        "mean": Figure(years.mean, "rough"),
        "rare": Figure(rare, "rough"),
        "often": Figure(often, "rough"),
        "years": Figure(rare / years.mean, "years"),
        "often_years": Figure(often / years.mean, "years"),
        "quiet": Figure(years.quiet, "percent"),
    }


EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        "05-1",
        "classify",
        lambda _facts: _COUNTED,
        options=tuple(_COUNTED),
        classes=("attempt", "incident", "claim"),
        facts=_shares,
        level=1,
    ),
    Exercise(
        "05-2",
        "figure",
        lambda facts: facts["years"].value,
        facts=_bad_year,
        wrong=(
            Wrong("hundred", lambda _facts: float(RAREST)),
            Wrong("inverse", lambda facts: facts["mean"].value / facts["rare"].value),
            Wrong("often", lambda facts: facts["often_years"].value),
        ),
        unit="years",
        tolerance=0.08,
        level=2,
    ),
    Exercise(
        "05-3",
        "several",
        lambda _facts: frozenset(("restored", "left", "leavers")),
        options=("green", "restored", "enabled", "left", "best", "leavers"),
        level=2,
    ),
)

QUIZ = quiz("05", "cabcb")
